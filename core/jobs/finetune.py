# SPDX-License-Identifier: GPL-2.0-or-later
"""The contract of fine-tuning: which model to adapt to which rasters. Standard library only."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace

from . import contract
from .contract import Problem, is_int, is_number
from .superresolution import DEFAULT_MODEL, DEVICES

OUTPUT_SUFFIXES = (".safetensors",)
MINUTES, HELD_OUT = 8.0, 0.25
MAX_MINUTES, MAX_STEPS = 24 * 60.0, 1_000_000
HELD_OUT_RANGE = (0.05, 0.5)


@dataclass(frozen=True)
class FinetuneJob:
    """A run that adapts a model to the sensor of some high-resolution rasters.

    `steps` 0 means as many as fit into `minutes`; `held_out` is the share of blocks that only
    score; `bands` are one to three, 1-based, empty for the first three; `perceptual_weights`
    (VGG-19 or LPIPS) replace the built-in perceptual loss; `lpips_weights` add LPIPS to the
    score; `name` is the new model's, empty for the output's.
    """

    references: tuple[str, ...]
    output: str
    model: str = DEFAULT_MODEL
    name: str = ""
    bands: tuple[int, ...] = ()
    minutes: float = MINUTES
    steps: int = 0
    held_out: float = HELD_OUT
    seed: int = 10
    device: str = "auto"
    threads: int = 0
    overwrite: bool = False
    perceptual_weights: str = ""
    lpips_weights: str = ""

    def outputs(self) -> tuple[str, ...]:
        """Every file that this job writes."""
        return (self.output,)

    def absolute(self) -> FinetuneJob:
        """The job for a process with another working folder: its output as an absolute path."""
        return replace(self, output=contract.absolute(self.output))

    def problems(self) -> list[Problem]:
        """List every mistake that can be seen without opening a raster."""
        found = contract.check_lists({"references": self.references, "bands": self.bands})
        if found:
            return found
        for check in (_check_paths, _check_output, _check_numbers, _check_choices):
            found.extend(check(self))
        return found

    def to_json(self) -> str:
        """One line of JSON that says its task."""
        return contract.to_json(self, contract.FINETUNE)

    @classmethod
    def from_json(cls, text: str) -> FinetuneJob:
        """Read what `to_json` wrote; raises ValueError with a sentence on anything else."""
        job: FinetuneJob = contract.from_json(cls, text, contract.FINETUNE, {})
        return job


def _check_paths(job: FinetuneJob) -> list[Problem]:
    found = []
    if not job.references:
        sentence = "No reference is given; choose at least one high-resolution raster."
        found.append(Problem("references", sentence))
    for path in job.references:
        found.extend(contract.check_readable("references", "reference", path))
    if len(set(job.references)) < len(job.references):
        found.append(Problem("references", "A reference is named twice; name each raster once."))
    for field, path in (
        ("perceptual_weights", job.perceptual_weights),
        ("lpips_weights", job.lpips_weights),
    ):
        if not isinstance(path, str) or (path and not os.path.isfile(path)):
            sentence = f"The weights file {path} does not exist; check the path."
            found.append(Problem(field, sentence))
    return found


def _check_output(job: FinetuneJob) -> list[Problem]:
    inputs = (*job.references, job.model, job.perceptual_weights, job.lpips_weights)
    only = "a safetensors weights file"
    return contract.check_output(job.output, OUTPUT_SUFFIXES, only, inputs, job.overwrite)


def _check_numbers(job: FinetuneJob) -> list[Problem]:
    found = contract.check_seed(job.seed)
    if not is_number(job.minutes) or not 0 < job.minutes <= MAX_MINUTES:
        sentence = f"The minutes must be more than 0 and at most {MAX_MINUTES:g}, not"
        found.append(Problem("minutes", f"{sentence} {job.minutes}."))
    if not is_int(job.steps) or not 0 <= job.steps <= MAX_STEPS:
        sentence = f"The training steps must be 0 to {MAX_STEPS}, not {job.steps}."
        found.append(Problem("steps", sentence))
    low, high = HELD_OUT_RANGE
    if not is_number(job.held_out) or not low <= job.held_out <= high:
        sentence = f"The held-out share must lie between {low} and {high}, not {job.held_out}."
        found.append(Problem("held_out", sentence))
    if not is_int(job.threads) or job.threads < 0:
        sentence = f"The threads must be a whole number from 0 on, not {job.threads}."
        found.append(Problem("threads", sentence))
    if len(job.bands) > 3:
        found.append(Problem("bands", f"The model sees three bands, not {len(job.bands)}."))
    return [*found, *contract.check_band_numbers("bands", job.bands)]


def _check_choices(job: FinetuneJob) -> list[Problem]:
    found = contract.check_choice("device", job.device, DEVICES)
    if not isinstance(job.name, str):
        found.append(Problem("name", f"The name must be a text, not {job.name!r}."))
    return [*found, *contract.check_model(job.model)]

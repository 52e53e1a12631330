# SPDX-License-Identifier: GPL-2.0-or-later
"""The contract of fine-tuning: which model to adapt to which rasters. Standard library only."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace

from . import contract
from .contract import Problem, is_int
from .sensor import AUTO, Sensor, read_sensor
from .superresolution import DEFAULT_MODEL, DEVICES, Threads
from .typed import is_number
from .wording.terms import REFERENCE, WEIGHTS_FILE

OUTPUT_SUFFIXES = (".safetensors",)
MINUTES, HELD_OUT = 8.0, 0.25
MAX_MINUTES, MAX_STEPS = 24 * 60.0, 1_000_000
HELD_OUT_RANGE = (0.05, 0.5)
PLAIN_SENSOR = "area"  # nothing tells what rasters a model for any sensor will be adapted to


@dataclass(frozen=True)
class FinetuneJob:
    """A run that adapts a model to the sensor of some high-resolution rasters.

    `steps` 0 means as many as fit into `minutes`; `held_out` is the share of blocks used only for
    scoring; `bands` are one to three, 1-based, empty for the first three; `perceptual_weights`
    (VGG-19 or LPIPS) replace the built-in perceptual loss; `lpips_weights` add LPIPS to the score;
    `name` is that of the new model, empty for the output's. `sensor` made the rasters that the
    model will sharpen: the references are reduced by it; see `finetune_sensor` for "auto".
    """

    references: tuple[str, ...]
    output: str
    model: str = DEFAULT_MODEL
    name: str = ""
    bands: tuple[int, ...] = ()
    sensor: str = AUTO
    minutes: float = MINUTES
    steps: int = 0
    held_out: float = HELD_OUT
    seed: int = 10
    device: str = "auto"
    threads: Threads = 0
    overwrite: bool = False
    perceptual_weights: str = ""
    lpips_weights: str = ""

    def inputs(self) -> tuple[str, ...]:
        """Every source that this job reads: rasters, and the model or its name."""
        weights = (self.perceptual_weights, self.lpips_weights)
        return (*self.references, *contract.model_files(self.model), *weights)

    def outputs(self) -> tuple[str, ...]:
        """Every file that this job writes."""
        return (self.output,)

    def absolute(self) -> FinetuneJob:
        """The job for a process with another working folder: its output as an absolute path."""
        return replace(self, output=contract.absolute(self.output))

    def problems(self) -> list[Problem]:
        """List every mistake that can be seen without opening a raster."""
        found = contract.check_types(self)
        if found:
            return found
        for check in (_check_paths, _check_output, _check_numbers, _check_choices):
            found.extend(check(self))
        return found

    def to_json(self) -> str:
        """One line of JSON that includes its task."""
        return contract.to_json(self, contract.FINETUNE)

    @classmethod
    def from_json(cls, text: str) -> FinetuneJob:
        """Read the result of `to_json`; raises MalformedJobError on anything else."""
        job: FinetuneJob = contract.from_json(cls, text, contract.FINETUNE)
        return job


def _check_paths(job: FinetuneJob) -> list[Problem]:
    found = []
    if not job.references:
        found.append(Problem("references", "references-none"))
    for path in job.references:
        found.extend(contract.check_readable("references", REFERENCE, path))
    if len(set(job.references)) < len(job.references):
        found.append(Problem("references", "references-twice"))
    for field, path in (
        ("perceptual_weights", job.perceptual_weights),
        ("lpips_weights", job.lpips_weights),
    ):
        if not isinstance(path, str) or (path and not os.path.isfile(path)):
            found.append(Problem(field, "weights-missing", str(path)))
    return found


def _check_output(job: FinetuneJob) -> list[Problem]:
    return contract.check_output(
        job.output, OUTPUT_SUFFIXES, WEIGHTS_FILE, job.inputs(), job.overwrite
    )


def _check_numbers(job: FinetuneJob) -> list[Problem]:
    found = contract.check_seed(job.seed)
    if not is_number(job.minutes) or not 0 < job.minutes <= MAX_MINUTES:
        problem = Problem("minutes", "finetune-minutes", most=MAX_MINUTES, minutes=job.minutes)
        found.append(problem)
    if not is_int(job.steps) or not 0 <= job.steps <= MAX_STEPS:
        found.append(Problem("steps", "finetune-steps", most=MAX_STEPS, steps=job.steps))
    low, high = HELD_OUT_RANGE
    if not is_number(job.held_out) or not low <= job.held_out <= high:
        share = job.held_out
        found.append(Problem("held_out", "finetune-held-out", low=low, high=high, share=share))
    found.extend(contract.check_threads(job.threads))
    if len(job.bands) > 3:
        found.append(Problem("bands", "finetune-bands", count=len(job.bands)))
    return [*found, *contract.check_band_numbers("bands", job.bands)]


def finetune_sensor(chosen: str, model: str) -> Sensor:
    """The sensor to reduce references by; "auto" is the model's own, or the mean over a pixel.

    Raises BadJobError for an unknown one.
    """
    return read_sensor(sensor_name(chosen, model))


def sensor_name(chosen: str, model: str) -> str:
    """That sensor as `read_sensor` takes it."""
    named = model if chosen == AUTO else chosen
    return PLAIN_SENSOR if named == AUTO else named


def _check_choices(job: FinetuneJob) -> list[Problem]:
    found = contract.check_choice("device", job.device, DEVICES)
    found.extend(contract.check_sensor("sensor", job.sensor))
    if not isinstance(job.name, str):
        found.append(Problem("name", "name-no-text", name=repr(job.name)))
    return [*found, *contract.check_model(job.model)]

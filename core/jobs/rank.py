# SPDX-License-Identifier: GPL-2.0-or-later
"""The contract of a ranking: how much references should help an LR raster. Stdlib only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from . import contract
from .contract import Problem
from .superresolution import DEFAULT_MODEL, DEVICES, Threads, check_extent
from .wording.terms import LR, REFERENCE


@dataclass(frozen=True)
class RankJob:
    """A comparison of references with an LR raster; nothing is written.

    `bands` and `reference_bands` are 1-based, empty for those that a run would use; `extent` is
    (xmin, ymin, xmax, ymax) in the CRS of the LR raster; the model's features compare textures.
    """

    lr: str
    references: tuple[str, ...]
    bands: tuple[int, ...] = ()
    reference_bands: tuple[int, ...] = ()
    extent: Optional[tuple[float, float, float, float]] = None
    model: str = DEFAULT_MODEL
    device: str = "auto"
    threads: Threads = 0

    def inputs(self) -> tuple[str, ...]:
        """Every source that this job reads."""
        return (self.lr, *self.references, *contract.model_files(self.model))

    def outputs(self) -> tuple[str, ...]:
        """Every file that this job writes: none."""
        return ()

    def absolute(self) -> RankJob:
        """The job for a process with another working folder: the same, as it writes nothing."""
        return self

    def problems(self) -> list[Problem]:
        """List every mistake that can be seen without opening a raster."""
        found = contract.check_types(self)
        if found:
            return found
        for check in (_check_paths, _check_values):
            found.extend(check(self))
        return found

    def to_json(self) -> str:
        """One line of JSON that includes its task."""
        return contract.to_json(self, contract.RANK)

    @classmethod
    def from_json(cls, text: str) -> RankJob:
        """Read the result of `to_json`; raises MalformedJobError on anything else."""
        job: RankJob = contract.from_json(cls, text, contract.RANK)
        return job


def _check_paths(job: RankJob) -> list[Problem]:
    found = contract.check_readable("lr", LR, job.lr)
    if not job.references:
        found.append(Problem("references", "references-none"))
    for path in job.references:
        found.extend(contract.check_readable("references", REFERENCE, path))
    return found


def _check_values(job: RankJob) -> list[Problem]:
    return [
        *contract.check_band_numbers("bands", job.bands),
        *contract.check_band_numbers("reference_bands", job.reference_bands),
        *check_extent(job.extent),
        *contract.check_choice("device", job.device, DEVICES),
        *contract.check_model(job.model),
        *contract.check_threads(job.threads),
    ]

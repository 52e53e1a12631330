# SPDX-License-Identifier: GPL-2.0-or-later
"""The contract of a quality report: which SR raster against which others. Standard library only."""

from __future__ import annotations

from dataclasses import dataclass, replace

from . import contract
from .contract import Problem
from .language_names import ENGLISH, LANGUAGES
from .superresolution import REPORT_SUFFIXES, Threads
from .wording.terms import HR, LR, SR


@dataclass(frozen=True)
class QualityJob:
    """A comparison of an SR raster with its LR raster, and with HR if there is one.

    `output` is a page of HTML, whose first sheet is in `language`. `bands` are the LR bands that
    the SR bands correspond to, 1-based; empty means that both rasters have the same bands.
    """

    lr: str
    sr: str
    output: str
    hr: str = ""
    bands: tuple[int, ...] = ()
    overwrite: bool = False
    threads: Threads = 0
    language: str = ENGLISH

    def inputs(self) -> tuple[str, ...]:
        """Every source that this job reads."""
        return (self.lr, self.sr, self.hr)

    def outputs(self) -> tuple[str, ...]:
        """Every file that this job writes."""
        return (self.output,)

    def absolute(self) -> QualityJob:
        """The job for a process with another working folder: its output as an absolute path."""
        return replace(self, output=contract.absolute(self.output))

    def problems(self) -> list[Problem]:
        """List every mistake that can be seen without opening a raster."""
        found = contract.check_types(self)
        if found:
            return found
        return [*_check_rasters(self), *_check_output(self), *_check_numbers(self)]

    def to_json(self) -> str:
        """One line of JSON that includes its task."""
        return contract.to_json(self, contract.QUALITY)

    @classmethod
    def from_json(cls, text: str) -> QualityJob:
        """Read the result of `to_json`; raises MalformedJobError on anything else."""
        job: QualityJob = contract.from_json(cls, text, contract.QUALITY)
        return job


def _check_rasters(job: QualityJob) -> list[Problem]:
    found = contract.check_readable("sr", SR, job.sr)
    found.extend(contract.check_readable("lr", LR, job.lr))
    if job.hr != "":
        found.extend(contract.check_readable("hr", HR, job.hr))
    return found


def _check_output(job: QualityJob) -> list[Problem]:
    return contract.check_output(job.output, REPORT_SUFFIXES, "HTML", job.inputs(), job.overwrite)


def _check_numbers(job: QualityJob) -> list[Problem]:
    bands = contract.check_band_numbers("bands", job.bands)
    language = contract.check_choice("language", job.language, LANGUAGES)
    return [*bands, *language, *contract.check_threads(job.threads)]

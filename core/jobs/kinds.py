# SPDX-License-Identifier: GPL-2.0-or-later
"""The kinds of job, and the function that runs each."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Callable, NamedTuple, Protocol

from . import contract
from .errors import MalformedJobError
from .finetune import FinetuneJob
from .monitor import Emit
from .protocol import Outcome
from .quality import QualityJob
from .rank import RankJob
from .superresolution import Job


class AnyJob(Protocol):
    """A job of any kind."""

    def problems(self) -> list[contract.Problem]:
        """List every mistake that can be seen without opening a raster."""

    def to_json(self) -> str:
        """One line of JSON."""

    def inputs(self) -> tuple[str, ...]:
        """Every source that the job reads."""

    def outputs(self) -> tuple[str, ...]:
        """Every file that the job writes."""


class JobKind(NamedTuple):
    """A kind of job, and the function of core that runs it, as "module:function"."""

    job: Any
    runner: str


_CORE = __package__.rpartition(".")[0]
KINDS = {
    contract.SUPERRESOLUTION: JobKind(Job, "reporting.run:run"),
    contract.FINETUNE: JobKind(FinetuneJob, "training.finetune:finetune"),
    contract.QUALITY: JobKind(QualityJob, "reporting.quality:measure_quality"),
    contract.RANK: JobKind(RankJob, "evaluation.ranking.rank:rank"),
}


def read(text: str) -> AnyJob:
    """Read a job of any kind; raises MalformedJobError on anything else."""
    name = contract.task_of(text)
    if name not in KINDS:
        raise MalformedJobError("job-unknown-task", task=name)
    task: AnyJob = KINDS[name].job.from_json(text)
    return task


def runner(task: AnyJob) -> Callable[[AnyJob, Emit, Callable[[], bool]], Outcome]:
    """The function that runs a job of this kind; its libraries are imported here."""
    name = next(kind.runner for kind in KINDS.values() if isinstance(task, kind.job))
    module, _, function = name.partition(":")
    found: Callable[..., Outcome] = getattr(import_module(f"{_CORE}.{module}"), function)
    return found


def run(task: AnyJob, emit: Emit, cancelled: Callable[[], bool]) -> Outcome:
    """Run a job of any kind; only the libraries that it needs are imported."""
    return runner(task)(task, emit, cancelled)

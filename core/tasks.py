# SPDX-License-Identifier: GPL-2.0-or-later
"""Which kind of job a JSON text is, and who does it."""

from __future__ import annotations

from typing import Callable, Union

from . import contract
from .finetune_job import FinetuneJob
from .job import Job
from .monitor import Emit
from .protocol import Outcome

Task = Union[Job, FinetuneJob]


def read(text: str) -> Task:
    """Read a job of any kind; raises ValueError with a sentence on anything else."""
    task = contract.task_of(text)
    if task == contract.FINETUNE:
        return FinetuneJob.from_json(text)
    if task != contract.SUPERRESOLUTION:
        raise ValueError(f"The job has the unknown task {task!r}; update the plugin.")
    return Job.from_json(text)


def run(task: Task, emit: Emit, cancelled: Callable[[], bool]) -> Outcome:
    """Do a job of any kind; libraries are loaded only here, for the one that is needed."""
    if isinstance(task, FinetuneJob):
        from .training.finetune import finetune

        return finetune(task, emit, cancelled)
    from . import pipeline

    return pipeline.run(task, emit, cancelled)

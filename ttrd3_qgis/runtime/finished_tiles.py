# SPDX-License-Identifier: GPL-2.0-or-later
"""Finished tiles that a run has left beside its output: forgotten after a cancel, else kept."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from qgis.core import QgsProcessingUtils

from ..core.contract import progress_file, remove_progress
from ..core.job import Job
from ..translation import tr


def after_cancel(job: object) -> str:
    """Forget what the user did not ask to keep; say what is kept. The worker is gone by now."""
    if isinstance(job, Job) and not job.options.resume:
        _forget(job)
    return after_failure(job)


def after_failure(job: object) -> str:
    """Say that finished tiles are kept, empty where there are none or nothing can use them."""
    if not isinstance(job, Job):
        return ""
    if _is_temporary(job.output):
        _forget(job)
    if not progress_file(job.output).exists():
        return ""
    return tr(
        "The finished tiles are kept; the same run with the same output file, started again, goes "
        "on from them."
    )


def _forget(job: Job) -> None:
    """Remove the tiles; where the system does not let go of them, they are said to be kept."""
    with suppress(OSError):
        remove_progress(job.output)


def _is_temporary(output: str) -> bool:
    """Tell whether QGIS made up the name, which no later run has."""
    return Path(QgsProcessingUtils.tempFolder()) in Path(output).parents

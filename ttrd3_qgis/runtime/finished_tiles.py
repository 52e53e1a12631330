# SPDX-License-Identifier: GPL-2.0-or-later
"""Finished tiles that a run has left beside its output: deleted after a cancel, else kept."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from qgis.core import QgsProcessingUtils

from ..core.jobs.superresolution import Job, forget_progress
from ..core.jobs.unfinished import progress_file, remove_progress
from ..translation import tr


def after_cancel(job: object, folder: Path) -> str:
    """Delete what the user did not ask to keep; say what is kept. The worker has ended by now."""
    with suppress(OSError):  # if the system does not release them, they count as kept
        forget_progress(job)
    return after_failure(job, folder)


def after_failure(job: object, folder: Path) -> str:
    """Say that finished tiles are kept; empty if there are none, or no later run can use them.

    `folder` is that of the run, with copies of layers that have no file.
    """
    if not isinstance(job, Job):
        return ""
    if _is_in(job.output, QgsProcessingUtils.tempFolder()) or any(
        _is_in(source, folder) for source in job.rasters()
    ):
        with suppress(OSError):
            remove_progress(job.output)
    if not progress_file(job.output).exists():
        return ""
    return tr(
        "The finished tiles are kept; the same run with the same output file, started again, "
        "continues from them."
    )


def _is_in(path: str, folder: str | Path) -> bool:
    """Tell whether a file has a name that was chosen for this run only."""
    return Path(folder) in Path(path).parents

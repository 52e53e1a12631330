# SPDX-License-Identifier: GPL-2.0-or-later
"""The life of a run's journal: taken over from a run that died, kept or removed at the end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ...jobs.errors import (
    HostGoneError,
    OutOfMemoryError,
    OutputError,
    TTRD3Error,
)
from ...jobs.guard import Guard
from ...jobs.monitor import Monitor
from ...jobs.publishing import check_replaceable
from ...jobs.settling import tidy_up
from ...jobs.superresolution import Job
from ...jobs.unfinished import processes_of, progress_file, remove_journal
from ...raster.sink import IncompleteError
from ..executors.batch import out_of_memory
from ..tiling.journal import DamagedJournalError, Journal, open_journal, passing_journal
from ..tiling.journal_file import can_lie_at

KEEPING = (OutOfMemoryError, HostGoneError)
SPOILT = (DamagedJournalError, IncompleteError)  # it lacks what it should hold: no run can use it


@contextmanager
def kept_progress(
    job: Job, keys: tuple[str, str], monitor: Monitor, *, keeps_strips: bool, again: bool = False
) -> Iterator[Journal]:
    """Open the journal of a job; removed once the job is done, or fails for good without resume.

    `keys` are those of the run and of its tiles. When memory runs out the journal stays, because
    the job is tried `again` with less. Work that an earlier run has left stays in any case.
    """
    journal = _open(progress_file(job.output), keys, monitor, keeps_strips=keeps_strips)
    with Guard(job.outputs()):  # until the journal is closed
        try:
            _take_over(job, journal, again=again)
            yield journal
        except BaseException as error:
            if _keeps(job, journal, error):
                journal.close()
            else:
                journal.remove()
            raise
        journal.remove()


def _open(path: Path, keys: tuple[str, str], monitor: Monitor, *, keeps_strips: bool) -> Journal:
    try:
        return open_journal(path, *keys, keeps_strips=keeps_strips)
    except OutputError:
        if can_lie_at(path):
            raise
    with suppress(OSError):
        if path.stat().st_size == 0:
            remove_journal(path)
    monitor.warn("journal-impossible", subject=str(path))
    return passing_journal(path, *keys)


def _take_over(job: Job, journal: Journal, *, again: bool) -> None:
    """Settle what earlier runs of this output have left; check that its files can be replaced."""
    outputs = job.outputs()
    # We hold the lock on the journal, so the processes before us are gone.
    dead = {journal.owner, *processes_of(job.output)} if journal.lasts else set()
    for process in dead | {os.getpid()}:
        tidy_up(outputs, process)
    if journal.has_work and not again:
        journal.inherit()
    journal.take_over(os.getpid())
    check_replaceable(outputs, os.getpid(), overwrite=job.options.overwrite)


def _keeps(job: Job, journal: Journal, error: BaseException) -> bool:
    """Tell whether an unfinished run leaves its journal to the next run."""
    if isinstance(error, SPOILT) or not (journal.lasts and journal.has_work):
        return False
    if journal.is_whole or isinstance(error, KEEPING) or out_of_memory(error):
        return True
    # An error that we did not foresee may come from the journal: it would come again.
    if isinstance(error, (TTRD3Error, KeyboardInterrupt)) and journal.holds_earlier_work:
        return True
    return job.options.resume

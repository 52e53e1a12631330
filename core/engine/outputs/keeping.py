# SPDX-License-Identifier: GPL-2.0-or-later
"""The life of a run's journal: taken over from a run that died, kept or removed at the end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from ...jobs.contract import progress_file, remove_parts
from ...jobs.errors import HostGoneError, OutOfMemoryError
from ...jobs.superresolution import Job
from ..executors.batch import out_of_memory
from ..tiling.journal import DamagedJournalError, Journal, open_journal


@contextmanager
def kept_progress(job: Job, key: str, tiles_key: str, *, keeps_strips: bool) -> Iterator[Journal]:
    """Open the journal of a job; removed once the job is done, or fails for good without resume.

    When memory runs out it stays, because the job is tried again with less.
    """
    path = progress_file(job.output)
    journal = open_journal(path, key, tiles_key, keeps_strips=keeps_strips)
    if journal.owner:
        # We hold the lock on the journal, so that process is gone and has not tidied up.
        remove_parts(job.outputs(), journal.owner)
    journal.take_over(os.getpid())
    try:
        yield journal
    except BaseException as error:
        if _keeps(job, journal, error):
            journal.close()
        else:
            journal.remove()
        raise
    journal.remove()


def _keeps(job: Job, journal: Journal, error: BaseException) -> bool:
    """Tell whether an unfinished run leaves its journal to the next run."""
    if isinstance(error, DamagedJournalError) or not journal.has_work:
        return False
    if isinstance(error, (OutOfMemoryError, HostGoneError)) or out_of_memory(error):
        return True
    return job.options.resume

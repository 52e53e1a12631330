# SPDX-License-Identifier: GPL-2.0-or-later
"""The files that a run reads: whether they are still what they were at its beginning."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import TracebackType

from ..jobs.errors import BadRasterError, CancelledError
from ..jobs.files_read import files_read

SELDOM_S = 1.0  # between two looks that are not needed; a VRT may have thousands of files


@dataclass(frozen=True)
class FileState:
    """Size and time of change of a file; both are 0 for what is no file on disk."""

    path: str
    size: int = 0
    mtime_ns: int = 0


def states(sources: Iterable[str]) -> Iterator[FileState]:
    """The state of every file behind the sources: those of a VRT too, at any depth."""
    for source in sources:
        for path in sorted({source, *files_read([source])}):
            yield _state(path)


def _state(path: str) -> FileState:
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return FileState(path)
    return FileState(os.path.abspath(path), found.st_size, found.st_mtime_ns)


class InputWatch:
    """Notices when a file changes or goes while the run reads it; used from any thread."""

    def __init__(self, sources: Iterable[str]) -> None:
        self._before = [state for state in states(sources) if os.path.isfile(state.path)]
        self._looked = time.monotonic()

    def __enter__(self) -> InputWatch:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Where an input has changed, that is the reason for whatever went wrong."""
        if isinstance(error, Exception) and not isinstance(error, CancelledError):
            self.check()

    def check(self) -> None:
        """Raise BadRasterError for the first file that is not what it was."""
        self._looked = time.monotonic()
        for before in self._before:
            if _state(before.path) != before:
                raise BadRasterError("input-changed", subject=before.path)

    def check_seldom(self) -> None:
        """Check, unless that was done a moment ago."""
        if time.monotonic() - self._looked >= SELDOM_S:
            self.check()

# SPDX-License-Identifier: GPL-2.0-or-later
"""A small process beside a run, which tidies up where the run is killed. Standard library only."""

from __future__ import annotations

import json
import logging
import os
import sqlite3
import subprocess  # nosec B404 - our own module, in the Python that runs this one
import sys
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from types import TracebackType

from .settling import tidy_up
from .unfinished import progress_file, tiles_file

DONE = b"done\n"
LEAVE_S = 5.0
LOG = logging.getLogger("ttrd3.jobs")


class Guard:
    """While the context lasts, the death of this process removes or completes its outputs.

    Where no process can be started there is none: the next run tidies up then.
    """

    def __init__(self, outputs: Sequence[str]) -> None:
        self._task = [os.getpid(), *(os.path.abspath(output) for output in outputs)]
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Guard:
        try:
            self._process = _start()
            self._tell(json.dumps(self._task).encode("ascii") + b"\n")
        except (OSError, ValueError, subprocess.SubprocessError) as error:
            LOG.debug("no guard: %s", error)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process is None:
            return
        with suppress(OSError):
            self._tell(DONE)
        with suppress(OSError, subprocess.TimeoutExpired):
            self._process.communicate(timeout=LEAVE_S)

    def _tell(self, line: bytes) -> None:
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.write(line)
            self._process.stdin.flush()


def _start() -> subprocess.Popen[bytes]:
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    return subprocess.Popen(  # noqa: S603  # nosec B603 - no shell; a list; this Python
        [sys.executable, "-s", "-m", __name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # Python looks for modules in the working folder, which may be that of some data.
        cwd=os.path.dirname(sys.executable) or os.sep,
        creationflags=flags,
        start_new_session=True,
    )


def main() -> int:
    """Wait for the end of stdin: without a word before it, the process that wrote was killed."""
    task, last = sys.stdin.buffer.readline(), sys.stdin.buffer.readline()
    if last == DONE or not task:
        return 0
    process, *outputs = json.loads(task)
    with suppress(OSError):
        tidy_up(outputs, process)
        journal = progress_file(outputs[0])
        for database in (journal, tiles_file(journal)):
            roll_back(database)
    return 0


def roll_back(database: Path) -> None:
    """Let SQLite undo or complete what was being written to a journal, as the next run would.

    A process that removes its journal on leaving may just have been writing to it.
    """
    logs = [database.with_name(f"{database.name}{ending}") for ending in ("-journal", "-wal")]
    if not os.path.lexists(database):
        for log in logs:
            log.unlink(missing_ok=True)
    elif any(log.is_file() for log in logs) and database.is_file() and not database.is_symlink():
        with suppress(sqlite3.Error), closing(sqlite3.connect(database)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")  # needs no third file
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            logs[0].unlink(missing_ok=True)  # a log that needed nothing stays otherwise


if __name__ == "__main__":
    sys.exit(main())

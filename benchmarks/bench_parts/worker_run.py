# SPDX-License-Identifier: GPL-2.0-or-later
"""A job in a worker process of its own, as QGIS starts it, with what the process took."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.superresolution import Job
from ttrd3_qgis.core.jobs.unfinished import progress_file

WORKER = (sys.executable, "-m", "ttrd3_qgis.core.worker")
SPARING_WORKER = (sys.executable, str(Path(__file__).with_name("sparing_worker.py")))
KIB = 1024


@dataclass(frozen=True)
class WorkerRun:
    """Peak of the resident memory and processor seconds of a whole process.

    `end_s` is from the last tile to the result: the last strip, overviews, checks. `progress_bytes`
    is the most that the finished tiles took on the disk.
    """

    peak_bytes: int
    cpu_s: float
    end_s: float
    progress_bytes: int
    result: protocol.Result


def run_in_worker(job: Job, command: Sequence[str] = WORKER) -> WorkerRun:
    """Run a job to its end; raises RuntimeError with what went wrong."""
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("The worker has no pipes.")
    process.stdin.write(job.to_json() + "\n")
    process.stdin.flush()
    last, computed, progress = None, time.monotonic(), 0
    for line in process.stdout:
        last = protocol.decode(line)
        if isinstance(last, protocol.Progress):
            computed, progress = time.monotonic(), max(progress, _progress_bytes(job))
    end_s = time.monotonic() - computed
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdin.close()
    if not isinstance(last, protocol.Result):
        raise RuntimeError(f"The worker ended with {last}.")
    return WorkerRun(_peak(usage), usage.ru_utime + usage.ru_stime, end_s, progress, last)


def _progress_bytes(job: Job) -> int:
    """Size of the journal beside the output, with what SQLite puts beside that."""
    path = progress_file(job.output)
    total = 0
    for part in path.parent.glob(f"{path.name}*"):
        with suppress(FileNotFoundError):
            total += part.stat().st_size
    return total


def _peak(usage: resource.struct_rusage) -> int:
    """Peak of a child, which Linux never reports as less than this process was at its start."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if usage.ru_maxrss <= own:
        raise RuntimeError("This process is larger than the worker, whose peak is unknown then.")
    # Apple counts bytes.
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else KIB)

# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of the engine dask share: schedulers and workers as processes, and their end."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import forked
import psutil
from run_rig import ENV, eventually

QUIET = {**ENV, "DASK_LOGGING__DISTRIBUTED": "critical"}
# A scheduler need not have the package: it is hidden from all of ours.
SCHEDULER = """
import sys
sys.modules["ttrd3_qgis"] = sys.modules["torch"] = None
from distributed.cli.dask_scheduler import main
main(sys.argv[1:])
"""
WORKER = """
import sys
{first}
from distributed.cli.dask_worker import main
if __name__ == "__main__":
    main(sys.argv[1:])
"""


@contextmanager
def process(code, *arguments, env=QUIET, begin=subprocess.Popen):
    """Python with this code; it does not outlive the context."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    started = begin(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield started
    finally:
        started.kill()
        started.wait()


@contextmanager
def scheduler(folder):
    """The address of a scheduler without workers."""
    note = Path(folder) / "address.json"
    options = ("--port", 0, "--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", note)
    with process(SCHEDULER, *options):
        assert eventually(lambda: note.exists() and note.stat().st_size), "no scheduler"
        text = note.read_text(encoding="utf-8")
        yield text.split('"address": "')[1].split('"')[0]


def worker(address, first="", *arguments):
    """A worker in one process, after the code `first`."""
    options = ("--nthreads", 1, "--no-nanny", "--no-dashboard", *arguments)
    return process(WORKER.format(first=first), address, *options, begin=forked.popen)


def family(pid):
    """A process and all that it has started."""
    try:
        parent = psutil.Process(pid)
        return [parent, *parent.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def alive(processes):
    return [
        one
        for one in processes
        if one.is_running() and one.status() not in (psutil.STATUS_ZOMBIE, psutil.STATUS_DEAD)
    ]


def computing(pid):
    """The workers that a process has started on this computer."""
    return [one for one in family(pid)[1:] if "spawn_main" in " ".join(one.cmdline())]


def scratch(folder):
    """What the engine has left in the folder for temporary files."""
    return [name for name in os.listdir(folder) if name.startswith("ttrd3-")]

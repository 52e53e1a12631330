# SPDX-License-Identifier: GPL-2.0-or-later
"""Clocks that stand while others keep us from the processor, for limits on a busy machine."""

from __future__ import annotations

import os
import threading
import time
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")
SAMPLE_S = 0.02
SPIN_S = 0.05  # of the processor


def thread_clock() -> float:
    """Seconds; stands while this thread could run and has no processor."""
    return time.monotonic() - _waited(PROC / "thread-self")


class Stopwatch:
    """Seconds that processes work or sleep; what they wait for a processor does not count.

    It follows this process or another one with all that it starts. The waits of threads are summed:
    where several wait at once the result is too small, never too large.
    """

    def __init__(self, pid: int | None = None) -> None:
        self._pid = os.getpid() if pid is None else pid
        self._waits: dict[Path, float] = {}
        self._sample()
        self._before = dict(self._waits)
        self._own, self._begin = _waited(PROC / "thread-self"), time.monotonic()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._follow, daemon=True)
        self._thread.start()

    def stop(self) -> float:
        """The seconds until now."""
        elapsed = time.monotonic() - self._begin
        self._over.set()
        self._thread.join()
        if not self._waits:  # this system does not tell
            return elapsed / slowness()
        own = 0.0 if self._pid == os.getpid() else _waited(PROC / "thread-self") - self._own
        return elapsed - own - sum(self._waits.values()) + sum(self._before.values())

    def _follow(self) -> None:
        while not self._over.wait(SAMPLE_S):
            self._sample()

    def _sample(self) -> None:
        """Note what each thread has waited so far; for one that has ended, that was its last."""
        for thread in _threads(self._pid):
            with suppress(OSError):
                self._waits[thread] = _waited(thread)


def _threads(pid: int) -> list[Path]:
    """The threads of a process and of all that it has started."""
    found = []
    with suppress(OSError):
        for task in (PROC / str(pid) / "task").iterdir():
            found.append(task)
            with suppress(OSError):
                for child in (task / "children").read_text().split():
                    found += _threads(int(child))
    return found


def _waited(thread: Path) -> float:
    """Seconds that a thread was ready to run and had no processor, as Linux counts them."""
    try:
        return int((thread / "schedstat").read_text().split()[1]) / 1e9
    except (FileNotFoundError, IndexError):
        if thread.name == "thread-self":
            return 0.0
        raise


def slowness() -> float:
    """How many times longer work takes here now than alone; 1 on an idle machine."""
    begin, busy = time.monotonic(), time.thread_time()
    while time.thread_time() - busy < SPIN_S:
        pass
    return max(1.0, (time.monotonic() - begin) / SPIN_S)

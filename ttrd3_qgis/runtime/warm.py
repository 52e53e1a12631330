# SPDX-License-Identifier: GPL-2.0-or-later
"""A worker that stays for the next run: loading PyTorch takes longer than a small raster."""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ..core.jobs.protocol import STAY, STAY_FOLDER
from .network import worker_environment
from .process import WorkerProcess

IDLE_S = 180.0  # it keeps some hundred megabytes of memory


@dataclass(frozen=True)
class Lent:
    """A worker for one run; one that has waited for it may have died meanwhile."""

    worker: WorkerProcess
    python: str
    environment: Mapping[str, str]
    folder: Path
    has_waited: bool = False

    def fits(self, python: str) -> bool:
        """Tell whether it is alive, and a new one would run the same."""
        is_same = python == self.python and worker_environment() == self.environment
        return is_same and self.worker.wait(0.0) is None

    def end(self) -> None:
        """End it, and delete its folder."""
        self.worker.dismiss()
        shutil.rmtree(self.folder, ignore_errors=True)


class WarmWorkers:
    """Keeps at most one worker that waits; may be called from any thread."""

    def __init__(self) -> None:
        self._waiting: Lent | None = None
        self._timer: threading.Timer | None = None
        self._lock = threading.Lock()

    def take(self, python: str) -> Lent:
        """The worker that waits, else a new one; raises OSError if `python` cannot be run."""
        waiting = self._replace(None)
        if waiting is not None:
            if waiting.fits(python):
                return waiting
            waiting.end()
        return start(python)

    def keep(self, lent: Lent) -> None:
        """Let a worker wait, for a while; one that has waited so far ends."""
        former = self._replace(replace(lent, has_waited=True))
        if former is not None:
            former.end()

    def end(self) -> None:
        """End the worker that waits: its Python is about to change, or QGIS ends."""
        waiting = self._replace(None)
        if waiting is not None:
            waiting.end()

    def pid(self) -> int:
        """Process id of the worker that waits, 0 if there is none."""
        waiting = self._waiting
        return waiting.worker.pid if waiting is not None else 0

    def _replace(self, lent: Lent | None) -> Lent | None:
        """Let another worker wait, or none; returns the one that has waited so far."""
        with self._lock:
            former, self._waiting = self._waiting, lent
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None
            if lent is not None:
                self._timer = threading.Timer(IDLE_S, self._end_idle, (lent,))
                self._timer.daemon = True  # else it would keep QGIS from ending
                self._timer.start()
        return former

    def _end_idle(self, lent: Lent) -> None:
        with self._lock:
            if self._waiting is not lent:
                return
            self._waiting = None
        lent.end()


def start(python: str, *arguments: str) -> Lent:
    """Start a worker that stays; raises OSError if `python` cannot be run."""
    folder = Path(tempfile.mkdtemp(prefix=STAY_FOLDER))
    environment = worker_environment()
    try:
        worker = WorkerProcess(python, (*arguments, STAY), folder)
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return Lent(worker, python, environment, folder)


WARM = WarmWorkers()

# SPDX-License-Identifier: GPL-2.0-or-later
"""Progress, time left and cancellation of a running job."""

from __future__ import annotations

import time
from typing import Callable

from . import protocol
from .errors import CancelledError

Emit = Callable[[protocol.Event], None]
INTERVAL_S = 0.2


class Monitor:
    """Counts finished work in tiles and tells the host; `check` raises when it asked to stop."""

    def __init__(self, emit: Emit, cancelled: Callable[[], bool]) -> None:
        self._emit = emit
        self._cancelled = cancelled
        self._start = time.monotonic()
        self._computing = self._start
        self._last = 0.0
        self._best = 0.0
        self.tiles = self.done = 0
        self.steps = 0

    @property
    def elapsed_s(self) -> float:
        """Seconds since the job began."""
        return time.monotonic() - self._start

    def check(self) -> None:
        """Raise CancelledError if the job is to stop."""
        if self._cancelled():
            raise CancelledError("The job was cancelled; nothing was written.")

    def log(self, text: str) -> None:
        """Tell a fact."""
        self._emit(protocol.Log(text))

    def warn(self, text: str) -> None:
        """Tell something the user should know."""
        self._emit(protocol.Warn(text))

    def plan(self, plan: protocol.Plan) -> None:
        """Announce the work; time left is estimated from here on."""
        self.tiles, self.steps = plan.tiles, plan.steps
        self.done, self._computing = 0, time.monotonic()
        self._emit(plan)

    def finish(self, tiles: int) -> None:
        """Count tiles as finished."""
        self.done += tiles
        self.report(0.0, self.steps if tiles else 0)

    def report(self, under_way: float, step: int) -> None:
        """Tell the progress, at most a few times a second; `under_way` counts tiles in work."""
        self.check()
        now = time.monotonic()
        ended = self.done >= self.tiles
        if now - self._last < INTERVAL_S and not ended:
            return
        self._last = now
        fraction = min(1.0, (self.done + under_way) / max(1, self.tiles))
        self._best = max(self._best, fraction)
        spent = now - self._computing
        left = spent * (1 - fraction) / fraction if fraction > 0 else -1.0
        tile = min(self.done + 1, self.tiles)
        self._emit(
            protocol.Progress(self._best, tile, self.tiles, step, self.steps, self.elapsed_s, left)
        )

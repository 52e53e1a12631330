# SPDX-License-Identifier: GPL-2.0-or-later
"""Progress, time left and cancellation of a running job."""

from __future__ import annotations

import time
from typing import Callable

from . import protocol
from .errors import CancelledError
from .messages import Message, joined, told

Emit = Callable[[protocol.Event], None]
INTERVAL_S = 0.2


class Monitor:
    """Counts finished tiles and reports to the host; `check` raises when the host asked to stop."""

    def __init__(self, emit: Emit, cancelled: Callable[[], bool]) -> None:
        self._emit = emit
        self._cancelled = cancelled
        self._start = time.monotonic()
        self._computing = self._start
        self._last = 0.0
        self._best = 0.0
        self.tiles = self.done = self._before = 0
        self.steps = 0

    @property
    def elapsed_s(self) -> float:
        """Seconds since the job began."""
        return time.monotonic() - self._start

    def check(self) -> None:
        """Raise CancelledError if the job is to stop."""
        if self._cancelled():
            raise CancelledError("run-cancelled")

    def log(self, *parts: str | Message, subject: str = "", **arguments: object) -> None:
        """Report a fact: the code, subject and values of a message, or messages."""
        messages = told(*parts, subject=subject, **arguments)
        self._emit(protocol.Log(joined(messages), messages))

    def warn(self, *parts: str | Message, subject: str = "", **arguments: object) -> None:
        """Report something the user should know; arguments as in `log`."""
        messages = told(*parts, subject=subject, **arguments)
        self._emit(protocol.Warn(joined(messages), messages))

    def plan(self, plan: protocol.Plan | protocol.FinetunePlan) -> None:
        """Announce the work; time left is estimated from here on."""
        self.tiles = plan.tiles if isinstance(plan, protocol.Plan) else 1
        self.steps = plan.steps
        self.done, self._before, self._computing = 0, 0, time.monotonic()
        self._emit(plan)

    def resume(self, tiles: int) -> None:
        """Count tiles of an earlier run as finished; they take no time."""
        self.done = self._before = tiles

    def finish(self, tiles: int) -> None:
        """Count tiles as finished."""
        self.done += tiles
        self.report(0.0, self.steps if tiles else 0)

    def report(self, under_way: float, step: int) -> None:
        """Report progress, at most a few times a second; `under_way` counts tiles in progress."""
        self.check()
        if not self._is_time(self.done >= self.tiles):
            return
        done = min(self.tiles, self.done + under_way)
        self._best = max(self._best, done / max(1, self.tiles))
        spent, new = time.monotonic() - self._computing, done - self._before
        left = spent * (self.tiles - done) / new if new > 0 else -1.0
        tile = min(self.done + 1, self.tiles)
        self._emit(
            protocol.Progress(self._best, tile, self.tiles, step, self.steps, self.elapsed_s, left)
        )

    def report_activity(
        self, activity: str, step: int, steps: int, fraction: float, remaining_s: float = -1.0
    ) -> None:
        """Report the progress of work without tiles, at most a few times a second."""
        self.check()
        if self._is_time(step >= steps):
            self._best = max(self._best, fraction)
            elapsed = self.elapsed_s
            progress = protocol.Progress(
                self._best, 1, 1, step, steps, elapsed, remaining_s, activity
            )
            self._emit(progress)

    def _is_time(self, ended: bool) -> bool:
        """Tell whether it is time for another event, or the work has ended."""
        now = time.monotonic()
        if now - self._last < INTERVAL_S and not ended:
            return False
        self._last = now
        return True

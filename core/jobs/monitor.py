# SPDX-License-Identifier: GPL-2.0-or-later
"""Progress, time left and cancellation of a running job."""

from __future__ import annotations

import time
from typing import Callable

from . import protocol
from .errors import CancelledError
from .messages import Message, joined, told
from .pace import Pace

Emit = Callable[[protocol.Event], None]
INTERVAL_S = 0.2


class Monitor:
    """Counts finished tiles and reports to the host; `check` raises when the host asked to stop."""

    def __init__(self, emit: Emit, cancelled: Callable[[], bool]) -> None:
        self._emit = emit
        self._cancelled = cancelled
        self._start = time.monotonic()
        self._pace = Pace(self._start)
        self._last = 0.0
        self._best = 0.0
        self.tiles = self.steps = 0
        self._work = self._done = 0  # tiles, each as often as it is computed
        self._finished = 0

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

    @property
    def tile_s(self) -> float:
        """Seconds for a tile and sample without the start; 0 if the run was too short to tell."""
        return self._pace.sure_tile_s

    def plan(self, plan: protocol.Plan | protocol.FinetunePlan, work: int = 1) -> None:
        """Announce the work; `work` counts each tile as often as it is computed."""
        self.tiles = plan.tiles if isinstance(plan, protocol.Plan) else 1
        self.steps, self._work = plan.steps, work
        self._done = self._finished = 0
        self._emit(plan)

    def resume(self, tiles: int, work: int) -> None:
        """Count tiles of an earlier run as finished; they take no time."""
        self._finished, self._done = tiles, work

    def begin(self, at_once: int) -> None:
        """Time tiles from here on; `at_once` batches are computed side by side."""
        self._pace = Pace(time.monotonic(), at_once)

    def finish(self, tiles: int, samples: int = 1, computed: int = -1) -> None:
        """Count tiles as finished, each computed `samples` times.

        `computed` tells how many were computed, if not all: none where there is nothing to see,
        more where some had been finished before.
        """
        computed, now = tiles if computed < 0 else computed, time.monotonic()
        if computed:
            self._pace.finish(computed * samples, now)
        else:
            self._pace.skip(now)
        self._finished += tiles
        self._done += tiles * samples
        self.report(0.0, self.steps if tiles else 0)

    def report(self, under_way: float, step: int) -> None:
        """Report progress, at most a few times a second; `under_way` counts tiles in progress."""
        self.check()
        now = time.monotonic()
        if under_way:
            self._pace.step(under_way, step, self.steps, now)
        if not self._is_time(self._done >= self._work):
            return
        share = min(1.0, (self._done + under_way) / max(1, self._work))
        self._best = max(self._best, share)
        left = self._pace.remaining_s(self._work - self._done, now)
        counts = (min(self._finished + 1, self.tiles), self.tiles, step, self.steps)
        times = max(1.0, self._work / max(1, self.tiles))  # how often a tile is computed
        tile_s = self._pace.tile_s * times if self._pace.tile_s >= 0 else -1.0
        self._emit(protocol.Progress(self._best, *counts, self.elapsed_s, left, tile_s=tile_s))

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

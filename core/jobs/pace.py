# SPDX-License-Identifier: GPL-2.0-or-later
"""How long a tile takes, from batches as they finish. Standard library only."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from statistics import median

RECENT = 25  # measurements that count: the speed of a machine changes during a long run
SURE = 2  # measurements without the first, which is slower: caches and kernels are cold
TELLING_S = 10.0  # a first tile that takes longer foretells the rest before it is finished


@dataclass
class Pace:
    """Measures the time of a tile from `begun` on, in seconds of a monotonic clock.

    `at_once` batches are computed side by side and may finish together, so that many make one
    measurement. The median keeps a pause of the computer out.
    """

    begun: float
    at_once: int = 1
    _last: float = 0.0
    _batches: int = 0
    _tiles: int = 0
    _usual: int = 1  # tiles of the last measurement
    _first_step: tuple[float, float] = (0.0, 0.0)  # seconds into the first tiles, and how many
    _foretold_s: float = -1.0
    _cold_s: float = -1.0
    _measured: deque[float] = field(default_factory=lambda: deque(maxlen=RECENT))

    def __post_init__(self) -> None:
        self._last = self.begun

    @property
    def tile_s(self) -> float:
        """Seconds for a tile as known so far; -1 if unknown."""
        if self._measured:
            return median(self._measured)
        return self._cold_s if self._cold_s >= 0 else self._foretold_s

    @property
    def sure_tile_s(self) -> float:
        """Seconds for a tile once the machine is warm; 0 if the run was too short to tell."""
        return median(self._measured) if len(self._measured) >= SURE else 0.0

    def finish(self, tiles: int, now: float) -> None:
        """Count a computed batch."""
        self._batches += 1
        self._tiles += tiles
        if self._batches % self.at_once:
            return
        took = (now - self._last) / max(1, self._tiles)
        self._last, self._usual, self._tiles = now, self._tiles, 0
        if self._cold_s < 0:
            self._cold_s = took
        else:
            self._measured.append(took)

    def skip(self, now: float) -> None:
        """Pass over tiles with nothing to compute; they take no time."""
        if not self._tiles:
            self._last = now

    def step(self, under_way: float, step: int, steps: int, now: float) -> None:
        """Foretell from the steps of the first tiles, of which `under_way` are computed.

        The first step also prepares the tile, so that it says nothing about the others.
        """
        if self._cold_s >= 0 or steps < 1:
            return
        since = now - self.begun
        if step == 1 and not self._first_step[1]:
            self._first_step = since, under_way
        first_s, part = self._first_step
        if step > 1 and 0 < under_way <= part * steps and since > TELLING_S:
            one_step_s = (since - first_s) / (step - 1)
            self._foretold_s = (first_s + (steps - 1) * one_step_s) / (part * steps)

    def remaining_s(self, tiles: float, now: float) -> float:
        """Seconds for `tiles` that are not finished, as time goes by; -1 if unknown."""
        if tiles <= 0:
            return 0.0
        if self.tile_s < 0:
            return -1.0
        later = max(0.0, tiles - self._usual)
        return max(later * self.tile_s, tiles * self.tile_s - (now - self._last))

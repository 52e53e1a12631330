# SPDX-License-Identifier: GPL-2.0-or-later
"""Which steps of a chain leave plain land out: the schedule of texture-aware sampling."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol

ROUNDING = 1e-9  # 0.9 * 10 is to be 9


class StepRule(Protocol):
    """Says which steps are masked."""

    def of(self, count: int) -> frozenset[int]:
        """The masked steps of a chain of `count` steps, from 0."""


@dataclass(frozen=True)
class TextureSteps:
    """Steps strictly between two shares of a chain, every so many of them.

    Of N steps, counted from 0, those i with floor(first * N + 1) < i < floor(last * N) that
    `every` divides. The published ones are about the times from 100 to 500 of 1000.
    """

    first: float = 0.5
    last: float = 0.9
    every: int = 2

    def of(self, count: int) -> frozenset[int]:
        """The masked steps of a chain of `count` steps; none of a short one."""
        low = math.floor(self.first * count + 1 + ROUNDING)
        high = math.floor(self.last * count + ROUNDING)
        return frozenset(i for i in range(low + 1, high) if i % self.every == 0)


@dataclass(frozen=True)
class Thinned:
    """All steps but a share of them, evenly spaced, the first always among those that are left.

    Where plain land reuses predictions, its chain is the shorter one of the steps that are left.
    """

    left: float

    def taken(self, count: int) -> int:
        """How many of `count` steps are left."""
        return math.ceil(self.left * count - ROUNDING)

    def of(self, count: int) -> frozenset[int]:
        """The masked steps of a chain of `count` steps."""
        taken = self.taken(count)
        return frozenset(range(count)) - {i * count // taken for i in range(taken)}


PUBLISHED = TextureSteps()
WIDE = TextureSteps(first=0.3)  # about the times from 100 to 700
SPARING = Thinned(left=1 / 3)

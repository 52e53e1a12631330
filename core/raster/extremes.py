# SPDX-License-Identifier: GPL-2.0-or-later
"""Floats that are no measurement although the file does not say so, as -3.4e38 or 1e20."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt

ABSURD = 1e15  # values from here on do not count when the usual ones are looked for
# No sensor spans more. An extreme that was averaged into a neighbour lies beyond it, too.
SPAN = 1e6
USUAL_PERCENT = 99.0

Array = npt.NDArray[Any]


def plausible_limit(values: Array) -> float:
    """The largest amount that a measurement can have, judged from picked pixels (n,)."""
    sizes = np.abs(values[np.isfinite(values)])
    usual = sizes[sizes < ABSURD]
    if usual.size == 0:
        return math.inf
    return SPAN * max(1.0, float(np.percentile(usual, USUAL_PERCENT)))


def validity(values: Array, limit: float) -> Array:
    """Where values are finite and plausible."""
    valid: Array = np.isfinite(values) & (np.abs(values) <= limit)
    return valid

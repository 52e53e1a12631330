# SPDX-License-Identifier: GPL-2.0-or-later
"""Values that are no measurement although the file does not say so: -3.4e38, 1e20, -2**31."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt

ABSURD = 1e15  # values from here on do not count when the usual ones are looked for
# No sensor spans more. An extreme that was averaged into a neighbour lies beyond it, too.
SPAN = 1e6
WIDE_BYTES = 4  # narrower types have no room for what no sensor measures

Array = npt.NDArray[Any]


def plausible_limit(values: Array) -> float:
    """The largest amount that a measurement can have, judged from picked pixels (n,)."""
    sizes = np.abs(values[np.isfinite(values)])
    usual = sizes[(sizes > 0) & (sizes < ABSURD)]
    if usual.size == 0:
        return math.inf
    return SPAN * max(1.0, float(np.median(usual)))


def validity(values: Array, limit: float) -> Array:
    """Where values are finite and plausible."""
    valid: Array = np.isfinite(values) & (np.abs(values) <= limit)
    return valid

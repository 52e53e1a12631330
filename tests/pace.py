# SPDX-License-Identifier: GPL-2.0-or-later
"""Limits of time on a machine that others use as well."""

from __future__ import annotations

import time

SPIN_S = 0.05  # of the processor


def stretched(limit_s: float) -> float:
    """The limit, longer by what this machine keeps a process waiting for the processor now."""
    return limit_s * slowness()


def slowness() -> float:
    """How many times longer work takes here now than alone; 1 on an idle machine."""
    begin, busy = time.monotonic(), time.thread_time()
    while time.thread_time() - busy < SPIN_S:
        pass
    return max(1.0, (time.monotonic() - begin) / SPIN_S)

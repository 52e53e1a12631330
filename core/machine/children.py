# SPDX-License-Identifier: GPL-2.0-or-later
"""Ends the processes that this one has started, before it ends itself."""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import wait

END_S = 1.0


def end_children() -> None:
    """Kill the processes started through multiprocessing; they would write files after us.

    They are not waited for with `join`, which whoever started them may be calling now.
    """
    children = multiprocessing.active_children()
    for child in children:
        child.kill()
    if children:
        wait([child.sentinel for child in children], END_S)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Ends the processes that this one has started, before it ends itself."""

from __future__ import annotations

import multiprocessing
import time
from multiprocessing.connection import wait

END_S = 1.0


def end_children() -> None:
    """Kill the processes started through multiprocessing; they would write files after us.

    They are not waited for with `join`, which whoever started them may be calling now.
    """
    children = multiprocessing.active_children()
    for child in children:
        child.kill()
    end, left = time.monotonic() + END_S, [child.sentinel for child in children]
    while left and (patience := end - time.monotonic()) > 0:
        ended = wait(left, patience)  # as soon as one of them has ended
        left = [sentinel for sentinel in left if sentinel not in ended]

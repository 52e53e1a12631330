# SPDX-License-Identifier: GPL-2.0-or-later
"""How the processor's threads wait for each other; to be said before torch is loaded."""

from __future__ import annotations

import os

WAITING = "OMP_WAIT_POLICY"


def wait_asleep() -> None:
    """Have OpenMP's threads sleep while they wait, unless the user says otherwise.

    Otherwise they spin, and where anything else wants a core, as QGIS does, a tile takes many times
    as long: the thread that all wait for is not running.
    """
    os.environ.setdefault(WAITING, "PASSIVE")

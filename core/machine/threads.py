# SPDX-License-Identifier: GPL-2.0-or-later
"""How the processor's threads wait for each other; to be said before torch is loaded."""

from __future__ import annotations

import os

SPINS = "GOMP_SPINCOUNT"  # of GNU's OpenMP, which torch has on Linux
FEW_SPINS = "5000"  # some microseconds: as fast as spinning on idle cores


def limit_spinning() -> None:
    """Have OpenMP's threads sleep after a short wait, unless the user says otherwise.

    By default they spin for milliseconds. Where anything else wants a core, as QGIS does, the
    thread that all wait for is not running then, and a tile takes ten times as long or more.
    """
    if "OMP_WAIT_POLICY" not in os.environ:
        os.environ.setdefault(SPINS, FEW_SPINS)

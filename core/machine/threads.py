# SPDX-License-Identifier: GPL-2.0-or-later
"""How processor threads wait for each other; has to be set before torch is loaded."""

from __future__ import annotations

import os

SPINS = "GOMP_SPINCOUNT"  # of GNU OpenMP, which torch uses on Linux
FEW_SPINS = "5000"  # some microseconds: as fast as spinning when cores are idle


def limit_spinning() -> None:
    """Let OpenMP's threads sleep after a short wait, unless the user has set it otherwise.

    By default they spin for milliseconds. Where another program, such as QGIS, wants a core, the
    one thread that all wait for may not be running, and a tile takes ten times as long or more.
    """
    if "OMP_WAIT_POLICY" not in os.environ:
        os.environ.setdefault(SPINS, FEW_SPINS)

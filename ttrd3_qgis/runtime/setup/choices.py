# SPDX-License-Identifier: GPL-2.0-or-later
"""What the set-up can be asked for; apart from the rest, as QGIS reads it whenever it starts."""

from __future__ import annotations

INSTALL, REPAIR, REMOVE = "install", "repair", "remove"
ACTIONS = (INSTALL, REPAIR, REMOVE)
AUTO, CPU, CUDA, MPS = "auto", "cpu", "cuda", "mps"
BUILDS = (AUTO, CPU, CUDA)
MB = 1_000_000

# SPDX-License-Identifier: GPL-2.0-or-later
"""The choices of the set-up, in a module of their own because QGIS reads them at every start."""

from __future__ import annotations

INSTALL, REPAIR, REMOVE = "install", "repair", "remove"
ACTIONS = (INSTALL, REPAIR, REMOVE)
AUTO, CPU, CUDA, MPS = "auto", "cpu", "cuda", "mps"
BUILDS = (AUTO, CPU, CUDA)
DIFFUSERS = "diffusers"
EXTRAS = (DIFFUSERS,)  # what can be added to the environment; a lock of each is there
MB = 1_000_000

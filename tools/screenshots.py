# SPDX-License-Identifier: GPL-2.0-or-later
"""Drives the desktop through the scenes of tour_scenes.py. Started by screenshots.sh."""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.path.join(os.environ["TTRD3_ROOT"], "tools"))  # QGIS runs text, not a file
from tour import Driver
from tour_scenes import SCENES

DRIVER = Driver(SCENES)

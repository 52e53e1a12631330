# SPDX-License-Identifier: GPL-2.0-or-later
"""Fixtures for tests of whole runs."""

from __future__ import annotations

import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "raster")]

from run_rig import (  # noqa: E402, F401
    bicubic,
    lr,
    slow_model,
    start,
    tiny_model,
    use_method,
)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Fixtures for tests of rasters."""

from __future__ import annotations

import pytest
from reference_scenes import write_raster


@pytest.fixture
def write(tmp_path):
    return lambda values, grid, name="ref.tif", **profile: write_raster(
        tmp_path / name, values, grid, **profile
    )

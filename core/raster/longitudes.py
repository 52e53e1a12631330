# SPDX-License-Identifier: GPL-2.0-or-later
"""Longitudes count from -180 or from 0, or go on beyond 180: the same place has several."""

from __future__ import annotations

import math
from dataclasses import replace

from affine import Affine
from rasterio.warp import transform

from .gdal_errors import GDAL_ERRORS
from .grid import Grid


def turned_towards(grid: Grid, other: Grid) -> Grid:
    """`grid`, moved by whole turns of longitude to where it comes nearest to `other`."""
    if grid.crs is None or other.crs is None or not grid.crs.is_geographic:
        return grid
    try:
        turn = 2 * math.pi / float(grid.crs.units_factor[1])
        wanted = transform(other.crs, grid.crs, *zip(_middle(other)))[0][0]
        turns = round((wanted - _middle(grid)[0]) / turn)
    except (*GDAL_ERRORS, ValueError, OverflowError, ZeroDivisionError):
        return grid
    return grid if not turns else _moved(grid, turns * turn)


def _middle(grid: Grid) -> tuple[float, float]:
    x, y = grid.transform * (grid.width / 2, grid.height / 2)
    return float(x), float(y)


def _moved(grid: Grid, degrees: float) -> Grid:
    return replace(grid, transform=Affine.translation(degrees, 0) * grid.transform)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Grids whose longitudes are counted differently."""

from __future__ import annotations

from dataclasses import replace

from affine import Affine
from rasterio.warp import transform

from .gdal_errors import GDAL_ERRORS
from .grid import Grid


def turned_towards(grid: Grid, other: Grid) -> Grid:
    """`grid`, moved by whole turns of longitude to where it comes nearest to `other`."""
    if grid.crs is None or other.crs is None or not grid.crs.is_geographic:
        return grid
    x, y = other.transform * (other.width / 2, other.height / 2)
    try:
        wanted = transform(other.crs, grid.crs, [x], [y])[0][0]
    except (*GDAL_ERRORS, ValueError):
        return grid
    turn = grid.turn_for(wanted)
    if not turn:
        return grid
    return replace(grid, transform=Affine.translation(-turn, 0) * grid.transform)

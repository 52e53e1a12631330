# SPDX-License-Identifier: GPL-2.0-or-later
"""Where two grids overlap, found from coordinates alone."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio._err import CPLE_BaseError
from rasterio.errors import CRSError, RasterioError
from rasterio.warp import transform

from .grid import Grid, PixelWindow

LATTICE = 33  # points per side; their distance is the margin of the answer

Array = npt.NDArray[Any]


def overlap_window(grid: Grid, other: Grid) -> PixelWindow | None:
    """Pixels of `grid` that may lie on `other`, rather too many than too few.

    Points of each grid are looked up in the other, so that neither a huge nor a tiny neighbour is
    missed. None without overlap, or where there is no transformation between the CRSs.
    """
    own = _lattice(grid)
    there = _pixels(own, grid, other)
    back = _pixels(_lattice(other), other, grid)
    hits = np.concatenate([own[_inside(there, other)], back[_inside(back, grid)]])
    if hits.size == 0:
        return None
    gap = 1.0 / (LATTICE - 1)
    row, bottom = _span(hits[:, 1], grid.height, gap)
    col, right = _span(hits[:, 0], grid.width, gap)
    return PixelWindow(row, col, bottom - row, right - col)


def steps(own: Grid, grid: Grid) -> tuple[float, float] | None:
    """Pixels of `grid` that one of `own` spans along its columns and along its rows.

    Measured in the middle of their overlap; None where they have none.
    """
    window = overlap_window(grid, own)
    if window is None:
        return None
    middle = (window.col + window.width / 2, window.row + window.height / 2)
    around = np.array([(-0.5, 0.0), (0.5, 0.0), (0.0, -0.5), (0.0, 0.5)]) + middle
    left, right, top, bottom = _pixels(around, grid, own)
    there = np.stack([right - left, bottom - top], axis=1)  # of `own` by those of `grid`
    if not np.isfinite(there).all() or np.linalg.det(there) == 0:
        return None
    back = np.linalg.norm(np.linalg.inv(there), axis=0)
    return float(back[0]), float(back[1])


def _lattice(grid: Grid) -> Array:
    """Pixel coordinates (n, 2) as (column, row) all over the grid, borders included."""
    cols, rows = np.meshgrid(
        np.linspace(0, grid.width, LATTICE), np.linspace(0, grid.height, LATTICE)
    )
    return np.stack([cols.ravel(), rows.ravel()], axis=1)


def _pixels(points: Array, grid: Grid, other: Grid) -> Array:
    """Pixel coordinates of `grid` as pixel coordinates of `other`; inf where there are none."""
    xs, ys = grid.transform * (points[:, 0], points[:, 1])
    try:
        xs, ys = transform(grid.crs, other.crs, xs, ys)
    except (CPLE_BaseError, CRSError, RasterioError):
        return np.full_like(points, math.inf)
    cols, rows = ~other.transform * (np.asarray(xs), np.asarray(ys))
    return np.stack([cols, rows], axis=1)


def _inside(points: Array, grid: Grid) -> Array:
    cols, rows = points[:, 0], points[:, 1]
    inside: Array = (cols > 0) & (cols < grid.width) & (rows > 0) & (rows < grid.height)
    return inside


def _span(values: Array, length: int, gap: float) -> tuple[int, int]:
    """First pixel and end of the values along an axis, widened by the distance between points."""
    margin = length * gap
    first = max(0, math.floor(values.min() - margin))
    return first, min(length, math.ceil(values.max() + margin))

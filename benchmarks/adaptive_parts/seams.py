# SPDX-License-Identifier: GPL-2.0-or-later
"""What shows where tiles of few steps meet tiles of many: a scene blended both ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
from ttrd3_qgis.core.engine.tiling.blend import Blender
from ttrd3_qgis.core.engine.tiling.plan import Tile, TilePlan

Array = npt.NDArray[Any]
Window = tuple[slice, slice, int]  # SR rows and columns, and the axis that the border lies across


def blend(plan: TilePlan, images: Mapping[int, Array]) -> Array:
    """The scene (3,H,W) float32 of tiles by their index."""
    whole = (0, 0, plan.height * plan.scale, plan.width * plan.scale)
    return Blender(plan).blend(whole, 3, images.__getitem__)


def borders(plan: TilePlan, steps: Mapping[int, int]) -> Iterator[Window]:
    """Where two neighbours overlap that took unequal steps."""
    tiles = {(tile.row, tile.col): tile for tile in plan.tiles()}
    for (row, col), tile in tiles.items():
        for axis, key in enumerate(((row + 1, col), (row, col + 1))):
            other = tiles.get(key)
            if other is not None and steps[tile.index] != steps[other.index]:
                yield (*_shared(tile, other, plan.scale), axis)


def _shared(a: Tile, b: Tile, scale: int) -> tuple[slice, slice]:
    size = a.size_lr_px
    rows = slice(scale * max(a.lr_row, b.lr_row), scale * (min(a.lr_row, b.lr_row) + size))
    cols = slice(scale * max(a.lr_col, b.lr_col), scale * (min(a.lr_col, b.lr_col) + size))
    return rows, cols


def jumps(plan: TilePlan, steps: Mapping[int, int], same: Array, fewer: Array) -> list[Array]:
    """Line by line along each border, mean and largest jump between neighbouring pixels across it.

    One array (lines, 4) a border, in 8-bit units: mean and largest with the same steps everywhere,
    then both with fewer steps on plain tiles.
    """
    found = []
    for rows, cols, axis in borders(plan, steps):
        columns = []
        for image in (same, fewer):
            step = 255 * np.abs(np.diff(image[:, rows, cols], axis=1 + axis))
            across = step.mean(axis=0)  # bands
            lines = across if axis == 0 else across.T
            columns += [lines.mean(axis=1), lines.max(axis=1)]
        found.append(np.stack(columns, axis=1))
    return found


def summary(found: list[Array]) -> dict[str, float]:
    """Borders; mean jump and that of the worst line of pixels, for equal and for fewer steps."""
    if not found:
        return {"borders": 0}
    every = np.concatenate(found)
    same, fewer = every[:, 0], every[:, 2]
    worst = max(found, key=lambda lines: float((lines[:, 2] - lines[:, 0]).max()))
    line = int((worst[:, 2] - worst[:, 0]).argmax())
    return {
        "borders": len(found),
        "mean_same": round(float(same.mean()), 3),
        "mean_fewer": round(float(fewer.mean()), 3),
        "max_same": round(float(every[:, 1].max()), 2),
        "max_fewer": round(float(every[:, 3].max()), 2),
        "worst_line_same": round(float(worst[line, 0]), 3),
        "worst_line_fewer": round(float(worst[line, 2]), 3),
    }

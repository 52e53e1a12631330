# SPDX-License-Identifier: GPL-2.0-or-later
"""Finds bands that were enlarged without interpolation: each of their pixels repeats n x n."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from ..raster.grid import PixelWindow
from .scene import Scene

SIDE_PX = 240  # of the window that is looked at, in the middle of the raster
MOST = 8
LEAST_EDGES = 3  # between pixels of a row; fewer may lie so by chance
LEAST_CHANGE = 0.2  # of the pixels differ across a true edge between pixels, in any image

Array = npt.NDArray[Any]


def repeats(scene: Scene) -> dict[int, list[int]]:
    """Which bands have pixels that repeat n by n, as indices into the job's bands."""
    grid = scene.source.grid
    height, width = min(SIDE_PX, grid.height), min(SIDE_PX, grid.width)
    middle = PixelWindow((grid.height - height) // 2, (grid.width - width) // 2, height, width)
    found: dict[int, list[int]] = {}
    for number, band in enumerate(scene.source.read(middle).values):
        times = min(_times(band), _times(band.T))
        if times > 1:
            found.setdefault(times, []).append(number)
    return found


def _times(band: Array) -> int:
    """How often each pixel of (h, w) stands in its row, at whatever column that begins."""
    changes = (np.diff(band, axis=1) != 0).mean(axis=0)
    for times in range(MOST, 1, -1):
        for first in range(min(times, len(changes))):
            edges = np.zeros(len(changes), dtype=bool)
            edges[first::times] = True
            if edges.sum() < LEAST_EDGES:
                continue
            if not changes[~edges].any() and changes[edges].mean() > LEAST_CHANGE:
                return times
    return 1

# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a reference of the same place contradicts the LR raster, block by block.

The blocks are those of the raster, whatever the tiles and passes of the method are.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from ...jobs.superresolution import CHANGE
from ...ops.change import FINE, change
from ...ops.degradation import reduce
from ...ops.registration import registered
from ...raster.radiometry import split
from ...raster.sink import SrSink
from ..scene import LrTile, Scene
from ..tiling.blend import Blender
from ..tiling.journal import Piece
from ..tiling.plan import Tile, TilePlan
from .pixels import Finished

BLOCK_LR_PX, OVERLAP_LR_PX = 64, 16
LEAST_WEIGHT = 0.01  # below it hardly any block knows the pixel

Array = npt.NDArray[Any]


class Change:
    """The deviation of the LR raster from the reference over it, blended from blocks."""

    def __init__(self, scene: Scene, sink: SrSink) -> None:
        grid = scene.source.grid
        self._scene, self._sink = scene, sink
        self._plan = TilePlan(grid.height, grid.width, BLOCK_LR_PX, OVERLAP_LR_PX, 1)
        self._blender = Blender(self._plan)
        self._kept: dict[int, Array | None] = {}

    def piece(self, done: Finished) -> Piece:
        """The layer in a window; NaN where no reference shows the place."""
        window, scale = done.window, self._scene.scale
        self._forget(window.row)
        place = window.row, window.col, window.height, window.width
        total, weight = self._blender.blend(place, 2, self._block)
        wanted = (done.valid.any(axis=0) & done.inside).reshape(
            window.height, scale, window.width, scale
        )
        known = wanted.any(axis=(1, 3)) & (weight > LEAST_WEIGHT)
        pixels = np.where(known, total / np.maximum(weight, LEAST_WEIGHT), np.nan)
        return Piece(CHANGE, window.row, window.col, pixels[None].astype(self._sink.dtype))

    def _forget(self, row: int) -> None:
        """Drop the blocks that no row from `row` on needs."""
        first = self._blender.first_row_needed(row) * len(self._plan.cols)
        self._kept = {number: block for number, block in self._kept.items() if number >= first}

    def _block(self, number: int) -> Array | None:
        """Deviations, 0 where they are unknown, and where they are known, (2,t,t)."""
        if number not in self._kept:
            self._kept[number] = self._computed(self._plan.tile(number))
        return self._kept[number]

    def _computed(self, tile: Tile) -> Array | None:
        lr = self._scene.lr_tile(tile)
        groups = () if lr.empty else range(len(self._scene.groups))
        parts = [part for n in groups if (part := self._deviation(n, tile, lr)) is not None]
        if not parts:
            return None
        known = np.isfinite(parts)  # a band without data leaves what the others tell
        count = known.sum(axis=0)
        squares = np.square(np.where(known, parts, 0)).sum(axis=0)
        mean = np.sqrt(squares / np.maximum(count, 1))
        found: Array = np.stack([mean, count > 0]).astype(np.float32)
        return found

    def _deviation(self, number: int, tile: Tile, lr: LrTile) -> Array | None:
        """The deviation in the bands of a group; None where no reference lies on the tile."""
        found = self._scene.coarse_reference(number, tile)
        if found is None:
            return None
        group, side = self._scene.groups[number], tile.size_lr_px
        image, _ = split(group.gather(lr.values))
        placed = registered(torch.from_numpy(image), torch.from_numpy(found.image))
        seen = found.valid.reshape(side, FINE, side, FINE).all(axis=(1, 3))
        seen &= group.gather(lr.valid).all(axis=0)
        return change(image, reduce(placed[None], FINE)[0].numpy(), seen)

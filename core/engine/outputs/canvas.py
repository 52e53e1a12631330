# SPDX-License-Identifier: GPL-2.0-or-later
"""The blended scene in model units; each window is made to agree with the LR raster."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from ...methods.spec import Layer
from ...ops.agreement import Agreement, Part
from ...ops.reduction import Axis, Span
from ...ops.sensor import kernels
from ...ops.sensor_agreement import damping
from ...raster.grid import PixelWindow
from ...raster.radiometry import upsample_nearest
from ..scene import Scene
from ..tiling.blend import Blender, Window
from ..tiling.plan import TilePlan
from .lr_pixels import Limits, LrPixels
from .recent import RecentTiles

NOTHING, ALONE = 1e-6, 1 - 1e-6  # weights up to the first count as 0, from the second on as 1

Array = npt.NDArray[Any]


class Canvas:
    """Windows of (samples * bands, H, W) SR pixels, blended from tiles.

    `limits` are the lowest and highest value of each band, or None. Without `agrees` the pixels are
    not corrected. `margin_lr_px` is how far windows may reach beyond a strip.
    """

    def __init__(
        self,
        plan: TilePlan,
        scene: Scene,
        tiles: RecentTiles,
        samples: int,
        limits: Limits = None,
        *,
        agrees: bool,
        margin_lr_px: int = 0,
    ) -> None:
        self.scale = plan.scale
        self.size = plan.height, plan.width  # in LR pixels
        self._plan = plan
        self._tiles = tiles
        self._bands = samples * scene.source.count
        self._blender = Blender(plan)
        self._lr = LrPixels(scene, samples)
        vertical, horizontal = kernels(scene.sensor)
        self._agreement = Agreement(
            Axis(plan.height, plan.scale, vertical),
            Axis(plan.width, plan.scale, horizontal),
            self._blended,
            self._lr.measured,
            limits,
            damping(scene.sensor),
        )
        self._halo_lr_px = self._agreement.halo_px if agrees else 0
        self._awaited_lr_px = self._halo_lr_px + margin_lr_px

    def rows_for(self, top: int, height: int) -> list[int]:
        """Numbers of the tile rows that SR rows [top, top + height) depend on."""
        halo, end = self._awaited_lr_px * self._plan.scale, self._plan.height * self._plan.scale
        begin = max(0, top - halo)
        return self._blender.rows_on(begin, min(end, top + height + halo) - begin)

    def first_row_for(self, top: int) -> int:
        """Number of the first tile row that SR rows from `top` on depend on."""
        return self._blender.first_row_needed(max(0, top - self._awaited_lr_px * self._plan.scale))

    def window(self, window: PixelWindow) -> Array:
        """SR pixels in a window of LR pixels, normalised, float32."""
        part = _part(window)
        if self._halo_lr_px and any(self._there(self._place(part))):
            return self._agreement.corrected(part)
        return self._blender.blend(self._place(part), self._bands, self._tiles.pixels)

    def layer(self, window: PixelWindow, layer: Layer) -> Array:
        """A layer of the method in a window of LR pixels, (bands, H, W) float32."""
        place = self._place(_part(window))
        bands = layer.bands or self._lr.bands
        return self._blender.blend(place, bands, lambda n: self._tiles.pixels(n, layer.name))

    def _place(self, part: Part) -> Window:
        rows, cols = part.rows.times(self._plan.scale), part.cols.times(self._plan.scale)
        return rows.begin, cols.begin, len(rows), len(cols)

    def _there(self, place: Window) -> list[bool]:
        """Which of the tiles in a window have pixels."""
        rows = self._blender.tiles_on(place)
        return [not self._tiles.is_empty(number) for numbers in rows for number in numbers]

    def _blended(self, part: Part) -> Array:
        """The blend; beside tiles with nothing to compute, the weights of the others add up to 1.

        No pixel is written in such a tile, but its pixels enter the reduction to LR pixels on its
        border. Where no tile has pixels, the LR pixels are used instead.
        """
        place = self._place(part)
        blended = self._blender.blend(place, self._bands, self._tiles.pixels)
        if all(self._there(place)):
            return blended
        there = self._coverage(place)
        alone = there < ALONE
        blended = np.where(alone, blended / np.maximum(there, NOTHING), blended)
        lr = upsample_nearest(self._lr.filled(part), self._plan.scale)
        stands: Array = np.where(there < NOTHING, lr, blended)
        return stands

    def _coverage(self, place: Window) -> Array:
        """Sum of the weights of the tiles that have pixels, (1, H, W)."""
        side = self._plan.tile_lr_px * self._plan.scale
        ones = np.broadcast_to(np.float32(1), (1, side, side))
        return self._blender.blend(
            place, 1, lambda number: None if self._tiles.is_empty(number) else ones
        )


def _part(window: PixelWindow) -> Part:
    rows = Span(window.row, window.row + window.height)
    return Part(rows, Span(window.col, window.col + window.width))

# SPDX-License-Identifier: GPL-2.0-or-later
"""The blended pass in model units; each window is made to agree with the LR raster of the job."""

from __future__ import annotations

from typing import Any, Callable

import numpy as np
import numpy.typing as npt

from ...methods.spec import Layer
from ...ops.agreement import Agreement, Part
from ...ops.reduction import Axis, apply, resampling
from ...ops.sensor import kernels
from ...ops.sensor_agreement import damping
from ...raster.grid import PixelWindow
from ...raster.radiometry import upsample_nearest
from ..scene import Scene
from ..stages.passes import Pass
from ..tiling.blend import Blender, Window
from .lr_pixels import Limits, LrPixels, part_of
from .recent import RecentTiles

NOTHING, ALONE = 1e-6, 1 - 1e-6  # weights up to the first count as 0, from the second on as 1
REDUCED_LR_PX = 4  # how far around a window its reduction to fewer pixels looks

Array = npt.NDArray[Any]


class Canvas:
    """Windows of (samples * bands, H, W) SR pixels, blended from the tiles of a pass.

    LR pixels are those of `scene`, the raster of the job, in every pass of a cascade: its result
    agrees with them, not with what the pass before has left. `scale` is how many SR pixels a side
    an LR pixel has; where the tiles have more, they are reduced to it. `limits` are the lowest and
    highest value of each band, or None. Without `agrees` the pixels are not corrected.
    `margin_lr_px` is how far windows may reach beyond a strip.
    """

    def __init__(
        self,
        one: Pass,
        scene: Scene,
        tiles: RecentTiles,
        limits: Limits = None,
        *,
        agrees: bool,
        margin_lr_px: int = 0,
    ) -> None:
        grid, self._plan = scene.source.grid, one.plan
        self.scale, self._made = one.reached, one.factor * one.scale
        self.period = one.scale  # SR pixels after which a lattice that the network makes repeats
        self.size = grid.height, grid.width  # in LR pixels
        self._tiles = tiles
        self._bands = one.samples * scene.source.count
        self._blender = Blender(one.plan)
        self._lr = LrPixels(scene, one.samples)
        vertical, horizontal = kernels(scene.sensor)
        self._agreement = Agreement(
            Axis(grid.height, self.scale, vertical),
            Axis(grid.width, self.scale, horizontal),
            self._image,
            self._lr.measured,
            limits,
            damping(scene.sensor),
        )
        self._halo_lr_px = self._agreement.halo_px if agrees else 0
        self._around_lr_px = REDUCED_LR_PX if self._made > self.scale else 0
        self._awaited_lr_px = self._halo_lr_px + self._around_lr_px + margin_lr_px

    def rows_for(self, top: int, height: int) -> list[int]:
        """Numbers of the tile rows that SR rows [top, top + height) depend on."""
        halo, made = self._awaited_lr_px, self._made
        begin = max(0, top // self.scale - halo)
        end = min(self.size[0], -(-(top + height) // self.scale) + halo)
        return self._blender.rows_on(begin * made, (end - begin) * made)

    def first_row_for(self, top: int) -> int:
        """Number of the first tile row that SR rows from `top` on depend on."""
        first = max(0, top // self.scale - self._awaited_lr_px)
        return self._blender.first_row_needed(first * self._made)

    def window(self, window: PixelWindow) -> Array:
        """SR pixels in a window of LR pixels, normalised, float32."""
        part = part_of(window)
        if self._halo_lr_px and any(self._there(self._place(part))):
            return self._agreement.corrected(part)
        return self._resized(part, self._blend)

    def layer(self, window: PixelWindow, layer: Layer) -> Array:
        """A layer of the method in a window of LR pixels, (bands, H, W) float32."""
        bands = layer.bands or self._lr.bands

        def blended(part: Part) -> Array:
            place = self._place(part)
            return self._blender.blend(place, bands, lambda n: self._tiles.pixels(n, layer.name))

        return self._resized(part_of(window), blended)

    def _place(self, part: Part) -> Window:
        rows, cols = part.rows.times(self._made), part.cols.times(self._made)
        return rows.begin, cols.begin, len(rows), len(cols)

    def _image(self, part: Part) -> Array:
        return self._resized(part, self._blended)

    def _resized(self, part: Part, blended: Callable[[Part], Array]) -> Array:
        """What `blended` gives for a window, with as many SR pixels as the result has."""
        before, after = self._made, self.scale
        if before == after:
            return blended(part)
        seen = self._agreement.grown(part, self._around_lr_px)
        sides = zip(self.size, (part.rows, part.cols), (seen.rows, seen.cols))
        rows, cols = (resampling(size, before, after, *spans) for size, *spans in sides)
        bands = [apply(rows, band, cols) for band in blended(seen)]
        return np.stack(bands).astype(np.float32)

    def _blend(self, part: Part) -> Array:
        return self._blender.blend(self._place(part), self._bands, self._tiles.pixels)

    def _there(self, place: Window) -> list[bool]:
        """Which of the tiles in a window have pixels."""
        rows = self._blender.tiles_on(place)
        return [not self._tiles.is_empty(number) for numbers in rows for number in numbers]

    def _blended(self, part: Part) -> Array:
        """The blend; beside tiles with nothing to compute, the weights of the others add up to 1.

        No pixel is written in such a tile, but its pixels enter the reduction to LR pixels on its
        border. Where no tile has pixels, the LR pixels are used instead.
        """
        place, blended = self._place(part), self._blend(part)
        if all(self._there(place)):
            return blended
        there = self._coverage(place)
        alone = there < ALONE
        blended = np.where(alone, blended / np.maximum(there, NOTHING), blended)
        lr = upsample_nearest(self._lr.filled(part), self._made)
        stands: Array = np.where(there < NOTHING, lr, blended)
        return stands

    def _coverage(self, place: Window) -> Array:
        """Sum of the weights of the tiles that have pixels, (1, H, W)."""
        side = self._plan.tile_lr_px * self._plan.scale
        ones = np.broadcast_to(np.float32(1), (1, side, side))
        return self._blender.blend(
            place, 1, lambda number: None if self._tiles.is_empty(number) else ones
        )

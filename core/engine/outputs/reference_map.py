# SPDX-License-Identifier: GPL-2.0-or-later
"""Which reference served where, and how well: a raster of two bands on the LR grid."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Callable

import numpy as np
import numpy.typing as npt
from rasterio.enums import ColorInterp

from ...raster.carried import BandFacts, Carried
from ...raster.grid import PixelWindow
from ..scene import Scene
from ..tiling.journal import TileRecord
from ..tiling.plan import Tile, TilePlan

NUMBER = "Reference (1-based, 0 for none)"
CONFIDENCE = "Confidence (0 to 1)"

Array = npt.NDArray[Any]


class ReferenceMap:
    """Draws windows of the map. A pixel belongs to the tile with most weight in the blend."""

    def __init__(self, plan: TilePlan, scene: Scene) -> None:
        self._plan = plan
        self._scene = scene
        self._rows = owned(plan.rows, plan.tile_lr_px, plan.height)
        self._cols = owned(plan.cols, plan.tile_lr_px, plan.width)

    def draw(self, window: PixelWindow, tile: Callable[[int], TileRecord]) -> Array:
        """A window of LR pixels, (2, h, w) float32; `tile` gives the record of a tile by number.

        NaN outside of the data and of the mask.
        """
        drawn = np.full((2, window.height, window.width), np.nan, dtype=np.float32)
        for row, top, height in _shares(self._rows, window.row, window.height):
            for col, left, width in _shares(self._cols, window.col, window.width):
                number = row * len(self._cols) + col
                part = PixelWindow(top, left, height, width)
                self._draw_tile(drawn, window, part, tile(number), self._plan.tile(number))
        drawn[:, ~self._seen(window)] = np.nan
        return drawn

    def _draw_tile(
        self, drawn: Array, window: PixelWindow, part: PixelWindow, record: TileRecord, tile: Tile
    ) -> None:
        if record.relevance is None:
            return
        target = drawn[_within(part, window.row, window.col)]
        relevance = stretched(record.relevance, tile.size_lr_px)
        target[0] = record.reference
        target[1] = relevance[_within(part, tile.lr_row, tile.lr_col)[1:]]

    def _seen(self, window: PixelWindow) -> Array:
        scale = self._scene.scale
        seen = self._scene.source.read(window).valid.any(axis=0)
        inside = self._scene.inside(window)
        parts = inside.reshape(window.height, scale, window.width, scale)
        visible: Array = seen & parts.any(axis=(1, 3))
        return visible


def _shares(
    parts: Sequence[tuple[int, int]], first: int, length: int
) -> list[tuple[int, int, int]]:
    """Which parts [begin, end) of an axis lie in [first, first + length): number, begin, length."""
    cut = ((n, max(begin, first), min(end, first + length)) for n, (begin, end) in enumerate(parts))
    return [(n, begin, end - begin) for n, begin, end in cut if begin < end]


def _within(part: PixelWindow, row: int, col: int) -> tuple[slice, slice, slice]:
    """A window as an index into (bands, h, w) pixels that begin at (row, col)."""
    top, left = part.row - row, part.col - col
    return slice(None), slice(top, top + part.height), slice(left, left + part.width)


def owned(starts: Sequence[int], tile: int, length: int) -> list[tuple[int, int]]:
    """The part [begin, end) of an axis where each tile has most weight; they cover the axis."""
    borders = [(a + b + tile) // 2 for a, b in zip(starts[:-1], starts[1:])]
    return list(zip([0, *borders], [*borders, length]))


def stretched(relevance: Array, side: int) -> Array:
    """Stretch (h, w) similarities to a tile of `side` LR pixels, limited to [0, 1]."""
    rows, cols = (
        np.minimum((np.arange(side) + 0.5) * size / side, size - 1).astype(int)
        for size in relevance.shape
    )
    picked: Array = relevance[np.ix_(rows, cols)]
    return np.clip(picked, 0.0, 1.0)


def map_facts(carried: Carried, names: Sequence[str]) -> Carried:
    """The metadata of the map: numbers of the references with their file names."""
    numbers = (("REFERENCE_0", "none"), *((f"REFERENCE_{n}", x) for n, x in enumerate(names, 1)))
    band = BandFacts(NUMBER, None, 1.0, 0.0, math.nan, ColorInterp.undefined, numbers)
    return Carried(
        bands=(band, replace(band, description=CONFIDENCE, tags=())),
        alpha=None,
        alpha_band=None,
        has_mask=False,
        tags=(),
        imagery_tags=(),
        gcps=carried.gcps,
        gcps_crs=carried.gcps_crs,
        rpcs=carried.rpcs,
    )

# SPDX-License-Identifier: GPL-2.0-or-later
"""Which reference served where, and how well: a raster of two bands on the LR grid."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.enums import ColorInterp

from ..raster.carried import BandFacts, Carried
from ..raster.grid import PixelWindow
from ..raster.sink import SrSink
from ..scene import Scene, Served
from ..tiling.plan import Tile, TilePlan

NUMBER = "Reference (1-based, 0 for none)"
CONFIDENCE = "Confidence (0 to 1)"

Array = npt.NDArray[Any]


class ReferenceMap:
    """Notes tiles in plan order. A pixel belongs to the tile that weighs most in its blend."""

    def __init__(self, plan: TilePlan, scene: Scene, sink: SrSink) -> None:
        self._plan = plan
        self._scene = scene
        self._sink = sink
        self._rows = owned(plan.rows, plan.tile_lr_px, plan.height)
        self._cols = owned(plan.cols, plan.tile_lr_px, plan.width)
        self._strip = np.zeros((2, 0, plan.width), dtype=np.float32)

    def add(self, tile: Tile, served: Served | None) -> None:
        """Note what served a tile; None where nothing was computed."""
        top, bottom = self._rows[tile.row]
        left, right = self._cols[tile.col]
        if tile.col == 0:
            self._strip = np.full((2, bottom - top, self._plan.width), np.nan, dtype=np.float32)
        if served is not None:
            part = self._strip[:, :, left:right]
            part[0] = served.reference
            relevance = stretched(served.relevance, tile.size_lr_px)
            inner = relevance[top - tile.lr_row : bottom - tile.lr_row]
            part[1] = inner[:, left - tile.lr_col : right - tile.lr_col]
        if tile.col == len(self._cols) - 1:
            self._finish(PixelWindow(top, 0, bottom - top, self._plan.width))

    def _finish(self, window: PixelWindow) -> None:
        """Write a tile row, without what lies outside of the data and of the mask."""
        scale = self._scene.scale
        seen = self._scene.source.read(window).valid.any(axis=0)
        inside = self._scene.inside(window)
        seen &= inside.reshape(window.height, scale, window.width, scale).any(axis=(1, 3))
        self._strip[:, ~seen] = np.nan
        self._sink.write_rows(self._strip)


def owned(starts: Sequence[int], tile: int, length: int) -> list[tuple[int, int]]:
    """The part [begin, end) of an axis in which each tile weighs most; they fill it."""
    borders = [(a + b + tile) // 2 for a, b in zip(starts[:-1], starts[1:])]
    return list(zip([0, *borders], [*borders, length]))


def stretched(relevance: Array, side: int) -> Array:
    """Bring (h, w) similarities to a tile of `side` LR pixels and into [0, 1]."""
    rows, cols = (
        np.minimum((np.arange(side) + 0.5) * size / side, size - 1).astype(int)
        for size in relevance.shape
    )
    picked: Array = relevance[np.ix_(rows, cols)]
    return np.clip(picked, 0.0, 1.0)


def map_facts(carried: Carried, names: Sequence[str]) -> Carried:
    """What the map knows besides its pixels: the numbers of the references by file name."""
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

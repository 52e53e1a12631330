# SPDX-License-Identifier: GPL-2.0-or-later
"""The hidden raster that a pass of a cascade leaves to the next: float32 in model units."""

from __future__ import annotations

import os
from pathlib import Path

import rasterio

from ...jobs.hidden import hide
from ...jobs.publishing import mark_of
from ...jobs.unfinished import remove_part, stage_part
from ...raster.grid import Grid, PixelWindow
from ...raster.sink import window_in, writing
from ...raster.verify import verify
from ..outputs.canvas import Canvas
from ..outputs.cut import Cut, block_px
from ..tiling.journal import Piece, StripFacts

STAGE = "stage"  # its name in the journal


class StageRaster:
    """Written strip by strip under a temporary name; `publish` gives it its final name.

    Leaving the context without that removes it. Pixels without a value or outside of the mask are
    written as they were blended: the next pass asks the LR raster which pixels are valid.
    """

    def __init__(self, path: Path, grid: Grid, bands: int, canvas: Canvas) -> None:
        self._path = path
        self._part = stage_part(path, os.getpid())
        self._canvas = canvas
        side = block_px(canvas.scale)
        self.cut = Cut.of((side, side), canvas.scale)
        profile = {
            "driver": "GTiff",
            "dtype": "float32",
            "count": bands,
            "width": grid.width,
            "height": grid.height,
            "transform": grid.transform,
            "TILED": "YES",
            "BLOCKXSIZE": side,
            "BLOCKYSIZE": side,
            "BIGTIFF": "IF_SAFER",
        }
        with writing(path):
            self._dataset = rasterio.open(self._part, "w", **profile)
        hide(self._part)

    def __enter__(self) -> StageRaster:
        return self

    def __exit__(self, *_: object) -> None:
        self._dataset.close()
        remove_part(self._part)

    def pieces(self, window: PixelWindow) -> tuple[list[Piece], StripFacts]:
        """The pixels of a window of LR pixels."""
        pixels = self._canvas.window(window)
        scale = self._canvas.scale
        return [Piece(STAGE, window.row * scale, window.col * scale, pixels)], StripFacts()

    def write(self, piece: Piece) -> None:
        """Write a window."""
        window = window_in(self._dataset, piece.row, piece.col, piece.pixels)
        with writing(self._path):
            self._dataset.write(piece.pixels, window=window)

    def publish(self) -> str:
        """Give the complete raster its final name; returns how a later run recognises it."""
        with writing(self._path):
            self._dataset.close()
            verify(self._part, 0)
            os.replace(self._part, self._path)
        return mark_of(self._path)

# SPDX-License-Identifier: GPL-2.0-or-later
"""The raster that a pass of a cascade leaves to the next one, as a file for the user."""

from __future__ import annotations

from collections.abc import Iterator

from ...raster.grid import PixelWindow
from ...raster.sink import SrSink
from ...raster.source import LrSource
from ..scene import Scene
from ..tiling.journal import Piece
from .cut import Cut
from .pixels import Finisher


def pieces_of(left: LrSource, scene: Scene, sink: SrSink, scale: int) -> Iterator[Piece]:
    """The windows of a sink, row by row; `left` has the pixels in model units.

    Both have `scale` times the pixels a side of the raster of the job, which is `scene`.
    """
    grid, finisher = scene.source.grid, Finisher(scene, sink, scale)
    cut = Cut.of(sink.block_px, scale)
    rows, cols = cut.strip_px // scale, cut.window_px // scale
    for row in range(0, grid.height, rows):
        for col in range(0, grid.width, cols):
            size = min(rows, grid.height - row), min(cols, grid.width - col)
            window = PixelWindow(row, col, *size)
            _, piece, _ = finisher.finish(window, left.read(window.times(scale)).values)
            yield piece

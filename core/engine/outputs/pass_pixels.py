# SPDX-License-Identifier: GPL-2.0-or-later
"""The raster that a pass of a cascade leaves to the next one, as a file for the user."""

from __future__ import annotations

from collections.abc import Iterator

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
    size = scene.source.grid.height, scene.source.grid.width
    cut, finisher = Cut.of(sink.block_px, scale), Finisher(scene, sink, scale)
    for row in range(0, size[0], cut.strip_px // scale):
        for window in cut.windows(row, size, scale):
            _, piece, _ = finisher.finish(window, left.read(window.times(scale)).values)
            yield piece

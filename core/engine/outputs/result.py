# SPDX-License-Identifier: GPL-2.0-or-later
"""The pixels of all files of a run, window by window."""

from __future__ import annotations

from ...raster.grid import PixelWindow
from ..scene import Scene
from ..tiling.journal import Piece, StripFacts
from .canvas import Canvas
from .cut import Cut
from .files import SR, Files
from .layers import LayerPixels
from .pixels import Finisher


class Result:
    """The SR raster and its layers, from the canvas of the last pass."""

    def __init__(
        self, scene: Scene, files: Files, canvas: Canvas, layers: list[LayerPixels]
    ) -> None:
        self._files = files
        self._canvas = canvas
        self._layers = layers
        self._finisher = Finisher(scene, files.sinks[SR], scene.scale)

    @property
    def cut(self) -> Cut:
        """The strips and windows of the files."""
        return self._files.cut

    def pieces(self, window: PixelWindow) -> tuple[list[Piece], StripFacts]:
        """The pixels of all files in a window of LR pixels."""
        done, result, facts = self._finisher.finish(window, self._canvas.window(window))
        return [result, *(layer.piece(done) for layer in self._layers)], facts

    def write(self, piece: Piece) -> None:
        """Write a window of one of the files."""
        self._files.write(piece)

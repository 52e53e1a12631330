# SPDX-License-Identifier: GPL-2.0-or-later
"""The pixels of the layers beside the result, window by window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from ...jobs.superresolution import CHANGE, INVENTED, REFERENCE_MAP, UNCERTAINTY
from ...methods.spec import LR_GRID, Layer
from ...raster.grid import PixelWindow
from ...raster.radiometry import cast
from ...raster.sink import SrSink
from ..scene import Scene
from ..tiling.journal import Journal, Piece
from ..tiling.plan import TilePlan
from .canvas import Canvas
from .change import Change
from .invented import Invented
from .pixels import Finished, reduced
from .reference_map import ReferenceMap
from .uncertainty import Uncertainty

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class LastPass:
    """What layers need of the last pass, whose input is `factor` times as fine as the raster.

    With `intervals` the uncertainty has bands of those, too.
    """

    plan: TilePlan
    scene: Scene
    canvas: Canvas
    journal: Journal
    factor: int = 1
    intervals: bool = False

    def window(self, done: Finished) -> PixelWindow:
        """A finished window, in pixels of the input of the pass."""
        return done.window.times(self.factor)


class LayerPixels(Protocol):
    """Makes the pixels of one layer; one thread asks for the windows in order."""

    def piece(self, done: Finished) -> Piece:
        """The layer's part of a window that has just been finished."""


def layer_pixels(layer: Layer, scene: Scene, sink: SrSink, last: LastPass) -> LayerPixels:
    """What makes the pixels of a layer; `scene` is the raster of the job."""
    if layer.name == UNCERTAINTY:
        return Uncertainty(scene, sink, last.canvas, intervals=last.intervals)
    if layer.name == REFERENCE_MAP:
        return DrawnMap(last)
    if layer.name == INVENTED:
        return Invented(scene, sink)
    if layer.name == CHANGE:
        return Change(scene, sink)
    return MethodLayer(layer, scene.scale, sink, last)


class DrawnMap:
    """The reference map, from what the journal knows of the tiles."""

    def __init__(self, last: LastPass) -> None:
        self._last = last
        self._map = ReferenceMap(last.plan, last.scene)

    def piece(self, done: Finished) -> Piece:
        """The map in a window.

        Of the smaller pixels of a later pass the middle one counts, else any inside of the mask.
        """
        drawn = self._map.draw(self._last.window(done), self._last.journal.served)
        window, factor = done.window, self._last.factor
        parts = drawn.reshape(len(drawn), window.height, factor, window.width, factor)
        middle = parts[:, :, factor // 2, :, factor // 2]
        pixels = np.where(np.isnan(middle), np.fmax.reduce(parts, axis=(2, 4)), middle)
        seen = done.valid.any(axis=0) & done.inside
        _, seen = reduced(seen[None], seen, len(seen) // window.height)
        pixels[:, ~seen] = np.nan
        return Piece(REFERENCE_MAP, done.window.row, done.window.col, pixels)


class MethodLayer:
    """A layer of the method, blended like the result; on the LR grid, means over LR pixels."""

    def __init__(self, layer: Layer, scale: int, sink: SrSink, last: LastPass) -> None:
        self._layer = layer
        self._scale = scale
        self._sink = sink
        self._last = last

    def piece(self, done: Finished) -> Piece:
        """The layer in a window; empty outside of the data and of the mask."""
        values = self._last.canvas.layer(done.window, self._layer)
        valid, corner = done.valid.any(axis=0) & done.inside, done.sr_corner(self._scale)
        if self._layer.grid == LR_GRID:
            values, valid = reduced(values, valid, self._scale)
            corner = done.window.row, done.window.col
        pixels = cast(values.astype(np.float64), self._sink.dtype)
        pixels[:, ~valid] = 0 if self._sink.nodata is None else self._sink.nodata
        return Piece(self._layer.name, *corner, pixels, valid if self._sink.has_mask else None)

# SPDX-License-Identifier: GPL-2.0-or-later
"""The uncertainty: how wrong each pixel may be, or how far the samples of a scene differ there."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from ...jobs.superresolution import UNCERTAINTY
from ...ops.error_features import REACH_LR_PX, expected, features, lr_contrast
from ...ops.pooling import pooled
from ...raster.grid import PixelWindow
from ...raster.radiometry import cast, protect_nodata, upsample_nearest
from ...raster.sink import SrSink
from ..calibrated import Calibrated
from ..scene import Scene
from ..tiling.journal import Piece
from .canvas import Canvas
from .pixels import Finished

MARGIN_LR_PX = REACH_LR_PX  # around a window, which its pixels at the border depend on
LR_MARGIN_PX = MARGIN_LR_PX + 1  # of the LR pixels under it

Array = npt.NDArray[Any]


class Uncertainty:
    """The expected error of a model that is calibrated, else the deviation of its samples.

    In units of the LR raster. Networks that compute on the grid of their input are wrong, and
    spread their samples, differently at each place within one of its pixels, and so does the
    agreement with the LR raster. That is a lattice, which tells nothing about the scene, so both
    are averaged over the area of such a pixel around each pixel. With `intervals` the half widths
    of the intervals follow, a level after the other.
    """

    def __init__(self, scene: Scene, sink: SrSink, canvas: Canvas, *, intervals: bool) -> None:
        self._scene = scene
        self._sink = sink
        self._canvas = canvas
        self._intervals = intervals

    def piece(self, done: Finished) -> Piece:
        """The layer in a window."""
        gain = self._scene.normalization.high - self._scene.normalization.low
        own, scale = done.window, self._canvas.scale
        grown = own.grown(MARGIN_LR_PX, *self._canvas.size)
        known = self._scene.calibrated
        samples = self._canvas.window(grown)
        samples = samples.reshape(-1, len(gain), *samples.shape[1:])
        found = (
            self._spread(samples, grown) if known is None else self._error(samples, grown, known)
        )
        top, left = ((own.row - grown.row) * scale, (own.col - grown.col) * scale)
        height, width = done.valid.shape[1:]
        inner = found[:, top : top + height, left : left + width] * gain[:, None, None]
        valid = done.valid & done.inside
        bands = inner if known is None else self._bands(inner, known)
        pixels = _pixels(self._sink, bands, np.tile(valid, (len(bands) // len(valid), 1, 1)))
        return Piece(UNCERTAINTY, *done.sr_corner(self._scene.scale), pixels, done.shown)

    def _spread(self, samples: Array, window: PixelWindow) -> Array:
        """Standard deviations in model units."""
        spread = pooled(variance(samples), self._valid(window), self._canvas.period)
        return np.sqrt(spread)

    def _error(self, samples: Array, window: PixelWindow, known: Calibrated) -> Array:
        """Expected absolute errors in model units."""
        valid, beneath = self._valid(window), self._beneath(window)
        if known.fit.samples == 1:
            samples = samples[:1]
        found = features(samples, valid, beneath, self._canvas.scale)
        error = expected(found, known.fit.coefficients, valid, self._canvas.scale)
        return error.astype(np.float64) * known.factors.expected

    def _bands(self, error: Array, known: Calibrated) -> Array:
        """The expected error of every band, and the half widths if they are wanted."""
        widths = known.factors.half_widths if self._intervals else ()
        return np.concatenate([error, *(factor * error for factor in widths)])

    def _beneath(self, window: PixelWindow) -> Array:
        """Contrast of the LR pixels under each SR pixel of a window."""
        grown = window.grown(LR_MARGIN_PX - MARGIN_LR_PX, *self._canvas.size)
        block = self._scene.source.read(grown)
        found = lr_contrast(self._scene.normalised(block), block.valid)
        rows, cols = window.row - grown.row, window.col - grown.col
        part = found[:, rows : rows + window.height, cols : cols + window.width]
        return upsample_nearest(part, self._canvas.scale)

    def _valid(self, window: PixelWindow) -> Array:
        """Which SR pixels of a window have a value."""
        return upsample_nearest(self._scene.source.read(window).valid, self._canvas.scale)


def variance(samples: Array) -> Array:
    """Variance of (samples, bands, h, w) over the samples, (bands, h, w) float64."""
    mean = np.zeros(samples.shape[1:])
    for one in samples:
        mean += one
    mean /= len(samples)
    squares = np.zeros_like(mean)
    for one in samples:
        squares += (one - mean) ** 2
    return squares / len(samples)


def _pixels(sink: SrSink, errors: Array, valid: Array) -> Array:
    """Values in units of the LR raster, as pixels of the file."""
    pixels = protect_nodata(cast(errors, sink.dtype), valid, sink.nodata)
    empty = np.float32(np.nan if sink.nodata is None else sink.nodata)
    return np.where(valid, pixels, empty)

# SPDX-License-Identifier: GPL-2.0-or-later
"""The uncertainty: how far the samples of a scene differ around each pixel."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.ndimage import correlate1d

from ...jobs.superresolution import UNCERTAINTY
from ...raster.grid import PixelWindow
from ...raster.radiometry import cast, protect_nodata, upsample_nearest
from ...raster.sink import SrSink
from ..scene import Scene
from ..tiling.journal import Piece
from .canvas import Canvas
from .pixels import Finished

MARGIN_LR_PX = 1  # around a window, which its pixels at the border depend on

Array = npt.NDArray[Any]


class Uncertainty:
    """The standard deviation of the samples, in units of the LR raster.

    Networks that compute on the grid of their input spread their samples differently at each place
    within one of its pixels, and so does the agreement with the LR raster. That is a lattice, which
    tells nothing about the scene, so variances are averaged over the area of such a pixel around
    each pixel.
    """

    def __init__(self, scene: Scene, sink: SrSink, canvas: Canvas) -> None:
        self._scene = scene
        self._sink = sink
        self._canvas = canvas

    def piece(self, done: Finished) -> Piece:
        """Standard deviations of a window."""
        gain = self._scene.normalization.high - self._scene.normalization.low
        own, scale = done.window, self._canvas.scale
        grown = own.grown(MARGIN_LR_PX, *self._canvas.size)
        spread = variance(self._canvas.window(grown), len(gain))
        spread = pooled(spread, self._valid(grown), self._canvas.period)
        top, left = ((own.row - grown.row) * scale, (own.col - grown.col) * scale)
        height, width = done.valid.shape[1:]
        inner = np.sqrt(spread[:, top : top + height, left : left + width])
        pixels = _pixels(self._sink, inner * gain[:, None, None], done.valid & done.inside)
        return Piece(UNCERTAINTY, *done.sr_corner(self._scene.scale), pixels, done.shown)

    def _valid(self, window: PixelWindow) -> Array:
        """Which SR pixels of a window have a value."""
        return upsample_nearest(self._scene.source.read(window).valid, self._canvas.scale)


def variance(samples: Array, bands: int) -> Array:
    """Variance of (samples * bands, h, w) over the samples, (bands, h, w) float64."""
    parts = samples.reshape(-1, bands, *samples.shape[1:])
    mean = np.zeros(parts.shape[1:])
    for part in parts:
        mean += part
    mean /= len(parts)
    squares = np.zeros_like(mean)
    for part in parts:
        squares += (part - mean) ** 2
    return squares / len(parts)


def pooled(values: Array, valid: Array, period: int) -> Array:
    """Means of (bands, h, w) over the valid pixels within `period` pixels, half of it to each side.

    Every place within a period has the same weight, also at the border, so that a lattice of that
    period disappears.
    """
    known = valid.astype(np.float64)
    total, weight = (_sums(part, period) for part in (values * known, known))
    means: Array = total / np.maximum(weight, 1e-6)
    return means


def _sums(values: Array, period: int) -> Array:
    taps = np.ones(period + 1 - period % 2)
    if period % 2 == 0:
        taps[[0, -1]] = 0.5
    reach = len(taps) // 2
    for axis in (1, 2):
        length = values.shape[axis]
        place = np.arange(-reach, length + reach)
        # Beyond the border, the pixel at the same place of the next period stands in.
        place = np.where(place < 0, place + period, place)
        place = np.where(place >= length, place - period, place).clip(0, length - 1)
        padded = correlate1d(np.take(values, place, axis), taps, axis, mode="constant")
        values = np.take(padded, np.arange(reach, reach + length), axis)
    return values


def _pixels(sink: SrSink, spread: Array, valid: Array) -> Array:
    """Deviations in units of the LR raster, as pixels of the file."""
    pixels = protect_nodata(cast(spread, sink.dtype), valid, sink.nodata)
    empty = np.float32(np.nan if sink.nodata is None else sink.nodata)
    return np.where(valid, pixels, empty)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Turns finished strips of samples into pixels: the SR raster and how much its samples differ."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ..raster.grid import PixelWindow
from ..raster.radiometry import cast, protect_nodata, upsample_nearest
from ..raster.sink import SrSink
from ..raster.source import Block
from ..scene import Scene

Array = npt.NDArray[Any]


@dataclass
class Finisher:
    """Gives strips their units, nodata and type; measures the agreement with the LR raster."""

    scene: Scene
    sink: SrSink
    uncertainty: SrSink | None = None
    holes: int = 0
    _squares: float = 0.0
    _count: int = 0

    def finish(self, row: int, samples: Array) -> None:
        """Write a strip of normalised samples, (samples * bands, rows, SR width); whole LR rows."""
        source, scale = self.scene.source, self.scene.scale
        window = PixelWindow(row // scale, 0, samples.shape[1] // scale, source.grid.width)
        block = source.read(window)
        inside = self.scene.inside(window)
        valid = upsample_nearest(block.valid, scale)
        values = self.scene.normalization.invert(samples[: source.count])
        self._write(values, valid, inside, window, block)
        if self.uncertainty is not None:
            gain = self.scene.normalization.high - self.scene.normalization.low
            spread = deviation(samples, source.count) * gain[:, None, None]
            _write_spread(self.uncertainty, spread, valid & inside, self._cover(window, inside))

    def _write(
        self, values: Array, valid: Array, inside: Array, window: PixelWindow, block: Block
    ) -> None:
        """Write a strip of SR in units of the LR raster."""
        sink, scale = self.sink, self.scene.scale
        pixels = cast(values, sink.dtype)
        pixels = protect_nodata(pixels, valid, sink.nodata)
        # What lies outside is no hole in the raster.
        cover = self._lr_cover(window)
        untouched = upsample_nearest(self._as_output(block, cover), scale)
        pixels = np.where(valid, pixels, untouched)
        self._measure(pixels, block, inside)
        pixels[:, ~inside] = _nothing(sink)
        sink.write_rows(pixels, self._cover(window, inside))

    def _lr_cover(self, window: PixelWindow) -> Array | None:
        """Alpha band or mask of some LR rows, if the result has one."""
        source = self.scene.source
        if self.sink.has_alpha:
            return source.read_alpha(window)
        return source.read_mask(window) if self.sink.has_mask else None

    def _cover(self, window: PixelWindow, inside: Array) -> Array | None:
        """The same at the SR resolution, and nothing outside of the wanted polygons."""
        cover = self._lr_cover(window)
        return None if cover is None else upsample_nearest(cover, self.scene.scale) * inside

    def _as_output(self, block: Block, cover: Array | None) -> Array:
        """LR pixels in the type of the output, for where there is nothing to super-resolve."""
        kind = np.dtype(self.sink.dtype)
        values = block.values.copy() if kind == block.values.dtype else cast(block.values, kind)
        empty = ~block.valid if cover is None else ~block.valid & (cover > 0)
        if self.sink.nodata is not None:
            values[empty & (np.isfinite(block.values) | (kind.kind in "ui"))] = self.sink.nodata
        elif kind.kind in "ui":
            self.holes += int(np.count_nonzero(empty.any(axis=0)))
        return values

    def _measure(self, pixels: Array, block: Block, inside: Array) -> None:
        """Add the squared differences of the block means from the LR values."""
        scale = self.scene.scale
        bands, height, width = block.values.shape
        blocks = pixels.reshape(bands, height, scale, width, scale)
        means = blocks.mean(axis=(2, 4), dtype=np.float64)
        counted = block.valid & inside.reshape(height, scale, width, scale).all(axis=(1, 3))
        self._squares += float(((means - block.values)[counted] ** 2).sum())
        self._count += int(counted.sum())

    @property
    def rmse(self) -> float:
        """Root mean squared difference in LR units."""
        return math.sqrt(self._squares / max(1, self._count))


def deviation(samples: Array, bands: int) -> Array:
    """Standard deviation of (samples * bands, h, w) over the samples, (bands, h, w) float64."""
    parts = samples.reshape(-1, bands, *samples.shape[1:])
    mean = np.zeros(parts.shape[1:])
    for part in parts:
        mean += part
    mean /= len(parts)
    squares = np.zeros_like(mean)
    for part in parts:
        squares += (part - mean) ** 2
    spread: Array = np.sqrt(squares / len(parts))
    return spread


def _write_spread(sink: SrSink, spread: Array, valid: Array, cover: Array | None) -> None:
    """Write a strip of deviations in units of the LR raster."""
    pixels = protect_nodata(cast(spread, sink.dtype), valid, sink.nodata)
    empty = np.float32(np.nan if sink.nodata is None else sink.nodata)
    sink.write_rows(np.where(valid, pixels, empty), cover)


def _nothing(sink: SrSink) -> float:
    """What stands where nothing is wanted; a mask or an alpha band hides it without nodata."""
    return 0 if sink.nodata is None else sink.nodata

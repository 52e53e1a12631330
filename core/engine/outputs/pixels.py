# SPDX-License-Identifier: GPL-2.0-or-later
"""Turns blended windows into the pixels of the SR raster."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ...raster.grid import PixelWindow
from ...raster.radiometry import cast, protect_nodata, upsample_nearest
from ...raster.sink import SrSink
from ...raster.source import Block
from ..scene import Scene
from ..tiling.journal import Piece, StripFacts
from .files import SR

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Finished:
    """A window of LR pixels whose SR pixels are finished.

    `samples` (samples * bands, H, W) are normalised, `valid` (bands, H, W) tells which pixels have
    a value, `inside` (H, W) which lie inside the mask, `shown` (H, W) is the alpha band or mask of
    the result.
    """

    window: PixelWindow
    samples: Array
    valid: Array
    inside: Array
    shown: Array | None

    def sr_corner(self, scale: int) -> tuple[int, int]:
        """Row and column of its first SR pixel."""
        return self.window.row * scale, self.window.col * scale


class Finisher:
    """Gives windows their units, nodata and type, and measures the agreement with the LR raster.

    It writes nothing: it needs the file only to know how that marks missing pixels. `scale` is how
    many pixels a side of an LR pixel has there.
    """

    def __init__(self, scene: Scene, sr: SrSink, scale: int) -> None:
        self.scene = scene
        self.sr = sr
        self._scale = scale

    def finish(self, window: PixelWindow, samples: Array) -> tuple[Finished, Piece, StripFacts]:
        """Finish a window of LR pixels from its normalised samples, (samples * bands, H, W)."""
        source, scale = self.scene.source, self._scale
        block = source.read(window)
        inside = self.scene.inside(window, scale)
        valid = upsample_nearest(block.valid, scale)
        cover = self._lr_cover(window)
        values = self.scene.normalization.invert(samples[: source.count])
        pixels, holes = self._pixels(values, valid, block, cover)
        squares, counted = _differences(pixels, block, inside, scale)
        pixels[:, ~inside] = _nothing(self.sr)
        shown = None if cover is None else upsample_nearest(cover, scale) * inside
        done = Finished(window, samples, valid, inside, shown)
        piece = Piece(SR, *done.sr_corner(scale), pixels, shown)
        return done, piece, StripFacts(holes, squares, counted)

    def _pixels(
        self, values: Array, valid: Array, block: Block, cover: Array | None
    ) -> tuple[Array, int]:
        """SR in units of the LR raster, and how many pixels that need a value have none."""
        pixels = cast(self._within_bits(values), self.sr.dtype)
        pixels = protect_nodata(pixels, valid, self.sr.nodata)
        # Pixels outside of the mask are not holes.
        untouched, holes = self._as_output(block, cover)
        return np.where(valid, pixels, upsample_nearest(untouched, self._scale)), holes

    def _within_bits(self, values: Array) -> Array:
        """Values no higher than a band of few bits can hold, where the result has whole numbers."""
        tops = self.scene.source.highest
        if np.dtype(self.sr.dtype).kind == "f" or not any(tops):
            return values
        limits = [np.inf if top is None else top for top in tops]
        return np.minimum(values, np.array(limits)[:, None, None])

    def _lr_cover(self, window: PixelWindow) -> Array | None:
        """Alpha band or mask of LR pixels, if the result has one."""
        source = self.scene.source
        if self.sr.has_alpha:
            return source.read_alpha(window)
        return source.read_mask(window) if self.sr.has_mask else None

    def _as_output(self, block: Block, cover: Array | None) -> tuple[Array, int]:
        """LR pixels in the type of the output, for where there is nothing to super-resolve."""
        kind = np.dtype(self.sr.dtype)
        values = block.values.copy() if kind == block.values.dtype else cast(block.values, kind)
        empty = ~block.valid if cover is None else ~block.valid & (cover > 0)
        if self.sr.nodata is not None:
            values[empty & (np.isfinite(block.values) | (kind.kind in "ui"))] = self.sr.nodata
        elif kind.kind in "ui":
            return values, int(np.count_nonzero(empty.any(axis=0)))
        return values, 0


def _differences(pixels: Array, block: Block, inside: Array, scale: int) -> tuple[float, int]:
    """Sum of squared differences between block means and LR values, and their number."""
    bands, height, width = block.values.shape
    means = pixels.reshape(bands, height, scale, width, scale).mean(axis=(2, 4), dtype=np.float64)
    counted = block.valid & inside.reshape(height, scale, width, scale).all(axis=(1, 3))
    off = means[counted] - block.values[counted]
    return float((off**2).sum()), int(counted.sum())


def rmse(facts: StripFacts) -> float:
    """Root mean squared difference from the LR raster, in its units."""
    return math.sqrt(facts.squares / max(1, facts.counted))


def _nothing(sink: SrSink) -> float:
    """The value of unwanted pixels; where there is no nodata value, a mask or alpha hides them."""
    return 0 if sink.nodata is None else sink.nodata


def reduced(values: Array, valid: Array, scale: int) -> tuple[Array, Array]:
    """Means of (bands, H, W) over the valid SR pixels of each LR pixel, and where there are any."""
    height, width = (size // scale for size in valid.shape)
    counted = valid.reshape(height, scale, width, scale).sum(axis=(1, 3))
    parts = np.where(valid, values, 0).reshape(-1, height, scale, width, scale)
    return parts.sum(axis=(2, 4)) / np.maximum(counted, 1), counted > 0

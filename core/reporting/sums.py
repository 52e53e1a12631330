# SPDX-License-Identifier: GPL-2.0-or-later
"""Sums over windows that need the same memory for a raster of any size."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ..raster.source import Block

DECADES = (-9, 3)  # of a typical span: the resolution of absolute differences
PER_DECADE = 400
MAP_PX = 512
MIN_SPREAD = 1e-9  # of a typical span; smaller ones are rounding errors

Array = npt.NDArray[Any]


class PixelPairs:
    """Differences and correlation of two images, by band; `centre`, `span` keep sums exact."""

    def __init__(self, centre: Array, span: Array) -> None:
        self._centre, self.span = centre[:, None], span
        self._sums = np.zeros((7, len(span)))
        steps = (DECADES[1] - DECADES[0]) * PER_DECADE + 1
        self._edges = float(span.max()) * np.logspace(*DECADES, steps)
        self._counts = np.zeros((len(span), steps + 1), dtype=np.int64)

    def add(self, image: Array, truth: Array, valid: Array) -> None:
        """Add (bands, h, w) of both images and their validity."""
        for band, known in enumerate(valid):
            a = image[band][known] - self._centre[band]
            b = truth[band][known] - self._centre[band]
            d = a - b
            parts = (d, d * d, a, b, a * a, b * b, a * b)
            self._sums[:, band] += [part.sum() for part in parts]
            place = np.searchsorted(self._edges, np.abs(d))
            self._counts[band] += np.bincount(place, minlength=self._counts.shape[1])

    @property
    def count(self) -> Array:
        """Compared pixels of each band."""
        total: Array = self._counts.sum(axis=1)
        return total

    def rmse(self) -> Array:
        """Root mean squared difference of each band."""
        found: Array = np.sqrt(self._sums[1] / np.maximum(1, self.count))
        return found

    def bias(self) -> Array:
        """Mean of image minus truth of each band."""
        found: Array = self._sums[0] / np.maximum(1, self.count)
        return found

    def correlation(self, band: int) -> float | None:
        """Pearson correlation; None where one of the two is flat."""
        _, _, a, b, aa, bb, ab = self._sums[:, band]
        n = max(1, int(self.count[band]))
        spreads = (aa / n - (a / n) ** 2, bb / n - (b / n) ** 2)
        if min(spreads) <= (MIN_SPREAD * self.span[band]) ** 2:
            return None
        return float((ab / n - a * b / n**2) / math.sqrt(spreads[0] * spreads[1]))

    def percentile(self, percent: float, band: int | None = None) -> float:
        """Percentile of the absolute difference of one band or of all, to half a percent."""
        counts = self._counts.sum(axis=0) if band is None else self._counts[band]
        if counts[0] >= percent / 100 * counts.sum():
            return 0.0
        first = int(np.searchsorted(np.cumsum(counts), percent / 100 * counts.sum()))
        return float(self._edges[min(first, len(self._edges) - 1)])


class Gradients:
    """Mean squared difference between neighbouring pixels, by band."""

    def __init__(self, bands: int) -> None:
        self._squares, self._counts = np.zeros((2, bands)), np.zeros((2, bands))

    def add(self, image: Array, valid: Array) -> None:
        """Add (bands, h, w) and their validity."""
        for axis in (1, 2):
            steps, known = np.diff(image, axis=axis), both(valid, axis)
            self._squares[axis - 1] += (np.where(known, steps, 0.0) ** 2).sum(axis=(1, 2))
            self._counts[axis - 1] += np.count_nonzero(known, axis=(1, 2))

    def energy(self) -> Array:
        """Mean over the pixels of dx² + dy², of each band."""
        found: Array = (self._squares / np.maximum(1, self._counts)).sum(axis=0)
        return found


def both(valid: Array, axis: int) -> Array:
    """Where a pixel and the one before it on an axis are both valid."""
    ahead = np.delete(valid, 0, axis=axis)
    behind = np.delete(valid, -1, axis=axis)
    found: Array = ahead & behind
    return found


class Angles:
    """Spectral angles between two images of several bands."""

    def __init__(self) -> None:
        self._sum, self._count = 0.0, 0

    def add(self, image: Array, truth: Array, valid: Array) -> None:
        """Add (bands, h, w) of both images and their validity."""
        known = valid.all(axis=0)
        a, b = image[:, known], truth[:, known]
        lengths = np.linalg.norm(a, axis=0) * np.linalg.norm(b, axis=0)
        usable = lengths > 0
        cosine = (a * b).sum(axis=0)[usable] / lengths[usable]
        self._sum += float(np.degrees(np.arccos(np.clip(cosine, -1, 1))).sum())
        self._count += int(np.count_nonzero(usable))

    def mean(self) -> float | None:
        """Mean angle in degrees; None if there is none."""
        return self._sum / self._count if self._count else None


@dataclass
class Map:
    """Root mean squares of a raster (height, width), decimated; NaN where nothing is valid."""

    height: int
    width: int
    max_px: int = MAP_PX

    def __post_init__(self) -> None:
        self.step = max(1, math.ceil(max(self.height, self.width) / self.max_px))
        shape = math.ceil(self.height / self.step), math.ceil(self.width / self.step)
        self._squares, self._counts = np.zeros(shape), np.zeros(shape)

    def add(self, row: int, col: int, difference: Array, valid: Array) -> None:
        """Add (bands, h, w) that begin at a pixel, and their validity."""
        rows = (row + np.arange(difference.shape[1]))[:, None] // self.step
        cols = (col + np.arange(difference.shape[2]))[None] // self.step
        squares = np.where(valid, difference, 0.0) ** 2
        np.add.at(self._squares, (rows, cols), squares.sum(axis=0))
        np.add.at(self._counts, (rows, cols), np.count_nonzero(valid, axis=0))

    def values(self) -> Array:
        """The map."""
        known = self._counts > 0
        return np.where(known, np.sqrt(self._squares / np.maximum(1, self._counts)), np.nan)


class Histograms:
    """Histograms of two images, by band."""

    def __init__(self, low: Array, high: Array, bins: int, whole: bool) -> None:
        self.edges = [_edges(*ends, bins, whole) for ends in zip(low, high)]
        self.lr, self.sr = ([np.zeros(len(e) - 1) for e in self.edges] for _ in range(2))

    def add(self, lr: Block, sr: Block) -> None:
        """Add a window of one of the images."""
        for counts, block in ((self.lr, lr), (self.sr, sr)):
            for band, edges in enumerate(self.edges):
                known = block.values[band][block.valid[band]]
                counts[band] += np.histogram(known, edges)[0]


def _edges(low: float, high: float, bins: int, whole: bool) -> Array:
    """Bin edges from somewhat below to somewhat above; integers get bins of whole numbers."""
    margin = 0.1 * (high - low)
    low, high = low - margin, high + margin
    if not whole:
        return np.linspace(low, high, bins + 1)
    width = max(1, math.ceil((high - low) / bins))
    start = math.floor(low) - 0.5
    return start + float(width) * np.arange(math.ceil((high - start) / width) + 1)

# SPDX-License-Identifier: GPL-2.0-or-later
"""How far a vegetation index of SR departs from that of the input and of the truth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ..jobs.bands import red_and_nir
from ..raster.carried import BandFacts

Array = npt.NDArray[Any]
Pair = tuple[int, int]


@dataclass(frozen=True)
class Ndvi:
    """Mean absolute errors of NDVI, of SR and of the input enlarged bicubically.

    `noise` is what the noise of the input moves it by. Those against HR are None without HR.
    """

    lr: float
    noise: float
    bicubic_lr: float
    hr: float | None = None
    bicubic_hr: float | None = None

    @property
    def is_moved(self) -> bool:
        """Whether SR moves the index by more than its noise."""
        return self.lr > self.noise


class NdviSums:
    """The bands that NDVI is made of, in units of reflectance or whatever the raster counts in."""

    def __init__(self, bands: Sequence[BandFacts], noise: Array) -> None:
        self.pairs = red_and_nir([band.role for band in bands])
        self._scale = np.array([band.scale for band in bands])[:, None]
        self._offset = np.array([band.offset for band in bands])[:, None]
        self._noise = noise * np.abs(self._scale[:, 0])

    def of(self, values: Array, pair: Pair) -> tuple[Array, Array]:
        """NDVI of (bands, n) pixels and how far noise moves it, (n,); NaN where it is undefined."""
        red, nir = (values[band] * self._scale[band] + self._offset[band] for band in pair)
        total = np.where(red + nir > 0, red + nir, np.nan)
        moved = np.hypot(nir * self._noise[pair[0]], red * self._noise[pair[1]])
        return (nir - red) / total, 2 * moved / total**2


class NdviErrors:
    """Mean absolute difference of NDVI between two images of the same pixels."""

    def __init__(self, ndvi: NdviSums) -> None:
        self._ndvi = ndvi
        self._sums, self._count = np.zeros(2), 0

    def add(self, image: Array, truth: Array, valid: Array) -> None:
        """Add (bands, h, w) of both images and their validity."""
        for pair in self._ndvi.pairs:
            known = valid[list(pair)].all(axis=0)
            ours, _ = self._ndvi.of(image[:, known], pair)
            theirs, noise = self._ndvi.of(truth[:, known], pair)
            usable = np.isfinite(ours) & np.isfinite(theirs)
            self._sums += np.abs(ours - theirs)[usable].sum(), noise[usable].sum()
            self._count += int(np.count_nonzero(usable))

    def mean(self) -> float | None:
        """The mean error; None where no pixel has the index."""
        return float(self._sums[0] / self._count) if self._count else None

    def noise(self) -> float:
        """How far the noise moves the index of the truth in the mean."""
        return float(self._sums[1] / max(1, self._count))

# SPDX-License-Identifier: GPL-2.0-or-later
"""SR against HR, window by window: PSNR, SSIM, bias and sharpness of each band."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.ndimage import binary_erosion
from skimage.metrics import structural_similarity

from ..evaluation.correctness import Correctness, correctness
from ..raster.matching import estimate_shift
from ..raster.radiometry import Normalization
from ..raster.source import Block
from .sums import Gradients

SIGMA = 1.5  # of the Gaussian window of Wang et al. 2004
REACH_PX = 5  # radius of its truncated support
PSNR_LIMIT_DB = 200.0  # for two equal images; JSON has no infinity

Array = npt.NDArray[Any]


class AgainstHr:
    """Sums over the pixels where SR and HR are both valid; `peak` gives the values of 0 and 1."""

    def __init__(self, peak: Normalization) -> None:
        bands = len(peak.low)
        self._peak = peak
        self._squares, self._counts, self._bias = np.zeros(bands), np.zeros(bands), np.zeros(bands)
        self._likeness, self._like_counts = np.zeros(bands), np.zeros(bands)
        self.gradients = Gradients(bands)

    def add(self, sr: Block, hr: Block) -> Array:
        """Take a window; returns the mean squares over the bands (h, w), in units of the peak."""
        valid = sr.valid & hr.valid
        ours, truth = (self._scaled(block.values, valid) for block in (sr, hr))
        squares = (ours - truth) ** 2
        self._squares += squares.sum(axis=(1, 2))
        self._bias += (ours - truth).sum(axis=(1, 2))
        self._counts += np.count_nonzero(valid, axis=(1, 2))
        self.gradients.add(hr.values, valid)
        self._add_likeness(ours, truth, valid)
        means: Array = squares.mean(axis=0)
        return means

    def _scaled(self, values: Array, valid: Array) -> Array:
        low, high = self._peak.low[:, None, None], self._peak.high[:, None, None]
        return np.where(valid, (values - low) / (high - low), 0.0)

    def _add_likeness(self, ours: Array, truth: Array, valid: Array) -> None:
        """Add SSIM where its whole window is valid."""
        if min(ours.shape[1:]) < 2 * REACH_PX + 1:
            return
        around = np.ones((2 * REACH_PX + 1,) * 2, dtype=bool)
        for band, known in enumerate(valid):
            inner = binary_erosion(known, around)
            if not inner.any():
                continue
            found = structural_similarity(
                ours[band],
                truth[band],
                data_range=1.0,
                gaussian_weights=True,
                sigma=SIGMA,
                use_sample_covariance=False,
                full=True,
            )[1]
            self._likeness[band] += found[inner].sum()
            self._like_counts[band] += np.count_nonzero(inner)

    @property
    def count(self) -> int:
        """The number of compared pixels, over all bands."""
        return int(self._counts.sum())

    def psnr(self, band: int) -> float | None:
        """Peak signal-to-noise ratio in dB of a band."""
        if not self._counts[band]:
            return None
        mse = self._squares[band] / self._counts[band]
        return PSNR_LIMIT_DB if mse == 0 else min(PSNR_LIMIT_DB, -10 * math.log10(mse))

    def ssim(self, band: int) -> float | None:
        """Structural similarity of a band."""
        count = self._like_counts[band]
        return float(self._likeness[band] / count) if count else None

    def bias(self, band: int) -> float | None:
        """Mean of SR minus HR of a band, in its units."""
        span = self._peak.high[band] - self._peak.low[band]
        return float(self._bias[band] / self._counts[band] * span) if self._counts[band] else None


class CorrectnessSums:
    """Improvement, omission and hallucination, over the windows that are valid throughout."""

    def __init__(self, peak: Normalization) -> None:
        self._peak = peak
        self._sums, self._count = np.zeros(3), 0

    def add(self, lr_up: Block, sr: Block, hr: Block) -> None:
        """Take a window of the input enlarged bilinearly, of SR and of HR."""
        blocks = (lr_up, sr, hr)
        if not all(block.valid.all() for block in blocks):
            return
        try:
            found = correctness(*(self._image(block) for block in blocks))
        except ValueError:  # a plain window tells nothing
            return
        pixels = hr.values[0].size
        self._sums += pixels * np.array((found.improvement, found.omission, found.hallucination))
        self._count += pixels

    def mean(self) -> Correctness | None:
        """The means; None where no window tells."""
        return Correctness(*map(float, self._sums / self._count)) if self._count else None

    def _image(self, block: Block) -> Array:
        """(H,W,C) in [0, 1]."""
        low, high = self._peak.low[:, None, None], self._peak.high[:, None, None]
        return np.moveaxis(((block.values - low) / (high - low)).clip(0, 1), 0, -1)


def shift_of(pairs: list[tuple[Block, Block]]) -> tuple[float, float] | None:
    """(rows, columns) in pixels by which SR is shifted against HR: median over windows of both."""
    found = []
    for sr, hr in pairs:
        valid = (sr.valid & hr.valid).all(axis=0)
        if valid.any():
            found.append(estimate_shift(sr.values.mean(axis=0), hr.values.mean(axis=0), valid))
    known = [shift for shift in found if shift is not None]
    if not known:
        return None
    rows, cols = np.median(known, axis=0)
    return float(rows), float(cols)

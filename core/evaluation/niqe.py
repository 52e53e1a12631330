# SPDX-License-Identifier: GPL-2.0-or-later
"""NIQE (Mittal et al. 2013): how far the statistics of an image lie from those of good ones.

The good ones are aerial images; `tools/niqe_parameters.py` fits their Gaussian. It needs no truth:
a low value says that an image looks natural, not that it is right.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.ndimage import gaussian_filter, zoom
from scipy.special import gamma

from ..jobs.paths import WEIGHTS
from ..jobs.reading import LIST_BYTES, parsed, read_text

PATCH_PX = 64  # at full size; half of it at the second scale
SIGMA, RADIUS = 7 / 6, 3  # of the window that means and deviations are taken in
SHARP = 0.75  # of the sharpest patch: patches of good images below that are left out
LEVELS = 255  # statistics are those of 8 bits; 1 of these keeps deviations from 0
SHAPES = np.arange(0.2, 10.0, 0.001)
PARAMETERS = WEIGHTS.parent / "metrics" / "niqe.json"

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Statistics:
    """Mean (36,) and covariance (36,36) of the features of patches."""

    mean: Array
    covariance: Array

    @classmethod
    def of(cls, features: Array) -> Statistics:
        """Of features (patches,36)."""
        spread = np.cov(features, rowvar=False) if len(features) > 1 else np.zeros((36, 36))
        return cls(features.mean(axis=0), spread)

    def distance(self, other: Statistics) -> float:
        """The distance of two Gaussians (eq. 10)."""
        pooled = np.linalg.pinv((self.covariance + other.covariance) / 2)
        off = self.mean - other.mean
        return math.sqrt(max(0.0, float(off @ pooled @ off)))


def niqe(grey: Array) -> float:
    """The measure of an image (H,W) in [0, 1]; NaN where it is smaller than a patch."""
    features = np.array([found for found, _ in patches(grey)])
    return good_images().distance(Statistics.of(features)) if len(features) else math.nan


@lru_cache(maxsize=1)
def good_images() -> Statistics:
    """The statistics of good aerial images."""
    data = parsed(read_text(PARAMETERS, LIST_BYTES))
    return Statistics(np.array(data["mean"]), np.array(data["covariance"]))


def patches(grey: Array) -> Iterator[tuple[Array, float]]:
    """Features (36,) of the patches of an image (H,W) in [0, 1], and how sharp each one is."""
    coarse = zoom(grey, 0.5, order=3, mode="reflect", grid_mode=True)
    scales = [(_normalised(image * LEVELS), side) for image, side in _sides(grey, coarse)]
    (_, deviation), _ = scales[0]
    for row in range(grey.shape[0] // PATCH_PX):
        for col in range(grey.shape[1] // PATCH_PX):
            parts = [_cut(image, row, col, side) for (image, _), side in scales]
            found = np.concatenate([_features(part) for part in parts])
            yield found, float(_cut(deviation, row, col, PATCH_PX).mean())


def _sides(grey: Array, coarse: Array) -> list[tuple[Array, int]]:
    return [(grey, PATCH_PX), (coarse, PATCH_PX // 2)]


def _cut(image: Array, row: int, col: int, side: int) -> Array:
    return image[row * side : (row + 1) * side, col * side : (col + 1) * side]


def _normalised(image: Array) -> tuple[Array, Array]:
    """The image less its local mean, over its local deviation; and that deviation."""
    mean = _local(image)
    deviation = np.sqrt(np.abs(_local(image**2) - mean**2))
    return (image - mean) / (deviation + 1), deviation


def _local(image: Array) -> Array:
    blurred: Array = gaussian_filter(image, SIGMA, radius=RADIUS, mode="nearest")
    return blurred


def _features(part: Array) -> Array:
    """Shapes and spreads of the values, and of products with four neighbours, (18,)."""
    shape, left, right = _asymmetric(part)
    found = [shape, (left + right) / 2]
    for rows, cols in ((0, 1), (1, 0), (1, 1), (1, -1)):
        shape, left, right = _asymmetric(part * np.roll(part, (rows, cols), axis=(0, 1)))
        skew = (right - left) * gamma(2 / shape) / gamma(1 / shape)
        found += [shape, skew, left, right]
    return np.array(found)


def _asymmetric(values: Array) -> tuple[float, float, float]:
    """Shape and spreads of an asymmetric generalised Gaussian (Lasmar et al. 2009)."""
    below, above = values[values < 0], values[values > 0]
    left, right = (math.sqrt(np.mean(x**2)) if x.size else 1e-6 for x in (below, above))
    squares = max(float(np.mean(values**2)), 1e-12)
    ratio = float(np.mean(np.abs(values))) ** 2 / squares
    skewness = left / right
    wanted = ratio * (skewness**3 + 1) * (skewness + 1) / (skewness**2 + 1) ** 2
    shape = float(SHAPES[np.argmin(np.abs(_ratios() - wanted))])
    scale = math.sqrt(gamma(1 / shape) / gamma(3 / shape))
    return shape, left * scale, right * scale


@lru_cache(maxsize=1)
def _ratios() -> Array:
    found: Array = gamma(2 / SHAPES) ** 2 / (gamma(1 / SHAPES) * gamma(3 / SHAPES))
    return found


def fit(images: Iterator[Array]) -> Statistics:
    """The statistics of the sharp patches of good images (H,W) in [0, 1]."""
    kept = []
    for grey in images:
        found = list(patches(grey))
        sharpest = max((sharpness for _, sharpness in found), default=0.0)
        kept += [features for features, sharpness in found if sharpness >= SHARP * sharpest]
    return Statistics.of(np.array(kept))


def to_json(statistics: Statistics, **facts: Any) -> str:
    """The statistics as they are stored, in seven digits."""
    rounded = {
        "mean": [float(f"{x:.7g}") for x in statistics.mean],
        "covariance": [[float(f"{x:.7g}") for x in row] for row in statistics.covariance],
    }
    return json.dumps({**facts, **rounded}) + "\n"

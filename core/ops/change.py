# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a reference contradicts an LR image of its place: what was built, felled or sown since.

The LR pixels are regressed on the reference over all bands, so that another light, haze or stretch
counts for nothing; what is left counts by its own covariance, as in multivariate alteration
detection (Nielsen 2007). Weights of a t distribution keep changed pixels out of the fit.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import ndimage

FINE = 2  # pixels of a reference per LR pixel, so that it can be moved by parts of one
MISPLACED_LR_PX = 0.4  # by which an aligned reference may still lie off
NOISE = 1 / 255  # deviation that tells nothing
FREEDOM = 6.0  # of the t distribution: the smaller, the less outliers count
ROUNDS = 10
SMOOTH_LR_PX = 0.7  # over which deviations are gathered
LEAST_PX = 64  # fewer pixels do not tell how much is usual

Array = npt.NDArray[Any]


def change(lr: Array, reference: Array, seen: Array) -> Array:
    """How far LR pixels deviate from what the reference lets expect, (h,w) float32.

    Both images are (C,h,w) in [0, 1] on the LR grid, `seen` (h,w) bool tells which pixels both
    have. The unit is the usual deviation of the area; NaN where nothing can be told.
    """
    if np.count_nonzero(seen) < LEAST_PX:
        return np.full(seen.shape, np.nan, dtype=np.float32)
    bands, (height, width) = len(lr), seen.shape
    wanted = lr.reshape(bands, -1).T.astype(np.float64)
    known = np.c_[reference.reshape(len(reference), -1).T, np.ones(height * width)]
    edges = [np.gradient(lr, axis=axis).reshape(bands, -1).T for axis in (1, 2)]
    flat, weight = seen.ravel(), seen.ravel().astype(np.float64)
    for _ in range(ROUNDS):
        left = wanted - known @ _fit(known, wanted, weight)
        inverse = np.linalg.inv(_covariance(left, weight))
        steepness = np.sum([_squares(edge, inverse) for edge in edges], axis=0)
        steep = ndimage.gaussian_filter(steepness.reshape(height, width), 1.0).ravel()
        squares = _squares(left, inverse) / (1 + MISPLACED_LR_PX**2 * steep / bands)
        weight = flat * (FREEDOM + bands) / (FREEDOM + squares)
    return _gathered(squares.reshape(height, width) / bands, seen)


def _fit(known: Array, wanted: Array, weight: Array) -> Array:
    """The weighted least squares of `wanted` (n,C) on `known` (n,D), (D,C)."""
    weighed = known * weight[:, None]
    regular = NOISE**2 * weight.sum() * np.eye(known.shape[1])
    regular[-1, -1] = 0
    found: Array = np.linalg.solve(weighed.T @ known + regular, weighed.T @ wanted)
    return found


def _covariance(left: Array, weight: Array) -> Array:
    found: Array = (left * weight[:, None]).T @ left / weight.sum()
    found += NOISE**2 * np.eye(left.shape[1])
    return found


def _squares(vectors: Array, inverse: Array) -> Array:
    """Squared lengths of (n,C) by an inverse covariance, (n,)."""
    found: Array = ((vectors @ inverse) * vectors).sum(axis=1)
    return found


def _gathered(squares: Array, seen: Array) -> Array:
    """The root mean of the squares around each pixel that was seen; NaN elsewhere."""
    total = ndimage.gaussian_filter(np.where(seen, squares, 0), SMOOTH_LR_PX)
    count = ndimage.gaussian_filter(seen.astype(np.float64), SMOOTH_LR_PX)
    found: Array = np.sqrt(total / np.maximum(count, 1e-6))
    return np.where(seen, found, np.nan).astype(np.float32)

# SPDX-License-Identifier: GPL-2.0-or-later
"""What tells of the error of SR pixels without a truth, and the error that a regression expects.

All values are in model units, of a range of about [0, 1]. Everything depends on the pixels nearby
only: not on tiles, and not on the place within an LR pixel.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from .pooling import contrast, pooled

FEATURES = ("one", "fine contrast", "contrast", "LR contrast", "spread")  # the last needs seeds
FLOOR = 0.5 / 255  # what no feature can foresee; it keeps logarithms finite
MIDDLE = 0.5  # subtracted first: the squares of what is left lose less in float32
WILD = 4.0  # beyond, a value would spoil the sums along its whole row
LR_SIDE_PX = 3
MOST_REACH_PX = 8  # windows grow with the scale up to here
REACH_LR_PX = 2  # how far the expected error of a pixel looks

Array = npt.NDArray[Any]


def lr_contrast(lr: Array, valid: Array) -> Array:
    """Contrast around each LR pixel, from (bands, h, w) and where it has a value."""
    return contrast(_centred(lr), valid, LR_SIDE_PX)


def features(samples: Array, valid: Array, beneath: Array, scale: int) -> list[Array]:
    """The features, each (bands, H, W) float32; the spread only where there are several samples.

    `samples` are (n, bands, H, W), of which the first is the result, `beneath` is the contrast of
    the LR pixels repeated on the SR grid.
    """
    image, reach = _centred(samples[0]), min(scale, MOST_REACH_PX)
    found = [
        np.ones_like(image),
        _log(contrast(image, valid, 2 * (reach // 2) + 1)),
        _log(contrast(image, valid, 2 * reach + 1)),
        _log(beneath.astype(np.float32)),
    ]
    if len(samples) > 1:
        found.append(_log(np.sqrt(pooled(_variance(samples), valid, scale))))
    return found


def expected(found: Sequence[Array], coefficients: Sequence[float], valid: Array, s: int) -> Array:
    """The error that features foretell, averaged over the area of an LR pixel, `s` SR pixels."""
    exponent = np.zeros_like(found[0])
    for feature, coefficient in zip(found, coefficients):
        exponent += np.float32(coefficient) * feature
    return pooled(np.exp(exponent), valid, s)


def _centred(values: Array) -> Array:
    found: Array = np.clip(values, -WILD, WILD).astype(np.float32) - np.float32(MIDDLE)
    return found


def _variance(samples: Array) -> Array:
    """The unbiased variance, which does not depend on how many samples there are."""
    samples = np.clip(samples, -WILD, WILD)
    mean = np.mean(samples, axis=0, dtype=np.float32)
    squares = np.zeros_like(mean)
    for one in samples:
        squares += np.square(one - mean)
    found: Array = squares / (len(samples) - 1)
    return found


def _log(values: Array) -> Array:
    found: Array = np.log(values + np.float32(FLOOR))
    return found

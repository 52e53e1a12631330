# SPDX-License-Identifier: GPL-2.0-or-later
"""Means over the pixels around each pixel."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.ndimage import correlate1d, uniform_filter1d

Array = npt.NDArray[Any]


def pooled(values: Array, valid: Array, period: int) -> Array:
    """Means of (bands, h, w) over the valid pixels within `period` pixels, half of it to each side.

    Every place within a period has the same weight, also at the border, so that a lattice of that
    period disappears.
    """
    means: Array
    if valid.all():
        means = _sums(values, period) / period**2
        return means
    known = valid.astype(values.dtype)
    total, weight = (_sums(part, period) for part in (values * known, known))
    means = total / np.maximum(weight, 1e-6)
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


def box_mean(values: Array, side: int) -> Array:
    """Means of (bands, h, w) over squares of an odd side; the border pixels stand for those beyond.

    The time does not depend on the side.
    """
    along = uniform_filter1d(values, side, axis=-1, mode="nearest")
    mean: Array = uniform_filter1d(along, side, axis=-2, mode="nearest")
    return mean


def contrast(values: Array, valid: Array, side: int) -> Array:
    """Standard deviation of (bands, h, w) over the valid pixels of squares of an odd side."""
    if valid.all():
        return _deviation(box_mean(values, side), box_mean(values * values, side))
    known = valid.astype(values.dtype)
    weight = np.maximum(box_mean(known, side), 1e-6)
    masked = values * known
    return _deviation(box_mean(masked, side) / weight, box_mean(masked * values, side) / weight)


def _deviation(mean: Array, square: Array) -> Array:
    found: Array = np.sqrt(np.maximum(square - mean * mean, 0))
    return found

# SPDX-License-Identifier: GPL-2.0-or-later
"""Tells whether overviews show the pixels of their raster: some are empty, some are stale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

PLACES = 5  # per axis
# Overviews made by picking pixels differ from the mean of a place by some of the contrast.
TOLERANCE = 0.5

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Sample:
    """A place as stored, (bands, h, w), and as reduced from overviews, each with validity."""

    values: Array
    valid: Array
    reduced: Array
    reduced_valid: Array


def overviews_show(samples: Sequence[Sample]) -> bool:
    """Tell whether the means of the places agree within the contrast of the raster, per band."""
    bands = len(samples[0].values)
    return all(_shows([_band(sample, band) for sample in samples]) for band in range(bands))


def _band(sample: Sample, band: int) -> tuple[Array, Array]:
    full = sample.values[band][sample.valid[band]].astype(np.float64)
    return full, sample.reduced[band][sample.reduced_valid[band]].astype(np.float64)


def _shows(places: Sequence[tuple[Array, Array]]) -> bool:
    filled = [(full, reduced) for full, reduced in places if full.size]
    both = [(full, reduced) for full, reduced in filled if reduced.size]
    if 2 * len(both) < len(filled):
        return False
    if not both:
        return True
    contrast = np.concatenate([full for full, _ in both]).std()
    off = [full.mean() - reduced.mean() for full, reduced in both]
    rounding = 1e-6 * max(abs(full).max() for full, _ in both)
    return bool(np.sqrt(np.square(off).mean()) <= TOLERANCE * contrast + rounding)

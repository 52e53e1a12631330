# SPDX-License-Identifier: GPL-2.0-or-later
"""Compares a reference with the LR image: grey values, similarity, shift."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import ndimage
from skimage.registration import phase_cross_correlation

GAIN_RANGE = (0.33, 3.0)  # beyond this the images show different things, and matching does harm
TRIM_PERCENT = 1.0
MIN_COMMON_PX = 64
SHIFT_SIDE_PX = 512
SHIFT_FRACTION = 20
SHIFT_ROUNDS, SHIFT_DONE_PX = 6, 0.06
MOSTLY_VALID = 0.99
MIN_SHIFT_CORRELATION = 0.3  # below this the peak may be chance

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class BandAffine:
    """y = (x - centre) * gain + level per band, clipped to [0, 1]; (3,) each."""

    centre: tuple[float, ...]
    gain: tuple[float, ...]
    level: tuple[float, ...]

    def apply(self, image: Array) -> Array:
        """Convert (3, h, w) in units of the reference to float32 in [0, 1] of the model."""
        centre, gain, level = (
            np.asarray(part, dtype=np.float32)[:, None, None]
            for part in (self.centre, self.gain, self.level)
        )
        matched: Array = np.clip((image - centre) * gain + level, 0.0, 1.0)
        return matched


def match_affine(reference: Array, lr: Array, value_range: tuple[float, float]) -> BandAffine:
    """Affine that gives reference values (3, n) the mean and spread of LR values (3, m).

    `value_range` holds what 0 and 1 are for the reference; the gain is limited relative to it.
    """
    low, high = value_range
    span = high - low if high > low else 1.0
    centres, gains, levels = [], [], []
    for ref_band, lr_band in zip(reference, lr):
        mean, deviation = robust_stats(ref_band)
        wanted_mean, wanted_deviation = robust_stats(lr_band)
        gain = wanted_deviation * span / deviation if deviation > 1e-6 * span else 1.0
        centres.append(mean)
        gains.append(float(np.clip(gain, *GAIN_RANGE)) / span)
        levels.append(wanted_mean)
    return BandAffine(tuple(centres), tuple(gains), tuple(levels))


def plain_affine(value_range: tuple[float, float]) -> BandAffine:
    """Affine that only scales a value range to [0, 1], where there is nothing to match."""
    low, high = value_range
    gain = 1.0 / (high - low) if high > low else 1.0
    return BandAffine((low,) * 3, (gain,) * 3, (0.0,) * 3)


def robust_stats(values: Array) -> tuple[float, float]:
    """Mean and standard deviation of the values between the outer percentiles."""
    values = values.astype(np.float64)
    low, high = np.percentile(values, (TRIM_PERCENT, 100.0 - TRIM_PERCENT))
    kept = values[(values >= low) & (values <= high)]
    return float(kept.mean()), float(kept.std())


def correlation(first: Array, second: Array, valid: Array) -> float | None:
    """Pearson correlation of two grey images over the valid pixels; None without contrast."""
    if np.count_nonzero(valid) < MIN_COMMON_PX:
        return None
    a, b = first[valid].astype(np.float64), second[valid].astype(np.float64)
    a -= a.mean()
    b -= b.mean()
    norm = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b) / norm if norm > 0 else None


def estimate_shift(lr: Array, reference: Array, valid: Array) -> tuple[float, float] | None:
    """(rows, columns) by which the reference must move to lie on the LR image, in pixels.

    Both are grey images (h, w); None where they are too different to tell.
    """
    part = _central_part(valid)
    lr, reference, valid = lr[part], reference[part], valid[part]
    before = correlation(lr, reference, valid)
    if before is None or min(valid.shape) < 16:
        return None
    shift = np.zeros(2)
    for _ in range(SHIFT_ROUNDS):  # the fading draws each estimate towards 0
        moved, seen = _moved(reference, valid, shift)
        if not seen.any():
            return None
        step = phase_cross_correlation(
            _edge_free(lr, seen),
            _edge_free(moved, seen),
            upsample_factor=SHIFT_FRACTION,
            normalization=None,
        )[0]
        shift = shift + step
        if np.abs(step).max() < SHIFT_DONE_PX:
            break
    after = correlation(lr, *_moved(reference, valid, shift))
    if after is None or max(before, after) < MIN_SHIFT_CORRELATION:
        return None
    return (float(shift[0]), float(shift[1])) if after >= before else (0.0, 0.0)


def _central_part(valid: Array) -> tuple[slice, slice]:
    """Box of the valid pixels, limited to a bounded size around its middle."""
    slices = []
    for axis in (1, 0):
        used = np.flatnonzero(valid.any(axis=axis))
        first, last = (int(used[0]), int(used[-1]) + 1) if used.size else (0, 0)
        spare = max(0, last - first - SHIFT_SIDE_PX) // 2
        slices.append(slice(first + spare, last - spare))
    return slices[0], slices[1]


def _edge_free(image: Array, valid: Array) -> Array:
    """Deviation from the mean, faded out towards the borders, which must not correlate."""
    window = np.outer(*(np.hanning(size + 2)[1:-1] for size in image.shape))
    flat: Array = np.where(valid, image - image[valid].mean(), 0.0) * window
    return flat


def _moved(image: Array, valid: Array, shift: Array) -> tuple[Array, Array]:
    """An image moved by a shift, and where both it and what it is compared with are valid."""
    if not shift.any():
        return image, valid
    moved = ndimage.shift(image, shift, order=1, mode="nearest")
    seen = ndimage.shift(valid.astype(np.float32), shift, order=1, cval=0.0) > MOSTLY_VALID
    return moved, seen & valid

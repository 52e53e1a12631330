# SPDX-License-Identifier: GPL-2.0-or-later
"""Converts pixel values to the model's [0, 1] and back: one affine map per band and raster."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
from scipy.ndimage import distance_transform_edt

if TYPE_CHECKING:
    from .source import Block

PERCENTILES = (0.5, 99.5)
GDAL_NEAR = 2**-20  # GDAL treats floats, also float64, within half of this of nodata as nodata
FARTHEST = 1e30  # keeps an extreme pixel of a nearly constant band finite in float32

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Normalization:
    """`low` and `high` (bands,) float64 are the pixel values that become 0 and 1."""

    low: Array
    high: Array

    @classmethod
    def of(
        cls, block: Block, dtype: str, mode: str, highest: Sequence[int | None] = ()
    ) -> Normalization:
        """Decide from a decimated raster; `mode` is auto, dtype, percentile or minmax.

        `highest` are the largest values of bands that use less bits than their type.
        """
        if mode == "dtype" or (mode == "auto" and np.dtype(dtype) == np.uint8):
            tops = highest or (None,) * len(block.values)
            ends = [_type_range(dtype, top) for top in tops]
        else:
            percentiles = (0.0, 100.0) if mode == "minmax" else PERCENTILES
            ends = [
                _robust_range(values[valid], percentiles)
                for values, valid in zip(block.values, block.valid)
            ]
        low, high = np.array(ends, dtype=np.float64).T
        return cls(low, high)

    @classmethod
    def none(cls, bands: int) -> Normalization:
        """The identity, for values in model units."""
        return cls(np.zeros(bands), np.ones(bands))

    def apply(self, values: Array) -> Array:
        """Pixel values (bands, h, w) -> float32, mostly in [0, 1] but not clipped."""
        low, span = self._columns()
        scaled = (values.astype(np.float64) - low) / span
        return np.clip(scaled, -FARTHEST, FARTHEST).astype(np.float32)

    def invert(self, sr: Array) -> Array:
        """Model units (bands, h, w) -> pixel values, float64."""
        low, span = self._columns()
        values: Array = sr.astype(np.float64) * span + low
        return values

    def _columns(self) -> tuple[Array, Array]:
        return self.low[:, None, None], (self.high - self.low)[:, None, None]


def _type_range(dtype: str, highest: int | None) -> tuple[float, float]:
    if np.dtype(dtype).kind == "f":
        return 0.0, 1.0
    limits = np.iinfo(dtype)
    return float(limits.min), float(limits.max if highest is None else highest)


def _robust_range(values: Array, percentiles: tuple[float, float]) -> tuple[float, float]:
    """Percentiles of valid values; for a nearly constant band a range that is not empty."""
    if values.size == 0:
        return 0.0, 1.0
    values = values.astype(np.float64)
    low, high = np.percentile(values, percentiles)
    if not high > low:
        low, high = values.min(), values.max()
    if not high > low:
        high = low + max(1.0, abs(low)) if values[0].is_integer() else low + abs(low)
    return float(low), float(high)


def split(x: Array) -> tuple[Array, Array]:
    """The part of `x` within [0, 1] and the rest; their sum is `x`."""
    clipped = np.clip(x, 0.0, 1.0)
    return clipped, x - clipped


def cast(values: Array, dtype: npt.DTypeLike) -> Array:
    """Round float64 values to the nearest that a data type holds, without overflow."""
    kind = np.dtype(dtype)
    if kind.kind == "f":
        limit = float(np.finfo(kind.name).max)
        return np.clip(values, -limit, limit).astype(kind)
    limits = np.iinfo(kind)
    low, high = float(limits.min), float(limits.max)
    if high > limits.max:  # 64-bit maxima are rounded up in float64
        high = float(np.nextafter(high, 0.0))
    whole: Array = np.clip(np.rint(np.nan_to_num(values, nan=0.0)), low, high)
    return whole.astype(kind)


def fill_nearest(image: Array, valid: Array) -> Array:
    """Give (bands, h, w) the value of the nearest valid pixel wherever `valid` (h, w) is False."""
    if valid.all() or not valid.any():
        return image
    nearest = distance_transform_edt(~valid, return_distances=False, return_indices=True)
    filled: Array = image[:, nearest[0], nearest[1]]
    return filled


def fill_invalid(values: Array, valid: Array) -> Array:
    """Give invalid pixels of (bands, h, w) the value of the nearest valid one, or 0 without any."""
    if valid.all():
        return values
    filled = values.copy()
    for band, known in enumerate(valid):
        filled[band] = fill_nearest(values[band : band + 1], known)[0] if known.any() else 0
    return filled


def upsample_nearest(a: Array, scale: int) -> Array:
    """(..., h, w) -> (..., scale * h, scale * w), every pixel repeated as a square."""
    return np.repeat(np.repeat(a, scale, axis=-2), scale, axis=-1)


def protect_nodata(values: Array, valid: Array, nodata: float | None) -> Array:
    """Move valid pixels that happen to equal a finite nodata to the neighbouring value."""
    if nodata is None or not np.isfinite(nodata):
        return values
    kind = values.dtype
    if kind.kind == "f":
        away = max(GDAL_NEAR * abs(nodata), float(np.finfo(kind.name).tiny))
        hit = valid & (np.abs(values - nodata) <= away / 2)
        beside = nodata - away if nodata > 0 else nodata + away
    else:
        hit = valid & (values == int(nodata))
        beside = int(nodata) + (1 if nodata < np.iinfo(kind).max else -1)
    return np.where(hit, kind.type(beside), values) if hit.any() else values

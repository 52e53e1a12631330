# SPDX-License-Identifier: GPL-2.0-or-later
"""What must hold between a raster and its super-resolved twin, measured on the files."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import rasterio
from rasterio.windows import Window
from skimage.registration import phase_cross_correlation

SCALE = 4


@dataclass(frozen=True)
class Agreement:
    """Between LR and the block means of SR: lowest correlation and largest shift of all bands."""

    correlation: float
    shift_lr_px: float


def block_means(sr, valid):
    bands, height, width = sr.shape
    shape = (bands, height // SCALE, SCALE, width // SCALE, SCALE)
    filled = np.where(valid, sr.astype(np.float64), 0).reshape(shape).sum(axis=(2, 4))
    return filled / np.maximum(valid.reshape(shape).sum(axis=(2, 4)), 1)


def agreement(lr_path, sr_path, window=None):
    with rasterio.open(lr_path) as lr, rasterio.open(sr_path) as sr:
        window = window or Window(0, 0, lr.width, lr.height)
        bands = [b for b in sr.indexes if sr.colorinterp[b - 1].name != "alpha"]
        low, mask = lr.read(bands, window=window), lr.read_masks(bands, window=window) > 0
        high, high_mask = sr.read(bands), sr.read_masks(bands) > 0
    low = low.astype(np.float64)
    mask &= np.isfinite(low) & (np.abs(low) < 1e38)
    high_mask &= np.isfinite(high) & (np.abs(high) < 1e38)
    means = block_means(high, high_mask)
    correlations, shifts = [], []
    for a, b, valid in zip(low, means, mask):
        if valid.sum() < 16 or a[valid].std() == 0:
            continue
        correlations.append(float(np.corrcoef(a[valid], b[valid])[0, 1]))
        filled = [np.where(valid, x - x[valid].mean(), 0) for x in (a, b)]
        shift, *_ = phase_cross_correlation(*filled, upsample_factor=100, normalization=None)
        shifts.append(float(np.abs(shift).max()))
    return Agreement(min(correlations), max(shifts))


def same_place(lr_path, sr_path, window=None):
    """Largest difference of corner coordinates, relative to their size; and the same CRS."""
    with rasterio.open(lr_path) as lr, rasterio.open(sr_path) as sr:
        window = window or Window(0, 0, lr.width, lr.height)
        transform = lr.window_transform(window)
        assert sr.crs == lr.crs
        assert (sr.width, sr.height) == (SCALE * window.width, SCALE * window.height)
        assert sr.dtypes[0] == lr.dtypes[0]
        corners = [(0, 0), (window.width, 0), (window.width, window.height), (0, window.height)]
        ours = np.array([sr.transform * (SCALE * c, SCALE * r) for c, r in corners])
        theirs = np.array([transform * corner for corner in corners])
    return float(np.abs(ours - theirs).max() / np.abs(theirs).max())


def same_mask(lr_path, sr_path, window=None):
    with rasterio.open(lr_path) as lr, rasterio.open(sr_path) as sr:
        window = window or Window(0, 0, lr.width, lr.height)
        bands = [b for b in lr.indexes if lr.colorinterp[b - 1].name != "alpha"]
        low = lr.read_masks(bands, window=window)
        high = sr.read_masks(range(1, len(bands) + 1))
    return np.array_equal(low.repeat(SCALE, 1).repeat(SCALE, 2) > 0, high > 0)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Generated scenes and references that the tests of this folder share."""

from __future__ import annotations

import numpy as np
import rasterio
from affine import Affine
from rasterio.crs import CRS
from scipy.ndimage import gaussian_filter
from ttrd3_qgis.core.raster.grid import Grid, PixelWindow
from ttrd3_qgis.core.raster.references import LrImage, open_references

SIDE, SCALE, PIXEL = 64, 4, 10.0
UTM33 = CRS.from_epsg(32633)
NORTH_UP = Affine(PIXEL, 0, 500_000, 0, -PIXEL, 5_000_000)
SOUTH_UP = Affine(PIXEL, 0, 500_000, 0, PIXEL, 5_000_000 - SIDE * PIXEL)
ROTATED = Affine.translation(500_300, 5_000_000) * Affine.rotation(-30) * Affine.scale(10, -10)
GRIDS = {"north-up": NORTH_UP, "south-up": SOUTH_UP, "rotated": ROTATED}


def scene(x, y):
    """Three smooth bands in [0.2, 0.8] as functions of UTM 33 coordinates in metres."""
    waves = [
        np.sin(x / 97.0) * np.cos(y / 61.0),
        np.sin((x + y) / 83.0),
        np.cos((x - 2 * y) / 139.0),
    ]
    return np.stack([0.5 + 0.3 * wave for wave in waves]).astype(np.float32)


def image_on(grid, crs=None):
    cols, rows = np.meshgrid(np.arange(grid.width) + 0.5, np.arange(grid.height) + 0.5)
    x, y = grid.transform * (cols.ravel(), rows.ravel())
    if crs is not None:
        x, y = rasterio.warp.transform(crs, UTM33, x, y)
    return scene(np.asarray(x), np.asarray(y)).reshape(3, grid.height, grid.width)


def lr_image(transform=NORTH_UP, crs=UTM33):
    grid = Grid(transform, SIDE, SIDE, crs)
    return LrImage(image_on(grid), np.ones((SIDE, SIDE), dtype=bool), grid)


def around(transform, factor=4, margin=8):
    """A reference grid `factor` times as fine as an LR grid and `margin` LR pixels larger."""
    side = (SIDE + 2 * margin) * factor
    fine = transform * Affine.translation(-margin, -margin) * Affine.scale(1 / factor)
    return Grid(fine, side, side, UTM33)


def write_raster(path, values, grid, mask=None, **profile):
    """Write (bands, rows, cols) on a grid as GeoTIFF and return its path as text."""
    count, height, width = values.shape
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        count=count,
        height=height,
        width=width,
        dtype=values.dtype,
        crs=grid.crs,
        transform=grid.transform,
        **profile,
    ) as target:
        target.write(values)
        if mask is not None:
            target.write_mask(mask)
    return str(path)


def u8(image):
    return np.round(image * 255).astype(np.uint8)


def opened(path, lr=None, **options):
    lr = lr or lr_image()
    paths = [path] if isinstance(path, str) else path
    return open_references(paths, lr.grid.scaled(SCALE), lr, scale=SCALE, **options)


def whole(side=SIDE * SCALE):
    return PixelWindow(0, 0, side, side)


def textured(height, width, seed=0):
    noise = np.random.default_rng(seed).random((3, height, width))
    return u8(np.clip(0.5 + 3 * (gaussian_filter(noise, (0, 2, 2)) - 0.5), 0, 1))

# SPDX-License-Identifier: GPL-2.0-or-later
"""Small rasters of every kind, and a stand-in for super-resolution that only repeats pixels."""

from __future__ import annotations

import hashlib
import warnings

import numpy as np
import rasterio
from affine import Affine
from rasterio.crs import CRS
from rasterio.errors import NotGeoreferencedWarning
from ttrd3_qgis.core.raster.grid import PixelWindow
from ttrd3_qgis.core.raster.radiometry import cast, upsample_nearest
from ttrd3_qgis.core.raster.sink import open_sr

SCALE = 4
UTM32 = CRS.from_epsg(32632)
NORTH_UP = Affine(10.0, 0.0, 500_000.0, 0.0, -10.0, 5_500_000.0)
GRIDS = {
    "north-up": (NORTH_UP, UTM32),
    "south-up": (Affine(10.0, 0.0, 500_000.0, 0.0, 10.0, 5_400_000.0), UTM32),
    "rotated": (Affine(8.0, 6.0, 500_000.0, 6.0, -8.0, 5_500_000.0), UTM32),
    "geographic": (Affine(1e-4, 0.0, 9.0, 0.0, -7e-5, 50.0), CRS.from_epsg(4326)),
    "no CRS": (NORTH_UP, None),
    "no georeference": (Affine.identity(), None),
}


def pixels(bands=3, height=24, width=20, dtype="uint8"):
    """Noise that fills most of an integer's range, or [0, 1]; never 0."""
    values = np.random.default_rng(7).uniform(0.05, 0.95, (bands, height, width))
    kind = np.dtype(dtype)
    if kind.kind == "f":
        return values.astype(kind)
    limits = np.iinfo(kind)
    return cast(limits.min / 2 + values * (limits.max / 2 - limits.min / 2), kind)


def write(path, values, grid="north-up", mask=None, describe=None, driver="GTiff", **options):
    """Write (bands, h, w), as GeoTIFF or else; `describe` is called with the open dataset."""
    transform, crs = GRIDS[grid]
    count, height, width = values.shape
    profile = {"count": count, "height": height, "width": width, "dtype": values.dtype.name}
    if transform != Affine.identity():
        profile["transform"] = transform
    with warnings.catch_warnings(), rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True):
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        with rasterio.open(path, "w", driver=driver, crs=crs, **{**profile, **options}) as file:
            if describe is not None:
                describe(file)
            file.write(values)
            if mask is not None:
                file.write_mask(mask)
    return str(path)


def enlarge(source, path, blocks=1, commit=True, tags=None, dtype=None, **options):
    """Write a source enlarged by repeated pixels, in windows of so many blocks across."""
    dtype = dtype or source.dtype
    with open_sr(str(path), source, scale=SCALE, dtype=dtype, tags=tags, **options) as sink:
        for window in windows(source, sink, blocks):
            values = cast(source.read(window).values, dtype)
            row, col = window.row * SCALE, window.col * SCALE
            sink.write(row, col, upsample_nearest(values, SCALE), _cover(source, sink, window))
        if commit:
            sink.commit()
    return path


def windows(source, sink, blocks=1):
    """Windows of LR pixels that are whole blocks of the sink, row by row."""
    height, width = (max(1, size // SCALE) for size in sink.block_px)
    width *= blocks
    grid = source.grid
    for row in range(0, grid.height, height):
        for col in range(0, grid.width, width):
            size = min(height, grid.height - row), min(width, grid.width - col)
            yield PixelWindow(row, col, *size)


def _cover(source, sink, window):
    if sink.has_alpha:
        return upsample_nearest(source.read_alpha(window), SCALE)
    return upsample_nearest(source.read_mask(window), SCALE) if sink.has_mask else None


def opened(path):
    """Open for reading without a word about missing georeference."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        return rasterio.open(path)


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()

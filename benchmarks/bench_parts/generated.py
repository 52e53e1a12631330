# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters that are made for a measurement, of any size, in windows: texture, fields, roads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
from affine import Affine
from rasterio.windows import Window

LR_PIXEL_M = 10.0
CORNER = (300_000.0, 5_200_000.0)
CRS = "EPSG:32632"
BLOCK_PX = 512
NODATA = 0

Array = npt.NDArray[Any]


def write_scene(
    path: Path,
    width: int,
    height: int,
    *,
    pixel_m: float = LR_PIXEL_M,
    dtype: str = "uint8",
    nodata_share: float = 0.0,
    seed: int = 1,
) -> Path:
    """Write three bands of a scene; the left `nodata_share` of its columns holds nothing."""
    profile = {
        "driver": "GTiff",
        "width": width,
        "height": height,
        "count": 3,
        "dtype": dtype,
        "crs": CRS,
        "transform": Affine(pixel_m, 0.0, CORNER[0], 0.0, -pixel_m, CORNER[1]),
        "tiled": True,
        "blockxsize": 256,
        "blockysize": 256,
        "photometric": "RGB" if dtype == "uint8" else "MINISBLACK",
        "nodata": NODATA if nodata_share else None,
    }
    empty = round(nodata_share * width)
    with rasterio.open(path, "w", **profile) as file:
        for row in range(0, height, BLOCK_PX):
            for col in range(0, width, BLOCK_PX):
                size = min(BLOCK_PX, height - row), min(BLOCK_PX, width - col)
                values = _values(row, col, *size, pixel_m, seed)
                values[:, :, : max(0, empty - col)] = NODATA
                pixels = values.astype(dtype) if dtype == "float32" else _whole(values, dtype)
                file.write(pixels, window=Window(col, row, size[1], size[0]))
    return path


def _whole(values: Array, dtype: str) -> Array:
    whole: Array = np.rint(values * np.iinfo(dtype).max).astype(dtype)
    return whole


def _values(row: int, col: int, height: int, width: int, pixel_m: float, seed: int) -> Array:
    """(3, height, width) in [0, 1], above 0: waves on the ground, and grain of this pixel size."""
    y = (row + np.arange(height))[:, None] * pixel_m
    x = (col + np.arange(width))[None, :] * pixel_m
    ground = 0.45 + 0.12 * np.sin(x / 310) * np.cos(y / 270) + 0.08 * np.sin((x + 2 * y) / 57)
    roads = 0.2 * ((x % 640 < 20) | (y % 520 < 20))
    fields = 0.1 * ((x // 160 + y // 130) % 2)
    grain = np.random.default_rng((seed, row, col)).normal(0, 0.04, (3, height, width))
    tint = np.array([1.0, 0.95, 0.8])[:, None, None]
    values: Array = np.clip((ground + roads + fields) * tint + grain, 0.02, 1.0)
    return values

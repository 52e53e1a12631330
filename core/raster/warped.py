# SPDX-License-Identifier: GPL-2.0-or-later
"""Bands of a raster on another grid: gaps stay gaps, and nothing is blurred by the way there."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from affine import Affine
from rasterio.enums import Resampling
from rasterio.io import DatasetReader
from rasterio.vrt import WarpedVRT

from .carried import alpha_bands
from .gdal_errors import heard
from .grid import Grid, PixelWindow
from .overlap import steps

FINER = 2.0 / 3.0  # somewhat below the pixel size cubic still filters well; then average is used
LOOK_PX = 512  # of a band of alpha, to see what means opaque

Array = npt.NDArray[Any]


class Warped:
    """Bands of an open raster, lazily warped; closing it leaves the raster open.

    `own` is where the raster lies and `ratio` its pixel divided by that of the grid.
    """

    def __init__(
        self, source: DatasetReader, bands: Sequence[int], own: Grid, grid: Grid, ratio: float
    ) -> None:
        """Raises one of GDAL_ERRORS."""
        self.grid, self._bands = grid, list(bands)
        with heard():
            self._view = WarpedVRT(source, **_options(source, own, grid, ratio))

    def __enter__(self) -> Warped:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the view."""
        self._view.close()

    def read(
        self, window: PixelWindow, dtype: str, shape: tuple[int, int] | None = None
    ) -> tuple[Array, Array]:
        """Values (bands, h, w) of a window of the grid and where it has any, (h, w) bool.

        With a `shape` as many rows and columns. Raises one of GDAL_ERRORS.
        """
        part, shape = window.to_rasterio(), shape or (window.height, window.width)
        with heard():
            values = self._view.read(
                self._bands, window=part, out_shape=(len(self._bands), *shape), out_dtype=dtype
            )
            # Not dataset_mask(): it ignores alpha unless the raster is 8 or 16 bit RGB.
            alpha = alpha_bands(self._view)[0]
            mask = self._view.read(alpha, window=part, out_shape=shape)
        return values, mask > 0


def joined(masks: Sequence[Array], is_signed: bool) -> Array:
    """Where a pixel of several bands has values, from the masks of the bands.

    The nodata of unsigned numbers is black or white, which a single band may well be; that of
    others, such as -9999, is nothing that a sensor sees.
    """
    found: Array = np.logical_and.reduce(masks) if is_signed else np.logical_or.reduce(masks)
    return found


def resampling(ratio: float) -> Resampling:
    """The method for resampling pixels to a grid; `ratio` is old pixel divided by new pixel."""
    return Resampling.average if ratio < FINER else Resampling.cubic


def _options(source: DatasetReader, own: Grid, grid: Grid, ratio: float) -> dict[str, Any]:
    """Options of every view of a raster."""
    alpha = alpha_bands(source)
    found: dict[str, Any] = {
        "src_crs": own.crs,
        "crs": grid.crs,
        "transform": grid.transform,
        "width": grid.width,
        "height": grid.height,
        "resampling": resampling(ratio),
        "add_alpha": not alpha,
    }
    if source.nodata is None and np.dtype(source.dtypes[0]).kind == "f":
        found["src_nodata"] = math.nan
    reduced = own.width / source.width, own.height / source.height  # as an overview is
    place = own.transform * Affine.scale(*reduced)
    if not place.almost_equals(source.transform, precision=1e-9 * abs(place.a or place.b)):
        found["src_transform"] = place
    if alpha and _is_share(source, alpha[0]):
        found["SRC_ALPHA_MAX"] = 1
    spans = steps(own, grid)
    if spans is not None and found["resampling"] == Resampling.cubic:
        # Else GDAL takes what two boxes cover, and blurs where one grid is turned in the other.
        found["XSCALE"], found["YSCALE"] = (a * b for a, b in zip(spans, reduced))
    return found


def _is_share(source: DatasetReader, alpha: int) -> bool:
    """Whether opaque is 1: some programs write shares in floats, others up to 255 as GDAL does."""
    if np.dtype(source.dtypes[alpha - 1]).kind != "f":
        return False
    shape = min(source.height, LOOK_PX), min(source.width, LOOK_PX)
    with heard():
        found = source.read(alpha, out_shape=shape)
    return bool(np.nanmax(found, initial=0.0) <= 1)

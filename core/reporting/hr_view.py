# SPDX-License-Identifier: GPL-2.0-or-later
"""An HR raster on the SR grid, read window by window."""

from __future__ import annotations

import math
import warnings
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

import numpy as np
import rasterio
from affine import Affine
from rasterio._err import CPLE_BaseError
from rasterio.crs import CRS
from rasterio.enums import ColorInterp
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.vrt import WarpedVRT

from ..jobs.errors import BadRasterError
from ..jobs.wording.terms import HR
from ..raster.grid import Grid, PixelWindow
from ..raster.overlap import overlap_window
from ..raster.reference_file import resampling
from ..raster.source import Block, open_lr

PLACELESS = CRS.from_epsg(3857)  # GDAL warps only between CRSs; for two without, any will do


class HrView:
    """The HR bands that correspond to those of the SR raster, warped onto its grid."""

    def __init__(self, path: str, grid: Grid, bands: Sequence[int], count: int) -> None:
        self.path = path
        self._stack = ExitStack()
        with open_lr(path, role=HR) as source:  # refuses a damaged or empty raster
            self.bands = _choose(path, source.bands, bands, count)
            self.dtype = source.dtype
            own = source.grid
        own, grid = _with_crs(path, own, grid)
        if overlap_window(grid, own) is None:
            raise _elsewhere(path)
        try:
            self._view = self._warped(grid, own)
        except BaseException:
            self._stack.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._stack.close()

    def _warped(self, grid: Grid, own: Grid) -> WarpedVRT:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", NotGeoreferencedWarning)
                file = self._stack.enter_context(rasterio.open(self.path))
            options: dict[str, Any] = {"add_alpha": ColorInterp.alpha not in file.colorinterp}
            if np.dtype(self.dtype).kind == "f" and file.nodata is None:
                options["src_nodata"] = math.nan
            view = WarpedVRT(
                file,
                src_crs=own.crs,
                crs=grid.crs,
                transform=grid.transform,
                width=grid.width,
                height=grid.height,
                resampling=resampling(_ratio(own, grid)),
                **options,
            )
        except (RasterioError, CPLE_BaseError) as error:
            raise BadRasterError("hr-cannot-be-warped", subject=self.path) from error
        self._stack.enter_context(view)
        return view

    def read(self, window: PixelWindow) -> Block:
        """Values (bands, h, w) float64 of a window of the SR grid, and where there are any."""
        return self._read(window, (window.height, window.width))

    def decimated(self, max_px: int) -> Block:
        """The whole SR grid with at most `max_px` pixels a side."""
        height, width = self._view.height, self._view.width
        step = max(1.0, max(height, width) / max_px)
        shape = (max(1, round(height / step)), max(1, round(width / step)))
        return self._read(PixelWindow(0, 0, height, width), shape)

    def _read(self, window: PixelWindow, shape: tuple[int, int]) -> Block:
        part, bands = window.to_rasterio(), list(self.bands)
        try:
            values = self._view.read(
                bands, window=part, out_shape=(len(bands), *shape), out_dtype="float64"
            )
            # Not dataset_mask(): it ignores alpha unless the raster is 8 or 16 bit RGB.
            alpha = self._view.colorinterp.index(ColorInterp.alpha) + 1
            mask = self._view.read(alpha, window=part, out_shape=shape)
        except (RasterioError, CPLE_BaseError) as error:
            raise BadRasterError("raster-damaged", subject=self.path, role=HR) from error
        return Block(values, np.isfinite(values) & (mask > 0))


def _choose(
    path: str, available: tuple[int, ...], wanted: Sequence[int], count: int
) -> tuple[int, ...]:
    """The HR bands that correspond to those of SR: as many in order, or of the same numbers."""
    if len(available) == count:
        return available
    if wanted and set(wanted) <= set(available):
        return tuple(wanted)
    raise BadRasterError("hr-band-count", subject=path, available=len(available), wanted=count)


def _with_crs(path: str, own: Grid, grid: Grid) -> tuple[Grid, Grid]:
    """Both grids with a CRS; refuses two rasters of which only one has a CRS."""
    if (own.crs is None) != (grid.crs is None):
        raise BadRasterError("hr-without-crs" if own.crs is None else "hr-with-crs", subject=path)
    if own.crs is not None:
        return own, grid
    if (own.width, own.height) != (grid.width, grid.height) and own.transform == Affine.identity():
        raise _elsewhere(path)
    return replace(own, crs=PLACELESS), replace(grid, crs=PLACELESS)


def _ratio(own: Grid, grid: Grid) -> float:
    """HR pixel divided by SR pixel, from how many HR pixels the middle SR pixel covers."""
    sizes = own.pixel_size_m(), grid.pixel_size_m()
    if sizes[0] is None or sizes[1] is None:
        return math.sqrt(abs(own.transform.determinant / grid.transform.determinant))
    return math.sqrt(math.prod(sizes[0]) / math.prod(sizes[1]))


def _elsewhere(path: str) -> BadRasterError:
    return BadRasterError("hr-elsewhere", subject=path)

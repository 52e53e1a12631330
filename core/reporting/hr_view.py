# SPDX-License-Identifier: GPL-2.0-or-later
"""An HR raster on the SR grid, read window by window."""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

import numpy as np
from affine import Affine
from rasterio.crs import CRS

from ..jobs.errors import BadRasterError
from ..jobs.wording.terms import HR
from ..raster.extremes import WIDE_BYTES, plausible_limit, validity
from ..raster.gdal_errors import GDAL_ERRORS
from ..raster.grid import Grid, PixelWindow
from ..raster.longitudes import turned_towards
from ..raster.opening import WITHOUT_OVERVIEWS, open_checked, unreadable
from ..raster.overlap import overlap_window
from ..raster.source import Block, LrSource, open_lr
from ..raster.warped import Warped

PLACELESS_EPSG = 3857  # GDAL warps only between CRSs; for two without, any will do
LOOK_PX = 512


class HrView:
    """The HR bands that correspond to those of the SR raster, warped onto its grid."""

    def __init__(self, path: str, grid: Grid, bands: Sequence[int], count: int) -> None:
        self.path = path
        self._stack = ExitStack()
        with open_lr(path, role=HR) as source:  # refuses a damaged or empty raster
            self.bands = _choose(source, bands, count)
            self.dtype = source.dtype
            own = source.grid
            look = source.decimated(LOOK_PX)
            is_wide = np.dtype(self.dtype).itemsize >= WIDE_BYTES
            self._limit = plausible_limit(look.values[look.valid]) if is_wide else math.inf
            self._options: dict[str, Any] = WITHOUT_OVERVIEWS if source.ignores_overviews else {}
        own, grid = _with_crs(path, own, grid)
        own = turned_towards(own, grid)
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

    def _warped(self, grid: Grid, own: Grid) -> Warped:
        try:
            file = open_checked(self.path, HR, **self._options)
            self._stack.enter_context(file)
            view = Warped(file, self.bands, own, grid, _ratio(own, grid))
        except GDAL_ERRORS as error:
            raise BadRasterError("hr-cannot-be-warped", subject=self.path) from error
        return self._stack.enter_context(view)

    def read(self, window: PixelWindow) -> Block:
        """Values (bands, h, w) float64 of a window of the SR grid, and where there are any."""
        return self._read(window, (window.height, window.width))

    def decimated(self, max_px: int) -> Block:
        """The whole SR grid with at most `max_px` pixels a side."""
        height, width = self._view.grid.height, self._view.grid.width
        step = max(1.0, max(height, width) / max_px)
        shape = (max(1, round(height / step)), max(1, round(width / step)))
        return self._read(PixelWindow(0, 0, height, width), shape)

    def _read(self, window: PixelWindow, shape: tuple[int, int]) -> Block:
        try:
            values, mask = self._view.read(window, "float64", shape)
        except GDAL_ERRORS as error:
            raise unreadable(self.path, HR, error) from error
        return Block(values, validity(values, self._limit) & mask)


def _choose(source: LrSource, wanted: Sequence[int], count: int) -> tuple[int, ...]:
    """The HR bands that correspond to those of SR: as many in order, or of the same numbers."""
    available, opaque = source.bands, source.opaque_bands
    for bands in (available, opaque):
        if len(bands) == count:
            return bands
    if wanted and set(wanted) <= set(opaque):
        return tuple(wanted)
    raise BadRasterError(
        "hr-band-count", subject=source.path, available=len(available), wanted=count
    )


def _with_crs(path: str, own: Grid, grid: Grid) -> tuple[Grid, Grid]:
    """Both grids with a CRS; refuses two rasters of which only one has a CRS."""
    if (own.crs is None) != (grid.crs is None):
        raise BadRasterError("hr-without-crs" if own.crs is None else "hr-with-crs", subject=path)
    if own.crs is not None:
        return own, grid
    if (own.width, own.height) != (grid.width, grid.height) and own.transform == Affine.identity():
        raise _elsewhere(path)
    placeless = CRS.from_epsg(PLACELESS_EPSG)
    return replace(own, crs=placeless), replace(grid, crs=placeless)


def _ratio(own: Grid, grid: Grid) -> float:
    """HR pixel divided by SR pixel, from how many HR pixels the middle SR pixel covers."""
    sizes = own.pixel_size_m(), grid.pixel_size_m()
    if sizes[0] is None or sizes[1] is None:
        return math.sqrt(abs(own.transform.determinant / grid.transform.determinant))
    return math.sqrt(math.prod(sizes[0]) / math.prod(sizes[1]))


def _elsewhere(path: str) -> BadRasterError:
    return BadRasterError("hr-elsewhere", subject=path)

# SPDX-License-Identifier: GPL-2.0-or-later
"""A raster of classes, such as clouds, that tells which LR pixels count as nodata."""

from __future__ import annotations

import re
from contextlib import ExitStack
from dataclasses import replace
from types import TracebackType
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
from rasterio.crs import CRS
from rasterio.enums import Resampling
from rasterio.vrt import WarpedVRT

from ..jobs.classes import NAMED, Classes
from ..jobs.errors import BadRasterError
from ..jobs.wording.terms import CLASS_MASK
from .carried import described_bands
from .gdal_errors import GDAL_ERRORS, heard
from .grid import Grid, PixelWindow, placed
from .opening import WITHOUT_OVERVIEWS, check_blocks, files_of, open_checked, unreadable
from .overlap import overlap_window

SURVEY_PX = 1024
TOLERANCE_PX = 0.001  # of the place of a pixel; rasterio fails with 0
_NAMES = re.compile(r"(?<![a-z0-9])(SCL|QA_PIXEL)(?![a-z0-9])", re.IGNORECASE)
_ANYWHERE = CRS.from_epsg(3857)  # for two rasters without a CRS, which then share one

Array = npt.NDArray[Any]


class ClassMask:
    """The classes at the centres of a grid's pixels; beyond its raster they are 0 or its nodata.

    Windows count from the corner of the grid. `share` is how much of the grid is hidden, in [0, 1].
    """

    def __init__(self, path: str, classes: Classes, grid: Grid) -> None:
        self.path, self._classes = path, classes
        self._stack = ExitStack()
        try:
            with open_checked(path, CLASS_MASK) as named:
                self._band = _band_of(named, path)
                declared = named.nodatavals[self._band - 1]
                self._nodata = () if declared is None else (declared,)
                self.files = files_of(named, path)
                whole = Grid(named.transform, named.width, named.height, named.crs)
                own = placed(whole, *named.gcps) or whole
            # Averages of classes are other classes. GDAL gives neither names of bands nor, where
            # there is none, a place here.
            dataset = open_checked(path, CLASS_MASK, **WITHOUT_OVERVIEWS)
            self._stack.enter_context(dataset)
            check_blocks(dataset, path, CLASS_MASK)
            self._view = self._stack.enter_context(_on_grid(dataset, own, grid, path))
            self.share = float(self._survey(grid).mean())
        except GDAL_ERRORS as error:
            self.close()
            raise unreadable(path, CLASS_MASK, error) from error
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> ClassMask:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._stack.close()

    def hidden(self, window: PixelWindow, shape: tuple[int, int]) -> Array:
        """Which pixels of a window, read with so many rows and columns, are hidden; (h, w) bool."""
        return self._are_hidden(self._read(window, shape))

    def _read(self, window: PixelWindow, shape: tuple[int, int]) -> Array:
        try:
            with heard():
                found: Array = self._view.read(
                    self._band,
                    window=window.to_rasterio(),
                    out_shape=shape,
                    resampling=Resampling.nearest,
                )
        except GDAL_ERRORS as error:
            raise unreadable(self.path, CLASS_MASK, error) from error
        return found

    def _are_hidden(self, found: Array) -> Array:
        hidden: Array = np.isin(found, self._classes.values)
        for bit in self._classes.bits:
            hidden |= (found.astype(np.int64) >> bit) & 1 == 1
        if self._classes in NAMED.values():  # whose class for no data is among them
            hidden |= np.isin(found, self._nodata)
        return hidden

    def _survey(self, grid: Grid) -> Array:
        """What is hidden of a decimated grid; refuses values that such classes do not have."""
        shape = min(grid.height, SURVEY_PX), min(grid.width, SURVEY_PX)
        found = self._read(PixelWindow(0, 0, grid.height, grid.width), shape)
        classes = found[~np.isin(found, self._nodata)]
        most, top = self._classes.highest, int(classes.max(initial=0))
        if most is not None and top > most:
            raise BadRasterError("class-mask-no-scl", subject=self.path, found=top, most=most)
        return self._are_hidden(found)


def _band_of(dataset: rasterio.DatasetReader, path: str) -> int:
    """The only band, or the one with the name of a band of classes."""
    bands = described_bands(dataset, dataset.indexes)
    named = [n for n, band in enumerate(bands, 1) if _NAMES.search(band.description or "")]
    found = [*named, *([1] if len(bands) == 1 else [])]
    if not found or np.dtype(dataset.dtypes[found[0] - 1]).kind not in "iu":
        raise BadRasterError("class-mask-no-classes", subject=path)
    return found[0]


def _on_grid(dataset: rasterio.DatasetReader, own: Grid, grid: Grid, path: str) -> WarpedVRT:
    """The classes at the centre of every pixel of a grid; without a CRS one has the other's."""
    crs = grid.crs or own.crs or _ANYWHERE
    own = replace(own, crs=own.crs or crs)
    if overlap_window(replace(grid, crs=crs), own) is None:
        raise BadRasterError("class-mask-elsewhere", subject=path)
    with heard():
        return WarpedVRT(
            dataset,
            src_crs=own.crs,
            src_transform=own.transform,
            crs=crs,
            transform=grid.transform,
            width=grid.width,
            height=grid.height,
            resampling=Resampling.nearest,
            tolerance=TOLERANCE_PX,
        )

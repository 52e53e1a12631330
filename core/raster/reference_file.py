# SPDX-License-Identifier: GPL-2.0-or-later
"""One reference raster on disk: opened, checked, and read unmatched, warped or not, in parts."""

from __future__ import annotations

import math
import warnings
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
from rasterio.enums import ColorInterp, Resampling
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window

from ..jobs.errors import BadReferenceError
from .grid import Grid, PixelWindow

MAX_READ_PX = 64_000_000  # native pixels that a single survey may read
SAMPLE_PX = 256
SAMPLE_WINDOWS = 6
FINER = 2.0 / 3.0  # somewhat below the pixel size cubic still filters well; then average is used

Array = npt.NDArray[Any]
Box = tuple[float, float, float, float]  # row, column, height, width in native pixels


class ReferenceFile:
    """A reference raster and the three bands that a run uses.

    `lr_bands` are the LR bands of the group, `chosen` the user's choice or ().
    """

    def __init__(self, path: str, lr_bands: Sequence[int], chosen: Sequence[int]) -> None:
        self.path = path
        self._stack = ExitStack()
        self._source = self._open()
        try:
            self._check()
            self.bands = _choose_bands(path, self._data_bands(), lr_bands, chosen)
        except BadReferenceError:
            self.close()
            raise
        source = self._source
        self.grid = Grid(source.transform, source.width, source.height, source.crs)
        self.dtype = np.dtype(source.dtypes[self.bands[0] - 1])

    @property
    def files(self) -> tuple[str, ...]:
        """Every file that GDAL reads for this raster."""
        return tuple(self._source.files)

    def close(self) -> None:
        """Close every handle on the file."""
        self._stack.close()

    def warped(self, grid: Grid, ratio: float) -> WarpedVRT:
        """Lazy view on another grid; `ratio` is reference pixel divided by grid pixel."""
        source = self._open(self._overview_level(ratio))
        options: dict[str, Any] = {"add_alpha": ColorInterp.alpha not in source.colorinterp}
        if self.dtype.kind == "f" and source.nodata is None:
            options["src_nodata"] = math.nan
        view = WarpedVRT(
            source,
            crs=grid.crs,
            transform=grid.transform,
            width=grid.width,
            height=grid.height,
            resampling=resampling(ratio),
            **options,
        )
        return self._stack.enter_context(view)

    def read_warped(self, view: WarpedVRT, window: PixelWindow) -> tuple[Array, Array]:
        """Raw values (3, h, w) float32 and validity (h, w) of a window of a warped view."""
        part = Window(window.col, window.row, window.width, window.height)
        try:
            image = view.read(self.bands, window=part, out_dtype="float32")
            # Not dataset_mask(): it ignores alpha unless the raster is 8 or 16 bit RGB.
            alpha = view.colorinterp.index(ColorInterp.alpha) + 1
            mask = view.read(alpha, window=part)
        except RasterioError as error:
            raise self._damaged() from error
        return _blank(image, mask)

    def read(
        self, box: tuple[float, float, float, float], shape: tuple[int, int]
    ) -> tuple[Array, Array]:
        """Raw values (3, *shape) float32 and validity (*shape) of a box of native pixels."""
        row, col, height, width = box
        part = Window(col, row, width, height)
        method = resampling(min(shape[0] / height, shape[1] / width))
        try:
            image = self._source.read(
                self.bands,
                window=part,
                out_shape=(3, *shape),
                resampling=method,
                out_dtype="float32",
            )
            mask = self._source.dataset_mask(window=part, out_shape=shape)
        except RasterioError as error:
            raise self._damaged() from error
        return _blank(image, mask)

    def sample(self) -> Array:
        """Valid values (3, n) float32 from all over the raster, without reading it whole."""
        parts = [self.read(box, shape) for box, shape in self._sample_boxes()]
        return np.concatenate([image[:, valid] for image, valid in parts], axis=1)

    def native_px(self, ratio: float) -> float:
        """Pixels to read for one pixel of a view at `ratio`, given the overviews."""
        level = self._overview_level(ratio)
        factor = 1 if level is None else self._source.overviews(1)[level]
        return max(1.0, 1.0 / (ratio * factor) ** 2)

    def _sample_boxes(self) -> list[tuple[Box, tuple[int, int]]]:
        height, width = self._source.height, self._source.width
        shape = (min(height, SAMPLE_PX), min(width, SAMPLE_PX))
        ratio = min(shape[0] / height, shape[1] / width)
        if self.native_px(ratio) * shape[0] * shape[1] <= MAX_READ_PX:
            return [((0, 0, height, width), shape)]
        rows = np.linspace(0, height - shape[0], SAMPLE_WINDOWS).round()
        cols = np.linspace(0, width - shape[1], SAMPLE_WINDOWS).round()
        return [((float(y), float(x), *shape), shape) for y in rows for x in cols]

    def _overview_level(self, ratio: float) -> int | None:
        """The coarsest overview still twice as fine as the view, if there is one."""
        factors = self._source.overviews(1)
        fitting = [level for level, factor in enumerate(factors) if 2 * factor * ratio <= 1]
        return fitting[-1] if fitting else None

    def _open(self, level: int | None = None) -> rasterio.DatasetReader:
        options = {} if level is None else {"overview_level": level}
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", NotGeoreferencedWarning)
                return self._stack.enter_context(rasterio.open(self.path, **options))
        except RasterioError as error:
            raise BadReferenceError("reference-cannot-be-opened", subject=self.path) from error

    def _check(self) -> None:
        source = self._source
        if not self._data_bands():
            raise BadReferenceError("reference-no-image-band", subject=self.path)
        if source.colorinterp[0] == ColorInterp.palette:
            raise BadReferenceError("reference-colour-table", subject=self.path)
        if source.dtypes[0].startswith("complex"):
            raise BadReferenceError("reference-complex-numbers", subject=self.path)

    def _data_bands(self) -> list[int]:
        kinds = self._source.colorinterp
        return [band for band, kind in enumerate(kinds, 1) if kind != ColorInterp.alpha]

    def _damaged(self) -> BadReferenceError:
        return BadReferenceError("reference-damaged", subject=self.path)


def resampling(ratio: float) -> Resampling:
    """The method for resampling pixels to a grid; `ratio` is old pixel divided by new pixel."""
    return Resampling.average if ratio < FINER else Resampling.cubic


def _blank(image: Array, mask: Array) -> tuple[Array, Array]:
    """Validity (h, w) of an image; invalid pixels of the image are set to zero."""
    valid = (mask > 0) & np.isfinite(image).all(axis=0)
    image[:, ~valid] = 0.0
    return image, valid


def _choose_bands(
    path: str, available: list[int], lr_bands: Sequence[int], chosen: Sequence[int]
) -> tuple[int, ...]:
    """Three bands of the reference: the user's, those of the LR group, or the first ones."""
    if chosen:
        missing = sorted(set(chosen) - set(available))
        if missing or len(chosen) > 3:
            raise BadReferenceError(
                "reference-lacks-bands", subject=path, available=available, wanted=list(chosen)
            )
        return _triple(chosen)
    if lr_bands and set(lr_bands) <= set(available):
        return _triple(lr_bands)
    return _triple(available)


def _triple(bands: Sequence[int]) -> tuple[int, ...]:
    return (*bands[:3], *([bands[-1]] * (3 - len(bands[:3]))))

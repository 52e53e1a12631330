# SPDX-License-Identifier: GPL-2.0-or-later
"""One reference raster on disk: opened, checked, and read unmatched, warped or not, in parts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
from rasterio.enums import ColorInterp, Resampling
from rasterio.windows import Window

from ..jobs.bands import triples
from ..jobs.errors import BadReferenceError, TTRD3Error
from ..jobs.wording.terms import REFERENCE
from .carried import alpha_bands, data_bands, described_bands
from .checks import MAX_REFERENCE_SIDE_PX, check_spread, highest_value
from .extremes import WIDE_BYTES, plausible_limit, validity
from .gdal_errors import GDAL_ERRORS, heard
from .grid import Grid, PixelWindow
from .longitudes import turned_towards
from .opening import WITHOUT_OVERVIEWS, check_blocks, files_of, open_checked, unreadable
from .overviews import PLACES, Sample, overviews_show
from .warped import Warped, joined, resampling

MAX_READ_PX = 64_000_000  # native pixels that a single survey may read
SAMPLE_PX = 256
SAMPLE_WINDOWS = 6

Array = npt.NDArray[Any]
Box = tuple[float, float, float, float]  # row, column, height, width in native pixels


class ReferenceFile:
    """A reference raster and the three bands that a run uses.

    `lr_bands` are the LR bands of the group, `chosen` the user's choice or (). Where the LR bands
    are known to be red, green and blue, so are those of a reference that tells its colours.
    """

    def __init__(
        self,
        path: str,
        lr_bands: Sequence[int],
        chosen: Sequence[int],
        *,
        is_rgb: bool = False,
    ) -> None:
        self.path = path
        self._stack = ExitStack()
        self._viewed: dict[int | None, rasterio.DatasetReader] = {}  # by overview
        self.ignores_overviews = False
        self._limit = math.inf
        try:
            self._source = self._open()
            self._describe(lr_bands, chosen, is_rgb)
            self._skip_bad_overviews()
            if self.dtype.itemsize >= WIDE_BYTES:
                self._limit = plausible_limit(self._picked())
        except GDAL_ERRORS as error:
            self.close()
            raise self._unreadable(error) from error
        except BaseException:
            self.close()
            raise

    def _describe(self, lr_bands: Sequence[int], chosen: Sequence[int], is_rgb: bool) -> None:
        """Check the file, and take what is asked of it later."""
        self._check()
        if is_rgb and not chosen:
            lr_bands = self._colours() or lr_bands
        self.bands = _choose_bands(self.path, self._data_bands(), lr_bands, chosen)
        source = self._source
        self.grid = Grid(source.transform, source.width, source.height, source.crs)
        self.dtype = np.dtype(source.dtypes[self.bands[0] - 1])
        self.highest = highest_value(source, self.bands[0])

    def turn_towards(self, grid: Grid) -> None:
        """Count longitudes as a scene does, so that the reference lies on it if it can."""
        self.grid = turned_towards(self.grid, grid)

    @property
    def files(self) -> tuple[str, ...]:
        """Every file that GDAL reads for this raster."""
        return files_of(self._source, self.path)

    def close(self) -> None:
        """Close every handle on the file."""
        self._stack.close()

    def warped(self, grid: Grid, ratio: float) -> Warped:
        """Lazy view on another grid; `ratio` is reference pixel divided by grid pixel.

        It is closed with the file, if not before. Views that read the same overview share it.
        """
        level = self._overview_level(ratio)
        if level not in self._viewed:
            self._viewed[level] = self._open(level)
        try:
            view = Warped(self._viewed[level], self.bands, self.grid, grid, ratio)
        except GDAL_ERRORS as error:
            raise self._unreadable(error) from error
        return self._stack.enter_context(view)

    def read_warped(self, view: Warped, window: PixelWindow) -> tuple[Array, Array]:
        """Raw values (3, h, w) float32 and validity (h, w) of a window of a warped view."""
        try:
            image, mask = view.read(window, "float32")
        except GDAL_ERRORS as error:
            raise self._unreadable(error) from error
        return self._blank(image, mask)

    def read(
        self, box: tuple[float, float, float, float], shape: tuple[int, int]
    ) -> tuple[Array, Array]:
        """Raw values (3, *shape) float32 and validity (*shape) of a box of native pixels."""
        row, col, height, width = box
        method = resampling(min(shape[0] / height, shape[1] / width))
        image, mask = self._pixels(Window(col, row, width, height), shape, method)
        return self._blank(image, mask)

    def _pixels(
        self, part: Window, shape: tuple[int, int], method: Resampling
    ) -> tuple[Array, Array]:
        """Values (3, *shape) float32 as stored, and the mask (*shape), of native pixels."""
        image = np.empty((3, *shape), dtype=np.float32)
        try:
            with heard():
                for index, band in enumerate(self.bands):
                    # One by one: rasterio reads only bands of equal types together.
                    self._source.read(band, window=part, out=image[index], resampling=method)
                mask = self._mask(part, shape)
        except GDAL_ERRORS as error:
            raise self._unreadable(error) from error
        return image, mask

    def _mask(self, part: Window, shape: tuple[int, int]) -> Array:
        """Where native pixels have values, (*shape) bool: as far as the file says."""
        where: dict[str, Any] = {"window": part, "out_shape": shape}
        masks = [self._source.read_masks(band, **where) > 0 for band in sorted(set(self.bands))]
        found = joined(masks, self.dtype.kind in "if")
        for band in alpha_bands(self._source):  # which masks know of 8 or 16 bit RGB alone
            found &= self._source.read(band, **where) > 0
        return found

    def _picked(self) -> Array:
        """Stored values (n,) of pixels from all over the raster, none of them averaged."""
        found = []
        for (row, col, height, width), shape in self._sample_boxes():
            part = Window(col, row, width, height)
            image, mask = self._pixels(part, shape, Resampling.nearest)
            found.append(image[:, mask].ravel())
        return np.concatenate(found)

    def _skip_bad_overviews(self) -> None:
        """Read without overviews from now on if those of the file do not show its pixels."""
        if not self._factors() or overviews_show(list(self._samples())):
            return
        self.ignores_overviews = True
        self._source = self._open()

    def _samples(self) -> Iterator[Sample]:
        """Places in full, and as every overview that the file may answer from shows them."""
        factor = self._factors()[0]
        sides = [min(length, 8 * factor) for length in (self._source.height, self._source.width)]
        small = max(1, sides[0] // factor), max(1, sides[1] // factor)
        rows = np.linspace(0, self._source.height - sides[0], PLACES).round()
        cols = np.linspace(0, self._source.width - sides[1], PLACES).round()
        for row, col in sorted({(row, col) for row in rows for col in cols}):
            part = Window(col, row, sides[1], sides[0])
            shapes = (sides[0], sides[1]), small
            full, less = (self._pixels(part, shape, Resampling.nearest) for shape in shapes)
            yield Sample(full[0], _each(full[1]), less[0], _each(less[1]))

    def sample(self) -> Array:
        """Valid values (3, n) float32 from all over the raster, without reading it whole."""
        parts = [self.read(box, shape) for box, shape in self._sample_boxes()]
        return np.concatenate([image[:, valid] for image, valid in parts], axis=1)

    def native_px(self, ratio: float) -> float:
        """Pixels to read for one pixel of a view at `ratio`, given the overviews."""
        level = self._overview_level(ratio)
        factor = 1 if level is None else self._factors()[level]
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

    def _factors(self) -> list[int]:
        """By how much each overview is coarser; none where the overviews are ignored."""
        try:
            with heard():
                found: list[int] = self._source.overviews(self.bands[0])
        except GDAL_ERRORS as error:
            raise self._unreadable(error) from error
        return found

    def _overview_level(self, ratio: float) -> int | None:
        """The coarsest overview still twice as fine as the view, if there is one."""
        fitting = [level for level, factor in enumerate(self._factors()) if 2 * factor * ratio <= 1]
        return fitting[-1] if fitting else None

    def _open(self, level: int | None = None) -> rasterio.DatasetReader:
        options: dict[str, Any] = {} if level is None else {"overview_level": level}
        if self.ignores_overviews:
            options = dict(WITHOUT_OVERVIEWS)
        file = open_checked(self.path, REFERENCE, BadReferenceError, **options)
        return self._stack.enter_context(file)

    def _check(self) -> None:
        source = self._source
        if not self._data_bands():
            raise BadReferenceError("reference-no-image-band", subject=self.path)
        if source.colorinterp[0] == ColorInterp.palette:
            raise BadReferenceError("reference-colour-table", subject=self.path)
        if source.dtypes[0].startswith("complex"):
            raise BadReferenceError("reference-complex-numbers", subject=self.path)
        if max(source.width, source.height) > MAX_REFERENCE_SIDE_PX:
            size = {"width": source.width, "height": source.height}
            raise BadReferenceError("reference-too-large", subject=self.path, **size)
        check_spread(source, self.path, REFERENCE, BadReferenceError)
        check_blocks(source, self.path, REFERENCE, BadReferenceError)

    def _data_bands(self) -> list[int]:
        return data_bands(self._source)

    def _colours(self) -> tuple[int, ...]:
        """Red, green and blue: by the metadata, or the bands where there are three; else none."""
        bands = self._data_bands()
        known = triples([one.colour for one in described_bands(self._source, bands)])
        if known:
            return tuple(bands[place] for place in known[0])
        return tuple(bands) if len(bands) == 3 else ()

    def _unreadable(self, error: BaseException) -> TTRD3Error:
        return unreadable(self.path, REFERENCE, error, BadReferenceError)

    def _blank(self, image: Array, mask: Array) -> tuple[Array, Array]:
        """Validity (h, w) of an image; invalid pixels of the image are set to zero."""
        valid = mask & validity(image, self._limit).all(axis=0)
        image[:, ~valid] = 0.0
        return image, valid


def _each(mask: Array) -> Array:
    return np.broadcast_to(mask, (3, *mask.shape))


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

# SPDX-License-Identifier: GPL-2.0-or-later
"""The LR raster: opened once, checked, and read in windows together with their validity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
from rasterio.enums import MaskFlags

from ..jobs.errors import BadJobError, BadRasterError
from ..jobs.wording.terms import LR
from .carried import alpha_bands, read_carried
from .checks import bands_left_out, check_layout, check_size, choose_bands, highest_value
from .class_mask import ClassMask
from .gdal_errors import GDAL_ERRORS, heard
from .grid import Extent, Grid, PixelWindow, placed
from .header import exact_nodata
from .opening import WITHOUT_OVERVIEWS, check_blocks, files_of, open_checked, unreadable
from .overviews import PLACES, Sample, overviews_show

SENTINEL = 1e38  # floats from here on mean nodata in any software: ±3.4e38, ±1.8e308, inf
PROBE_PX = 64
SCAN_PX = 256  # side of the decimated raster in which valid pixels are looked for first
SCAN_BYTES = 1 << 26  # read at once while valid pixels are looked for
MAX_SCAN_PX = 1 << 32
DECIMATED_PX = 1024
OVERVIEW_PROBE_PX = 512
# Otherwise a damaged JPEG block is only a warning, and its pixels are invented.
READ_OPTIONS = {"GDAL_ERROR_ON_LIBJPEG_WARNING": True}

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Block:
    """Pixels `values` (bands, h, w) as stored, and `valid` (bands, h, w) bool."""

    values: Array
    valid: Array


class LrSource:
    """An open LR raster, or the part of it that an extent covers. Windows count from that part.

    `window` is that part within the file. `bands` are 1-based; the points in `carried` count from
    the part's corner. A band that the user names is data even if the file declares it as alpha,
    which many files do with NIR bands. `ground` is the grid on the ground: that of the control
    points where the file has nothing else, while `grid` is what the file says; not `on_ground` are
    points that lie on no grid. `highest` are the largest values of bands of few bits,
    `left_out` the names of bands of classes or flags that nobody asked for.
    """

    def __init__(
        self,
        dataset: rasterio.DatasetReader,
        path: str,
        bands: Sequence[int],
        extent: Extent | None,
        nodata: float | None,
        role: str = LR,
    ) -> None:
        self._dataset = dataset
        self._lock = Lock()  # one thread reads tiles while another finishes pixels
        self.path, self._role = path, role
        self.bands = choose_bands(dataset, path, role, bands)
        self.left_out = () if bands else bands_left_out(dataset, self.bands)
        check_layout(dataset, path, role, self.bands)
        check_blocks(dataset, path, role)
        # rasterio reads such lists of all bands whenever one is asked for.
        types, flags = dataset.dtypes, dataset.mask_flag_enums
        self._types = [types[band - 1] for band in self.bands]
        self.dtype: str = np.result_type(*self._types).name
        whole = Grid(dataset.transform, dataset.width, dataset.height, dataset.crs)
        self._masked = [band for band in self.bands if _is_own_mask(flags[band - 1])]
        self._classes: ClassMask | None = None
        alpha = _alpha_band(dataset, self.bands)
        facts = read_carried(dataset, self.bands, alpha, nodata, bool(self._masked))
        ground = placed(whole, facts.gcps, facts.gcps_crs)
        full = PixelWindow(0, 0, whole.height, whole.width)
        self.on_ground = ground is not None
        # Not asked of a raster without overviews: GDAL gives that any transform where it has none.
        self._is_placed = not dataset.transform.is_identity
        if extent is not None and ground is None:
            raise BadJobError("extent-needs-transform", subject=path)
        ground = ground or whole
        self.window = full if extent is None else ground.window_of(extent)
        self.grid, self.ground = whole.crop(self.window), ground.crop(self.window)
        check_size(self.grid, path, role)
        self.highest = tuple(highest_value(dataset, band) for band in self.bands)
        self.ignores_overviews = False
        self.carried = facts.placed(self.window.row, self.window.col, 1)
        declared = exact_nodata(dataset)
        self._nodata = [
            _as_stored((declared[band - 1], nodata), own, self.dtype)
            for band, own in zip(self.bands, self._types)
        ]

    def __enter__(self) -> LrSource:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._dataset.close()

    def hide(self, classes: ClassMask) -> None:
        """From now on pixels that a class mask hides have no value; it counts from the part."""
        self._classes = classes
        self.check_not_empty()

    @property
    def georeferenced(self) -> bool:
        """Whether an affine transform says where the raster lies."""
        return self._is_placed and not self.carried.gcps

    @property
    def all_bands(self) -> int:
        """Number of bands of the file, whatever they hold."""
        count: int = self._dataset.count
        return count

    @property
    def opaque_bands(self) -> tuple[int, ...]:
        """Every band but alpha, whatever it holds."""
        return tuple(n for n in range(1, self.all_bands + 1) if n != self.carried.alpha_band)

    @property
    def files(self) -> tuple[str, ...]:
        """Every file that GDAL reads for this raster."""
        return files_of(self._dataset, self.path)

    @property
    def count(self) -> int:
        """Number of data bands."""
        return len(self.bands)

    def read(self, window: PixelWindow) -> Block:
        """Read a window that lies within the grid."""
        return self._read(window, (window.height, window.width))

    def read_padded(self, window: PixelWindow) -> Block:
        """Read a window that may reach beyond the grid, where the scene is mirrored."""
        rows = _mirrored(window.row, window.height, self.grid.height)
        cols = _mirrored(window.col, window.width, self.grid.width)
        row, col = int(rows.min()), int(cols.min())
        inner = PixelWindow(row, col, int(rows.max()) - row + 1, int(cols.max()) - col + 1)
        block = self.read(inner)
        if inner == window:
            return block
        picked = np.ix_(np.arange(self.count), rows - row, cols - col)
        return Block(block.values[picked], block.valid[picked])

    def decimated(self, max_px: int = DECIMATED_PX) -> Block:
        """The whole grid with at most `max_px` pixels a side: every n-th pixel of the scene."""
        height, width = self.grid.height, self.grid.width
        step = max(1.0, max(height, width) / max_px)
        shape = (max(1, round(height / step)), max(1, round(width / step)))
        return self._read(PixelWindow(0, 0, height, width), shape)

    def read_alpha(self, window: PixelWindow) -> Array:
        """Alpha band (h, w) as stored; opaque where the raster has none."""
        if self.carried.alpha_band is None:
            return np.full((window.height, window.width), 255, dtype=np.uint8)
        with self._reading():
            alpha: Array = self._dataset.read(self.carried.alpha_band, window=self._place(window))
        alpha[~self.read_mask(window)] = 0
        return alpha

    def read_mask(self, window: PixelWindow) -> Array:
        """Mask (h, w) bool of the dataset, which is neither nodata nor alpha."""
        shown = np.full((window.height, window.width), not self._masked)
        with self._reading():
            for band in self._masked:
                shown |= self._dataset.read_masks(band, window=self._place(window)) > 0
            shown &= ~self._hidden(window, shown.shape)
        return shown

    def probe(self) -> None:
        """Read the corners and the middle, where a truncated file is noticed."""
        for window in self._probes():
            self.read(window)

    def check_not_empty(self) -> None:
        """Refuse a part without a single valid pixel; slow only if most of it is nodata."""
        if any(self.read(window).valid.any() for window in self._probes()):
            return
        if self.decimated(SCAN_PX).valid.any():
            return
        seen = 0
        for window in self._blocks():
            if self.read(window).valid.any():
                return
            seen += window.height * window.width
            if seen > MAX_SCAN_PX:
                raise self._empty("raster-nearly-empty")
        raise self._empty("raster-only-nodata")

    def _empty(self, code: str) -> BadRasterError:
        """What to raise without a valid pixel: there was one before a class mask hid it."""
        if self._classes is not None:
            return BadRasterError("class-mask-hides-all", subject=self._classes.path)
        return BadRasterError(code, subject=self.path, role=self._role)

    def skip_bad_overviews(self) -> None:
        """Read without overviews from now on if those of the file do not show its pixels."""
        step = max(self.grid.height, self.grid.width) / DECIMATED_PX
        with self._reading():
            factors = [self._dataset.overviews(band) for band in self.bands]
        if step <= 1 or not any(factors):
            return
        if overviews_show(list(self._samples(step))):
            return
        self._dataset.close()
        self._dataset = open_checked(self.path, self._role, **WITHOUT_OVERVIEWS)
        self.ignores_overviews = True

    def _samples(self, step: float) -> Iterator[Sample]:
        """Places in full and, from overviews if there are any, reduced by `step`."""
        side = max(PROBE_PX, min(OVERVIEW_PROBE_PX, round(8 * step)))
        sides = min(side, self.grid.height), min(side, self.grid.width)
        small = tuple(max(1, round(length / step)) for length in sides)
        rows, cols = (
            np.linspace(0, size - length, PLACES).round().astype(int)
            for size, length in zip((self.grid.height, self.grid.width), sides)
        )
        for row, col in sorted({(int(row), int(col)) for row in rows for col in cols}):
            window = PixelWindow(row, col, *sides)
            full, reduced = self.read(window), self._read(window, (small[0], small[1]))
            yield Sample(full.values, full.valid, reduced.values, reduced.valid)

    def _blocks(self) -> Iterator[PixelWindow]:
        """The whole grid in windows of moderate size, as the file is stored."""
        rows, most = self._dataset.block_shapes[0][0], SCAN_BYTES // self._pixel_bytes
        height, width = self.grid.height, self.grid.width
        wide = min(width, max(1, most // rows))
        tall = min(height, rows * max(1, most // (rows * wide)))
        for row in range(0, height, tall):
            for col in range(0, width, wide):
                yield PixelWindow(row, col, min(tall, height - row), min(wide, width - col))

    def _probes(self) -> Iterator[PixelWindow]:
        rows, height = _probe_starts(self.grid.height)
        cols, width = _probe_starts(self.grid.width)
        places = {(row, col) for row in (rows[0], rows[2]) for col in (cols[0], cols[2])}
        for row, col in sorted(places | {(rows[1], cols[1])}):
            yield PixelWindow(row, col, height, width)

    @property
    def _pixel_bytes(self) -> int:
        return self.count * np.dtype(self.dtype).itemsize

    def _place(self, window: PixelWindow) -> rasterio.windows.Window:
        return window.shifted(self.window.row, self.window.col).to_rasterio()

    def _read(self, window: PixelWindow, shape: tuple[int, int]) -> Block:
        place, bands = self._place(window), list(self.bands)
        with self._reading():
            values = self._values(place, shape)
            valid = _measured(values, self._nodata)
            for band in self._masked:
                mask = self._dataset.read_masks(band, window=place, out_shape=shape)
                valid[bands.index(band)] &= mask > 0
            if self.carried.alpha_band is not None:
                alpha = self._dataset.read(self.carried.alpha_band, window=place, out_shape=shape)
                valid &= alpha > 0
            valid &= ~self._hidden(window, shape)
        return Block(values, valid)

    def _hidden(self, window: PixelWindow, shape: tuple[int, ...]) -> Array:
        """Where a class mask hides pixels, (h, w) bool."""
        if self._classes is None:
            return np.zeros(shape, dtype=bool)
        return self._classes.hidden(window, (shape[0], shape[1]))

    def _values(self, place: rasterio.windows.Window, shape: tuple[int, int]) -> Array:
        """Pixels of all bands in one type; rasterio reads only bands of equal types together."""
        values = np.empty((len(self._types), *shape), dtype=self.dtype)
        for kind in dict.fromkeys(self._types):
            same = [index for index, one in enumerate(self._types) if one == kind]
            values[same] = self._dataset.read(
                [self.bands[index] for index in same],
                window=place,
                out_shape=(len(same), *shape),
                out_dtype=self.dtype,
            )
        return values

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            with self._lock, rasterio.Env(**READ_OPTIONS), heard():
                yield
        except GDAL_ERRORS as error:
            raise unreadable(self.path, self._role, error) from error


def open_lr(
    path: str,
    bands: Sequence[int] = (),
    extent: Extent | None = None,
    nodata: float | None = None,
    role: str = LR,
) -> LrSource:
    """Open and check a raster; without `bands` all but alpha; `nodata` adds to the declared values.

    `role`, a term, is what errors call the raster: other rasters are read the same way.
    """
    dataset = open_checked(path, role)
    try:
        source = LrSource(dataset, path, bands, extent, nodata, role)
    except GDAL_ERRORS as error:
        dataset.close()
        raise unreadable(path, role, error) from error
    except BaseException:
        dataset.close()
        raise
    try:
        source.probe()
        source.skip_bad_overviews()
        source.check_not_empty()
    except BaseException:
        source.close()
        raise
    return source


def _is_own_mask(flags: Sequence[MaskFlags]) -> bool:
    """Tell whether a band of such flags has a mask that follows from neither nodata nor alpha."""
    if MaskFlags.all_valid in flags or MaskFlags.alpha in flags:
        return False
    return MaskFlags.per_dataset in flags or MaskFlags.nodata not in flags


def _alpha_band(dataset: rasterio.DatasetReader, bands: tuple[int, ...]) -> int | None:
    return next((band for band in alpha_bands(dataset) if band not in bands), None)


def _as_stored(nodata: Sequence[float | None], own: str, read: str) -> list[Any]:
    """Nodata values as pixels of a band's own type become in the type that they are read in.

    Those that no pixel can have are omitted.
    """
    kind = np.dtype(own)
    given = [value for value in nodata if value is not None]
    if kind.kind == "f":
        stored = [value for value in given if abs(value) < SENTINEL]
    else:
        limits = np.iinfo(kind)
        stored = [
            int(value)
            for value in given
            if limits.min <= value <= limits.max and float(value).is_integer()
        ]
    return list(np.array(stored, dtype=kind).astype(read))


def _measured(values: Array, nodata: Sequence[Sequence[Any]]) -> Array:
    """Where (bands, h, w) values are measured: finite and not nodata."""
    valid = np.ones(values.shape, dtype=bool)
    if values.dtype.kind == "f":
        valid = np.abs(values) < SENTINEL
    for band, excluded in enumerate(nodata):
        for value in excluded:
            valid[band] &= values[band] != value
    return valid


def _mirrored(start: int, count: int, length: int) -> Array:
    """The pixels of an axis at `count` positions from `start`, mirrored without the edge."""
    period = max(1, 2 * (length - 1))
    place = np.arange(start, start + count) % period
    mirrored: Array = np.minimum(place, period - place) if length > 1 else np.zeros_like(place)
    return mirrored


def _probe_starts(length: int) -> tuple[tuple[int, int, int], int]:
    size = min(PROBE_PX, length)
    return (0, (length - size) // 2, length - size), size

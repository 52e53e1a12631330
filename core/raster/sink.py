# SPDX-License-Identifier: GPL-2.0-or-later
"""The SR raster: written in windows to a temporary name, renamed when it is complete."""

from __future__ import annotations

import logging
import math
import os
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable

import numpy as np
import numpy.typing as npt
import rasterio
import rasterio.shutil
from rasterio.crs import CRS
from rasterio.enums import ColorInterp, Compression, Resampling
from rasterio.errors import NotGeoreferencedWarning
from rasterio.io import DatasetWriter, MemoryFile
from rasterio.windows import Window

from ..jobs.errors import BadJobError, OutputError
from ..jobs.hidden import hide
from ..jobs.publishing import Publication
from ..jobs.unfinished import part_file, remove_part
from .carried import BandFacts, Carried
from .gdal_errors import GDAL_ERRORS, heard, listening
from .header import empty_header, is_large
from .radiometry import cast
from .source import LrSource
from .verify import verify

BLOCK_PX = 256
BLOCK_STEP_PX = 16  # the sides of the tiles of a TIFF are multiples of it
OVERVIEW_PX = 512  # a raster no larger than this draws quickly without overviews
PREDICTING = ("DEFLATE", "LZW", "ZSTD")
OFF = ("NO", "FALSE", "OFF", "0")  # GDAL takes anything else for yes
# Otherwise older GDAL puts the mask into a separate file, which would be left behind.
WRITE_OPTIONS = {"GDAL_TIFF_INTERNAL_MASK": True, "GDAL_TIFF_OVR_BLOCKSIZE": BLOCK_PX}

LOG = logging.getLogger("ttrd3.raster")
OPTION_WARNINGS = ("creation option", "not recognised")  # of GDAL, which goes on without them

Array = npt.NDArray[Any]


class IncompleteError(OutputError):
    """An output was to be completed before all of it was written."""


class SrSink:
    """A GeoTIFF under construction; leaving the context without `commit` removes it."""

    def __init__(
        self,
        path: Path,
        dataset: DatasetWriter,
        part: Path,
        carried: Carried,
        overwrite: bool,
        *,
        nodata: float | None = None,
        overview: Resampling = Resampling.average,
        sparse: bool = False,
    ) -> None:
        self._dataset = dataset
        self._path = path
        self._part = part
        self._overwrite = overwrite
        block_rows, block_cols = dataset.block_shapes[0]
        # Windows consist of whole blocks: height and width of the smallest one.
        self.block_px: tuple[int, int] = (block_rows, block_cols)
        self._overview = overview
        self._sparse = sparse
        self._written_px = 0
        self.has_alpha = carried.alpha is not None
        self.has_mask = carried.has_mask and not self.has_alpha
        self.dtype: str = dataset.dtypes[0]
        self.nodata = nodata

    def __enter__(self) -> SrSink:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._dataset.close()
        except GDAL_ERRORS as error:
            # The file is deleted anyway: it does not matter what GDAL could not flush.
            LOG.debug("closing %s: %s", self._part, error)
        remove_part(self._part)

    def write(self, row: int, col: int, values: Array, cover: Array | None = None) -> None:
        """Write a window (bands, h, w) at (row, col), and its alpha or mask (h, w).

        Windows come row by row and consist of whole blocks: the file does not depend on their
        width. Raises ValueError for one that lies outside.
        """
        window = window_in(self._dataset, row, col, values)
        with writing(self._path):
            self._dataset.write(values, list(range(1, len(values) + 1)), window=window)
            if cover is not None:
                self._write_cover(cover, window)
        self._written_px += values.shape[1] * values.shape[2]

    def _write_cover(self, cover: Array, window: Window) -> None:
        if self.has_alpha:
            self._dataset.write(_alpha_as(self.dtype, cover), self._dataset.count, window=window)
        else:
            self._dataset.write_mask(cover != 0, window=window)

    def commit(self, *, overviews: bool = True) -> None:
        """Complete the file and rename it to its final name."""
        self.complete(overviews=overviews)
        Publication.of([str(self._path)], os.getpid(), overwrite=self._overwrite).publish()

    def complete(self, *, overviews: bool = True) -> None:
        """Build overviews and check the file, still under its temporary name."""
        rows = self._written_px // self._dataset.width
        if rows != self._dataset.height:
            height = self._dataset.height
            raise IncompleteError(
                "output-incomplete", subject=str(self._path), rows=rows, height=height
            )
        longest = max(self._dataset.width, self._dataset.height)
        factors = _overview_factors(longest) if overviews else []
        with writing(self._path):
            self._dataset.close()
            if factors:
                with _reopened(self._part) as written:
                    written.build_overviews(factors, self._overview)
            verify(self._part, len(factors), sparse=self._sparse)
        _refuse_existing(self._path, self._overwrite)


def open_sr(
    path: str,
    source: LrSource,
    *,
    scale: int,
    dtype: str,
    creation_options: Sequence[str] = (),
    overwrite: bool = False,
    tags: Mapping[str, str] | None = None,
    carried: Carried | None = None,
    overview: Resampling = Resampling.average,
    block_px: tuple[int, int] = (BLOCK_PX, BLOCK_PX),
) -> SrSink:
    """Create the SR raster of a source; raises OutputError or BadJobError.

    `carried` is the metadata to write, where it is not that of the source.
    """
    target = Path(path)
    _refuse_existing(target, overwrite)
    part, options = part_file(path, os.getpid()), read_options(creation_options)
    carried = (carried or source.carried).placed(0, 0, scale)
    profile: dict[str, Any] = {
        "driver": "GTiff",
        "dtype": dtype,
        "count": len(_facts(carried)),
        "crs": source.grid.crs,
        "nodata": _nodata(carried, source.path, dtype),
        "TILED": "YES",
        "BLOCKXSIZE": block_px[1],
        "BLOCKYSIZE": block_px[0],
        "COMPRESS": "DEFLATE",
        "BIGTIFF": "IF_SAFER",
        "PHOTOMETRIC": "RGB" if _is_rgb(carried, dtype) else "MINISBLACK",
        **options,
    }
    if profile["COMPRESS"].upper() in PREDICTING and "NBITS" not in profile:
        profile.setdefault("PREDICTOR", 3 if np.dtype(dtype).kind == "f" else 2)
    grid = source.grid.scaled(scale)
    for name, length in (("BLOCKXSIZE", grid.width), ("BLOCKYSIZE", grid.height)):
        profile[name] = _block(profile[name], length)
    if source.georeferenced:
        profile["transform"] = grid.transform
    with writing(target):
        dataset = _accepted(
            lambda: _create(part, grid.width, grid.height, carried.epoch, profile),
            options,
        )
        hide(part)
    sink = SrSink(
        target,
        dataset,
        part,
        carried,
        overwrite,
        nodata=profile["nodata"],
        overview=overview,
        sparse=profile.get("SPARSE_OK", "NO").upper() not in OFF,
    )
    try:
        with writing(target):
            _describe(dataset, carried, dict(tags or {}))
    except BaseException:
        sink.__exit__()
        raise
    return sink


def _accepted(create: Callable[[], DatasetWriter], options: Mapping[str, str]) -> DatasetWriter:
    """The new file; raises BadJobError for what GDAL does not take of the user's options."""
    with listening(OPTION_WARNINGS) as refused:
        try:
            dataset = create()
        except GDAL_ERRORS as error:
            text = str(error.__cause__ or error)
            if not any(f"{name}=" in text for name in options):
                raise
            raise _refused(text) from None
    if refused:
        dataset.close()
        raise _refused(refused[0])
    return dataset


def _refused(text: str) -> BadJobError:
    """What GDAL says, without the name of the file that it would have made."""
    return BadJobError("creation-option-refused", reason=text.rpartition(".tif: ")[2].rstrip("."))


def _create(
    part: Path, width: int, height: int, epoch: float | None, profile: dict[str, Any]
) -> DatasetWriter:
    """A new file; one that holds what rasterio cannot write is copied from a VRT without pixels."""
    nodata, dtype = profile["nodata"], profile["dtype"]
    if epoch is None and not is_large(dtype, nodata):
        return rasterio.open(part, "w", width=width, height=height, **profile)
    shape = (profile["count"], height, width)
    header = empty_header(shape, dtype, profile["crs"], nodata, epoch)
    options = {name: value for name, value in profile.items() if name.isupper()}
    with MemoryFile(header.encode(), ext=".vrt") as file, file.open() as empty:
        rasterio.shutil.copy(empty, part, driver="GTiff", **{**options, "SPARSE_OK": "TRUE"})
    dataset = _reopened(part)
    if "transform" in profile:
        dataset.transform = profile["transform"]
    return dataset


def _reopened(part: Path) -> DatasetWriter:
    """A file that is there already, to be written further."""
    try:
        dataset: DatasetWriter = rasterio.open(part, "r+")
    except TypeError as error:  # what rasterio raises for any file that GDAL cannot open
        raise OSError(str(error)) from error
    return dataset


def _facts(carried: Carried) -> tuple[BandFacts, ...]:
    """Metadata of every band of the result; alpha comes last."""
    return carried.bands if carried.alpha is None else (*carried.bands, carried.alpha)


def _describe(dataset: DatasetWriter, carried: Carried, tags: dict[str, str]) -> None:
    """Copy the metadata."""
    facts = _facts(carried)
    dataset.colorinterp = [band.colorinterp for band in facts]
    dataset.scales = tuple(band.scale for band in facts)
    dataset.offsets = tuple(band.offset for band in facts)
    for number, band in enumerate(facts, start=1):
        if band.description:
            dataset.set_band_description(number, band.description)
        if band.unit:
            dataset.set_band_unit(number, band.unit)
        dataset.update_tags(number, **dict(band.tags))
        dataset.update_tags(number, ns="IMAGERY", **dict(band.imagery_tags))
    dataset.update_tags(ns="IMAGERY", **dict(carried.imagery_tags))
    kept = dict(carried.tags)
    if carried.gcps:
        dataset.gcps = (list(carried.gcps), carried.gcps_crs or CRS())
        # With "Point" GDAL moves them by half a pixel in writing, and again in reading.
        kept.pop("AREA_OR_POINT", None)
    dataset.update_tags(**{**kept, **tags})
    if carried.rpcs is not None:
        dataset.rpcs = carried.rpcs


def _is_rgb(carried: Carried, dtype: str) -> bool:
    wanted = (ColorInterp.red, ColorInterp.green, ColorInterp.blue)
    shown = tuple(band.colorinterp for band in carried.bands[:3])
    return shown == wanted and dtype in ("uint8", "uint16")


def _nodata(carried: Carried, path: str, dtype: str) -> float | None:
    """The nodata value of the result; NaN or an error where its type has no such number."""
    nodata = carried.nodata
    if nodata is None:
        return None
    kind = np.dtype(dtype)
    if kind.kind == "f":
        beyond = math.isfinite(nodata) and abs(nodata) > float(np.finfo(kind.name).max)
        return math.nan if beyond else nodata
    limits = np.iinfo(dtype)
    if not (limits.min <= nodata <= limits.max and float(nodata).is_integer()):
        raise BadJobError("nodata-not-in-type", subject=path, nodata=nodata, dtype=dtype)
    return nodata


def read_options(options: Sequence[str]) -> dict[str, str]:
    """GDAL's creation options by name, in capitals; raises BadJobError for one that is none."""
    wrong = [option for option in options if not all(option.partition("="))]
    if wrong:
        raise BadJobError("creation-option-malformed", option=wrong[0])
    pairs = (option.split("=", 1) for option in options)
    found = {name.strip().upper(): value.strip() for name, value in pairs}
    compression = found.get("COMPRESS", "NONE")
    # GDAL only warns about an unknown compression.
    if compression.upper() not in {"NONE", *(kind.value.upper() for kind in Compression)}:
        raise BadJobError("compression-unknown", compression=compression)
    return found


def _block(asked: int | str, length: int) -> int | str:
    """The side of a block along `length` pixels; beyond them lies padding, which takes time."""
    if not str(asked).isdecimal():
        return asked  # GDAL says what it thinks of it
    return min(int(asked), -(-max(length, BLOCK_PX) // BLOCK_STEP_PX) * BLOCK_STEP_PX)


def window_in(dataset: DatasetWriter, row: int, col: int, values: Array) -> Window:
    """The window of (bands, h, w) pixels at (row, col); raises ValueError outside of the file."""
    _, height, width = values.shape
    if min(row, col) < 0 or row + height > dataset.height or col + width > dataset.width:
        raise ValueError(f"no window of this file: {width} x {height} px at {col}, {row}")
    return Window(col, row, width, height)


def _overview_factors(longest: int) -> list[int]:
    factors = []
    factor = 2
    while longest * 2 > OVERVIEW_PX * factor and longest > OVERVIEW_PX:
        factors.append(factor)
        factor *= 2
    return factors


def _refuse_existing(path: Path, overwrite: bool) -> None:
    if path.exists() and not overwrite:
        raise OutputError("output-exists", subject=str(path))


def _alpha_as(dtype: str, alpha: Array) -> Array:
    """Alpha in another type, whose opaque value may be another."""
    gain = _opaque(dtype) / _opaque(str(alpha.dtype))
    if alpha.dtype.kind == "f" and np.dtype(dtype).kind != "f":
        # Some programs write shares of 1 in floats, others what GDAL writes, which is up to 255.
        return cast(np.where(alpha <= 1, alpha * _opaque(dtype), alpha * gain), dtype)
    return cast(alpha * gain, dtype)


def _opaque(dtype: str) -> float:
    """Alpha value that means opaque."""
    return 65535.0 if dtype == "uint16" else 255.0


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn a failed write into an OutputError."""
    try:
        with warnings.catch_warnings(), rasterio.Env(**WRITE_OPTIONS), heard():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            yield
    except (*GDAL_ERRORS, OSError) as error:
        reason = str(error.__cause__ or error).splitlines()[0]
        raise OutputError("output-cannot-be-written", subject=str(path), reason=reason) from None

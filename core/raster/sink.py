# SPDX-License-Identifier: GPL-2.0-or-later
"""The SR raster: written in windows to a temporary name, renamed when it is complete."""

from __future__ import annotations

import logging
import os
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
import rasterio.shutil
from rasterio.crs import CRS
from rasterio.enums import Resampling
from rasterio.errors import NotGeoreferencedWarning
from rasterio.io import DatasetWriter
from rasterio.windows import Window

from ..jobs.errors import OutputError
from ..jobs.hidden import hide
from ..jobs.publishing import Publication
from ..jobs.unfinished import part_file, remove_part
from .carried import Carried
from .creation import BLOCK_PX, Creation, reopened, written_bands
from .gdal_errors import GDAL_ERRORS, heard
from .radiometry import cast
from .source import LrSource
from .verify import verify

OVERVIEW_PX = 512  # a raster no larger than this draws quickly without overviews
# Otherwise older GDAL puts the mask into a separate file, which would be left behind.
WRITE_OPTIONS = {"GDAL_TIFF_INTERNAL_MASK": True, "GDAL_TIFF_OVR_BLOCKSIZE": BLOCK_PX}

LOG = logging.getLogger("ttrd3.raster")

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
                with reopened(str(self._part)) as written:
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
    part = part_file(path, os.getpid())
    carried = (carried or source.carried).placed(0, 0, scale)
    creation = Creation.of(
        source,
        carried,
        scale=scale,
        dtype=dtype,
        creation_options=creation_options,
        block_px=block_px,
    )
    with writing(target):
        dataset = creation.create(str(part))
        hide(part)
    sink = SrSink(
        target,
        dataset,
        part,
        carried,
        overwrite,
        nodata=creation.profile["nodata"],
        overview=overview,
        sparse=creation.is_sparse,
    )
    try:
        with writing(target):
            _describe(dataset, carried, dict(tags or {}))
    except BaseException:
        sink.__exit__()
        raise
    return sink


def _describe(dataset: DatasetWriter, carried: Carried, tags: dict[str, str]) -> None:
    """Copy the metadata."""
    facts = written_bands(carried)
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

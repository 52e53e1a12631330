# SPDX-License-Identifier: GPL-2.0-or-later
"""The SR raster: written in strips to a temporary name, renamed when it is complete."""

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
from rasterio.enums import ColorInterp, Resampling
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.io import DatasetWriter
from rasterio.windows import Window

from ..errors import BadJobError, OutputError
from ..job import part_file, remove_part
from .carried import BandFacts, Carried
from .source import LrSource

BLOCK_PX = 256
OVERVIEW_PX = 512  # a raster no larger than this is quick to draw without overviews

LOG = logging.getLogger("ttrd3.raster")

Array = npt.NDArray[Any]


class SrSink:
    """A GeoTIFF under construction; leaving the context without `commit` removes it."""

    def __init__(self, path: Path, dataset: DatasetWriter, part: Path, carried: Carried) -> None:
        self._dataset = dataset
        self._path = path
        self._part = part
        self._row = 0
        self._held: list[Array] = []
        self._held_cover: list[Array] = []
        self.has_alpha = carried.alpha is not None
        self.has_mask = carried.has_mask and not self.has_alpha
        self.dtype: str = dataset.dtypes[0]
        self.nodata: float | None = dataset.nodata

    def __enter__(self) -> SrSink:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._dataset.close()
        except RasterioError as error:
            # The file goes anyway; what GDAL could not flush to a full disk is no news any more.
            LOG.debug("closing %s: %s", self._part, error)
        remove_part(self._part)

    def write_rows(self, values: Array, cover: Array | None = None) -> None:
        """Take the next full-width strip (bands, rows, width) and its alpha or mask (rows, width).

        Strips of any height give the same file: only whole rows of blocks are written.
        """
        self._held.append(values)
        if cover is not None:
            self._held_cover.append(cover)
        rows = sum(strip.shape[1] for strip in self._held)
        whole = rows // BLOCK_PX * BLOCK_PX
        if whole:
            self._flush(whole)

    def _flush(self, rows: int) -> None:
        values = np.concatenate(self._held, axis=1)
        self._held = [values[:, rows:]]
        window = Window(0, self._row, values.shape[2], rows)
        with writing(self._path):
            count = values.shape[0]
            self._dataset.write(values[:, :rows], list(range(1, count + 1)), window=window)
            if self._held_cover:
                cover = np.concatenate(self._held_cover, axis=0)
                self._held_cover = [cover[rows:]]
                self._write_cover(cover[:rows], window)
        self._row += rows

    def _write_cover(self, cover: Array, window: Window) -> None:
        if self.has_alpha:
            self._dataset.write(cover.astype(self.dtype), self._dataset.count, window=window)
        else:
            self._dataset.write_mask(cover != 0, window=window)

    def commit(self) -> None:
        """Write what is held, build overviews, check the file and give it its name."""
        rest = sum(strip.shape[1] for strip in self._held)
        if rest:
            self._flush(rest)
        if self._row != self._dataset.height:
            raise OutputError(
                f"The output {self._path} is incomplete: {self._row} of {self._dataset.height} "
                "rows were computed; run the job again."
            )
        with writing(self._path):
            factors = _overview_factors(max(self._dataset.width, self._dataset.height))
            if factors:
                self._dataset.build_overviews(factors, Resampling.average)
            self._dataset.close()
            self._check()
            os.replace(self._part, self._path)

    def _check(self) -> None:
        """Read the last block: on a full disk GDAL may fail no sooner than when it closes."""
        with rasterio.open(self._part) as written:
            corner = Window(written.width - 1, written.height - 1, 1, 1)
            written.read(window=corner)
        with self._part.open("rb+") as file:
            os.fsync(file.fileno())


def open_sr(
    path: str,
    source: LrSource,
    *,
    scale: int,
    dtype: str,
    creation_options: Sequence[str] = (),
    overwrite: bool = False,
    tags: Mapping[str, str] | None = None,
) -> SrSink:
    """Create the SR raster of a source; raises OutputError or BadJobError with a sentence."""
    target = Path(path)
    if target.exists() and not overwrite:
        raise OutputError(f"The output {target} exists already; allow overwriting or rename it.")
    part = part_file(path, os.getpid())
    carried = source.carried.placed(0, 0, scale)
    profile = {
        "driver": "GTiff",
        "dtype": dtype,
        "count": len(_facts(carried)),
        "crs": source.grid.crs,
        "nodata": _nodata(source, dtype),
        "tiled": True,
        "blockxsize": BLOCK_PX,
        "blockysize": BLOCK_PX,
        "compress": "DEFLATE",
        "predictor": 3 if np.dtype(dtype).kind == "f" else 2,
        "BIGTIFF": "IF_SAFER",
        "photometric": "RGB" if _is_rgb(carried, dtype) else "MINISBLACK",
        **_creation_options(creation_options),
    }
    grid = source.grid.scaled(scale)
    if source.georeferenced:
        profile["transform"] = grid.transform
    with writing(target), warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        dataset = rasterio.open(part, "w", width=grid.width, height=grid.height, **profile)
    sink = SrSink(target, dataset, part, carried)
    try:
        with writing(target):
            _describe(dataset, carried, dict(tags or {}))
    except BaseException:
        sink.__exit__()
        raise
    return sink


def _facts(carried: Carried) -> tuple[BandFacts, ...]:
    """Facts of every band of the result; alpha comes last."""
    return carried.bands if carried.alpha is None else (*carried.bands, carried.alpha)


def _describe(dataset: DatasetWriter, carried: Carried, tags: dict[str, str]) -> None:
    """Carry the metadata over."""
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
    dataset.update_tags(ns="IMAGERY", **dict(carried.imagery_tags))
    dataset.update_tags(**{**dict(carried.tags), **tags})
    if carried.gcps:
        dataset.gcps = (list(carried.gcps), carried.gcps_crs)
    if carried.rpcs is not None:
        dataset.rpcs = carried.rpcs


def _is_rgb(carried: Carried, dtype: str) -> bool:
    wanted = (ColorInterp.red, ColorInterp.green, ColorInterp.blue)
    shown = tuple(band.colorinterp for band in carried.bands[:3])
    return shown == wanted and dtype in ("uint8", "uint16")


def _nodata(source: LrSource, dtype: str) -> float | None:
    """The nodata value of the result; refused where the type has no such number."""
    nodata = source.carried.nodata
    if nodata is None or np.dtype(dtype).kind == "f":
        return nodata
    limits = np.iinfo(dtype)
    if not (limits.min <= nodata <= limits.max and float(nodata).is_integer()):
        raise BadJobError(
            f"The nodata value {nodata} of {source.path} does not exist in {dtype}; "
            "choose another output type."
        )
    return nodata


def _creation_options(options: Sequence[str]) -> dict[str, str]:
    wrong = [option for option in options if "=" not in option]
    if wrong:
        raise BadJobError(f"The creation option {wrong[0]!r} is not of the form KEY=VALUE.")
    return dict(option.split("=", 1) for option in options)


def _overview_factors(longest: int) -> list[int]:
    factors = []
    factor = 2
    while longest * 2 > OVERVIEW_PX * factor and longest > OVERVIEW_PX:
        factors.append(factor)
        factor *= 2
    return factors


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn a failed write into a sentence."""
    try:
        yield
    except (RasterioError, OSError) as error:
        reason = str(error.__cause__ or error).splitlines()[0]
        raise OutputError(
            f"The output {path} cannot be written ({reason}); is the folder writable and the "
            "disk not full?"
        ) from None

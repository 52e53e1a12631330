# SPDX-License-Identifier: GPL-2.0-or-later
"""Creates a GeoTIFF with the creation options of the user, or tries them in memory."""

from __future__ import annotations

import math
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import rasterio
import rasterio.shutil
from rasterio.enums import ColorInterp, Compression
from rasterio.errors import NotGeoreferencedWarning
from rasterio.io import DatasetWriter, MemoryFile
from rasterio.windows import Window

from ..jobs.errors import BadJobError
from .carried import BandFacts, Carried
from .gdal_errors import GDAL_ERRORS, heard, listening
from .header import empty_header, is_large
from .source import LrSource

BLOCK_PX = 256
BLOCK_STEP_PX = 16  # the sides of the tiles of a TIFF are multiples of it
PREDICTING = ("DEFLATE", "LZW", "ZSTD")
OFF = ("NO", "FALSE", "OFF", "0")  # GDAL takes anything else for yes
OPTION_WARNINGS = ("creation option", "not recognised")  # of GDAL, which goes on without them


@dataclass(frozen=True)
class Creation:
    """A GeoTIFF to create: its `profile` for rasterio, with the `options` of the user."""

    profile: Mapping[str, Any]
    options: Mapping[str, str]
    epoch: float | None

    @classmethod
    def of(
        cls,
        source: LrSource,
        carried: Carried,
        *,
        scale: int,
        dtype: str,
        creation_options: Sequence[str] = (),
        block_px: tuple[int, int] = (BLOCK_PX, BLOCK_PX),
    ) -> Creation:
        """The SR raster of a source, with that metadata; raises BadJobError."""
        grid, options = source.grid.scaled(scale), read_options(creation_options)
        profile: dict[str, Any] = {
            "driver": "GTiff",
            "width": grid.width,
            "height": grid.height,
            "dtype": dtype,
            "count": len(written_bands(carried)),
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
        for name, length in (("BLOCKXSIZE", grid.width), ("BLOCKYSIZE", grid.height)):
            profile[name] = _block(profile[name], length)
        if source.georeferenced:
            profile["transform"] = grid.transform
        return cls(profile, options, carried.epoch)

    @property
    def is_sparse(self) -> bool:
        """Whether the user lets blocks without a value be left out."""
        return str(self.profile.get("SPARSE_OK", "NO")).upper() not in OFF

    def create(self, path: str) -> DatasetWriter:
        """The new file; raises BadJobError for what GDAL does not take of the user's options."""
        with listening(OPTION_WARNINGS) as refused:
            try:
                dataset = _create(path, self.profile, self.epoch)
            except GDAL_ERRORS as error:
                text = str(error.__cause__ or error)
                if not any(f"{name}=" in text for name in self.options):
                    raise
                raise _refused(text) from None
        if refused:
            dataset.close()
            raise _refused(refused[0])
        return dataset

    def try_options(self) -> None:
        """Write a block into memory; raises BadJobError for options that do not fit its pixels."""
        if not self.options:
            return
        sparse = replace(self, profile={**self.profile, "SPARSE_OK": "YES"})
        try:
            with warnings.catch_warnings(), heard(), MemoryFile(ext=".tif") as file:
                warnings.simplefilter("ignore", NotGeoreferencedWarning)
                with sparse.create(file.name) as dataset:
                    _write_block(dataset)
        except GDAL_ERRORS as error:
            raise _refused(str(error.__cause__ or error)) from None


def _write_block(dataset: DatasetWriter) -> None:
    """Write the first block of a sparse file, which keeps only blocks of several values."""
    height, width = map(min, dataset.block_shapes[0], dataset.shape)
    pixels = np.zeros((dataset.count, height, width), dtype=dataset.dtypes[0])
    pixels[:, 0, 0] = 1
    dataset.write(pixels, window=Window(0, 0, width, height))


def _refused(text: str) -> BadJobError:
    """What GDAL says, without the name of the file that it would have made."""
    return BadJobError("creation-option-refused", reason=text.rpartition(".tif: ")[2].rstrip("."))


def _create(path: str, profile: Mapping[str, Any], epoch: float | None) -> DatasetWriter:
    """A new file; one that holds what rasterio cannot write is copied from a VRT without pixels."""
    nodata, dtype = profile["nodata"], profile["dtype"]
    if epoch is None and not is_large(dtype, nodata):
        return rasterio.open(path, "w", **profile)
    shape = (profile["count"], profile["height"], profile["width"])
    header = empty_header(shape, dtype, profile["crs"], nodata, epoch)
    options = {name: value for name, value in profile.items() if name.isupper()}
    with MemoryFile(header.encode(), ext=".vrt") as file, file.open() as empty:
        rasterio.shutil.copy(empty, path, driver="GTiff", **{**options, "SPARSE_OK": "TRUE"})
    dataset = reopened(path)
    if "transform" in profile:
        dataset.transform = profile["transform"]
    return dataset


def reopened(path: str) -> DatasetWriter:
    """A file that is there already, to be written further."""
    try:
        dataset: DatasetWriter = rasterio.open(path, "r+")
    except TypeError as error:  # what rasterio raises for any file that GDAL cannot open
        raise OSError(str(error)) from error
    return dataset


def written_bands(carried: Carried) -> tuple[BandFacts, ...]:
    """Metadata of every band of the result; alpha comes last."""
    return carried.bands if carried.alpha is None else (*carried.bands, carried.alpha)


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

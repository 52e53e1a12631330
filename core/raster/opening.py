# SPDX-License-Identifier: GPL-2.0-or-later
"""Opens rasters to read: no error is lost, and no local file reaches for the network."""

from __future__ import annotations

import warnings
from typing import Any

import rasterio
from rasterio.errors import NotGeoreferencedWarning, RasterioIOError
from rasterio.io import DatasetReader

from ..jobs.contract import printable
from ..jobs.errors import BadRasterError, TTRD3Error
from ..jobs.web_sources import TOO_MANY, web_source
from .gdal_errors import GDAL_ERRORS, function_refused, heard, missing_part, too_many_files
from .header import described, read_header

WEB_DRIVERS = frozenset(("WMS", "WMTS", "WCS", "STACTA", "STACIT", "EEDAI", "HTTP", "PLMOSAIC"))
ADDRESSES = ("http", "/vsi", "wms:", "wmts:", "wcs:", "stacta:", "stacit:", "eedai:", "plmosaic:")
MAX_BLOCK_BYTES = 1 << 30  # GDAL holds a whole block in memory to read one pixel of it
# Named instead of a number, so that GDAL never answers from overviews.
WITHOUT_OVERVIEWS: dict[str, Any] = {"OVERVIEW_LEVEL": "NONE"}
BYTES = {
    **{f"{sign}int{bits}": bits // 8 for sign in ("", "u") for bits in (8, 16, 32, 64)},
    **{"float16": 2, "float32": 4, "float64": 8, "complex_int16": 4, "complex64": 8},
}


def open_raster(path: str, **options: Any) -> DatasetReader:
    """Open a raster; raises one of GDAL_ERRORS or a UnicodeEncodeError."""
    with heard(), warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        try:
            dataset = rasterio.open(path, **options)
        except UnicodeDecodeError:  # the CRS has a name that is not UTF-8
            dataset = described(read_header(path))
    if dataset.driver in WEB_DRIVERS and not path.lower().startswith(ADDRESSES):
        dataset.close()
        raise RasterioIOError(f"{dataset.driver} is a driver of the network")
    return dataset


def open_checked(
    path: str, role: str, error: type[TTRD3Error] = BadRasterError, **options: Any
) -> DatasetReader:
    """Open a raster that a job names; raises `error`. `role` is a term."""
    place = web_source(path)
    if place == TOO_MANY:
        raise error("raster-refers-too-often", subject=path, role=role)
    if place:
        raise error("raster-from-network", subject=path, role=role, place=place)
    try:
        return open_raster(path, **options)
    except UnicodeEncodeError:
        raise error("file-name-not-utf8", subject=printable(path)) from None
    except GDAL_ERRORS as reason:
        code = "raster-one-too-many" if too_many_files(reason) else "raster-cannot-be-opened"
        raise error(code, subject=path, role=role) from reason


def unreadable(
    path: str, role: str, reason: BaseException, error: type[TTRD3Error] = BadRasterError
) -> TTRD3Error:
    """The error for pixels that cannot be read."""
    part = missing_part(reason)
    if part:
        return error("raster-part-missing", subject=path, role=role, reason=part)
    if function_refused(reason):
        return error("raster-function-unknown", subject=path, role=role)
    if too_many_files(reason):
        return error("raster-one-too-many", subject=path, role=role)
    return error("raster-damaged", subject=path, role=role)


def check_blocks(
    dataset: DatasetReader, path: str, role: str, error: type[TTRD3Error] = BadRasterError
) -> None:
    """Refuse a raster whose blocks would fill the memory."""
    for (rows, cols), kind in zip(dataset.block_shapes, dataset.dtypes):
        size = rows * cols * BYTES.get(kind, 16)
        if size > MAX_BLOCK_BYTES:
            raise error("raster-blocks-too-large", subject=path, role=role, size=size)


def files_of(dataset: DatasetReader, path: str) -> tuple[str, ...]:
    """Every file that GDAL reads for a raster; only itself where it is far or no UTF-8."""
    if path.startswith(("/vsicurl", "/vsis3", "/vsigs", "/vsiaz", "/vsioss", "/vsiswift")):
        return (path,)  # GDAL would list the server's folders, without end for /vsicurl?url=
    try:
        return tuple(dataset.files)
    except UnicodeDecodeError:
        return (path,)

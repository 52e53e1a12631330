# SPDX-License-Identifier: GPL-2.0-or-later
"""What rasterio cannot tell of a raster: text that is not UTF-8, exact nodata, coordinate epoch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape

import rasterio
import rasterio.shutil
from rasterio.crs import CRS
from rasterio.io import DatasetReader, MemoryFile

from .gdal_errors import GDAL_ERRORS, decoded, heard

SPECIAL_NODATA = "SPECIAL_VALUE_NODATA"  # of GDAL's driver for Sentinel-2
EXACT_TO = 2**53  # larger whole numbers lose digits in a float
LONG = ("int64", "uint64")
BAND = re.compile(r'<VRTRasterBand\b[^>]*\bband="(\d+)"')
NODATA = re.compile(r"<NoDataValue>\s*([^<\s]+)\s*</NoDataValue>")
EPOCH = re.compile(r'<SRS\b[^>]*\bcoordinateEpoch="([^"]+)"')

GDAL_NAMES = {
    **{"uint8": "Byte", "int8": "Int8", "float32": "Float32", "float64": "Float64"},
    **{
        f"{sign}int{bits}": f"{sign.upper()}Int{bits}"
        for sign in ("", "u")
        for bits in (16, 32, 64)
    },
}


@dataclass(frozen=True)
class Header:
    """The metadata of a raster as the XML of a VRT, which GDAL writes without rounding."""

    text: str

    @property
    def epoch(self) -> float | None:
        """The year that coordinates in a dynamic CRS refer to."""
        found = EPOCH.search(self.text)
        return float(found[1]) if found else None

    def nodata(self, band: int) -> int | None:
        """The whole number that a band declares as nodata."""
        parts = BAND.split(self.text)
        for number, text in zip(parts[1::2], parts[2::2]):
            found = NODATA.search(text) if int(number) == band else None
            if found:
                return int(found[1]) if re.fullmatch(r"-?\d+", found[1]) else None
        return None


def read_header(dataset: DatasetReader | str) -> Header:
    """The header of a raster, open or by its path; an empty one where GDAL cannot express it."""
    try:
        with heard(), MemoryFile(ext=".vrt") as file:
            rasterio.shutil.copy(dataset, file.name, driver="VRT")
            file.seek(0)
            lines = file.read().splitlines()
    except GDAL_ERRORS:
        return Header("")
    return Header("\n".join(map(decoded, lines)))


@contextmanager
def readable(dataset: DatasetReader, header: Header | None = None) -> Iterator[DatasetReader]:
    """The raster, or one without pixels that has the same metadata in UTF-8."""
    if _is_utf8(dataset):
        yield dataset
        return
    header = header or read_header(dataset)
    if not header.text:
        yield dataset
        return
    with described(header) as copy:
        yield copy


def described(header: Header) -> DatasetReader:
    """Open the raster that a header in UTF-8 describes; its pixels are those of the file."""
    with MemoryFile(header.text.encode(), ext=".vrt") as file:
        return rasterio.open(file.name)  # GDAL has read the description when this returns


def _is_utf8(dataset: DatasetReader) -> bool:
    """Tell whether rasterio can decode all text of a raster."""
    try:
        _ = dataset.descriptions, dataset.units, dataset.gcps, dataset.rpcs
        _ = [dataset.tags(ns=domain) for domain in ("", "IMAGERY")]
        _ = [dataset.tags(band) for band in dataset.indexes]
    except UnicodeDecodeError:
        return False
    return True


def exact_nodata(dataset: DatasetReader) -> tuple[float | None, ...]:
    """The nodata value of every band; those of 64-bit whole numbers to the last digit.

    Products of Sentinel-2 tell theirs in a tag.
    """
    special = _special_nodata(dataset)
    rounded = tuple(special if value is None else value for value in dataset.nodatavals)
    if not set(dataset.dtypes) & set(LONG):
        return rounded
    header = read_header(dataset)
    exact = (header.nodata(b) if k in LONG else None for b, k in enumerate(dataset.dtypes, 1))
    return tuple(near if whole is None else whole for near, whole in zip(rounded, exact))


def _special_nodata(dataset: DatasetReader) -> float | None:
    """The nodata value in the tags of a product."""
    try:
        return float(dataset.tags()[SPECIAL_NODATA])
    except (KeyError, ValueError):  # a UnicodeDecodeError is a ValueError
        return None


def is_large(dtype: str, value: float | None) -> bool:
    """Tell whether a whole number may lose digits in a float, as rasterio holds nodata."""
    return dtype in LONG and value is not None and abs(value) > EXACT_TO


def empty_header(
    shape: tuple[int, int, int],
    dtype: str,
    crs: CRS | None,
    nodata: float | None,
    epoch: float | None,
) -> str:
    """The VRT of a raster (bands, rows, cols) without pixels."""
    bands, rows, cols = shape
    declared = "" if nodata is None else f"<NoDataValue>{nodata}</NoDataValue>"
    year = "" if epoch is None else f' coordinateEpoch="{epoch!r}"'
    srs = "" if crs is None else f"<SRS{year}>{escape(crs.to_wkt(version='WKT2_2019'))}</SRS>"
    layout = "".join(
        f'<VRTRasterBand dataType="{GDAL_NAMES[dtype]}" band="{band}">{declared}</VRTRasterBand>'
        for band in range(1, bands + 1)
    )
    return f'<VRTDataset rasterXSize="{cols}" rasterYSize="{rows}">{srs}{layout}</VRTDataset>'

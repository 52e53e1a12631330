# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks whether a written GeoTIFF is complete."""

from __future__ import annotations

import os
import warnings
from itertools import product
from pathlib import Path

import rasterio
from rasterio.enums import Interleaving
from rasterio.errors import NodataShadowWarning, RasterioIOError
from rasterio.windows import Window


def verify(part: Path, overviews: int, *, sparse: bool = False) -> None:
    """Raise unless every block is in the file and the last one of each level can be read.

    On a full disk GDAL may report success although blocks are missing. A `sparse` file has none
    where all pixels are nodata.
    """
    with rasterio.open(part) as written:
        if len(written.overviews(1)) != overviews or not _has_all_blocks(written, part, sparse):
            raise RasterioIOError("parts of the file are missing")
        _read_last(written)
    for level in range(overviews):
        with rasterio.open(part, overview_level=level) as overview:
            _read_last(overview)
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _has_all_blocks(dataset: rasterio.DatasetReader, part: Path, sparse: bool) -> bool:
    size = part.stat().st_size
    height, width = dataset.block_shapes[0]
    across, down = -(-dataset.width // width), -(-dataset.height // height)
    bands = dataset.indexes if dataset.interleaving == Interleaving.band else (1,)
    for band, row, col in product(bands, range(down), range(across)):
        names = (f"BLOCK_{fact}_{col}_{row}" for fact in ("OFFSET", "SIZE"))
        facts = [dataset.get_tag_item(name, "TIFF", bidx=band) for name in names]
        if sparse and facts == [None, None]:
            continue
        if None in facts or sum(map(int, facts)) > size:
            return False
    return True


def _read_last(dataset: rasterio.DatasetReader) -> None:
    corner = Window(dataset.width - 1, dataset.height - 1, 1, 1)
    dataset.read(window=corner)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NodataShadowWarning)  # of alpha; either will do
        dataset.read_masks(1, window=corner)

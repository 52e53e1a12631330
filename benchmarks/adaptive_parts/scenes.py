# SPDX-License-Identifier: GPL-2.0-or-later
"""The images that fewer steps are tried on: some to choose the thresholds, others to report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from PIL import Image
from rasterio.windows import Window
from ttrd3_qgis.core.evaluation.images import Images, Pixels
from ttrd3_qgis.core.evaluation.references import choose_reference, reference_names
from ttrd3_qgis.core.raster.radiometry import Normalization
from ttrd3_qgis.core.raster.source import Block

SCALE = 4
TILE_LR_PX = 32  # half a job's: so small a raster reduced by 4 has few plain tiles of 64
BANK_PATCHES = 21  # one a scene class of the reference images


@dataclass(frozen=True)
class Raster:
    """A part of a georeferenced raster; `box` is (row, col, height, width), or all of it."""

    name: str
    file: str
    part: str
    box: tuple[int, int, int, int] | None = None


# Water, fields and bare ground are what is plain; the boxes leave out collars without data, and
# what chooses never shows a place of what reports.
RASTERS = (
    Raster("coast, west", "beaufort_s2_4326_u8", "choice", (104, 0, 408, 512)),
    Raster("lakes, west", "nd_naip2018_5m_u8", "choice", (0, 0, 512, 256)),
    Raster("fields, south", "swellendam_ngi2010_rgba_u8", "choice"),
    Raster("islands", "bahamas_landsat_nodata_u8", "choice", (130, 150, 500, 480)),
    Raster("hills", "norcal_naip_a_f32", "choice"),
    Raster("coast, east", "beaufort_s2_4326_u8", "report", (104, 512, 408, 512)),
    Raster("lakes, east", "nd_naip2009_5m_u8", "report", (0, 256, 512, 256)),
    Raster("fields, north", "demmin_s2_4326_u16", "report"),
    Raster("mountains", "bearlake_naip2014_10m_u8", "report"),
    Raster("forest", "va_naip2016_1m_utm18_u8", "report"),
)


# At their own resolution, where water is plain over whole tiles; there is no truth for these.
NATURAL = (
    Raster("coast, 10 m", "beaufort_s2_4326_u8", "report", (104, 468, 220, 272)),
    Raster("lakes, 5 m", "nd_naip2009_5m_u8", "report", (156, 260, 168, 220)),
)


@dataclass(frozen=True)
class Scene:
    """An image to super-resolve and its truth; pixels are (H,W,3) uint8.

    Without a reference the patches of the bank serve it.
    """

    name: str
    part: str
    lr: Pixels
    hr: Pixels | None = None
    reference: Pixels | None = None


def reduced(hr: Pixels) -> Pixels:
    """What the sensor saw: PIL's bicubic, in 8 bits."""
    size = (hr.shape[1] // SCALE, hr.shape[0] // SCALE)
    return np.asarray(Image.fromarray(hr).resize(size, Image.Resampling.BICUBIC))


def bank(data: Path) -> list[Pixels]:
    """The reference patches of the rasters: the first reference image of each scene class."""
    images = Images(data / "ref" / "ref.zip", by_file_name=True)
    first: dict[str, str] = {}
    for name in images:
        first.setdefault(name.rstrip("0123456789.webp"), name)
    return [images[name] for name in list(first.values())[:BANK_PATCHES]]


def test_images(data: Path) -> Iterator[Scene]:
    """The test images; of each scene class one chooses and the other reports."""
    folder = data / "test_public" / "hr"
    images, table = Images(folder), reference_names(folder)
    pool = Images(data / "ref" / "ref.zip", by_file_name=True)
    for number, (name, hr) in enumerate(images.items()):
        reference = choose_reference("same-class", name, table, pool, hr)
        yield Scene(name, "report" if number % 2 else "choice", reduced(hr), hr, reference)


def rasters(data: Path) -> Iterator[Scene]:
    """The rasters as 8-bit images, taken for the truth."""
    for raster in RASTERS:
        hr = _whole_tiles(_read(raster, data / "geo"))
        yield Scene(raster.name, raster.part, reduced(hr), hr)


def natural(data: Path) -> Iterator[Scene]:
    """Parts of rasters as they are."""
    for raster in NATURAL:
        yield Scene(raster.name, raster.part, _read(raster, data / "geo"))


def _read(raster: Raster, folder: Path) -> Pixels:
    with rasterio.open(folder / f"{raster.file}.tif") as file:
        row, col, height, width = raster.box or (0, 0, file.height, file.width)
        values = file.read((1, 2, 3), window=Window(col, row, width, height))
        dtype = file.dtypes[0]
    block = Block(values, np.ones(values.shape, dtype=bool))
    scaled = Normalization.of(block, dtype, "auto").apply(values).clip(0, 1)
    return np.ascontiguousarray((scaled * 255 + 0.5).astype(np.uint8).transpose(1, 2, 0))


def _whole_tiles(image: Pixels) -> Pixels:
    """Sides of at least a tile, by reflection, and of whole LR pixels."""
    short = [max(0, SCALE * TILE_LR_PX - side) for side in image.shape[:2]]
    padded = np.pad(image, ((0, short[0]), (0, short[1]), (0, 0)), mode="reflect")
    height, width = (side // SCALE * SCALE for side in padded.shape[:2])
    return np.ascontiguousarray(padded[:height, :width])

# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters that are refused, each with one clear sentence."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from affine import Affine
from raster_files import pixels, write
from ttrd3_qgis.core.jobs.errors import BadJobError, BadRasterError, BadReferenceError
from ttrd3_qgis.core.raster import checks
from ttrd3_qgis.core.raster.grid import PixelWindow
from ttrd3_qgis.core.raster.reference_file import ReferenceFile
from ttrd3_qgis.core.raster.source import open_lr


def refused(error, path, *words, **options):
    with pytest.raises(error) as caught:
        open_lr(str(path), **options).close()
    text = str(caught.value)
    assert text.endswith((".", ")."))
    assert "\n" not in text
    for word in words:
        assert word in text, text


def test_missing_empty_and_text_files(tmp_path):
    refused(BadRasterError, tmp_path / "none.tif", "none.tif", "cannot be opened")
    (tmp_path / "empty.tif").write_bytes(b"")
    refused(BadRasterError, tmp_path / "empty.tif", "cannot be opened")
    (tmp_path / "text.tif").write_text("hello")
    refused(BadRasterError, tmp_path / "text.tif", "cannot be opened")
    refused(BadRasterError, tmp_path, "cannot be opened")


@pytest.mark.parametrize("kept", [0.02, 0.3, 0.6, 0.95])
@pytest.mark.parametrize("compress", ["NONE", "DEFLATE"])
def test_truncated(tmp_path, kept, compress):
    values = pixels(3, 300, 300)
    path = Path(write(tmp_path / "lr.tif", values, compress=compress))
    path.write_bytes(path.read_bytes()[: int(kept * path.stat().st_size)])
    refused(BadRasterError, path, "lr.tif")


def test_damage_beyond_the_probes_shows_when_it_is_read(tmp_path):
    values = pixels(1, 2000, 64)
    path = Path(write(tmp_path / "lr.tif", values, compress="DEFLATE", blockysize=16))
    data = bytearray(path.read_bytes())
    quarter = len(data) // 4
    data[quarter : quarter + 2000] = b"\0" * 2000
    path.write_bytes(data)
    with open_lr(str(path)) as source, pytest.raises(BadRasterError, match="damaged or truncated"):
        source.read(PixelWindow(0, 0, 2000, 64))


def test_more_bands_than_any_imager_has(tmp_path):
    """As a flipped bit in the number of samples makes them."""
    path = write(tmp_path / "lr.tif", np.zeros((checks.MOST_BANDS + 1, 2, 2), np.uint8))
    refused(BadRasterError, path, "4,097 bands", "at most 4096", "may be damaged")
    with open_lr(str(path), bands=(3, 1)) as source:
        assert source.bands == (3, 1)
    path = write(tmp_path / "just.tif", np.zeros((checks.MOST_BANDS, 2, 2), np.uint8))
    with open_lr(str(path)) as source:
        assert len(source.bands) == checks.MOST_BANDS


def with_tag(path, tag, value):
    """A little-endian TIFF in which a tag has another whole number."""
    data = bytearray(Path(path).read_bytes())
    (start,) = struct.unpack_from("<I", data, 4)
    (count,) = struct.unpack_from("<H", data, start)
    places = (start + 2 + 12 * number for number in range(count))
    place = next(place for place in places if struct.unpack_from("<H", data, place) == (tag,))
    struct.pack_into("<HII", data, place + 2, 4, 1, value)
    Path(path).write_bytes(data)


WIDTH, HEIGHT, ROWS_A_STRIP = 256, 257, 278
TILED = {"tiled": True, "blockxsize": 32, "blockysize": 32}


@pytest.mark.parametrize(
    ("tag", "value", "options"),
    [
        (HEIGHT, 50_000, {"compress": "LZW"}),
        (HEIGHT, 50_000, TILED),
        (WIDTH, 50_000, TILED),
        (ROWS_A_STRIP, 1, {}),
        (ROWS_A_STRIP, 1, {"compress": "DEFLATE"}),
    ],
)
def test_blocks_that_a_file_does_not_have_are_no_zeros(tmp_path, tag, value, options):
    path = write(tmp_path / "lr.tif", pixels(3, 50, 50), **options)
    with_tag(path, tag, value)
    refused(BadRasterError, path, "damaged or truncated")


@pytest.mark.parametrize("dtype", ["complex64", "complex128"])
def test_complex(tmp_path, dtype):
    path = write(tmp_path / "lr.tif", np.ones((1, 8, 8), dtype=dtype))
    refused(BadRasterError, path, "complex numbers")


def test_colour_table(tmp_path):
    def paint(file):
        file.write_colormap(1, {value: (value, 0, 0, 255) for value in range(256)})

    path = write(tmp_path / "lr.tif", pixels(1), describe=paint, photometric="PALETTE")
    refused(BadRasterError, path, "colour table", "RGB")


@pytest.mark.parametrize("bands", [(4,), (1, 9), (0,)])
def test_bands_that_do_not_exist(tmp_path, bands):
    refused(BadJobError, write(tmp_path / "lr.tif", pixels()), "bands 1 to 3", bands=bands)


@pytest.mark.parametrize("dtype", ["uint8", "float32"])
def test_nothing_but_nodata(tmp_path, dtype):
    values = np.zeros((1, 40, 40), dtype=dtype)
    path = write(tmp_path / "lr.tif", values, nodata=0)
    refused(BadRasterError, path, "nothing but nodata")
    refused(BadRasterError, write(tmp_path / "b.tif", values), "nothing but nodata", nodata=0.0)


def test_a_single_valid_pixel_is_enough(tmp_path):
    values = np.zeros((1, 700, 700), dtype=np.uint8)
    values[0, 123, 457] = 9
    path = write(tmp_path / "lr.tif", values, nodata=0)
    open_lr(path).close()
    refused(
        BadRasterError, path, "nothing but nodata", extent=(500_000, 5_493_000, 500_500, 5_494_000)
    )


def test_extent_beside_the_raster(tmp_path):
    refused(BadJobError, write(tmp_path / "lr.tif", pixels()), "misses", extent=(0, 0, 1, 1))


def test_nothing_stays_open(tmp_path):
    path = Path(write(tmp_path / "lr.tif", pixels()))
    refused(BadJobError, path, bands=(7,))
    path.rename(tmp_path / "moved.tif")


@pytest.mark.parametrize("size", [1e-200, 1e200])
def test_pixels_of_no_size_that_can_be_told(tmp_path, size):
    path = write(tmp_path / "a.tif", pixels(), transform=Affine(size, 0, 5e5, 0, -size, 5e6))
    refused(BadRasterError, path, "georeference it again")
    with pytest.raises(BadReferenceError, match="georeference it again"):
        ReferenceFile(str(path), (), ())

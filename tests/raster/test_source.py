# SPDX-License-Identifier: GPL-2.0-or-later
"""The LR raster: what is read, what of it is valid, and that the file stays as it was."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from raster_files import GRIDS, digest, pixels, write
from rasterio.enums import ColorInterp
from ttrd3_qgis.core.raster.grid import PixelWindow
from ttrd3_qgis.core.raster.source import open_lr

DTYPES = ("uint8", "uint16", "int16", "int32", "float32", "float64")
ALL = PixelWindow(0, 0, 24, 20)


def rgba(file):
    kinds = (ColorInterp.red, ColorInterp.green, ColorInterp.blue, ColorInterp.alpha)
    file.colorinterp = kinds


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("grid", GRIDS)
def test_reads_what_was_written(tmp_path, dtype, grid):
    values = pixels(dtype=dtype)
    path = write(tmp_path / "lr.tif", values, grid)
    before = digest(path)
    with open_lr(path) as source:
        block = source.read(ALL)
        assert (source.dtype, source.bands, source.count) == (dtype, (1, 2, 3), 3)
        assert (source.grid.transform, source.grid.crs) == GRIDS[grid]
        source.decimated(8)
    np.testing.assert_array_equal(block.values, values)
    assert block.valid.all()
    assert digest(path) == before
    assert [file.name for file in tmp_path.iterdir()] == ["lr.tif"], "a sidecar was left"


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("nodata", [0, 200, -9999, float("nan")])
def test_nodata_is_invalid_band_by_band(tmp_path, dtype, nodata):
    kind = np.dtype(dtype)
    if kind.kind != "f" and not (
        np.isfinite(nodata) and np.can_cast(np.min_scalar_type(nodata), kind)
    ):
        pytest.skip(f"{dtype} has no {nodata}")
    values = pixels(dtype=dtype)
    values[values == nodata] += 1
    values[1, 3:6, 4:9] = nodata
    path = write(tmp_path / "lr.tif", values, nodata=nodata)
    with open_lr(path) as source:
        valid = source.read(ALL).valid
        assert source.carried.nodata == pytest.approx(nodata, nan_ok=True)
    assert valid[[0, 2]].all()
    assert np.count_nonzero(~valid[1]) == 15
    assert not valid[1, 3:6, 4:9].any()


def test_nodata_of_the_user_adds_to_the_declared_one(tmp_path):
    values = pixels()
    values[:, 0, 0], values[:, 0, 1] = 0, 255
    path = write(tmp_path / "lr.tif", values, nodata=0)
    with open_lr(path, nodata=255) as source:
        valid = source.read(ALL).valid
    assert np.count_nonzero(~valid) == 6
    assert not valid[:, 0, :2].any()


def test_nan_infinity_and_sentinels_are_invalid(tmp_path):
    values = pixels(dtype="float32")
    values[0, 0, :5] = [np.nan, np.inf, -np.inf, -3.4e38, 3.4028235e38]
    with open_lr(write(tmp_path / "lr.tif", values)) as source:
        assert np.count_nonzero(~source.read(ALL).valid) == 5


def test_alpha_is_no_data_band_and_hides_pixels(tmp_path):
    values = pixels(4)
    values[3] = 255
    values[3, :2] = 0
    path = write(tmp_path / "lr.tif", values, describe=rgba)
    with open_lr(path) as source:
        assert (source.bands, source.carried.alpha_band) == ((1, 2, 3), 4)
        assert not source.read(ALL).valid[:, :2].any()
        assert source.read(ALL).valid[:, 2:].all()
        np.testing.assert_array_equal(source.read_alpha(ALL), values[3])


def test_what_a_mask_hides_is_transparent(tmp_path):
    mask = np.ones((24, 20), dtype=bool)
    mask[5:8] = False
    values = pixels(4)
    values[3] = 255

    def wide(file):
        file.colorinterp = (
            *[ColorInterp.gray, ColorInterp.undefined] * 1,
            ColorInterp.undefined,
            ColorInterp.alpha,
        )

    path = write(tmp_path / "lr.tif", values.astype("float32"), describe=wide, mask=mask)
    with open_lr(path) as source:
        assert source.carried.alpha_band == 4
        shown = source.read_alpha(ALL)
    assert (shown[5:8] == 0).all()
    assert (shown[:5] == 255).all()


def test_alpha_that_the_user_names_is_data(tmp_path):
    path = write(tmp_path / "lr.tif", pixels(4), describe=rgba)
    with open_lr(path, bands=(4, 1)) as source:
        assert (source.bands, source.carried.alpha_band) == ((4, 1), None)
        assert source.read(ALL).valid.all()


def test_mask_of_the_dataset_hides_pixels(tmp_path):
    mask = np.ones((24, 20), dtype=bool)
    mask[5:8] = False
    with open_lr(write(tmp_path / "lr.tif", pixels(), mask=mask)) as source:
        assert source.carried.has_mask
        np.testing.assert_array_equal(source.read(ALL).valid, np.stack([mask] * 3))
        np.testing.assert_array_equal(source.read_mask(ALL), mask)


@pytest.mark.parametrize("count", range(1, 13))
def test_any_number_of_bands(tmp_path, count):
    values = pixels(count)
    with open_lr(write(tmp_path / "lr.tif", values, photometric="MINISBLACK")) as source:
        np.testing.assert_array_equal(source.read(ALL).values, values)


def test_bands_come_in_the_order_asked_for(tmp_path):
    values = pixels(5, dtype="uint16")
    with open_lr(write(tmp_path / "lr.tif", values), bands=(5, 2)) as source:
        np.testing.assert_array_equal(source.read(ALL).values, values[[4, 1]])


@pytest.mark.parametrize("grid", ["north-up", "south-up", "geographic", "no georeference"])
def test_extent_reads_its_window(tmp_path, grid):
    values = pixels()
    path = write(tmp_path / "lr.tif", values, grid)
    with open_lr(path) as source:
        part = source.grid.crop(PixelWindow(4, 6, 9, 5))
    with open_lr(path, extent=part.bounds) as source:
        assert (source.grid.width, source.grid.height) == (5, 9)
        assert source.grid.transform.almost_equals(part.transform, 1e-9)
        found = source.read(PixelWindow(0, 0, 9, 5)).values
    np.testing.assert_array_equal(found, values[:, 4:13, 6:11])


@pytest.mark.parametrize("size", [(24, 20), (1, 20), (24, 1), (1, 1), (3, 2)])
def test_beyond_the_grid_the_scene_is_mirrored(tmp_path, size):
    values = pixels(2, *size)
    with open_lr(write(tmp_path / "lr.tif", values)) as source:
        block = source.read_padded(PixelWindow(0, 0, 64, 100))
    beyond = ((0, 0), (0, 64 - size[0]), (0, 100 - size[1]))
    np.testing.assert_array_equal(block.values, np.pad(values, beyond, mode="reflect"))
    assert block.valid.all()


def test_mirroring_before_the_start_and_more_than_once(tmp_path):
    values = np.arange(10, 14, dtype=np.uint8).reshape(1, 1, 4)
    with open_lr(write(tmp_path / "lr.tif", values)) as source:
        found = source.read_padded(PixelWindow(0, -4, 1, 12)).values[0, 0]
        away = source.read_padded(PixelWindow(-9, 4, 2, 2)).values[0]
    assert list(found) == [12, 13, 12, 11, 10, 11, 12, 13, 12, 11, 10, 11]
    np.testing.assert_array_equal(away, [[12, 11]] * 2)


def test_decimated_is_small_and_even(tmp_path):
    values = pixels(1, 300, 90)
    with open_lr(write(tmp_path / "lr.tif", values)) as source:
        block = source.decimated(100)
    assert block.values.shape == block.valid.shape == (1, 100, 30)
    assert np.isin(block.values, values).all()


def test_georeference_and_nodata_beside_the_file_count(tmp_path):
    """GDAL's .aux.xml is read, though never written."""
    path = write(tmp_path / "lr.png", pixels(), "no georeference", driver="PNG")
    for sidecar in tmp_path.glob("*.aux.xml"):
        sidecar.unlink()
    (tmp_path / "lr.png.aux.xml").write_text(
        "<PAMDataset><SRS>EPSG:32632</SRS><GeoTransform>500000,10,0,5500000,0,-10</GeoTransform>"
        '<PAMRasterBand band="1"><NoDataValue>0</NoDataValue></PAMRasterBand></PAMDataset>'
    )
    with open_lr(path) as source:
        assert (source.grid.transform, source.grid.crs) == GRIDS["north-up"]
        assert source.carried.nodata == 0


def test_reading_is_lazy(tmp_path):
    """A raster whose pixels would not fit into memory opens at once."""
    path = str(tmp_path / "huge.tif")
    profile = {"width": 200_000, "height": 200_000, "count": 3, "dtype": "uint16"}
    options = {"tiled": True, "SPARSE_OK": True, "BIGTIFF": True}
    transform, crs = GRIDS["north-up"]
    georeference = {"transform": transform, "crs": crs}
    with rasterio.open(path, "w", driver="GTiff", **profile, **options, **georeference):
        pass
    with open_lr(path) as source:
        assert source.read(PixelWindow(199_990, 199_990, 10, 10)).values.shape == (3, 10, 10)

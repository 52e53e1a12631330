# SPDX-License-Identifier: GPL-2.0-or-later
"""The SR raster: everything carried over, committed whole or not at all."""

from __future__ import annotations

import os

import numpy as np
import pytest
from raster_files import GRIDS, SCALE, digest, enlarge, opened, pixels, write
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.enums import ColorInterp
from rasterio.rpc import RPC
from ttrd3_qgis.core.jobs.errors import BadJobError, OutputError
from ttrd3_qgis.core.raster.grid import PixelWindow
from ttrd3_qgis.core.raster.radiometry import upsample_nearest
from ttrd3_qgis.core.raster.sink import open_sr
from ttrd3_qgis.core.raster.source import open_lr

DTYPES = ("uint8", "uint16", "int16", "int32", "float32", "float64")


def sr_of(tmp_path, values, source_options=None, **options):
    """Write an LR raster, enlarge it and open the result."""
    path = write(tmp_path / "lr.tif", values, **options)
    before = digest(path)
    with open_lr(path, **(source_options or {})) as source:
        enlarge(source, tmp_path / "sr.tif", tags={"TTRD3_SEED": "10"})
    assert digest(path) == before, "the input was changed"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["lr.tif", "sr.tif"]
    return opened(tmp_path / "sr.tif")


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("grid", GRIDS)
@pytest.mark.parametrize("nodata", [None, 100])
def test_pixels_place_and_nodata(tmp_path, dtype, grid, nodata):
    values = pixels(dtype=dtype)
    transform, crs = GRIDS[grid]
    with sr_of(tmp_path, values, grid=grid, nodata=nodata) as sr, opened(tmp_path / "lr.tif") as lr:
        np.testing.assert_array_equal(sr.read(), upsample_nearest(values, SCALE))
        assert (sr.dtypes[0], sr.nodata, sr.crs) == (dtype, nodata, crs)
        if grid != "no georeference":
            assert sr.transform == transform * transform.scale(1 / SCALE)
            assert sr.bounds == pytest.approx(lr.bounds)
        else:
            assert sr.transform == transform
        assert sr.profile["tiled"]
        assert sr.compression.name == "deflate"
        assert sr.tags()["TTRD3_SEED"] == "10"


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 12])
def test_band_facts(tmp_path, count):
    def describe(file):
        for band in range(1, count + 1):
            file.set_band_description(band, f"B{band:02} é")
            file.set_band_unit(band, "W/m2")
            file.update_tags(band, WAVELENGTH=str(band), STATISTICS_MEAN="1")
        file.scales = [0.0001 * (band + 1) for band in range(count)]
        file.offsets = [-0.1 * band for band in range(count)]
        file.update_tags(SENSOR="MSI", STATISTICS_MEAN="1", AREA_OR_POINT="Point")
        file.update_tags(ns="IMAGERY", CLOUDCOVER="3")

    values = pixels(count, dtype="uint16")
    with sr_of(tmp_path, values, describe=describe) as sr, opened(tmp_path / "lr.tif") as lr:
        facts = ("descriptions", "units", "scales", "offsets", "colorinterp")
        for fact in facts:
            assert getattr(sr, fact) == getattr(lr, fact), fact
        assert sr.tags(count)["WAVELENGTH"] == str(count)
        assert "STATISTICS_MEAN" not in {**sr.tags(), **sr.tags(1)}
        assert (sr.tags()["SENSOR"], sr.tags()["AREA_OR_POINT"]) == ("MSI", "Point")
        assert sr.tags(ns="IMAGERY")["CLOUDCOVER"] == "3"
        assert sr.bounds == pytest.approx(lr.bounds)


@pytest.mark.parametrize("dtype", ["uint8", "uint16"])
@pytest.mark.parametrize("bands", [(), (3, 1)])
def test_alpha_comes_last_and_is_not_interpolated(tmp_path, dtype, bands):
    def rgba(file):
        kinds = (ColorInterp.red, ColorInterp.green, ColorInterp.blue, ColorInterp.alpha)
        file.colorinterp = kinds

    values = pixels(4, dtype=dtype)
    values[3, :4] = 0
    with sr_of(tmp_path, values, {"bands": bands}, describe=rgba) as sr:
        assert sr.count == (len(bands) or 3) + 1
        assert sr.colorinterp[-1] == ColorInterp.alpha
        np.testing.assert_array_equal(sr.read(sr.count), upsample_nearest(values[3], SCALE))
        wanted = [ColorInterp(band + 2) for band in bands or (1, 2, 3)]
        assert list(sr.colorinterp[:-1]) == wanted


def test_infrared_does_not_become_alpha(tmp_path):
    def describe(file):
        kinds = (ColorInterp.red, ColorInterp.green, ColorInterp.blue, ColorInterp.undefined)
        file.colorinterp = kinds

    with sr_of(tmp_path, pixels(4), describe=describe) as sr:
        assert ColorInterp.alpha not in sr.colorinterp


def test_control_points_of_a_window(tmp_path):
    points = [
        GroundControlPoint(r, c, 9 + c / 100, 50 - r / 100, 3) for r in (0, 24) for c in (0, 20)
    ]

    def describe(file):
        file.gcps = (points, CRS.from_epsg(4326))

    extent = (9.04, 49.78, 9.16, 49.98)
    options = {"grid": "no georeference", "describe": describe}
    with sr_of(tmp_path, pixels(), {"extent": extent}, **options) as sr:
        found, crs = sr.gcps
        assert sr.shape == (80, 48)
    assert crs == CRS.from_epsg(4326)
    for old, new in zip(points, found):
        assert (new.row, new.col) == ((old.row - 2) * SCALE, (old.col - 4) * SCALE)
        assert (new.x, new.y, new.z) == (old.x, old.y, old.z)


def test_rpcs_count_from_pixel_centres(tmp_path):
    names = ("line_num_coeff", "line_den_coeff", "samp_num_coeff", "samp_den_coeff")
    numbers = {name: [1.0] + [0.0] * 19 for name in names}
    offsets = {"height_off": 5.0, "height_scale": 9.0, "lat_off": 50.0, "lat_scale": 1.0}
    place = {"long_off": 9.0, "long_scale": 1.0, "line_off": 12.0, "line_scale": 24.0}
    rpcs = RPC(**numbers, **offsets, **place, samp_off=10.0, samp_scale=20.0)

    def describe(file):
        file.rpcs = rpcs

    options = {"grid": "no georeference", "describe": describe}
    with sr_of(tmp_path, pixels(), {"extent": (4, 2, 16, 22)}, **options) as sr:
        found = sr.rpcs
    assert (found.line_off, found.samp_off) == ((12 - 2 + 0.5) * 4 - 0.5, (10 - 4 + 0.5) * 4 - 0.5)
    assert (found.line_scale, found.samp_scale) == (96.0, 80.0)
    assert (found.lat_off, found.height_scale) == (50.0, 9.0)


def test_size_of_a_scene_of_one_pixel(tmp_path):
    with sr_of(tmp_path, pixels(1, 1, 1)) as sr:
        assert sr.shape == (4, 4)


def test_windows_of_any_width_give_the_same_bytes(tmp_path):
    values = pixels(4, 200, 350, "uint16")
    with open_lr(write(tmp_path / "lr.tif", values)) as source:
        made = [enlarge(source, tmp_path / f"{n}.tif", n) for n in (1, 2, 3, 9)]
        again = enlarge(source, tmp_path / "again.tif", 2)
    assert len({digest(path) for path in [*made, again]}) == 1


def test_overviews_on_large_results_only(tmp_path):
    for side, levels in ((128, []), (140, [2]), (300, [2, 4])):
        with open_lr(write(tmp_path / f"lr{side}.tif", pixels(1, side, 9))) as source:
            enlarge(source, tmp_path / f"sr{side}.tif")
        with opened(tmp_path / f"sr{side}.tif") as sr:
            assert sr.overviews(1) == levels


def test_without_commit_nothing_is_left(tmp_path):
    with open_lr(write(tmp_path / "lr.tif", pixels())) as source:
        enlarge(source, tmp_path / "sr.tif", commit=False)
        with (
            pytest.raises(RuntimeError),
            open_sr(str(tmp_path / "x.tif"), source, scale=SCALE, dtype="uint8"),
        ):
            raise RuntimeError
    assert [file.name for file in tmp_path.iterdir()] == ["lr.tif"]


def test_missing_rows_are_not_committed(tmp_path):
    with open_lr(write(tmp_path / "lr.tif", pixels())) as source:
        sink = open_sr(str(tmp_path / "sr.tif"), source, scale=SCALE, dtype="uint8")
        with sink:
            sink.write(0, 0, np.zeros((3, 40, 80), dtype=np.uint8))
            with pytest.raises(OutputError, match="rows"):
                sink.commit()
    assert [file.name for file in tmp_path.iterdir()] == ["lr.tif"]


def test_existing_output(tmp_path):
    target = tmp_path / "sr.tif"
    target.write_text("precious")
    with open_lr(write(tmp_path / "lr.tif", pixels())) as source:
        with pytest.raises(OutputError, match="exists already"):
            enlarge(source, target)
        enlarge(source, target, overwrite=True, commit=False)
        assert target.read_text() == "precious"
        enlarge(source, target, overwrite=True)
    with opened(target) as sr:
        assert sr.shape == (96, 80)


def test_unwritable_folder(tmp_path):
    source = open_lr(write(tmp_path / "lr.tif", pixels()))
    with source, pytest.raises(OutputError, match="cannot be written"):
        enlarge(source, tmp_path / "none" / "sr.tif")


def test_creation_options(tmp_path):
    with open_lr(write(tmp_path / "lr.tif", pixels())) as source:
        enlarge(source, tmp_path / "sr.tif", creation_options=("COMPRESS=LZW", "TILED=NO"))
        with pytest.raises(BadJobError, match="nonsense"):
            enlarge(source, tmp_path / "b.tif", creation_options=("nonsense",))
    with opened(tmp_path / "sr.tif") as sr:
        assert sr.compression.name == "lzw"
        np.testing.assert_array_equal(sr.read(), upsample_nearest(pixels(), SCALE))


def test_blocks_are_hardly_larger_than_the_raster(tmp_path):
    asked = ("BLOCKXSIZE=1048576", "BLOCKYSIZE=100000")
    for size, block in (((24, 20), (256, 256)), ((70, 90), (288, 368))):
        with open_lr(write(tmp_path / f"lr{size[0]}.tif", pixels(1, *size))) as source:
            made = enlarge(source, tmp_path / f"sr{size[0]}.tif", creation_options=asked)
        with opened(made) as sr:
            assert sr.block_shapes == [block]
            np.testing.assert_array_equal(sr.read(), upsample_nearest(pixels(1, *size), SCALE))


@pytest.mark.skipif(os.name == "nt", reason="Windows refuses these names")
@pytest.mark.parametrize("name", ["späß & co.tif", "a[1].tif", "two\nlines.tif"])
def test_awkward_names(tmp_path, name):
    with open_lr(write(tmp_path / "lr.tif", pixels())) as source:
        enlarge(source, tmp_path / name)
        enlarge(source, tmp_path / f"b{name}", commit=False)
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(["lr.tif", name])


def test_window_reads_back_where_it_lies(tmp_path):
    values = pixels()
    part = PixelWindow(5, 3, 8, 6)
    path = write(tmp_path / "lr.tif", values)
    with open_lr(path) as source:
        extent = source.grid.crop(part).bounds
    with open_lr(path, extent=extent) as source:
        enlarge(source, tmp_path / "sr.tif")
    with opened(tmp_path / "sr.tif") as sr:
        assert sr.bounds == pytest.approx(extent)
        np.testing.assert_array_equal(sr.read()[:, ::4, ::4], values[:, 5:13, 3:9])

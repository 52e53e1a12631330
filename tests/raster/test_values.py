# SPDX-License-Identifier: GPL-2.0-or-later
"""Pixel values on their way to the model and back, and bands in threes: literal numbers."""

from __future__ import annotations

import numpy as np
import pytest
from net_rig import texture
from raster_files import NORTH_UP, opened, write
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from ttrd3_qgis.core.engine.scene import group_bands
from ttrd3_qgis.core.raster.carried import read_carried
from ttrd3_qgis.core.raster.grid import PixelWindow
from ttrd3_qgis.core.raster.radiometry import Normalization, cast, fill_nearest, protect_nodata
from ttrd3_qgis.core.raster.source import Block, open_lr

# Every band has a range of its own: 0 to 100, 1000 to 3000, -5 to 5.
LOW, HIGH = (0.0, 1000.0, -5.0), (100.0, 3000.0, 5.0)


def ramps(dtype="float32"):
    """Three ramps of 10001 pixels."""
    planes = [np.linspace(low, high, 10_001) for low, high in zip(LOW, HIGH)]
    return np.stack(planes)[:, None].astype(dtype)


def looked_at(values, dtype, mode):
    found = Normalization.of(Block(values, np.ones(values.shape, dtype=bool)), dtype, mode)
    return [float(x) for x in found.low], [float(x) for x in found.high]


def test_each_band_has_a_map_of_its_own():
    normalization = Normalization(np.array(LOW), np.array(HIGH))
    values = np.array([25.0, 1500.0, 0.0])[:, None, None]
    assert normalization.apply(values).ravel() == pytest.approx([0.25, 0.25, 0.5])
    assert normalization.invert(np.full((3, 1, 1), 0.5)).ravel() == pytest.approx([50, 2000, 0])
    assert normalization.invert(np.full((3, 1, 1), 1.5)).ravel() == pytest.approx([150, 4000, 10])


@pytest.mark.parametrize("mode", ["percentile", "auto"])
def test_percentiles_leave_half_a_hundredth_at_each_end(mode):
    low, high = looked_at(ramps(), "float32", mode)
    assert low == pytest.approx([0.5, 1010.0, -4.95], rel=1e-4)
    assert high == pytest.approx([99.5, 2990.0, 4.95], rel=1e-4)


def test_extremes_and_types():
    assert looked_at(ramps(), "float32", "minmax") == (list(LOW), list(HIGH))
    assert looked_at(ramps(), "float32", "dtype") == ([0.0] * 3, [1.0] * 3)
    small = np.full((1, 2, 2), 7, dtype=np.uint8)
    for mode in ("auto", "dtype"):
        assert looked_at(small, "uint8", mode) == ([0.0], [255.0])
    assert looked_at(small.astype("int16"), "int16", "dtype") == ([-32768.0], [32767.0])


def test_whole_numbers_are_rounded_and_kept_in_their_range():
    found = cast(np.array([-0.6, 0.4, 0.6, 1.5, 2.5, 254.6, 300.0, np.nan]), "uint8")
    assert found.tolist() == [0, 0, 1, 2, 2, 255, 255, 0]
    assert cast(np.array([-40_000.0, -1.7, 40_000.0]), "int16").tolist() == [-32768, -2, 32767]
    assert cast(np.array([0.25]), "float32").tolist() == [0.25]


def test_a_hole_is_filled_from_the_nearest_pixel():
    image = np.arange(25, dtype=float).reshape(1, 5, 5)
    valid = np.ones((5, 5), dtype=bool)
    valid[1:4, 0:2] = False
    filled = fill_nearest(image, valid)
    assert filled[0, 2, 1] == image[0, 2, 2]
    assert filled[0, 1, 0] == image[0, 0, 0]
    assert filled[0, 3, 0] == image[0, 4, 0]
    assert np.array_equal(filled[0][valid], image[0][valid])


def test_a_valid_pixel_moves_off_nodata_and_no_other():
    values = np.array([[[0, 0, 1, 7]]], dtype=np.uint8)
    valid = np.array([[[True, False, True, True]]])
    assert protect_nodata(values, valid, 0.0).ravel().tolist() == [1, 0, 1, 7]
    assert protect_nodata(values, valid, 7.0).ravel().tolist() == [0, 0, 1, 8]


@pytest.mark.parametrize(
    ("count", "channels"),
    [
        (1, [(0, 0, 0)]),
        (2, [(0, 1, 1)]),
        (3, [(0, 1, 2)]),
        (4, [(0, 1, 2), (3, 3, 3)]),
        (5, [(0, 1, 2), (3, 4, 4)]),
        (7, [(0, 1, 2), (3, 4, 5), (6, 6, 6)]),
    ],
)
def test_bands_go_in_threes(count, channels):
    assert [group.channels for group in group_bands(count, 3)] == channels


def test_red_green_and_blue_come_first():
    groups = group_bands(7, 3, [(3, 2, 1)])
    assert [group.channels for group in groups] == [(3, 2, 1), (0, 4, 5), (6, 6, 6)]
    assert [group.is_rgb for group in groups] == [True, False, False]
    assert [group.channels for group in group_bands(4, 4, [(2, 1, 0)])] == [(0, 1, 2, 3)]


def test_a_model_of_other_channels_takes_bands_by_its_own_count():
    assert [group.channels for group in group_bands(5, 4)] == [(0, 1, 2, 3), (4, 4, 4, 4)]
    assert [group.channels for group in group_bands(2, 1)] == [(0,), (1,)]


def test_bands_come_back_where_they_were():
    values = np.arange(5.0)[:, None, None]
    out = np.full((5, 1, 1), np.nan)
    for group in group_bands(5, 3):
        given = group.gather(values)
        assert given.ravel().tolist() == [float(band) for band in group.channels]
        group.scatter(given + np.array([0.0, 0.0, 0.5])[:, None, None], out)
    assert out.ravel().tolist() == [0.0, 1.0, 2.5, 3.0, 4.25]


def test_beyond_the_raster_its_pixels_are_mirrored(tmp_path):
    """The border pixel is not doubled."""
    values = np.arange(20, dtype=np.uint8).reshape(1, 4, 5) + 1
    with open_lr(write(tmp_path / "lr.tif", values)) as source:
        block = source.read_padded(PixelWindow(2, 3, 5, 6))
    expected = values[0][np.ix_([2, 3, 2, 1, 0], [3, 4, 3, 2, 1, 0])]
    assert np.array_equal(block.values[0], expected)
    assert block.valid.all()


def test_windows_of_a_part_count_from_its_corner(tmp_path):
    values = (texture(30, 40) * 250).astype(np.uint8)
    lr = write(tmp_path / "lr.tif", values)
    left, top = NORTH_UP * (12, 7)
    with open_lr(lr, extent=(left, top - 100, left + 200, top)) as source:
        assert (source.window.row, source.window.col) == (7, 12)
        assert (source.grid.height, source.grid.width) == (10, 20)
        block = source.read(PixelWindow(2, 3, 4, 5))
    assert np.array_equal(block.values, values[:, 9:13, 15:20])


def test_points_of_a_part_count_from_its_corner(tmp_path):
    """A raster without transform, which QGIS draws below the axis, and its control points."""
    points = [GroundControlPoint(row, col, 9 + col, 50 - row) for row, col in ((0, 0), (11, 17))]

    def describe(file):
        file.gcps = (points, CRS.from_epsg(4326))

    values = (texture(30, 40) * 250).astype(np.uint8)
    lr = write(tmp_path / "lr.tif", values, "no georeference", describe=describe)
    with open_lr(lr, extent=(5, -23, 25, -3)) as source:
        assert (source.window.row, source.window.col) == (3, 5)
        found, finer = source.carried.gcps, source.carried.placed(0, 0, 4).gcps
    assert [(p.row, p.col, p.x, p.y) for p in found] == [(-3, -5, 9, 50), (8, 12, 26, 39)]
    assert [(p.row, p.col, p.x, p.y) for p in finer] == [(-12, -20, 9, 50), (32, 48, 26, 39)]


def test_what_is_no_measurement_band_by_band(tmp_path):
    values = np.full((3, 4, 4), 5.0, dtype=np.float32)
    values[0, 0, 0], values[1, 0, 1], values[2, 0, 2] = -9999.0, np.nan, np.inf
    values[2, 1, 1], values[1, 2, 2] = -3.4e38, 77.0
    lr = write(tmp_path / "lr.tif", values, nodata=-9999.0)
    with open_lr(lr, nodata=77.0) as source:
        valid = source.read(PixelWindow(0, 0, 4, 4)).valid
    holes = {tuple(int(n) for n in place) for place in np.argwhere(~valid)}
    assert holes == {(0, 0, 0), (1, 0, 1), (2, 0, 2), (2, 1, 1), (1, 2, 2)}


def test_statistics_of_the_old_pixels_are_left_behind(tmp_path):
    def describe(file):
        file.update_tags(1, STATISTICS_MEAN="5", WAVELENGTH="665")
        file.descriptions, file.units = ("red",), ("W",)
        file.scales, file.offsets = (0.5,), (-3.0,)

    lr = write(tmp_path / "lr.tif", np.ones((1, 2, 2), np.uint8), nodata=9, describe=describe)
    with opened(lr) as file:
        found = read_carried(file, (1,), None, None, False)
        (band,) = found.bands
        assert read_carried(file, (1,), None, 4.0, False).nodata == 4.0
    assert (band.description, band.unit, band.scale, band.offset) == ("red", "W", 0.5, -3.0)
    assert (band.tags, found.nodata) == ((("WAVELENGTH", "665"),), 9.0)

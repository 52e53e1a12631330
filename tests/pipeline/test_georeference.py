# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the files of a run lie: a raster that is rotated and sheared, whole and in part."""

from __future__ import annotations

import numpy as np
import pytest
from net_rig import SHEARED, Spy, bands_of, block_means, texture, transform_of, upscale
from raster_files import UTM32, opened, write
from rasterio.control import GroundControlPoint
from rasterio.rpc import RPC
from ttrd3_qgis.core.jobs.superresolution import Tiles

WHOLE = (2.0, 0.75, 500_000.0, 0.5, -2.25, 5_500_000.0)


@pytest.fixture
def spy(use_method):
    made = Spy()
    use_method(lambda *_: made)
    return made


@pytest.fixture
def sheared(tmp_path):
    values = (texture(40, 52) * 250).astype(np.uint8)
    return write(tmp_path / "lr.tif", values, transform=SHEARED)


def extent_of_pixels(row, col, height, width):
    """An extent in the middle of these pixels, small enough to touch no other on its axes."""
    left, top = SHEARED * (col + 0.5, row + 0.5)
    right, bottom = SHEARED * (col + width - 0.5, row + height - 0.5)
    return min(left, right), min(top, bottom), max(left, right), max(top, bottom)


def test_every_file_of_a_run_lies_on_the_scene(spy, sheared, tmp_path):
    layers = {"uncertainty": tmp_path / "u.tif", "reference_map": tmp_path / "m.tif"}
    upscale(sheared, tmp_path / "sr.tif", extras={"samples": 2}, layers=layers)
    assert transform_of(tmp_path / "sr.tif") == WHOLE
    assert transform_of(tmp_path / "u.tif") == WHOLE
    assert transform_of(tmp_path / "m.tif") == tuple(SHEARED)[:6]
    for name, shape in (("sr", (160, 208)), ("u", (160, 208)), ("m", (40, 52))):
        with opened(tmp_path / f"{name}.tif") as file:
            assert (file.shape, file.crs) == (shape, UTM32)


def test_a_part_begins_at_its_own_corner(spy, sheared, tmp_path):
    """An extent is upright in the CRS: its corners say which pixels of the turned grid."""
    extent = extent_of_pixels(10, 20, 9, 12)
    upscale(sheared, tmp_path / "sr.tif", extent=extent, tiles=Tiles(64))
    corners = [(extent[n], extent[m]) for n in (0, 2) for m in (1, 3)]
    cols, rows = zip(*(~SHEARED * corner for corner in corners))
    col, row = int(min(cols)), int(min(rows))
    width, height = int(max(cols)) + 1 - col, int(max(rows)) + 1 - row
    x, y = SHEARED * (col, row)
    assert transform_of(tmp_path / "sr.tif") == pytest.approx((2.0, 0.75, x, 0.5, -2.25, y))
    sr = bands_of(tmp_path / "sr.tif")
    assert sr.shape == (3, 4 * height, 4 * width)
    there = bands_of(sheared)[:, row : row + height, col : col + width].astype(float)
    assert np.abs(block_means(sr.astype(float)) - there).max() < 25
    assert spy.seen[0].lr[:, :height, :width] == pytest.approx(there / 255, abs=1e-6)


def test_control_points_move_with_the_part(spy, tmp_path):
    points = [
        GroundControlPoint(row, col, 500_000 + 10 * col, 5_500_000 - 10 * row, 0, str(row))
        for row, col in ((0, 0), (0, 52), (40, 0), (40, 52), (11, 7))
    ]

    def describe(file):
        file.gcps = (points, UTM32)

    values = (texture(40, 52) * 250).astype(np.uint8)
    lr = write(tmp_path / "lr.tif", values, "no georeference", describe=describe)
    upscale(lr, tmp_path / "sr.tif")
    with opened(tmp_path / "sr.tif") as file:
        found, crs = file.gcps
    assert crs == UTM32
    assert [(p.row, p.col, p.x, p.y) for p in found] == [
        (4 * p.row, 4 * p.col, p.x, p.y) for p in points
    ]


def test_control_points_of_pixel_centres_stay_in_every_file(spy, tmp_path):
    """Those of the LR raster are where GDAL reads them."""
    points = [
        GroundControlPoint(row, col, 500_000 + 10 * col, 5_500_000 - 10 * row)
        for row, col in ((0, 0), (0, 52), (40, 0), (40, 52))
    ]

    def describe(file):
        file.update_tags(AREA_OR_POINT="Point")
        file.gcps = (points, UTM32)

    values = (texture(40, 52) * 250).astype(np.uint8)
    lr = write(tmp_path / "lr.tif", values, "no georeference", describe=describe)
    layers = {"uncertainty": tmp_path / "u.tif", "reference_map": tmp_path / "m.tif"}
    upscale(lr, tmp_path / "sr.tif", extras={"samples": 2}, layers=layers)
    with opened(lr) as file:
        wanted = [(p.row, p.col) for p in file.gcps[0]]
    for name, scale in (("sr", 4), ("u", 4), ("m", 1)):
        with opened(tmp_path / f"{name}.tif") as file:
            found = [(p.row / scale, p.col / scale) for p in file.gcps[0]]
        assert found == wanted


@pytest.mark.parametrize(("row", "col"), [(0, 0), (3, 7)])
def test_rational_polynomials_count_from_pixel_centres(spy, tmp_path, row, col):
    """The LR pixel (l, s) lies where SR pixel (4l + 1.5, 4s + 1.5) does, in a part, too."""
    ones = [1.0, *[0.0] * 19]
    slope_line, slope_sample = [0.0, 0.0, 1.0, *[0.0] * 17], [0.0, 1.0, *[0.0] * 18]

    def describe(file):
        file.rpcs = RPC(
            height_off=100.0,
            height_scale=50.0,
            lat_off=50.0,
            lat_scale=0.1,
            line_den_coeff=ones,
            line_num_coeff=slope_line,
            line_off=19.5,
            line_scale=20.0,
            long_off=9.0,
            long_scale=0.2,
            samp_den_coeff=ones,
            samp_num_coeff=slope_sample,
            samp_off=25.5,
            samp_scale=26.0,
        )

    values = (texture(40, 52) * 250).astype(np.uint8)
    lr = write(tmp_path / "lr.tif", values, "no georeference", describe=describe)
    upscale(lr, tmp_path / "sr.tif", extent=(col, -40, 52, -row))
    with opened(tmp_path / "sr.tif") as file:
        found = file.rpcs
    assert (found.line_off, found.samp_off) == (79.5 - 4 * row, 103.5 - 4 * col)
    assert (found.line_scale, found.samp_scale) == (80.0, 104.0)
    assert (found.lat_off, found.long_off) == (50.0, 9.0)

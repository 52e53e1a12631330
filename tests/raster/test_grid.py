# SPDX-License-Identifier: GPL-2.0-or-later
"""Grids: all six terms, extents, ground size."""

from __future__ import annotations

import pytest
from affine import Affine
from raster_files import GRIDS, NORTH_UP, UTM32
from rasterio.crs import CRS
from ttrd3_qgis.core.jobs.errors import BadJobError
from ttrd3_qgis.core.raster.grid import Grid, PixelWindow


def grid(name="north-up", width=20, height=24):
    transform, crs = GRIDS[name]
    return Grid(transform, width, height, crs)


@pytest.mark.parametrize("name", GRIDS)
@pytest.mark.parametrize("scale", [1, 3, 4])
def test_scaled_keeps_every_corner(name, scale):
    old, new = grid(name), grid(name).scaled(scale)
    assert (new.width, new.height) == (20 * scale, 24 * scale)
    assert (new.transform.c, new.transform.f) == (old.transform.c, old.transform.f)
    for before, after in zip(old.corners, new.corners):
        assert after == pytest.approx(before, rel=1e-12)


@pytest.mark.parametrize("name", GRIDS)
def test_window_of_its_own_crop(name):
    window = PixelWindow(row=3, col=5, height=7, width=2)
    found = grid(name).window_of(grid(name).crop(window).bounds)
    if name == "rotated":
        assert found.row <= 3
        assert found.row + found.height >= 10
        assert found.col <= 5
        assert found.col + found.width >= 7
    else:
        assert found == window


@pytest.mark.parametrize("name", GRIDS)
def test_whole_extent_is_the_whole_grid(name):
    assert grid(name).window_of(grid(name).bounds) == PixelWindow(0, 0, 24, 20)


def test_extent_snaps_outward_but_not_for_rounding_errors():
    x, y = 500_000.0, 5_500_000.0
    inside = (x + 21, y - 39, x + 29, y - 31)
    assert grid().window_of(inside) == PixelWindow(3, 2, 1, 1)
    slop = (x + 20 - 1e-6, y - 40 - 1e-6, x + 30 + 1e-6, y - 30 + 1e-6)
    assert grid().window_of(slop) == PixelWindow(3, 2, 1, 1)
    real = (x + 20 - 1e-3, y - 40, x + 30, y - 30)
    assert grid().window_of(real) == PixelWindow(3, 1, 1, 2)


def test_extent_is_clipped():
    x, y = 500_000.0, 5_500_000.0
    assert grid().window_of((x - 1e6, y - 25, x + 15, y + 1e6)) == PixelWindow(0, 0, 3, 2)


@pytest.mark.parametrize("name", GRIDS)
def test_extent_beside_the_raster_is_refused(name):
    xmin, ymin, xmax, ymax = grid(name).bounds
    beside = (xmax + 3 * (xmax - xmin), ymin, xmax + 4 * (xmax - xmin), ymax)
    with pytest.raises(BadJobError, match=r"^The extent .* misses .*\.$"):
        grid(name).window_of(beside)


def test_extent_that_only_touches_is_refused():
    xmin, ymin, _, ymax = grid().bounds
    with pytest.raises(BadJobError):
        grid().window_of((xmin - 100, ymin, xmin, ymax))


def test_ground_size():
    assert grid().pixel_size_m() == pytest.approx((10.0, 10.0), rel=5e-3)
    assert grid("rotated").pixel_size_m() == pytest.approx((10.0, 10.0), rel=5e-3)
    assert grid("geographic").pixel_size_m() == pytest.approx((7.17, 7.79), rel=5e-3)
    assert grid("no CRS").pixel_size_m() is None
    mercator = Grid(Affine(10, 0, 0, 0, -10, 8_399_738), 2, 2, CRS.from_epsg(3857))
    assert mercator.pixel_size_m() == pytest.approx((5.0, 5.0), rel=1e-2)
    feet = Grid(Affine(10, 0, 6_000_000, 0, -10, 2_000_000), 2, 2, CRS.from_epsg(2227))
    assert feet.pixel_size_m() == pytest.approx((3.048, 3.048), rel=5e-3)


def test_ground_size_at_the_date_line():
    pacific = Grid(Affine(0.001, 0, 179.99, 0, -0.001, 0.01), 20, 20, CRS.from_epsg(4326))
    assert pacific.pixel_size_m() == pytest.approx((111.3, 110.9), rel=1e-2)


def test_crop_is_exact():
    cropped = Grid(NORTH_UP, 20, 24, UTM32).crop(PixelWindow(4, 6, 5, 5))
    assert cropped == Grid(Affine(10, 0, 500_060, 0, -10, 5_499_960), 5, 5, UTM32)

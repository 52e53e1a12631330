# SPDX-License-Identifier: GPL-2.0-or-later
"""Each of the six terms of a geotransform counts: grids that are rotated and sheared at once."""

from __future__ import annotations

import math

import pytest
from affine import Affine
from net_rig import SHEARED, grid_of
from raster_files import NORTH_UP
from rasterio import windows
from rasterio.crs import CRS
from ttrd3_qgis.core.jobs.errors import BadJobError
from ttrd3_qgis.core.raster.grid import PixelWindow

GRID = grid_of(SHEARED, 20, 24)
UPRIGHT = grid_of(Affine(10.0, 0.0, 500_000.0, 0.0, -5.0, 5_500_000.0), 20, 24)


def window(row, col, height, width):
    return PixelWindow(row, col, height, width)


def test_a_finer_grid_has_each_term_in_its_place():
    found = GRID.scaled(4)
    assert tuple(found.transform)[:6] == (2.0, 0.75, 500_000.0, 0.5, -2.25, 5_500_000.0)
    assert (found.width, found.height, found.crs) == (80, 96, GRID.crs)


def test_a_crop_begins_at_its_pixel():
    found = GRID.crop(window(2, 3, 7, 5))
    assert tuple(found.transform)[:6] == (8.0, 3.0, 500_030.0, 2.0, -9.0, 5_499_988.0)
    assert (found.width, found.height, found.crs) == (5, 7, GRID.crs)


def test_a_crop_is_what_rasterio_has():
    part = window(5, 11, 4, 6)
    assert GRID.crop(part).transform == windows.transform(part.to_rasterio(), SHEARED)
    assert part.to_rasterio() == windows.Window(col_off=11, row_off=5, width=6, height=4)
    assert part.shifted(row=10, col=200) == window(15, 211, 4, 6)


def test_corners_go_round():
    assert GRID.corners == (
        (500_000.0, 5_500_000.0),
        (500_160.0, 5_500_040.0),
        (500_232.0, 5_499_824.0),
        (500_072.0, 5_499_784.0),
    )
    assert tuple(GRID.bounds) == (500_000.0, 5_499_784.0, 500_232.0, 5_500_040.0)


@pytest.mark.parametrize(("row", "col"), [(0, 0), (11, 7), (23, 19), (3, 18), (20, 1)])
def test_a_spot_lies_in_its_pixel_alone(row, col):
    x, y = SHEARED * (col + 0.5, row + 0.5)
    assert GRID.window_of((x - 0.4, y - 0.4, x + 0.4, y + 0.4)) == window(row, col, 1, 1)


def test_an_extent_takes_every_pixel_that_it_touches():
    left, top = UPRIGHT.transform * (12.3, 4.6)
    right, bottom = UPRIGHT.transform * (15.2, 9.4)
    assert UPRIGHT.window_of((left, bottom, right, top)) == window(4, 12, 6, 4)


def test_extents_snap_to_pixel_edges():
    """What floating point misses an edge by adds no pixel and takes none away."""
    (left, top), (right, bottom) = (UPRIGHT.transform * corner for corner in ((3, 5), (9, 11)))
    for off in (-4e-6, 0.0, 4e-6):
        found = UPRIGHT.window_of((left + off, bottom - off, right + off, top - off))
        assert found == window(5, 3, 6, 6)
    found = UPRIGHT.window_of((left - 0.1, bottom, right, top))
    assert found == window(5, 2, 6, 7)


def test_an_extent_is_cut_at_the_border_and_refused_beyond():
    x, y = UPRIGHT.transform.c, UPRIGHT.transform.f
    assert UPRIGHT.window_of((x - 50, y - 12, x + 25, y + 50)) == window(0, 0, 3, 3)
    assert UPRIGHT.window_of((x + 175, y - 500, x + 900, y - 93)) == window(18, 17, 6, 3)
    for extent in ((x + 200, y - 20, x + 300, y), (x, y - 300, x + 20, y - 120)):
        with pytest.raises(BadJobError, match="misses"):
            UPRIGHT.window_of(extent)


def test_ground_sizes_are_those_of_the_two_pixel_axes():
    across, down = GRID.pixel_size_m()
    assert across == pytest.approx(math.hypot(8, 2), rel=1e-3)
    assert down == pytest.approx(math.hypot(3, 9), rel=1e-3)


def test_degrees_are_measured_on_the_ground():
    """At 60 degrees north a degree of longitude is half as long as one of latitude."""
    there = grid_of(Affine(1e-3, 0.0, 9.0, 0.0, -1e-3, 60.0), 2, 2, CRS.from_epsg(4326))
    across, down = there.pixel_size_m()
    assert across == pytest.approx(55.8, rel=2e-3)
    assert down == pytest.approx(111.4, rel=2e-3)


def test_north_up_is_left_as_it_is():
    found = grid_of(NORTH_UP, 8, 8).scaled(2).transform
    assert tuple(found)[:6] == (5.0, 0.0, 500_000.0, 0.0, -5.0, 5_500_000.0)

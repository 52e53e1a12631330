# SPDX-License-Identifier: GPL-2.0-or-later
"""Grids off the beaten track: local CRS, slivers, how QGIS draws what has no georeference."""

from __future__ import annotations

import pytest
from affine import Affine
from rasterio.crs import CRS
from ttrd3_qgis.core.raster.grid import Grid, PixelWindow

LOCAL = 'LOCAL_CS["site",UNIT["metre",1]]'


def test_local_crs_has_a_nominal_ground_size():
    grid = Grid(Affine(2, 0, 0, 0, -2, 0), 8, 8, CRS.from_wkt(LOCAL))
    assert grid.pixel_size_m() == pytest.approx((2.0, 2.0))


def test_extent_thinner_than_the_slop_is_one_pixel():
    grid = Grid(Affine(1, 0, 0, 0, -1, 8), 8, 8, None)
    assert grid.window_of((3.0, 4.5, 3.0 + 1e-9, 4.5 + 1e-9)) == PixelWindow(3, 3, 1, 1)


def test_extent_drawn_in_qgis_on_a_raster_without_georeference():
    grid = Grid(Affine.identity(), 20, 24, None)
    assert grid.window_of((2.0, -9.0, 5.0, -4.0)) == PixelWindow(4, 2, 5, 3)


def test_larger_pixels_without_georeference_are_drawn_there_too():
    grid = Grid(Affine.scale(2), 20, 24, None)
    assert grid.window_of((4.0, -18.0, 10.0, -8.0)) == PixelWindow(4, 2, 5, 3)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Control points, longitudes counted differently, other bodies, and absurd values of references."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
from affine import Affine
from raster_files import pixels, write
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.warp import transform
from reference_scenes import write_raster
from ttrd3_qgis.core.jobs.errors import BadJobError
from ttrd3_qgis.core.raster.extremes import plausible_limit, validity
from ttrd3_qgis.core.raster.grid import Grid, PixelWindow
from ttrd3_qgis.core.raster.longitudes import turned_towards
from ttrd3_qgis.core.raster.mask import open_mask
from ttrd3_qgis.core.raster.overlap import overlap_window
from ttrd3_qgis.core.raster.reference_file import ReferenceFile
from ttrd3_qgis.core.raster.references import LrImage, open_references
from ttrd3_qgis.core.raster.source import open_lr
from ttrd3_qgis.core.reporting.hr_view import HrView

WGS84, UTM33, MOON = CRS.from_epsg(4326), CRS.from_epsg(32633), CRS.from_string("IAU_2015:30100")
PLACE = Affine(10, 2, 500_000, 1, -10, 5_500_000)


def degrees(west, north, size=0.001, side=48, crs=WGS84):
    return Grid(Affine(size, 0, west, 0, -size, north), side, side, crs)


def with_points(tmp_path, off=(0.0, 0.0), crs=UTM33):
    corners = [(0, 0), (0, 20), (24, 0), (24, 20)]
    points = [GroundControlPoint(r, c, *(PLACE * (c, r))) for r, c in corners]
    points[-1].x += off[0]
    points[-1].y += off[1]

    def describe(file):
        file.gcps = (points, crs)

    return write(tmp_path / "lr.tif", pixels(), "no georeference", describe=describe)


def test_an_extent_finds_its_place_by_control_points(tmp_path):
    box = [PLACE * (5 + dx, 7 + dy) for dx, dy in ((0.2, 0.2), (2.8, 3.8))]
    extent = (box[0][0], box[1][1], box[1][0], box[0][1])
    with open_lr(with_points(tmp_path), extent=extent) as source:
        assert (source.window.row, source.window.col) == (7, 4)
        assert source.ground.transform.almost_equals(PLACE * Affine.translation(4, 7), 1e-6)
        assert source.ground.crs == UTM33
        assert source.grid.crs is None
        assert not source.georeferenced


def test_control_points_on_no_grid_place_no_extent(tmp_path):
    lr = with_points(tmp_path, off=(40.0, 0.0))
    with open_lr(lr) as source:
        assert not source.on_ground
    with pytest.raises(BadJobError, match="control points lie on no regular grid"):
        open_lr(lr, extent=(500_000, 5_499_900, 500_100, 5_500_000))


def test_control_points_without_a_crs_leave_pixel_coordinates(tmp_path):
    with open_lr(with_points(tmp_path, crs=CRS()), extent=(4, 2, 16, 22)) as source:
        assert source.window == PixelWindow(2, 4, 20, 12)


@pytest.mark.parametrize(
    ("reference", "scene", "turned"),
    [
        (degrees(350, 50), degrees(-10, 50), -10),
        (degrees(-10, 50), degrees(350, 50), 350),
        (degrees(-180.02, -16), degrees(179.98, -16), 179.98),
        (degrees(0, 90, 1.0, 360), degrees(-10, 50), -360),
        (degrees(10, 50), degrees(10.01, 50), 10),
        (degrees(350, 20, crs=MOON), degrees(-10, 20, crs=MOON), -10),
    ],
)
def test_a_grid_is_turned_towards_another(reference, scene, turned):
    found = turned_towards(reference, scene)
    assert found.transform.c == pytest.approx(turned, abs=1e-9)
    assert overlap_window(scene, found) is not None


def test_extents_and_masks_count_longitudes_as_they_like(tmp_path):
    grid = degrees(350, 50)
    assert grid.window_of((-9.99, 49.97, -9.98, 49.99)) == PixelWindow(10, 10, 20, 10)
    assert grid.window_of((350.01, 49.97, 350.02, 49.99)) == PixelWindow(10, 10, 20, 10)
    ring = [[-9.99, 49.99], [-9.98, 49.99], [-9.98, 49.97], [-9.99, 49.97], [-9.99, 49.99]]
    path = tmp_path / "mask.geojson"
    path.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    inside = open_mask(str(path), grid).read(PixelWindow(0, 0, 48, 48))
    assert np.argwhere(inside).min(axis=0).tolist() == [10, 10]
    assert inside.sum() == 200


@pytest.mark.parametrize(
    ("west", "east", "share"), [(0, 90, 1 / 4), (-180, 180, 1), (-90, 90, 1 / 2)]
)
def test_the_edges_of_a_mask_bend_as_they_do_on_the_ground(tmp_path, west, east, share):
    """A circle of latitude around the pole, in a polar projection."""
    polar = CRS.from_epsg(3413)
    grid = Grid(Affine(250, 0, -60_000, 0, -250, 60_000), 480, 480, polar)
    ring = [[west, 89.7], [east, 89.7], [east, 90], [west, 90], [west, 89.7]]
    named = {"type": "name", "properties": {"name": "EPSG:4326"}}
    path = tmp_path / "mask.geojson"
    path.write_text(json.dumps({"type": "Polygon", "coordinates": [ring], "crs": named}))
    inside = open_mask(str(path), grid).read(PixelWindow(0, 0, 480, 480))
    along = transform("EPSG:4326", polar, [0], [89.7])
    radius = np.hypot(along[0][0], along[1][0]) / 250
    assert inside.sum() == pytest.approx(share * np.pi * radius**2, rel=0.02)


@pytest.mark.parametrize("crs", [None, UTM33])
def test_other_grids_are_not_turned(crs):
    grid = Grid(Affine(10, 0, 5e5, 0, -10, 5.5e6), 48, 48, crs)
    assert turned_towards(grid, degrees(15, 49)) is grid
    assert turned_towards(degrees(350, 50), Grid(Affine.identity(), 5, 5, None)).transform.c == 350


@pytest.mark.parametrize("scene_crs", [WGS84, CRS.from_epsg(32629)])
def test_a_reference_from_0_to_360_is_warped_onto_the_scene(tmp_path, scene_crs):
    values = (np.random.default_rng(3).uniform(30, 220, (3, 48, 48))).astype("uint8")
    path = write_raster(tmp_path / "ref.tif", values, degrees(350, 50))
    scene = degrees(-10, 50)
    if scene_crs != WGS84:
        xs, ys = transform(WGS84, scene_crs, [-9.99], [49.99])
        scene = Grid(Affine(100, 0, xs[0], 0, -100, ys[0]), 16, 16, scene_crs)
    file = ReferenceFile(str(path), (1, 2, 3), ())
    file.turn_towards(scene)
    image, valid = file.read_warped(file.warped(scene, 1.0), PixelWindow(0, 0, 16, 16))
    file.close()
    assert valid.mean() > 0.95
    if scene_crs == WGS84:
        assert np.abs(image - values[:, :16, :16]).max() < 2
        view = HrView(str(path), scene, (1, 2, 3), 3)
        assert np.abs(view.read(PixelWindow(0, 0, 16, 16)).values - values[:, :16, :16]).max() < 2
        view.close()


def test_a_reference_from_0_to_360_serves_the_tiles_of_a_scene(tmp_path):
    values = np.random.default_rng(3).uniform(30, 220, (3, 96, 96)).astype("uint8")
    path = str(write_raster(tmp_path / "ref.tif", values, degrees(350, 50, 0.0005, 96)))
    scene = degrees(-10, 50)
    lr = LrImage(np.ones((3, 48, 48), "float32") / 2, np.ones((48, 48), bool), scene)
    with open_references([path], scene.scaled(4), lr, scale=4) as references:
        assert references.reports[0].overlap_fraction == pytest.approx(1)
        assert references.aligned(PixelWindow(0, 0, 192, 192)).coverage > 0.95


def test_degrees_on_the_moon_have_the_size_of_the_moon():
    width, height = degrees(10, 60.024, crs=MOON).pixel_size_m()
    assert height == pytest.approx(math.radians(0.001) * 1_737_400)
    assert width == pytest.approx(height * math.cos(math.radians(60)), rel=1e-4)


@pytest.mark.parametrize("absurd", [-3.4028235e38, 1e20, math.nan, math.inf])
def test_undeclared_extremes_of_a_reference_do_not_count(tmp_path, absurd):
    values = np.random.default_rng(3).uniform(0.1, 0.9, (3, 96, 96)).astype("float32")
    values[:, :20, :20] = absurd
    grid = Grid(Affine(2.5, 0, 5e5, 0, -2.5, 5.5e6), 96, 96, UTM33)
    path = str(write_raster(tmp_path / "ref.tif", values, grid))
    coarse = Grid(Affine(10, 0, 5e5, 0, -10, 5.5e6), 24, 24, UTM33)
    file = ReferenceFile(path, (1, 2, 3), ())
    for target, ratio in ((grid, 1.0), (coarse, 0.25)):
        whole = PixelWindow(0, 0, target.height, target.width)
        image, valid = file.read_warped(file.warped(target, ratio), whole)
        assert np.abs(image).max() < 1.5
        assert not valid[: 20 * target.height // 96, : 20 * target.width // 96].any()
        assert valid[24 * target.height // 96 :].all()
    sample = file.sample()
    assert sample.shape[1] > 0.8 * 96 * 96
    assert np.abs(sample).max() < 1.5
    file.close()
    view = HrView(path, coarse, (1, 2, 3), 3)
    block = view.read(PixelWindow(0, 0, 24, 24))
    view.close()
    assert np.abs(block.values[block.valid]).max() < 1.5


def test_undeclared_extremes_of_whole_numbers_do_not_count(tmp_path):
    for dtype, absurd in (("int32", -(2**31)), ("int64", 2**63 - 1)):
        values = np.random.default_rng(3).integers(1, 200, (3, 96, 96)).astype(dtype)
        values[:, :20, :20] = absurd
        grid = Grid(Affine(2.5, 0, 5e5, 0, -2.5, 5.5e6), 96, 96, UTM33)
        file = ReferenceFile(str(write_raster(tmp_path / "ref.tif", values, grid)), (1, 2, 3), ())
        assert np.abs(file.sample()).max() < 300
        file.close()


def test_a_reference_of_few_bits_has_a_range_of_its_own(tmp_path):
    values = np.random.default_rng(3).integers(0, 16, (3, 96, 96)).astype("uint8")
    grid = Grid(Affine(10, 0, 5e5, 0, -10, 5.5e6), 96, 96, UTM33)
    path = str(write_raster(tmp_path / "ref.tif", values, grid, nbits=4))
    lr = LrImage(values.astype("float32") / 15, np.ones((96, 96), bool), grid)
    with open_references([path], grid.scaled(4), lr, scale=4) as references:
        image = references.aligned(PixelWindow(0, 0, 256, 256)).image
    assert image.std() == pytest.approx((values / 15).std(), rel=0.2)


def test_a_reference_of_nothing_plausible_is_left_as_it_is():
    assert plausible_limit(np.array([math.nan, 1e20])) == math.inf
    assert plausible_limit(np.array([0.2, 0.5, 1e20])) == 1e6
    assert validity(np.array([1.0, math.nan, 3e6]), 2e6).tolist() == [True, False, False]

# SPDX-License-Identifier: GPL-2.0-or-later
"""The estimate before a run says what the run then does."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from affine import Affine
from ttrd3_qgis.core import estimate
from ttrd3_qgis.core.estimate import Work
from ttrd3_qgis.core.job import Job, Tiles
from ttrd3_qgis.core.methods.ttrd3_method import Ttrd3Method
from ttrd3_qgis.core.pipeline import _plan
from ttrd3_qgis.core.raster import sink
from ttrd3_qgis.core.raster.grid import Grid
from ttrd3_qgis.core.scene import group_bands


def plan_of(work: Work):
    job = Job("lr.tif", (), "sr.tif", tiles=work.tiles)
    grid = Grid(Affine.identity(), work.width, work.height, None)
    scene = SimpleNamespace(source=SimpleNamespace(grid=grid))
    return _plan(job, Ttrd3Method, scene)


def work(width=100, height=80, bands=3, steps=10, **more) -> Work:
    return Work(width, height, bands, 4, steps, value_bytes=1, **more)


def test_the_method_has_the_sizes_that_are_assumed():
    assert Ttrd3Method.tile_lr_px == estimate.TILE_LR_PX
    assert Ttrd3Method.overlap_lr_px == estimate.OVERLAP_LR_PX
    assert Ttrd3Method.multiple_of_px // Ttrd3Method.scale == estimate.MULTIPLE_LR_PX
    assert estimate.OVERVIEWS_FROM_PX == sink.OVERVIEW_PX


@pytest.mark.parametrize(
    "tiles",
    [Tiles(), Tiles(32), Tiles(33), Tiles(128, 0), Tiles(64, 20), Tiles(16, 7), Tiles(0, 30)],
)
@pytest.mark.parametrize("size", [(1, 1), (64, 64), (65, 64), (116, 117), (1000, 333), (53, 4001)])
def test_the_tiles_are_those_of_the_run(tiles: Tiles, size: tuple[int, int]):
    wanted = work(*size, tiles=tiles)
    plan = plan_of(wanted)
    assert estimate.tile_size(tiles) == (plan.tile_lr_px, plan.overlap_lr_px)
    found = estimate.estimate(wanted)
    assert found.tiles == plan.count
    assert (found.width, found.height) == (4 * size[0], 4 * size[1])


@pytest.mark.parametrize("bands", range(1, 14))
def test_the_groups_are_those_of_the_scene(bands: int):
    assert estimate.groups(bands) == len(group_bands(bands))


def test_time_grows_with_steps_bands_and_samples():
    one = estimate.estimate(work())
    assert one.seconds(0.5) == 0.5 * one.tiles * 10
    assert estimate.estimate(work(steps=20)).tile_steps == 2 * one.tile_steps
    assert estimate.estimate(work(bands=6)).tile_steps == 2 * one.tile_steps
    assert estimate.estimate(work(samples=4)).tile_steps == 4 * one.tile_steps


def test_memory_grows_with_the_tile_and_hardly_with_the_scene():
    small, large = estimate.estimate(work()), estimate.estimate(work(5000, 5000))
    assert estimate.estimate(work(tiles=Tiles(256))).memory_bytes > 2 * small.memory_bytes
    assert large.memory_bytes < 2 * small.memory_bytes


def test_the_file_is_smaller_than_its_pixels():
    found = estimate.estimate(work(1000, 1000))
    assert found.raw_bytes == pytest.approx(3 * 4000 * 4000 * 4 / 3, abs=1)
    assert found.file_bytes < found.raw_bytes
    assert estimate.estimate(work(10, 10)).raw_bytes == 3 * 40 * 40


@pytest.mark.parametrize(
    ("low", "high"),
    [(0, 100), (-5, 3), (2.5, 2.6), (99.9999999, 200), (10, 20), (10.0000001, 19.9999999)],
)
def test_an_extent_touches_the_pixels_that_the_run_takes(low: float, high: float):
    grid = Grid(Affine(1, 0, 0, 0, 1, 0), 100, 100, None)
    if low < 100 - 1e-6:
        window = grid.window_of((low, 0.0, high, 100.0))
        assert estimate.touched(low, high, 100) == (window.col, window.col + window.width)


def test_an_extent_beside_the_raster_touches_nothing():
    assert estimate.touched(-9, -1, 100) == (0, 0)
    assert estimate.touched(100, 120, 100) == (0, 0)

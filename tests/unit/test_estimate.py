# SPDX-License-Identifier: GPL-2.0-or-later
"""The estimate before a run says what the run then does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from affine import Affine
from ttrd3_qgis.core.engine import pipeline
from ttrd3_qgis.core.engine.executors import local
from ttrd3_qgis.core.engine.outputs import cut, recent, uncertainty
from ttrd3_qgis.core.engine.scene import group_bands
from ttrd3_qgis.core.engine.stages.passes import plan_of as plan_of_pass
from ttrd3_qgis.core.engine.tiling.blend import Blender
from ttrd3_qgis.core.jobs import estimate
from ttrd3_qgis.core.jobs.estimate import RunSize
from ttrd3_qgis.core.jobs.model_size import Cost, ModelSize
from ttrd3_qgis.core.jobs.sensor import IDEAL, NAMED, Sensor
from ttrd3_qgis.core.jobs.superresolution import Job, Tiles
from ttrd3_qgis.core.methods.registry import METHODS
from ttrd3_qgis.core.ops import agreement
from ttrd3_qgis.core.ops.reduction import Kernel
from ttrd3_qgis.core.ops.sensor_agreement import reach_px
from ttrd3_qgis.core.raster import sink
from ttrd3_qgis.core.raster.grid import Grid

ROOT = Path(__file__).resolve().parents[2]


SPEC = METHODS[0]
MODEL = ModelSize(SPEC.geometry, SPEC.cost, SPEC.channels)


def plan_of(work: RunSize):
    job = Job("lr.tif", (), "sr.tif", tiles=work.tiles)
    return plan_of_pass(job, METHODS[0].geometry, work.height, work.width, work.scale)


def work(width=100, height=80, bands=3, steps=10, **more) -> RunSize:
    return RunSize(MODEL, width, height, bands, 4, steps, value_bytes=1, **more)


def test_overviews_are_made_from_the_size_that_is_assumed():
    assert estimate.OVERVIEWS_FROM_PX == sink.OVERVIEW_PX


def test_the_engine_has_the_buffers_that_are_assumed():
    assert estimate.STRIP_PX == sink.BLOCK_PX
    assert (estimate.STRIP_PX, estimate.WINDOW_PX) == (cut.STRIP_PX, cut.WINDOW_PX)
    assert estimate.KEPT_BYTES == recent.KEPT_BYTES
    assert agreement.halo_px(4, Kernel()) == estimate.HALO_LR_PX
    assert estimate.MARGIN_LR_PX == uncertainty.MARGIN_LR_PX
    assert estimate.AROUND_BYTES == agreement.KEPT_BYTES + agreement.HELD_BYTES
    assert estimate.GDAL_CACHE_BYTES == pipeline.GDAL_CACHE_BYTES
    assert estimate.BATCHES == local.AHEAD + 2  # one is computed, one is written


@pytest.mark.parametrize("scale", [2, 4, 8])
def test_the_halo_that_is_assumed_is_enough_for_any_sensor(scale):
    blurred = (Sensor("box", blur_px=blur, read_noise=0.7) for blur in (0.2, 0.5, 0.87, 1.0))
    for sensor in (*NAMED.values(), *blurred):
        assert reach_px(sensor, scale) <= estimate.halo_of(sensor)
    assert estimate.halo_of(IDEAL) == estimate.HALO_LR_PX
    assert estimate.halo_of(None) == estimate.BLURRED_HALO_LR_PX


@pytest.mark.parametrize(
    "tiles",
    [Tiles(), Tiles(32), Tiles(33), Tiles(128, 0), Tiles(64, 20), Tiles(16, 7), Tiles(0, 30)],
)
@pytest.mark.parametrize("size", [(1, 1), (64, 64), (65, 64), (116, 117), (1000, 333), (53, 4001)])
def test_the_tiles_are_those_of_the_run(tiles: Tiles, size: tuple[int, int]):
    wanted = work(*size, tiles=tiles)
    plan = plan_of(wanted)
    found = estimate.tile_size(tiles, SPEC.geometry, max(size))
    assert found == (plan.tile_lr_px, plan.overlap_lr_px)
    found = estimate.estimate(wanted)
    assert found.tiles == plan.count
    assert (found.width, found.height) == (4 * size[0], 4 * size[1])


@pytest.mark.parametrize("bands", range(1, 14))
def test_the_groups_are_those_of_the_scene(bands: int):
    assert estimate.groups(bands, 3) == len(group_bands(bands, 3))
    for colours in ([(2, 1, 0)], [(2, 1, 0), (5, 3, 4)]):
        if bands >= 3 * len(colours):
            found = group_bands(bands, 3, colours)
            assert estimate.groups(bands, 3) == len(found)
            assert sorted({band for group in found for band in group.members}) == [*range(bands)]


def test_time_grows_with_steps_bands_and_samples():
    one = estimate.estimate(work())
    assert one.seconds(0.5) == 0.5 * one.tiles * 10
    assert estimate.estimate(work(steps=20)).tile_steps == 2 * one.tile_steps
    assert estimate.estimate(work(bands=6)).tile_steps == 2 * one.tile_steps
    assert estimate.estimate(work(samples=3)).tile_steps == 2 * one.tile_steps


def test_memory_grows_with_the_scale_where_the_cost_does():
    cost = Cost(0, 1000, sr_px_bytes=100)
    model = ModelSize(SPEC.geometry, cost, 3)
    side = SPEC.geometry.tile_lr_px
    plain, scaled = (
        [estimate.estimate(RunSize(one, 100, 80, 3, s, 1, 1)).memory_bytes for s in (2, 8)]
        for one in (ModelSize(SPEC.geometry, Cost(0, 1000), 3), model)
    )
    for scale, without, found in zip((2, 8), plain, scaled):
        assert found - without == 100 * (side * scale) ** 2


def test_memory_grows_with_the_tile_and_not_with_the_scene():
    small, large = estimate.estimate(work()), estimate.estimate(work(100_000, 50_000))
    assert large.memory_bytes == small.memory_bytes
    assert estimate.estimate(work(500, 500, tiles=Tiles(256))).memory_bytes > 2 * small.memory_bytes
    assert (
        estimate.estimate(work(tiles=Tiles(batch=8))).memory_bytes
        > small.memory_bytes + 7 * SPEC.cost.tile_bytes
    )
    assert estimate.estimate(work(bands=12)).memory_bytes > small.memory_bytes
    assert estimate.estimate(work(samples=8)).memory_bytes > small.memory_bytes


def test_the_file_is_smaller_than_its_pixels():
    found = estimate.estimate(work(1000, 1000))
    assert found.raw_bytes == pytest.approx(3 * 4000 * 4000 * 4 / 3, abs=1)
    assert found.file_bytes < found.raw_bytes
    assert estimate.estimate(work(10, 10)).raw_bytes == 3 * 40 * 40


def test_what_is_not_compressed_is_as_large_as_its_pixels():
    found = estimate.estimate(work(1000, 1000, is_compressed=False))
    assert found.file_bytes == found.raw_bytes


def test_nodata_takes_no_room():
    full, half = (estimate.estimate(work(1000, 1000, filled=share)) for share in (1.0, 0.5))
    assert half.file_bytes == full.file_bytes // 2
    assert half.raw_bytes == full.raw_bytes
    assert half.journal_bytes < full.journal_bytes
    assert half.waiting_bytes == full.waiting_bytes


@pytest.mark.parametrize(
    "tiles", [Tiles(), Tiles(32), Tiles(16, 7), Tiles(128, 0), Tiles(64, 20), Tiles(256), Tiles(34)]
)
def test_as_many_rows_of_tiles_wait_as_a_strip_is_blended_of(tiles: Tiles):
    plan = plan_of(work(100, 5003, tiles=tiles))
    blender, strip, halo = Blender(plan), estimate.STRIP_PX, 4 * estimate.HALO_LR_PX
    rows = [
        1 + blender.rows_on(top, strip + halo)[-1] - blender.first_row_needed(max(0, top - halo))
        for top in range(0, 4 * 5003, strip)
    ]
    assumed = estimate.rows_waiting(plan.tile_lr_px, plan.overlap_lr_px, 4)
    assert assumed - 1 <= max(rows[:-4]) <= assumed
    assert max(rows) <= assumed + 1


def test_the_rows_of_tiles_that_wait_are_on_disk():
    tiles_across, tile_bytes = 20, 3 * 256 * 256 * 4
    found = estimate.estimate(work(64 + 19 * 52, 1000))
    assert found.waiting_bytes == 3 * tiles_across * tile_bytes
    assert estimate.estimate(work(64, 64)).waiting_bytes == tile_bytes
    assert estimate.estimate(work(64, 64, samples=4)).waiting_bytes == 4 * tile_bytes


def test_the_journal_holds_the_finished_rows_once_more():
    values = 3 * 4000 * 4000
    found = estimate.estimate(work(1000, 1000))
    assert found.journal_bytes - found.waiting_bytes == values * estimate.COMPRESSED_INTEGERS
    floats = estimate.estimate(RunSize(MODEL, 1000, 1000, 3, 4, 10, value_bytes=4, is_float=True))
    assert floats.journal_bytes - floats.waiting_bytes == 4 * values


def test_the_disk_must_hold_the_result_and_may_hold_the_journal():
    found = estimate.estimate(work(1000, 1000))
    assert found.file_bytes < found.least_disk_bytes < found.disk_bytes
    assert found.disk_bytes == found.file_bytes + found.journal_bytes


def test_rasters_on_request_take_room_as_well():
    one = estimate.estimate(work(1000, 1000))
    error = estimate.estimate(work(1000, 1000, error_planes=1))
    assert error.raw_bytes == pytest.approx(5 * one.raw_bytes, abs=2)
    intervals = estimate.estimate(work(1000, 1000, error_planes=4))
    assert intervals.raw_bytes == pytest.approx(17 * one.raw_bytes, abs=4)
    assert intervals.memory_bytes > error.memory_bytes > one.memory_bytes
    mapped = estimate.estimate(work(1000, 1000, has_map=True))
    assert mapped.raw_bytes - one.raw_bytes == pytest.approx(1000 * 1000 * 8 * 4 / 3, abs=2)
    assert mapped.journal_bytes - one.journal_bytes == 1000 * 1000 * 8


def test_the_guide_shows_what_the_estimate_says():
    text = (ROOT / "docs" / "guide" / "large-rasters.md").read_text(encoding="utf-8")
    row = r"\| ([\d,]+) × ([\d,]+) \|" + r" ([\d.,]+) \|" * 4
    told = re.findall(row, text)
    assert len(told) == 5
    for width, height, *cells in told:
        found = estimate.estimate(work(*(int(side.replace(",", "")) for side in (width, height))))
        sizes = (found.file_bytes, found.journal_bytes, found.memory_bytes)
        assert cells == [f"{found.tiles:,}", *(f"{size / 1e9:.2f}" for size in sizes)]


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


def test_a_cascade_takes_two_rasters_between_its_passes():
    one = estimate.estimate(RunSize(MODEL, 100, 80, 3, 8, 10, value_bytes=1))
    three = estimate.estimate(RunSize(MODEL, 100, 80, 3, 8, 10, value_bytes=1, stages=(2, 2, 2)))
    first, second = (100 * 80 * side**2 * 3 * 4 for side in (2, 4))
    assert one.stage_bytes == 0
    assert three.stage_bytes == first + second
    assert three.disk_bytes == three.file_bytes + three.journal_bytes + first + second
    assert three.file_bytes == one.file_bytes
    counts = [estimate.tile_count(side * k, 64, 12) for k in (1, 2, 4) for side in (100, 80)]
    assert three.tiles == sum(a * b for a, b in zip(counts[::2], counts[1::2]))
    assert three.memory_bytes < one.memory_bytes


def test_passes_that_are_wanted_stay_on_disk():
    """The rasters between the passes until the end, and what is written of each."""
    work_of = {"value_bytes": 1, "stages": (2, 2, 2, 2), "is_compressed": False}
    plain, kept = (
        estimate.estimate(RunSize(MODEL, 100, 80, 3, 16, 10, keeps_passes=keeps, **work_of))
        for keeps in (False, True)
    )
    between = [100 * 80 * side**2 * 3 for side in (2, 4, 8)]
    assert plain.stage_bytes == 4 * sum(between[1:])
    assert kept.stage_bytes == 4 * sum(between)
    assert kept.file_bytes - plain.file_bytes == pytest.approx(4 / 3 * sum(between), abs=1)


def test_each_pass_of_a_cascade_is_told():
    """The last one is reduced to the scale that is asked for."""
    found = estimate.estimate(RunSize(MODEL, 100, 80, 3, 10, 1, value_bytes=1, stages=(2,) * 4))
    sizes = [(one.width, one.height) for one in found.passes]
    assert sizes == [(200, 160), (400, 320), (800, 640), (1000, 800)]
    assert sizes[-1] == (found.width, found.height)
    assert sum(one.tiles for one in found.passes) == found.tiles
    assert sum(one.share for one in found.passes) == pytest.approx(1.0)
    assert found.passes[-1].share > 0.5
    (single,) = estimate.estimate(work(100, 100)).passes
    assert single.share == 1.0


def test_a_layer_takes_its_room():
    plain = estimate.estimate(work(1000, 1000))
    layer = estimate.LayerSize(bands=2, value_bytes=4)
    with_it = estimate.estimate(work(1000, 1000, layers=(layer,)))
    assert with_it.raw_bytes - plain.raw_bytes == pytest.approx(2 * 4 * 4000**2 * 4 / 3, abs=1)
    coarse = estimate.LayerSize(bands=2, value_bytes=4, is_lr=True)
    assert with_it.file_bytes > estimate.estimate(work(1000, 1000, layers=(coarse,))).file_bytes

# SPDX-License-Identifier: GPL-2.0-or-later
"""Tiles cover the scene and share at least the overlap."""

import pickle

import pytest
from ttrd3_qgis.core.engine.tiling.plan import Tile, TilePlan, axis_starts
from ttrd3_qgis.core.jobs.errors import BadJobError


@pytest.mark.parametrize(
    ("length", "tile", "overlap", "starts"),
    [
        (10, 64, 16, (0,)),
        (64, 64, 16, (0,)),
        (65, 64, 16, (0, 1)),
        (112, 64, 16, (0, 48)),
        (114, 64, 16, (0, 48, 50)),
        (200, 64, 16, (0, 48, 96, 136)),
        (128, 64, 0, (0, 64)),
    ],
)
def test_starts(length, tile, overlap, starts):
    assert axis_starts(length, tile, overlap) == starts


def test_every_pixel_is_covered_and_neighbours_overlap():
    for length in range(1, 90):
        for tile, overlap in ((16, 0), (16, 7), (17, 8), (16, 15)):
            starts = axis_starts(length, tile, overlap)
            assert starts[0] == 0
            assert starts[-1] + tile >= length
            assert all(0 < b - a <= tile - overlap for a, b in zip(starts, starts[1:]))
            assert length <= tile or starts[-1] + tile == length


def test_tiles_are_row_major():
    plan = TilePlan(height=20, width=40, tile_lr_px=16, overlap_lr_px=4, scale=4)
    tiles = list(plan.tiles())
    assert plan.rows == (0, 4)
    assert plan.cols == (0, 12, 24)
    assert plan.count == len(tiles) == 6
    assert tiles[4] == Tile(index=4, row=1, col=1, lr_row=4, lr_col=12, size_lr_px=16)
    assert [tile.index for tile in tiles] == list(range(6))


def test_a_small_scene_gives_one_tile_beyond_it():
    plan = TilePlan(height=3, width=5, tile_lr_px=64, overlap_lr_px=16, scale=4)
    assert list(plan.tiles()) == [Tile(0, 0, 0, 0, 0, 64)]


def test_a_plan_travels_to_other_processes():
    plan = TilePlan(100, 100, 64, 16, 4)
    assert plan.rows == (0, 36)
    assert pickle.loads(pickle.dumps(plan)) == plan


@pytest.mark.parametrize("sizes", [(0, 10, 16, 4, 4), (10, 10, 16, 16, 4), (10, 10, 16, -1, 4)])
def test_impossible_plans_are_refused(sizes):
    with pytest.raises(BadJobError, match="LR pixels"):
        TilePlan(*sizes)

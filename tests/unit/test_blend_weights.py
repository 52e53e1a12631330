# SPDX-License-Identifier: GPL-2.0-or-later
"""Where tiles lie and what they weigh: literal numbers, and a sum of 1 at every pixel."""

from __future__ import annotations

import numpy as np
import pytest
from ttrd3_qgis.core.engine.outputs.reference_map import owned
from ttrd3_qgis.core.engine.tiling.blend import Blender, axis_weights
from ttrd3_qgis.core.engine.tiling.plan import TilePlan, axis_starts

HALF = 0.14644660940672627  # (1 - cos(pi / 4)) / 2


@pytest.mark.parametrize(
    ("length", "starts"),
    [
        (64, (0,)),
        (40, (0,)),
        (65, (0, 1)),
        (116, (0, 52)),
        (117, (0, 52, 53)),
        (200, (0, 52, 104, 136)),
    ],
)
def test_tiles_begin_a_stride_apart_and_the_last_at_the_border(length, starts):
    assert axis_starts(length, 64, 12) == starts


def test_tiles_are_numbered_row_by_row():
    plan = TilePlan(height=117, width=200, tile_lr_px=64, overlap_lr_px=12, scale=4)
    assert (plan.count, plan.rows, plan.cols) == (12, (0, 52, 53), (0, 52, 104, 136))
    tile = plan.tile(6)
    assert (tile.row, tile.col, tile.lr_row, tile.lr_col, tile.size_lr_px) == (1, 2, 52, 104, 64)
    assert [tile.index for tile in plan.tiles()] == list(range(12))


def test_a_tile_fades_in_and_out_between_its_neighbours():
    first, middle, last = axis_weights((0, 6, 12), tile=10, overlap=4, scale=1, discard_lr_px=1)
    rise, fall = [HALF, 1 - HALF], [1 - HALF, HALF]
    assert first == pytest.approx([1] * 7 + fall + [0])
    assert middle == pytest.approx([0, *rise, 1, 1, 1, 1, *fall, 0])
    assert last == pytest.approx([0, *rise, *[1] * 7])


def test_pixels_near_a_border_that_has_a_neighbour_weigh_nothing():
    first, last = axis_weights((0, 52), tile=64, overlap=12, scale=4)
    assert (first[:-40] == 1).all()
    assert (first[-8:] == 0).all()
    assert (first[-40:-8] > 0).all()
    assert (last[:8] == 0).all()
    assert (last[8:40] > 0).all()
    assert (last[40:] == 1).all()
    assert first[208 + 23] == pytest.approx(1 - first[208 + 24])  # the middle of what they share


@pytest.mark.parametrize(("height", "width"), [(64, 64), (70, 150), (117, 200), (20, 300)])
def test_weights_of_the_plane_are_a_partition_of_unity(height, width):
    plan = TilePlan(height, width, tile_lr_px=64, overlap_lr_px=12, scale=2)
    ones = np.ones((1, 128, 128), dtype=np.float32)
    window = (0, 0, 2 * height, 2 * width)
    total = Blender(plan).blend(window, 1, lambda number: ones)
    assert np.abs(total - 1).max() < 1e-6
    each = [
        Blender(plan).blend(window, 1, lambda number, own=own: ones if number == own else None)
        for own in range(plan.count)
    ]
    assert min(part.min() for part in each) >= 0
    assert np.abs(sum(each) - 1).max() < 1e-6


def test_a_tile_weighs_where_it_lies():
    """Each tile holds its own number; in its middle the blend is that number."""
    plan = TilePlan(height=117, width=200, tile_lr_px=64, overlap_lr_px=12, scale=2)
    blended = Blender(plan).blend(
        (0, 0, 234, 400), 1, lambda n: np.full((1, 128, 128), n, dtype=np.float32)
    )[0]
    assert blended[10, 10] == 0
    assert blended[10, 160] == 1
    assert blended[10, 260] == 2
    assert blended[10, 390] == 3
    assert blended[230, 10] == 8
    assert blended[230, 390] == 11
    assert blended[105, 30] == pytest.approx(0, abs=1e-6)


def test_the_owner_of_a_pixel_is_the_tile_that_weighs_most():
    starts = axis_starts(200, 64, 12)
    weights = np.zeros((4, 200))
    for row, start, part in zip(weights, starts, axis_weights(starts, 64, 12, 1)):
        row[start : start + 64] = part
    for number, (begin, end) in enumerate(owned(starts, 64, 200)):
        assert (weights[number, begin:end] == weights[:, begin:end].max(axis=0)).all()

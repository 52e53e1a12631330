# SPDX-License-Identifier: GPL-2.0-or-later
"""Blending is a partition of unity for any size, and rows leave once and unchanged."""

import random

import numpy as np
import pytest
from ttrd3_qgis.core.tiling.blend import RowBlender, axis_weights
from ttrd3_qgis.core.tiling.plan import TilePlan, axis_starts


def blend(plan, image, *, shuffle=None, skipped=()):
    """Cut an image (bands, rows, cols) in SR pixels into tiles of the plan and blend them."""
    size, scale = plan.tile_lr_px * plan.scale, plan.scale
    bands, height, width = image.shape
    reach = [(0, 0), (0, max(0, size - height)), (0, max(0, size - width))]
    padded = np.pad(image, reach, constant_values=77.0)
    blender, rows = RowBlender(plan, bands), []
    for row in range(len(plan.rows)):
        tiles = [tile for tile in plan.tiles() if tile.row == row]
        if shuffle is not None:
            shuffle.shuffle(tiles)
        for tile in tiles:
            if tile.index in skipped:
                blender.skip(tile)
                continue
            y, x = tile.lr_row * scale, tile.lr_col * scale
            blender.add(tile, padded[:, y : y + size, x : x + size])
        rows.extend(blender.finished_rows())
    assert [first for first, _ in rows] == [start * scale for start in plan.rows]
    return np.concatenate([values for _, values in rows], axis=1)


def test_literal_fade_of_two_tiles():
    left, right = axis_weights((0, 4), tile=8, overlap=4, scale=1, discard_lr_px=1)
    assert left == pytest.approx([1, 1, 1, 1, 1, 0.8535533905932737, 0.14644660940672627, 0])
    assert right == pytest.approx([0, 0.14644660940672627, 0.8535533905932737, 1, 1, 1, 1, 1])


def test_literal_blended_row():
    plan = TilePlan(height=8, width=12, tile_lr_px=8, overlap_lr_px=4, scale=1)
    blender = RowBlender(plan, bands=1)
    for tile, value in zip(plan.tiles(), (100.0, 200.0)):
        blender.add(tile, np.full((1, 8, 8), value, dtype=np.float32))
    ((row, values),) = blender.finished_rows()
    expected = [100, 100, 100, 100, 100, 114.6447, 185.3553, 200, 200, 200, 200, 200]
    assert row == 0
    assert values.shape == (1, 8, 12)
    assert values[0, 3] == pytest.approx(expected, abs=1e-4)


def test_borders_of_the_scene_keep_full_weight():
    first, middle, last = axis_weights((0, 48, 96), tile=64, overlap=16, scale=4)
    assert (first[:200] == 1).all()
    assert (first[-8:] == 0).all()
    assert (middle[:8] == 0).all()
    assert (middle[-8:] == 0).all()
    assert (last[:8] == 0).all()
    assert (last[-200:] == 1).all()


def test_weights_add_to_one_for_any_size_and_overlap():
    dice = random.Random(3)
    for _ in range(300):
        tile, scale = dice.randint(1, 70), dice.choice((1, 2, 3, 4))
        overlap, length = dice.randint(0, tile - 1), dice.randint(1, 400)
        starts = axis_starts(length, tile, overlap)
        total = np.zeros(max(length, tile) * scale)
        tiles_there = np.zeros_like(total)
        weights = axis_weights(starts, tile, overlap, scale, dice.randint(0, 4))
        for start, weight in zip(starts, weights):
            part = slice(start * scale, (start + tile) * scale)
            total[part] += weight
            tiles_there[part] += weight > 0
            assert weight.min() >= 0
        assert np.abs(total - 1).max() <= 1e-12
        assert tiles_there.max() <= 2


def random_plans(count):
    dice = random.Random(5)
    for _ in range(count):
        tile = dice.randint(2, 20)
        yield TilePlan(
            height=dice.randint(1, 60),
            width=dice.randint(1, 60),
            tile_lr_px=tile,
            overlap_lr_px=dice.randint(0, tile - 1),
            scale=dice.choice((1, 2, 4)),
        )


@pytest.mark.parametrize("plan", list(random_plans(25)), ids=str)
def test_a_constant_and_a_ramp_come_out_as_they_went_in(plan):
    height, width = plan.height * plan.scale, plan.width * plan.scale
    across = np.linspace(0, 1, width)[None, :] * np.linspace(1, 0.5, height)[:, None]
    image = np.stack([np.full((height, width), 0.7), across]).astype(np.float32)
    assert np.abs(blend(plan, image) - image).max() <= 1e-6


def test_order_inside_a_tile_row_does_not_change_a_bit():
    image = np.random.default_rng(0).random((3, 120, 260), dtype=np.float32)
    plan = TilePlan(height=30, width=65, tile_lr_px=16, overlap_lr_px=7, scale=4)
    expected = blend(plan, image)
    for seed in range(4):
        assert np.array_equal(blend(plan, image, shuffle=random.Random(seed)), expected)


def test_a_skipped_tile_contributes_zeros():
    plan = TilePlan(height=8, width=24, tile_lr_px=8, overlap_lr_px=0, scale=2)
    out = blend(plan, np.ones((1, 16, 48), dtype=np.float32), skipped={1})
    assert out[0, 0].tolist() == [1.0] * 16 + [0.0] * 16 + [1.0] * 16


def test_memory_does_not_grow_with_the_scene():
    plan = TilePlan(height=20_000, width=32, tile_lr_px=16, overlap_lr_px=4, scale=4)
    blender, tiles = RowBlender(plan, bands=3), plan.tiles()
    sizes = set()
    for _ in range(9 * len(plan.cols)):
        blender.add(next(tiles), np.ones((3, 64, 64), dtype=np.float32))
        sizes |= {values.shape for _, values in blender.finished_rows()}
    assert sizes == {(3, 48, 128)}


def test_a_tile_may_come_once_and_in_its_row():
    plan = TilePlan(height=32, width=32, tile_lr_px=16, overlap_lr_px=4, scale=1)
    blender, tile = RowBlender(plan, bands=1), np.zeros((1, 16, 16), dtype=np.float32)
    blender.add(plan.tile(0), tile)
    with pytest.raises(ValueError, match="twice"):
        blender.add(plan.tile(0), tile)
    with pytest.raises(ValueError, match="before"):
        blender.skip(plan.tile(plan.count - 1))
    with pytest.raises(ValueError, match="shape"):
        blender.add(plan.tile(1), tile[:, :4])

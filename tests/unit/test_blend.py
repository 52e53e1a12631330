# SPDX-License-Identifier: GPL-2.0-or-later
"""Blending is a partition of unity for any size, and the same for any cut into windows."""

import random

import numpy as np
import pytest
from ttrd3_qgis.core.engine.tiling.blend import Blender, axis_weights
from ttrd3_qgis.core.engine.tiling.plan import TilePlan, axis_starts


def blend(plan, image, *, window_px=None, skipped=()):
    """Cut an image (bands, rows, cols) in SR pixels into tiles of the plan and blend them.

    In one window, or in square windows of so many pixels.
    """
    size, scale = plan.tile_lr_px * plan.scale, plan.scale
    bands, height, width = image.shape
    reach = [(0, 0), (0, max(0, size - height)), (0, max(0, size - width))]
    padded = np.pad(image, reach, constant_values=77.0)

    def cut(number):
        tile = plan.tile(number)
        y, x = tile.lr_row * scale, tile.lr_col * scale
        return None if number in skipped else padded[:, y : y + size, x : x + size]

    blender, out = Blender(plan), np.full_like(image, np.nan)
    step = window_px or max(height, width)
    for row in range(0, height, step):
        for col in range(0, width, step):
            part = out[:, row : row + step, col : col + step]
            part[:] = blender.blend((row, col, *part.shape[1:]), bands, cut)
    return out


def test_literal_fade_of_two_tiles():
    left, right = axis_weights((0, 4), tile=8, overlap=4, scale=1, discard_lr_px=1)
    assert left == pytest.approx([1, 1, 1, 1, 1, 0.8535533905932737, 0.14644660940672627, 0])
    assert right == pytest.approx([0, 0.14644660940672627, 0.8535533905932737, 1, 1, 1, 1, 1])


def test_literal_blended_row():
    plan = TilePlan(height=8, width=12, tile_lr_px=8, overlap_lr_px=4, scale=1)
    tiles = [np.full((1, 8, 8), value, dtype=np.float32) for value in (100.0, 200.0)]
    values = Blender(plan).blend((0, 0, 8, 12), 1, tiles.__getitem__)
    expected = [100, 100, 100, 100, 100, 114.6447, 185.3553, 200, 200, 200, 200, 200]
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


@pytest.mark.parametrize("window_px", [1, 16, 33, 100])
def test_the_cut_into_windows_does_not_change_a_bit(window_px):
    image = np.random.default_rng(0).random((3, 120, 260), dtype=np.float32)
    plan = TilePlan(height=30, width=65, tile_lr_px=16, overlap_lr_px=7, scale=4)
    assert np.array_equal(blend(plan, image, window_px=window_px), blend(plan, image))


def test_a_skipped_tile_contributes_zeros():
    plan = TilePlan(height=8, width=24, tile_lr_px=8, overlap_lr_px=0, scale=2)
    out = blend(plan, np.ones((1, 16, 48), dtype=np.float32), skipped={1})
    assert out[0, 0].tolist() == [1.0] * 16 + [0.0] * 16 + [1.0] * 16


def test_tiles_that_weigh_nothing_are_not_asked_for():
    plan = TilePlan(height=20_000, width=20_000, tile_lr_px=64, overlap_lr_px=12, scale=4)
    asked = []
    blender = Blender(plan)
    blender.blend((40_192, 40_960, 256, 1024), 3, lambda number: asked.append(number))
    rows, cols = ({n // len(plan.cols) for n in asked}, {n % len(plan.cols) for n in asked})
    assert len(asked) == len(rows) * len(cols)
    assert (len(rows), len(cols)) in {(2, 5), (2, 6), (3, 5), (3, 6)}
    assert sorted(rows) == blender.rows_on(40_192, 256)


@pytest.mark.parametrize("plan", list(random_plans(25)), ids=str)
def test_the_first_row_needed_is_that_of_the_next_window(plan):
    blender, height = Blender(plan), plan.height * plan.scale
    for row in range(0, height, 7):
        assert blender.first_row_needed(row) == min(blender.rows_on(row, height - row))
    assert blender.first_row_needed(height) <= len(plan.rows)

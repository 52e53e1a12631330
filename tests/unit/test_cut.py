# SPDX-License-Identifier: GPL-2.0-or-later
"""Strips and windows are bounded at every scale, whole LR pixels and whole blocks."""

from __future__ import annotations

import pytest
from ttrd3_qgis.core.engine.outputs.cut import Cut, block_px

SCALES = range(2, 129)
SIDE_PX = 2048  # of the odd scales above 64, whose blocks hold 16 LR pixels or none


def cut(scale):
    side = block_px(scale)
    return side, Cut.of((side, side), scale)


def test_at_four_everything_is_as_it_was():
    assert block_px(4) == 256
    assert Cut.of((256, 256), 4) == Cut(256, 1024, (64, 256))


@pytest.mark.parametrize("scale", SCALES)
def test_strips_and_windows_are_whole_and_small(scale):
    side, found = cut(scale)
    assert side % 16 == side % scale == 0
    for size in (found.strip_px, found.window_px):
        assert size % side == size % scale == 0
        assert size <= max(1024, side)
    assert found.strip_px * found.window_px <= max(512 * 1024, side * side)
    assert side <= SIDE_PX
    assert all(size % 16 == 0 for size in found.lr_block_px)


@pytest.mark.parametrize("scale", [2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 64, 128])
def test_at_the_usual_scales_a_window_is_no_larger_than_at_four(scale):
    side, found = cut(scale)
    assert 160 <= side <= 384
    assert found.strip_px * found.window_px <= 400 * 1024


@pytest.mark.parametrize("scale", [2, 3, 4, 8, 16, 32])
def test_a_window_is_one_block_on_the_lr_grid(scale):
    _, found = cut(scale)
    assert found.lr_block_px == (found.strip_px // scale, found.window_px // scale)


def test_blocks_of_the_user_are_kept_whole():
    assert Cut.of((512, 256), 4).strip_px == 512
    assert Cut.of((1, 1800), 4) == Cut(256, 1800 * 8 // 8, (64, 464))

# SPDX-License-Identifier: GPL-2.0-or-later
"""References of the same place at another date, simulated."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from ttrd3_qgis.core.evaluation.other_dates import OtherDate, shifts, simulate, warped

ONE, NONE = (1.0, 1.0), (0.0, 0.0)
SAME = OtherDate(
    warp_px=0.0,
    replaced=0.0,
    shadows=0.0,
    **dict.fromkeys(("gain", "gamma", "tint", "shade"), ONE),
    **dict.fromkeys(("offset", "cast", "blur_px", "noise"), NONE),
)


@pytest.fixture
def rng():
    return np.random.default_rng(4)


@pytest.fixture
def hr(rng):
    rows, cols = np.indices((96, 80))
    grey = 128 + 60 * np.sin(rows / 7) * np.cos(cols / 9)
    return np.repeat(grey[..., None], 3, axis=2).astype(np.uint8)


def test_shifts_are_smooth_and_no_longer_than_told(rng):
    longest = [np.sqrt((shifts(rng, (128, 96), OtherDate()) ** 2).sum(0)).max() for _ in range(40)]
    assert max(longest) <= 4.0 + 1e-4
    assert max(longest) > 3.0
    assert min(longest) < 1.0
    field = shifts(rng, (128, 96), OtherDate())
    assert np.abs(np.diff(field, axis=1)).max() < 0.5


def test_the_longest_shift_can_be_held_at_its_limit(rng):
    by = OtherDate(warp_px=3.0, least_warp=1.0)
    longest = [np.sqrt((shifts(rng, (64, 96), by) ** 2).sum(0)).max() for _ in range(5)]
    assert longest == pytest.approx([3.0] * 5, abs=1e-4)


def test_warping_reads_from_the_shifted_place(hr):
    shift = np.zeros((2, *hr.shape[:2]), np.float32)
    shift[1] = 3.0
    moved = warped(hr.astype(np.float32), shift)
    assert np.allclose(moved[:, :70], hr[:, 3:73], atol=0.01)


def test_a_quarter_is_replaced(rng, hr):
    other = np.full_like(hr, 255)
    ref = simulate(rng, hr, other, replace(SAME, replaced=0.25))
    assert (ref == 255).mean() == pytest.approx(0.25, abs=0.02)


def test_new_shadows_darken_their_share(rng, hr):
    ref = simulate(rng, hr, hr, replace(SAME, shadows=0.1, shade=(0.5, 0.5)))
    darker = ref[..., 0] < hr[..., 0].astype(int) - 10
    assert darker.mean() == pytest.approx(0.1, abs=0.02)


def test_colours_change_and_draws_repeat(rng, hr):
    refs = [simulate(np.random.default_rng(7), hr, hr, OtherDate()) for _ in range(2)]
    assert np.array_equal(*refs)
    assert np.abs(refs[0].astype(int) - hr).mean() > 3
    assert np.array_equal(simulate(rng, hr, hr, SAME), hr)

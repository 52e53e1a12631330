# SPDX-License-Identifier: GPL-2.0-or-later
"""Which steps leave plain land out, and that reusing predictions is a shorter chain."""

from __future__ import annotations

import pytest
import torch
from ttrd3_qgis.core.diffusion.masked import Counted, MaskedSteps
from ttrd3_qgis.core.diffusion.sampler import sample
from ttrd3_qgis.core.diffusion.schedule import linear_schedule
from ttrd3_qgis.core.diffusion.texture_steps import PUBLISHED, SPARING, WIDE, Thinned
from ttrd3_qgis.core.diffusion.times import sampling_times
from ttrd3_qgis.core.ops.texture import FEWER, steps_for

SCHEDULE = linear_schedule()


@pytest.mark.parametrize(
    ("count", "masked"),
    [(3, 0), (10, 1), (20, 3), (30, 5), (50, 9)],
)
def test_the_published_steps_are_as_many_as_in_the_published_code(count, masked):
    assert len(PUBLISHED.of(count)) == masked


def test_the_published_steps_of_twenty():
    assert PUBLISHED.of(20) == {12, 14, 16}
    assert PUBLISHED.of(10) == {8}, "0.9 * 10 is 9 whatever a computer says"


def test_the_wide_window_leaves_out_a_quarter_of_twenty():
    assert WIDE.of(20) == {8, 10, 12, 14, 16}


def test_a_thinned_chain_keeps_the_first_step_and_even_spaces():
    assert SPARING.of(3) == {1, 2}
    assert SPARING.of(2) == {1}
    assert SPARING.of(1) == set()
    assert SPARING.of(9) == {1, 2, 4, 5, 7, 8}
    assert Thinned(0.5).of(10) == {1, 3, 5, 7, 9}
    assert Thinned(1.0).of(7) == set()


@pytest.mark.parametrize(("count", "left"), [(9, 1 / 3), (3, 1 / 3), (10, 0.5)])
def test_reuse_on_plain_land_is_the_chain_of_the_steps_that_are_left(count, left):
    lr_up, start = (
        torch.rand(1, 3, 8, 8, generator=torch.Generator().manual_seed(seed)) - 0.5
        for seed in (1, 2)
    )

    def denoise(x, time):
        return 0.3 * (lr_up - x), x - lr_up + torch.sin(time / 100.0)[:, None, None, None]

    skipped = Thinned(left).of(count)
    times = sampling_times(count)
    kept = [*(time for step, time in enumerate(times[:-1]) if step not in skipped), -1]
    nowhere = torch.zeros(1, 1, 8, 8, dtype=torch.bool)
    counted = Counted(denoise)
    masked = MaskedSteps(nowhere, skipped, "reuse")
    found = sample(counted, lr_up, start, SCHEDULE, count, masked=masked)
    expected = sample(denoise, lr_up, start, SCHEDULE, kept)
    torch.testing.assert_close(found, expected, atol=1e-5, rtol=0)
    assert counted.evaluations == len(kept) - 1


def test_plain_tiles_take_as_many_steps_as_a_thinned_chain():
    """Fewer steps for plain tiles are the same schedule, for whole tiles."""
    plain = torch.full((3, 16, 16), 0.5)
    for count in (1, 2, 3, 10, 20):
        left = Thinned(FEWER[0][1])
        assert steps_for(plain, count) == left.taken(count) == count - len(left.of(count))

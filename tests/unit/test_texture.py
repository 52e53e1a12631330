# SPDX-License-Identifier: GPL-2.0-or-later
"""Texture of the LR image, and the start noise that plain areas get."""

from __future__ import annotations

import pytest
import torch
from tile_inputs import fixed_inputs
from ttrd3_qgis.core.methods.loading import make_runner, open_weights
from ttrd3_qgis.core.ops.texture import (
    TEXTURED,
    WINDOW_PX,
    local_deviation,
    noise_share,
    steps_for,
    textured_share,
)


def test_the_deviation_is_that_of_the_window():
    image = torch.rand(1, 3, 9, 9)
    window = image.mean(dim=1)[0, 2:7, 3:8]
    found = local_deviation(image)[0, 0, 4, 5]
    assert found == pytest.approx(window.std(correction=0).item(), abs=1e-5)
    assert local_deviation(torch.full((1, 3, 9, 9), 0.7)).max() < 1e-4


def test_plain_areas_get_no_noise_and_textured_ones_all():
    lr = torch.full((1, 3, 16, 32), 0.5)
    lr[..., 16:] += TEXTURED * torch.tensor([4.0, -4.0]).repeat(8)
    share = noise_share(lr, 4)
    assert share.shape == (1, 1, 64, 128)
    assert share[..., :48].max() < 0.01
    assert share[..., 80:].min() > 0.99


def test_water_stays_as_smooth_as_it_is():
    generator = torch.Generator().manual_seed(0)
    lr = 0.3 + 0.002 * torch.randn((1, 3, 64, 64), generator=generator)
    noise = 0.4 * torch.randn((1, 3, 256, 256), generator=generator)
    runner = make_runner(open_weights("ttrd3-s"), torch.device("cpu"), torch.float32)
    sr = runner(lr, fixed_inputs((None,), noise, steps=4)).sr
    assert sr.std() < 2 * lr.std()


def tile(textured: float) -> torch.Tensor:
    """A tile whose left part is a chessboard and whose right part is plain."""
    lr = torch.full((3, 64, 64), 0.4)
    columns = round(64 * textured)
    board = (torch.arange(64)[:, None] + torch.arange(columns)) % 2
    lr[:, :, :columns] += 0.2 * board
    return lr


def test_the_share_of_texture_is_that_of_the_pixels():
    assert textured_share(tile(0.0)) == 0
    assert textured_share(tile(1.0)) == 1
    assert textured_share(tile(0.5)) == pytest.approx(0.5, abs=WINDOW_PX / 64)


def test_texture_that_a_sensor_hides_in_its_noise_does_not_count():
    generator = torch.Generator().manual_seed(0)
    assert textured_share(0.3 + 0.002 * torch.randn((3, 64, 64), generator=generator)) == 0


def test_nodata_neither_counts_as_plain_nor_as_texture():
    lr, valid = tile(0.25), torch.zeros(64, 64, dtype=torch.bool)
    valid[:, :16] = True
    assert textured_share(lr, valid) > 0.9
    assert textured_share(lr) < 0.4
    assert steps_for(lr, 10, valid) == 10
    assert steps_for(lr, 10, torch.zeros_like(valid)) < 10


@pytest.mark.parametrize("steps", [1, 2, 3, 10, 50, 999])
def test_steps_rise_with_the_texture_and_stay_in_their_range(steps):
    found = [steps_for(tile(share / 16), steps) for share in range(17)]
    assert found == sorted(found)
    assert found[-1] == steps
    assert 1 <= found[0] <= steps
    assert found[0] < steps or steps == 1


def test_more_steps_in_the_job_are_never_fewer_in_a_tile():
    for share in (0.0, 0.4, 0.6, 1.0):
        found = [steps_for(tile(share), steps) for steps in range(1, 40)]
        assert found == sorted(found)


def test_a_tile_deserves_the_same_steps_every_time_and_alone():
    lr = tile(0.4)
    assert len({steps_for(lr.clone(), 10) for _ in range(5)}) == 1
    assert steps_for(lr.flip(1).flip(2), 10) == steps_for(lr, 10)

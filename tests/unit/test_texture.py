# SPDX-License-Identifier: GPL-2.0-or-later
"""Texture of the LR image, and the start noise that plain areas get."""

from __future__ import annotations

import pytest
import torch
from ttrd3_qgis.core.methods.base import TileContext
from ttrd3_qgis.core.methods.registry import make_method, open_weights
from ttrd3_qgis.core.ops.texture import TEXTURED, local_deviation, noise_share


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
    method = make_method(open_weights("ttrd3-s"), torch.device("cpu"), torch.float32)
    sr = method(lr, TileContext((None,), noise, steps=4))
    assert sr.std() < 2 * lr.std()

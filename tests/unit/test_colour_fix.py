# SPDX-License-Identifier: GPL-2.0-or-later
"""The wavelet colour fix: coarse colours of the input, detail of the model."""

from __future__ import annotations

import pytest
import torch
from ttrd3_qgis.core.ops.colour_fix import LEVELS, colour_fixed, low_part


def image(seed, size=64):
    return torch.rand(2, 3, size, size, generator=torch.Generator().manual_seed(seed))


def test_an_image_with_its_own_colours_stays():
    torch.testing.assert_close(colour_fixed(image(1), image(1)), image(1), atol=1e-6, rtol=0)


def test_a_cast_is_taken_away_and_detail_kept():
    cast = torch.tensor([0.2, -0.1, 0.0]).view(1, 3, 1, 1)
    torch.testing.assert_close(colour_fixed(image(1) + cast, image(1)), image(1), atol=1e-6, rtol=0)
    detail = 0.1 * ((torch.arange(64)[:, None] + torch.arange(64)) % 2)
    flat = torch.full((1, 3, 64, 64), 0.5)
    found = colour_fixed(flat + detail, flat)
    assert (found - found.mean()).std() == pytest.approx(detail.std().item(), rel=0.05)


def test_every_level_blurs_twice_as_far():
    point = torch.zeros(1, 1, 129, 129)
    point[..., 64, 64] = 1
    for levels, reach in ((1, 1), (2, 3), (LEVELS, 31)):
        found = low_part(point, levels)
        rows = found.sum(dim=3).flatten().nonzero().flatten()
        assert (int(rows.min()), int(rows.max())) == (64 - reach, 64 + reach)
        assert found.sum().item() == pytest.approx(1, abs=1e-5)
    assert torch.allclose(low_part(torch.full((1, 3, 40, 40), 0.3)), torch.tensor(0.3))

# SPDX-License-Identifier: GPL-2.0-or-later
"""The projection on images that agree with LR: agreement, and the least change that gives it."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional
from ttrd3_qgis.core.methods.ttrd3.model import degrade
from ttrd3_qgis.core.ops import degradation
from ttrd3_qgis.core.ops.sensor_agreement import agree


def rand(*shape, seed=0):
    return torch.rand(*shape, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)


def seen(image, scale):
    """What torch's antialiased bicubic makes of an image: an operator of its own."""
    size = (image.shape[-2] // scale, image.shape[-1] // scale)
    return functional.interpolate(image, size, mode="bicubic", antialias=True)


@pytest.mark.parametrize("scale", [2, 4, 8])
@pytest.mark.parametrize(("height", "width"), [(64, 32), (16, 48)])
def test_the_operator_is_torchs_own(scale, height, width):
    image = rand(1, 3, height, width)
    assert torch.allclose(degradation.reduce(image, scale), seen(image, scale), atol=1e-6)


@pytest.mark.parametrize("scale", [2, 4, 8])
def test_a_projected_image_agrees(scale):
    image, lr = rand(2, 3, 64, 32), rand(2, 3, 64 // scale, 32 // scale, seed=1)
    projected = degradation.project(image, lr, scale)
    assert (seen(projected, scale) - lr).abs().max() < 1e-6
    assert torch.allclose(degradation.project(projected, lr, scale), projected, atol=1e-9)


@pytest.mark.parametrize("scale", [2, 4])
def test_an_image_that_agrees_keeps_its_range(scale):
    """Where that is possible; the LR image here lies well within it."""
    lr = 0.3 + 0.4 * rand(1, 3, 12, 8, seed=1)
    image = 1.6 * rand(1, 3, 12 * scale, 8 * scale) - 0.3
    free = agree(image, lr, scale)
    assert torch.allclose(free, degradation.project(image, lr, scale))
    assert free.max() > 1
    found = agree(image, lr, scale, limits=(0.0, 1.0))
    assert found.min() == 0
    assert found.max() == 1
    assert (seen(found, scale) - lr).abs().mean() < 1e-5
    assert (seen(found, scale) - lr).abs().max() < 2e-3


def test_nothing_is_changed_that_the_sensor_does_not_see():
    """The change is orthogonal to every image whose reduction is zero."""
    image, lr = rand(1, 3, 64, 32), rand(1, 3, 16, 8, seed=1)
    change = degradation.project(image, lr, 4) - image
    any_image = rand(1, 3, 64, 32, seed=2)
    unseen = degradation.project(any_image, torch.zeros_like(lr), 4)
    assert seen(unseen, 4).abs().max() < 1e-6
    assert unseen.abs().max() > 0.1
    assert abs((change * unseen).sum().item()) < 1e-6 * change.norm() * unseen.norm()


def test_rows_and_columns_have_operators_of_their_own():
    ramp = torch.linspace(0, 1, 48, dtype=torch.float64).expand(1, 1, 16, 48)
    low = degradation.reduce(ramp, 4)[0, 0]
    assert low.shape == (4, 12)
    assert torch.allclose(low[0], low[3])
    assert (low[0].diff() > 0).all()


def test_enlarging_keeps_the_place():
    """A constant stays, and a step is in the middle of the enlarged one."""
    assert torch.allclose(degradation.enlarge(torch.full((1, 1, 4, 4), 0.3), 4), torch.tensor(0.3))
    step = torch.zeros(1, 1, 8, 8)
    step[..., 4:] = 1
    found = degradation.enlarge(step, 4)[0, 0, 16]
    assert found.shape == (32,)
    assert torch.allclose(found, 1 - found.flip(0), atol=1e-5)
    assert found[:12].abs().max() < 0.1
    assert found[15] < 0.5 < found[16]


def test_degrading_takes_the_detail_alone():
    image = rand(1, 3, 64, 64).float()
    found = degrade(image)
    low = seen(image, 4).clamp(0, 1)
    expected = functional.interpolate(low, (64, 64), mode="bicubic", antialias=True).clamp(0, 1)
    assert torch.allclose(found, expected, atol=1e-6)

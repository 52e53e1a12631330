# SPDX-License-Identifier: GPL-2.0-or-later
"""The degradation operator, its pseudo-inverse and the projection."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from PIL import Image
from ttrd3_qgis.core.ops import degradation
from ttrd3_qgis.core.ops.sensor_agreement import agree


def _image(height, width, seed=0):
    generator = torch.Generator().manual_seed(seed)
    return torch.rand(2, 3, height, width, generator=generator)


@pytest.mark.parametrize(("height", "width"), [(64, 64), (32, 96), (44, 20), (16, 16)])
def test_projection_agrees_with_lr(height, width):
    lr, image = _image(height // 4, width // 4, 1), _image(height, width)
    projected = degradation.project(image, lr, 4)
    assert (degradation.reduce(projected, 4) - lr).abs().max() < 1e-4


@pytest.mark.parametrize("scale", [2, 4, 8])
def test_a_single_image_agrees_within_its_range(scale):
    truth = (2 * _image(8 * scale, 12 * scale, 1) - 0.5).clamp(0, 1)
    lr, image = degradation.reduce(truth, scale), truth + 0.3 * _image(8 * scale, 12 * scale) - 0.15
    free = agree(image, lr, scale)
    assert free.dtype == torch.float32
    assert (degradation.reduce(free, scale) - lr).abs().max() < 1e-6
    assert free.min() < 0
    limited = agree(image, lr.clamp(0, 1), scale, limits=(0.0, 1.0))
    assert (limited.min(), limited.max()) == (0, 1)
    off = (degradation.reduce(limited, scale) - lr.clamp(0, 1)).abs()
    assert off.mean() < 1e-5
    assert off.max() < 2e-3


def test_projection_leaves_consistent_images_alone():
    image = _image(64, 64)
    projected = degradation.project(image, degradation.reduce(image, 4), 4)
    assert torch.allclose(projected, image, atol=1e-5)


def test_operator_is_well_conditioned():
    matrix, _ = degradation.reduction(64, 4)
    values = torch.linalg.svdvals(matrix)
    assert values[0] / values[-1] < 1.5


def test_enlarging_is_pils_bicubic():
    lr = (_image(16, 24)[:1] * 96 + 80).round()  # PIL would clip overshoots between its passes
    picture = Image.fromarray(lr[0].permute(1, 2, 0).byte().numpy())
    theirs = np.asarray(picture.resize((96, 64), Image.Resampling.BICUBIC), dtype=np.float32)
    ours = degradation.enlarge(lr, 4)[0].permute(1, 2, 0).clamp(0, 255).numpy()
    assert np.abs(ours - theirs).max() <= 1.25  # PIL rounds twice, the second pass adds to it
    assert np.abs(ours - theirs).mean() < 0.35


def test_reducing_is_pils_bicubic():
    hr = (_image(64, 96)[:1] * 96 + 80).round()
    picture = Image.fromarray(hr[0].permute(1, 2, 0).byte().numpy())
    theirs = np.asarray(picture.resize((24, 16), Image.Resampling.BICUBIC), dtype=np.float32)
    ours = degradation.reduce(hr, 4)[0].permute(1, 2, 0).clamp(0, 255).numpy()
    assert np.abs(ours - theirs).max() <= 1.0

# SPDX-License-Identifier: GPL-2.0-or-later
"""Deformable convolution against a plain loop, a plain convolution, and torchvision's."""

from __future__ import annotations

import math

import pytest
import torch
from torch.nn import functional as F  # noqa: N812
from ttrd3_qgis.core.nn import deform
from ttrd3_qgis.core.nn.deform import deform_conv, warped


def inputs(groups=2, size=(7, 9), out=(7, 9), dtype=torch.float64, seed=0):
    """Images, offsets of some pixels, masks, weights and biases."""
    generator = torch.Generator().manual_seed(seed)

    def normal(*shape):
        return torch.randn(shape, generator=generator, dtype=dtype)

    offset = 2.5 * normal(2, 18 * groups, *out)
    mask = normal(2, 9 * groups, *out).sigmoid()
    return normal(2, 4, *size), offset, mask, normal(3, 4, 3, 3), normal(3)


def pixel(image, row, col):
    """Bilinear, 0 outside."""
    top, left = math.floor(row), math.floor(col)
    found = torch.zeros(len(image), dtype=image.dtype)
    for y in (top, top + 1):
        for x in (left, left + 1):
            if 0 <= y < image.shape[1] and 0 <= x < image.shape[2]:
                found += image[:, y, x] * (1 - abs(row - y)) * (1 - abs(col - x))
    return found


def in_a_loop(x, offset, mask, weight, bias):
    groups, (height, width) = mask.shape[1] // 9, offset.shape[-2:]
    out = torch.zeros(len(x), len(weight), height, width, dtype=x.dtype) + bias[:, None, None]
    part = x.shape[1] // groups
    for n in range(len(x)):
        for g in range(groups):
            bands = slice(g * part, (g + 1) * part)
            for k in range(9):
                for i in range(height):
                    for j in range(width):
                        dy, dx = offset[n, 2 * (9 * g + k) : 2 * (9 * g + k) + 2, i, j].tolist()
                        seen = pixel(x[n, bands], i + k // 3 - 1 + dy, j + k % 3 - 1 + dx)
                        seen = seen * mask[n, 9 * g + k, i, j]
                        out[n, :, i, j] += weight[:, bands, k // 3, k % 3] @ seen
    return out


@pytest.mark.parametrize(
    ("groups", "size", "out"), [(1, (7, 9), (7, 9)), (2, (5, 8), (6, 4)), (4, (6, 6), (6, 6))]
)
def test_it_is_what_a_loop_computes(groups, size, out):
    given = inputs(groups, size, out)
    assert (deform_conv(*given) - in_a_loop(*given)).abs().max() < 1e-12
    single = [one.float() for one in given]
    assert (deform_conv(*single) - in_a_loop(*given)).abs().max() < 1e-4
    small = [one * share for one, share in zip(single, (0.1, 1, 1, 0.3, 0.1))]
    assert (deform_conv(*small) - in_a_loop(*small)).abs().max() < 1e-5


def test_without_offsets_it_is_a_convolution():
    x, offset, mask, weight, bias = inputs()
    found = deform_conv(x, torch.zeros_like(offset), torch.ones_like(mask), weight, bias)
    assert torch.allclose(found, F.conv2d(x, weight, bias, padding=1), atol=1e-12)


def test_its_gradients_are_right():
    given = inputs(2, (4, 5), (4, 5))
    assert torch.autograd.gradcheck(deform_conv, [one.requires_grad_(True) for one in given])


def test_it_is_torchvisions():
    ops = pytest.importorskip("torchvision.ops", exc_type=Exception)
    x, offset, mask, weight, bias = (one.float() for one in inputs())
    theirs = ops.deform_conv2d(x, offset, weight, bias, padding=1, mask=mask)
    assert torch.allclose(deform_conv(x, offset, mask, weight, bias), theirs, atol=1e-4)


def test_strips_make_no_difference(monkeypatch):
    given = inputs()
    whole = deform_conv(*given)
    monkeypatch.setattr(deform, "STRIP_PX", 3)
    with torch.no_grad():
        assert torch.allclose(deform_conv(*given), whole, atol=1e-12)


def test_half_precision_samples_at_the_right_places():
    x, offset, mask, weight, bias = (one.float() for one in inputs())
    with torch.autocast("cpu", torch.bfloat16):
        found = deform_conv(x, offset, mask, weight, bias)
    assert (found.float() - deform_conv(x, offset, mask, weight, bias)).abs().max() < 0.2


def test_a_flow_moves_an_image():
    x = inputs()[0]
    flow = torch.zeros(2, 2, 7, 9, dtype=x.dtype)
    flow[:, 0], flow[:, 1] = 2.0, -1.0
    found = warped(x, flow)
    assert torch.allclose(found[..., :5, 1:], x[..., 2:, :-1], atol=1e-12)
    assert found[..., 5:, :].abs().max() == 0
    assert found[..., 0].abs().max() == 0

# SPDX-License-Identifier: GPL-2.0-or-later
"""Modulated deformable convolution (Zhu et al. 2019, DCNv2) in plain PyTorch."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

STRIP_PX = 64  # rows that are computed at once


def deform_conv(
    x: Tensor, offset: Tensor, mask: Tensor, weight: Tensor, bias: Tensor | None = None
) -> Tensor:
    """Convolve (N,C,H,W) with a k x k kernel whose taps are moved and weighted place by place.

    `offset` (N,2*G*k*k,h,w) in pixels of x, as (y, x) pairs, group-major, and `mask` (N,G*k*k,h,w)
    have the layout of torchvision's `deform_conv2d`; `weight` (D,C,k,k) with odd k, stride 1,
    padding k // 2. Samples are bilinear, 0 outside. Returns (N,D,h,w). Without gradients it goes
    strip by strip, because the samples of all taps are many times as large as the image.
    """
    if torch.is_grad_enabled() or offset.shape[2] <= STRIP_PX:
        return _strip(x, offset, mask, weight, bias, 0)
    parts = zip(torch.split(offset, STRIP_PX, dim=2), torch.split(mask, STRIP_PX, dim=2))
    strips = [
        _strip(x, *part, weight, bias, number * STRIP_PX) for number, part in enumerate(parts)
    ]
    return torch.cat(strips, dim=2)


def _strip(
    x: Tensor,
    offset: Tensor,
    mask: Tensor,
    weight: Tensor,
    bias: Tensor | None,
    first_row: int,
) -> Tensor:
    """Rows of the result from `first_row` on, as many as offset and mask have."""
    side, (height, width) = weight.shape[-1], offset.shape[-2:]
    taps = side * side
    groups = offset.shape[1] // (2 * taps)
    moved = _full(offset).reshape(-1, groups, taps, 2, height, width)
    grid = _grid(height, width, moved) + moved.new_tensor([first_row, 0]).view(2, 1, 1)
    places = (moved + _taps(side, moved) + grid).flatten(0, 1)
    size = places.new_tensor([x.shape[-2], x.shape[-1]]).view(1, 1, 2, 1, 1)
    unit = ((2 * places + 1) / size - 1).flip(2).permute(0, 1, 3, 4, 2)
    parts = x.reshape(len(unit), -1, *x.shape[-2:]).to(unit.dtype)
    found = F.grid_sample(parts, unit.flatten(1, 2), align_corners=False)
    found = found.view(len(x), groups, -1, taps, height, width)
    found = (found * mask.reshape(len(x), groups, 1, taps, height, width)).flatten(1, 2)
    return F.conv2d(found.flatten(1, 2), weight.flatten(1)[:, :, None, None], bias)


def warped(x: Tensor, flow: Tensor) -> Tensor:
    """x (N,C,H,W) at the places p + flow(p), bilinear, 0 outside; flow (N,2,h,w) as (y, x)."""
    height, width = flow.shape[-2:]
    flow = _full(flow)
    places = flow + _grid(height, width, flow)
    size = places.new_tensor([x.shape[-2], x.shape[-1]]).view(1, 2, 1, 1)
    unit = ((2 * places + 1) / size - 1).flip(1).permute(0, 2, 3, 1)
    return F.grid_sample(x.to(unit.dtype), unit, align_corners=False)


def _taps(side: int, like: Tensor) -> Tensor:
    """Places of the kernel's taps around its middle, (taps,2,1,1)."""
    axis = torch.arange(side, dtype=like.dtype, device=like.device) - side // 2
    pairs = torch.stack(torch.meshgrid(axis, axis, indexing="ij"), dim=-1)
    return pairs.view(-1, 2, 1, 1)


def _grid(height: int, width: int, like: Tensor) -> Tensor:
    """Row and column of every pixel, (2,height,width)."""
    axes = (torch.arange(n, dtype=like.dtype, device=like.device) for n in (height, width))
    return torch.stack(torch.meshgrid(*axes, indexing="ij"))


def _full(x: Tensor) -> Tensor:
    """At least single precision: a place needs more digits than half precision has."""
    return x if x.dtype == torch.float64 else x.float()

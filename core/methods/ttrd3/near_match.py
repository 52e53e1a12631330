# SPDX-License-Identifier: GPL-2.0-or-later
"""Matching around the aligned place, for references of the same place at another date.

A search of the whole reference takes any look-alike, a field row for a field row; where the
reference is aligned the right patch lies within some cells. The whole is the fallback, where it
is clearly better, as on what was built in between.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

NORM_EPS = 1e-12
Winners = tuple[Tensor, Tensor]  # cosine similarity and index of the best patch, (N,h*w) each


def near_winners(query: Tensor, key: Tensor, radius: int) -> Winners:
    """The most similar 3x3 patch of `key` within `radius` cells of each place of `query`.

    Both (N,C,h,w) and aligned. Places outside of the key are no candidates.
    """
    count, _, height, width = query.shape
    padded = F.pad(key, [radius] * 4)
    inside = F.pad(torch.ones_like(key[:1, :1]), [radius] * 4)
    lengths = _length(query)
    key_lengths = F.pad(_length(key), [radius] * 4)
    best = query.new_full((count, 1, height, width), -torch.inf)
    index = torch.zeros_like(best, dtype=torch.int64)
    own = torch.arange(height * width, device=query.device).view(1, 1, height, width)
    for dy in range(2 * radius + 1):
        for dx in range(2 * radius + 1):
            window = (..., slice(dy, dy + height), slice(dx, dx + width))
            product = _summed((query * padded[window]).sum(dim=1, keepdim=True))
            scale = (lengths * key_lengths[window]).clamp_min(NORM_EPS)
            found = torch.where(inside[window] > 0, product / scale, -torch.inf)
            index = torch.where(found > best, own + (dy - radius) * width + dx - radius, index)
            best = torch.maximum(best, found)
    return best.flatten(1), index.flatten(1)


def preferred(near: Winners, far: Winners, margin: float) -> Winners:
    """The near winner, unless the one of the whole reference is more similar by the margin."""
    is_far = far[0] > near[0] + margin
    return torch.where(is_far, far[0], near[0]), torch.where(is_far, far[1], near[1])


def flow_to(index: Tensor, size: tuple[int, int], ref_width: int) -> Tensor:
    """Indices (N,h*w) into a reference of a width as a flow (N,2,h,w) of whole (y, x) cells."""
    index = index.view(-1, *size)
    own = torch.meshgrid(*(torch.arange(n, device=index.device) for n in size), indexing="ij")
    return torch.stack((index // ref_width - own[0], index % ref_width - own[1]), dim=1)


def _summed(x: Tensor) -> Tensor:
    """Sum over the 3x3 cells around each, zeros outside."""
    return F.avg_pool2d(x, 3, 1, 1, divisor_override=1)


def _length(x: Tensor) -> Tensor:
    """Length of the 3x3 patch around every cell, (N,1,h,w)."""
    return _summed(x.float().square().sum(dim=1, keepdim=True)).sqrt()

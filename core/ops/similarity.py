# SPDX-License-Identifier: GPL-2.0-or-later
"""Structural similarity (Wang et al. 2004) of images in torch, with gradients."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

SIGMA, SIDE_PX = 1.5, 11
C1, C2 = 0.01**2, 0.03**2


def ssim(image: Tensor, truth: Tensor) -> Tensor:
    """Mean similarity of images (N,C,H,W) in [0, 1], sides from 11 pixels on; 1 where they agree.

    Only windows within the images count.
    """
    a, b = image.float(), truth.float()
    mean_a, mean_b = _blurred(a), _blurred(b)
    variance_a = _blurred(a.square()) - mean_a.square()
    variance_b = _blurred(b.square()) - mean_b.square()
    covariance = _blurred(a * b) - mean_a * mean_b
    light = (2 * mean_a * mean_b + C1) / (mean_a.square() + mean_b.square() + C1)
    structure = (2 * covariance + C2) / (variance_a + variance_b + C2)
    return (light * structure).mean()


def _blurred(x: Tensor) -> Tensor:
    place = torch.arange(SIDE_PX, device=x.device, dtype=x.dtype) - SIDE_PX // 2
    weights = torch.exp(place.square() / (-2 * SIGMA**2))
    weights = (weights / weights.sum()).expand(x.shape[1], 1, 1, -1)
    with torch.autocast(x.device.type, enabled=False):
        rows = F.conv2d(x, weights, groups=x.shape[1])
        return F.conv2d(rows, weights.mT, groups=x.shape[1])

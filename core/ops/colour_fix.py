# SPDX-License-Identifier: GPL-2.0-or-later
"""The wavelet colour fix of diffusion SR: coarse colours from the LR image, detail from the model.

An a-trous decomposition with a 3x3 binomial filter whose taps move apart by 2^i (after StableSR,
Wang et al. 2024).
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

LEVELS = 5
TAPS = (0.25, 0.5, 0.25)


def colour_fixed(sr: Tensor, lr_up: Tensor, levels: int = LEVELS) -> Tensor:
    """The high part of SR and the low part of the enlarged LR image, both (N,C,H,W)."""
    return sr - low_part(sr, levels) + low_part(lr_up, levels)


def low_part(image: Tensor, levels: int = LEVELS) -> Tensor:
    """What is left of an image after so many blurs, each of twice the reach; borders repeated."""
    for level in range(levels):
        image = _blurred(image, 2**level)
    return image


def _blurred(image: Tensor, reach: int) -> Tensor:
    channels = image.shape[1]
    taps = torch.tensor(TAPS, device=image.device, dtype=image.dtype)
    kernel = (taps[:, None] * taps).expand(channels, 1, 3, 3)
    grown = F.pad(image, [reach] * 4, mode="replicate")
    return F.conv2d(grown, kernel, groups=channels, dilation=reach)

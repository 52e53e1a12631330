# SPDX-License-Identifier: GPL-2.0-or-later
"""A texture description without a model: correlations of derivatives."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ...methods.textures import correlations

SCALES_PX = (1, 2, 4)
_SMOOTH, _SLOPE, _BEND = (1.0, 2.0, 1.0), (-1.0, 0.0, 1.0), (1.0, -2.0, 1.0)
_KERNELS = (
    (_SMOOTH, _SLOPE),
    (_SLOPE, _SMOOTH),
    (_SMOOTH, _BEND),
    (_BEND, _SMOOTH),
    (_SLOPE, _SLOPE),
)


class DerivativeTextures:
    """Describes an image by the correlations of its derivatives.

    First and second derivatives of the band mean at three scales, without their signs.
    """

    # Aerial images of one class differ by 0.03 to 0.19, of two classes by 0.06 to 0.24.
    typical_distance = 0.1

    def __init__(self) -> None:
        kernels = [torch.outer(torch.tensor(a), torch.tensor(b)) for a, b in _KERNELS]
        self._kernels = torch.stack(kernels)[:, None]

    def describe_texture(self, images: Tensor) -> Tensor:
        """Describe images (N,C,H,W) in [0, 1]: (N,K,K) in [-1, 1]."""
        grey = images.float().mean(dim=1, keepdim=True)
        maps = [self._derivatives(grey, scale) for scale in SCALES_PX]
        return correlations(torch.cat(maps, dim=1))

    def _derivatives(self, grey: Tensor, scale: int) -> Tensor:
        """Their magnitudes (N,5,h,w) at a scale, on the coarsest scale's grid."""
        coarse = F.avg_pool2d(grey, scale)
        found = F.conv2d(F.pad(coarse, (1, 1, 1, 1), mode="replicate"), self._kernels).abs()
        return F.avg_pool2d(found, SCALES_PX[-1] // scale)

# SPDX-License-Identifier: GPL-2.0-or-later
"""What a runner may offer besides images: how like the textures of two images are to it."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from torch import Tensor
from torch.nn import functional as F  # noqa: N812


@runtime_checkable
class DescribesTexture(Protocol):
    """A runner whose features tell textures apart.

    `typical_distance` is the mean absolute difference of the descriptions of two images whose
    textures are somewhat alike, such as two scenes of one class.
    """

    typical_distance: float

    def describe_texture(self, images: Tensor) -> Tensor:
        """Describe images (N,C,H,W) in [0, 1]: (N, ...) on the processor."""


def correlations(features: Tensor) -> Tensor:
    """Correlation of each two feature maps: (N,C,h,w) -> (N,C,C) in [-1, 1].

    What Gatys et al. (2016, eq. 3) call style, without the strength of each feature: it tells
    scene classes apart better than that does.
    """
    flat = features.flatten(2)
    unit = F.normalize(flat - flat.mean(dim=2, keepdim=True), dim=2, eps=1e-6)
    return unit @ unit.transpose(1, 2)

# SPDX-License-Identifier: GPL-2.0-or-later
"""An ability that a runner may have: to tell how similar the textures of two images are."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812


@runtime_checkable
class DescribesTexture(Protocol):
    """A runner whose features tell textures apart.

    `typical_distance` is the mean absolute difference between the descriptions of two images with
    somewhat similar textures, such as two scenes of one class.
    """

    typical_distance: float

    def describe_texture(self, images: Tensor) -> Tensor:
        """Describe images (N,C,H,W) in [0, 1]: (N, ...) on the processor."""


def correlations(features: Tensor) -> Tensor:
    """Correlation between each two feature maps: (N,C,h,w) -> (N,C,C) in [-1, 1].

    This is the style of Gatys et al. (2016, eq. 3) without the strength of each feature, and
    separates scene classes better than that.
    """
    flat = features.flatten(2)
    unit = F.normalize(flat - flat.mean(dim=2, keepdim=True), dim=2, eps=1e-6)
    return unit @ unit.transpose(1, 2)


def summary(features: Tensor) -> Tensor:
    """Mean and deviation of every feature map of (N,C,h,w), (N, 2*C)."""
    features = features.float()
    return torch.cat((features.mean(dim=(2, 3)), features.std(dim=(2, 3))), dim=1)


def nearest(own: Tensor, others: Tensor) -> list[int]:
    """The index of the most similar of `others` for each of `own`, by their summaries."""
    spread = others.std(dim=0, correction=0).clamp_min(1e-6)
    centre = others.mean(dim=0)
    own, others = (F.normalize((x - centre) / spread, dim=1) for x in (own, others))
    return [int(index) for index in (own @ others.t()).argmax(dim=1)]

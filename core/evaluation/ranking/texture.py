# SPDX-License-Identifier: GPL-2.0-or-later
"""How alike the textures of two sets of images are, seen through the model's features."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ...methods.ttrd3.building import build_ttrd3
from ...methods.ttrd3.model import SCALE, degrade
from ...methods.weights import Weights
from ...ops.degradation import enlarge

# Aerial images of one class differ by 0.06 to 0.10, of two classes by 0.12, noise by 0.15.
TYPICAL = 0.1


class Textures:
    """Describes images by how the coarsest features of the reference net go together in them.

    The correlation matrix of the feature maps is what Gatys et al. (2016, eq. 3) call style,
    without the strength of each feature: it tells scene classes apart better than that does.
    """

    def __init__(self, weights: Weights, device: torch.device) -> None:
        self._net = build_ttrd3(weights).refnet.to(device)
        self._device = device

    def of_lr(self, tiles: Tensor) -> Tensor:
        """Describe LR tiles (N,3,h,w) in [0, 1]: (N,C,C) in [-1, 1]."""
        return self._describe(enlarge(tiles.to(self._device), SCALE).clamp(0, 1))

    def of_reference(self, patches: Tensor) -> Tensor:
        """Describe patches (N,3,H,W) in [0, 1] at the SR pixel size, as blurred as LR tiles are."""
        return self._describe(degrade(patches.to(self._device)))

    @torch.inference_mode()
    def _describe(self, images: Tensor) -> Tensor:
        found = [_correlations(self._net.features(image[None])[2].float()) for image in images]
        return torch.cat(found).cpu()


def _correlations(features: Tensor) -> Tensor:
    """Correlation of each two feature maps: (N,C,h,w) -> (N,C,C)."""
    flat = features.flatten(2)
    unit = F.normalize(flat - flat.mean(dim=2, keepdim=True), dim=2, eps=1e-6)
    return unit @ unit.transpose(1, 2)


def likeness(tiles: Tensor, patches: Tensor) -> float:
    """Mean over tiles of the likeness to the best patch, in [0, 1]; 0 without either."""
    if len(patches) == 0 or len(tiles) == 0:
        return 0.0
    best = [(tile - patches).abs().mean(dim=(1, 2)).min() for tile in tiles]
    return float((-torch.stack(best) / TYPICAL).exp().mean())

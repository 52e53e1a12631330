# SPDX-License-Identifier: GPL-2.0-or-later
"""Texture features at three levels: the first layers of VGG, or a narrow net of that kind.

Frozen while the transfer is trained, so that what matches does not drift.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ...jobs.typed import Between
from ..ttrd3.bounds import Width

MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)  # of ImageNet, as VGG wants them
VGG19_DIMS = (64, 128, 256)
VGG19_LAYERS = ("conv1_1", "conv1_2", "conv2_1", "conv2_2", "conv3_1")


@dataclass(frozen=True)
class TextureConfig:
    """Channels at full, half and quarter resolution, and of what is matched.

    With `match_dims` 0 the coarsest level itself is matched, as with VGG-19.
    """

    dims: tuple[Width, Width, Width] = (16, 48, 64)
    match_dims: Annotated[int, Between(0, 4096)] = 32


@dataclass(frozen=True)
class Textures:
    """Features of levels 1, 2, 3 of images, and what is matched, on the grid of level 3."""

    levels: tuple[Tensor, Tensor, Tensor]
    match: Tensor


class TextureNet(nn.Module):
    """VGG's first five convolutions (Simonyan & Zisserman 2015), at any width."""

    def __init__(self, config: TextureConfig) -> None:
        super().__init__()
        first, second, third = config.dims
        self.conv1_1 = nn.Conv2d(3, first, 3, padding=1)
        self.conv1_2 = nn.Conv2d(first, first, 3, padding=1)
        self.conv2_1 = nn.Conv2d(first, second, 3, padding=1)
        self.conv2_2 = nn.Conv2d(second, second, 3, padding=1)
        self.conv3_1 = nn.Conv2d(second, third, 3, padding=1)
        for conv in self.children():
            nn.init.kaiming_normal_(conv.get_parameter("weight"), nonlinearity="relu")
            nn.init.zeros_(conv.get_parameter("bias"))
        if config.match_dims:
            self.match = nn.Conv2d(third, config.match_dims, 1)
        self.register_buffer("mean", torch.tensor(MEAN).view(1, 3, 1, 1), persistent=False)
        self.register_buffer("std", torch.tensor(STD).view(1, 3, 1, 1), persistent=False)

    def forward(self, image: Tensor) -> Textures:
        """Features of images (N,3,H,W) in [0, 1] whose sides are multiples of 4."""
        x = (image - self.get_buffer("mean")) / self.get_buffer("std")
        first = F.relu(self.conv1_1(x))
        second = F.relu(self.conv2_1(F.max_pool2d(F.relu(self.conv1_2(first)), 2)))
        third = F.relu(self.conv3_1(F.max_pool2d(F.relu(self.conv2_2(second)), 2)))
        match = self.match(third) if hasattr(self, "match") else third
        return Textures((first, second, third), match)


def from_vgg19(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Tensors of a `TextureNet` of VGG-19's width from those of our VGG-19, such as conv1_1_weight.

    Raises KeyError where a layer is missing.
    """
    parts = [(name, kind) for name in VGG19_LAYERS for kind in ("weight", "bias")]
    return {f"{name}.{kind}": tensors[f"{name}_{kind}"] for name, kind in parts}

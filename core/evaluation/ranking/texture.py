# SPDX-License-Identifier: GPL-2.0-or-later
"""How similar the textures of two sets of images are, by a model's features if it has any."""

from __future__ import annotations

import torch
from torch import Tensor

from ...methods.base import Runner
from ...methods.textures import DescribesTexture
from ...ops.degradation import enlarge, reduce
from .derivatives import DerivativeTextures


class Textures:
    """Describes LR tiles and references the same way, by the runner or else by derivatives."""

    def __init__(self, runner: Runner, scale: int) -> None:
        self._describer: DescribesTexture = (
            runner if isinstance(runner, DescribesTexture) else DerivativeTextures()
        )
        self._scale = scale

    def of_lr(self, tiles: Tensor) -> Tensor:
        """Describe LR tiles (N,C,h,w) in [0, 1]."""
        return self._describe(enlarge(tiles, self._scale))

    def of_reference(self, patches: Tensor) -> Tensor:
        """Describe patches (N,C,H,W) in [0, 1] at the SR pixel size, blurred like LR tiles."""
        low = reduce(patches, self._scale).clamp(0, 1)
        return self._describe(enlarge(low, self._scale))

    @torch.inference_mode()
    def _describe(self, images: Tensor) -> Tensor:
        if not len(images):
            return torch.empty(0)
        describe = self._describer.describe_texture
        return torch.cat([describe(image[None].clamp(0, 1)) for image in images])

    def likeness(self, tiles: Tensor, patches: Tensor) -> float:
        """Mean over tiles of the similarity to the best patch, in [0, 1]; 0 without either."""
        if len(patches) == 0 or len(tiles) == 0:
            return 0.0
        apart = [(tile - patches).abs().flatten(1).mean(dim=1).min() for tile in tiles]
        return float((-torch.stack(apart) / self._describer.typical_distance).exp().mean())

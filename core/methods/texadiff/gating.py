# SPDX-License-Identifier: GPL-2.0-or-later
"""Keeps textures of references off plain land, for methods that transfer them.

T becomes M T + (1 - M) kappa T, with M the mask of rich land and kappa the strength on plain land.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from ...nn import channels_last
from ...ops.texture_density import binarised, pooled
from ..building import built, read_card
from ..loading import open_weights
from ..weights import Weights
from .network import Architecture
from .predictor import SCALE, DensityPredictor

MODEL = "texadiff-s"  # whose predictor tells where land is plain
PREFIX = "predictor."


class DensityGate:
    """How far references are followed at every LR pixel."""

    def __init__(self, predictor: nn.Module, threshold: float) -> None:
        self._predictor, self._threshold = predictor, threshold

    @classmethod
    def of(cls, weights: Weights, device: torch.device) -> DensityGate:
        """The gate of a model's predictor; raises BadWeightsError where it does not fit."""
        architecture = read_card(Architecture.from_dict, weights)
        own = {
            name.removeprefix(PREFIX): tensor
            for name, tensor in weights.tensors.items()
            if name.startswith(PREFIX)
        }
        net = built(lambda: DensityPredictor(architecture.predictor), own, weights.path)
        net = channels_last(net.to(device)).requires_grad_(False)
        return cls(net, architecture.thresholds.predicted)

    @classmethod
    def load(cls, device: torch.device) -> DensityGate:
        """That of the model in the plugin."""
        return cls.of(open_weights(MODEL), device)

    @torch.inference_mode()
    def strength(self, lr: Tensor, psr: Tensor, on_plain: float) -> Tensor:
        """1 on rich land, `on_plain` elsewhere, (N,1,h,w).

        `lr` (N,3,h,w) and `psr` (N,3,4h,4w), an estimate without references, are in [0, 1]; sides
        that are no multiples of 4 are padded.
        """
        height, width = lr.shape[-2:]
        pad = (0, -width % SCALE, 0, -height % SCALE)
        padded = nn.functional.pad(lr, pad, mode="replicate")
        grown = nn.functional.pad(psr, tuple(SCALE * side for side in pad), mode="replicate")
        density = self._predictor(padded, grown).float().clamp(0, 1)
        rich = pooled(binarised(density, self._threshold, is_part=True), SCALE)
        mask = rich[..., :height, :width].to(lr)
        return mask + (1 - mask) * on_plain

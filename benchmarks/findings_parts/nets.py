# SPDX-License-Identifier: GPL-2.0-or-later
"""Ablations of TTRD3, built from the shipped parts: noise-only diffusion, plain features, U-Nets.

Unless they are raw, nets see the diffusion state preconditioned as ttrd3-s does
(core/methods/ttrd3/compact.py), so that minutes of training suffice.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812
from ttrd3_qgis.core.methods.ttrd3.compact import CompactDenoiser
from ttrd3_qgis.core.methods.ttrd3.mfam import MFAB
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3, Architecture, default_architecture
from ttrd3_qgis.core.methods.ttrd3.reference_net import ReferenceNetConfig
from ttrd3_qgis.core.methods.ttrd3.sttg import KTriple, Transfer
from ttrd3_qgis.core.methods.ttrd3.unet import Guidance

from .grid_unet import GridUNet
from .noise_only import NoiseOnly, RawDenoiser, ddpm_schedule

COMPACT = {"lr_blocks": 4, "fusion_blocks": 2, "step_blocks": 4}
COMPACT_WIDTH = 48
UNET_DIM = 16
UNET_UNSHUFFLE = 2
MAX_K = 5
_TRANSFER = Transfer(weighting="softmax", fold="mean", positions=False, max_k=MAX_K, first_k=1)


class PlainBlock(nn.Module):
    """An MFAB without its many scales and gates: one 3x3 convolution between two of 1x1."""

    def __init__(self, dim: int, wide: int) -> None:
        super().__init__()
        self.project_in = nn.Conv2d(dim, wide, 1, bias=False)
        self.conv = nn.Conv2d(wide, wide, 3, padding=1, bias=False)
        self.project_out = nn.Conv2d(wide, dim, 1, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """Apply the block; the shape stays."""
        return self.project_out(F.relu(self.conv(self.project_in(x)))) + x


def plain_features(mfam: nn.Module) -> None:
    """Put plain blocks in the place of all MFABs."""
    for stage in mfam.down:
        for place, block in enumerate(stage):
            if isinstance(block, MFAB):
                dim, wide = block.project_in.in_channels, block.project_in.out_channels
                stage[place] = PlainBlock(dim, wide)


class Ablation(TTRD3):
    """A small TTRD3 of which parts may be missing.

    `diffusion` is "rddm" or "noise", `features` "none", "plain" or "mfam"; `variant` "compact",
    "raw" (compact without preconditioning) or a U-Net. In training K is `k`, or drawn anew at every
    step from 1 to MAX_K where `k` is 0.
    """

    def __init__(self, variant: str, diffusion: str, features: str, k: int = 1) -> None:
        super().__init__(architecture=_architecture(variant))
        self.guided, self.k = features != "none", k
        if diffusion == "noise":
            self.schedule = ddpm_schedule()
        if self.architecture.compact is not None:
            coefficients = 1 - self.schedule.alphas_cumsum, self.schedule.betas_cumsum
            kind = RawDenoiser if variant == "raw" else CompactDenoiser
            self.denoiser = kind(self.architecture.compact, *coefficients)
        else:
            self.denoiser = GridUNet(self.denoiser, self.schedule, UNET_UNSHUFFLE)
        if diffusion == "noise":
            self.denoiser = NoiseOnly(self.denoiser, self.schedule)
        if features == "plain":
            plain_features(self.refnet.MFAM)

    def choose_k(self, generator: torch.Generator | None = None) -> KTriple:
        """The K of training; afterwards that of the logits, as in TTRD3."""
        if not self.training:
            return super().choose_k(generator)
        k = self.k or int(torch.randint(1, MAX_K + 1, (), generator=generator))
        return k, k, k

    def guidance(
        self, lr_up: Tensor, ref: Tensor, ref_degraded: Tensor, k: KTriple | None = None
    ) -> Guidance | None:
        """Guidance of TTRD3, or none."""
        return super().guidance(lr_up, ref, ref_degraded, k) if self.guided else None


def _architecture(variant: str) -> Architecture:
    if variant in ("compact", "raw"):
        return default_architecture("compact", COMPACT_WIDTH, COMPACT)
    dims = (UNET_DIM, 2 * UNET_DIM, 4 * UNET_DIM)
    reference = ReferenceNetConfig(dims, hidden=8, unshuffle=UNET_UNSHUFFLE, transfer=_TRANSFER)
    return Architecture(variant, UNET_DIM, reference)


def used_parameters(model: Ablation) -> int:
    """Numbers that the model's result depends on."""
    parts = [model.denoiser, model.refnet] if model.guided else [model.denoiser]
    return sum(p.numel() for part in parts for p in part.parameters())

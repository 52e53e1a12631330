# SPDX-License-Identifier: GPL-2.0-or-later
"""The nets of the diffusion of bands: of A alone, or of all bands together.

What diffuses is the residual of the bands over those of the enlarged image, at the scale of the
network; so I_in of RDDM is 0, and any image can take the place of the enlarged one.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ...diffusion.schedule import Schedule
from ...nn import blocks
from ..ttrd3.bounds import Depth, Width
from ..ttrd3.compact import StepNet
from ..ttrd3.trunk import CODE_WIDTH
from .bands import CELL, to_cells
from .layers import LocalAttention

SIDE = 3
HEADS = 4


@dataclass(frozen=True)
class StepConfig:
    """Width and blocks of a net that is called at every step of a diffusion."""

    width: Width = 32
    blocks: Depth = 1


class BandDenoiser(StepNet):
    """Predicts residual and noise of bands (N,C,h,w), from features on the grid of cells."""

    unshuffle = CELL

    def __init__(
        self,
        config: StepConfig,
        channels: int,
        feature_dim: int,
        guide_dim: int,
        schedule: Schedule,
    ) -> None:
        """`guide_dim` is the width of what an encoder tells, 0 without one."""
        super().__init__()
        self.channels, width = channels, config.width
        self.feature_in = nn.Conv2d(feature_dim, width, 1)
        self.time_mlp = blocks.time_mlp(width, 2 * width)
        self.code_in = nn.Linear(CODE_WIDTH, 2 * width)
        self.add_steps(width, config.blocks, 1 - schedule.alphas_cumsum, schedule.betas_cumsum)
        if guide_dim:
            self.guide_in = nn.Conv2d(guide_dim, width, 1)
            self.attention = LocalAttention(width, HEADS, SIDE)
        nn.init.normal_(self.step_out.weight, std=1e-3)
        nn.init.zeros_(self.code_in.weight)

    def begin(self, features: Tensor, first: Tensor, code: Tensor, guide: Tensor | None) -> Begun:
        """What all steps share; `first` (N,C,h,w) is what an estimate adds without diffusion."""
        first = -to_cells(first)  # RDDM's residual is I_in less the image, and I_in is 0
        seen = self.feature_in(features)
        asked = None if guide is None else self.guide_in(guide)
        if asked is not None:
            seen = seen + self.attention(seen, asked)
        return Begun(self.steady(seen, first), first, self.code_in(code))

    def forward(self, x: Tensor, begun: Begun, time: Tensor) -> tuple[Tensor, Tensor]:
        """Predict (residual, noise) of x (N,C,h,w)."""
        embedded = F.silu(self.time_mlp(time) + begun.code)
        nothing = torch.zeros_like(begun.first)
        return self.refine(x, begun.hidden, begun.first, nothing, time, embedded)


@dataclass(frozen=True)
class Begun:
    """What the steps of a diffusion share."""

    hidden: Tensor
    first: Tensor
    code: Tensor

    def repeated(self, count: int) -> Begun:
        """Every image so many times, one after the other."""
        parts = (self.hidden, self.first, self.code)
        return Begun(*(part.repeat_interleave(count, dim=0) for part in parts))

# SPDX-License-Identifier: GPL-2.0-or-later
"""What a step sees before it restores bands: features of the LR image and its enlargement."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ..ttrd3.bounds import Depth, Width
from ..ttrd3.sensor_code import CODE_DIMS
from ..ttrd3.trunk import CODE_WIDTH, GatedBlock
from .bands import CELL, COLOURS
from .layers import zeroed

SITUATION_DIMS = CODE_DIMS + 4  # the sensor; steps before, reference, its ground pixel; a spare one
SEEN = 4 * COLOURS * (CELL**2 + 1)  # channels: bands of the enlarged image, bands of the LR image


@dataclass(frozen=True)
class FeatureConfig:
    """Width and number of blocks, before and after the place where a reference comes in."""

    width: Width = 64
    gate_width: Width = 16
    first_blocks: Depth = 3
    last_blocks: Depth = 3


class Features(nn.Module):
    """Features on the grid of cells; they do not depend on the size of the tile."""

    def __init__(self, config: FeatureConfig, guide_dim: int) -> None:
        """`guide_dim` is the width of what an encoder tells, 0 without one."""
        super().__init__()
        width = config.width
        self.code_mlp = nn.Sequential(
            *(nn.Linear(SITUATION_DIMS, CODE_WIDTH), nn.SiLU()),
            *(nn.Linear(CODE_WIDTH, CODE_WIDTH), nn.SiLU()),
        )
        self.seen_in = nn.Conv2d(SEEN, width, 3, padding=1)
        self.first = _blocks(config.first_blocks, config)
        if guide_dim:
            self.guide_in = zeroed(nn.Conv2d(guide_dim, width, 1))
        self.last = _blocks(config.last_blocks, config)

    def forward(self, seen: Tensor, situation: Tensor, guide: Tensor | None) -> Tensor:
        """Features (N,width,h,w) of cells (N,SEEN,h,w), the sides even."""
        code = self.code_mlp(situation)
        shallow = self.seen_in(seen.contiguous(memory_format=torch.channels_last))
        x = shallow
        for block in self.first:
            x = block(x, code)
        if guide is not None:
            x = x + self.guide_in(guide)
        for block in self.last:
            x = block(x, code)
        return F.leaky_relu(x + shallow, 0.1)


def _blocks(count: int, config: FeatureConfig) -> nn.ModuleList:
    return nn.ModuleList(GatedBlock(config.width, config.gate_width) for _ in range(count))

# SPDX-License-Identifier: GPL-2.0-or-later
"""The restoration of the bands V, H and D (CSHR of the paper)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ..ttrd3.bounds import Count, Width
from .bands import CELL, COLOURS, from_cells
from .layers import SLOPE, DilatedBlock, LocalAttention, separable, zeroed

BANDS = 3
OWN = COLOURS * (CELL**2 + 1)  # channels of a band of the enlarged image and of the LR image
SIDE = 3  # cells that D looks at in V and H


@dataclass(frozen=True)
class DetailConfig:
    """Width of each band, and heads of the attention between them."""

    width: Width = 32
    heads: Count = 4


class Details(nn.Module):
    """Residuals of the detail bands: V and H tell D what they see, then each is restored."""

    def __init__(self, config: DetailConfig, feature_dim: int, guide_dim: int, tails: int) -> None:
        """`guide_dim` is the width of what an encoder tells of each band, 0 without one.

        There are `tails` last layers for successive steps; later steps use the last of them.
        """
        super().__init__()
        width, dim_in = config.width, feature_dim + OWN + guide_dim
        self.heads = nn.ModuleList(separable(dim_in, width) for _ in range(BANDS))
        self.from_v, self.from_h = (LocalAttention(width, config.heads, SIDE) for _ in range(2))
        self.blocks = nn.ModuleList(DilatedBlock(width) for _ in range(BANDS))
        self.tails = nn.ModuleList(
            nn.ModuleList(zeroed(nn.Conv2d(width, COLOURS * CELL**2, 1)) for _ in range(BANDS))
            for _ in range(tails)
        )

    def forward(
        self, features: Tensor, own: Sequence[Tensor], guides: Sequence[Tensor], step: int
    ) -> Tensor:
        """Residuals (N,9,2h,2w) at the scale of the network.

        `features` (N,F,h,w); `own` are V, H, D of the enlarged and the LR image (N,OWN,h,w),
        `guides` what an encoder tells of them; `step` counts the steps of a cascade from 0.
        """
        inputs = zip(own, guides) if guides else ((band,) for band in own)
        seen = (torch.cat((features, *parts), dim=1) for parts in inputs)
        v, h, d = (F.leaky_relu(head(x), SLOPE) for head, x in zip(self.heads, seen))
        d = d + self.from_v(d, v) + self.from_h(d, h)
        last: nn.ModuleList = self.tails[min(step, len(self.tails) - 1)]  # type: ignore[assignment]
        found = zip(last, self.blocks, (v, h, d))
        return from_cells_of([tail(block(x)) for tail, block, x in found])


def from_cells_of(bands: Sequence[Tensor]) -> Tensor:
    """Bands of cells (N,12,h,w) as (N,3 * bands,2h,2w)."""
    return torch.cat([from_cells(band) for band in bands], dim=1)

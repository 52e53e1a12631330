# SPDX-License-Identifier: GPL-2.0-or-later
"""Guidance by deformable convolutions around the best matches, as DEF transfers features."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from ...nn.deform import warped
from ...nn.deform_transfer import DeformTransfer
from .near_match import flow_to
from .sttg import Matches


class Deforming(nn.Module):
    """Moves the features of three levels; at first it copies what the matches point at."""

    def __init__(
        self, dims: Sequence[int], value_dims: Sequence[int], ratios: Sequence[int], groups: int
    ) -> None:
        """By level 1, 2, 3: channels that are compared, and moved; cells a side of a match."""
        super().__init__()
        self.dims, self.ratios = tuple(dims), tuple(ratios)
        self.levels = nn.ModuleList(
            DeformTransfer(dim, value_dim, groups, copies=True)
            for dim, value_dim in zip(dims, value_dims)
        )

    def forward(
        self, own: Sequence[Tensor], values: Sequence[Tensor], matches: Matches
    ) -> tuple[Tensor, Tensor, Tensor]:
        """The moved features of levels (3, 2, 1).

        `own` are those of the LR image, levels 1, 2, 3; `values` those of the reference, where
        level 1 may have more channels than are compared.
        """
        flow = flow_to(matches.index[:, 0], matches.size, matches.ref_size[1])
        first, second, third = (
            self._moved(level, own[level], values[level], flow) for level in range(3)
        )
        return third, second, first

    def _moved(self, level: int, own: Tensor, value: Tensor, flow: Tensor) -> Tensor:
        ratio = self.ratios[level]
        flow = ratio * flow.repeat_interleave(ratio, 2).repeat_interleave(ratio, 3)
        seen = warped(value[:, : self.dims[level]], flow.float()).to(own.dtype)
        sure = torch.ones_like(own[:, :1])
        moved: Tensor = self.levels[level](own, seen, value, flow, sure)
        return moved

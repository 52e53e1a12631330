# SPDX-License-Identifier: GPL-2.0-or-later
"""What the trunk takes from references: gated by how well they match, a learned "none" without."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

SLOPE = 0.1
GATE_WIDTH = 16
OPEN = 2.0  # the gate's first bias: mostly open, so that references are used from the start


class ReferenceGate(nn.Module):
    """Turns guidance on the LR grid into what the trunk adds before its last blocks.

    The gate sees the guidance, the trunk's own features and the relevance of the best match, and
    may close where a reference shows something else. A closed gate, a strength of 0 and no
    reference at all give the same: a vector that is learned for "none".
    """

    def __init__(self, width: int, guided: int) -> None:
        """`guided` channels of guidance, and one more for the relevance of the best match."""
        super().__init__()
        self.none = nn.Parameter(torch.zeros(1, width, 1, 1))
        self.guide_in = nn.Conv2d(guided + 1, width, 1)
        self.hidden = nn.Conv2d(2 * width + 1, GATE_WIDTH, 3, padding=1)
        self.gate = nn.Conv2d(GATE_WIDTH, 1, 3, padding=1)
        self.out = nn.Conv2d(width, width, 3, padding=1)
        with torch.no_grad():
            self.gate.weight.zero_()
            self.gate.bias.fill_(OPEN)  # type: ignore[union-attr]
            self.out.weight.zero_()
            self.out.bias.zero_()  # type: ignore[union-attr]

    def forward(
        self, features: Tensor, guidance: Tensor | None, strength: Tensor | float = 1.0
    ) -> Tensor:
        """What to add to features (N,width,h,w).

        `guidance` (N,guided+1,h,w) has the relevance last; `strength` is 0 to 1, or (N,1,1,1).
        """
        if guidance is None:
            return self.out(self.none.expand_as(features))
        guide = F.leaky_relu(self.guide_in(guidance), SLOPE)
        opened = strength * self.openness(features, guide, guidance[:, -1:])
        return self.out(self.none + opened * (guide - self.none))

    def openness(self, features: Tensor, guide: Tensor, relevance: Tensor) -> Tensor:
        """How far the gate is open at every LR pixel, (N,1,h,w) in [0, 1]."""
        seen = torch.cat((features, guide, relevance), dim=1)
        return torch.sigmoid(self.gate(F.leaky_relu(self.hidden(seen), SLOPE)))

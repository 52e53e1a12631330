# SPDX-License-Identifier: GPL-2.0-or-later
"""The reference's own detail, where a gate lets it through."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

SLOPE = 0.1
GATE_WIDTH = 16


class DirectDetail(nn.Module):
    """Detail of the reference in the place of the image's own, as far as a gate opens.

    An open gate on a reference of the very place gives the HR image, once it is projected. The gate
    of a new net is 0.
    """

    def __init__(self, dim: int) -> None:
        """`dim` channels of level 1."""
        super().__init__()
        self.hidden = nn.Conv2d(2 * dim + 7, GATE_WIDTH, 3, padding=1)
        self.middle = nn.Conv2d(GATE_WIDTH, GATE_WIDTH, 3, padding=1)
        self.gate = nn.Conv2d(GATE_WIDTH, 1, 3, padding=1)
        with torch.no_grad():
            self.gate.weight.zero_()
            self.gate.bias.zero_()  # type: ignore[union-attr]

    def forward(self, image: Tensor, detail: Tensor, moved: Tensor, confidence: Tensor) -> Tensor:
        """What to add (N,3,H,W): features and detail of the image, both of the reference moved."""
        theirs, their_detail = moved[:, :-3], moved[:, -3:]
        differs = (image - theirs).abs()
        seen = torch.cat((image, differs, detail, their_detail, confidence), dim=1)
        hidden = F.leaky_relu(self.hidden(seen), SLOPE)
        hidden = F.leaky_relu(self.middle(hidden), SLOPE)
        return self.gate(hidden) * confidence * (their_detail - detail)

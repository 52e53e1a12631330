# SPDX-License-Identifier: GPL-2.0-or-later
"""The transfer of reference features: moved by the matches, then by what a head still finds."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ...nn.deform import deform_conv

SLOPE = 0.1
TAPS = 9
GATE_WIDTH = 16


class DeformTransfer(nn.Module):
    """One level: a deformable convolution around where the matches point.

    `dim` channels of features tell the head what is still off; `value_dim` channels of the
    reference are transferred, in `groups` with offsets of their own.
    """

    def __init__(self, dim: int, value_dim: int, groups: int) -> None:
        super().__init__()
        self.groups, self.spare = groups, -value_dim % groups
        self.head = nn.Sequential(
            *(nn.Conv2d(2 * dim, dim, 3, padding=1), nn.LeakyReLU(SLOPE)),
            *(nn.Conv2d(dim, dim, 3, padding=1), nn.LeakyReLU(SLOPE)),
        )
        self.moves = nn.Conv2d(dim, 3 * TAPS * groups, 3, padding=1)
        self.conv = nn.Conv2d(value_dim + self.spare, dim, 3, padding=1)
        with torch.no_grad():  # a new head moves nothing
            self.moves.weight.zero_()
            self.moves.bias.zero_()  # type: ignore[union-attr]

    def forward(
        self, image: Tensor, moved: Tensor, value: Tensor, flow: Tensor, confidence: Tensor
    ) -> Tensor:
        """T (N,dim,h,w) for features of an image and those that matches bring, (N,dim,h,w) each.

        `value` (N,value_dim,hr,wr) is what the reference gives, `flow` (N,2,h,w) whole (y, x)
        pixels of this level, `confidence` (N,1,h,w) in [0, 1]; without any, T is 0.
        """
        flow = flow.to(image.dtype)
        hidden = self.head(torch.cat((image, moved), dim=1))
        shifts, masks = self.moves(hidden).split((2 * TAPS * self.groups, TAPS * self.groups), 1)
        offset = shifts + flow.repeat(1, TAPS * self.groups, 1, 1)
        value = F.pad(value, (0, 0, 0, 0, 0, self.spare))
        found = deform_conv(value, offset, masks.sigmoid(), self.conv.weight, self.conv.bias)
        return confidence * found


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

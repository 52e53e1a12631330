# SPDX-License-Identifier: GPL-2.0-or-later
"""The transfer of reference features: moved by the matches, then by what a head still finds."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from .deform import deform_conv

SLOPE = 0.1
TAPS = 9


class DeformTransfer(nn.Module):
    """One level: a deformable convolution around where the matches point.

    `dim` channels of features tell the head what is still off; `value_dim` channels of the
    reference are transferred, in `groups` with offsets of their own. With `copies` as many channels
    come out, and at first those of the very place that matches; else `dim` come out.
    """

    def __init__(self, dim: int, value_dim: int, groups: int, copies: bool = False) -> None:
        super().__init__()
        self.groups, self.spare = groups, -value_dim % groups
        self.head = nn.Sequential(
            *(nn.Conv2d(2 * dim, dim, 3, padding=1), nn.LeakyReLU(SLOPE)),
            *(nn.Conv2d(dim, dim, 3, padding=1), nn.LeakyReLU(SLOPE)),
        )
        self.moves = nn.Conv2d(dim, 3 * TAPS * groups, 3, padding=1)
        self.conv = nn.Conv2d(value_dim + self.spare, value_dim if copies else dim, 3, padding=1)
        with torch.no_grad():  # a new head moves nothing
            self.moves.weight.zero_()
            self.moves.bias.zero_()  # type: ignore[union-attr]
            if copies:
                self._copy()

    def _copy(self) -> None:
        """The middle tap alone, doubled, since the masks of a new head are a half."""
        middle = TAPS // 2
        kernel, bias = self.conv.weight.zero_(), self.conv.bias
        kernel.flatten(2)[:, :, middle] = 2 * torch.eye(*kernel.shape[:2])
        if bias is not None:
            bias.zero_()

    def forward(
        self, image: Tensor, moved: Tensor, value: Tensor, flow: Tensor, confidence: Tensor
    ) -> Tensor:
        """T (N,dim,h,w) for features (N,dim,h,w) of an image, and for those that matches bring.

        `value` (N,value_dim,hr,wr) is what the reference gives, `flow` (N,2,h,w) whole (y, x)
        pixels of this level, `confidence` (N,1,h,w) in [0, 1]; without any, T is 0.
        """
        hidden = self.head(torch.cat((image, moved), dim=1))
        shifts, masks = self.moves(hidden).split((2 * TAPS * self.groups, TAPS * self.groups), 1)
        full = torch.promote_types(image.dtype, torch.float32)  # half loses parts of a pixel
        offset = shifts.to(full) + flow.to(full).repeat(1, TAPS * self.groups, 1, 1)
        value = F.pad(value, (0, 0, 0, 0, 0, self.spare))
        found = deform_conv(value, offset, masks.sigmoid(), self.conv.weight, self.conv.bias)
        return confidence * found

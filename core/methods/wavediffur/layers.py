# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of the wavelet steps: separable convolutions, local attention, dilated blocks."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

SLOPE = 0.1
DILATIONS = (1, 2, 3, 2, 1)
SMALL = 0.1  # initial size of what a block adds


def separable(dim_in: int, dim_out: int) -> nn.Sequential:
    """Mix the channels, then look around in each."""
    return nn.Sequential(
        nn.Conv2d(dim_in, dim_out, 1), nn.Conv2d(dim_out, dim_out, 3, padding=1, groups=dim_out)
    )


def zeroed(layer: nn.Conv2d) -> nn.Conv2d:
    """A layer that gives 0 until it is trained."""
    nn.init.zeros_(layer.weight)
    if layer.bias is not None:
        nn.init.zeros_(layer.bias)
    return layer


class DilatedBlock(nn.Module):
    """Five convolutions that look near, far and near again, and the way around them."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.convs = nn.ModuleList(nn.Conv2d(dim, dim, 3, padding=d, dilation=d) for d in DILATIONS)
        with torch.no_grad():
            self.convs[-1].get_parameter("weight").mul_(SMALL)

    def forward(self, x: Tensor) -> Tensor:
        """Apply the block."""
        hidden = self.convs[0](x)
        for conv in self.convs[1:]:
            hidden = conv(F.leaky_relu(hidden, SLOPE))
        return x + hidden


class LocalAttention(nn.Module):
    """Each pixel of one image asks a square of pixels of another around the same place.

    softmax(Q K^T / sqrt(d)) V over the square, with a learned bias for each of its places. What a
    pixel sees does not depend on where a tile begins; squares end at the border of the image.
    """

    def __init__(self, dim: int, heads: int, side: int) -> None:
        super().__init__()
        if dim % heads or side % 2 == 0:
            raise ValueError(f"{heads} heads of odd side {side} do not divide {dim} channels")
        self.heads, self.side = heads, side
        self.to_q, self.to_k, self.to_v = (nn.Conv2d(dim, dim, 1) for _ in range(3))
        self.place = nn.Parameter(torch.zeros(heads, side**2))
        self.to_out = nn.Conv2d(dim, dim, 1)
        with torch.no_grad():
            self.to_out.weight.mul_(SMALL)

    def forward(self, asking: Tensor, asked: Tensor) -> Tensor:
        """What to add to `asking`; both (N,dim,h,w)."""
        count, dim, height, width = asking.shape
        q = self.to_q(asking).reshape(count, self.heads, -1, 1, height * width)
        k, v = (self._around(layer(asked)) for layer in (self.to_k, self.to_v))
        scores = (q * k).sum(dim=2) * (dim // self.heads) ** -0.5 + self.place[..., None]
        scores = scores.masked_fill(self._beyond(asked), -torch.inf)
        seen = (scores.softmax(dim=2)[:, :, None] * v).sum(dim=3)
        mixed: Tensor = self.to_out(seen.reshape(count, dim, height, width))
        return mixed

    def _around(self, x: Tensor) -> Tensor:
        """(N,heads,d,side^2,pixels): the square around every pixel."""
        squares = F.unfold(x, self.side, padding=self.side // 2)
        return squares.view(len(x), self.heads, -1, self.side**2, squares.shape[-1])

    def _beyond(self, like: Tensor) -> Tensor:
        """Which places of the squares lie beyond the border, (1,1,side^2,pixels)."""
        inside = like.new_ones(1, 1, *like.shape[-2:], dtype=torch.float32)
        return F.unfold(inside, self.side, padding=self.side // 2)[:, None] == 0

# SPDX-License-Identifier: GPL-2.0-or-later
"""The trunk: estimates the residual from the LR image and the code of its sensor.

All blocks work on the LR grid. Each gates its hidden features by what a narrow branch at half the
resolution sees around them and by the sensor's code; nothing depends on the size of the tile.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from .bounds import Count, Depth, Ratio, Width

SLOPE = 0.1
CODE_WIDTH = 64
SMALL = 0.1  # initial size of what a block adds
Guide = Callable[[Tensor], Tensor]


@dataclass(frozen=True)
class TrunkConfig:
    """Width and number of blocks, before and after the place where references come in.

    `gate_width` is that of the branches at half the resolution, `code_dims` the length of a
    sensor's code.
    """

    width: Width = 64
    gate_width: Width = 32
    first_blocks: Depth = 14
    last_blocks: Depth = 6
    unshuffle: Ratio = 4
    code_dims: Count = 8


class Gate(nn.Module):
    """What hidden features are multiplied by, 0 to 2: seen at half the resolution."""

    def __init__(self, dim: int, hidden: int) -> None:
        super().__init__()
        self.down = nn.Conv2d(dim, hidden, 2, stride=2)
        self.conv1 = nn.Conv2d(hidden, hidden, 3, padding=1)
        self.conv2 = nn.Conv2d(hidden, hidden, 3, padding=1)
        self.up = nn.Conv2d(hidden, dim, 1)
        self.film = nn.Linear(CODE_WIDTH, dim)
        with torch.no_grad():
            for last in (self.up, self.film):  # a new gate is 1 everywhere
                last.weight.zero_()
                last.bias.zero_()  # type: ignore[union-attr]

    def forward(self, x: Tensor, code: Tensor) -> Tensor:
        """The gate (N,dim,h,w) of features whose sides are even."""
        seen = self.conv1(F.leaky_relu(self.down(x), SLOPE))
        seen = F.leaky_relu(self.conv2(F.leaky_relu(seen, SLOPE)), SLOPE)
        logits = self.up(seen) + self.film(code)[:, :, None, None]
        return 2 * torch.sigmoid(F.interpolate(logits, scale_factor=2, mode="bilinear"))


class GatedBlock(nn.Module):
    """Residual block of two convolutions with a gate between them."""

    def __init__(self, dim: int, gate_dim: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(dim, dim, 3, padding=1)
        self.gate = Gate(dim, gate_dim)
        self.conv2 = nn.Conv2d(dim, dim, 3, padding=1)
        with torch.no_grad():
            self.conv2.weight.mul_(SMALL)

    def forward(self, x: Tensor, code: Tensor) -> Tensor:
        """Apply the block; `code` is embedded, (N or 1,CODE_WIDTH)."""
        hidden = F.leaky_relu(self.conv1(x), SLOPE)
        return x + self.conv2(hidden * self.gate(hidden, code))


class Trunk(nn.Module):
    """Features and a first estimate of the residual, both on the LR grid."""

    def __init__(self, config: TrunkConfig) -> None:
        super().__init__()
        self.config = config
        width, pixels = config.width, 3 * config.unshuffle**2
        self.code_mlp = nn.Sequential(
            *(nn.Linear(config.code_dims, CODE_WIDTH), nn.SiLU()),
            *(nn.Linear(CODE_WIDTH, CODE_WIDTH), nn.SiLU()),
        )
        self.lr_in = nn.Conv2d(pixels, width, 3, padding=1)
        self.first = _blocks(config.first_blocks, config)
        self.fuse = nn.Conv2d(width, width, 3, padding=1)
        self.last = _blocks(config.last_blocks, config)
        self.first_residual = nn.Conv2d(width, pixels, 3, padding=1)
        nn.init.normal_(self.first_residual.weight, std=1e-3)

    def forward(
        self, lr_up: Tensor, code: Tensor, guide: Guide | None = None
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Features (N,width,h,w), unshuffled residual and unshuffled image of lr_up in [-1, 1].

        lr_up is (N,3,H,W), its sides multiples of twice `unshuffle`; `code` (N or 1,code_dims).
        `guide` says what references add, (N,width,h,w), to the features before the last blocks.
        """
        embedded = self.code_mlp(code)
        pixels = F.pixel_unshuffle(lr_up, self.config.unshuffle)
        shallow = self.lr_in(pixels.contiguous(memory_format=torch.channels_last))
        features = _through(self.first, shallow, embedded)
        features = features + self.fuse(features)
        if guide is not None:
            features = features + guide(features)
        features = _through(self.last, features, embedded) + shallow
        return features, self.first_residual(features), pixels

    def estimate(self, lr_up: Tensor, code: Tensor) -> Tensor:
        """The HR image in [0, 1] from lr_up (N,3,H,W) in [0, 1], without references."""
        residual = F.pixel_shuffle(self(2 * lr_up - 1, code)[1], self.config.unshuffle)
        return lr_up - residual / 2


def _blocks(count: int, config: TrunkConfig) -> nn.ModuleList:
    return nn.ModuleList(GatedBlock(config.width, config.gate_width) for _ in range(count))


def _through(blocks: Iterable[nn.Module], x: Tensor, code: Tensor) -> Tensor:
    for block in blocks:
        x = block(x, code)
    return x

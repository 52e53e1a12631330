# SPDX-License-Identifier: GPL-2.0-or-later
"""Cross-scale integration: streams at a quarter, half and full size that exchange features.

After TTSR (Yang et al. 2020). What it adds to the enhanced image is 0 in a new net.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ..ttrd3.bounds import Depth, Width

COARSE = 4  # pixels a side of a cell of the coarsest stream
SLOPE = 0.1  # of the last layers, few channels that must not all die
SMALL = 0.1  # initial size of what a block adds


@dataclass(frozen=True)
class FusionConfig:
    """Widths of the streams at full, half and quarter size, and blocks before and in the stages."""

    widths: tuple[Width, Width, Width] = (16, 32, 48)
    blocks: tuple[Depth, Depth, Depth, Depth] = (4, 4, 2, 2)


class Block(nn.Module):
    """Convolution, ReLU, convolution, and the way around them."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.conv1, self.conv2 = (nn.Conv2d(dim, dim, 3, padding=1) for _ in range(2))
        with torch.no_grad():
            self.conv2.weight.mul_(SMALL)

    def forward(self, x: Tensor) -> Tensor:
        """Apply the block."""
        return x + self.conv2(F.relu(self.conv1(x)))


class Exchange(nn.Module):
    """Each stream gets what the others see, at its own size; streams go from fine to coarse."""

    def __init__(self, widths: Sequence[int], blocks: int) -> None:
        super().__init__()
        self.ways = nn.ModuleDict()
        for a, dim in enumerate(widths):
            for b, other in enumerate(widths):
                if a != b:
                    self.ways[f"{b}{a}"] = _way(other, dim, b - a)
        count = len(widths)
        self.joins = nn.ModuleList(nn.Conv2d(count * dim, dim, 3, padding=1) for dim in widths)
        self.blocks = nn.ModuleList(_blocks(dim, blocks) for dim in widths)

    def forward(self, streams: Sequence[Tensor]) -> list[Tensor]:
        """The streams after the exchange, and their blocks."""
        found = []
        for a, (own, join, blocks) in enumerate(zip(streams, self.joins, self.blocks)):
            others = (
                _sized(self.ways[f"{b}{a}"](other), own)
                for b, other in enumerate(streams)
                if b != a
            )
            found.append(blocks(F.relu(join(torch.cat((own, *others), dim=1)))))
        return found


class Fusion(nn.Module):
    """What to add to an enhanced image, from its features and transferred ones at three levels."""

    def __init__(self, config: FusionConfig, dims: tuple[int, int, int]) -> None:
        """`dims` are the channels of the features of levels 1, 2, 3."""
        super().__init__()
        first, second, third = config.widths
        before, one, two, three = config.blocks
        self.shallow = nn.Conv2d(3 * COARSE**2, third, 3, padding=1)
        self.content = nn.Conv2d(third + dims[2], third, 1)
        self.before = _blocks(third, before)
        pairs = zip(config.widths, dims)
        self.merges = nn.ModuleList(nn.Conv2d(w + d, w, 3, padding=1) for w, d in pairs)
        self.coarse = _blocks(third, one)
        self.to_second = nn.Conv2d(third, 4 * second, 3, padding=1)
        self.exchange2 = Exchange((second, third), two)
        self.to_first = nn.Conv2d(second, 4 * first, 3, padding=1)
        self.exchange3 = Exchange((first, second, third), three)
        self.to_full = nn.ModuleList(nn.Conv2d(width, first, 1) for width in (second, third))
        self.tail = nn.Sequential(
            *(nn.Conv2d(3 * first, first, 3, padding=1), nn.LeakyReLU(SLOPE)),
            *(nn.Conv2d(first, first // 2, 3, padding=1), nn.LeakyReLU(SLOPE)),
        )
        self.last = nn.Conv2d(first // 2, 3, 1)
        with torch.no_grad():
            self.last.weight.zero_()
            self.last.bias.zero_()  # type: ignore[union-attr]

    def forward(self, image: Tensor, level3: Tensor, transferred: Sequence[Tensor]) -> Tensor:
        """The addition (N,3,H,W) for an image in [0, 1]; `transferred` are T of levels 1, 2, 3.

        Sides of the image must be multiples of 4; `level3` are the image's own features there.
        """
        x3 = self.shallow(F.pixel_unshuffle(image - 0.5, COARSE))
        x3 = x3 + self.before(self.content(torch.cat((x3, level3), dim=1)))
        x3 = self.coarse(self._merged(2, x3, transferred))
        x2 = self._merged(1, F.pixel_shuffle(self.to_second(x3), 2), transferred)
        x2, x3 = self.exchange2((x2, x3))
        x1 = self._merged(0, F.pixel_shuffle(self.to_first(x2), 2), transferred)
        x1, x2, x3 = self.exchange3((x1, x2, x3))
        others = (_sized(conv(x), x1) for conv, x in zip(self.to_full, (x2, x3)))
        added: Tensor = self.last(self.tail(torch.cat((x1, *others), dim=1)))
        return added

    def _merged(self, level: int, x: Tensor, transferred: Sequence[Tensor]) -> Tensor:
        merged: Tensor = self.merges[level](torch.cat((x, transferred[level]), dim=1))
        return x + merged


def _blocks(dim: int, count: int) -> nn.Sequential:
    return nn.Sequential(*(Block(dim) for _ in range(count)))


def _way(dim: int, to_dim: int, levels_up: int) -> nn.Module:
    """From one stream's width to another's; down by convolutions of stride 2."""
    if levels_up > 0:
        return nn.Conv2d(dim, to_dim, 1)
    dims = [dim, *[to_dim] * -levels_up]
    return nn.Sequential(*(nn.Conv2d(a, b, 3, 2, 1) for a, b in zip(dims, dims[1:])))


def _sized(x: Tensor, like: Tensor) -> Tensor:
    """Enlarged bicubically where it is smaller."""
    if x.shape[-2:] == like.shape[-2:]:
        return x
    return F.interpolate(x, size=like.shape[-2:], mode="bicubic", align_corners=False)

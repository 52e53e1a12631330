# SPDX-License-Identifier: GPL-2.0-or-later
"""The cross-scale encoder of CSP: what a reference of any ground pixel tells of an image.

Attention is softmax(Q K^T / sqrt(d)) V; the paper prints V inside of the softmax.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ..ttrd3.bounds import Count, Width
from .bands import CELL, COLOURS
from .layers import SLOPE, DilatedBlock, LocalAttention, separable

SIDE = 5  # cells: references may lie a few pixels off
WHOLE = 4 * COLOURS * CELL**2  # channels of all bands of an image, in cells
BAND = COLOURS * CELL**2  # channels of one band


@dataclass(frozen=True)
class EncoderConfig:
    """Width of what is told of the image and of each band; heads of the attention.

    In bfloat16 oneDNN gives NaN as gradients of dilated convolutions of some widths that are no
    multiples of 16.
    """

    width: Width = 48
    band_width: Width = 32
    heads: Count = 12
    band_heads: Count = 8


@dataclass(frozen=True)
class Told:
    """What an encoder tells: of the image (N,width,h,w), and of V, H and D (N,band_width,h,w)."""

    image: Tensor
    bands: tuple[Tensor, Tensor, Tensor]


class Encoder(nn.Module):
    """Encoders of the whole image and of each detail band."""

    def __init__(self, config: EncoderConfig) -> None:
        super().__init__()
        self.image = CrossScale(WHOLE, config.width, config.heads)
        self.bands = nn.ModuleList(
            CrossScale(BAND, config.band_width, config.band_heads) for _ in range(3)
        )

    def forward(self, enlarged: Tensor, reference: Tensor, unknown: Tensor) -> Told:
        """From the bands in cells (N,WHOLE,h,w) of the enlarged image and of the reference.

        `unknown` (N,1,1,1) is 1 where there is no reference: then the image takes its place.
        """
        reference = torch.where(unknown > 0, enlarged, reference)
        whole = self.image(enlarged, reference, unknown)
        pairs = zip(*(torch.split(image, BAND, dim=1)[1:] for image in (enlarged, reference)))
        v, h, d = (net(*pair, unknown) for net, pair in zip(self.bands, pairs))
        return Told(whole, (v, h, d))


class CrossScale(nn.Module):
    """Stems, attention of the image to the reference, and a dilated block."""

    def __init__(self, dim_in: int, dim: int, heads: int) -> None:
        super().__init__()
        self.stem, self.reference_stem = separable(dim_in, dim), separable(2 * dim_in, dim)
        self.without = nn.Parameter(torch.zeros(1, dim, 1, 1))
        self.attention = LocalAttention(dim, heads, SIDE)
        self.beside = nn.Conv2d(dim, dim, 1)
        self.block = DilatedBlock(dim)

    def forward(self, image: Tensor, reference: Tensor, unknown: Tensor) -> Tensor:
        """Features (N,dim,h,w); images as cells (N,dim_in,h,w)."""
        asking = F.leaky_relu(self.stem(image), SLOPE)
        offered = torch.cat((reference, reference - image), dim=1)
        asked = self.reference_stem(offered) + unknown * self.without
        asked = F.leaky_relu(asked, SLOPE)
        seen = asking + self.beside(asked) + self.attention(asking, asked)
        found: Tensor = self.block(F.leaky_relu(seen, SLOPE))
        return found

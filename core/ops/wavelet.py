# SPDX-License-Identifier: GPL-2.0-or-later
"""The orthonormal 2-D Haar transform of images of any size.

A block [[a, b], [c, d]] becomes A = (a+b+c+d)/2, V = (a-b+c-d)/2, H = (a+b-c-d)/2 and
D = (a-b-c+d)/2: V tells horizontal differences, so vertical edges, H vertical ones. A constant
image doubles at each level in A and vanishes in the others.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

BANDS = 4  # A, V, H, D


def analyse(image: Tensor) -> Tensor:
    """Bands A, V, H, D of (N,C,H,W), (N,4,C,ceil(H/2),ceil(W/2)).

    An odd last row or column is followed by its mirror image.
    """
    image = _even(image)
    a, b = image[..., 0::2, 0::2], image[..., 0::2, 1::2]
    c, d = image[..., 1::2, 0::2], image[..., 1::2, 1::2]
    above, below, over, under = a + b, c + d, a - b, c - d
    return torch.stack((above + below, over + under, above - below, over - under), dim=1) / 2


def synthesise(bands: Tensor, size: tuple[int, int] | None = None) -> Tensor:
    """The image (N,C,H,W) of bands (N,4,C,h,w); `size` is (H, W) where a side is odd."""
    low, vertical, horizontal, diagonal = bands.unbind(1)
    left, right = low + vertical, low - vertical
    falling, rising = horizontal + diagonal, horizontal - diagonal
    blocks = (left + falling, right + rising, left - falling, right - rising)
    image = F.pixel_shuffle(torch.stack(blocks, dim=2).flatten(1, 2) / 2, 2)
    return image if size is None else image[..., : size[0], : size[1]]


def _even(image: Tensor) -> Tensor:
    """The image with even sides."""
    rows, cols = (side % 2 for side in image.shape[-2:])
    if rows:
        image = torch.cat((image, _mirrored(image, -2)), dim=-2)
    return torch.cat((image, _mirrored(image, -1)), dim=-1) if cols else image


def _mirrored(image: Tensor, dim: int) -> Tensor:
    """What follows the last row or column: the one before it, if there is one."""
    length = image.shape[dim]
    return image.narrow(dim, max(0, length - 2), 1)

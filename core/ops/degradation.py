# SPDX-License-Identifier: GPL-2.0-or-later
"""The degradation y = A x, its pseudo-inverse, and the projection that makes x agree with y.

A is separable, A(x) = M_h x M_w^T per band, with M the antialiased Keys cubic (a = -0.5) that
PIL and torch use; the projection is DDNM's x + A+(y - A x) (Wang et al. 2023, eq. 13).
"""

from __future__ import annotations

from functools import lru_cache

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from .separable import between


@lru_cache(maxsize=64)
def reduction(length: int, scale: int) -> tuple[Tensor, Tensor]:
    """Matrix M (length, length*scale) that reduces a row, and its pseudo-inverse; float64."""
    identity = torch.eye(length * scale, dtype=torch.float64)
    size = (length * scale, length)
    rows = F.interpolate(identity[None, None], size=size, mode="bicubic", antialias=True)
    matrix = rows[0, 0].t().contiguous()
    return matrix, torch.linalg.pinv(matrix)


def reduce(image: Tensor, scale: int) -> Tensor:
    """A x: (N,C,H,W) -> (N,C,H/scale,W/scale), in the same range."""
    height, width = image.shape[-2] // scale, image.shape[-1] // scale
    return between(reduction(height, scale)[0], image, reduction(width, scale)[0])


def project(image: Tensor, lr: Tensor, scale: int) -> Tensor:
    """Nearest image to `image` whose reduction is `lr` (N,C,h,w)."""
    return image + _enlarged_back(lr - reduce(image, scale), scale)


def _enlarged_back(lr: Tensor, scale: int) -> Tensor:
    """A+ y: the image of least norm whose reduction is `lr`."""
    height, width = lr.shape[-2:]
    return between(reduction(height, scale)[1], lr, reduction(width, scale)[1])


def enlarge(lr: Tensor, scale: int) -> Tensor:
    """Bicubic enlargement as PIL does it, without rounding; (N,C,h,w) -> (N,C,h*scale,w*scale)."""
    size = (lr.shape[-2] * scale, lr.shape[-1] * scale)
    return F.interpolate(lr, size=size, mode="bicubic", antialias=True)

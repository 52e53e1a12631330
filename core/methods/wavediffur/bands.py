# SPDX-License-Identifier: GPL-2.0-or-later
"""Images in [0, 1] as a network sees their wavelet bands, and back.

On the grid of the bands of the SR image, which for steps of two is the LR grid. Cells are blocks of
2x2 pixels of that grid: the grid of the bands of the LR image itself, on which networks compute.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ...ops.wavelet import analyse, synthesise

CELL = 2  # pixels a side of a cell on the grid of the bands
COLOURS = 3
LOW_GAIN, DETAIL_GAIN = 12.0, 4.0  # bring residuals of the bands to a deviation of about 0.1
GAINS = (LOW_GAIN, DETAIL_GAIN, DETAIL_GAIN, DETAIL_GAIN)  # of A/2, V, H, D


def bands_of(image: Tensor) -> Tensor:
    """(N,3,H,W) in [0, 1] -> (N,12,H/2,W/2): A/2, V, H, D, each with all colours."""
    bands = analyse(image)
    return torch.cat((bands[:, :1] / 2, bands[:, 1:]), dim=1).flatten(1, 2)


def image_of(bands: Tensor) -> Tensor:
    """The image of `bands_of`."""
    bands = bands.view(len(bands), 4, -1, *bands.shape[2:])
    return synthesise(torch.cat((2 * bands[:, :1], bands[:, 1:]), dim=1))


def gained(residual: Tensor) -> Tensor:
    """Residuals of bands (N,12,h,w) at the scale of the network."""
    return residual * _gains(residual)


def ungained(residual: Tensor) -> Tensor:
    """The inverse of `gained`."""
    return residual / _gains(residual)


def shown(bands: Tensor) -> Tensor:
    """Bands as inputs of a network: A in [-1, 1], the others enlarged."""
    low, details = bands[:, :COLOURS], bands[:, COLOURS:]
    return torch.cat((2 * low - 1, DETAIL_GAIN * details), dim=1)


def to_cells(x: Tensor) -> Tensor:
    """(N,C,h,w) -> (N,4C,h/2,w/2)."""
    return F.pixel_unshuffle(x, CELL)


def from_cells(x: Tensor) -> Tensor:
    """The inverse of `to_cells`."""
    return F.pixel_shuffle(x, CELL)


def _gains(like: Tensor) -> Tensor:
    each = torch.tensor(GAINS, dtype=like.dtype, device=like.device)
    return each.repeat_interleave(like.shape[1] // len(GAINS))[None, :, None, None]

# SPDX-License-Identifier: GPL-2.0-or-later
"""Images larger than a network can take: windows that are sampled together, or one by one.

Together there is one image in the making; at every step the network sees overlapping windows of
it, and their predictions are blended. One by one, with the mask shift of DDNM (Wang et al. 2023,
section 3.4), a window's part that is finished already is written into its estimate at every step.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Callable

import torch
from torch import Tensor

from .walk import OnX0

LEAST_WEIGHT = 1e-3


@dataclass(frozen=True)
class Windows:
    """Windows of at most `side` pixels that overlap by at least `overlap`, in raster order.

    The last of an axis lies flush with the border; an image smaller than a window is one window.
    """

    height: int
    width: int
    side: int
    overlap: int

    def __post_init__(self) -> None:
        if not 0 <= self.overlap < self.side:
            raise ValueError(f"Windows of {self.side} pixels cannot overlap by {self.overlap}.")

    def __iter__(self) -> Iterator[tuple[slice, slice]]:
        for row in _starts(self.height, self.side, self.overlap):
            for col in _starts(self.width, self.side, self.overlap):
                yield slice(row, row + self._rows), slice(col, col + self._cols)

    @property
    def _rows(self) -> int:
        return min(self.side, self.height)

    @property
    def _cols(self) -> int:
        return min(self.side, self.width)

    def weight(self, like: Tensor) -> Tensor:
        """How much a window's pixels count in the blend: a raised cosine in both axes."""
        rows, cols = (_bell(side, self.overlap) for side in (self._rows, self._cols))
        return (rows[:, None] * cols).to(like)


def together(
    predict: Callable[[Tensor, Tensor], Tensor], windows: Windows
) -> Callable[..., Tensor]:
    """A prediction (N,C,H,W) for the whole image from predictions for its windows."""

    def blended(x: Tensor, time: Tensor) -> Tensor:
        weight = windows.weight(x)
        total, cover = torch.zeros_like(x), x.new_zeros(x.shape[-2:])
        for rows, cols in windows:
            total[..., rows, cols] += weight * predict(x[..., rows, cols], time)
            cover[rows, cols] += weight
        return total / cover

    return blended


def one_by_one(
    sample_window: Callable[[slice, slice, OnX0], Tensor], windows: Windows, like: Tensor
) -> Tensor:
    """The image (N,C,H,W), shaped like `like`, from windows that are finished in raster order.

    `sample_window(rows, cols, impose)` samples one of them; `impose` writes what is finished into
    an estimate, and belongs at the beginning of its hook on_x0, before a projection.
    """
    image = torch.zeros_like(like)
    finished = torch.zeros(like.shape[-2:], dtype=torch.bool, device=like.device)
    for rows, cols in windows:
        known, there = image[..., rows, cols].clone(), finished[rows, cols].clone()
        image[..., rows, cols] = sample_window(rows, cols, _imposing(known, there))
        finished[rows, cols] = True
    return image


def _imposing(known: Tensor, there: Tensor) -> OnX0:
    return lambda x0, time: torch.where(there, known, x0)


def _starts(length: int, side: int, overlap: int) -> tuple[int, ...]:
    if length <= side:
        return (0,)
    return (*range(0, length - side, side - overlap), length - side)


def _bell(side: int, overlap: int) -> Tensor:
    """1 in the middle, falling as a raised cosine over the overlap at both ends; (side,)."""
    place = torch.arange(side, dtype=torch.float64) + 0.5
    near = torch.minimum(place, side - place) / max(overlap, 1)
    return (0.5 - 0.5 * torch.cos(math.pi * near.clamp(0, 1))).clamp_min(LEAST_WEIGHT)

# SPDX-License-Identifier: GPL-2.0-or-later
"""What every method offers to the engine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional, Protocol

from torch import Tensor

OnStep = Optional[Callable[[int, int], None]]


@dataclass(frozen=True)
class Match:
    """What served a tile: a patch of the bank by its number, None for its aligned reference.

    `relevance` (h, w) in about [-1, 1] is the similarity of the best matching texture, on a grid
    that spans the tile.
    """

    patch: int | None
    relevance: Tensor


OnMatch = Optional[Callable[[int, Match], None]]


@dataclass(frozen=True)
class TileContext:
    """What a batch of tiles needs besides its LR pixels.

    `references[i]` is an aligned reference (3,H,W) in [0, 1] for tile i, or None: then the best
    patch of the bank serves. `noise` is (B,3,s*h,s*w), standard normal times the noise level.
    `on_step(step, steps)` is called after each sampling step and may raise to cancel.
    `on_match(i, match)` is told what served tile i; without reference and bank nothing does.
    """

    references: tuple[Tensor | None, ...]
    noise: Tensor
    steps: int
    consistency: bool = True
    on_step: OnStep = None
    on_match: OnMatch = None


class Method(Protocol):
    """A super-resolution method bound to weights, a device and a precision."""

    name: str
    scale: int
    tile_lr_px: int
    overlap_lr_px: int
    multiple_of_px: int

    def twin(self) -> Method:
        """The same method on the same weights, for references of other bands."""

    def prepare(self, bank: Tensor) -> None:
        """Take in the reference patches (N,3,S,S) in [0, 1]; once a job and band group."""

    def __call__(self, lr: Tensor, tile: TileContext) -> Tensor:
        """Super-resolve (B,3,h,w) in [0, 1] -> (B,3,s*h,s*w) in [0, 1]."""

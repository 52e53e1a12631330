# SPDX-License-Identifier: GPL-2.0-or-later
"""Blending of overlapping SR tiles into rows, as a partition of unity built per axis."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from .plan import Tile, TilePlan

DISCARD_LR_PX = 2  # a network sees padding beyond a tile's border: what it says there is worst

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class _Fade:
    """Raised-cosine passage from one tile to the next over [begin, begin + length) HR pixels."""

    begin: int
    length: int

    def rise(self, position: Array) -> Array:
        """Weight of the later tile, float64 in [0, 1]; the earlier one has the rest."""
        phase = (position - self.begin + 0.5) / max(self.length, 1)
        if self.length == 0:
            return np.asarray(position >= self.begin, dtype=np.float64)
        rise: Array = 0.5 - 0.5 * np.cos(np.pi * np.clip(phase, 0.0, 1.0))
        return rise


def axis_weights(
    starts: tuple[int, ...],
    tile: int,
    overlap: int,
    scale: int,
    discard_lr_px: int = DISCARD_LR_PX,
) -> list[Array]:
    """Weights of every tile along one axis, each (tile * scale,) float64 in [0, 1].

    At every position the weights of all tiles that cover it add to 1, and no more than two
    of them differ from 0. The outer `discard_lr_px` pixels of a tile weigh 0 where it has a
    neighbour, but never more than half the overlap is discarded.
    """
    fades = _fades(starts, tile, overlap, scale, discard_lr_px)
    weights = []
    for index, start in enumerate(starts):
        position = np.arange(start * scale, (start + tile) * scale)
        weight = np.ones(tile * scale)
        if index > 0:
            weight *= fades[index - 1].rise(position)
        if index < len(fades):
            weight *= 1.0 - fades[index].rise(position)
        weights.append(weight)
    return weights


def _fades(
    starts: tuple[int, ...], tile: int, overlap: int, scale: int, discard: int
) -> list[_Fade]:
    """One fade between each pair of neighbours, centred in what the two really share."""
    length = (overlap - 2 * min(discard, overlap // 4)) * scale
    centres = [(a + b + tile) * scale // 2 for a, b in zip(starts[:-1], starts[1:])]
    gaps = [length, *(b - a for a, b in zip(centres[:-1], centres[1:])), length]
    fades = []
    for centre, before, after in zip(centres, gaps[:-1], gaps[1:]):
        # Near a shifted last tile two fades could run into each other: the shorter gap rules.
        half = min(length, before, after) // 2
        fades.append(_Fade(centre - half, 2 * half))
    return fades


class RowBlender:
    """Adds SR tiles in one rolling strip and hands out rows that can no longer change.

    Tile rows come in order, tiles inside a tile row in any order with the same result.
    Memory is that of two strips of (bands, tile rows, full SR width) float32.
    """

    def __init__(self, plan: TilePlan, bands: int) -> None:
        tile, overlap, scale = plan.tile_lr_px, plan.overlap_lr_px, plan.scale
        self._plan = plan
        self._down = axis_weights(plan.rows, tile, overlap, scale)
        self._across = axis_weights(plan.cols, tile, overlap, scale)
        self._shape = (bands, tile * scale, plan.width * scale)
        self._strip = np.zeros(self._shape, dtype=np.float32)
        self._carry = np.zeros((bands, 0, plan.width * scale), dtype=np.float32)
        self._row = 0
        self._missing = set(range(len(plan.cols)))
        self._finished: deque[tuple[int, Array]] = deque()

    def add(self, tile: Tile, sr: Array) -> None:
        """Blend in a tile, (bands, tile * scale, tile * scale) float32."""
        size = self._shape[1]
        if sr.shape != (self._shape[0], size, size):
            raise ValueError(f"tile {tile.index}: shape {sr.shape}, expected side {size}")
        self._expect(tile)
        left = tile.lr_col * self._plan.scale
        target = self._strip[:, :, left : left + size]
        kept = target.shape[2]
        weight = np.outer(self._down[tile.row], self._across[tile.col][:kept])
        target += sr[:, :, :kept] * weight.astype(np.float32)
        self._settle(tile)

    def skip(self, tile: Tile) -> None:
        """Count a tile as done that has nothing to say (all nodata); it contributes zeros."""
        self._expect(tile)
        self._settle(tile)

    def finished_rows(self) -> Iterator[tuple[int, Array]]:
        """Hand out each finished block once: its first SR row, (bands, rows, SR width) float32."""
        while self._finished:
            yield self._finished.popleft()

    def _expect(self, tile: Tile) -> None:
        if tile.row != self._row or tile.col not in self._missing:
            raise ValueError(f"tile {tile.index} came twice or before its tile row {tile.row}")

    def _settle(self, tile: Tile) -> None:
        """Tick off a tile; after the last one of its tile row, release rows and roll the strip."""
        self._missing.remove(tile.col)
        if self._missing:
            return
        # The carry is added last: a sum of two is the same in either order, of three it is not.
        self._strip[:, : self._carry.shape[1]] += self._carry
        plan, top = self._plan, tile.lr_row
        ends = (*plan.rows[1:], plan.height)
        done = (ends[self._row] - top) * plan.scale
        self._finished.append((top * plan.scale, self._strip[:, :done]))
        self._carry = self._strip[:, done:]
        self._row += 1
        self._missing = set(range(len(plan.cols)))
        if self._row < len(plan.rows):
            self._strip = np.zeros(self._shape, dtype=np.float32)

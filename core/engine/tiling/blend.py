# SPDX-License-Identifier: GPL-2.0-or-later
"""Blending of overlapping SR tiles into windows, as a partition of unity built per axis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
import numpy.typing as npt

from .plan import TilePlan

DISCARD_LR_PX = 2  # near a tile's border the network sees padding, and its output is worst

Array = npt.NDArray[Any]
Window = tuple[int, int, int, int]  # row, column, height, width in SR pixels


@dataclass(frozen=True)
class _Fade:
    """Raised-cosine fade from one tile to the next over [begin, begin + length) SR pixels."""

    begin: int
    length: int

    def rise(self, position: Array) -> Array:
        """Weight of the later tile, float64 in [0, 1]; the earlier one has 1 minus that."""
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

    At every position the weights of the tiles that cover it sum to 1, and at most two of them are
    not 0. Where a tile has a neighbour, its outer `discard_lr_px` pixels have weight 0, but never
    more than half the overlap is discarded.
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
    """A fade between each pair of neighbours, centred in their overlap."""
    length = (overlap - 2 * min(discard, overlap // 4)) * scale
    centres = [(a + b + tile) * scale // 2 for a, b in zip(starts[:-1], starts[1:])]
    gaps = [length, *(b - a for a, b in zip(centres[:-1], centres[1:])), length]
    fades = []
    for centre, before, after in zip(centres, gaps[:-1], gaps[1:]):
        # Near a shifted last tile two fades could overlap: the shorter gap limits both.
        half = min(length, before, after) // 2
        fades.append(_Fade(centre - half, 2 * half))
    return fades


class Blender:
    """Blends any window of the SR raster from the tiles with weight there."""

    def __init__(self, plan: TilePlan) -> None:
        tile, overlap, scale = plan.tile_lr_px, plan.overlap_lr_px, plan.scale
        self._plan = plan
        self._down = _axis(plan.rows, tile, overlap, scale)
        self._across = _axis(plan.cols, tile, overlap, scale)

    def rows_on(self, row: int, height: int) -> list[int]:
        """Numbers of the tile rows with weight in SR rows [row, row + height)."""
        return _touching(self._down, row, row + height)

    def first_row_needed(self, row: int) -> int:
        """Number of the first tile row with weight at SR row `row` or below it."""
        return next((n for n, part in enumerate(self._down) if part.end > row), len(self._down))

    def tiles_on(self, window: Window) -> list[list[int]]:
        """Numbers of the tiles with weight in a window of SR pixels, a list for each tile row."""
        row, col, height, width = window
        cols = _touching(self._across, col, col + width)
        return [
            [down * len(self._across) + across for across in cols]
            for down in self.rows_on(row, height)
        ]

    def blend(
        self,
        window: Window,
        bands: int,
        tile: Callable[[int], Array | None],
    ) -> Array:
        """A window (row, col, height, width) of SR pixels, (bands, height, width) float32.

        `tile` gives (bands, side, side) float32 of a tile by its number, or None, which counts as
        zeros. The sum is the same however the scene is cut into windows.
        """
        row, col, height, width = window
        blended = np.zeros((bands, height, width), dtype=np.float32)
        for numbers in self.tiles_on(window):
            # Sum each tile row first: then the order of additions does not depend on the window.
            strip = np.zeros_like(blended)
            for number in numbers:
                down, across = divmod(number, len(self._across))
                values = tile(number)
                if values is not None:
                    _add(strip, values, self._down[down], self._across[across], row, col)
            blended += strip
        return blended


@dataclass(frozen=True)
class _Part:
    """A tile along one axis: it begins at SR pixel `start` and has weight in [begin, end)."""

    start: int
    begin: int
    end: int
    weights: Array

    def within(self, first: int, length: int) -> tuple[slice, slice, Array]:
        """Its part of [first, first + length): slice there, slice in the tile, weights."""
        low, high = max(self.begin, first), min(self.end, first + length)
        own = slice(low - self.start, high - self.start)
        return slice(low - first, high - first), own, self.weights[own]


def _axis(starts: tuple[int, ...], tile: int, overlap: int, scale: int) -> list[_Part]:
    parts = []
    for start, weights in zip(starts, axis_weights(starts, tile, overlap, scale)):
        weighing = np.flatnonzero(weights)
        first, last = (int(weighing[0]), int(weighing[-1]) + 1) if weighing.size else (0, 0)
        parts.append(_Part(start * scale, start * scale + first, start * scale + last, weights))
    return parts


def _touching(parts: list[_Part], first: int, end: int) -> list[int]:
    """Numbers of the parts with weight in [first, end)."""
    return [n for n, part in enumerate(parts) if part.begin < end and part.end > first]


def _add(strip: Array, values: Array, down: _Part, across: _Part, row: int, col: int) -> None:
    """Add a weighted tile to a strip whose first pixel is (row, col)."""
    rows, own_rows, down_weights = down.within(row, strip.shape[1])
    cols, own_cols, across_weights = across.within(col, strip.shape[2])
    weight = np.outer(down_weights, across_weights).astype(np.float32)
    strip[:, rows, cols] += values[:, own_rows, own_cols] * weight

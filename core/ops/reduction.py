# SPDX-License-Identifier: GPL-2.0-or-later
"""Windows of the degradation A (see `degradation`), as sparse matrices along one axis."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

REACH_PX = 2  # LR pixels on each side that an SR pixel contributes to, or depends on

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Span:
    """Pixels [begin, end) of an axis."""

    begin: int
    end: int

    def __len__(self) -> int:
        return self.end - self.begin

    def grown(self, size: int, length: int) -> Span:
        """The span with `size` more pixels on each side, within an axis of `length` pixels."""
        return Span(max(0, self.begin - size), min(length, self.end + size))

    def cut(self, size: int) -> Iterator[Span]:
        """The span cut at the multiples of `size`."""
        first = self.begin // size * size
        for begin in range(first, self.end, size):
            yield Span(max(begin, self.begin), min(begin + size, self.end))

    def both(self, other: Span) -> Span:
        """The pixels that two spans share, none where they are apart."""
        begin = max(self.begin, other.begin)
        return Span(begin, max(begin, min(self.end, other.end)))

    def times(self, scale: int) -> Span:
        """The same part of an axis with `scale` times as many pixels."""
        return Span(self.begin * scale, self.end * scale)

    def within(self, other: Span) -> slice:
        """The span as a slice of another span that contains it."""
        return slice(self.begin - other.begin, self.end - other.begin)


@dataclass(frozen=True)
class Axis:
    """One axis of an image: `length` LR pixels of `scale` SR pixels each."""

    length: int
    scale: int

    def reducing(self, lr: Span, sr: Span) -> csr_array:
        """Weights of SR pixels in LR pixels, (lr, sr) float64; pixels beyond the axis have none."""
        return _reducing(self.length, self.scale, lr, sr)

    def gram(self, lr: Span) -> Array:
        """A A^T of some LR pixels, (lr, lr) float64."""
        return _gram(self.length, self.scale, lr)

    def inverse(self, lr: Span) -> Array:
        """(A A^T)^-1 of some LR pixels, (lr, lr) float64; the other pixels stay unchanged."""
        return _inverse(self.length, self.scale, lr)


def apply(rows: Any, image: Array, cols: Any) -> Array:
    """Matrices along both axes of (h, w): rows @ image @ cols^T."""
    applied: Array = (cols @ (rows @ image).T).T
    return applied


@lru_cache(maxsize=64)
def _reducing(length: int, scale: int, lr: Span, sr: Span) -> csr_array:
    """The weights as a matrix; at the ends of the axis, too, they sum to 1."""
    centre = (np.arange(lr.begin, lr.end)[:, None] + 0.5) * scale
    first = np.ceil(centre - REACH_PX * scale - 0.5).astype(int)
    col = first + np.arange(2 * REACH_PX * scale + 1)
    weight = keys_cubic((col + 0.5 - centre) / scale)
    weight[(col < 0) | (col >= length * scale)] = 0.0
    weight /= weight.sum(axis=1, keepdims=True)
    row = np.broadcast_to(np.arange(len(lr))[:, None], col.shape)
    used = (weight != 0) & (col >= sr.begin) & (col < sr.end)
    place = row[used], col[used] - sr.begin
    return csr_array((weight[used], place), shape=(len(lr), len(sr)))


@lru_cache(maxsize=32)
def _gram(length: int, scale: int, lr: Span) -> Array:
    weights = _reducing(length, scale, lr, lr.grown(REACH_PX, length).times(scale))
    gram: Array = (weights @ weights.T).toarray()
    return gram


@lru_cache(maxsize=32)
def _inverse(length: int, scale: int, lr: Span) -> Array:
    inverse: Array = np.linalg.inv(_gram(length, scale, lr))
    return inverse


def keys_cubic(distance: Array) -> Array:
    """The cubic kernel of Keys (1981) with a = -0.5; distances in LR pixels."""
    t = np.abs(distance)
    near = (1.5 * t - 2.5) * t**2 + 1
    far = ((-0.5 * t + 2.5) * t - 4) * t + 2
    kernel: Array = np.where(t < 1, near, np.where(t < 2, far, 0.0))
    return kernel

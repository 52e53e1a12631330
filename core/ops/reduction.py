# SPDX-License-Identifier: GPL-2.0-or-later
"""Windows of a degradation A (see `degradation`, `sensor`), as sparse matrices along an axis."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from ..jobs.sensor import BICUBIC, BOX

SAMPLING_REACH_PX = {BICUBIC: 2, BOX: 1}
TAIL = 5.0  # deviations of a Gaussian; what lies beyond is 6e-7 of it

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
class Kernel:
    """What an LR pixel sees along an axis: samples of the image after a Gaussian blur.

    `sampling` is "bicubic" or "box"; `blur_px` is the Gaussian's deviation in LR pixels.
    """

    sampling: str = BICUBIC
    blur_px: float = 0.0

    @property
    def reach_px(self) -> int:
        """LR pixels on each side that an SR pixel contributes to, or depends on."""
        return SAMPLING_REACH_PX[self.sampling] + math.ceil(TAIL * self.blur_px)


IDEAL = Kernel()


@dataclass(frozen=True)
class Axis:
    """One axis of an image: `length` LR pixels of `scale` SR pixels each, seen by a kernel."""

    length: int
    scale: int
    kernel: Kernel = IDEAL

    def reducing(self, lr: Span, sr: Span) -> csr_array:
        """Weights of SR pixels in LR pixels, (lr, sr) float64; pixels beyond the axis have none."""
        return _reducing(self, lr, sr)

    def gram(self, lr: Span) -> Array:
        """A A^T of some LR pixels, (lr, lr) float64."""
        return _gram(self, lr)

    def inverse(self, lr: Span) -> Array:
        """(A A^T)^-1 of some LR pixels, (lr, lr) float64; the other pixels stay unchanged."""
        return _inverse(self, lr)

    def spectrum(self, lr: Span) -> tuple[Array, Array]:
        """Eigenvalues (lr,) and eigenvectors (lr, lr) of A A^T of some LR pixels, float64."""
        return _spectrum(self, lr)


def apply(rows: Any, image: Array, cols: Any) -> Array:
    """Matrices along both axes of (h, w): rows @ image @ cols^T."""
    applied: Array = (cols @ (rows @ image).T).T
    return applied


@lru_cache(maxsize=64)
def _reducing(axis: Axis, lr: Span, sr: Span) -> csr_array:
    kernel, length = axis.kernel, axis.length * axis.scale
    if not kernel.blur_px:
        return _sampling(axis, lr, sr)
    reach = SAMPLING_REACH_PX[kernel.sampling]
    sampled = lr.grown(reach, axis.length).times(axis.scale)
    blurring = _blurring(length, axis.scale * kernel.blur_px, sampled, sr)
    return _sampling(axis, lr, sampled) @ blurring


def _sampling(axis: Axis, lr: Span, sr: Span) -> csr_array:
    """Weights of the sampling alone."""
    reach, scale = SAMPLING_REACH_PX[axis.kernel.sampling], axis.scale
    weigh = keys_cubic if axis.kernel.sampling == BICUBIC else _box
    centre = (np.arange(lr.begin, lr.end)[:, None] + 0.5) * scale
    col = np.ceil(centre - reach * scale - 0.5).astype(int) + np.arange(2 * reach * scale + 1)
    weight = weigh((col + 0.5 - centre) / scale)
    return _banded(weight, col, axis.length * scale, sr)


def resampling(length: int, before: int, after: int, lr: Span, seen: Span) -> csr_array:
    """Weights that bring an axis of `length` LR pixels from `before` to fewer `after` pixels each.

    The antialiased cubic of `keys_cubic`; from the pixels of the LR pixels `seen` to those of `lr`.
    """
    ratio = before / after
    centre = (np.arange(lr.begin * after, lr.end * after)[:, None] + 0.5) * ratio
    col = np.ceil(centre - 2 * ratio - 0.5).astype(int) + np.arange(math.ceil(4 * ratio) + 1)
    weight = keys_cubic((col + 0.5 - centre) / ratio)
    return _banded(weight, col, length * before, seen.times(before))


def _blurring(length: int, sigma: float, out: Span, seen: Span) -> csr_array:
    """Weights of pixels of an axis in the same pixels after a Gaussian, (out, seen)."""
    reach = math.ceil(TAIL * sigma)
    offset = np.arange(-reach, reach + 1)
    weight = np.exp(offset**2 / (-2 * sigma**2))
    row = np.arange(out.begin, out.end)[:, None]
    return _banded(np.tile(weight, (len(out), 1)), row + offset, length, seen)


def _banded(weight: Array, col: Array, length: int, seen: Span) -> csr_array:
    """Rows of weights by pixel as a matrix; at the ends of the axis, too, they sum to 1."""
    weight[(col < 0) | (col >= length)] = 0.0
    weight /= weight.sum(axis=1, keepdims=True)
    row = np.broadcast_to(np.arange(len(col))[:, None], col.shape)
    used = (weight != 0) & (col >= seen.begin) & (col < seen.end)
    place = row[used], col[used] - seen.begin
    return csr_array((weight[used], place), shape=(len(col), len(seen)))


@lru_cache(maxsize=32)
def _gram(axis: Axis, lr: Span) -> Array:
    weights = _reducing(axis, lr, lr.grown(axis.kernel.reach_px, axis.length).times(axis.scale))
    gram: Array = (weights @ weights.T).toarray()
    return gram


@lru_cache(maxsize=32)
def _inverse(axis: Axis, lr: Span) -> Array:
    inverse: Array = np.linalg.inv(_gram(axis, lr))
    return inverse


@lru_cache(maxsize=32)
def _spectrum(axis: Axis, lr: Span) -> tuple[Array, Array]:
    values, vectors = np.linalg.eigh(_gram(axis, lr))
    return values.clip(0), vectors


def keys_cubic(distance: Array) -> Array:
    """The cubic kernel of Keys (1981) with a = -0.5; distances in LR pixels."""
    t = np.abs(distance)
    near = (1.5 * t - 2.5) * t**2 + 1
    far = ((-0.5 * t + 2.5) * t - 4) * t + 2
    kernel: Array = np.where(t < 1, near, np.where(t < 2, far, 0.0))
    return kernel


def _box(distance: Array) -> Array:
    """1 within half an LR pixel."""
    return (np.abs(distance) < 0.5).astype(np.float64)

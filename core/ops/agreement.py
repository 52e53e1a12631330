# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes windows of an image that is too large for memory agree with its LR pixels.

It adds A^T (A A^T)^-1 (y - A x), where A is the degradation of the whole image. (A A^T)^-1 reaches
far beyond a window, but decreases by a factor of 3 per LR pixel, so a halo is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
import numpy.typing as npt

from .reduction import REACH_PX, Axis, Span, apply

DECAY_PX = 14  # where (A A^T)^-1 is below 1e-6 of its peak, along both axes
HALO_PX = DECAY_PX + 2 * REACH_PX  # LR pixels around a window that influence it
CHUNK_PX = 512  # SR pixels per side that are processed together
KEPT_BYTES = 24 << 20  # of SR pixels around a window, which are then computed only once
ROUNDS = 20  # then only isolated pixels at the ends of the range are left, without a solution
TOLERANCE = 5e-8

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Part:
    """A window of LR pixels, and the SR pixels in it."""

    rows: Span
    cols: Span

    def within(self, other: Part) -> tuple[slice, slice, slice]:
        """Its indices in (bands, h, w) of another window that contains it."""
        return slice(None), self.rows.within(other.rows), self.cols.within(other.cols)


@dataclass(frozen=True)
class Measured:
    """LR pixels (bands, h, w), and where they are known: the image has to agree only there."""

    values: Array
    known: Array


@dataclass(frozen=True)
class Agreement:
    """Corrects windows of an image; the result does not depend on the size of the windows.

    `image` gives SR pixels (bands, H, W) float32 of a window, `lr` what was measured there.
    `limits` are the lowest and highest value of each band, (bands,) float32, or None for no limits.
    """

    down: Axis
    across: Axis
    image: Callable[[Part], Array]
    lr: Callable[[Part], Measured]
    limits: tuple[Array, Array] | None = None

    def corrected(self, window: Part) -> Array:
        """SR pixels of a window that agree with the LR pixels, (bands, H, W) float32.

        With limits, clamp and projection alternate (Dykstra's algorithm): before each clamp the
        image is the given one plus A^T of an LR image, so only that has to be stored. Flat areas at
        the ends of the range would need hundreds of rounds; with momentum a dozen are enough.
        """
        inner = self._grown(window, HALO_PX - REACH_PX)
        lr, work = self.lr(inner), _Work(self, window, inner)
        dual = work.solved(lr.known * (lr.values - work.reduced(None)))
        if self.limits is not None:
            wanted = self._limited(lr.values)
            centre = self._grown(window, REACH_PX).within(inner)
            before = dual
            for number in range(ROUNDS):
                missing = lr.known * (wanted - work.reduced(dual))
                if np.abs(missing[centre]).max() < TOLERANCE:
                    break
                found = dual + work.solved(missing)
                dual, before = found + momentum(number) * (found - before), found
        return work.shifted(window, self.image(window), dual)

    def _grown(self, window: Part, size: int) -> Part:
        rows = window.rows.grown(size, self.down.length)
        return Part(rows, window.cols.grown(size, self.across.length))

    def _limited(self, bands: Array) -> Array:
        if self.limits is None:
            return bands
        low, high = (ends[:, None, None] for ends in self.limits)
        limited: Array = np.clip(bands, low, high)
        return limited


def momentum(number: int) -> float:
    """Nesterov's weight of the previous step, in round `number` from 0."""
    return number / (number + 3)


class _Work:
    """The work on one window: `inner` are the LR pixels around it that are solved for."""

    def __init__(self, agreement: Agreement, window: Part, inner: Part) -> None:
        self._all = agreement
        self._inner = inner
        self._around = agreement._grown(window, HALO_PX)
        self._kept: dict[Part, Array] = {}
        self._room = KEPT_BYTES

    def solved(self, missing: Array) -> Array:
        """(A A^T)^-1 of LR pixels, as if those around them were zero."""
        rows = self._all.down.inverse(self._inner.rows)
        solved: Array = rows @ missing @ self._all.across.inverse(self._inner.cols)
        return solved

    def reduced(self, dual: Array | None) -> Array:
        """A of the image; with a dual, A of image + A^T dual after clamping."""
        total: Array = np.zeros(())
        for chunk in self._chunks():
            image = self._image(chunk)
            if dual is not None:
                image = self.shifted(chunk, image, dual)
            rows, cols = self._weights(chunk)
            total = total + np.stack([apply(rows, band, cols) for band in image])
        return total

    def shifted(self, part: Part, image: Array, dual: Array) -> Array:
        """image + A^T dual in a window after clamping, float32."""
        rows, cols = self._weights(part)
        shifted = np.empty_like(image)
        for number, band in enumerate(image):
            shifted[number] = band + apply(rows.T, dual[number], cols.T)
        return self._all._limited(shifted)

    def _weights(self, part: Part) -> tuple[Any, Any]:
        down, across = self._all.down, self._all.across
        rows = down.reducing(self._inner.rows, part.rows.times(down.scale))
        return rows, across.reducing(self._inner.cols, part.cols.times(across.scale))

    def _image(self, chunk: Part) -> Array:
        if chunk in self._kept:
            return self._kept[chunk]
        image = self._all.image(chunk)
        if image.nbytes <= self._room:
            self._kept[chunk] = image
            self._room -= image.nbytes
        return image

    def _chunks(self) -> Iterator[Part]:
        size = max(1, CHUNK_PX // self._all.down.scale)
        for rows in self._around.rows.cut(size):
            for cols in self._around.cols.cut(size):
                yield Part(rows, cols)

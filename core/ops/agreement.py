# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes windows of an image that is too large for memory agree with its LR pixels.

It adds A^T (A A^T + damping)^-1 (y - A x), where A is the degradation of the whole image. Without
damping that is the nearest image that agrees; with noise in y over what the image may miss, both
squared, as damping it is the most likely image. What y - A x has in common over many pixels is no
noise, so that is added whole: means of areas stay. The inverse reaches far beyond a window but
decreases fast, so a halo is enough.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Callable

import numpy as np
import numpy.typing as npt
from scipy.ndimage import gaussian_filter1d

from .reduction import Axis, Kernel, Span, apply

LONGEST_DECAY_PX = 60  # LR pixels
NEGLIGIBLE = 2e-7  # of the peak of (A A^T)^-1
CHUNK_PX = 256  # SR pixels per side that are processed together
KEPT_BYTES = 6 << 20  # of reduced chunks that the next windows need too
HELD_BYTES = 4 << 20  # of SR pixels that have to be clamped again and again
LASTING_PX, LASTING_REACH_PX = 3.0, 9  # of a Gaussian: a mean of 113 pixels has little noise
SPREAD = 4.0  # |A^T dual| is below this times the largest dual over the square of the scale
ROUNDS = 20  # then only isolated pixels at the ends of the range are left, without a solution
TOLERANCE = 5e-8

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Part:
    """A window of LR pixels, and the SR pixels in it."""

    rows: Span
    cols: Span

    def both(self, other: Part) -> Part:
        """Where it shares pixels with another window, which it does."""
        return Part(self.rows.both(other.rows), self.cols.both(other.cols))

    def times(self, scale: int) -> Part:
        """The same window of an image with `scale` times as many pixels along each axis."""
        return Part(self.rows.times(scale), self.cols.times(scale))

    @property
    def index(self) -> tuple[slice, slice, slice]:
        """Its indices in (bands, h, w) of the whole image."""
        rows, cols = self.rows, self.cols
        return slice(None), slice(rows.begin, rows.end), slice(cols.begin, cols.end)

    def within(self, other: Part) -> tuple[slice, slice, slice]:
        """Its indices in (bands, h, w) of another window that contains it."""
        return slice(None), self.rows.within(other.rows), self.cols.within(other.cols)


@dataclass(frozen=True)
class Measured:
    """LR pixels (bands, h, w), and where they are known: the image has to agree only there."""

    values: Array
    known: Array


@dataclass(frozen=True)
class Chunk:
    """What is remembered of SR pixels: A of them in the LR pixels `seen`, and their extremes."""

    seen: Part
    reduced: Array
    low: Array
    high: Array


class Agreement:
    """Corrects windows of an image; the result does not depend on the size of the windows.

    `image` gives SR pixels (bands, H, W) float32 of a window, `lr` what was measured there.
    `limits` are the lowest and highest value of each band, (bands,) float32, or None for no limits.
    `damping` must be above 0 for kernels with much blur.
    """

    def __init__(
        self,
        down: Axis,
        across: Axis,
        image: Callable[[Part], Array],
        lr: Callable[[Part], Measured],
        limits: tuple[Array, Array] | None = None,
        damping: float = 0.0,
    ) -> None:
        self.down, self.across, self.damping = down, across, damping
        self.image, self.lr, self.limits = image, lr, limits
        self.reach_px = max(down.kernel.reach_px, across.kernel.reach_px)
        self.halo_px = max(halo_px(axis.scale, axis.kernel, damping) for axis in (down, across))
        self._chunks: OrderedDict[Part, Chunk] = OrderedDict()
        self._bytes = 0

    def corrected(self, window: Part) -> Array:
        """SR pixels of a window that agree with the LR pixels, (bands, H, W) float32.

        With limits, clamp and projection alternate (Dykstra's algorithm): before each clamp the
        image is the given one plus A^T of an LR image, so only that has to be stored. Flat areas at
        the ends of the range would need hundreds of rounds; with momentum a dozen are enough.
        """
        inner = self.grown(window, self.halo_px - self.reach_px)
        lr, work = self.lr(inner), _Work(self, window, inner)
        missing = lr.known * (lr.values - work.reduced())
        if self.damping:
            missing = missing + self.damping * self.down.scale**2 * _lasting(missing, lr.known)
        dual = work.solved(missing)
        if self.limits is not None:
            wanted = lr.known * (self.limited(lr.values) - lr.values) + missing
            centre = self.grown(window, self.reach_px).within(inner)
            before = dual
            for number in range(ROUNDS):
                missing = wanted - lr.known * work.added(dual) - self.damping * dual
                if np.abs(missing[centre]).max() < TOLERANCE:
                    break
                found = dual + work.solved(missing)
                dual, before = found + momentum(number) * (found - before), found
        return work.shifted(window, self.image(window), dual)

    def grown(self, window: Part, size: int) -> Part:
        """A window with `size` more LR pixels on each side that has any."""
        rows = window.rows.grown(size, self.down.length)
        return Part(rows, window.cols.grown(size, self.across.length))

    def limited(self, bands: Array) -> Array:
        """What the limits leave of (bands, ...)."""
        if self.limits is None:
            return bands
        low, high = (ends[:, None, None] for ends in self.limits)
        limited: Array = np.clip(bands, low, high)
        return limited

    def reducing(self, lr: Part, sr: Part) -> tuple[Any, Any]:
        """A along both axes: weights of the SR pixels in one window in the LR pixels of another."""
        rows = self.down.reducing(lr.rows, sr.rows.times(self.down.scale))
        return rows, self.across.reducing(lr.cols, sr.cols.times(self.across.scale))

    def chunk(self, part: Part) -> Chunk:
        """The reduction of some SR pixels alone, remembered for a while."""
        if part in self._chunks:
            self._chunks.move_to_end(part)
            return self._chunks[part]
        image, seen = self.image(part), self.grown(part, self.reach_px)
        rows, cols = self.reducing(seen, part)
        reduced = np.stack([apply(rows, band, cols) for band in image])
        found = Chunk(seen, reduced, image.min(axis=(1, 2)), image.max(axis=(1, 2)))
        self._chunks[part] = found
        self._bytes += reduced.nbytes
        while self._bytes > KEPT_BYTES and len(self._chunks) > 1:
            self._bytes -= self._chunks.popitem(last=False)[1].reduced.nbytes
        return found


@lru_cache(maxsize=32)
def halo_px(scale: int, kernel: Kernel, damping: float = 0.0) -> int:
    """LR pixels around a window that influence it."""
    middle, whole = LONGEST_DECAY_PX, Span(0, 2 * LONGEST_DECAY_PX + 1)
    gram = Axis(len(whole), scale, kernel).gram(whole) + damping * np.eye(len(whole))
    share = np.abs(np.linalg.inv(gram)[middle, middle:])
    far = int(np.flatnonzero(share > NEGLIGIBLE * share[0]).max()) + 1
    return far + 2 * kernel.reach_px + (LASTING_REACH_PX if damping else 0)


def _lasting(missing: Array, known: Array) -> Array:
    """What LR pixels (bands, h, w) have in common with those around them that are known."""
    share = smoothed(smoothed(known.astype(np.float64), -1), -2)
    found: Array = smoothed(smoothed(missing, -1), -2) / np.maximum(share, NEGLIGIBLE)
    return known * found


def smoothed(values: Array, axis: int) -> Array:
    """Means along an axis by a Gaussian."""
    found: Array = gaussian_filter1d(values, LASTING_PX, axis, radius=LASTING_REACH_PX)
    return found


def momentum(number: Any) -> Any:
    """Nesterov's weight of the previous step, in round `number` from 0; one or one an image."""
    return number / (number + 3)


class _Work:
    """The work on one window: `inner` are the LR pixels around it that are solved for."""

    def __init__(self, agreement: Agreement, window: Part, inner: Part) -> None:
        self._all = agreement
        self._inner = inner
        self._around = agreement.grown(window, agreement.halo_px)
        self._held: dict[Part, Array] = {}
        self._room = HELD_BYTES

    def solved(self, missing: Array) -> Array:
        """(A A^T + damping)^-1 of LR pixels, as if those around them were zero."""
        down, across, damping = self._all.down, self._all.across, self._all.damping
        rows, cols = self._inner.rows, self._inner.cols
        if not damping:
            solved: Array = down.inverse(rows) @ missing @ across.inverse(cols)
            return solved
        (row_values, u), (col_values, v) = down.spectrum(rows), across.spectrum(cols)
        values = row_values[:, None] * col_values + damping
        damped: Array = u @ ((u.T @ missing @ v) / values) @ v.T
        return damped

    def reduced(self) -> Array:
        """A of the image."""
        total: Array | None = None
        for part in self._parts():
            chunk = self._all.chunk(part)
            if total is None:
                size = (len(chunk.reduced), len(self._inner.rows), len(self._inner.cols))
                total = np.zeros(size)
            both = chunk.seen.both(self._inner)
            total[both.within(self._inner)] += chunk.reduced[both.within(chunk.seen)]
        return np.zeros(()) if total is None else total

    def added(self, dual: Array) -> Array:
        """A of image + A^T dual after clamping, less A of the image."""
        rows = self._all.down.gram(self._inner.rows)
        total: Array = rows @ dual @ self._all.across.gram(self._inner.cols)
        for part in self._parts():
            if self._may_exceed(part, dual):
                image = self._image(part)
                cut = self.shifted(part, image, dual) - self.shifted(part, image, dual, free=True)
                rows, cols = self._all.reducing(self._inner, part)
                total += np.stack([apply(rows, band, cols) for band in cut])
        return total

    def shifted(self, part: Part, image: Array, dual: Array, *, free: bool = False) -> Array:
        """image + A^T dual in a window, float32, clamped unless `free`."""
        rows, cols = self._all.reducing(self._inner, part)
        shifted = np.empty_like(image)
        for number, band in enumerate(image):
            shifted[number] = band + apply(rows.T, dual[number], cols.T)
        return shifted if free else self._all.limited(shifted)

    def _may_exceed(self, part: Part, dual: Array) -> bool:
        """Tell whether any SR pixel of a chunk may leave the limits."""
        chunk, limits = self._all.chunk(part), self._all.limits
        if limits is None:
            return False
        near = dual[chunk.seen.both(self._inner).within(self._inner)]
        most = SPREAD * np.abs(near).max(axis=(1, 2)) / self._all.down.scale**2
        low, high = limits
        return bool((chunk.low - most < low).any() or (chunk.high + most > high).any())

    def _image(self, part: Part) -> Array:
        if part in self._held:
            return self._held[part]
        image = self._all.image(part)
        if image.nbytes <= self._room:
            self._held[part] = image
            self._room -= image.nbytes
        return image

    def _parts(self) -> Iterator[Part]:
        """The chunks around the window; whole ones are the same for its neighbours."""
        size = max(1, CHUNK_PX // self._all.down.scale)
        for rows in self._around.rows.cut(size):
            for cols in self._around.cols.cut(size):
                yield Part(rows, cols)

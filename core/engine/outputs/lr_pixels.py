# SPDX-License-Identifier: GPL-2.0-or-later
"""The LR pixels that a result must agree with, in model units."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np
import numpy.typing as npt
from scipy.ndimage import binary_dilation, uniform_filter

from ...ops.agreement import Measured, Part
from ...ops.reduction import Span
from ...ops.sensor import kernels
from ...raster.grid import PixelWindow
from ..scene import Scene

# Further out of the range than this a value is no measurement, and float32 is too coarse for it.
# Echoes of a radar and lights at night are thousands of times as bright as what lies around them.
WILD = 65536.0

Array = npt.NDArray[Any]
Limits = Optional[tuple[Array, Array]]


class LrPixels:
    """Normalised LR pixels; each band is repeated for every sample, like the SR pixels."""

    def __init__(self, scene: Scene, samples: int) -> None:
        self._scene = scene
        self._times = (samples, 1, 1)
        # LR pixels around a pixel that its reduction involves
        self._near_px = 1 + max(kernel.reach_px for kernel in kernels(scene.sensor))
        self.bands = scene.source.count

    def measured(self, part: Part) -> Measured:
        """What the SR pixels must agree with; not known where a value is missing or absurd."""
        values, valid, cut = self._read(part)
        near = np.ones((1, 2 * self._near_px + 1, 2 * self._near_px + 1), dtype=bool)
        known = valid & ~binary_dilation(np.abs(values) > WILD, near)
        return Measured(
            np.tile(values[cut], self._times).astype(np.float64), np.tile(known[cut], self._times)
        )

    def filled(self, part: Part) -> Array:
        """(samples * bands, h, w) float32; gaps are filled from valid pixels beside them."""
        values, valid, cut = self._read(part)
        for _ in range(self._near_px):
            weight = uniform_filter(valid.astype(np.float32), (1, 3, 3), mode="constant")
            mean = uniform_filter(values, (1, 3, 3), mode="constant") / np.maximum(weight, 1e-6)
            reached = weight > 1 / 18  # a ninth for each valid neighbour
            values = np.where(valid, values, np.where(reached, mean, 0))
            valid = valid | reached
        return np.tile(values[cut], self._times)

    def _read(self, part: Part) -> tuple[Array, Array, tuple[slice, slice, slice]]:
        """The pixels of a slightly larger window, 0 where invalid; their validity; that window."""
        grid = self._scene.source.grid
        rows, cols = (
            part.rows.grown(self._near_px, grid.height),
            part.cols.grown(self._near_px, grid.width),
        )
        window = PixelWindow(rows.begin, cols.begin, len(rows), len(cols))
        block = self._scene.source.read(window)
        values = self._scene.normalization.apply(np.where(block.valid, block.values, 0))
        return np.where(block.valid, values, 0), block.valid, part.within(Part(rows, cols))


def part_of(window: PixelWindow) -> Part:
    """A window as the agreement counts."""
    rows = Span(window.row, window.row + window.height)
    return Part(rows, Span(window.col, window.col + window.width))


def limits_of(scene: Scene, dtype: str, samples: int) -> Limits:
    """The range of a whole-number type in model units, (samples * bands,); None for floats."""
    if np.dtype(dtype).kind == "f":
        return None
    ends, source = np.iinfo(dtype), scene.source
    tops = [ends.max if top is None else min(top, ends.max) for top in source.highest]
    low, high = (
        scene.normalization.apply(np.array(values, dtype)[:, None, None])[:, 0, 0]
        for values in ([ends.min] * source.count, tops)
    )
    return np.tile(low, samples), np.tile(high, samples)

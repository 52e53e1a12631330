# SPDX-License-Identifier: GPL-2.0-or-later
"""How much of a result the LR pixels do not determine: what the model has invented.

A result is x = A+ y + (I - A+ A) x, with A the sensor. The LR pixels y fix the first part; of the
second they say nothing. Its size counts in units of the sensor's noise.

A+ of a plain raster is plain, but not at its border, where fewer LR pixels see an SR pixel. What it
lacks there no LR pixel sees, and no model has invented it: it is given back.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from ...jobs.superresolution import INVENTED
from ...ops.agreement import Agreement, Measured, Part
from ...ops.reduction import Axis
from ...ops.sensor import kernels
from ...ops.sensor_agreement import allowed_noise, damping
from ...raster.sink import SrSink
from ..scene import Scene
from ..tiling.journal import Piece
from .lr_pixels import LrPixels, part_of
from .pixels import Finished, reduced

MIDDLE = 0.5  # of the range; around it A+ y is the image of least deviation

Array = npt.NDArray[Any]


class Invented:
    """The deviation of a result from what the LR raster determines, over bands and LR pixels."""

    def __init__(self, scene: Scene, sink: SrSink) -> None:
        self._scene, self._sink = scene, sink
        self._lr = LrPixels(scene, 1)
        self._noise = allowed_noise(scene.sensor)
        grid, (vertical, horizontal) = scene.source.grid, kernels(scene.sensor)
        axes = (
            Axis(grid.height, scene.scale, vertical),
            Axis(grid.width, scene.scale, horizontal),
        )
        strength = damping(scene.sensor)
        self._determined = Agreement(*axes, self._middle, self._measured, None, strength)
        self._of_ones = Agreement(*axes, self._nothing, self._ones, None, strength)

    def piece(self, done: Finished) -> Piece:
        """The layer in a window."""
        invented = done.samples[: self._lr.bands] - self._plain(part_of(done.window))
        squares = np.square(invented).mean(axis=0, keepdims=True)
        squares, valid = reduced(squares, done.valid.any(axis=0) & done.inside, self._scene.scale)
        pixels = np.where(valid, np.sqrt(squares) / self._noise, np.nan).astype(self._sink.dtype)
        return Piece(INVENTED, done.window.row, done.window.col, pixels)

    def _plain(self, part: Part) -> Array:
        """A+ y, and what it lacks at the border of the raster."""
        lacking = 1 - self._of_ones.corrected(part)
        scale = self._scene.scale
        pixels = self._lr.filled(part).repeat(scale, axis=1).repeat(scale, axis=2)
        found: Array = self._determined.corrected(part) + lacking * (pixels - MIDDLE)
        return found

    def _middle(self, part: Part) -> Array:
        return np.full((self._lr.bands, *self._shape(part)), MIDDLE, dtype=np.float32)

    def _nothing(self, part: Part) -> Array:
        return np.zeros((1, *self._shape(part)), dtype=np.float32)

    def _shape(self, part: Part) -> tuple[int, int]:
        return len(part.rows) * self._scene.scale, len(part.cols) * self._scene.scale

    def _ones(self, part: Part) -> Measured:
        shape = (1, len(part.rows), len(part.cols))
        return Measured(np.ones(shape), np.ones(shape, dtype=bool))

    def _measured(self, part: Part) -> Measured:
        """The LR pixels; gaps are filled, so that nothing counts as invented beside them."""
        filled = self._lr.filled(part).astype(np.float64)
        return Measured(filled, np.ones(filled.shape, dtype=bool))

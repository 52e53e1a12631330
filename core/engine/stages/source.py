# SPDX-License-Identifier: GPL-2.0-or-later
"""The input of a later pass: the pixels of the pass before, in model units."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
import numpy.typing as npt

from ...raster.gdal_errors import GDAL_ERRORS, heard
from ...raster.grid import PixelWindow
from ...raster.opening import open_raster
from ...raster.radiometry import upsample_nearest
from ...raster.source import Block, LrSource
from ..tiling.damage import DamagedJournalError

Array = npt.NDArray[Any]


class StageSource(LrSource):
    """The raster between two passes, with `factor` times the pixels per side of the LR raster.

    A pixel is valid where the LR raster is. The caller closes `original`. Like the journal, whose
    part it is, it raises DamagedJournalError where it cannot be read.
    """

    def __init__(self, original: LrSource, path: Path, factor: int) -> None:
        self._lock = Lock()
        with self._reading():
            self._dataset = open_raster(str(path))
        self._original = original
        self._factor = factor
        self._masked = []
        self._classes = None
        self.path = original.path
        self.bands = original.bands
        self.dtype = original.dtype
        self.grid, self.ground = original.grid.scaled(factor), original.ground.scaled(factor)
        self.on_ground, self.highest = original.on_ground, original.highest
        self.ignores_overviews = original.ignores_overviews
        corner = original.window
        sides = (corner.row, corner.col, corner.height, corner.width)
        self.window = PixelWindow(*(factor * side for side in sides))
        self.carried = original.carried.placed(0, 0, factor)

    @property
    def georeferenced(self) -> bool:
        """Whether an affine transform says where the raster lies."""
        return self._original.georeferenced

    def read(self, window: PixelWindow) -> Block:
        """Read a window that lies within the grid."""
        with self._reading():
            values = self._dataset.read(window=window.to_rasterio())
        return Block(values, self._valid(window))

    def decimated(self, max_px: int = 1024) -> Block:
        """The whole grid with at most `max_px` pixels a side."""
        valid = self._original.decimated(max_px).valid
        factor = min(self._factor, max_px // max(valid.shape[1:]))
        valid = upsample_nearest(valid, max(1, factor))
        with self._reading():
            values: Array = self._dataset.read(out_shape=valid.shape)
        return Block(values, valid)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            with self._lock, heard():
                yield
        except GDAL_ERRORS:
            raise DamagedJournalError from None

    def _valid(self, window: PixelWindow) -> Array:
        factor = self._factor
        row, col = window.row // factor, window.col // factor
        bottom = -(-(window.row + window.height) // factor)
        right = -(-(window.col + window.width) // factor)
        block = self._original.read(PixelWindow(row, col, bottom - row, right - col))
        valid = upsample_nearest(block.valid, factor)
        top, left = window.row - row * factor, window.col - col * factor
        return np.ascontiguousarray(valid[:, top : top + window.height, left : left + window.width])

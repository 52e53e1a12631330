# SPDX-License-Identifier: GPL-2.0-or-later
"""What the raster of the job shows under the tiles of a later pass of a cascade."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
import numpy.typing as npt
import torch

from ..ops.degradation import enlarge
from ..raster.grid import PixelWindow
from ..raster.source import Block, LrSource
from .tiling.plan import Tile

AROUND_PX = 3  # LR pixels around a tile that its enlargement depends on

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Original:
    """The raster of the job, whose pixels the pass has `factor` times as many of, a side.

    `normalised` turns a block of it into model units.
    """

    source: LrSource
    factor: int
    normalised: Callable[[Block], Array]

    def under(self, tile: Tile) -> Array:
        """The pixels (bands, t, t) under a tile, in model units, enlarged to those of the pass."""
        rows, top = self._span(tile.lr_row, tile.size_lr_px)
        cols, left = self._span(tile.lr_col, tile.size_lr_px)
        window = PixelWindow(rows[0], cols[0], rows[1], cols[1])
        values = np.ascontiguousarray(self.normalised(self.source.read_padded(window)))
        image = enlarge(torch.from_numpy(values).float()[None], self.factor)[0]
        side = tile.size_lr_px
        found: Array = image[:, top : top + side, left : left + side].numpy()
        return found

    def _span(self, first: int, size: int) -> tuple[tuple[int, int], int]:
        """First pixel and length of what is read along an axis, and where the tile begins in it."""
        begin = max(0, first // self.factor - AROUND_PX)
        end = -(-(first + size) // self.factor) + AROUND_PX
        return (begin, end - begin), first - begin * self.factor

# SPDX-License-Identifier: GPL-2.0-or-later
"""How the result is cut into strips, windows and file blocks."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from ...raster.creation import BLOCK_PX
from ...raster.grid import PixelWindow

TIFF_BLOCK_PX = 16  # TIFF blocks are multiples of this
STRIP_PX, WINDOW_PX = 256, 1024  # about so many SR rows and columns are finished at once
MOST_PX = 512  # a strip or window becomes at most this long for whole blocks on the LR grid


@dataclass(frozen=True)
class Cut:
    """Strips of `strip_px` SR rows are finished in windows of `window_px` columns.

    Both are whole LR pixels and whole blocks of the SR files. Files on the LR grid have blocks of
    `lr_block_px` (rows, columns): one for each window, unless the scale is so large that these
    would be thin.
    """

    strip_px: int
    window_px: int
    lr_block_px: tuple[int, int]

    @classmethod
    def of(cls, block_px: tuple[int, int], scale: int) -> Cut:
        """The cut for SR files with blocks of (rows, columns)."""
        strip = near(STRIP_PX, _step(block_px[0], scale))
        step = _step(block_px[1], scale)
        wanted = min(WINDOW_PX, STRIP_PX * WINDOW_PX // strip)
        window = max(step, wanted // step * step)
        rows, cols = (_whole(size // scale) for size in (strip, window))
        return cls(strip, window, (rows, cols))

    def windows(self, row: int, size: tuple[int, int], scale: int) -> Iterator[PixelWindow]:
        """The windows of the strip from an LR row on, in LR pixels of an image (height, width)."""
        height, width = size
        rows, cols = self.strip_px // scale, self.window_px // scale
        for col in range(0, width, cols):
            yield PixelWindow(row, col, min(rows, height - row), min(cols, width - col))


def block_px(scale: int) -> int:
    """Side of a block of an SR file: about 256, whole LR pixels, if possible whole LR blocks."""
    whole = TIFF_BLOCK_PX * scale
    fits = whole <= BLOCK_PX * 3 // 2
    return near(BLOCK_PX, whole if fits else math.lcm(TIFF_BLOCK_PX, scale))


def near(size: int, step: int) -> int:
    """The multiple of `step` nearest to `size`, at least one step."""
    return max(1, round(size / step)) * step


def _step(block: int, scale: int) -> int:
    """The shortest length of whole SR blocks, and of whole LR blocks unless that is too long."""
    whole = math.lcm(block, TIFF_BLOCK_PX * scale)
    return whole if whole <= MOST_PX else math.lcm(block, scale)


def _whole(size: int) -> int:
    return -(-size // TIFF_BLOCK_PX) * TIFF_BLOCK_PX

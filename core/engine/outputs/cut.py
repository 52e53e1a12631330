# SPDX-License-Identifier: GPL-2.0-or-later
"""How the result is cut into strips, windows and blocks of its files."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ...raster.sink import BLOCK_PX

TIFF_BLOCK_PX = 16  # blocks of a TIFF are multiples of this
STRIP_PX, WINDOW_PX = 256, 1024  # SR rows and columns that are finished at once, about
MOST_PX = 512  # rows of a strip that are worth it to have whole blocks on the LR grid


@dataclass(frozen=True)
class Cut:
    """Strips of `strip_px` SR rows are finished in windows of `window_px` columns.

    Both are whole LR pixels and whole blocks of the SR files. Files on the LR grid have blocks of
    `lr_block_px` (rows, columns), one a window unless the scale is so large that these are thin.
    """

    strip_px: int
    window_px: int
    lr_block_px: tuple[int, int]

    @classmethod
    def of(cls, block_px: tuple[int, int], scale: int) -> Cut:
        """The cut for SR files of such blocks (rows, columns)."""
        strip = near(STRIP_PX, _step(block_px[0], scale))
        step = _step(block_px[1], scale)
        wanted = min(WINDOW_PX, STRIP_PX * WINDOW_PX // strip)
        window = max(step, wanted // step * step)
        rows, cols = (_whole(size // scale) for size in (strip, window))
        return cls(strip, window, (rows, cols))


def block_px(scale: int) -> int:
    """Side of the blocks of an SR file: near 256, whole LR pixels and if possible whole blocks."""
    whole = TIFF_BLOCK_PX * scale
    fits = whole <= BLOCK_PX * 3 // 2
    return near(BLOCK_PX, whole if fits else math.lcm(TIFF_BLOCK_PX, scale))


def near(size: int, step: int) -> int:
    """The multiple of `step` that is nearest to `size`, at least one."""
    return max(1, round(size / step)) * step


def _step(block: int, scale: int) -> int:
    """The least length of whole blocks of SR files, and of LR files too unless that is long."""
    whole = math.lcm(block, TIFF_BLOCK_PX * scale)
    return whole if whole <= MOST_PX else math.lcm(block, scale)


def _whole(size: int) -> int:
    return -(-size // TIFF_BLOCK_PX) * TIFF_BLOCK_PX

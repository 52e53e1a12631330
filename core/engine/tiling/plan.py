# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the tiles of a scene lie, in LR pixels; plain arithmetic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ...jobs.errors import BadJobError


@dataclass(frozen=True)
class Tile:
    """A square of `size_lr_px` pixels whose upper-left LR pixel is (`lr_row`, `lr_col`).

    `index` counts row-major over the plan; `row` and `col` count tiles, not pixels.
    """

    index: int
    row: int
    col: int
    lr_row: int
    lr_col: int
    size_lr_px: int


@dataclass(frozen=True)
class TilePlan:
    """How a scene of `height` x `width` LR pixels is cut into overlapping square tiles.

    The last tile of an axis is shifted inward; a scene smaller than a tile gives one tile
    that reaches beyond the scene.
    """

    height: int
    width: int
    tile_lr_px: int
    overlap_lr_px: int
    scale: int

    def __post_init__(self) -> None:
        if min(self.height, self.width, self.tile_lr_px, self.scale) < 1:
            raise BadJobError(
                "scene-cannot-be-cut",
                height=self.height,
                width=self.width,
                tile=self.tile_lr_px,
                scale=self.scale,
            )
        if not 0 <= self.overlap_lr_px < self.tile_lr_px:
            raise BadJobError(
                "overlap-does-not-fit", overlap=self.overlap_lr_px, tile=self.tile_lr_px
            )

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """First LR row of every tile row."""
        return axis_starts(self.height, self.tile_lr_px, self.overlap_lr_px)

    @cached_property
    def cols(self) -> tuple[int, ...]:
        """First LR column of every tile column."""
        return axis_starts(self.width, self.tile_lr_px, self.overlap_lr_px)

    @property
    def count(self) -> int:
        """Number of tiles."""
        return len(self.rows) * len(self.cols)

    def tile(self, index: int) -> Tile:
        """Tile number `index` of the row-major order."""
        row, col = divmod(index, len(self.cols))
        return Tile(index, row, col, self.rows[row], self.cols[col], self.tile_lr_px)

    def tiles(self) -> Iterator[Tile]:
        """All tiles, row-major."""
        return (self.tile(index) for index in range(self.count))


def axis_starts(length: int, tile: int, overlap: int) -> tuple[int, ...]:
    """First pixel of every tile along one axis; neighbours share at least `overlap` pixels."""
    if length <= tile:
        return (0,)
    last = length - tile
    return (*range(0, last, tile - overlap), last)

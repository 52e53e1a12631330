# SPDX-License-Identifier: GPL-2.0-or-later
"""Puts finished tiles into the journal, and writes the strips that they complete."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Callable, Protocol

from ...raster.grid import PixelWindow
from ..executors.batch import Batch, SrTile
from ..tiling.damage import DamagedJournalError, distrusted
from ..tiling.journal import Journal, Piece, StripFacts, TileRecord
from ..tiling.plan import TilePlan
from .canvas import Canvas
from .cut import Cut
from .recent import RecentTiles


class Output(Protocol):
    """What a pass writes: the files of the run, or a raster for the next pass.

    One thread calls it; an error that it raises ends the run.
    """

    @property
    def cut(self) -> Cut:
        """The strips and windows to write."""

    def pieces(self, window: PixelWindow) -> tuple[list[Piece], StripFacts]:
        """The pixels in a window of LR pixels."""

    def write(self, piece: Piece) -> None:
        """Write a piece."""


class Assembly:
    """Takes tiles in any order; writes a strip as soon as all its tiles are there.

    `facts` sums up all strips written so far. `check` raises where the inputs of the run are not
    what they were; then a strip that was begun counts as not written.
    """

    def __init__(
        self,
        plan: TilePlan,
        canvas: Canvas,
        tiles: RecentTiles,
        journal: Journal,
        output: Output,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        self._plan = plan
        self._canvas = canvas
        self._tiles = tiles
        self._journal = journal
        self._output = output
        self._check = check
        self._height_px = canvas.size[0] * canvas.scale
        self._there = Counter(number // len(plan.cols) for number in journal.done)
        self.facts = StripFacts()

    @property
    def first_row(self) -> int:
        """The first tile row that is still needed."""
        return self._canvas.first_row_for(self._journal.strips * self._output.cut.strip_px)

    def replay(self) -> None:
        """Write the strips that an earlier run has finished, or whose tiles are all there."""
        with distrusted():
            if (self._journal.strips - 1) * self._output.cut.strip_px >= self._height_px:
                raise DamagedJournalError
            for strip in range(self._journal.strips):
                for piece in self._journal.pieces(strip):
                    self._output.write(piece)
                self.facts += self._journal.facts(strip)
        self._write_ready()

    def take(self, batch: Batch, tiles: Sequence[SrTile]) -> None:
        """Store the tiles of a batch, and write the strips that they complete."""
        if tiles:
            records = [
                TileRecord(
                    tile.index, sr.samples, sr.served.reference, sr.served.relevance, sr.layers
                )
                for tile, sr in zip(batch.tiles, tiles)
            ]
        else:
            records = [TileRecord(tile.index) for tile in batch.tiles]
        # A resumed batch may contain tiles that an earlier run has finished.
        self._there.update(t.row for t in batch.tiles if t.index not in self._journal.done)
        self._journal.put(records)
        for record in records:
            self._tiles.keep(record)
        self._write_ready()

    def _write_ready(self) -> None:
        while self._is_ready():
            self._write_strip()

    def _is_ready(self) -> bool:
        """Tell whether all tiles of the next strip are there."""
        top = self._journal.strips * self._output.cut.strip_px
        height = min(self._output.cut.strip_px, self._height_px - top)
        rows = self._canvas.rows_for(top, height) if height > 0 else ()
        return height > 0 and all(self._there[row] == len(self._plan.cols) for row in rows)

    def _write_strip(self) -> None:
        top, scale = self._journal.strips * self._output.cut.strip_px, self._canvas.scale
        next_row = self._canvas.first_row_for(top + self._output.cut.strip_px)
        first_tile = next_row * len(self._plan.cols)
        self._check()
        with self._journal.strip(first_tile) as writer:
            for window in self._output.cut.windows(top // scale, self._canvas.size, scale):
                pieces, facts = self._output.pieces(window)
                for piece in pieces:
                    self._output.write(piece)
                    writer.add(piece)
                writer.facts += facts
            self._check()
        self.facts += writer.facts
        self._tiles.forget(first_tile)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Puts finished tiles together: into the journal, and strip by strip into the files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ...raster.grid import PixelWindow
from ..executors.batch import Batch, SrTile
from ..scene import Scene
from ..tiling.journal import Journal, Piece, StripFacts, TileRecord
from ..tiling.plan import TilePlan
from .canvas import Canvas
from .files import SR, Files
from .layers import layer_pixels
from .pixels import Finisher
from .recent import RecentTiles


class Assembly:
    """Takes tiles in any order; a strip is written as soon as all tiles it needs are there.

    `facts` are those of all strips written so far.
    """

    def __init__(
        self,
        plan: TilePlan,
        scene: Scene,
        files: Files,
        journal: Journal,
        samples: int,
        *,
        agrees: bool,
    ) -> None:
        self._plan = plan
        self._scene = scene
        self._files = files
        self._journal = journal
        self._tiles = RecentTiles(journal)
        dtype = files.sinks[SR].dtype
        self._canvas = Canvas(plan, scene, self._tiles, samples, dtype, agrees=agrees)
        self._finisher = Finisher(scene, files.sinks[SR])
        self._layers = [
            layer_pixels(layer, plan, scene, files.sinks[layer.name], self._canvas, journal)
            for layer in files.layers
        ]
        self._there = Counter(number // len(plan.cols) for number in journal.done)
        self.facts = StripFacts()

    @property
    def first_row(self) -> int:
        """The first tile row that is still needed."""
        return self._canvas.first_row_for(self._journal.strips * self._files.cut.strip_px)

    def replay(self) -> None:
        """Write the strips that an earlier run has finished, and those whose tiles it has."""
        for strip in range(self._journal.strips):
            for piece in self._journal.pieces(strip):
                self._files.write(piece)
            self.facts += self._journal.facts(strip)
        self._write_ready()

    def take(self, batch: Batch, tiles: Sequence[SrTile]) -> None:
        """Keep the tiles of a batch, and write the strips that they complete."""
        if tiles:
            records = [
                TileRecord(
                    tile.index, sr.samples, sr.served.reference, sr.served.relevance, sr.layers
                )
                for tile, sr in zip(batch.tiles, tiles)
            ]
        else:
            records = [TileRecord(tile.index) for tile in batch.tiles]
        # Of a batch that was only half there, the other half is there already.
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
        top = self._journal.strips * self._files.cut.strip_px
        height = min(self._files.cut.strip_px, self._scene.target.height - top)
        rows = self._canvas.rows_for(top, height) if height > 0 else ()
        return height > 0 and all(self._there[row] == len(self._plan.cols) for row in rows)

    def _write_strip(self) -> None:
        top = self._journal.strips * self._files.cut.strip_px
        next_row = self._canvas.first_row_for(top + self._files.cut.strip_px)
        first_tile = next_row * len(self._plan.cols)
        with self._journal.strip(first_tile) as writer:
            for window in self._windows(top):
                pieces, facts = self._pieces(window)
                for piece in pieces:
                    self._files.write(piece)
                    writer.add(piece)
                writer.facts += facts
        self.facts += writer.facts
        self._tiles.forget(first_tile)

    def _windows(self, top: int) -> Iterator[PixelWindow]:
        """The windows of a strip, in LR pixels."""
        scale, target = self._scene.scale, self._scene.target
        height = min(self._files.cut.strip_px, target.height - top)
        for left in range(0, target.width, self._files.cut.window_px):
            width = min(self._files.cut.window_px, target.width - left)
            yield PixelWindow(top // scale, left // scale, height // scale, width // scale)

    def _pieces(self, window: PixelWindow) -> tuple[list[Piece], StripFacts]:
        done, result, facts = self._finisher.finish(window, self._canvas.window(window))
        return [result, *(layer.piece(done) for layer in self._layers)], facts

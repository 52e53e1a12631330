# SPDX-License-Identifier: GPL-2.0-or-later
"""What a journal stores: finished tiles, and the pieces and totals of finished strips."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy.typing as npt

from .packing import packed

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class TileRecord:
    """A finished tile: (samples * bands, H, W) float32, with the reference that served it.

    `pixels` is None where there was nothing to compute. `reference` counts from 1, 0 is none;
    `relevance` is how well it matched. `layers` are those of the method, (bands, H, W) by name.
    """

    number: int
    pixels: Array | None = None
    reference: int = 0
    relevance: Array | None = None
    layers: Mapping[str, Array] = field(default_factory=dict)


@dataclass(frozen=True)
class Piece:
    """Pixels (bands, h, w) of a file at (row, col), and their alpha or mask (h, w)."""

    file: str
    row: int
    col: int
    pixels: Array
    cover: Array | None = None


@dataclass(frozen=True)
class StripFacts:
    """Totals over strips: pixels without a value, squared differences from LR."""

    holes: int = 0
    squares: float = 0.0
    counted: int = 0

    def __add__(self, other: StripFacts) -> StripFacts:
        return StripFacts(
            self.holes + other.holes, self.squares + other.squares, self.counted + other.counted
        )


class StripWriter:
    """Takes the pieces of a strip that is being written."""

    def __init__(self, connection: sqlite3.Connection, part: int, strip: int, keeps: bool) -> None:
        self._connection = connection
        self._part = part
        self._strip = strip
        self._keeps = keeps
        self._place = 0
        self.facts = StripFacts()

    def add(self, piece: Piece) -> None:
        """Store a piece."""
        if not self._keeps:
            return
        place = (self._part, self._strip, self._place, piece.file, piece.row, piece.col)
        row = (*place, packed(piece.pixels), packed(piece.cover))
        self._connection.execute("INSERT INTO piece VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        self._place += 1

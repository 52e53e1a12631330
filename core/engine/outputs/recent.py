# SPDX-License-Identifier: GPL-2.0-or-later
"""Finished tiles of the journal, of which the latest stay in memory."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

import numpy.typing as npt

from ..tiling.journal import Journal, TileRecord

KEPT_BYTES = 16 << 20  # of tiles that were just read or computed; a window needs some fifteen

Array = npt.NDArray[Any]


class RecentTiles:
    """Pixels of finished tiles by number."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._kept: OrderedDict[int, Array] = OrderedDict()
        self._empty: dict[int, bool] = {}

    def keep(self, record: TileRecord) -> None:
        """Take a tile that the journal has just got."""
        self._empty[record.number] = record.pixels is None
        if record.pixels is not None:
            self._remember(record.number, record.pixels)

    def is_empty(self, number: int) -> bool:
        """Tell whether there was nothing to compute in a tile."""
        if number not in self._empty:
            self._empty[number] = self._journal.is_empty(number)
        return self._empty[number]

    def pixels(self, number: int) -> Array | None:
        """(samples * bands, side, side) float32, None where there was nothing to compute."""
        if self.is_empty(number):
            return None
        if number in self._kept:
            self._kept.move_to_end(number)
        else:
            pixels = self._journal.pixels(number)
            if pixels is not None:
                self._remember(number, pixels)
        return self._kept[number]

    def forget(self, first: int) -> None:
        """Let go of the tiles before number `first`."""
        for known in (self._kept, self._empty):
            for number in [n for n in known if n < first]:
                del known[number]

    def _remember(self, number: int, pixels: Array) -> None:
        self._kept[number] = pixels
        room = max(1, KEPT_BYTES // max(1, pixels.nbytes))
        while len(self._kept) > room:
            self._kept.popitem(last=False)

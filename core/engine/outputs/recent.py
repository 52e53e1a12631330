# SPDX-License-Identifier: GPL-2.0-or-later
"""The finished tiles of the journal; the latest stay in memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from ..tiling.journal import DamagedJournalError, Journal, TileRecord

KEPT_BYTES = 16 << 20  # of tiles just read or computed; a window needs about fifteen
RESULT = ""  # the name of the SR pixels among the layers

Array = npt.NDArray[Any]


class RecentTiles:
    """Pixels of finished tiles and of their layers, by tile number.

    `bands` is how many the result (samples * bands) and each layer have; a tile has `side` pixels.
    """

    def __init__(self, journal: Journal, side: int, bands: Mapping[str, int]) -> None:
        self._journal = journal
        self._shapes = {name: (count, side, side) for name, count in bands.items()}
        self._kept: OrderedDict[tuple[int, str], Array] = OrderedDict()
        self._empty: dict[int, bool] = {}
        self._bytes = 0

    def keep(self, record: TileRecord) -> None:
        """Take a tile that has just been put into the journal."""
        self._empty[record.number] = record.pixels is None
        if record.pixels is not None:
            for name, pixels in {**record.layers, RESULT: record.pixels}.items():
                self._remember((record.number, name), pixels)

    def is_empty(self, number: int) -> bool:
        """Tell whether there was nothing to compute in a tile."""
        if number not in self._empty:
            self._empty[number] = self._journal.is_empty(number)
        return self._empty[number]

    def pixels(self, number: int, layer: str = RESULT) -> Array | None:
        """(bands, side, side) float32; None where there was nothing to compute.

        Raises DamagedJournalError for a tile of another run.
        """
        key = (number, layer)
        if self.is_empty(number):
            return None
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        read = self._journal.layer(number, layer) if layer else self._journal.pixels(number)
        if read is not None:
            if read.shape != self._shapes[layer] or read.dtype != np.float32:
                raise DamagedJournalError
            self._remember(key, read)
        return read

    def forget(self, first: int) -> None:
        """Drop the tiles before number `first`."""
        for key in [key for key in self._kept if key[0] < first]:
            self._bytes -= self._kept.pop(key).nbytes
        for number in [number for number in self._empty if number < first]:
            del self._empty[number]

    def _remember(self, key: tuple[int, str], pixels: Array) -> None:
        self._kept[key] = pixels
        self._bytes += pixels.nbytes
        while self._bytes > KEPT_BYTES and len(self._kept) > 1:
            self._bytes -= self._kept.popitem(last=False)[1].nbytes

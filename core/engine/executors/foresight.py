# SPDX-License-Identifier: GPL-2.0-or-later
"""Noise that a processor computes for the next tiles while a GPU is busy with these."""

from __future__ import annotations

from collections.abc import Iterable

from torch import Tensor

from ...methods.base import NoiseField
from ..tiling.noise import NoiseAddress, tile_field

MOST_BYTES = 256 << 20

Asked = tuple[int, float, int]


class NoiseAhead:
    """The noise fields of tiles; what methods asked for before is computed in advance.

    `foresee` may be called from another thread than the fields.
    """

    def __init__(self) -> None:
        self._asked: set[Asked] = set()
        self._made: dict[tuple[NoiseAddress, Asked], Tensor] = {}

    def field(self, address: NoiseAddress) -> NoiseField:
        """The field under a tile, as `tile_field` gives it."""

        def noise(channels: int, ratio: float, stage: int) -> Tensor:
            asked = (channels, ratio, stage)
            self._asked.add(asked)
            made = self._made.pop((address, asked), None)
            return tile_field(address)(*asked) if made is None else made

        return noise

    def foresee(self, addresses: Iterable[NoiseAddress]) -> None:
        """Compute the noise of tiles that come next, as long as there is room for it."""
        for address in addresses:
            for asked in tuple(self._asked):
                if sum(one.nbytes for one in tuple(self._made.values())) > MOST_BYTES:
                    return
                self._made[address, asked] = tile_field(address)(*asked)

    def forget(self, addresses: Iterable[NoiseAddress]) -> None:
        """Drop what was computed for tiles that are finished."""
        gone = set(addresses)
        for key in [key for key in tuple(self._made) if key[0] in gone]:
            self._made.pop(key, None)

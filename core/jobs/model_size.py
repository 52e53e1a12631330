# SPDX-License-Identifier: GPL-2.0-or-later
"""How a model cuts scenes, and what it costs; apart from `estimate`, as QGIS starts with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, NamedTuple

from .superresolution import MOST_TILE_LR_PX
from .typed import Between

MOST_BYTES = 1 << 50


@dataclass(frozen=True)
class Geometry:
    """How a scene is cut, in LR pixels: a tile's side is a multiple of `lr_multiple`."""

    tile_lr_px: Annotated[int, Between(4, MOST_TILE_LR_PX)]
    overlap_lr_px: Annotated[int, Between(0, MOST_TILE_LR_PX)]
    lr_multiple: Annotated[int, Between(1, MOST_TILE_LR_PX)] = 1


@dataclass(frozen=True)
class Cost:
    """Cost of a tile of the geometry's size, measured on a processor in float32.

    `model_bytes` is the loaded network, without Python and its libraries; `tile_bytes` the peak of
    computing a tile with one band group, and `sr_px_bytes` what is added to it for each of its SR
    pixels, where the peak depends on the scale. `tile_growth` is how both grow with the tile's
    area: 1 for convolutions, 2 where every pixel is compared with every other.
    """

    model_bytes: Annotated[int, Between(0, MOST_BYTES)]
    tile_bytes: Annotated[int, Between(0, MOST_BYTES)]
    tile_growth: Annotated[float, Between(0, 4)] = 1.0
    sr_px_bytes: Annotated[int, Between(0, MOST_BYTES)] = 0

    def tile_at(self, scale: int, tile_lr_px: int) -> int:
        """Peak bytes of a tile of the geometry's size at a scale."""
        return self.tile_bytes + self.sr_px_bytes * (tile_lr_px * scale) ** 2


class ModelSize(NamedTuple):
    """What an estimate needs to know of a model; it computes `channels` bands at once."""

    geometry: Geometry
    cost: Cost
    channels: int

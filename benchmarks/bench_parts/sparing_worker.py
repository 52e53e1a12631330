# SPDX-License-Identifier: GPL-2.0-or-later
"""The worker, but the network computes the first hundred tiles of a run and every 90th after them.

The others are enlarged bicubically; everything else is the real run. The network takes the same
memory for every tile, and tiles enough meet the writer at its largest. A scene of a quarter of a
gigapixel takes minutes instead of hours.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

import torch
from torch import Tensor
from ttrd3_qgis.core import worker
from ttrd3_qgis.core.engine.executors import executor as crews
from ttrd3_qgis.core.methods.base import Method, TileContext
from ttrd3_qgis.core.methods.registry import make_method
from ttrd3_qgis.core.methods.weights import Weights
from ttrd3_qgis.core.ops.degradation import enlarge

FIRST_TILES, EVERY = 100, 90  # tiles of the network


@dataclass
class Sparing:
    """A method that leaves most tiles to bicubic enlarging."""

    method: Method
    seen: int = 0

    def __post_init__(self) -> None:
        self.name, self.scale = self.method.name, self.method.scale
        self.tile_lr_px, self.overlap_lr_px = self.method.tile_lr_px, self.method.overlap_lr_px
        self.multiple_of_px = self.method.multiple_of_px

    def twin(self) -> Sparing:
        return Sparing(self.method.twin())

    def prepare(self, references: Tensor) -> None:
        self.method.prepare(references)

    def __call__(self, lr: Tensor, tile: TileContext) -> Tensor:
        first, self.seen = self.seen, self.seen + 1
        if first < FIRST_TILES or first % EVERY == 0:
            return self.method(lr, tile)
        return enlarge(lr, self.scale).clamp(0, 1)


def _make(weights: Weights, device: torch.device, dtype: torch.dtype) -> Sparing:
    return Sparing(make_method(weights, device, dtype))


if __name__ == "__main__":
    crews.make_method = _make
    worker.NICENESS = 0
    sys.exit(worker.main())

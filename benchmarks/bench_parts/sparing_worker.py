# SPDX-License-Identifier: GPL-2.0-or-later
"""The worker, but the network computes the first hundred tiles of a run and every 90th after them.

The others are enlarged bicubically; everything else is the real run. The network takes the same
memory for every tile, and tiles enough meet the writer at its largest. A scene of a quarter of a
gigapixel takes minutes instead of hours.
"""

from __future__ import annotations

import sys
from typing import Any

from torch import Tensor
from ttrd3_qgis.core import serving, worker
from ttrd3_qgis.core.engine.executors import local
from ttrd3_qgis.core.methods.base import ReferenceBank, Runner, TileInputs, TileResult
from ttrd3_qgis.core.methods.loading import make_runner
from ttrd3_qgis.core.ops.degradation import enlarge

FIRST_TILES, EVERY = 100, 90  # tiles of the network


class Sparing:
    """A runner that leaves most tiles to bicubic enlarging."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._seen = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._runner, name)

    def with_bank(self, bank: ReferenceBank) -> Sparing:
        return Sparing(self._runner.with_bank(bank))

    def __call__(self, lr: Tensor, tile: TileInputs) -> TileResult:
        first, self._seen = self._seen, self._seen + 1
        if first < FIRST_TILES or first % EVERY == 0:
            return self._runner(lr, tile)
        return TileResult(enlarge(lr, self._runner.scale).clamp(0, 1))


if __name__ == "__main__":
    local.make_runner = lambda *arguments: Sparing(make_runner(*arguments))
    serving.NICENESS = 0
    sys.exit(worker.main())

# SPDX-License-Identifier: GPL-2.0-or-later
"""How many sampling steps a tile takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

import torch

from ...methods.base import Runner
from ...methods.settings import Settings
from ...raster.radiometry import split
from ..scene import BandGroup, LrTile

StepsOf = Callable[[LrTile], int]


def steps_of(settings: Settings, runner: Runner, groups: Sequence[BandGroup]) -> StepsOf:
    """The steps of each tile: the most that the method wants for any of its band groups."""

    def deserved(tile: LrTile, group: BandGroup) -> int:
        within, _ = split(group.gather(tile.values))
        valid = torch.from_numpy(group.gather(tile.valid).all(axis=0))
        lr = torch.from_numpy(within)
        return runner.steps_for(lr, valid, settings.steps, settings.options)

    return lambda tile: max(deserved(tile, group) for group in groups)

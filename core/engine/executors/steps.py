# SPDX-License-Identifier: GPL-2.0-or-later
"""How many sampling steps a tile takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

import torch

from ...jobs.superresolution import Job
from ...ops.texture import steps_for
from ...raster.radiometry import split
from ..scene import BandGroup, LrTile

StepsOf = Callable[[LrTile], int]


def steps_of(job: Job, groups: Sequence[BandGroup]) -> StepsOf:
    """The job's steps for every tile, or fewer for plain ones if it allows that.

    A tile takes the same steps in all its bands: those that its most textured group deserves.
    """
    if not job.options.adaptive_steps:
        return lambda tile: job.steps
    return lambda tile: max(_deserved(tile, group, job.steps) for group in groups)


def _deserved(tile: LrTile, group: BandGroup, steps: int) -> int:
    within, _ = split(group.gather(tile.values))
    valid = group.gather(tile.valid).all(axis=0)
    return steps_for(torch.from_numpy(within), steps, torch.from_numpy(valid))

# SPDX-License-Identifier: GPL-2.0-or-later
"""The passes that lead from the LR raster to the result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ...jobs.estimate import tile_size
from ...jobs.model_size import Geometry
from ...jobs.superresolution import Job
from ...jobs.unfinished import progress_file
from ...methods.settings import Settings
from ..tiling.plan import TilePlan


@dataclass(frozen=True)
class Pass:
    """One pass: its number from 0, what it enlarges by, and the plan of its tiles.

    Its input has `factor` times as many pixels a side as the raster, its result `reached` times.
    `samples` is how many times it computes each tile: only the last pass of a cascade computes more
    than one sample.
    """

    number: int
    scale: int
    factor: int
    is_last: bool
    plan: TilePlan
    samples: int
    reached: int


def passes_of(
    job: Job, settings: Settings, geometry: Geometry, size: tuple[int, int]
) -> list[Pass]:
    """The passes over a raster of (height, width) pixels.

    Together they may enlarge by more than is wanted; then the last result is reduced.
    """
    stages, factor = settings.spec.stages(settings.scale), 1
    found = []
    for number, stage in enumerate(stages):
        is_last = number == len(stages) - 1
        height, width = (factor * side for side in size)
        plan = plan_of(job, geometry, height, width, stage.scale)
        samples = job.samples if is_last else 1
        made = factor * stage.scale
        reached = settings.scale if is_last else made
        found.append(Pass(number, stage.scale, factor, is_last, plan, samples, reached))
        factor = made
    return found


def plan_of(job: Job, geometry: Geometry, height: int, width: int, scale: int) -> TilePlan:
    """The tile plan of an image of so many LR pixels."""
    tile, overlap = tile_size(job.tiles, geometry, max(height, width))
    return TilePlan(height, width, tile, overlap, scale)


def all_tiles(passes: Sequence[Pass]) -> int:
    """How many tiles there are over all passes."""
    return sum(one.plan.count for one in passes)


def all_work(passes: Sequence[Pass]) -> int:
    """How many tiles are computed over all passes, each sample counted."""
    return sum(one.plan.count * one.samples for one in passes)


def stage_file(job: Job, number: int) -> Path:
    """The raster that pass `number` leaves to the next; it lives as long as the journal."""
    journal = progress_file(job.output)
    return journal.with_name(f"{journal.name}.stage{number}.tif")

# SPDX-License-Identifier: GPL-2.0-or-later
"""How many tiles of real rasters take fewer steps, and what of a tile's time that can save."""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import torch
from tile_inputs import fixed_inputs
from ttrd3_qgis.core.engine.scene import Scene
from ttrd3_qgis.core.engine.tiling.plan import TilePlan
from ttrd3_qgis.core.jobs.monitor import Monitor
from ttrd3_qgis.core.jobs.superresolution import Job
from ttrd3_qgis.core.methods.base import ReferenceBank, Runner
from ttrd3_qgis.core.methods.registry import METHODS, model_card
from ttrd3_qgis.core.methods.settings import Settings
from ttrd3_qgis.core.ops.texture import steps_for
from ttrd3_qgis.core.raster.radiometry import split

from .measure import without_transfer

LONG_STEPS = 11
RUNS = 7

RASTERS = {
    "beaufort_s2_4326_u8": "Sentinel-2, 10 m, coast",
    "bahamas_landsat_nodata_u8": "Landsat, 300 m, islands and sea",
    "nd_naip2009_5m_u8": "NAIP, 5 m, fields and lakes",
    "swellendam_ngi2010_rgba_u8": "NGI, 2.5 m, fields",
    "demmin_s2_4326_u16": "Sentinel-2, 10 m, fields",
    "colorado_hro_15cm_u8": "HRO, 0.15 m, street",
    "rotterdam_wv2_ms_f64": "WorldView-2, 1 m, town",
    "bearlake_naip2014_10m_u8": "NAIP, 10 m, mountains",
}


def survey(folder: Path, steps: int) -> dict[str, dict[str, int]]:
    """Tiles by the steps they take, of every raster as the LR raster of a job."""
    with tempfile.TemporaryDirectory() as work:
        found = {}
        for name in RASTERS:
            copy = shutil.copy(folder / f"{name}.tif", work)
            found[name] = {str(n): count for n, count in sorted(_tiles(copy, steps).items())}
    return found


def _tiles(path: str, steps: int) -> Counter[int]:
    job = Job(lr=path, references=(), output=f"{path}_sr.tif", bands=(1, 2, 3))
    settings = Settings.of(job, model_card(job.model))
    geometry = settings.card.geometry_of(settings.spec)
    with Scene(job, settings, Monitor(lambda event: None, lambda: False)) as scene:
        grid = scene.source.grid
        sides = (geometry.tile_lr_px, geometry.overlap_lr_px)
        plan = TilePlan(grid.height, grid.width, *sides, scene.scale)
        found: Counter[int] = Counter()
        for tile in plan.tiles():
            lr = scene.lr_tile(tile)
            if not lr.empty:
                values = torch.from_numpy(split(lr.values)[0]).float()
                found[steps_for(values, steps, torch.from_numpy(lr.valid.all(axis=0)))] += 1
    return found


@dataclass(frozen=True)
class Parts:
    """Processor seconds of a tile on one thread: what it pays once by its reference, and a step.

    `alone_s` is without transfer; medians.
    """

    aligned_s: float
    bank_s: float
    alone_s: float
    step_s: float
    texture_s: float

    def saved(self, tiles: dict[str, int], steps: int, *, aligned: bool) -> float:
        """Share of the time of all tiles that fewer steps save."""
        fixed = self.aligned_s if aligned else self.bank_s
        count = sum(tiles.values())
        fewer = sum(number * (steps - int(n)) for n, number in tiles.items()) * self.step_s
        whole = count * (fixed + steps * self.step_s)
        return (fewer - count * self.texture_s) / whole


def time_parts(runner: Runner) -> Parts:
    """Time a tile of random numbers; all kinds in turn, so that other load hits all alike."""
    generator = torch.Generator().manual_seed(0)
    side = METHODS[0].geometry.tile_lr_px
    lr = torch.rand(1, 3, side, side, generator=generator)
    reference = torch.rand(3, 4 * side, 4 * side, generator=generator)
    noise = torch.randn(1, 3, 4 * side, 4 * side, generator=generator)
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    runner = runner.with_bank(ReferenceBank(reference[None]))
    measured: dict[str, list[float]] = {}
    kinds: dict[str, Callable[[], object]] = {
        "aligned": lambda: runner(lr, fixed_inputs((reference,), noise, 1)),
        "bank": lambda: runner(lr, fixed_inputs((None,), noise, 1)),
        "alone": lambda: without_transfer(runner, lr, noise, 1),
        "long": lambda: runner(lr, fixed_inputs((None,), noise, LONG_STEPS)),
        "texture": lambda: steps_for(lr[0], LONG_STEPS),
    }
    for _ in range(RUNS + 1):
        for name, function in kinds.items():
            measured.setdefault(name, []).append(_seconds(function))
    torch.set_num_threads(threads)
    typical = {name: statistics.median(values[1:]) for name, values in measured.items()}
    step = (typical["long"] - typical["bank"]) / (LONG_STEPS - 1)
    fixed = (typical[name] - step for name in ("aligned", "bank", "alone"))
    return Parts(*fixed, step, typical["texture"])


def _seconds(function: Callable[[], object]) -> float:
    begin = time.process_time()
    function()
    return time.process_time() - begin

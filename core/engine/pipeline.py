# SPDX-License-Identifier: GPL-2.0-or-later
"""A job from start to end: LR raster -> tiles -> method -> SR raster."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import replace
from typing import Callable

import rasterio
import torch

from ..jobs import contract, protocol
from ..jobs.errors import BadJobError, OutOfMemoryError
from ..jobs.monitor import Emit, Monitor
from ..jobs.superresolution import Job, forget_progress
from ..machine.memory import tune_allocator
from ..methods.base import Method
from ..methods.registry import open_weights
from ..methods.weights import Weights
from .executors.batch import Batch, Engine, Recipe, out_of_memory, release
from .executors.crews import Crew, crew_of, terms_of
from .executors.reading import read_batches
from .executors.steps import steps_of
from .fingerprint import run_key, tiles_key
from .outputs.announce import announce, conclude, remarks
from .outputs.assembly import Assembly
from .outputs.behind import Behind
from .outputs.files import Files
from .outputs.keeping import kept_progress
from .outputs.pixels import rmse
from .preflight import check_disk, check_memory, needs
from .scene import Scene
from .tiling.journal import Journal
from .tiling.plan import TilePlan

SMALLEST_TILE_LR_PX = 32
GDAL_CACHE_BYTES = 24 << 20  # by default a share of the computer's memory, which grows with it


def run(job: Job, emit: Emit, cancelled: Callable[[], bool] = lambda: False) -> protocol.Result:
    """Do a job; tells its events to `emit` and returns the last one.

    Raises a TTRD3Error with a sentence for the user; nothing is left behind then.
    """
    monitor = Monitor(emit, cancelled)
    problems = job.problems()
    if problems:
        raise BadJobError(" ".join(problem.sentence for problem in problems))
    weights = open_weights(job.model)
    if job.scale not in (0, weights.card.scale):
        raise BadJobError(
            f"The model {weights.card.name} enlarges by {weights.card.scale}, not by {job.scale}."
        )
    tune_allocator()
    with crew_of(job, monitor) as crew:
        info = crew.info
        ready = (info.name, info.description)
        emit(protocol.Ready(platform.python_version(), torch.__version__, *ready))
        monitor.check()
        return _with_less_memory(job, weights, crew, monitor)


def _with_less_memory(job: Job, weights: Weights, crew: Crew, monitor: Monitor) -> protocol.Result:
    """Run, and on exhausted memory try smaller tiles, then the processor if that was left open.

    The strips that were finished before count, so the key is that of the job as it was asked.
    """
    key = run_key(job, weights)
    while True:
        try:
            return _run(job, weights, crew, key, monitor)
        except (RuntimeError, MemoryError, OutOfMemoryError) as error:
            if not isinstance(error, OutOfMemoryError) and not out_of_memory(error):
                raise
            try:
                job = _smaller(job, crew.device, error, monitor)
            except OutOfMemoryError:
                forget_progress(job)
                raise
        # Only here has the failed run let go of its tensors.
        release()
        crew.muster(terms_of(job))


def _smaller(job: Job, device: torch.device, error: Exception, monitor: Monitor) -> Job:
    """The next thing to try; raises OutOfMemoryError where nothing is left."""
    if not isinstance(error, OutOfMemoryError):
        error = OutOfMemoryError(
            f"The memory of {device} does not suffice for the model and this raster; choose "
            "another device or a smaller extent."
        )
    tile = job.tiles.tile_lr_px or 2 * SMALLEST_TILE_LR_PX
    if tile >= 2 * SMALLEST_TILE_LR_PX:
        monitor.warn(f"{error} Starting again with tiles of {tile // 2} LR pixels.")
        tiles = replace(job.tiles, tile_lr_px=tile // 2, overlap_lr_px=-1, batch=1)
        return replace(job, tiles=tiles)
    if job.device == "auto" and device.type != "cpu":
        monitor.warn(f"{error} Starting again on the processor.")
        return replace(job, device="cpu")
    raise error from None


def _run(job: Job, weights: Weights, crew: Crew, key: str, monitor: Monitor) -> protocol.Result:
    """One try."""
    method = crew.method(weights)
    if job.method != method.name:
        raise BadJobError(
            f"The model {weights.card.name} is for the method {method.name}, the job asks for "
            f"{job.method}; choose a model of that method."
        )
    with rasterio.Env(GDAL_CACHEMAX=GDAL_CACHE_BYTES), Scene(job, method.scale, monitor) as scene:
        for text in (*scene.warnings(), *remarks(job, scene)):
            monitor.warn(text)
        plan = _plan(job, method, scene)
        size = job.tiles.batch or crew.batch(method, plan.tile_lr_px)
        needed = needs(job, scene, plan, size if crew.device.type == "cpu" else 1)
        check_memory(needed, plan)
        keeps_strips = check_disk(job, needed, monitor)
        banks = [references.bank_with_origins() for references in scene.references]
        engine = crew.engine(method, _recipe(job, scene), weights, banks)
        monitor.plan(announce(job, scene, plan))
        cut = tiles_key(plan, size, crew.kinds)
        with (
            kept_progress(job, key, cut, keeps_strips=keeps_strips) as journal,
            Files(job, scene, weights) as files,
        ):
            assembly = Assembly(plan, scene, files, journal, job.samples)
            _resume(assembly, journal, plan, job.samples, monitor)
            batches = read_batches(
                scene,
                plan,
                size,
                steps_of(job, scene.groups),
                first_row=assembly.first_row,
                done=frozenset(journal.done),
            )
            skipped = _compute(engine, batches, assembly, monitor, job.samples)
            monitor.check()
            files.commit()
    conclude(job, plan, skipped, assembly.facts.holes, monitor)
    return protocol.Result(
        output=contract.absolute(job.output),
        tiles=plan.count,
        seconds=round(monitor.elapsed_s, 2),
        rmse_lr=rmse(assembly.facts),
        device=crew.info.name,
        model=weights.card.name,
        weights_sha256=weights.sha256,
        uncertainty=contract.absolute(job.extras.uncertainty),
        reference_map=contract.absolute(job.extras.reference_map),
    )


def _recipe(job: Job, scene: Scene) -> Recipe:
    return Recipe(
        scale=scene.scale,
        bands=scene.source.count,
        groups=tuple(scene.groups),
        seed=job.seed,
        noise=job.noise,
        samples=job.samples,
        consistency=job.options.consistency,
        row=scene.source.window.row,
        col=scene.source.window.col,
        precision=job.precision,
    )


def _resume(
    assembly: Assembly, journal: Journal, plan: TilePlan, samples: int, monitor: Monitor
) -> None:
    """Write what an earlier run has finished, and count it."""
    assembly.replay()
    tiles = assembly.first_row * len(plan.cols)
    tiles += sum(number >= tiles for number in journal.done)
    if tiles:
        monitor.log(f"Going on from an earlier run: {tiles} of {plan.count} tiles are finished.")
        monitor.resume(tiles * samples)


def _compute(
    engine: Engine, batches: Iterator[Batch], assembly: Assembly, monitor: Monitor, samples: int
) -> int:
    """Compute all batches; another thread puts the tiles together. Returns how many were empty."""
    skipped = 0
    with Behind() as writer:
        for batch, tiles in engine.run(batches):
            writer.do(assembly.take, batch, tiles)
            skipped += 0 if tiles else len(batch.tiles)
            monitor.finish(len(batch.tiles) * samples)
        writer.finish()
    return skipped


def _plan(job: Job, method: Method, scene: Scene) -> TilePlan:
    grid = scene.source.grid
    tile = job.tiles.tile_lr_px or method.tile_lr_px
    multiple = max(1, method.multiple_of_px // method.scale)
    tile = -(-tile // multiple) * multiple
    overlap = job.tiles.overlap_lr_px
    if overlap < 0:
        overlap = min(method.overlap_lr_px, tile // 4)
    return TilePlan(grid.height, grid.width, tile, overlap, method.scale)

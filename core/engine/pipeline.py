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
from ..jobs.errors import OutOfMemoryError
from ..jobs.estimate import Geometry, tile_size
from ..jobs.messages import message
from ..jobs.monitor import Emit, Monitor
from ..jobs.superresolution import REFERENCE_MAP, UNCERTAINTY, Job, forget_progress
from ..machine.memory import tune_allocator
from ..methods.loading import open_weights
from ..methods.settings import Settings
from ..methods.weights import Weights
from .executors.batch import Batch, BatchSettings, out_of_memory, release
from .executors.executor import Executor, device_settings, open_executor
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
MOST_PATCH_PX = 512  # side of a reference patch of the bank
GDAL_CACHE_BYTES = 24 << 20  # by default a share of the computer's memory, which grows with it


def run(job: Job, emit: Emit, cancelled: Callable[[], bool] = lambda: False) -> protocol.Result:
    """Do a job; tells its events to `emit` and returns the last one.

    Raises a TTRD3Error with a sentence for the user; nothing is left behind then.
    """
    monitor = Monitor(emit, cancelled)
    contract.refuse(job.problems())
    weights = open_weights(job.model)
    settings = Settings.of(job, weights.card)
    tune_allocator()
    with open_executor(job, monitor) as executor:
        info = executor.info
        ready = (info.name, info.description)
        emit(protocol.Ready(platform.python_version(), torch.__version__, *ready))
        monitor.check()
        return _with_less_memory(job, settings, weights, executor, monitor)


def _with_less_memory(
    job: Job, settings: Settings, weights: Weights, executor: Executor, monitor: Monitor
) -> protocol.Result:
    """Run, and on exhausted memory try smaller tiles, then the processor if that was left open.

    The strips that were finished before count, so the key is that of the job as it was asked.
    """
    key = run_key(job, settings, weights)
    while True:
        try:
            return _run(job, settings, weights, executor, key, monitor)
        except (RuntimeError, MemoryError, OutOfMemoryError) as error:
            if not isinstance(error, OutOfMemoryError) and not out_of_memory(error):
                raise
            try:
                job = _smaller(job, executor.device, error, monitor)
            except OutOfMemoryError:
                forget_progress(job)
                raise
        # Only here has the failed run let go of its tensors.
        release()
        executor.configure(device_settings(job))


def _smaller(job: Job, device: torch.device, error: Exception, monitor: Monitor) -> Job:
    """The next thing to try; raises OutOfMemoryError where nothing is left."""
    if not isinstance(error, OutOfMemoryError):
        error = OutOfMemoryError("memory-short-for-model", subject=str(device))
    tile = job.tiles.tile_lr_px or 2 * SMALLEST_TILE_LR_PX
    if tile >= 2 * SMALLEST_TILE_LR_PX:
        monitor.warn(*error.messages, message("memory-smaller-tiles", tile=tile // 2))
        tiles = replace(job.tiles, tile_lr_px=tile // 2, overlap_lr_px=-1, batch=1)
        return replace(job, tiles=tiles)
    if job.device == "auto" and device.type != "cpu":
        monitor.warn(*error.messages, message("memory-on-processor"))
        return replace(job, device="cpu")
    raise error from None


def _run(
    job: Job, settings: Settings, weights: Weights, executor: Executor, key: str, monitor: Monitor
) -> protocol.Result:
    """One try."""
    runner = executor.runner(weights, settings.scale)
    with rasterio.Env(GDAL_CACHEMAX=GDAL_CACHE_BYTES), Scene(job, settings, monitor) as scene:
        for text in (*scene.warnings(), *remarks(job, scene)):
            monitor.warn(text)
        plan = _plan(job, runner.geometry, scene)
        size = job.tiles.batch or executor.batch_size(runner, plan.tile_lr_px)
        needed = needs(job, scene, plan, size if executor.device.type == "cpu" else 1)
        check_memory(needed, plan)
        keeps_strips = check_disk(job, needed, monitor)
        patch_px = min(MOST_PATCH_PX, runner.geometry.tile_lr_px * scene.reference_scale)
        banks = [references.bank_with_origins(patch_px) for references in scene.references]
        executor.prepare(runner, _batch_settings(job, scene), weights, banks)
        monitor.plan(announce(job, scene, plan))
        cut = tiles_key(plan, size, executor.kinds)
        with (
            kept_progress(job, key, cut, keeps_strips=keeps_strips) as journal,
            Files(job, scene, weights) as files,
        ):
            agrees = job.options.consistency and settings.spec.operator != "none"
            assembly = Assembly(plan, scene, files, journal, job.samples, agrees=agrees)
            _resume(assembly, journal, plan, job.samples, monitor)
            batches = read_batches(
                scene,
                plan,
                size,
                steps_of(settings, runner, scene.groups),
                first_row=assembly.first_row,
                done=frozenset(journal.done),
            )
            skipped = _compute(executor, batches, assembly, monitor, job.samples)
            monitor.check()
            files.commit()
    conclude(job, plan, skipped, assembly.facts.holes, monitor)
    return protocol.Result(
        output=contract.absolute(job.output),
        tiles=plan.count,
        seconds=round(monitor.elapsed_s, 2),
        rmse_lr=rmse(assembly.facts),
        device=executor.info.name,
        model=weights.card.name,
        weights_sha256=weights.sha256,
        uncertainty=contract.absolute(job.layer(UNCERTAINTY)),
        reference_map=contract.absolute(job.layer(REFERENCE_MAP)),
        layers={name: contract.absolute(path) for name, path in job.layers.items() if path},
    )


def _batch_settings(job: Job, scene: Scene) -> BatchSettings:
    settings = scene.settings
    return BatchSettings(
        scale=scene.scale,
        bands=scene.source.count,
        groups=tuple(scene.groups),
        seed=job.seed,
        noise=settings.noise,
        samples=job.samples,
        row=scene.source.window.row,
        col=scene.source.window.col,
        precision=job.precision,
        options=settings.options,
        layers={x.name: x.bands for x in settings.spec.layers if job.layer(x.name)},
    )


def _resume(
    assembly: Assembly, journal: Journal, plan: TilePlan, samples: int, monitor: Monitor
) -> None:
    """Write what an earlier run has finished, and count it."""
    assembly.replay()
    tiles = assembly.first_row * len(plan.cols)
    tiles += sum(number >= tiles for number in journal.done)
    if tiles:
        monitor.log("run-resumed", tiles=tiles, count=plan.count)
        monitor.resume(tiles * samples)


def _compute(
    executor: Executor,
    batches: Iterator[Batch],
    assembly: Assembly,
    monitor: Monitor,
    samples: int,
) -> int:
    """Compute all batches; another thread puts the tiles together. Returns how many were empty."""
    skipped = 0
    with Behind() as writer:
        for batch, tiles in executor.run(batches):
            writer.do(assembly.take, batch, tiles)
            skipped += 0 if tiles else len(batch.tiles)
            monitor.finish(len(batch.tiles) * samples)
        writer.finish()
    return skipped


def _plan(job: Job, geometry: Geometry, scene: Scene) -> TilePlan:
    grid = scene.source.grid
    return TilePlan(grid.height, grid.width, *tile_size(job.tiles, geometry), scene.scale)

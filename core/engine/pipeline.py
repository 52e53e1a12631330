# SPDX-License-Identifier: GPL-2.0-or-later
"""A job from start to end: LR raster -> tiles -> method -> SR raster."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import Callable

import rasterio

from ..jobs import contract, protocol
from ..jobs.errors import OutOfMemoryError
from ..jobs.estimate import tile_area
from ..jobs.messages import message
from ..jobs.monitor import Emit, Monitor
from ..jobs.superresolution import REFERENCE_MAP, UNCERTAINTY, Job, forget_progress
from ..machine.device import ready
from ..machine.memory import tune_allocator
from ..methods.loading import open_weights
from ..methods.settings import Settings, with_useful_samples
from ..methods.weights import Weights
from .executors.batch import out_of_memory, release
from .executors.executor import Executor, device_settings, open_executor
from .fingerprint import run_key
from .inputs import InputWatch
from .outputs.announce import announce, conclude, facts, remarks
from .outputs.files import Files
from .outputs.keeping import kept_progress
from .outputs.lossy import losses
from .outputs.pixels import rmse
from .preflight import check_disks, check_inputs, check_memory, check_options, needs
from .scene import Scene
from .stages.passes import all_tiles, all_work, passes_of
from .stages.run import Outcome, PassRun

Report = Callable[[protocol.Result], protocol.Result]

SMALLEST_TILE_LR_PX = 32
GDAL_CACHE_BYTES = 24 << 20  # by default GDAL takes a share of the computer's memory


def run(
    job: Job,
    emit: Emit,
    cancelled: Callable[[], bool] = lambda: False,
    report: Report | None = None,
) -> protocol.Result:
    """Do a job; report its events to `emit` and return the last one.

    `report` sees the result while its files have their temporary names, may add one to them, and
    gives the result to return. Raises a TTRD3Error worded for the user; then no output is left
    behind.
    """
    monitor = Monitor(emit, cancelled)
    contract.refuse(job.problems())
    weights = open_weights(job.model)
    settings = Settings.of(job, weights.card)
    asked, job = job, with_useful_samples(job, settings)
    tune_allocator()
    with open_executor(job, monitor) as executor:
        emit(ready(executor.info))
        if job is not asked:
            monitor.warn(message("error-samples-equal"))
        monitor.check()
        return _with_less_memory(job, settings, weights, executor, monitor, report)


def _with_less_memory(
    job: Job,
    settings: Settings,
    weights: Weights,
    executor: Executor,
    monitor: Monitor,
    report: Report | None,
) -> protocol.Result:
    """Run; when memory runs out, try smaller tiles, then the processor if the job allows it.

    Finished strips stay valid, so the key is that of the original job.
    """
    asked = job
    while True:
        attempt = Attempt(job, asked, settings, weights, executor, monitor)
        try:
            return _run(attempt, report)
        except (RuntimeError, MemoryError, OutOfMemoryError) as error:
            if not isinstance(error, OutOfMemoryError) and not out_of_memory(error):
                raise
            try:
                job = _smaller(attempt, error)
            except OutOfMemoryError:
                forget_progress(job)
                raise
        # Only here has the failed run released its tensors.
        release()
        executor.configure(device_settings(job))


def _smaller(attempt: Attempt, error: Exception) -> Job:
    """The next job to try; raises OutOfMemoryError where nothing is left to try."""
    job, device, monitor = attempt.job, attempt.executor.device, attempt.monitor
    if not isinstance(error, OutOfMemoryError):
        error = OutOfMemoryError("memory-short-for-model", subject=str(device))
    known = filter(None, (job.tiles.tile_lr_px, *attempt.tiles_lr_px))
    tile = min(known, default=2 * SMALLEST_TILE_LR_PX)
    if tile >= 2 * SMALLEST_TILE_LR_PX:
        monitor.warn(*error.messages, message("memory-smaller-tiles", tile=tile // 2))
        tiles = replace(job.tiles, tile_lr_px=tile // 2, overlap_lr_px=-1, batch=1)
        return replace(job, tiles=tiles)
    if job.device == "auto" and device.type != "cpu":
        monitor.warn(*error.messages, message("memory-on-processor"))
        return replace(job, device="cpu")
    raise error from None


@dataclass(frozen=True)
class Attempt:
    """One try at the job that the user has `asked` for: `job` may have smaller tiles.

    `tiles_lr_px` gets the side of the tiles, once that is known: it depends on the scene.
    """

    job: Job
    asked: Job
    settings: Settings
    weights: Weights
    executor: Executor
    monitor: Monitor
    tiles_lr_px: list[int] = field(default_factory=list)

    def keys(self, tiles_key: str) -> tuple[str, str]:
        """The keys of the journal: finished strips stay valid where tiles become smaller."""
        return run_key(self.asked, self.settings, self.weights), tiles_key


def _watched(job: Job) -> tuple[str, ...]:
    """What is read again and again; the model itself is in memory."""
    return (*job.rasters(), *job.option_models())


def _run(attempt: Attempt, report: Report | None) -> protocol.Result:
    """Run once."""
    job, settings, weights = attempt.job, attempt.settings, attempt.weights
    executor, monitor = attempt.executor, attempt.monitor
    with (
        rasterio.Env(GDAL_CACHEMAX=GDAL_CACHE_BYTES),
        InputWatch(_watched(job)) as watch,
        Scene(job, settings, monitor) as scene,
    ):
        check_inputs(job, scene)
        check_options(job, scene)
        for text in (*scene.warnings(), *remarks(job, scene), *losses(job, scene)):
            monitor.warn(text)
        for text in facts(job, scene):
            monitor.log(text)
        grid, geometry = scene.source.grid, settings.card.geometry_of(settings.spec)
        passes = passes_of(job, settings, geometry, (grid.height, grid.width))
        last = passes[-1]  # its tiles are the largest
        attempt.tiles_lr_px.append(last.plan.tile_lr_px)
        size = job.tiles.batch or executor.batch_size(weights, last.scale, last.plan.tile_lr_px)
        at_once = size if executor.device.type == "cpu" else 1
        needs_of = partial(needs, scene=scene, passes=passes, batch=at_once)
        check_memory(needs_of(job), last.plan)
        keeps_strips = check_disks(job, needs_of, monitor)
        monitor.plan(announce(job, scene, all_tiles(passes)), all_work(passes))
        work = PassRun(job, settings, weights, executor, monitor, size, watch)
        keys, again = attempt.keys(work.cut(passes[0])), job is not attempt.asked
        with (
            kept_progress(job, keys, monitor, keeps_strips=keeps_strips, again=again) as journal,
            Files(job, scene, weights) as files,
        ):
            outcome = work.all(passes, scene, files, journal)
            watch.check()
            files.complete()
            journal.is_whole = True
            count = sum(one.plan.count for one in passes)
            conclude(job, last.plan.count, outcome.skipped, outcome.facts.holes, monitor)
            tile_s = monitor.tile_s / tile_area(last.plan.tile_lr_px, geometry)
            result = _result(attempt, count, outcome, tile_s)
            result = result if report is None else report(result)
            files.publish(journal.remove)
    return result


def _result(attempt: Attempt, count: int, outcome: Outcome, tile_s: float) -> protocol.Result:
    job, weights = attempt.job, attempt.weights
    return protocol.Result(
        output=contract.absolute(job.output),
        tiles=count,
        seconds=round(attempt.monitor.elapsed_s, 2),
        rmse_lr=rmse(outcome.facts),
        device=attempt.executor.info.name,
        model=weights.card.name,
        weights_sha256=weights.sha256,
        uncertainty=contract.absolute(job.layer(UNCERTAINTY)),
        reference_map=contract.absolute(job.layer(REFERENCE_MAP)),
        layers={name: contract.absolute(path) for name, path in job.layers.items() if path},
        tile_s=round(tile_s, 4),
    )

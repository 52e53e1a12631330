# SPDX-License-Identifier: GPL-2.0-or-later
"""A job from start to end: LR raster -> tiles -> method -> SR raster."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Callable

import numpy as np
import torch

from . import device as devices
from . import protocol
from .engines.local import LocalEngine, out_of_memory, release
from .errors import BadJobError, OutOfMemoryError
from .job import Job
from .methods.base import Method
from .methods.registry import make_method, open_weights
from .monitor import Emit, Monitor
from .outputs.files import SPREAD_DTYPE, Files, output_dtype
from .outputs.pixels import Finisher
from .outputs.reference_map import ReferenceMap
from .scene import Scene
from .tiling.blend import RowBlender
from .tiling.plan import TilePlan
from .weights import Weights

SMALLEST_TILE_LR_PX = 32
FEW_VALUES = 32  # fewer integers than this over the whole range show as steps


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
    devices.set_threads(job.options.threads)
    device = devices.resolve(job.device)
    info = devices.describe(device)
    emit(protocol.Ready(platform.python_version(), torch.__version__, info.name, info.description))
    monitor.check()
    return _with_less_memory(job, weights, device, monitor)


def _with_less_memory(
    job: Job, weights: Weights, device: torch.device, monitor: Monitor
) -> protocol.Result:
    """Run, and on exhausted memory try smaller tiles, then the processor if that was left open."""
    while True:
        try:
            return _run(job, weights, device, monitor)
        except (RuntimeError, MemoryError, OutOfMemoryError) as error:
            if not isinstance(error, OutOfMemoryError) and not out_of_memory(error):
                raise
            job, device = _smaller(job, device, error, monitor)
        # Only here has the failed run let go of its tensors.
        release()


def _smaller(
    job: Job, device: torch.device, error: Exception, monitor: Monitor
) -> tuple[Job, torch.device]:
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
        return replace(job, tiles=tiles), device
    if job.device == "auto" and device.type != "cpu":
        monitor.warn(f"{error} Starting again on the processor.")
        return job, torch.device("cpu")
    raise error from None


def _run(job: Job, weights: Weights, device: torch.device, monitor: Monitor) -> protocol.Result:
    dtype = devices.resolve_dtype(job.precision, device)
    first = make_method(weights, device, dtype)
    if job.method != first.name:
        raise BadJobError(
            f"The model {weights.card.name} is for the method {first.name}, the job asks for "
            f"{job.method}; choose a model of that method."
        )
    with Scene(job, first.scale, monitor) as scene:
        for text in scene.warnings():
            monitor.warn(text)
        for text in _remarks(job, scene):
            monitor.warn(text)
        methods = [first, *(first.twin() for _ in scene.groups[1:])]
        banks = [references.bank_with_origins() for references in scene.references]
        for method, bank in zip(methods, banks):
            monitor.check()
            method.prepare(torch.from_numpy(bank.patches))
        plan = _plan(job, first, scene)
        engine = LocalEngine(job, scene, methods, monitor, device, banks[0].origins)
        monitor.plan(_announce(job, scene, plan, engine.samples))
        with Files(job, scene, weights) as files:
            finisher = _compute(engine, plan, files)
            monitor.check()
            files.commit()
    if finisher.holes:
        monitor.warn(
            f"In {job.lr} {finisher.holes} pixels have no value, for which the result has no "
            "nodata value; choose a nodata value or another output type."
        )
    return protocol.Result(
        output=_absolute(job.output),
        tiles=plan.count,
        seconds=round(monitor.elapsed_s, 2),
        rmse_lr=finisher.rmse,
        device=str(device),
        model=weights.card.name,
        weights_sha256=weights.sha256,
        uncertainty=_absolute(job.extras.uncertainty),
        reference_map=_absolute(job.extras.reference_map),
    )


def _absolute(path: str) -> str:
    return str(Path(path).absolute()) if path else ""


def _compute(engine: LocalEngine, plan: TilePlan, files: Files) -> Finisher:
    """Compute all tiles and write what is finished of the rasters as it comes."""
    scene, monitor = engine.scene, engine.monitor
    finisher = Finisher(scene, files.sr, files.uncertainty)
    blender = RowBlender(plan, engine.samples * scene.source.count)
    sink = files.reference_map
    served = None if sink is None else ReferenceMap(plan, scene, sink)
    skipped = 0
    for tile, sr in engine.tiles(plan):
        if sr is None:
            skipped += 1
            blender.skip(tile)
        else:
            blender.add(tile, sr.samples)
        if served is not None:
            served.add(tile, None if sr is None else sr.served)
        for row, values in blender.finished_rows():
            finisher.finish(row, values)
    if skipped:
        where = "nodata or outside of the mask" if scene.mask else "nodata"
        monitor.log(f"Nothing to compute in {skipped} of {plan.count} tiles ({where}).")
    return finisher


def _remarks(job: Job, scene: Scene) -> Iterator[str]:
    """What the user should know before the work begins."""
    if not job.references:
        yield "No reference is given, so no texture can be transferred to this scene."
    if job.extras.uncertainty and job.noise == 0:
        yield "Without start noise all samples are equal, so the uncertainty is 0 everywhere."
    if scene.source.grid.crs is None:
        yield f"The raster {job.lr} has no CRS; the result has none either."
    kind = np.dtype(output_dtype(job, scene))
    if kind.kind in "ui" and str(kind) != scene.source.dtype:
        low, high = scene.normalization.low.min(), scene.normalization.high.max()
        if low < np.iinfo(kind).min or high > np.iinfo(kind).max or high - low < FEW_VALUES:
            yield (
                f"The values of {job.lr} reach from about {low:g} to {high:g}, of which {kind} "
                "keeps only whole numbers in its range; choose another output type."
            )


def _plan(job: Job, method: Method, scene: Scene) -> TilePlan:
    grid = scene.source.grid
    tile = job.tiles.tile_lr_px or method.tile_lr_px
    multiple = max(1, method.multiple_of_px // method.scale)
    tile = -(-tile // multiple) * multiple
    overlap = job.tiles.overlap_lr_px
    if overlap < 0:
        overlap = min(method.overlap_lr_px, tile // 4)
    return TilePlan(grid.height, grid.width, tile, overlap, method.scale)


def _announce(job: Job, scene: Scene, plan: TilePlan, samples: int) -> protocol.Plan:
    target, dtype = scene.target, output_dtype(job, scene)
    pixels = target.width * target.height * scene.source.count
    size = pixels * np.dtype(dtype).itemsize
    if job.extras.uncertainty:
        size += pixels * np.dtype(SPREAD_DTYPE).itemsize
    return protocol.Plan(
        target.width,
        target.height,
        scene.source.count,
        dtype,
        plan.count * samples,
        job.steps,
        size,
    )

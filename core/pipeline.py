# SPDX-License-Identifier: GPL-2.0-or-later
"""A job from start to end: LR raster -> tiles -> method -> SR raster."""

from __future__ import annotations

import math
import os
import platform
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Callable

import numpy as np
import numpy.typing as npt
import torch

from . import device as devices
from . import protocol
from .engines.local import LocalEngine, out_of_memory, release
from .errors import BadJobError, OutOfMemoryError
from .job import Job, part_file, remove_part
from .methods.base import Method
from .methods.registry import make_method, open_weights
from .monitor import Emit, Monitor
from .paths import version
from .raster.grid import PixelWindow
from .raster.radiometry import cast, protect_nodata, upsample_nearest
from .raster.sink import SrSink, open_sr
from .raster.source import Block
from .scene import Scene
from .tiling.blend import RowBlender
from .tiling.plan import TilePlan
from .weights import Weights

SMALLEST_TILE_LR_PX = 32
FEW_VALUES = 32  # fewer integers than this over the whole range show as steps
NOTICE = "Synthetic detail: pixels are estimates of a generative model, not measurements."

Array = npt.NDArray[Any]


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
        for method, references in zip(methods, scene.references):
            monitor.check()
            method.prepare(torch.from_numpy(references.bank()))
        plan = _plan(job, first, scene)
        monitor.plan(_announce(job, scene, plan))
        engine = LocalEngine(job, scene, methods, monitor, device)
        with _open_sink(job, scene, weights) as sink:
            finisher = _Finisher(scene, sink)
            blender = RowBlender(plan, scene.source.count)
            for tile, sr in engine.tiles(plan):
                if sr is None:
                    blender.skip(tile)
                else:
                    blender.add(tile, sr)
                for row, values in blender.finished_rows():
                    finisher.finish(row, values)
            monitor.check()
            sink.commit(overviews=job.options.overviews)
    if finisher.holes:
        monitor.warn(
            f"In {job.lr} {finisher.holes} pixels have no value, for which the result has no "
            "nodata value; choose a nodata value or another output type."
        )
    return protocol.Result(
        output=str(Path(job.output).absolute()),
        tiles=plan.count,
        seconds=round(monitor.elapsed_s, 2),
        rmse_lr=finisher.rmse,
        device=str(device),
        model=weights.card.name,
        weights_sha256=weights.sha256,
    )


def _remarks(job: Job, scene: Scene) -> Iterator[str]:
    """What the user should know before the work begins."""
    if not job.references:
        yield "No reference is given, so no texture can be transferred to this scene."
    if scene.source.grid.crs is None:
        yield f"The raster {job.lr} has no CRS; the result has none either."
    kind = np.dtype(_output_dtype(job, scene))
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


def _announce(job: Job, scene: Scene, plan: TilePlan) -> protocol.Plan:
    target, dtype = scene.target, _output_dtype(job, scene)
    count = scene.source.count
    size = target.width * target.height * count * np.dtype(dtype).itemsize
    return protocol.Plan(target.width, target.height, count, dtype, plan.count, job.steps, size)


def _output_dtype(job: Job, scene: Scene) -> str:
    wanted = job.options.output_type
    return scene.source.dtype if wanted == "same" else wanted


def _open_sink(job: Job, scene: Scene, weights: Weights) -> SrSink:
    tags = {
        "TTRD3_VERSION": version(),
        "TTRD3_MODEL": weights.card.name,
        "TTRD3_WEIGHTS_SHA256": weights.sha256,
        "TTRD3_SEED": str(job.seed),
        "TTRD3_STEPS": str(job.steps),
        "TTRD3_NOISE": str(job.noise),
        "TTRD3_INPUT": Path(job.lr).name,
        "TTRD3_REFERENCES": ", ".join(Path(path).name for path in job.references),
        "TTRD3_NOTICE": NOTICE,
    }
    try:
        return open_sr(
            job.output,
            scene.source,
            scale=scene.scale,
            dtype=_output_dtype(job, scene),
            creation_options=job.options.creation_options,
            overwrite=job.options.overwrite,
            tags=tags,
        )
    except BaseException:
        # GDAL leaves an empty file behind when it refuses a creation option.
        remove_part(part_file(job.output, os.getpid()))
        raise


@dataclass
class _Finisher:
    """Turns finished strips into pixels of the output: units, nodata, type; measures agreement."""

    scene: Scene
    sink: SrSink
    holes: int = 0
    _squares: float = 0.0
    _count: int = 0

    def finish(self, row: int, values: Array) -> None:
        """Write a strip of normalised SR, (bands, rows, SR width); rows are whole LR rows."""
        source, scale = self.scene.source, self.scene.scale
        window = PixelWindow(row // scale, 0, values.shape[1] // scale, source.grid.width)
        block = source.read(window)
        pixels = cast(self.scene.normalization.invert(values), self.sink.dtype)
        valid = upsample_nearest(block.valid, scale)
        pixels = protect_nodata(pixels, valid, self.sink.nodata)
        cover = self._cover(window)
        untouched = upsample_nearest(self._as_output(block, cover), scale)
        pixels = np.where(valid, pixels, untouched)
        self._measure(pixels, block)
        self.sink.write_rows(pixels, None if cover is None else upsample_nearest(cover, scale))

    def _cover(self, window: PixelWindow) -> Array | None:
        """Alpha band or mask of some LR rows, if the result has one."""
        source = self.scene.source
        if self.sink.has_alpha:
            return source.read_alpha(window)
        return source.read_mask(window) if self.sink.has_mask else None

    def _as_output(self, block: Block, cover: Array | None) -> Array:
        """LR pixels in the type of the output, for where there is nothing to super-resolve."""
        kind = np.dtype(self.sink.dtype)
        values = block.values.copy() if kind == block.values.dtype else cast(block.values, kind)
        empty = ~block.valid if cover is None else ~block.valid & (cover > 0)
        if self.sink.nodata is not None:
            values[empty & (np.isfinite(block.values) | (kind.kind in "ui"))] = self.sink.nodata
        elif kind.kind in "ui":
            self.holes += int(np.count_nonzero(empty.any(axis=0)))
        return values

    def _measure(self, pixels: Array, block: Block) -> None:
        """Add the squared differences of the block means from the LR values."""
        scale = self.scene.scale
        bands, height, width = block.values.shape
        blocks = pixels.reshape(bands, height, scale, width, scale)
        means = blocks.mean(axis=(2, 4), dtype=np.float64)
        self._squares += float(((means - block.values)[block.valid] ** 2).sum())
        self._count += int(block.valid.sum())

    @property
    def rmse(self) -> float:
        """Root mean squared difference in LR units."""
        return math.sqrt(self._squares / max(1, self._count))

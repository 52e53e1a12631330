# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks before a run begins: do inputs and options fit, and is there enough disk and memory?"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Callable

import numpy as np
import torch

from ..jobs.errors import BadJobError, OutOfMemoryError, OutputError
from ..jobs.estimate import WORKER_BYTES, Estimate, LayerSize, RunSize, estimate
from ..jobs.monitor import Monitor
from ..jobs.publishing import world_file
from ..jobs.same_file import files_at_risk
from ..jobs.superresolution import OUTPUT_SUFFIXES, REFERENCE_MAP, Job
from ..jobs.unfinished import kept_bytes
from ..machine.memory import memory_of
from ..methods.settings import wanted_passes
from ..methods.spec import LR_GRID, Layer
from ..ops.sensor_agreement import reach_px
from ..raster.creation import OFF, Creation, read_options
from .outputs.cut import block_px
from .outputs.opening import carried_by_result, output_dtype
from .scene import Scene
from .stages.passes import Pass
from .tiling.plan import TilePlan

SURELY = 0.5  # of the estimate: plain pictures compress well, and files may be this much smaller


def needs(job: Job, scene: Scene, passes: Sequence[Pass], batch: int) -> Estimate:
    """The disk and memory that the run needs; `batch` is how many tiles are in main memory."""
    kind, plan = np.dtype(output_dtype(job, scene)), passes[0].plan
    work = RunSize(
        scene.settings.card.size_of(scene.settings.spec),
        plan.width,
        plan.height,
        scene.source.count,
        scene.scale,
        scene.settings.steps,
        kind.itemsize,
        is_float=kind.kind == "f",
        samples=job.samples,
        error_planes=job.error_planes,
        tiles=replace(job.tiles, batch=batch),
        has_map=bool(job.layer(REFERENCE_MAP)),
        is_compressed=_is_compressed(job),
        filled=scene.filled,
        stages=tuple(one.scale for one in passes),
        keeps_passes=bool(wanted_passes(job, scene.settings)),
        halo_lr_px=reach_px(scene.sensor, passes[-1].reached),
        layers=tuple(
            _layer_size(layer, scene.source.count)
            for layer in scene.settings.spec.layers
            if job.layer(layer.name)
        ),
    )
    return estimate(work)


def _layer_size(layer: Layer, bands: int) -> LayerSize:
    kind = np.dtype(layer.dtype)
    is_lr = layer.grid == LR_GRID
    return LayerSize(layer.bands or bands, kind.itemsize, kind.kind == "f", is_lr)


def check_inputs(job: Job, scene: Scene) -> None:
    """Refuse an output that is a file of an input in a way only GDAL knows; raises BadJobError."""
    written = (*job.outputs(), *_world_files(job))
    if not any(os.path.exists(path) for path in written):
        return  # and GDAL may list a whole server to say what it reads
    at_risk = files_at_risk(written, scene.files)
    if at_risk:
        raise BadJobError("output-is-input", subject=min(at_risk))


def check_options(job: Job, scene: Scene) -> None:
    """Refuse creation options that do not fit the pixels of the result; raises BadJobError."""
    side = block_px(scene.scale)
    Creation.of(
        scene.source,
        carried_by_result(job, scene),
        scale=scene.scale,
        dtype=output_dtype(job, scene),
        creation_options=job.options.creation_options,
        block_px=(side, side),
    ).try_options()


def _world_files(job: Job) -> list[str]:
    """What GDAL writes beside the rasters of a job with the creation option TFW."""
    asked = read_options(job.options.creation_options).get("TFW", "NO").upper()
    if asked in OFF:
        return []
    paths = (Path(path) for path in job.outputs())
    return [str(world_file(path)) for path in paths if path.suffix.lower() in OUTPUT_SUFFIXES]


def check_memory(needed: Estimate, plan: TilePlan) -> None:
    """Raise OutOfMemoryError where the computer has less memory than tiles of this size need."""
    free = memory_of(torch.device("cpu")).free
    more = needed.memory_bytes - WORKER_BYTES  # this process has loaded its libraries already
    if 0 < free < more:
        tile = plan.tile_lr_px
        raise OutOfMemoryError("memory-short-for-tiles", tile=tile, needed=more, free=free)


def check_disks(job: Job, needs_of: Callable[[Job], Estimate], monitor: Monitor) -> bool:
    """Tell whether there is room to keep finished rows; warn where space is short.

    Raises OutputError where the files certainly do not fit on the disk that they go to. `needs_of`
    tells what a job needs all in all.
    """
    folder = Path(job.output).absolute().parent
    share = SURELY if _is_compressed(job) else 1.0
    here, elsewhere = _by_disk(job, folder)
    at_home = replace(job, layers=here)
    needed = replace(needs_of(job), file_bytes=needs_of(at_home).file_bytes)
    for other, layers in elsewhere.items():
        size = needs_of(replace(job, layers={**here, **layers})).file_bytes - needed.file_bytes
        _compare(other, share * size, size, shutil.disk_usage(other).free, monitor)
    free = _free(job, folder)
    least = share * needed.file_bytes + needed.waiting_bytes
    is_plenty = _compare(folder, least, needed.least_disk_bytes, free, monitor)
    if is_plenty and free < needed.disk_bytes:
        wanted = needed.disk_bytes
        monitor.warn("disk-keeps-no-rows", subject=str(folder), needed=wanted, free=free)
    return free >= needed.disk_bytes


def _compare(folder: Path, least: float, needed: int, free: int, monitor: Monitor) -> bool:
    """Tell whether what is needed is free; warn if not. Raises OutputError below the least."""
    if free < least:
        raise OutputError("disk-full", subject=str(folder), needed=needed, free=free)
    if free < needed:
        monitor.warn("disk-may-fill", subject=str(folder), needed=needed, free=free)
    return free >= needed


def _by_disk(job: Job, home: Path) -> tuple[dict[str, str], dict[Path, dict[str, str]]]:
    """The layers on the disk of the output, and those elsewhere by a folder of each other disk."""
    here: dict[str, str] = {}
    elsewhere: dict[int, tuple[Path, dict[str, str]]] = {}
    for name, path in job.layers.items():
        folder = Path(path).absolute().parent
        if not path or disk_of(folder) == disk_of(home):
            here[name] = path
        else:
            elsewhere.setdefault(disk_of(folder), (folder, {}))[1][name] = path
    return here, dict(elsewhere.values())


def disk_of(folder: Path) -> int:
    """What tells disks apart."""
    return folder.stat().st_dev


def _free(job: Job, folder: Path) -> int:
    """Bytes free for this run; what its journal occupies already counts as free."""
    return shutil.disk_usage(folder).free + kept_bytes(job.output)


def _is_compressed(job: Job) -> bool:
    options = read_options(job.options.creation_options)
    return options.get("COMPRESS", "").upper() != "NONE"

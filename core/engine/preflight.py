# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether a run has the disk and the memory that it is going to need, before it begins."""

from __future__ import annotations

import math
import shutil
from pathlib import Path

import numpy as np
import torch

from ..jobs.contract import progress_file
from ..jobs.errors import OutOfMemoryError, OutputError
from ..jobs.estimate import WORKER_BYTES, Estimate, LayerSize, RunSize, estimate
from ..jobs.monitor import Monitor
from ..jobs.superresolution import REFERENCE_MAP, Job, Tiles
from ..machine.memory import memory_of
from ..methods.spec import LR_GRID, Layer
from .outputs.opening import output_dtype
from .scene import Scene
from .tiling.plan import TilePlan

SURELY = 0.5  # files may become so much smaller than estimated: plain pictures compress well


def needs(job: Job, scene: Scene, plan: TilePlan, batch: int) -> Estimate:
    """What the run takes of disk and memory; `batch` is what of a batch lies in main memory."""
    kind = np.dtype(output_dtype(job, scene))
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
        tiles=Tiles(plan.tile_lr_px, plan.overlap_lr_px, batch),
        has_map=bool(job.layer(REFERENCE_MAP)),
        is_compressed=_is_compressed(job),
        filled=scene.filled,
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


def check_memory(needed: Estimate, plan: TilePlan) -> None:
    """Raise OutOfMemoryError where the computer has not got what tiles of this size take."""
    free = memory_of(torch.device("cpu")).free
    more = needed.memory_bytes - WORKER_BYTES  # this process has its libraries already
    if 0 < free < more:
        raise OutOfMemoryError(
            f"Tiles of {plan.tile_lr_px} LR pixels take about {size_text(more)} of memory, and "
            f"only {size_text(free)} are free."
        )


def check_disk(job: Job, needed: Estimate, monitor: Monitor) -> bool:
    """Whether there is room to keep finished rows; what is short is told as a warning.

    Raises OutputError where there is surely no room for the result.
    """
    folder = Path(job.output).absolute().parent
    free = _free(job, folder)
    share = SURELY if _is_compressed(job) else 1.0
    if free < share * needed.file_bytes + needed.waiting_bytes:
        raise OutputError(
            f"The disk of {folder} is too full: the run takes about "
            f"{size_text(needed.least_disk_bytes)}, and {size_text(free)} are free; make room, or "
            "choose another folder or a smaller extent."
        )
    if free < needed.least_disk_bytes:
        monitor.warn(
            f"The disk of {folder} may become full: the run takes about "
            f"{size_text(needed.least_disk_bytes)}, and {size_text(free)} are free."
        )
    elif free < needed.disk_bytes:
        monitor.warn(
            f"The disk of {folder} has no room to keep finished rows: {size_text(free)} are free, "
            f"{size_text(needed.disk_bytes)} would be needed. After a crash this run would begin "
            "anew."
        )
    return free >= needed.disk_bytes


def _free(job: Job, folder: Path) -> int:
    """Bytes free for this run: what its journal takes already is its own."""
    journal = progress_file(job.output)
    own = journal.stat().st_size if journal.exists() else 0
    return shutil.disk_usage(folder).free + own


def _is_compressed(job: Job) -> bool:
    options = (option.upper().replace(" ", "") for option in job.options.creation_options)
    return "COMPRESS=NONE" not in set(options)


def size_text(size: float) -> str:
    """A number of bytes for people."""
    units = ("bytes", "kB", "MB", "GB", "TB")
    power = min(len(units) - 1, max(0, math.floor(math.log10(max(1.0, size)) / 3)))
    value = size / 1000**power
    return f"{value:.1f} {units[power]}" if power and value < 10 else f"{value:.0f} {units[power]}"

# SPDX-License-Identifier: GPL-2.0-or-later
"""Tiles at once: the number that free memory allows, whether it fits, and whether it matters."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from ttrd3_qgis.core.engine.executors.sizing import batch_size
from ttrd3_qgis.core.machine.memory import memory_of
from ttrd3_qgis.core.methods.base import Runner

from .rows import Row, Settings, judged, not_here
from .tiles import AUTHORS, INCLUDED, psnr, runner_of, tile_of

LEAST_DB = 40.0  # a tile alone against the same among others, in bf16
GIB = 2**30


def check(settings: Settings) -> Iterator[Row]:
    """The size for each model, and one batch of it; on a processor always one tile."""
    for name in (INCLUDED,) if settings.quick else (INCLUDED, *AUTHORS):
        runner = runner_of(name, settings.device, "auto", quick=settings.quick)
        size = batch_size(runner, runner.geometry.tile_lr_px, runner.device)
        if not settings.is_cuda:
            yield judged(name, f"{size} tile at once on a processor", size == 1, tiles=size)
            yield not_here("batch by free memory", settings)
            continue
        yield _fits(name, runner, size)
        if name == INCLUDED:
            alone = runner(*tile_of(runner, 1, 2)).sr
            among = runner(*tile_of(runner, min(size, 4), 2)).sr[:1]
            ratio = psnr(alone, among)
            yield judged("alone or among others", f"PSNR {ratio:.1f} dB", ratio >= LEAST_DB)


def _fits(name: str, runner: Runner, size: int) -> Row:
    """Compute as many tiles as were allowed."""
    torch.cuda.empty_cache()
    free, before = memory_of(runner.device).free, torch.cuda.memory_allocated(runner.device)
    torch.cuda.reset_peak_memory_stats(runner.device)
    runner(*tile_of(runner, size, 1))
    peak = torch.cuda.max_memory_allocated(runner.device) - before
    result = f"{size} tiles take {peak / GIB:.2f} of {free / GIB:.1f} GiB free"
    is_power = size >= 1 and size & (size - 1) == 0
    return judged(name, result, is_power and peak <= free, tiles=size, peak_bytes=peak)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Time and memory of a tile of each model, and its share of the card's rate of products in bf16."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from typing import Callable

import torch
from torch.utils.flop_counter import FlopCounterMode
from ttrd3_qgis.core.engine.executors.sizing import batch_size

from .devices import rate_tflops, wait_for
from .rows import Row, Settings
from .tiles import AUTHORS, INCLUDED, runner_of, tile_of

STEPS, QUICK_STEPS = 10, 1
BUDGET_S = 6.0  # a model and size of batch
MOST_RUNS = 20
MIB = 2**20


def check(settings: Settings) -> Iterator[Row]:
    """Each model at the precision that users get, one tile and a full batch at a time."""
    rate = rate_tflops(settings, "bf16")
    yield Row("products in bf16", f"{rate:.3g} TFLOP/s", numbers={"tflops": rate})
    for name in (INCLUDED, *AUTHORS):
        runner = runner_of(name, settings.device, "auto", quick=settings.quick)
        steps = QUICK_STEPS if settings.quick else STEPS
        full = batch_size(runner, runner.geometry.tile_lr_px, runner.device)
        flop = 0.0
        for count in dict.fromkeys((1, full)):
            lr, inputs = tile_of(runner, count, steps, quick=settings.quick)
            if not flop:
                flop = _flop(lambda: runner(lr, inputs))  # noqa: B023
            else:
                runner(lr, inputs)
            seconds, peak = _timed(lambda: runner(lr, inputs), settings)  # noqa: B023
            yield _row(name, steps, count, seconds, flop * count, peak, rate)


def _row(
    name: str, steps: int, count: int, seconds: float, flop: float, peak: int, rate: float
) -> Row:
    reached = flop / seconds / 1e12
    share = reached / rate
    numbers = {
        "seconds_per_tile": seconds / count,
        "tiles": count,
        "steps": steps,
        "gflop_per_tile": flop / count / 1e9,
        "tflops": reached,
        "share_of_bf16": share,
        "peak_bytes": peak,
    }
    memory = f", peak {peak / MIB:.0f} MiB" if peak else ""
    text = (
        f"{1000 * seconds / count:.1f} ms a tile, {reached:.3g} TFLOP/s, "
        f"{share:.0%} of the rate{memory}"
    )
    return Row(f"{name}, {steps} steps, {count} at once", text, numbers=numbers)


def _flop(run: Callable[[], object]) -> float:
    with FlopCounterMode(display=False) as counter:
        run()
    return float(counter.get_total_flops())


def _timed(run: Callable[[], object], settings: Settings) -> tuple[float, int]:
    """Median seconds of a run that is warm already, and the peak of the card's memory."""
    wait_for(settings)
    if settings.is_cuda:
        torch.cuda.reset_peak_memory_stats(settings.device)
    times: list[float] = []
    while not times or (sum(times) < BUDGET_S and len(times) < _most(settings)):
        begin = time.perf_counter()
        run()
        wait_for(settings)
        times.append(time.perf_counter() - begin)
    peak = torch.cuda.max_memory_allocated(settings.device) if settings.is_cuda else 0
    return statistics.median(times), peak


def _most(settings: Settings) -> int:
    return 1 if settings.quick else MOST_RUNS

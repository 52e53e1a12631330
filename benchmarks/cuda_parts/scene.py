# SPDX-License-Identifier: GPL-2.0-or-later
"""A scene from end to end in the real worker, on the card and on the processor."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import torch
from ttrd3_qgis.core.jobs.superresolution import Job
from ttrd3_qgis.core.machine.memory import memory_of

from .checkout import ROOT
from .jobs import Worker, compared, generated, result_of
from .rows import Row, Settings, judged

SAMPLE = ROOT / "resources" / "sample"
LARGE_LR_PX, QUICK_LR_PX = 1024, 96
LEAST_DB = 35.0
POLL_S = 0.02
MIB = 2**20


def check(settings: Settings) -> Iterator[Row]:
    """The included sample on both, and a large raster on the card alone."""
    lr, references = sample()
    if settings.quick:
        lr, references = generated(settings.folder, QUICK_LR_PX)
    steps = 1 if settings.quick else 10
    output, row = _run(settings, "sample", lr, references, steps, settings.device)
    yield row
    if not settings.is_cuda:
        return
    expected, row = _run(settings, "sample on the processor", lr, references, steps, "cpu")
    yield row
    ratio, largest = compared(output, expected)
    text = f"PSNR {ratio:.1f} dB, largest difference {largest:.0f} of 255"
    yield judged("card against processor", text, ratio >= LEAST_DB, psnr_db=ratio)
    lr, references = generated(settings.folder, LARGE_LR_PX)
    yield _run(settings, "large", lr, references, steps, settings.device)[1]


def sample() -> tuple[str, tuple[str, ...]]:
    """The LR raster and the reference that come with the plugin."""
    return str(SAMPLE / "town_lr.tif"), (str(SAMPLE / "town_ref.tif"),)


def _run(
    settings: Settings, name: str, lr: str, references: tuple[str, ...], steps: int, device: str
) -> tuple[str, Row]:
    """Run a job to its end; the output, and what it took."""
    output = str(settings.folder / f"{name}.tif")
    begin, peaks = time.perf_counter(), [0]
    with _watched(settings, peaks):
        worker = Worker.start(Job(lr, references, output, steps=steps, device=device))
        result = result_of(worker.wait())
    seconds = time.perf_counter() - begin
    text = (
        f"{seconds:.1f} s with the start, {result.seconds:.1f} s without, {result.tiles} tiles on "
        f"{result.device}, RMSE to LR {result.rmse_lr:.3f}, "
        f"{worker.peak_rss / MIB:.0f} MiB resident"
    )
    if settings.is_cuda:
        text += f", {peaks[0] / MIB:.0f} MiB of the card"
    numbers = {
        "seconds": seconds,
        "run_seconds": result.seconds,
        "tiles": result.tiles,
        "rmse_lr": result.rmse_lr,
        "peak_rss_bytes": worker.peak_rss,
        "peak_card_bytes": peaks[0],
    }
    return output, judged(name, text, result.device == device, **numbers)


@contextmanager
def _watched(settings: Settings, peaks: list[int]) -> Iterator[None]:
    """Note the most memory of the card that anybody takes meanwhile, beyond what was taken."""
    if not settings.is_cuda:
        yield
        return
    device, over = torch.device(settings.device), threading.Event()
    before = memory_of(device).free

    def watch() -> None:
        while not over.wait(POLL_S):
            peaks[0] = max(peaks[0], before - memory_of(device).free)

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()

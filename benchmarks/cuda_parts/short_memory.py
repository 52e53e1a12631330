# SPDX-License-Identifier: GPL-2.0-or-later
"""Memory that runs out in the middle of a run: fewer tiles, smaller ones, then the processor."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

import torch
from ttrd3_qgis.core.engine import pipeline
from ttrd3_qgis.core.jobs.superresolution import Job, Tiles

from .jobs import compared, generated
from .rows import Row, Settings, judged

LR_PX = 192
MANY = 8  # tiles at once, of the 16 or so of the raster
LEAST_DB = 40.0
LEAST_SMALLER_DB = 30.0  # smaller tiles see less around them
MIB = 2**20


def check(settings: Settings) -> Iterator[Row]:
    """A limit on this process's share of the card, which the allocator takes for its end."""
    lr, references = generated(settings.folder, LR_PX)

    def run(name: str, batch: int, device: str) -> tuple[str, str, int, int]:
        """Output, device that computed it, peak of reserved memory, times it ran out."""
        output = str(settings.folder / f"{name}.tif")
        job = Job(lr, references, output, steps=2, device=device, tiles=Tiles(batch=batch))
        torch.cuda.empty_cache()
        torch.cuda.reset_peak_memory_stats(settings.device)
        before = _out_of_memory(settings)
        result = pipeline.run(job, lambda event: None)
        peak = torch.cuda.max_memory_reserved(settings.device)
        return output, result.device, peak, _out_of_memory(settings) - before

    whole, _, one, _ = run("one", 1, settings.device)
    _, _, many, _ = run("many", MANY, settings.device)
    what = f"one tile {one / MIB:.0f} MiB, {MANY} tiles {many / MIB:.0f} MiB"
    yield judged("peaks", what, many > one, one_bytes=one, many_bytes=many)
    with _limited(settings, one + (many - one) // 4):
        output, device, _, failures = run("halved", MANY, settings.device)
    ratio, _ = compared(output, whole)
    text = f"{failures} times out of memory, went on with less on {device}, PSNR {ratio:.1f} dB"
    yield judged("fewer tiles", text, failures > 0 and ratio >= LEAST_DB, psnr_db=ratio)
    with _limited(settings, one // 8):
        output, device, _, failures = run("smallest", 1, "auto")
    ratio, _ = compared(output, whole)
    text = f"{failures} times out of memory, finished on {device}, PSNR {ratio:.1f} dB"
    is_good = failures > 0 and ratio >= LEAST_SMALLER_DB
    yield judged("not even one tile", text, is_good, psnr_db=ratio)


def _out_of_memory(settings: Settings) -> int:
    return int(torch.cuda.memory_stats(settings.device).get("num_ooms", 0))


@contextmanager
def _limited(settings: Settings, limit: int) -> Iterator[None]:
    """Allow this process so many bytes of the card for a while."""
    total = torch.cuda.get_device_properties(settings.device).total_memory
    gc.collect()
    torch.cuda.empty_cache()
    torch.cuda.set_per_process_memory_fraction(limit / total, settings.device)
    try:
        yield
    finally:
        torch.cuda.set_per_process_memory_fraction(1.0, settings.device)

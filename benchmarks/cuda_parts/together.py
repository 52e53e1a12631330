# SPDX-License-Identifier: GPL-2.0-or-later
"""Two runs on one card at the same time."""

from __future__ import annotations

import time
from collections.abc import Iterator

from ttrd3_qgis.core.jobs.superresolution import Job

from .jobs import Worker, compared, generated, result_of
from .rows import Row, Settings, judged

LR_PX, QUICK_LR_PX = 512, 64
LEAST_DB = 45.0  # batches may be cut differently, which changes last bits in bf16


def check(settings: Settings) -> Iterator[Row]:
    """One run alone, then two at once: all end well and with the same image."""
    lr, references = generated(settings.folder, QUICK_LR_PX if settings.quick else LR_PX)
    steps = 1 if settings.quick else 10

    def run(*names: str) -> tuple[list[str], float]:
        outputs = [str(settings.folder / f"{name}.tif") for name in names]
        begin = time.perf_counter()
        jobs = [Job(lr, references, x, steps=steps, device=settings.device) for x in outputs]
        workers = [Worker.start(job) for job in jobs]
        for worker in workers:
            result_of(worker.wait())
        return outputs, time.perf_counter() - begin

    [alone], alone_s = run("alone")
    both, both_s = run("first", "second")
    text = f"{both_s:.1f} s for two at once, {alone_s:.1f} s for one"
    yield judged("two runs", text, True, both_s=both_s, alone_s=alone_s)
    ratio, largest = min(compared(alone, output) for output in both)
    text = f"PSNR {ratio:.1f} dB, largest difference {largest:.0f} of 255"
    yield judged("same image", text, ratio >= LEAST_DB, psnr_db=ratio, max_abs=largest)

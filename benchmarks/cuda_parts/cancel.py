# SPDX-License-Identifier: GPL-2.0-or-later
"""A user who cancels in the middle of a run: how soon the worker is gone, and what it leaves."""

from __future__ import annotations

import time
from collections.abc import Iterator

from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.superresolution import Job

from .jobs import Worker, generated
from .rows import Row, Settings, judged

LR_PX, QUICK_LR_PX = 1536, 384
START_S = 120.0
SOON_S = 1.0  # the worker's own limit, after which it leaves in the middle of a step
SPARE_S = 0.25  # for the pipe and the clock of a busy machine


def check(settings: Settings) -> Iterator[Row]:
    """Cancel after the first progress."""
    lr, references = generated(settings.folder, QUICK_LR_PX if settings.quick else LR_PX)
    output = settings.folder / "out" / "sr.tif"
    output.parent.mkdir()
    worker = Worker.start(Job(lr, references, str(output), device=settings.device))
    worker.wait_until(lambda event: isinstance(event, protocol.Progress), START_S)
    asked = time.perf_counter()
    worker.say(protocol.CANCEL_LINE)
    told = worker.wait_until(lambda event: isinstance(event, protocol.Cancelled), START_S) - asked
    worker.wait()
    gone = time.perf_counter() - asked
    is_soon = told <= SOON_S + SPARE_S
    status = worker.process.returncode
    text = f"told after {told:.2f} s, gone after {gone:.2f} s, status {status}"
    yield judged("cancel", text, is_soon and status == 3, told_s=told, gone_s=gone)
    left = [path.name for path in output.parent.iterdir()]
    yield judged("left behind", ", ".join(left) or "nothing", not left)

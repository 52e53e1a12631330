# SPDX-License-Identifier: GPL-2.0-or-later
"""Jobs in the real worker process, and the rasters that they read and write."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
from bench_parts.generated import write_scene
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.superresolution import Job

COMMAND = (sys.executable, "-m", "ttrd3_qgis.core.worker")
REFERENCE_PIXEL_M = 2.5
POLL_S = 0.05


@dataclass
class Worker:
    """A running worker; `events` are what it has said, with the time of each."""

    process: subprocess.Popen[str]
    events: list[tuple[float, protocol.Event]] = field(default_factory=list)
    peak_rss: int = 0
    _threads: tuple[threading.Thread, ...] = ()

    @classmethod
    def start(cls, job: Job) -> Worker:
        """Start a worker on a job."""
        # Not in the checkout, whose ttrd3_qgis lacks the core and would be found first.
        where, pipe = Path(job.output).parent, subprocess.PIPE
        process = subprocess.Popen(
            COMMAND, cwd=where, stdin=pipe, stdout=pipe, text=True, encoding="utf-8"
        )
        worker = cls(process)
        worker.say(job.to_json())
        threads = [threading.Thread(target=work) for work in (worker._listen, worker._measure)]
        for thread in threads:
            thread.start()
        worker._threads = tuple(threads)
        return worker

    def say(self, line: str) -> None:
        """Write a line to the worker."""
        if self.process.stdin is not None:
            self.process.stdin.write(line + "\n")
            self.process.stdin.flush()

    def _listen(self) -> None:
        for line in self.process.stdout or ():
            self.events.append((time.perf_counter(), protocol.decode(line)))

    def _measure(self) -> None:
        """Keep the peak of its resident memory, where Linux tells it."""
        status = Path(f"/proc/{self.process.pid}/status")
        while self.process.poll() is None:
            with suppress(OSError, ValueError, IndexError):
                lines = status.read_text().splitlines()
                found = next((x for x in lines if x.startswith("VmHWM")), "VmHWM: 0")
                self.peak_rss = max(self.peak_rss, int(found.split()[1]) << 10)
            time.sleep(POLL_S)

    def wait_until(self, is_it: Callable[[protocol.Event], bool], timeout_s: float) -> float:
        """When the first such event came; raises RuntimeError where none does."""
        end = time.perf_counter() + timeout_s
        while time.perf_counter() < end:
            for when, event in tuple(self.events):
                if is_it(event):
                    return when
            if self.process.poll() is not None and not self._threads[0].is_alive():
                break
            time.sleep(0.01)
        raise RuntimeError(f"The worker said nothing like that; its last word: {self.last()}.")

    def wait(self) -> protocol.Event | None:
        """Let the worker end; its last event."""
        for thread in self._threads:
            thread.join()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()
        return self.last()

    def last(self) -> protocol.Event | None:
        """What the worker said last."""
        return self.events[-1][1] if self.events else None


def result_of(event: protocol.Event | None) -> protocol.Result:
    """The result of a job; raises RuntimeError on any other end."""
    if not isinstance(event, protocol.Result):
        raise RuntimeError(f"The job ended with {event}.")
    return event


def generated(folder: Path, side_px: int) -> tuple[str, tuple[str, ...]]:
    """An LR raster of so many pixels, and a reference over all of it."""
    lr = write_scene(folder / f"lr-{side_px}.tif", side_px, side_px)
    large = 4 * side_px
    reference = write_scene(
        folder / f"ref-{side_px}.tif", large, large, pixel_m=REFERENCE_PIXEL_M, seed=2
    )
    return str(lr), (str(reference),)


def pixels(path: str) -> npt.NDArray[Any]:
    """All bands of a raster, float64."""
    with rasterio.open(path) as file:
        values: npt.NDArray[Any] = file.read().astype(np.float64)
    return values


def compared(a: str, b: str) -> tuple[float, float]:
    """PSNR in dB (999 for equal ones) and the largest difference of two rasters of bytes."""
    error = pixels(a) - pixels(b)
    mean = float((error**2).mean())
    ratio = 999.0 if mean == 0 else float(10 * np.log10(255**2 / mean))
    return ratio, float(np.abs(error).max())

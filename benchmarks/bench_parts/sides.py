# SPDX-License-Identifier: GPL-2.0-or-later
"""Competitors in processes of their own that take turns, so that all meet the same other load."""

from __future__ import annotations

import multiprocessing
import statistics
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Callable

import torch
from torch import Tensor
from ttrd3_qgis.core.machine.device import set_threads

Case = Callable[[], Tensor]
Build = Callable[..., Case]


@dataclass(frozen=True)
class Timing:
    """One turn of a side; `peak_bytes` is the most memory beyond that of the built case."""

    wall_s: float
    cpu_s: float
    peak_bytes: int


@dataclass(frozen=True)
class Median:
    """Medians over turns, and the largest peak."""

    wall_s: float
    cpu_s: float
    peak_bytes: int


def median(turns: Sequence[Timing]) -> Median:
    return Median(
        statistics.median(turn.wall_s for turn in turns),
        statistics.median(turn.cpu_s for turn in turns),
        max(turn.peak_bytes for turn in turns),
    )


def _memory_bytes(key: str) -> int:
    """A line of this process's status on Linux, else 0."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    return next(int(x.split()[1]) << 10 for x in status.read_text().splitlines() if key in x)


def _serve(pipe: Connection, build: Build, threads: int, arguments: tuple[Any, ...]) -> None:
    set_threads(threads)
    case = build(*arguments)
    base = _memory_bytes("VmRSS")
    pipe.send("ready")
    while pipe.recv():
        start, start_cpu = time.perf_counter(), time.process_time()
        out = case()
        wall, cpu = time.perf_counter() - start, time.process_time() - start_cpu
        pipe.send((Timing(wall, cpu, _memory_bytes("VmHWM") - base), out.contiguous().numpy()))


class Side:
    """One competitor: a process that builds its case once and runs it when told."""

    def __init__(self, build: Build, threads: int, *arguments: Any) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, build, threads, arguments))

    def __enter__(self) -> Side:
        self._process.start()
        self._pipe.recv()
        return self

    def __exit__(self, *_: object) -> None:
        self._pipe.send(False)
        self._process.join()

    def turn(self) -> tuple[Timing, Tensor]:
        """Run once; also what came out."""
        self._pipe.send(True)
        timing, out = self._pipe.recv()
        return timing, torch.from_numpy(out)


def alternate(sides: Sequence[Side], runs: int, warm_up: bool) -> list[tuple[Median, Tensor]]:
    """Let the sides take turns; medians and last results in their order."""
    with ExitStack() as stack:
        for side in sides:
            stack.enter_context(side)
        rounds = [[side.turn() for side in sides] for _ in range(runs + warm_up)]
    kept = rounds[1:] if warm_up else rounds
    return [(median([turn for turn, _ in one]), one[-1][1]) for one in zip(*kept)]

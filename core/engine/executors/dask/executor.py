# SPDX-License-Identifier: GPL-2.0-or-later
"""Sends batches to the workers of a Dask cluster and receives their tiles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager

import torch

from ....jobs.monitor import Monitor
from ....jobs.superresolution import Cluster
from ....machine.device import DeviceInfo, DeviceKind
from ....methods.base import Runner
from ....methods.loading import make_runner
from ....methods.weights import Weights
from ....raster.bank import Bank
from ..batch import Batch, BatchSettings, SrTile
from ..local import AHEAD, ahead
from ..setup import DeviceSettings, RunSetup
from .clusters import dask_loop, local_workers
from .connecting import connection
from .loop import LoopThread, first_done
from .workers import PoolRun, WorkerPool

GPU_BATCH = 8  # a worker with too little memory halves it, again and again if it must
IN_FLIGHT = 3  # batches per worker: one being computed, one waiting, one under way

Waiting = dict[Future[list[SrTile]], Batch]
Done = tuple[Batch, list[SrTile]]


class DaskExecutor:
    """The workers of a cluster as one executor."""

    def __init__(self, loop: LoopThread, workers: WorkerPool, monitor: Monitor) -> None:
        self._loop = loop
        self._workers = workers
        self._monitor = monitor
        self._setup: RunSetup | None = None
        self._loaded: tuple[str, int, Runner] | None = None

    @property
    def kinds(self) -> list[DeviceKind]:
        """The kinds of device that the workers have, each once."""
        return sorted({facts.kind for facts in self._workers.facts.values()})

    @property
    def device(self) -> torch.device:
        """The type of device that the workers compute on; the processor where they differ."""
        types = {kind.device for kind in self.kinds}
        return torch.device(types.pop() if len(types) == 1 else "cpu")

    @property
    def at_once(self) -> int:
        """One batch a worker."""
        return max(1, len(self._workers.facts))

    @property
    def info(self) -> DeviceInfo:
        """The number of workers and their device."""
        count = len(self._workers.facts)
        types = sorted({kind.device for kind in self.kinds})
        name = f"dask: {count} worker{'s' if count > 1 else ''} on {' and '.join(types)}"
        return DeviceInfo(name, name)

    def configure(self, settings: DeviceSettings) -> None:
        """Tell all workers how to compute; raises a TTRD3Error where one of them cannot."""
        self._loop.wait(self._workers.configure(settings), self._check)
        self._tell()

    def runner(self, weights: Weights, scale: int) -> Runner:
        """A runner for the geometry and the steps; it computes nothing here. The last one stays."""
        if self._loaded is None or self._loaded[:2] != (weights.sha256, scale):
            runner = make_runner(weights, torch.device("cpu"), torch.float32, scale)
            self._loaded = (weights.sha256, scale, runner)
        return self._loaded[2]

    def batch_size(self, weights: Weights, scale: int, tile_lr_px: int) -> int:
        """A few tiles for a GPU; a worker that lacks the memory halves them."""
        return GPU_BATCH if self.device.type == "cuda" else 1

    def prepare(
        self, runner: Runner, settings: BatchSettings, weights: Weights, banks: Sequence[Bank]
    ) -> None:
        """Prepare what each worker is going to need."""
        self._setup = RunSetup.of(self._workers.settings, settings, weights, banks)

    def run(self, batches: Iterable[Batch]) -> Iterator[Done]:
        """Yield each batch with its tiles, in the order in which they finish."""
        if self._setup is None:
            raise RuntimeError("DaskExecutor.run needs DaskExecutor.prepare first")
        waiting: Waiting = {}
        run = self._loop.wait(self._workers.begin(self._setup))
        try:
            for batch in ahead(batches, AHEAD):
                if not batch.inputs:
                    yield batch, []
                    continue
                waiting[self._loop.start(run.compute(batch))] = batch
                while len(waiting) >= IN_FLIGHT * max(1, len(self._workers.facts)):
                    yield from self._finished(run, waiting)
            while waiting:
                yield from self._finished(run, waiting)
        finally:
            for future in waiting:
                future.cancel()
            self._loop.wait(run.end())

    def _finished(self, run: PoolRun, waiting: Waiting) -> Iterator[Done]:
        """The batches that have finished; waits a moment where there are none."""
        self._monitor.check()
        done = first_done(waiting)
        self._tell()
        run.check()
        for future in done:
            yield waiting.pop(future), future.result()

    def _check(self) -> None:
        self._monitor.check()
        self._tell()

    def _tell(self) -> None:
        """Pass on news of the workers to the user."""
        for message, is_warning in self._workers.news():
            (self._monitor.warn if is_warning else self._monitor.log)(message)


@contextmanager
def open_dask(
    cluster: Cluster, settings: DeviceSettings, monitor: Monitor
) -> Iterator[DaskExecutor]:
    """Connect to the scheduler of a cluster, or start local workers, which end with the context."""
    with dask_loop() as loop:
        if cluster.scheduler:
            with _connected(loop, cluster.scheduler, settings, monitor) as executor:
                yield executor
        else:
            with (
                local_workers(loop, cluster.workers, monitor.check) as address,
                _connected(loop, address, settings, monitor) as executor,
            ):
                yield executor


@contextmanager
def _connected(
    loop: LoopThread, address: str, settings: DeviceSettings, monitor: Monitor
) -> Iterator[DaskExecutor]:
    with connection(loop, address, monitor.check) as client:
        executor = DaskExecutor(loop, WorkerPool(client, address), monitor)
        executor.configure(settings)
        yield executor

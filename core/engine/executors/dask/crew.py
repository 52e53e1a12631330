# SPDX-License-Identifier: GPL-2.0-or-later
"""Hands batches to the workers of a Dask cluster and takes what they send back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass

import torch

from ....jobs.monitor import Monitor
from ....jobs.superresolution import Cluster
from ....machine.device import DeviceInfo, DeviceKind
from ....methods.base import Method
from ....methods.registry import make_method
from ....methods.weights import Weights
from ....raster.bank import Bank
from ..batch import Batch, Recipe, SrTile
from ..local import AHEAD, ahead
from ..setup import Setup, Terms
from .clusters import connection, dask_loop, local_workers
from .loop import LoopThread, first_done
from .workers import Session, Workers

GPU_BATCH = 8  # a worker whose memory is too short for it takes half as many, and so on
IN_FLIGHT = 3  # batches a worker: one it computes, one it has got, one that is on its way

Waiting = dict[Future[list[SrTile]], Batch]
Done = tuple[Batch, list[SrTile]]


class DaskCrew:
    """The workers of a cluster as the pipeline sees them."""

    def __init__(self, loop: LoopThread, workers: Workers, monitor: Monitor) -> None:
        self._loop = loop
        self._workers = workers
        self._monitor = monitor

    @property
    def kinds(self) -> list[DeviceKind]:
        """What their devices are, each kind once."""
        return sorted({facts.kind for facts in self._workers.facts.values()})

    @property
    def device(self) -> torch.device:
        """The type of device that they compute on; the processor where that differs."""
        types = {kind.device for kind in self.kinds}
        return torch.device(types.pop() if len(types) == 1 else "cpu")

    @property
    def info(self) -> DeviceInfo:
        """How many they are, and on what."""
        count = len(self._workers.facts)
        types = sorted({kind.device for kind in self.kinds})
        name = f"dask: {count} worker{'s' if count > 1 else ''} on {' and '.join(types)}"
        return DeviceInfo(name, name)

    def method(self, weights: Weights) -> Method:
        """A method that computes nothing here."""
        return make_method(weights, torch.device("cpu"), torch.float32)

    def batch(self, method: Method, tile_lr_px: int) -> int:
        """A few for a GPU; a worker that lacks the memory halves them."""
        return GPU_BATCH if self.device.type == "cuda" else 1

    def muster(self, terms: Terms) -> None:
        """Ask everybody to compute on these terms; raises a TTRD3Error where somebody cannot."""
        self._loop.wait(self._workers.muster(terms), self._check)
        self._tell()

    def engine(
        self, method: Method, recipe: Recipe, weights: Weights, banks: Sequence[Bank]
    ) -> DaskEngine:
        """What hands batches to them."""
        setup = Setup.of(self._workers.terms, recipe, weights, banks)
        return DaskEngine(self._loop, self._workers, setup, self._monitor)

    def _check(self) -> None:
        self._monitor.check()
        self._tell()

    def _tell(self) -> None:
        tell(self._workers, self._monitor)


@dataclass(frozen=True)
class DaskEngine:
    """Hands out the batches of one run."""

    loop: LoopThread
    workers: Workers
    setup: Setup
    monitor: Monitor

    def run(self, batches: Iterable[Batch]) -> Iterator[Done]:
        """Yield each batch with its tiles, in the order in which they are finished."""
        waiting: Waiting = {}
        session = self.loop.wait(self.workers.begin(self.setup))
        try:
            for batch in ahead(batches, AHEAD):
                if not batch.inputs:
                    yield batch, []
                    continue
                waiting[self.loop.start(session.compute(batch))] = batch
                while len(waiting) >= IN_FLIGHT * max(1, len(self.workers.facts)):
                    yield from self._finished(session, waiting)
            while waiting:
                yield from self._finished(session, waiting)
        finally:
            for future in waiting:
                future.cancel()
            self.loop.wait(session.end())

    def _finished(self, session: Session, waiting: Waiting) -> Iterator[Done]:
        """What has come in, after a moment's waiting where nothing has."""
        self.monitor.check()
        done = first_done(waiting)
        tell(self.workers, self.monitor)
        session.check()
        for future in done:
            yield waiting.pop(future), future.result()


def tell(workers: Workers, monitor: Monitor) -> None:
    """Pass on what has happened to the workers."""
    for text, is_warning in workers.news():
        (monitor.warn if is_warning else monitor.log)(text)


@contextmanager
def open_crew(cluster: Cluster, terms: Terms, monitor: Monitor) -> Iterator[DaskCrew]:
    """Connect to the scheduler of a cluster, or start workers here; they are let go at the end."""
    with dask_loop() as loop:
        if cluster.scheduler:
            with _crew(loop, cluster.scheduler, terms, monitor) as crew:
                yield crew
        else:
            with (
                local_workers(loop, cluster.workers, monitor.check) as address,
                _crew(loop, address, terms, monitor) as crew,
            ):
                yield crew


@contextmanager
def _crew(loop: LoopThread, address: str, terms: Terms, monitor: Monitor) -> Iterator[DaskCrew]:
    with connection(loop, address, monitor.check) as client:
        crew = DaskCrew(loop, Workers(client, address), monitor)
        crew.muster(terms)
        yield crew

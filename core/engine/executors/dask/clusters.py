# SPDX-License-Identifier: GPL-2.0-or-later
"""Dask workers on this computer, and connections to schedulers elsewhere."""

from __future__ import annotations

import asyncio
import logging
import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from typing import Any, Callable

import dask
import torch
from dask.system import CPU_COUNT
from distributed import Client, LocalCluster

from ....jobs.errors import ClusterError
from ....jobs.unfinished import scratch_prefix
from .loop import POLL_S, LoopThread
from .remote import THREADS_VARIABLE

CONNECT_S = 10.0
BEGIN_S = 30.0
CLOSE_S = 0.5  # do not wait for a worker in the middle of a long step
LOGGERS = ("distributed", "distributed.client", "distributed.gc", "tornado", "tornado.application")
CONFIG = {
    "distributed": {
        # Dask warns of large tasks; here a batch travels with its task once and is then dropped.
        # Each Dask server ticks fifty times a second by default, which slows the tiles down.
        "admin": {"large-graph-warning-threshold": "4 GB", "tick": {"interval": "1 s"}},
        "worker": {"profile": {"enabled": False}},
    }
}

Check = Callable[[], None]


@contextmanager
def dask_loop() -> Iterator[LoopThread]:
    """A thread for Dask's event loop."""
    _quieten()
    dask.config.update_defaults(CONFIG)
    with LoopThread("dask") as loop:
        yield loop


def _quieten() -> None:
    """Send Dask's log messages to Python's logging, where `ttrd3 --debug` shows them."""
    for name in LOGGERS:
        logger = logging.getLogger(name)
        logger.handlers[:], logger.propagate = [logging.NullHandler()], True


@contextmanager
def local_scheduler(workers: int) -> Iterator[str]:
    """The address of a scheduler in this process, with workers in processes of their own."""
    with dask_loop() as loop, local_workers(loop, workers, None) as address:
        yield address


@contextmanager
def local_workers(loop: LoopThread, workers: int, check: Check | None) -> Iterator[str]:
    """Start workers on this computer, which end with the context; 0 means one per GPU, or one."""
    count = workers or max(1, torch.cuda.device_count())
    folder = tempfile.mkdtemp(prefix=scratch_prefix(os.getpid()))
    try:
        cluster = loop.wait(_make(count, folder))
        beginning = loop.start(_begin(cluster))
        try:
            loop.follow(beginning, check)
            yield cluster.scheduler_address
        finally:
            loop.wait(_end(cluster, beginning))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def _make(count: int, folder: str) -> LocalCluster:
    """A cluster that has not begun: no dashboard, no limit that would stop a worker half-way."""
    threads = max(1, int(CPU_COUNT) // count)
    return LocalCluster(
        n_workers=count,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        scheduler_kwargs={"dashboard": False},
        silence_logs=logging.CRITICAL,
        memory_limit=0,
        local_directory=folder,
        env={THREADS_VARIABLE: str(threads)},
        asynchronous=True,
    )


async def _begin(cluster: LocalCluster) -> None:
    try:
        await _started(cluster)
    except (OSError, RuntimeError, asyncio.TimeoutError) as error:
        raise ClusterError("workers-not-started", reason=error) from None


async def _started(begun: Any) -> None:
    """Dask's objects begin their work when they are waited for; it has no type for that."""
    await begun


async def _end(cluster: LocalCluster, beginning: Future[None]) -> None:
    """Stop all workers at once, whatever they do."""
    nannies = list(cluster.workers.values())
    for nanny in nannies:
        nanny.auto_restart = False
    if not beginning.done():
        await _give_up(nannies, beginning)
    closing = (nanny.close(timeout=CLOSE_S, reason="run is over") for nanny in nannies)
    await asyncio.gather(*closing, return_exceptions=True)
    await _started(cluster.close())


async def _give_up(nannies: Iterable[Any], beginning: Future[None]) -> None:
    """End a start: a cluster that is half there cannot be closed, but fails without processes."""
    end = time.monotonic() + BEGIN_S
    while not beginning.done() and time.monotonic() < end:
        processes = (getattr(nanny.process, "process", None) for nanny in nannies)
        killing = [process.kill() for process in processes if process is not None]
        with suppress(asyncio.TimeoutError):
            await asyncio.wait_for(asyncio.gather(*killing, return_exceptions=True), POLL_S)
        await asyncio.sleep(POLL_S / 2)


@contextmanager
def connection(loop: LoopThread, address: str, check: Check) -> Iterator[Client]:
    """A client of the scheduler at an address; raises ClusterError where none answers."""
    client = loop.wait(_client(address))
    try:
        loop.wait(_connect(client, address), check)
        yield client
    finally:
        loop.wait(_disconnect(client))


async def _client(address: str) -> Client:
    return Client(address, asynchronous=True, timeout=CONNECT_S, set_as_default=False)


async def _connect(client: Client, address: str) -> None:
    try:
        await _started(client)
    except (OSError, ValueError, TypeError, RuntimeError, asyncio.TimeoutError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ClusterError("scheduler-silent", subject=address, reason=reason) from None


async def _disconnect(client: Client) -> None:
    await client.close(timeout=CLOSE_S)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Dask workers on this computer."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Coroutine, Iterator
from concurrent.futures import Future
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from typing import Any, Callable

import dask
import torch
from dask.system import CPU_COUNT
from distributed import LocalCluster
from distributed.core import Status
from distributed.security import Security

from ....jobs.errors import ClusterError
from .connecting import CLOSE_S, Check, begun
from .credentials import known, temporary_security
from .loop import POLL_S, LoopThread
from .remote import THREADS_VARIABLE
from .scratch import scratch_folder

LOG = logging.getLogger("ttrd3.dask")
BEGIN_S = 30.0
LOST_S = 20.0  # a local worker that has said nothing for so long hangs, and is replaced
KEEP_S = 1.0
ENDED = (Status.closed, Status.failed)
FEW_WORKERS = 8  # no computer is too small for so many
LOGGERS = (
    *("distributed", "distributed.client", "distributed.gc"),
    *("tornado", "tornado.application", "asyncio"),
)
CONFIG = {
    "distributed": {
        # Dask warns of large tasks; here a batch travels with its task once and is then dropped.
        # Each Dask server ticks fifty times a second by default, which slows the tiles down.
        "admin": {"large-graph-warning-threshold": "4 GB", "tick": {"interval": "1 s"}},
        # A replaced worker has to load torch first; Dask would soon drop it for good.
        "deploy": {"lost-worker-timeout": "300 s"},
        # Dask's web pages would tell other users of this computer about the run.
        "scheduler": {"http": {"routes": []}},
        "worker": {"profile": {"enabled": False}, "http": {"routes": []}},
    }
}


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
    _refuse_too_many(count)
    with scratch_folder() as folder, ExitStack() as stack:
        security = temporary_security(folder)
        cluster = _started(stack, lambda: _cluster(loop, _make(count, folder, security), check))
        with known(cluster.scheduler_address, security), _kept(loop, cluster):
            yield cluster.scheduler_address


def _started(
    stack: ExitStack, cluster: Callable[[], AbstractContextManager[LocalCluster]]
) -> LocalCluster:
    """A cluster that ends with the stack; begun once more where a worker died while it started."""
    try:
        return stack.enter_context(cluster())
    except ClusterError as error:
        LOG.info("%s Starting them once more.", error)
    return stack.enter_context(cluster())


@contextmanager
def _cluster(
    loop: LoopThread, making: Coroutine[Any, Any, LocalCluster], check: Check | None
) -> Iterator[LocalCluster]:
    """A cluster whose workers have started; raises ClusterError where one of them ended first."""
    cluster = loop.wait(making)
    beginning = loop.start(_begin(cluster))
    try:
        loop.follow(beginning, check)
        yield cluster
    finally:
        loop.wait(_end(cluster, beginning))


@contextmanager
def _kept(loop: LoopThread, cluster: LocalCluster) -> Iterator[None]:
    """Within the context, workers that end are replaced."""
    keeping = loop.start(_keep(cluster))
    try:
        yield
    finally:
        keeping.cancel()


async def _keep(cluster: LocalCluster) -> None:
    """Dask starts a killed worker again, but not one that ended in good order, as on SIGTERM."""
    while True:
        await asyncio.sleep(KEEP_S)
        for name, nanny in list(cluster.workers.items()):
            if nanny.status in ENDED:
                del cluster.workers[name]
        if len(cluster.workers) < len(cluster.worker_spec):
            with suppress(OSError, RuntimeError, asyncio.TimeoutError):
                await begun(cluster)


def _refuse_too_many(count: int) -> None:
    """More processes than cores and GPUs only take memory from each other."""
    cores = os.cpu_count() or 1
    most = max(FEW_WORKERS, cores, torch.cuda.device_count())
    if count > most:
        raise ClusterError("workers-too-many", count=count, most=most, cores=cores)


async def _make(count: int, folder: str, security: Security) -> LocalCluster:
    """A cluster that has not begun: no dashboard, no limit that would stop a worker half-way.

    Its messages are encrypted, and only who has the key can send any.
    """
    threads = max(1, int(CPU_COUNT) // count)
    return LocalCluster(
        n_workers=count,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        security=security,
        dashboard_address="127.0.0.1:0",
        scheduler_kwargs={"dashboard": False, "worker_ttl": LOST_S},
        silence_logs=logging.CRITICAL,
        memory_limit=0,
        local_directory=folder,
        env={THREADS_VARIABLE: str(threads)},
        # Torch is loaded before a worker has to show that it is alive.
        preload=[f"{__package__}.remote"],
        asynchronous=True,
    )


async def _begin(cluster: LocalCluster) -> None:
    try:
        await begun(cluster)
    except (OSError, RuntimeError, asyncio.TimeoutError) as error:
        raise ClusterError("workers-not-started", reason=error) from None


async def _end(cluster: LocalCluster, beginning: Future[None]) -> None:
    """Stop all workers at once, whatever they do."""
    if not beginning.done():
        await _give_up(cluster, beginning)
    nannies = _nannies(cluster)
    for nanny in nannies:
        nanny.auto_restart = False
    closing = (nanny.close(timeout=CLOSE_S, reason="run is over") for nanny in nannies)
    await asyncio.gather(*closing, return_exceptions=True)
    await begun(cluster.close())


def _nannies(cluster: LocalCluster) -> list[Any]:
    """All that there are by now; `workers` lacks those that are still starting."""
    return list({*cluster.workers.values(), *getattr(cluster, "_created", ())})


async def _give_up(cluster: LocalCluster, beginning: Future[None]) -> None:
    """End a start: a cluster that is half there cannot be closed, but fails without processes."""
    end = time.monotonic() + BEGIN_S
    while not beginning.done() and time.monotonic() < end:
        nannies = _nannies(cluster)
        for nanny in nannies:
            nanny.auto_restart = False
        processes = (getattr(nanny.process, "process", None) for nanny in nannies)
        killing = [process.kill() for process in processes if process is not None]
        with suppress(asyncio.TimeoutError):
            await asyncio.wait_for(asyncio.gather(*killing, return_exceptions=True), POLL_S)
        await asyncio.sleep(POLL_S / 2)

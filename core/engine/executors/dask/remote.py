# SPDX-License-Identifier: GPL-2.0-or-later
"""What runs inside a Dask worker: it reports its device, keeps the set-up of runs, and computes."""

from __future__ import annotations

import asyncio
import os
import re
import threading
import time
from dataclasses import dataclass, field
from typing import Any, Callable

import torch
from dask.typing import Key
from distributed import Worker, get_worker
from distributed.protocol.pickle import dumps

from ....jobs.errors import TTRD3Error
from ....jobs.paths import version
from ....machine import device as devices
from ....machine.memory import tune_allocator
from ..batch import Batch, BatchComputer, SrTile
from ..setup import DeviceSettings, RunSetup

THREADS_VARIABLE = "TTRD3_THREADS"  # the threads of workers that the client starts
IDLE_S = 300.0  # without calls for this long, a run has lost its client
PATIENCE_S = 5.0  # how long a batch waits for the set-up of its run


class Call:
    """A function call as bytes: unpickling it makes the call and gives the result.

    The scheduler unpickles the tasks it is given and need not have this package: it sees bytes.
    """

    def __init__(self, function: Callable[..., Any], *arguments: Any) -> None:
        self._parts = (function, arguments)

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return self._parts

    def packed(self) -> bytes:
        """The call as bytes, to be unpickled in a worker."""
        content: bytes = dumps(self)
        return content


class NotInstalledError(Exception):
    """The set-up of the run has not reached this worker yet, or has expired."""


class UnwantedError(Exception):
    """The client no longer waits for this batch."""


@dataclass(frozen=True)
class Facts:
    """What a worker reports about itself."""

    version: str
    kind: devices.DeviceKind
    device: str


@dataclass
class _Run:
    """The set-up of a run in this process; its computer is made for the first batch.

    The lock makes one network compute one batch at a time, however many threads the worker has.
    """

    setup: RunSetup
    used: float = field(default_factory=time.monotonic)
    lock: threading.Lock = field(default_factory=threading.Lock)
    computer: BatchComputer | None = None


_RUNS: dict[str, _Run] = {}
_USUAL_THREADS = torch.get_num_threads()
_ARRIVAL = threading.Condition()


def facts(settings: DeviceSettings, dask_worker: Worker) -> Facts:
    """What this worker reports for these settings; raises a TTRD3Error where it cannot compute."""
    tune_allocator()
    device = _device(settings, dask_worker)
    devices.set_threads(_threads(settings, dask_worker))
    kind = devices.kind_here(device, devices.resolve_dtype(settings.precision, device))
    return Facts(version(), kind, str(device))


def install(name: str, setup: RunSetup) -> None:
    """Store the set-up of a run."""
    with _ARRIVAL:
        _RUNS.setdefault(name, _Run(setup))
        _ARRIVAL.notify_all()
    _expire(name)


def forget(name: str) -> None:
    """Drop the set-up of a run."""
    _RUNS.pop(name, None)


def compute(name: str, batch: Batch) -> list[SrTile]:
    """Compute a batch of a run; stops after a step once the client no longer wants it."""
    worker = get_worker()
    key = worker.get_current_task()
    run = _find(name)
    with run.lock:
        run.used = time.monotonic()
        settings = run.setup.devices
        # set_num_threads applies per calling thread.
        devices.set_threads(_threads(settings, worker))
        if run.computer is None:
            run.computer = run.setup.computer(_device(settings, worker))
        try:
            return run.computer.compute(batch, lambda done, step: _check(worker, key))
        finally:
            run.used = time.monotonic()


def _find(name: str) -> _Run:
    with _ARRIVAL:
        if not _ARRIVAL.wait_for(lambda: name in _RUNS, PATIENCE_S):
            raise NotInstalledError(get_worker().address)
        return _RUNS[name]


def _check(worker: Worker, key: Key) -> None:
    """Raise UnwantedError where Dask has cancelled the task."""
    task = worker.state.tasks.get(key)
    if task is None or task.state == "cancelled":
        raise UnwantedError


def _expire(name: str) -> None:
    """Drop a run whose client has gone without a word; else check again later."""
    run = _RUNS.get(name)
    if run is None:
        return
    if time.monotonic() - run.used > IDLE_S and not run.lock.locked():
        forget(name)
    else:
        asyncio.get_running_loop().call_later(IDLE_S, _expire, name)


def _threads(settings: DeviceSettings, worker: Worker) -> int:
    """The number that the job asks for, else OMP_NUM_THREADS or `dask worker --nthreads`."""
    share = int(os.environ.get(THREADS_VARIABLE, "0"))
    return settings.threads or share or max(_USUAL_THREADS, int(worker.state.nthreads))


def _device(settings: DeviceSettings, worker: Worker) -> torch.device:
    """The device that the job asks for, else the best; numbered workers share a computer's GPUs."""
    device = devices.resolve(settings.device)
    number = re.fullmatch(r"(?:.*-)?(\d+)", str(worker.name))
    if settings.device != "auto" or device.type != "cuda" or number is None:
        return device
    shared = torch.device("cuda", int(number[1]) % torch.cuda.device_count())
    if not devices.works(shared):
        raise TTRD3Error("worker-device-unusable", subject=worker.address, device=shared)
    return shared

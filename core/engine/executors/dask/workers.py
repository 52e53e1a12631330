# SPDX-License-Identifier: GPL-2.0-or-later
"""The workers of a Dask cluster, which come and go, as seen by the client; runs in Dask's loop."""

from __future__ import annotations

import asyncio
import re
import time
import uuid
from collections import deque
from collections.abc import Collection, Iterable
from contextlib import suppress
from typing import Any

import dask
import torch
from distributed import Client, KilledWorker
from distributed.client import FutureCancelledError
from distributed.protocol.pickle import loads

from ....jobs.errors import ClusterError, OutOfMemoryError, TTRD3Error
from ....jobs.messages import Message, message
from ....jobs.paths import version
from ..batch import Batch, SrTile, out_of_memory
from ..setup import DeviceSettings, RunSetup
from .answers import is_answer
from .connecting import begun, first_line
from .pulse import Pulse
from .remote import Call, Facts, NotInstalledError, facts, forget, install
from .remote import compute as compute_there

LOOK_S = 0.5
ANSWER_S = 15.0
FORGET_S = 1.0
WATCH_S = 2.0
NO_WORKERS_KEY = "ttrd3.no-workers-timeout"
NO_WORKERS = "120 s"


class HangingError(Exception):
    """A batch waits for a worker that does not answer."""


class WorkerPool:
    """Every worker that can compute as the job asks.

    `address` is that of the scheduler; `settings` are the latest ones asked for.
    """

    def __init__(self, client: Client, address: str) -> None:
        self.client = client
        self.address = address
        self.facts: dict[str, Facts] = {}
        self.settings = DeviceSettings()
        self._news: deque[tuple[Message, bool]] = deque()
        self._empty_since: float | None = None
        self._torch_told: set[str] = set()

    def tell_hangs(self, address: str) -> None:
        """Take note of a worker that does not answer."""
        self._news.append((message("worker-hangs", address), False))

    def news(self) -> list[tuple[Message, bool]]:
        """What has happened since the last call, and whether it is a warning."""
        found = []
        while self._news:
            found.append(self._news.popleft())
        return found

    async def configure(self, settings: DeviceSettings) -> None:
        """Wait for a worker, and ask all workers to compute so."""
        if settings != self.settings:
            self.settings, self.facts = settings, {}
        await self.look()
        if not self.facts:
            self._news.append((message("workers-awaited", self.address), False))
        while not self.facts:
            await asyncio.sleep(LOOK_S)
            await self.look()

    async def begin(self, setup: RunSetup) -> PoolRun:
        """Hand the set-up of a run to everybody, and to those who come later."""
        return PoolRun(self, setup)

    async def look(self) -> set[str]:
        """Take note of who has gone and who has come; returns the addresses of all who are there.

        Raises a TTRD3Error where one of them cannot compute, or nobody has been there for long.
        """
        present = set(await self._ask_scheduler())
        gone, come = set(self.facts) - present, present - set(self.facts)
        for address in gone:
            del self.facts[address]
        if come:
            answers = await self.call(come, facts, self.settings)
            for address, answer in answers.items():
                if isinstance(answer, Facts):
                    self._welcome(address, answer)
                elif (error := refusal(address, answer)) is not None:
                    raise error
        if gone:
            self._news.append((_lost(gone, len(self.facts)), False))
        self._check_empty()
        return set(self.facts)

    def _welcome(self, address: str, found: Facts) -> None:
        if found.version != version():
            raise ClusterError(
                "worker-other-version", subject=address, theirs=found.version, ours=version()
            )
        if found.kind.torch != torch.__version__ and found.kind.torch not in self._torch_told:
            self._torch_told.add(found.kind.torch)
            theirs, ours = found.kind.torch, torch.__version__
            told = message("worker-other-torch", address, theirs=theirs, ours=ours)
            self._news.append((told, True))
        self.facts[address] = found

    def _check_empty(self) -> None:
        """Raise where there has been no worker for too long."""
        now = time.monotonic()
        if self.facts:
            self._empty_since = None
            return
        if self._empty_since is None:
            self._empty_since = now
        limit_s = dask.utils.parse_timedelta(dask.config.get(NO_WORKERS_KEY, NO_WORKERS))
        if now - self._empty_since > limit_s:
            raise ClusterError("scheduler-without-workers", subject=self.address, seconds=limit_s)

    async def _ask_scheduler(self) -> Iterable[str]:
        try:
            found: dict[str, int] = await asyncio.wait_for(self.client.nthreads(), ANSWER_S)
        except (OSError, asyncio.TimeoutError) as error:
            raise scheduler_gone(self.address) from error
        return found

    async def call(self, addresses: Iterable[str], function: Any, *args: Any) -> dict[str, Any]:
        """Call a function in some workers; an error is returned in place of the result."""
        try:
            answers: dict[str, Any] = await self.client.run(
                function, *args, workers=list(addresses), on_error="return"
            )
        except OSError as error:
            raise scheduler_gone(self.address) from error
        return answers


class PoolRun:
    """One run: sends its set-up to workers that lack it, then batches to Dask."""

    def __init__(self, workers: WorkerPool, setup: RunSetup) -> None:
        self._workers = workers
        self._setup = setup
        self._name = uuid.uuid4().hex
        self._count = 0
        self._ready: set[str] = set()
        self._error: BaseException | None = None
        self._pulse = Pulse(workers)
        loop = asyncio.get_running_loop()
        self._tasks = [loop.create_task(one()) for one in (self._follow, self._pulse.follow)]

    def check(self) -> None:
        """Raise the error that ended the run."""
        if self._error is not None:
            raise self._error

    async def _follow(self) -> None:
        """Look after the workers until the run ends."""
        try:
            while True:
                present = await self._workers.look()
                self._ready &= present
                if lacking := present - self._ready:
                    await self._install(lacking)
                await asyncio.sleep(LOOK_S)
        except Exception as error:
            self._error = error

    async def _install(self, addresses: set[str]) -> None:
        answers = await self._workers.call(addresses, install, self._name, self._setup)
        for address, answer in answers.items():
            if answer is None:
                self._ready.add(address)
            elif (error := refusal(address, answer)) is not None:
                raise error

    async def compute(self, batch: Batch) -> list[SrTile]:
        """Have a batch computed by anybody; raises what the worker raised."""
        content = Call(compute_there, self._name, batch).packed()
        while True:
            try:
                return await self._compute(content, batch)
            except HangingError:
                continue
            except NotInstalledError as error:
                # The worker has just arrived, or has dropped the run.
                self._ready.discard(str(error))
            except KilledWorker as error:
                raise OutOfMemoryError(
                    "workers-killed",
                    subject=error.last_worker.address,
                    count=len(batch.tiles),
                    tile=batch.tiles[0].size_lr_px,
                ) from None
            except FutureCancelledError:
                raise scheduler_gone(self._workers.address) from None
            except ImportError as error:
                package = error.name or str(error)
                raise ClusterError("some-worker-lacks", package=package) from None
            except Exception as error:
                if isinstance(error, TTRD3Error) or out_of_memory(error):
                    raise
                raise ClusterError("some-worker-fails", reason=first_line(error)) from error

    async def _compute(self, content: bytes, batch: Batch) -> list[SrTile]:
        """One task; when nobody waits for it any more, Dask gives it up."""
        self._count += 1
        key = f"ttrd3-{self._name}-{self._count}"
        others = self._pulse.others() or None
        future = self._workers.client.submit(
            loads, content, key=key, pure=False, workers=others, allow_other_workers=bool(others)
        )
        try:
            tiles = await self._result(future, key)
            if not is_answer(tiles, batch, self._setup.batches):
                raise ClusterError("worker-wrong-answer", subject=await self._maker_of(future))
            return tiles
        finally:
            future.release()

    async def _result(self, future: Any, key: str) -> list[SrTile]:
        """What a task returns; raises HangingError where its worker does not answer any more."""
        result = asyncio.ensure_future(begun(future))
        try:
            while not (await asyncio.wait({result}, timeout=WATCH_S))[0]:
                if await self._pulse.holds(key):
                    raise HangingError
            tiles: list[SrTile] = result.result()
            return tiles
        finally:
            result.cancel()

    async def _maker_of(self, future: Any) -> str:
        """The address of the worker that has computed a task; the scheduler's where it is gone."""
        with suppress(OSError, asyncio.TimeoutError):
            held = await asyncio.wait_for(self._workers.client.who_has([future]), FORGET_S)
            if places := [place for found in held.values() for place in found]:
                return str(places[0])
        return self._workers.address

    async def end(self) -> None:
        """Have the run forgotten by everybody who can be reached in a moment."""
        for task in self._tasks:
            task.cancel()
        with suppress(TTRD3Error, asyncio.TimeoutError):
            await asyncio.wait_for(self._workers.call(self._ready, forget, self._name), FORGET_S)


def refusal(address: str, answer: object) -> TTRD3Error | None:
    """Why a worker cannot compute; None where it has merely gone away."""
    if isinstance(answer, TTRD3Error):
        return answer
    if isinstance(answer, (OSError, asyncio.TimeoutError)):
        return None
    # Dask replaces an error that it cannot unpickle by one with its text.
    if missing := re.search(r"(?:No module named|import of) \W*(\w+)", str(answer)):
        return ClusterError("worker-lacks", subject=address, package=missing[1])
    return ClusterError("worker-cannot-compute", subject=address, answer=repr(answer))


def scheduler_gone(address: str) -> ClusterError:
    """The error to raise when the scheduler has ended."""
    return ClusterError("scheduler-gone", subject=address)


def _lost(addresses: Collection[str], left: int) -> Message:
    code = "workers-lost" if len(addresses) > 1 else "worker-lost"
    return message(code, ", ".join(sorted(addresses)), left=left)

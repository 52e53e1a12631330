# SPDX-License-Identifier: GPL-2.0-or-later
"""Which workers answer: one that hangs keeps its connection, and its tasks, for minutes."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable
from contextlib import suppress
from typing import Any, Protocol

from distributed import Client

from ....jobs.errors import TTRD3Error
from .remote import Facts

ASK_S = 5.0
HANGS_S = 30.0
ANSWER_S = 15.0


class Pool(Protocol):
    """The workers of a cluster, by their addresses."""

    client: Client
    facts: dict[str, Facts]

    def tell_hangs(self, address: str) -> None:
        """Take note of a worker that does not answer."""

    async def call(self, addresses: Iterable[str], function: Any, *args: Any) -> dict[str, Any]:
        """Call a function in some workers."""


class Pulse:
    """Asks all workers of a pool now and then; `silent` are those that have not answered."""

    def __init__(self, workers: Pool) -> None:
        self._workers = workers
        self.silent: set[str] = set()

    async def follow(self) -> None:
        """Ask until cancelled."""
        while True:
            asked = list(self._workers.facts)
            answers = await asyncio.gather(*map(self._answers, asked))
            silent = {address for address, answer in zip(asked, answers) if not answer}
            for address in silent - self.silent:
                self._workers.tell_hangs(address)
            self.silent = silent
            await asyncio.sleep(ASK_S)

    async def _answers(self, address: str) -> bool:
        with suppress(TTRD3Error):
            try:
                await asyncio.wait_for(self._workers.call([address], os.getpid), HANGS_S)
            except asyncio.TimeoutError:
                return False
        return True

    def others(self) -> list[str]:
        """The workers that answer, where some do not; else none are to be preferred."""
        present = set(self._workers.facts)
        return sorted(present - self.silent) if present & self.silent else []

    async def holds(self, key: str) -> bool:
        """Tell whether a task or its result is with a worker that does not answer; others do.

        Where the scheduler has just dropped such a worker, it gives its tasks to others itself.
        """
        if not self.others():
            return False
        scheduler: Any = self._workers.client.scheduler
        silent = sorted(self.silent)
        with suppress(OSError, asyncio.TimeoutError, KeyError):
            tasks = await self._soon(scheduler.processing(workers=silent))
            results = await self._soon(scheduler.who_has(keys=[key]))
            places = set(results.get(key, ()))
            is_there = bool(places) and places <= self.silent
            return is_there or any(key in keys for keys in tasks.values())
        return False

    @staticmethod
    async def _soon(asking: Any) -> dict[str, Iterable[Any]]:
        """What the scheduler answers."""
        answer: dict[str, Iterable[Any]] = await asyncio.wait_for(asking, ANSWER_S)
        return answer

# SPDX-License-Identifier: GPL-2.0-or-later
"""An asyncio loop in its own thread, for callers that must be able to stop waiting."""

from __future__ import annotations

import asyncio
import signal
import sys
import threading
from collections.abc import Coroutine, Iterable
from concurrent import futures
from contextlib import suppress
from typing import Any, Callable, TypeVar

POLL_S = 0.1

if sys.platform != "win32":
    from multiprocessing import resource_tracker

T = TypeVar("T")


class LoopThread:
    """Runs coroutines; leaving the context cancels those that are not finished."""

    def __init__(self, name: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def __enter__(self) -> LoopThread:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.wait(_cancel_all())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _run(self) -> None:
        _block_interrupts()
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    def start(self, work: Coroutine[Any, Any, T]) -> futures.Future[T]:
        """Start a coroutine."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def wait(self, work: Coroutine[Any, Any, T], check: Callable[[], None] | None = None) -> T:
        """Run a coroutine and return its result; if `check` raises meanwhile, it is cancelled."""
        future = self.start(work)
        try:
            return self.follow(future, check)
        except BaseException:
            future.cancel()
            raise

    def follow(self, future: futures.Future[T], check: Callable[[], None] | None = None) -> T:
        """Wait for a coroutine that was started; if `check` raises meanwhile, it goes on."""
        while check is not None and not first_done([future]):
            check()
        return future.result()


def _block_interrupts() -> None:
    """Processes that this thread starts inherit it: Ctrl-C in a terminal is for the run alone."""
    if sys.platform != "win32":
        resource_tracker.ensure_running()  # which would let them through again on its first use
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def first_done(waiting: Iterable[futures.Future[T]]) -> set[futures.Future[T]]:
    """The coroutines that have finished; waits a moment where there are none."""
    return futures.wait(waiting, POLL_S, futures.FIRST_COMPLETED).done


async def _cancel_all() -> None:
    others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in others:
        task.cancel()
    with suppress(asyncio.CancelledError):
        await asyncio.gather(*others, return_exceptions=True)

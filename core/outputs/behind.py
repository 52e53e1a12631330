# SPDX-License-Identifier: GPL-2.0-or-later
"""Work that is done in order by another thread, a little behind the one that hands it over."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Callable

BEHIND = 2


class Behind:
    """One thread and a short queue; an error in the thread is raised where the next call is made.

    Leaving the context waits for what was handed over.
    """

    def __init__(self, most: int = BEHIND) -> None:
        self._pool = ThreadPoolExecutor(1, "writer")
        self._most = most
        self._waiting: deque[Future[None]] = deque()

    def __enter__(self) -> Behind:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=True)

    def do(self, function: Callable[..., None], *arguments: Any) -> None:
        """Hand over a call; waits while the queue is full."""
        self._waiting.append(self._pool.submit(function, *arguments))
        while len(self._waiting) > self._most or (self._waiting and self._waiting[0].done()):
            self._waiting.popleft().result()

    def finish(self) -> None:
        """Wait for everything."""
        while self._waiting:
            self._waiting.popleft().result()

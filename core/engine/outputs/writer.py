# SPDX-License-Identifier: GPL-2.0-or-later
"""A thread that does calls in order, while the caller goes on."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Callable


class WriterThread:
    """One thread that does one call at a time; an error is raised by the next call of `do`.

    There is no queue: at most one batch that was computed but not stored is lost when the process
    dies. Leaving the context waits for the last call.
    """

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1, "writer")
        self._last: Future[None] | None = None

    def __enter__(self) -> WriterThread:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=True)

    def do(self, function: Callable[..., None], *arguments: Any) -> None:
        """Wait for the call before, then hand over this one."""
        self.finish()
        self._last = self._pool.submit(function, *arguments)

    def finish(self) -> None:
        """Wait for the current call."""
        if self._last is not None:
            self._last.result()
        self._last = None

# SPDX-License-Identifier: GPL-2.0-or-later
"""Work that is done in order by another thread, one call behind the one that hands it over."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Callable


class Behind:
    """One thread with one call under way; its error is raised where the next call is made.

    No call waits: what was computed and not yet kept is lost when the process dies. Leaving the
    context waits for the last call.
    """

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1, "writer")
        self._last: Future[None] | None = None

    def __enter__(self) -> Behind:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=True)

    def do(self, function: Callable[..., None], *arguments: Any) -> None:
        """Hand over a call as soon as the one before has ended."""
        self.finish()
        self._last = self._pool.submit(function, *arguments)

    def finish(self) -> None:
        """Wait for the call that is under way."""
        if self._last is not None:
            self._last.result()
        self._last = None

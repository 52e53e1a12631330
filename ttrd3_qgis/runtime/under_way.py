# SPDX-License-Identifier: GPL-2.0-or-later
"""Work of the plugin in other threads, which unloading has to end."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Callable

_POLL_S = 0.02


class UnderWay:
    """Knows how to cancel work in progress."""

    def __init__(self) -> None:
        self._cancels: dict[int, Callable[[], None]] = {}
        self._runs: set[int] = set()  # those of it that need the Python of the set-up
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._cancels)

    @property
    def is_run(self) -> bool:
        """Whether a run is among it, which needs the Python of the set-up to its end."""
        return bool(self._runs)

    @contextmanager
    def entered(self, cancel: Callable[[], None], *, is_run: bool = False) -> Iterator[None]:
        """Register the block as work; `cancel` may be called from another thread."""
        with self._lock:
            self._cancels[id(cancel)] = cancel
            if is_run:
                self._runs.add(id(cancel))
        try:
            yield
        finally:
            with self._lock:
                del self._cancels[id(cancel)]
                self._runs.discard(id(cancel))

    def end(self, patience_s: float) -> bool:
        """Cancel everything and wait; tell whether all ended in time."""
        with self._lock:
            cancels = list(self._cancels.values())
        for cancel in cancels:
            cancel()
        deadline = time.monotonic() + patience_s
        while self._cancels and time.monotonic() < deadline:
            time.sleep(_POLL_S)
        return not self._cancels


UNDER_WAY = UnderWay()

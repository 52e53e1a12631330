# SPDX-License-Identifier: GPL-2.0-or-later
"""Work of the plugin that is under way in other threads, so that unloading can end it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Callable

_POLL_S = 0.02


class UnderWay:
    """Knows how to cancel what is under way."""

    def __init__(self) -> None:
        self._cancels: dict[int, Callable[[], None]] = {}
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._cancels)

    @contextmanager
    def entered(self, cancel: Callable[[], None]) -> Iterator[None]:
        """Count the block as under way; `cancel` may be called from another thread."""
        with self._lock:
            self._cancels[id(cancel)] = cancel
        try:
            yield
        finally:
            with self._lock:
                del self._cancels[id(cancel)]

    def end(self, patience_s: float) -> bool:
        """Cancel everything, wait for its end, and tell whether it came in time."""
        with self._lock:
            cancels = list(self._cancels.values())
        for cancel in cancels:
            cancel()
        deadline = time.monotonic() + patience_s
        while self._cancels and time.monotonic() < deadline:
            time.sleep(_POLL_S)
        return not self._cancels


UNDER_WAY = UnderWay()

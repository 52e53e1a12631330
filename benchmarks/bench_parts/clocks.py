# SPDX-License-Identifier: GPL-2.0-or-later
"""How long parts of a run take: clocks around functions of the real run, taken off afterwards."""

from __future__ import annotations

import functools
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

Place = tuple[Any, str, str]  # object, name of its function, what the time is noted as


class Clocks:
    """Wall and processor seconds by name; parts within parts count once, for the inner one.

    `cpu` is of the calling thread alone: a network's own threads are not in it.
    """

    def __init__(self) -> None:
        self.wall: dict[str, float] = defaultdict(float)
        self.cpu: dict[str, float] = defaultdict(float)
        self.calls: dict[str, int] = defaultdict(int)
        self._lock = threading.Lock()
        self._open = threading.local()

    def around(self, function: Callable[..., Any], name: str) -> Callable[..., Any]:
        """The same function with a clock."""

        @functools.wraps(function)
        def timed(*args: Any, **options: Any) -> Any:
            with self._running(name):
                return function(*args, **options)

        return timed

    @contextmanager
    def on(self, places: list[Place]) -> Iterator[None]:
        """Put clocks around functions for a while."""
        before = [(owner, name, vars(owner)[name]) for owner, name, _ in places]
        for owner, name, label in places:
            setattr(owner, name, self.around(vars(owner)[name], label))
        try:
            yield
        finally:
            for owner, name, function in before:
                setattr(owner, name, function)

    @contextmanager
    def _running(self, name: str) -> Iterator[None]:
        inner: list[list[float]] = self._open.__dict__.setdefault("stack", [])
        inner.append([0.0, 0.0])
        wall, cpu = time.perf_counter(), time.thread_time()
        try:
            yield
        finally:
            spent = time.perf_counter() - wall, time.thread_time() - cpu
            within = inner.pop()
            if inner:
                inner[-1][0] += spent[0]
                inner[-1][1] += spent[1]
            with self._lock:
                self.wall[name] += spent[0] - within[0]
                self.cpu[name] += spent[1] - within[1]
                self.calls[name] += 1

# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs that wait for each other instead of sharing a device, in the order of their coming."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Callable

from .errors import RunCancelledError

ANY_DEVICE = "auto"
_POLL_S = 0.1


class Turns:
    """The runs under way and those that wait; each in its own thread."""

    def __init__(self) -> None:
        self._all: list[tuple[object, str]] = []  # in the order of their coming
        self._changed = threading.Condition()

    @contextmanager
    def turn(
        self, device: str, is_cancelled: Callable[[], bool], on_wait: Callable[[], None]
    ) -> Iterator[None]:
        """Wait until no earlier run uses the device; raises RunCancelledError on a cancel."""
        mine = (object(), device)
        with self._changed:
            self._all.append(mine)
        try:
            self._wait(mine, is_cancelled, on_wait)
            yield
        finally:
            with self._changed:
                self._all.remove(mine)
                self._changed.notify_all()

    def _wait(
        self,
        mine: tuple[object, str],
        is_cancelled: Callable[[], bool],
        on_wait: Callable[[], None],
    ) -> None:
        is_told = False
        while not self._is_free(mine):
            if not is_told:
                on_wait()
                is_told = True
            if is_cancelled():
                raise RunCancelledError
            with self._changed:
                self._changed.wait(_POLL_S)

    def _is_free(self, mine: tuple[object, str]) -> bool:
        with self._changed:
            earlier = self._all[: self._all.index(mine)]
        return not any(_share(device, mine[1]) for _, device in earlier)


def _share(one: str, other: str) -> bool:
    """Tell whether two runs may use the same device: an automatic choice may be any."""
    return one == other or ANY_DEVICE in (one, other)


TURNS = Turns()

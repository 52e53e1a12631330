# SPDX-License-Identifier: GPL-2.0-or-later
"""What stops a process of ours from outside: Ctrl-C, and the end of its processor time."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

if sys.platform != "win32":
    import resource

TIME_IS_UP = getattr(signal, "SIGXCPU", None)  # not on Windows
TIDYING_S = 30  # at most, and a tenth of the limit


class ProcessorTimeUp(KeyboardInterrupt):
    """The processor time that the system allows this process is over."""


class _Leaving:
    """A handler of signals that ends the process."""

    def __init__(self, status: int) -> None:
        self._status = status

    def __call__(self, *_: object) -> None:
        os._exit(self._status)


def leave_at_interrupts(status: int) -> None:
    """End this process quietly on SIGINT, unless whoever started it has SIGINT ignored.

    The end of the time is ignored outside the work: a result that is there counts.
    """
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, _Leaving(status))
    if TIME_IS_UP is not None:
        signal.signal(TIME_IS_UP, signal.SIG_IGN)


@contextmanager
def interrupts_raise() -> Iterator[None]:
    """Let SIGINT and SIGTERM raise KeyboardInterrupt, and the end of the time ProcessorTimeUp."""
    before = {}
    for number in (signal.SIGINT, signal.SIGTERM):
        handler = signal.getsignal(number)
        if isinstance(handler, _Leaving) or handler == signal.SIG_DFL:
            before[number] = signal.signal(number, signal.default_int_handler)
    if TIME_IS_UP is not None:
        before[TIME_IS_UP] = signal.signal(TIME_IS_UP, _raise_time_up)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _raise_time_up(*_: object) -> None:
    raise ProcessorTimeUp


@contextmanager
def quiet_finalisers() -> Iterator[None]:
    """Say nothing of an interrupt that comes while an object is deleted; nobody can catch it."""
    before = sys.unraisablehook

    def hook(unraisable: sys.UnraisableHookArgs) -> None:
        if not issubclass(unraisable.exc_type, KeyboardInterrupt):
            before(unraisable)

    sys.unraisablehook = hook
    try:
        yield
    finally:
        sys.unraisablehook = before


def leave_time_to_tidy_up() -> None:
    """Have the warning come before the end: where both limits are the same, only SIGKILL comes."""
    if sys.platform == "win32":
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    if hard == resource.RLIM_INFINITY or soft not in (hard, resource.RLIM_INFINITY):
        return
    earlier = hard - max(1, min(TIDYING_S, hard // 10))
    with suppress(OSError, ValueError):  # it would be 0, or the system does not allow it
        resource.setrlimit(resource.RLIMIT_CPU, (max(1, earlier), hard))

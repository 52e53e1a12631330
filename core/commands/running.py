# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs a job of any kind in a terminal: shows events, obeys interrupts."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Callable

from ..jobs import kinds
from ..jobs.contract import Problem, refuse
from ..jobs.settling import settle, tidy_up
from ..jobs.superresolution import Job
from ..machine.geodata import network_for
from ..machine.interrupts import TIME_IS_UP, ProcessorTimeUp, quiet_finalisers
from ..methods import settings


@contextmanager
def interruptible() -> Iterator[Callable[[], bool]]:
    """Tells whether Ctrl-C or SIGTERM has asked to stop; a second one raises KeyboardInterrupt.

    The end of the processor time raises ProcessorTimeUp, as little is left to tidy up in. Further
    signals change nothing: what tidies up then is not interrupted.
    """
    stop, at_once = threading.Event(), threading.Event()

    def ask(number: int, _: object) -> None:
        """Stop after the current step; if asked again, at once."""
        is_last = stop.is_set() or number == TIME_IS_UP
        stop.set()
        if is_last and not at_once.is_set():
            at_once.set()
            raise ProcessorTimeUp if number == TIME_IS_UP else KeyboardInterrupt

    numbers = [signal.SIGINT, signal.SIGTERM, *([TIME_IS_UP] if TIME_IS_UP else [])]
    previous = {number: signal.signal(number, ask) for number in numbers}
    try:
        with quiet_finalisers():
            yield stop.is_set
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)


def _problems(task: kinds.AnyJob) -> list[Problem]:
    """Every mistake that can be seen before torch is loaded; an unreadable model is left to it."""
    if not isinstance(task, Job):
        return task.problems()
    return [problem for problem in settings.problems(task) if problem.field != "model"]


def run_task(task: kinds.AnyJob, *, as_json: bool) -> int:
    """Run a job; raises a TTRD3Error worded for the user."""
    from .console import JsonLines, ProgressBar

    settle(task.outputs())
    refuse(_problems(task))
    # Until its libraries are loaded nothing has begun, and an interrupt ends the command at once.
    run = kinds.runner(task)
    with interruptible() as stopped:
        show: JsonLines | ProgressBar = JsonLines() if as_json else ProgressBar()
        try:
            with network_for(task.inputs()):
                show(run(task, show, stopped))
        except KeyboardInterrupt:
            # It may have hit the code that was tidying up.
            with suppress(OSError):
                tidy_up(task.outputs(), os.getpid())
            raise
        finally:
            show.close()
    return 0

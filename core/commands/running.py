# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs a job of any kind in a terminal: events shown, interrupts obeyed."""

from __future__ import annotations

import signal
import threading

from .. import tasks
from ..errors import BadJobError


def run_task(task: tasks.Task, *, as_json: bool) -> int:
    """Do a job; raises a TTRD3Error with a sentence for the user."""
    from ..console import JsonLines, ProgressBar

    problems = task.problems()
    if problems:
        raise BadJobError("\n".join(problem.sentence for problem in problems))
    stop = threading.Event()

    def ask(*_: object) -> None:
        """Stop after the step; asked again, at once."""
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    previous = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    show: JsonLines | ProgressBar = JsonLines() if as_json else ProgressBar()
    try:
        show(tasks.run(task, show, stop.is_set))
    finally:
        show.close()
        for number, handler in previous.items():
            signal.signal(number, handler)
    return 0

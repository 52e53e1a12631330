# SPDX-License-Identifier: GPL-2.0-or-later
"""One job, from the line that starts it to the event that ends it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Callable, Protocol

from ..core.jobs.protocol import (
    CANCEL_LINE,
    OUTCOMES,
    Cancelled,
    Event,
    Failure,
    Outcome,
    Ready,
    decode,
)
from ..core.jobs.settling import tidy_up
from ..translation import tr
from ..worker_texts import localised, translated
from . import finished_tiles
from .death import death_sentence
from .errors import RunCancelledError, UnheardError, WorkerError
from .process import LEAVE_S, WorkerProcess
from .warm import WARM, Lent, start

POLL_S = 0.1
READY_S = 180.0  # weights and PyTorch may be on a network drive


class Task(Protocol):
    """A job of any kind."""

    def to_json(self) -> str:
        """One line of JSON."""

    def outputs(self) -> tuple[str, ...]:
        """Every file that the job writes."""

    def absolute(self) -> Task:
        """The job for a process with another working folder."""


class Listener(Protocol):
    """An observer of the run."""

    def is_cancelled(self) -> bool:
        """Tell whether the user wants to stop."""

    def on_event(self, event: Event) -> None:
        """Handle an event that does not end the run."""

    def on_foreign(self, line: str) -> None:
        """Handle a line of output that is not an event."""


def run_job(python: str, job: Task, folder: Path, listener: Listener) -> Outcome:
    """Run the job to its end; `folder` has copies of layers that have no file.

    Raises RunCancelledError when the listener asked to stop, else WorkerError; both say whether
    finished tiles are kept.
    """
    lent = _lent(WARM.take, python)
    try:
        return _run(lent, job, folder, listener)
    except UnheardError:
        if not lent.has_waited:
            raise
    # It died while it waited, which is no reason to fail.
    return _run(_lent(start, python), job, folder, listener)


def _lent(source: Callable[[str], Lent], python: str) -> Lent:
    try:
        return source(python)
    except OSError as error:
        sentence = tr("The Python {python} cannot be started ({reason}); name another one.")
        raise WorkerError(sentence.format(python=python, reason=error)) from None


def _run(lent: Lent, job: Task, folder: Path, listener: Listener) -> Outcome:
    """Run the job in this worker, which stays only after a result."""
    worker, outcome = lent.worker, None
    try:
        worker.send(job.to_json())
        outcome = _converse(worker, listener)
        return outcome
    except RunCancelledError:
        worker.stop()  # it would go on writing, and Windows cannot delete an open file
        raise RunCancelledError(finished_tiles.after_cancel(job, folder)) from None
    except WorkerError as failure:
        worker.stop()
        raise failure.plus(finished_tiles.after_failure(job, folder)) from None
    finally:
        if outcome is None:
            worker.stop()
            lent.end()
        else:
            WARM.keep(lent)
        # A worker that was killed could not tidy up.
        tidy_up(job.outputs(), worker.pid)


def _converse(worker: WorkerProcess, listener: Listener) -> Outcome:
    """Pass events on until one ends the run."""
    silent_until, is_heard = time.monotonic() + READY_S, False
    while True:
        if listener.is_cancelled():
            worker.send(CANCEL_LINE)
            return _after_cancel(worker, listener)
        line = worker.read(POLL_S)
        if line is None:
            kind = WorkerError if is_heard else UnheardError
            raise kind(death_sentence(worker.stop()), worker.stderr_tail())
        if line == "":
            if time.monotonic() > silent_until:
                worker.stop(0.0)
                raise WorkerError(_never_ready(), worker.stderr_tail())
            continue
        is_heard = True
        event = _read_event(line, listener)
        if isinstance(event, OUTCOMES):
            return localised(event)
        if isinstance(event, Ready):
            silent_until = float("inf")
            worker.call_itself(event.pid)


def _after_cancel(worker: WorkerProcess, listener: Listener) -> Outcome:
    """The result of a run that was complete when it was cancelled; else RunCancelledError."""
    until = time.monotonic() + LEAVE_S
    while time.monotonic() < until:
        line = worker.read(POLL_S)
        if line is None:
            break
        try:
            event = _read_event(line, listener) if line else None
        except WorkerError:
            break
        if isinstance(event, OUTCOMES):
            return localised(event)
        if isinstance(event, Ready):
            worker.call_itself(event.pid)
    else:
        worker.stop(0.0)  # it does not listen
    raise RunCancelledError


def _read_event(line: str, listener: Listener) -> Event | None:
    """Decode a line and pass it on; raise for the events that mean no result."""
    try:
        event = decode(line)
    except ValueError:
        listener.on_foreign(line)
        return None
    if isinstance(event, Failure):
        raise WorkerError(translated(event.messages, event.text), event.trace, event.messages)
    if isinstance(event, Cancelled):
        raise RunCancelledError
    if not isinstance(event, OUTCOMES):
        listener.on_event(event)
    return event


def _never_ready() -> str:
    return tr(
        "The worker process did not get ready within {seconds:.0f} s; check that its Python and "
        "the weights lie on a reachable drive."
    ).format(seconds=READY_S)

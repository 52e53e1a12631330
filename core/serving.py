# SPDX-License-Identifier: GPL-2.0-or-later
"""What the worker process does: job after job from stdin, events to stdout."""

from __future__ import annotations

import gc
import json
import os
import queue
import signal
import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from typing import Callable, NoReturn, TextIO

from .engine.address_space import require_address_space
from .engine.probe import Facts, answer, benchmark, probe
from .engine.understood import understood
from .jobs import kinds, protocol
from .jobs.addresses import shown
from .jobs.contract import refuse
from .jobs.errors import CancelledError, HostGoneError, LimitError, TTRD3Error
from .jobs.messages import Message, joined, told
from .jobs.settling import finish, settle, tidy_up
from .jobs.superresolution import forget_progress
from .jobs.unfinished import remove_scratch
from .machine.children import end_children
from .machine.geodata import network_for, use_own_geodata
from .machine.interrupts import TIME_IS_UP, leave_at_interrupts, leave_time_to_tidy_up
from .machine.open_files import allow_many_open_files
from .machine.streams import open_closed_streams
from .machine.threads import limit_spinning

EXIT_OK, EXIT_ERROR, EXIT_CANCELLED = 0, 1, 3
NICENESS = 5
LEAVE_S = 1.0  # a step of a large model may take longer than a user waits


class Channel:
    """Writes events, one per line, from any thread; a host that is gone is not an error."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def emit(self, event: protocol.Event) -> None:
        """Write and flush one event."""
        with self._lock:
            try:
                self._stream.write(protocol.encode(event) + "\n")
                self._stream.flush()
            except (OSError, ValueError):
                # The host died: the end of stdin will make this process exit as well.
                return


def private_stdout() -> TextIO:
    """Keep stdout for the protocol: point fd 1 at stderr, so that libraries cannot disturb it."""
    private = os.dup(1)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return os.fdopen(private, "w", encoding="utf-8", newline="\n")


class Cancellation:
    """A flag set by a cancel line, by the end of stdin, by SIGTERM or at the end of the time.

    The end of stdin means that the host has died: finished tiles are kept then.
    """

    def __init__(self) -> None:
        self._event = threading.Event()
        self.leave: Callable[[], None] = lambda: os._exit(EXIT_CANCELLED)
        self.host_is_gone = False
        self.time_is_up = False
        self._end = threading.Lock()  # taken once, by whoever ends the job

    def __call__(self) -> bool:
        """Tell whether the job is to stop; raises HostGoneError or LimitError if nobody asked."""
        if self.host_is_gone:
            raise HostGoneError("host-gone")
        if self.time_is_up:
            raise LimitError("processor-time-used-up")
        return self._event.is_set()

    def request(self) -> None:
        """Ask the job to stop; if it does not do so soon, the process exits."""
        if not self._event.is_set():
            self._event.set()
            timer = threading.Timer(LEAVE_S, self._leave_unless_over)
            timer.daemon = True
            timer.start()

    def lose_host(self) -> None:
        """Ask the job to stop because the host is gone, unless the host has asked before."""
        self.host_is_gone = not self._event.is_set()
        self.request()

    def end_time(self) -> None:
        """Ask the job to stop because the system allows this process no more processor time."""
        self.time_is_up = not self._event.is_set()
        self._event.set()
        # The handler of a signal may have interrupted what holds the lock of the channel.
        threading.Thread(target=self._leave_unless_over, daemon=True).start()

    def too_late(self) -> None:
        """Note that the job has ended: from now on its outcome counts, not a cancel.

        Does not return if the process is being left already: a job has one last event.
        """
        if not self._end.acquire(blocking=False):
            threading.Event().wait()

    def _leave_unless_over(self) -> None:
        if self._end.acquire(blocking=False):
            try:
                self.leave()
            finally:
                os._exit(EXIT_CANCELLED)


class Inbox:
    """The lines from the host: jobs wait in a queue, a cancel is for the job that came last.

    Before any job has come, it is for the first one.
    """

    def __init__(self, stdin: TextIO) -> None:
        self._jobs: queue.Queue[tuple[str, Cancellation]] = queue.Queue()
        threading.Thread(target=self._read, args=(stdin,), daemon=True).start()

    def next_job(self) -> tuple[str, Cancellation]:
        """Wait for a line with a job; an empty one means that no more come."""
        return self._jobs.get()

    def _read(self, stdin: TextIO) -> None:
        first: Cancellation | None = Cancellation()
        latest = Cancellation()
        latest.too_late()  # no job has come yet
        try:
            for line in stdin:
                if protocol.is_cancel(line):
                    (first or latest).request()
                    continue
                latest, first = first or Cancellation(), None
                self._jobs.put((line, latest))
        finally:
            latest.lose_host()
            self._jobs.put(("", Cancellation()))


def read_job(line: str) -> kinds.AnyJob:
    """Parse and check the first line."""
    job = kinds.read(line)
    settle(job.outputs())
    refuse(job.problems())
    return job


def failure(code: str, messages: tuple[Message, ...]) -> protocol.Failure:
    """The event for the error that is being handled."""
    return protocol.Failure(code, joined(messages), shown(traceback.format_exc()), messages)


def unforeseen(error: Exception) -> protocol.Failure:
    """The event for an error that no part of the job has put into words."""
    known = understood(error)
    if known is not None:
        return failure(known.code, known.messages)
    kind = type(error).__name__
    return failure("internal", told("worker-unexpected", kind=kind, reason=error))


def serve(channel: Channel, stdin: TextIO, stays: bool = False) -> int:
    """Run the one job of this process, or job after job while they have results."""
    inbox = Inbox(stdin)
    while True:
        line, cancellation = inbox.next_job()
        if stays and not line:
            with suppress(OSError):  # Windows keeps a working folder; the host deletes it
                _remove_own_folder()
            return EXIT_OK
        status = run_job(channel, line, cancellation)
        if not stays or status != EXIT_OK:
            return status
        _tidy()


def _tidy() -> None:
    """Free what the job before has left, and end at once when asked to while no job runs."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    leave_at_interrupts(EXIT_CANCELLED)
    gc.collect()
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_available():
        torch.cuda.empty_cache()


def leave_with(channel: Channel, cancellation: Cancellation) -> NoReturn:
    """Say why the job stops in its middle, and end this process."""
    if cancellation.time_is_up:
        error = LimitError("processor-time-used-up")
        channel.emit(protocol.Failure(error.code, str(error), messages=error.messages))
        os._exit(EXIT_ERROR)
    channel.emit(protocol.Cancelled())
    os._exit(EXIT_CANCELLED)


def run_job(channel: Channel, line: str, cancellation: Cancellation) -> int:
    """Run the job of a line."""
    outcome: protocol.Event
    try:
        job = read_job(line)
        require_address_space()

        def leave() -> None:
            # Windows cannot delete a file that is still open; the host does it after this process.
            with suppress(OSError):
                if not finish(job.outputs(), os.getpid()):
                    tidy_up(job.outputs(), os.getpid())
                    if not cancellation.host_is_gone:
                        forget_progress(job)
            end_children()
            remove_scratch(os.getpid())
            leave_with(channel, cancellation)

        cancellation.leave = leave
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: cancellation.request())
        if TIME_IS_UP is not None:
            signal.signal(TIME_IS_UP, lambda *_: cancellation.end_time())
        with network_for(job.inputs()):
            status, outcome = EXIT_OK, kinds.run(job, channel.emit, cancellation)
    except CancelledError:
        status, outcome = EXIT_CANCELLED, protocol.Cancelled()
    except TTRD3Error as error:
        status, outcome = EXIT_ERROR, failure(error.code, error.messages)
    except Exception as error:
        status, outcome = EXIT_ERROR, unforeseen(error)
    cancellation.too_late()
    channel.emit(outcome)
    return status


def _remove_own_folder() -> None:
    """Delete the working folder if it was made for this process; the host may not live to do it."""
    folder = Path.cwd()
    if folder.name.startswith(protocol.STAY_FOLDER):
        for log in folder.glob("worker-*.log"):
            log.unlink(missing_ok=True)
        folder.rmdir()


def tell(question: Callable[[], Facts], stdout: TextIO) -> int:
    """Write an answer about this Python as one line; an error goes to stderr and an event."""
    try:
        require_address_space()
        stdout.write(json.dumps(answer(question)) + "\n")
        stdout.flush()
    except TTRD3Error as error:
        stdout.write(protocol.encode(failure(error.code, error.messages)) + "\n")
        stdout.flush()
        sys.stderr.write(f"{error}\n")
        return EXIT_ERROR
    except OSError as error:
        sys.stderr.write(f"{error}\n")
        return EXIT_ERROR
    return EXIT_OK


def work(arguments: list[str]) -> int:
    """Do what the arguments of the process say; returns its exit status."""
    open_closed_streams()
    leave_time_to_tidy_up()
    limit_spinning()
    allow_many_open_files()
    use_own_geodata()
    stdout = private_stdout()
    stays = protocol.STAY in arguments
    for question in (probe, benchmark):
        if f"--{question.__name__}" in arguments:
            status = tell(question, stdout)
            if status != EXIT_OK or not stays:
                return status
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    # The host writes UTF-8 whatever the locale; half a character must not stop the reading.
    stdin = open(0, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
    return serve(Channel(stdout), stdin, stays)

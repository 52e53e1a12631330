# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs the installer: passes its lines on, and always ends it, on cancel and stall too."""

from __future__ import annotations

import os
import queue
import signal
import subprocess  # nosec B404 - the installer is a program of its own
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from ...translation import tr
from ..errors import RunCancelledError
from ..process import pipe
from .errors import SetupError

if TYPE_CHECKING:
    from qgis.core import QgsFeedback

POLL_S = 0.1
MEASURE_S = 2.0
STALL_S = 600.0
END_S = 1.0


@dataclass(frozen=True)
class Watch:
    """An observer of a set-up."""

    log: Callable[[str], None]
    feedback: QgsFeedback  # cancels, and receives the progress

    def is_cancelled(self) -> bool:
        """Tell whether the user wants to stop."""
        return self.feedback.isCanceled()

    def progress(self, percent: float) -> None:
        """Report the progress."""
        self.feedback.setProgress(percent)

    def check(self) -> None:
        """Raise RunCancelledError once the user wants to stop."""
        if self.is_cancelled():
            raise RunCancelledError


@dataclass(frozen=True)
class Command:
    """A program with all it needs."""

    arguments: tuple[str, ...]
    folder: Path
    environment: Mapping[str, str]
    size: Callable[[], int] = lambda: 0  # increases while the program works silently
    stall_s: float = STALL_S


def run(command: Command, watch: Watch) -> tuple[int, list[str]]:
    """Run to the end; returns the exit code and the lines.

    Raises RunCancelledError on cancel and SetupError on a stall; then the process has ended.
    """
    process = _start(command)
    lines: queue.Queue[str] = queue.Queue()
    reader = threading.Thread(target=_read, args=(process, lines), daemon=True)
    reader.start()
    said: list[str] = []
    try:
        _follow(process, lines, said, command, watch)
    finally:
        _end(process)
        reader.join(END_S)
        if not reader.is_alive():
            pipe(process.stdout).close()
    _take(lines, said, watch)
    return process.returncode, said


def _follow(
    process: subprocess.Popen[str],
    lines: queue.Queue[str],
    said: list[str],
    command: Command,
    watch: Watch,
) -> None:
    size, last_sign, next_measure = -1, time.monotonic(), 0.0
    while process.poll() is None:
        watch.check()
        now = time.monotonic()
        if _take(lines, said, watch):
            last_sign = now
        if now >= next_measure:
            grown = command.size()
            if grown != size:
                size, last_sign = grown, now
            next_measure = now + MEASURE_S
        if now - last_sign > command.stall_s:
            raise SetupError(_stalled(command.stall_s))
        time.sleep(POLL_S)


def _stalled(seconds: float) -> str:
    text = tr(
        "Nothing has arrived for {minutes:.0f} minutes; check the network and run the set-up "
        "again, it continues where it stopped."
    )
    return text.format(minutes=seconds / 60)


def _take(lines: queue.Queue[str], said: list[str], watch: Watch) -> bool:
    """Pass on the lines that are waiting; tell whether there were any."""
    came = False
    while True:
        try:
            line = lines.get_nowait()
        except queue.Empty:
            return came
        came = True
        said.append(line)
        watch.log(line)


def _read(process: subprocess.Popen[str], lines: queue.Queue[str]) -> None:
    for line in pipe(process.stdout):
        if line.strip():
            lines.put(line.rstrip())


def _start(command: Command) -> subprocess.Popen[str]:
    """Start it without a terminal for questions."""
    return subprocess.Popen(  # noqa: S603  # nosec B603 - no shell; a list; a hash-checked program
        command.arguments,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=command.folder,
        env=dict(command.environment),
        encoding="utf-8",
        errors="replace",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        start_new_session=True,  # its own group, to be ended together with its children
    )


def _end(process: subprocess.Popen[str]) -> None:
    """End the process and its children, unless it has ended by itself."""
    if process.poll() is not None:
        return
    for number in (signal.SIGTERM, getattr(signal, "SIGKILL", signal.SIGTERM)):
        _signal(process, number)
        try:
            process.wait(END_S)
        except subprocess.TimeoutExpired:
            continue
        return
    process.kill()
    process.wait()


def _signal(process: subprocess.Popen[str], number: int) -> None:
    if os.name == "nt":
        process.terminate()  # its children are interpreters that answer a question and exit
        return
    try:
        os.killpg(process.pid, number)
    except ProcessLookupError:
        return

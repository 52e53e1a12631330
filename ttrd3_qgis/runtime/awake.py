# SPDX-License-Identifier: GPL-2.0-or-later
"""Keeps the computer from going to sleep while a run computes."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess  # nosec B404 - a program of the system, by its name and a fixed list
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_CONTINUOUS, _SYSTEM_REQUIRED = 0x80000000, 0x00000001
END_S = 2.0


@contextmanager
def awake() -> Iterator[None]:
    """Hold sleep off during the block; where the system cannot, the block runs all the same."""
    if sys.platform == "win32":
        _tell_windows(_CONTINUOUS | _SYSTEM_REQUIRED)
        try:
            yield
        finally:
            _tell_windows(_CONTINUOUS)
        return
    helper = _start()
    try:
        yield
    finally:
        if helper is not None:
            _end(helper)


def command() -> list[str]:
    """The program that holds sleep off while it runs; empty if this system has none."""
    if sys.platform == "darwin":
        return ["caffeinate", "-i", "-w", str(os.getpid())]
    # cat ends with its stdin, so nothing is left if QGIS dies
    why = "--why=A super-resolution is running"
    return ["systemd-inhibit", "--what=idle:sleep", "--who=QGIS", why, "--mode=block", "cat"]


def _start() -> subprocess.Popen[bytes] | None:
    program, *arguments = command()
    path = shutil.which(program)
    if path is None:
        return None
    with suppress(OSError):
        return subprocess.Popen(  # noqa: S603  # nosec B603 - no shell; a fixed list
            [path, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    return None


def _end(helper: subprocess.Popen[bytes]) -> None:
    with suppress(OSError):
        if helper.stdin is not None:
            helper.stdin.close()
    helper.terminate()
    try:
        helper.wait(END_S)
    except subprocess.TimeoutExpired:
        helper.kill()
        helper.wait()


def _tell_windows(state: int) -> None:
    """Set the state of this thread, which holds until it is set again."""
    with suppress(AttributeError, OSError):
        ctypes.windll.kernel32.SetThreadExecutionState(state)  # type: ignore[attr-defined]

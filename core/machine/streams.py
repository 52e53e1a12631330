# SPDX-License-Identifier: GPL-2.0-or-later
"""The standard streams: open, in any encoding, and no reason for a command to fail."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO

NAMES = ("stdin", "stdout", "stderr")


class Patient:
    """A stream that falls silent when its file is full or nobody reads it any more.

    The results of a command are files: what it says about them must not make it fail. `failure` is
    the error number of the first text that was lost, 0 for none.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.failure = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write a text, or lose it."""
        try:
            return self._stream.write(text)
        except (OSError, ValueError) as error:
            self._fall_silent(error)
        return len(text)

    def flush(self) -> None:
        """Write what is buffered, or lose it."""
        try:
            self._stream.flush()
        except (OSError, ValueError) as error:
            self._fall_silent(error)

    def _fall_silent(self, error: Exception) -> None:
        self.failure = self.failure or getattr(error, "errno", None) or errno.EIO
        with suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._stream.fileno())
            os.close(nowhere)


def open_closed_streams() -> None:
    """Put a null device where a standard stream is closed: the next file would get its number.

    What a library writes on stderr would then go into that file.
    """
    for number, name in enumerate(NAMES):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # it gets the lowest number that is free
        if getattr(sys, name) is None:
            mode = "w" if number else "r"
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115


@contextmanager
def patient_streams() -> Iterator[Patient]:
    """Let stdout and stderr of this process be patient; gives stdout.

    A character that the console does not have is written as its number.
    """
    open_closed_streams()
    before = sys.stdout, sys.stderr
    for stream in before:
        with suppress(AttributeError, OSError, ValueError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    out, err = map(Patient, before)
    sys.stdout, sys.stderr = out, err
    try:
        yield out
    finally:
        out.flush()
        err.flush()
        sys.stdout, sys.stderr = before

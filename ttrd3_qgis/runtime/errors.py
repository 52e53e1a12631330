# SPDX-License-Identifier: GPL-2.0-or-later
"""How a run in the other process can fail."""

from __future__ import annotations


class WorkerError(Exception):
    """The run failed; the message is for the user, `trace` is for the log."""

    def __init__(self, text: str, trace: str = "") -> None:
        super().__init__(text)
        self.trace = trace

    def plus(self, more: str) -> WorkerError:
        """The same failure with another sentence appended, if there is one."""
        return type(self)(f"{self} {more}".rstrip(), self.trace)


class UnheardError(WorkerError):
    """The worker ended before it said anything."""


class RunCancelledError(Exception):
    """The user cancelled the run; the message says what is kept, if anything."""


class NoInterpreterError(WorkerError):
    """No Python with PyTorch and rasterio was found."""

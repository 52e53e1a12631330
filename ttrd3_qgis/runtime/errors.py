# SPDX-License-Identifier: GPL-2.0-or-later
"""How a run in the other process can fail."""

from __future__ import annotations

from ..core.jobs.messages import Message


class WorkerError(Exception):
    """The run failed; the text is for the user, `trace` for the log, `messages` tell the cause."""

    def __init__(self, text: str, trace: str = "", messages: tuple[Message, ...] = ()) -> None:
        super().__init__(text)
        self.trace = trace
        self.messages = messages

    def plus(self, more: str) -> WorkerError:
        """The same failure with another sentence appended, if there is one."""
        return type(self)(f"{self} {more}".rstrip(), self.trace, self.messages)


class UnheardError(WorkerError):
    """The worker ended before it said anything."""


class RunCancelledError(Exception):
    """The user cancelled the run; the message says what is kept, if anything."""


class NoInterpreterError(WorkerError):
    """No Python with PyTorch and rasterio was found."""

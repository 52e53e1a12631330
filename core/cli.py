# SPDX-License-Identifier: GPL-2.0-or-later
"""The console command `ttrd3`; what it needs is imported once an interrupt can no longer hurt."""

from __future__ import annotations

import atexit
import os
import signal
import sys
from contextlib import suppress
from typing import NoReturn

from .machine.interrupts import leave_at_interrupts

EXIT_INTERRUPTED = 130


def main(arguments: list[str] | None = None) -> int:
    """Run a command of `ttrd3`; returns the exit status."""
    from .commands.root import run

    return run(arguments)


def console() -> NoReturn:
    """Be the process of a command: an interrupt never shows a traceback, at its end neither.

    Libraries take seconds of the processor to unload, and a limit of the processor's time would end
    the process meanwhile: so it leaves without that.
    """
    leave_at_interrupts(EXIT_INTERRUPTED)
    try:
        status = main()
    except KeyboardInterrupt:  # another one, while the first was being told
        sys.stderr.flush()
        os._exit(EXIT_INTERRUPTED)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    console()

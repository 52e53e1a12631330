# SPDX-License-Identifier: GPL-2.0-or-later
"""The worker process: a job of any kind on stdin, events on stdout, `cancel` on stdin.

Exit status: 0 after a result, 1 after an error, 3 after a cancel. With --stay it waits for another
job after a result, until its stdin ends. What it needs is imported once SIGINT ends it quietly.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from .machine.interrupts import leave_at_interrupts

EXIT_CANCELLED = 3


def main(arguments: list[str] | None = None) -> int:
    """Entry point of `python -m ttrd3_qgis.core.worker [--probe | --benchmark] [--stay]`."""
    leave_at_interrupts(EXIT_CANCELLED)
    from .serving import work

    return work(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    status = main()
    with suppress(OSError, ValueError):
        sys.stderr.flush()
    # Daemon threads may hold stdin or native libraries: exit without waiting for them.
    os._exit(status)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Moves what has just been written, with patience for a virus scanner that still reads it."""

from __future__ import annotations

import os
import time
from pathlib import Path

TRIES, WAIT_S = 40, 0.25
IN_USE = (5, 32, 33)  # ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION


def move(source: Path, target: Path) -> None:
    """Rename a file or folder; where Windows says that it is in use, again for ten seconds."""
    for _ in range(TRIES):
        try:
            os.replace(source, target)
            return
        except PermissionError as error:
            if getattr(error, "winerror", None) not in IN_USE:
                raise
        time.sleep(WAIT_S)
    os.replace(source, target)

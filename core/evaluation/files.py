# SPDX-License-Identifier: GPL-2.0-or-later
"""Result files that are written completely or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from ..jobs.contract import part_file
from ..jobs.errors import OutputError


def write_whole(path: Path, text: str) -> None:
    """Write under a temporary name beside the file, then rename; raises OutputError."""
    part = part_file(str(path), os.getpid())
    try:
        # A file name of the system may contain bytes that are not UTF-8.
        part.write_bytes(text.encode("utf-8", "backslashreplace"))
        part.replace(path)
    except OSError as error:
        raise OutputError("file-not-written", subject=str(path), reason=error.strerror) from None
    finally:
        part.unlink(missing_ok=True)

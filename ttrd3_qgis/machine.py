# SPDX-License-Identifier: GPL-2.0-or-later
"""The free resources of this computer, as far as they are cheap to determine."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

_MEMORY = Path("/proc/meminfo")


def free_disk(folder: str) -> int | None:
    """Bytes free where a folder is or will be; None if unknown."""
    try:
        return shutil.disk_usage(existing(Path(folder))).free
    except OSError:
        return None


def existing(path: Path) -> Path:
    """The nearest existing folder, upwards."""
    return next((place for place in (path, *path.parents) if os.path.exists(place)), path)


def free_memory() -> int | None:
    """Bytes of memory available to a new program; None if unknown."""
    try:
        lines = _MEMORY.read_text(encoding="ascii").splitlines()
    except (OSError, UnicodeDecodeError):
        return _free_pages()
    for line in lines:
        name, _, rest = line.partition(":")
        if name == "MemAvailable" and rest.split():
            return int(rest.split()[0]) * 1024
    return _free_pages()


def _free_pages() -> int | None:
    try:
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):
        return None

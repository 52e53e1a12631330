# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads files and texts that others wrote: ordinary files only, of bounded size and depth."""

from __future__ import annotations

import json
import os
import re
import stat
from collections import Counter
from pathlib import Path
from typing import Any

from .errors import BadJobError

MOST_DEPTH = 32  # of lists and tables in one another
MOST_DIGITS = 400  # of a whole number
JOB_BYTES, LIST_BYTES = 16 << 20, 64 << 20


def is_ordinary(path: str | Path) -> bool:
    """Tell whether a path can be read to an end; a pipe or device would block or never end."""
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return True  # whoever opens it can say what is wrong
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode)


def read_text(path: Path, most_bytes: int, encoding: str = "utf-8") -> str:
    """The text of a file; raises BadJobError, OSError or UnicodeDecodeError."""
    if not is_ordinary(path):
        raise BadJobError("file-no-plain", subject=str(path))
    if os.path.getsize(path) > most_bytes:
        size = os.path.getsize(path)
        raise BadJobError("file-too-large", subject=str(path), size=size, most=most_bytes)
    return path.read_text(encoding=encoding)


def read_own_text(path: Path, most_bytes: int) -> str:
    """The text of a file that a run of this user wrote: no link, and nobody else's."""
    found = os.lstat(path)
    # On network drives every file may belong to whom the folder belongs to.
    owners = {os.stat(path.parent).st_uid, getattr(os, "getuid", lambda: 0)()}
    if not stat.S_ISREG(found.st_mode) or found.st_uid not in owners:
        raise BadJobError("file-no-plain", subject=str(path))
    return read_text(path, most_bytes)


def parsed(text: str | bytes, *, unique: bool = False) -> Any:
    """Parse JSON; raises ValueError, whatever the text holds.

    With `unique` no name may be given twice: a reader and a program may take another of the two.
    """
    tables = _table if unique else None
    whole = _whole_number if _has_long_number(text) else None  # a hook makes parsing much slower
    try:
        data = json.loads(text, parse_int=whole, object_pairs_hook=tables)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    check_depth(data)
    return data


def check_depth(data: Any) -> None:
    """Refuse lists and tables that are nested too deeply to be walked; raises ValueError."""
    level = [data] if isinstance(data, (dict, list)) else []
    for _ in range(MOST_DEPTH):
        inside = (one.values() if isinstance(one, dict) else one for one in level)
        level = [item for items in inside for item in items if isinstance(item, (dict, list))]
        if not level:
            return
    raise ValueError("it is nested too deeply")


def _table(entries: list[tuple[str, Any]]) -> dict[str, Any]:
    """A table whose names are all different."""
    table = dict(entries)
    if len(table) < len(entries):
        counts = Counter(name for name, _ in entries)
        raise ValueError(f"it gives {counts.most_common(1)[0][0][:60]!r} twice")
    return table


def _has_long_number(text: str | bytes) -> bool:
    number = rf"\d{{{MOST_DIGITS + 1}}}"
    if isinstance(text, bytes):
        return re.search(number.encode(), text) is not None
    return re.search(number, text) is not None


def _whole_number(digits: str) -> int:
    if len(digits) > MOST_DIGITS:
        raise ValueError(f"it has a number of {len(digits)} digits")
    return int(digits)

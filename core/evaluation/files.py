# SPDX-License-Identifier: GPL-2.0-or-later
"""Result files that are written completely or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..jobs.errors import OutputError
from ..jobs.publishing import rename
from ..jobs.unfinished import part_file


def write_whole(path: Path, text: str) -> None:
    """Write under a temporary name beside the file, then rename; raises OutputError."""
    with _writing(path) as part:
        _write(part, text)
        rename(part, path)


def write_part(path: Path, text: str) -> None:
    """Write a file under its temporary name, to be published with others; raises OutputError."""
    with _writing(path) as part:
        _write(part, text)


def _write(part: Path, text: str) -> None:
    part.unlink(missing_ok=True)
    with part.open("xb") as file:
        # A file name of the system may contain bytes that are not UTF-8.
        file.write(text.encode("utf-8", "backslashreplace"))


@contextmanager
def _writing(path: Path) -> Iterator[Path]:
    """The temporary name of a file, deleted where it cannot be written."""
    part = part_file(path, os.getpid())
    try:
        yield part
    except BaseException as error:
        part.unlink(missing_ok=True)
        if not isinstance(error, OSError):
            raise
        reason = error.strerror or str(error)
        raise OutputError("file-not-written", subject=str(path), reason=reason) from None

# SPDX-License-Identifier: GPL-2.0-or-later
"""Journals that hold something else than what was put into them."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from ...jobs.errors import OutputError

SENSELESS = (ValueError, TypeError, LookupError, ArithmeticError, AttributeError, zlib.error)
BROKEN = ("malformed", "no such")  # file; table or column


class DamagedJournalError(OutputError):
    """What a journal holds cannot be read any more."""

    def __init__(self) -> None:
        super().__init__("journal-damaged")


def is_damage(error: sqlite3.Error) -> bool:
    """Tell whether the file is to blame, and not the disk or another run."""
    if isinstance(error, sqlite3.OperationalError):
        return any(word in str(error) for word in BROKEN)
    return not isinstance(error, sqlite3.ProgrammingError)  # which is our own mistake


@contextmanager
def distrusted() -> Iterator[None]:
    """Raise DamagedJournalError for whatever goes wrong with the content of a journal."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except (*SENSELESS, sqlite3.Error):
        raise DamagedJournalError from None

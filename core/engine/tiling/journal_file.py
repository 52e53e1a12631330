# SPDX-License-Identifier: GPL-2.0-or-later
"""The SQLite file of a journal: where it can lie, how it is opened, and its tables."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from pathlib import Path

from ...jobs.errors import OutputError

try:
    import fcntl
except ImportError:  # Windows has other locks, on every drive
    fcntl = None  # type: ignore[assignment]

VERSION = 3
PAGE_BYTES = 32768  # tiles are large, and small pages make long chains
BUSY_S = 2.0
MOST_PATH_BYTES = 490  # SQLite takes 512, and adds names of its own to a path
_TABLES = """
CREATE TABLE fact(name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE tile(part INTEGER, number INTEGER, reference INTEGER, relevance BLOB, pixels BLOB,
                  PRIMARY KEY(part, number));
CREATE TABLE layer(part INTEGER, number INTEGER, name TEXT, pixels BLOB,
                   PRIMARY KEY(part, number, name));
CREATE TABLE strip(part INTEGER, number INTEGER, holes INTEGER, squares REAL, counted INTEGER,
                   PRIMARY KEY(part, number));
CREATE TABLE piece(part INTEGER, strip INTEGER, place INTEGER, file TEXT, row INTEGER, col INTEGER,
                   pixels BLOB, cover BLOB, PRIMARY KEY(part, strip, place));
"""
_OUR_TABLES = frozenset(("fact", "tile", "layer", "strip", "piece"))


def can_lie_at(path: Path) -> bool:
    """Tell whether SQLite can keep a database there: the path is short, and files can be locked.

    Some network drives have no locks. Where the folder takes no file at all, that is not the cause.
    """
    if len(os.fsencode(path)) > MOST_PATH_BYTES:
        return False
    if fcntl is None:
        return True
    try:
        with tempfile.TemporaryFile(dir=path.parent) as file:
            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                return False
    except OSError:
        return True
    return True


def connect(path: Path | str) -> sqlite3.Connection:
    """Open the database of a journal; an empty path is a temporary one."""
    connection = sqlite3.connect(
        path, timeout=BUSY_S, isolation_level=None, check_same_thread=False
    )
    connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    # Many builds of SQLite overwrite what is deleted, which doubles the writing.
    connection.execute("PRAGMA secure_delete = OFF")
    return connection


def prepare(
    path: Path, connection: sqlite3.Connection, key: str, tiles_key: str, keeps_strips: bool
) -> None:
    """Prepare the tables for this run: drop the work of other runs, and tiles cut differently.

    Raises OutputError for somebody else's database.
    """
    connection.execute("BEGIN EXCLUSIVE")
    wanted = {"version": str(VERSION), "key": key}
    if _names(connection) - _OUR_TABLES:
        raise OutputError("journal-foreign", subject=str(path))
    found = facts_in(connection)
    # Without the pieces of its strips, an earlier run cannot be resumed.
    if not keeps_strips or any(found.get(name) != value for name, value in wanted.items()):
        _clear(connection)
        connection.execute("PRAGMA user_version = 0")
        if "owner" in found:
            wanted["owner"] = found["owner"]
        connection.executemany("INSERT INTO fact VALUES (?, ?)", wanted.items())
    prepare_part(connection, 0, tiles_key)
    connection.execute("COMMIT")


def prepare_part(connection: sqlite3.Connection, part: int, tiles_key: str) -> None:
    """Delete the tiles of a pass that were cut differently."""
    name = f"tiles {part}"
    if facts_in(connection).get(name, tiles_key) != tiles_key:
        connection.execute("DELETE FROM tile WHERE part = ?", (part,))
        connection.execute("DELETE FROM layer WHERE part = ?", (part,))
    connection.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", (name, tiles_key))


def facts_in(connection: sqlite3.Connection) -> dict[str, str]:
    """What a database says about itself; nothing in a new one."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'fact'").fetchone()
    return dict(connection.execute("SELECT name, value FROM fact")) if known else {}


def _names(connection: sqlite3.Connection) -> set[str]:
    """The tables and views of the file."""
    query = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
    return {name for (name,) in connection.execute(query)}


def _clear(connection: sqlite3.Connection) -> None:
    for name in _names(connection):
        connection.execute(f'DROP TABLE "{name}"')
    for statement in _TABLES.split(";"):
        connection.execute(statement)


def is_locked(error: sqlite3.Error) -> bool:
    """Tell whether another run holds the database."""
    return "locked" in str(error)


def unwritable(path: Path, error: sqlite3.Error) -> OutputError:
    """The error for the user."""
    if is_locked(error):
        return OutputError("run-beside-another", subject=str(path))
    return OutputError("journal-not-written", subject=str(path), reason=error)

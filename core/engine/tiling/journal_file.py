# SPDX-License-Identifier: GPL-2.0-or-later
"""The SQLite files of a journal: where they can lie, how they are opened, and their tables."""

from __future__ import annotations

import os
import sqlite3
import stat
import tempfile
from contextlib import closing
from pathlib import Path

from ...jobs.errors import OutputError
from ...jobs.guard import roll_back
from ...jobs.hidden import hide
from ...jobs.unfinished import remove_journal, tiles_file
from .damage import is_damage

try:
    import fcntl
except ImportError:  # Windows has other locks, on every drive
    fcntl = None  # type: ignore[assignment]

VERSION = 4
PAGE_BYTES = 32768  # tiles are large, and small pages make long chains
SYNCED_BYTES = 64 << 20  # so much is written between two waits for the disk
BUSY_S = 2.0
MOST_PATH_BYTES = 480  # SQLite takes 512, and adds names of its own to a path
MAIN, WAITING = "main", "waiting"  # what SQLite calls the two files
_TILE_TABLES = """
CREATE TABLE waiting.tile(part INTEGER, number INTEGER, reference INTEGER, relevance BLOB,
                          pixels BLOB, PRIMARY KEY(part, number));
CREATE TABLE waiting.layer(part INTEGER, number INTEGER, name TEXT, pixels BLOB,
                           PRIMARY KEY(part, number, name));
"""
_TABLES = """
CREATE TABLE fact(name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE strip(part INTEGER, number INTEGER, holes INTEGER, squares REAL, counted INTEGER,
                   PRIMARY KEY(part, number));
CREATE TABLE piece(part INTEGER, strip INTEGER, place INTEGER, file TEXT, row INTEGER, col INTEGER,
                   pixels BLOB, cover BLOB, PRIMARY KEY(part, strip, place));
"""
_OF_TILES = frozenset(("tile", "layer"))
_OUR_TABLES = frozenset(("fact", "strip", "piece")) | _OF_TILES  # "tile" in older journals


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
    is_new = _prepare_main(path, connection, key, keeps_strips)
    _attach_tiles(path, connection, is_new=is_new)
    prepare_part(connection, 0, tiles_key)


def _prepare_main(path: Path, connection: sqlite3.Connection, key: str, keeps_strips: bool) -> bool:
    """Tells whether nothing of an earlier run is left."""
    connection.execute("BEGIN EXCLUSIVE")
    wanted = {"version": str(VERSION), "key": key}
    if _names(connection, MAIN) - _OUR_TABLES:
        raise OutputError("journal-foreign", subject=str(path))
    found = facts_in(connection)
    # Without the pieces of its strips, an earlier run cannot be resumed.
    is_new = not keeps_strips or any(found.get(name) != value for name, value in wanted.items())
    if is_new:
        _clear(connection)
        connection.execute("PRAGMA user_version = 0")
        if "owner" in found:
            wanted["owner"] = found["owner"]
        connection.executemany("INSERT INTO fact VALUES (?, ?)", wanted.items())
    connection.execute("COMMIT")
    # A disk that is busy takes a second to say that it has written something. A killed process
    # loses nothing where nobody waits for that, and a computer without power the last strips.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA wal_autocheckpoint = {SYNCED_BYTES // PAGE_BYTES}")
    write_through(connection)
    return is_new


def write_through(connection: sqlite3.Connection) -> None:
    """Bring what was written into the file itself, where others read its header."""
    connection.execute("PRAGMA main.wal_checkpoint(TRUNCATE)")


def _attach_tiles(path: Path, connection: sqlite3.Connection, *, is_new: bool) -> None:
    """Open the file of the tiles; what is in it is lost where it `is_new` or damaged.

    Nobody ever waits until tiles are on the disk: most are gone before they would be.
    """
    lasts = bool(connection.execute("PRAGMA database_list").fetchone()[2])
    tiles = tiles_file(path)
    if lasts and os.path.lexists(tiles) and (not _is_whole(tiles) or is_new):
        remove_journal(tiles)
    connection.execute("ATTACH ? AS waiting", (str(tiles) if lasts else "",))
    connection.execute(f"PRAGMA waiting.page_size = {PAGE_BYTES}")
    connection.execute("PRAGMA waiting.synchronous = OFF")
    if not _names(connection, WAITING):
        for statement in _TILE_TABLES.split(";"):
            connection.execute(statement)
    if lasts:
        hide(tiles)


def _is_whole(tiles: Path) -> bool:
    """Whether tiles of an earlier run can be read; raises OutputError for somebody else's file.

    A run that was killed at once may have left one of the two tables.
    """
    if not is_file(tiles):
        raise OutputError("journal-foreign", subject=str(tiles))
    roll_back(tiles)
    try:
        with closing(sqlite3.connect(tiles)) as connection:
            tables = _names(connection, MAIN)
            if tables - _OUR_TABLES:
                raise OutputError("journal-foreign", subject=str(tiles))
            if tables and not tables >= _OF_TILES:
                return False
            found = connection.execute("PRAGMA quick_check(1)").fetchone()
            return bool(found == ("ok",))
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
        return False


def is_file(path: Path) -> bool:
    """Whether it is an ordinary file, and no link to one."""
    return stat.S_ISREG(os.lstat(path).st_mode)


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


def _names(connection: sqlite3.Connection, file: str) -> set[str]:
    """The tables and views of a file."""
    query = f"SELECT name FROM {file}.sqlite_master WHERE type IN ('table', 'view')"  # noqa: S608  # nosec B608
    return {name for (name,) in connection.execute(query)}


def _clear(connection: sqlite3.Connection) -> None:
    for name in _names(connection, MAIN):
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

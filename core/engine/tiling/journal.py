# SPDX-License-Identifier: GPL-2.0-or-later
"""Finished work of a run on disk, so that a run that was killed goes on where it was.

One SQLite file beside the output. Tiles wait in it until all of a strip's tiles are there; a
finished strip stays, as the pixels that were written, until the output is complete.
"""

from __future__ import annotations

import io
import sqlite3
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ...jobs.contract import remove_part
from ...jobs.errors import OutputError

VERSION = 2
PAGE_BYTES = 32768  # tiles are large; small pages make long chains
BUSY_S = 2.0
NPY_MAGIC = b"\x93NUMPY"
_TABLES = """
CREATE TABLE fact(name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE tile(number INTEGER PRIMARY KEY, reference INTEGER, relevance BLOB, pixels BLOB);
CREATE TABLE layer(number INTEGER, name TEXT, pixels BLOB, PRIMARY KEY(number, name));
CREATE TABLE strip(number INTEGER PRIMARY KEY, holes INTEGER, squares REAL, counted INTEGER);
CREATE TABLE piece(strip INTEGER, place INTEGER, file TEXT, row INTEGER, col INTEGER,
                   pixels BLOB, cover BLOB, PRIMARY KEY(strip, place));
"""

Array = npt.NDArray[Any]


class DamagedJournalError(OutputError):
    """What a journal holds cannot be read again."""

    def __init__(self) -> None:
        super().__init__("journal-damaged")


@dataclass(frozen=True)
class TileRecord:
    """A finished tile: (samples * bands, H, W) float32, and which reference served it, how well.

    `pixels` is None where there was nothing to compute, `reference` counts from 1, 0 is none;
    `layers` are what the method says besides, (bands, H, W) by name.
    """

    number: int
    pixels: Array | None = None
    reference: int = 0
    relevance: Array | None = None
    layers: Mapping[str, Array] = field(default_factory=dict)


@dataclass(frozen=True)
class Piece:
    """Pixels (bands, h, w) of a file from (row, col) on, and their alpha or mask (h, w)."""

    file: str
    row: int
    col: int
    pixels: Array
    cover: Array | None = None


@dataclass(frozen=True)
class StripFacts:
    """What is counted over the strips: pixels without a value, squared differences from LR."""

    holes: int = 0
    squares: float = 0.0
    counted: int = 0

    def __add__(self, other: StripFacts) -> StripFacts:
        return StripFacts(
            self.holes + other.holes, self.squares + other.squares, self.counted + other.counted
        )


class Journal:
    """The open journal of one run; used from one thread at a time, by one process."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, keeps_strips: bool) -> None:
        self.path = path
        self._connection = connection
        self._keeps_strips = keeps_strips
        self.strips: int = self._number("SELECT count(*) FROM strip")
        self.done: set[int] = set(self._whole_tiles())

    @property
    def owner(self) -> int:
        """The process that worked on it before, 0 for none."""
        return int(_facts(self._connection).get("owner", 0))

    def take_over(self, process: int) -> None:
        """Note who works on it now."""
        with self._writing():
            row = ("owner", str(process))
            self._connection.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", row)

    @property
    def has_work(self) -> bool:
        """Whether it holds anything that a run could go on from."""
        return bool(self.strips or self.done)

    def close(self) -> None:
        """Let go of the file; what was finished stays in it."""
        self._connection.close()

    def remove(self) -> None:
        """Close and forget everything."""
        self.close()
        # Windows deletes no file that a scanner holds open; the next run will begin anew then.
        with suppress(OSError):
            remove_part(self.path)

    def put(self, records: Sequence[TileRecord]) -> None:
        """Keep finished tiles, all of them or none."""
        layers = [
            (record.number, name, _packed(pixels, squeeze=False))
            for record in records
            for name, pixels in record.layers.items()
        ]
        rows = [
            (
                record.number,
                record.reference,
                _packed(record.relevance, squeeze=False),
                _packed(record.pixels, squeeze=False),
            )
            for record in records
        ]
        with self._writing():
            self._connection.executemany("INSERT OR REPLACE INTO tile VALUES (?, ?, ?, ?)", rows)
            self._connection.executemany("INSERT OR REPLACE INTO layer VALUES (?, ?, ?)", layers)
        self.done.update(row[0] for row in rows)

    def pixels(self, number: int) -> Array | None:
        """Pixels of a finished tile, None where there was nothing to compute."""
        query = "SELECT pixels FROM tile WHERE number = ?"
        return _unpacked(self._connection.execute(query, (number,)).fetchone()[0])

    def layer(self, number: int, name: str) -> Array | None:
        """What the method says of a finished tile, None where there was nothing to compute."""
        query = "SELECT pixels FROM layer WHERE number = ? AND name = ?"
        found = self._connection.execute(query, (number, name)).fetchone()
        return None if found is None else _unpacked(found[0])

    def is_empty(self, number: int) -> bool:
        """Tell whether there was nothing to compute in a finished tile."""
        query = "SELECT pixels IS NULL FROM tile WHERE number = ?"
        return bool(self._connection.execute(query, (number,)).fetchone()[0])

    def served(self, number: int) -> TileRecord:
        """A finished tile without its pixels."""
        query = "SELECT reference, relevance FROM tile WHERE number = ?"
        reference, relevance = self._connection.execute(query, (number,)).fetchone()
        return TileRecord(number, None, reference, _unpacked(relevance))

    @contextmanager
    def strip(self, first_tile: int) -> Iterator[StripWriter]:
        """Keep a finished strip with the pieces it is told; tiles before `first_tile` may go."""
        writer = StripWriter(self._connection, self.strips, self._keeps_strips)
        with self._writing():
            yield writer
            facts = writer.facts
            row = (self.strips, facts.holes, facts.squares, facts.counted)
            self._connection.execute("INSERT INTO strip VALUES (?, ?, ?, ?)", row)
            for table in ("tile", "layer"):
                query = f"DELETE FROM {table} WHERE number < ?"  # noqa: S608
                self._connection.execute(query, (first_tile,))
        self.strips += 1
        self.done = {number for number in self.done if number >= first_tile}

    def pieces(self, strip: int) -> Iterator[Piece]:
        """What was written of a finished strip, in the same order."""
        query = "SELECT file, row, col, pixels, cover FROM piece WHERE strip = ? ORDER BY place"
        try:
            for file, row, col, pixels, cover in self._connection.execute(query, (strip,)):
                values = _unpacked(pixels)
                if values is None:
                    raise DamagedJournalError
                yield Piece(file, row, col, values, _unpacked(cover))
        except sqlite3.DatabaseError:
            raise DamagedJournalError from None

    def facts(self, strip: int) -> StripFacts:
        """What was counted over a finished strip."""
        query = "SELECT holes, squares, counted FROM strip WHERE number = ?"
        return StripFacts(*self._connection.execute(query, (strip,)).fetchone())

    def _whole_tiles(self) -> Iterator[int]:
        """Numbers of the tiles that can be read again; the others are computed anew."""
        numbers = self._connection.execute("SELECT number FROM tile").fetchall()
        for (number,) in numbers:
            try:
                self.served(number)
                self.pixels(number)
                self._check_layers(number)
            except DamagedJournalError:
                continue
            yield number

    def _check_layers(self, number: int) -> None:
        query = "SELECT pixels FROM layer WHERE number = ?"
        for (pixels,) in self._connection.execute(query, (number,)):
            _unpacked(pixels)

    def _number(self, query: str) -> int:
        return int(self._connection.execute(query).fetchone()[0])

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction; a full disk is a sentence."""
        try:
            with self._connection:
                self._connection.execute("BEGIN")
                yield
        except sqlite3.Error as error:
            raise _unwritable(self.path, error) from None


class StripWriter:
    """Takes the pieces of a strip under construction."""

    def __init__(self, connection: sqlite3.Connection, strip: int, keeps: bool) -> None:
        self._connection = connection
        self._strip = strip
        self._keeps = keeps
        self._place = 0
        self.facts = StripFacts()

    def add(self, piece: Piece) -> None:
        """Keep a piece."""
        if not self._keeps:
            return
        values, cover = _packed(piece.pixels), _packed(piece.cover)
        row = (self._strip, self._place, piece.file, piece.row, piece.col, values, cover)
        self._connection.execute("INSERT INTO piece VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        self._place += 1


def open_journal(path: Path, key: str, tiles_key: str, *, keeps_strips: bool = True) -> Journal:
    """Open the journal of a run, with what an earlier run of the same `key` has finished.

    Strips are good for the key alone, tiles only if `tiles_key`, how the scene is cut and where it
    is computed, is the same too. Raises OutputError where another run holds it.
    """
    try:
        try:
            return _opened(path, key, tiles_key, keeps_strips)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            # No database any more: what it held is lost, and computed again.
            remove_part(path)
            return _opened(path, key, tiles_key, keeps_strips)
    except sqlite3.Error as error:
        raise _unwritable(path, error) from None


def _opened(path: Path, key: str, tiles_key: str, keeps_strips: bool) -> Journal:
    connection = _connect(path)
    try:
        _prepare(connection, key, tiles_key, keeps_strips)
        return Journal(path, connection, keeps_strips=keeps_strips)
    except BaseException:
        connection.close()
        raise


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=BUSY_S, isolation_level=None, check_same_thread=False
    )
    connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    # Many builds of SQLite overwrite what is deleted, and write it elsewhere before.
    connection.execute("PRAGMA secure_delete = OFF")
    return connection


def _prepare(connection: sqlite3.Connection, key: str, tiles_key: str, keeps_strips: bool) -> None:
    """Bring the tables to this run: nothing of another one, no tiles of another cut."""
    connection.execute("BEGIN EXCLUSIVE")
    wanted = {"version": str(VERSION), "key": key}
    found = _facts(connection)
    # Without the pieces of its strips, an earlier run cannot be continued.
    if not keeps_strips or any(found.get(name) != value for name, value in wanted.items()):
        _clear(connection)
        if "owner" in found:
            wanted["owner"] = found["owner"]
        connection.executemany("INSERT INTO fact VALUES (?, ?)", wanted.items())
    elif found.get("tiles") != tiles_key:
        connection.execute("DELETE FROM tile")
        connection.execute("DELETE FROM layer")
    connection.execute("INSERT OR REPLACE INTO fact VALUES ('tiles', ?)", (tiles_key,))
    connection.execute("COMMIT")


def _facts(connection: sqlite3.Connection) -> dict[str, str]:
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'fact'").fetchone()
    return dict(connection.execute("SELECT name, value FROM fact")) if known else {}


def _clear(connection: sqlite3.Connection) -> None:
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (name,) in tables:
        connection.execute(f'DROP TABLE "{name}"')
    for statement in _TABLES.split(";"):
        connection.execute(statement)


def _packed(values: Array | None, *, squeeze: bool = True) -> bytes | None:
    """An array as bytes with its checksum in front; whole numbers are compressed on request."""
    if values is None:
        return None
    buffer = io.BytesIO()
    np.save(buffer, values, allow_pickle=False)
    content = buffer.getvalue()
    if squeeze and values.dtype.kind in "ui":
        content = zlib.compress(content, 1)
    return zlib.crc32(content).to_bytes(4, "big") + content


def _unpacked(stored: bytes | None) -> Array | None:
    """The array of `_packed`; raises DamagedJournalError."""
    if stored is None:
        return None
    content = memoryview(stored)[4:]
    if zlib.crc32(content) != int.from_bytes(stored[:4], "big"):
        raise DamagedJournalError
    if content[:6] != NPY_MAGIC:
        content = memoryview(zlib.decompress(content))
    values: Array = np.load(io.BytesIO(content), allow_pickle=False)
    return values


def _unwritable(path: Path, error: sqlite3.Error) -> OutputError:
    if "locked" in str(error):
        return OutputError("run-beside-another", subject=str(path))
    return OutputError("journal-not-written", subject=str(path), reason=error)

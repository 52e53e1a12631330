# SPDX-License-Identifier: GPL-2.0-or-later
"""Finished work of a run on disk, so that a killed run can resume.

An SQLite file beside the output keeps finished strips, as the pixels that were written, until the
output is complete. In another one tiles wait until their strip is complete: it is large, goes when
it is empty, and is not forced to the disk. Each pass of a cascade has its own part of the journal;
of a finished pass only a note remains.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import numpy.typing as npt

from ...jobs.errors import OutputError
from ...jobs.hidden import hide
from ...jobs.unfinished import KEPT, remove_database, remove_journal, tiles_file
from .damage import DamagedJournalError, distrusted, is_damage
from .journal_file import (
    connect,
    facts_in,
    is_file,
    is_locked,
    prepare,
    prepare_part,
    unwritable,
    write_through,
)
from .packing import packed, unpacked
from .records import Piece, StripFacts, StripWriter, TileRecord

__all__ = [
    "DamagedJournalError",
    "Journal",
    "Piece",
    "StripFacts",
    "TileRecord",
    "open_journal",
    "passing_journal",
]

Array = npt.NDArray[Any]


class Journal:
    """The open journal of one pass of a run; used by one process, from one thread at a time."""

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        part: int = 0,
        *,
        keeps_strips: bool,
        lasts: bool = True,
    ) -> None:
        self.path = path
        self.lasts = lasts  # for a later run, unlike one in the temporary folder
        self._connection = connection
        self._part = part
        self._keeps_strips = keeps_strips
        self._is_gone = False
        self.is_whole = False  # all is computed; what is left is to publish it
        self.strips: int = self._number("SELECT count(*) FROM strip WHERE part = ?", part)
        self.done: set[int] = set(self._whole_tiles())

    @property
    def owner(self) -> int:
        """The process that worked on it before; 0 for none."""
        with distrusted():
            return int(facts_in(self._connection).get("owner", 0))

    def take_over(self, process: int) -> None:
        """Record the process that works on it now."""
        self._note("owner", str(process))

    @property
    def holds_earlier_work(self) -> bool:
        """Whether it came with finished tiles of an earlier run, which a cancel spares."""
        return self._number("PRAGMA user_version") == KEPT

    def inherit(self) -> None:
        """Note that what it holds now is the work of an earlier run."""
        with self._writing():
            self._connection.execute(f"PRAGMA user_version = {KEPT}")
        write_through(self._connection)

    def part(self, number: int, tiles_key: str) -> Journal:
        """The journal of another pass, in the same file."""
        if number == self._part:
            return self
        with self._writing():
            prepare_part(self._connection, number, tiles_key)
        return Journal(
            self.path,
            self._connection,
            number,
            keeps_strips=self._keeps_strips,
            lasts=self.lasts,
        )

    @property
    def finished(self) -> str:
        """The note of a complete pass; empty until then."""
        with distrusted():
            return facts_in(self._connection).get(f"finished {self._part}", "")

    def finish(self, note: str) -> None:
        """Mark the pass as complete and delete its work; an empty note undoes the mark."""
        with self._writing():
            self._forget("strip")
            self._forget("piece")
            row = (f"finished {self._part}", note)
            self._connection.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", row)
        self._forget_tiles()
        self.strips, self.done = 0, set()

    @property
    def has_work(self) -> bool:
        """Whether it holds anything, of any pass, that a run could resume from."""
        if self._is_gone:
            return False
        tables = ("strip", "tile", "fact WHERE name LIKE 'finished %' AND value != ''")
        queries = [f"SELECT count(*) FROM {table}" for table in tables]  # noqa: S608  # nosec B608
        with suppress(DamagedJournalError):
            return any(self._number(query) for query in queries)
        return False

    def close(self) -> None:
        """Close the files; what was finished stays in them."""
        no_tiles = False
        with suppress(DamagedJournalError, sqlite3.Error):
            no_tiles = not self._number("SELECT count(*) FROM tile")
        self._connection.close()
        if no_tiles and self.lasts:
            with suppress(OSError):
                remove_journal(tiles_file(self.path))

    def remove(self) -> None:
        """Close and delete the journal, once: then its name may be another run's."""
        if self._is_gone:
            return
        self._is_gone = True
        self.close()
        # Windows cannot delete a file that a virus scanner holds; the next run will start afresh.
        with suppress(OSError):
            remove_journal(self.path)

    def put(self, records: Sequence[TileRecord]) -> None:
        """Store finished tiles, all of them or none."""
        layers = [
            (self._part, record.number, name, packed(pixels, squeeze=False))
            for record in records
            for name, pixels in record.layers.items()
        ]
        rows = [
            (
                self._part,
                record.number,
                record.reference,
                packed(record.relevance, squeeze=False),
                packed(record.pixels, squeeze=False),
            )
            for record in records
        ]
        with self._writing():
            execute = self._connection.executemany
            execute("INSERT OR REPLACE INTO tile VALUES (?, ?, ?, ?, ?)", rows)
            execute("INSERT OR REPLACE INTO layer VALUES (?, ?, ?, ?)", layers)
        self.done.update(record.number for record in records)

    def pixels(self, number: int) -> Array | None:
        """Pixels of a finished tile, None where there was nothing to compute."""
        query = "SELECT pixels FROM tile WHERE part = ? AND number = ?"
        return unpacked(self._row(query, number)[0])

    def layer(self, number: int, name: str) -> Array | None:
        """A layer of a finished tile; None where there was nothing to compute."""
        query = "SELECT pixels FROM layer WHERE part = ? AND number = ? AND name = ?"
        found = self._row(query, number, name)
        return None if found is None else unpacked(found[0])

    def is_empty(self, number: int) -> bool:
        """Tell whether there was nothing to compute in a finished tile."""
        query = "SELECT pixels IS NULL FROM tile WHERE part = ? AND number = ?"
        return bool(self._row(query, number)[0])

    def served(self, number: int) -> TileRecord:
        """A finished tile without its pixels."""
        query = "SELECT reference, relevance FROM tile WHERE part = ? AND number = ?"
        reference, stored = self._row(query, number)
        relevance = unpacked(stored)
        if not isinstance(reference, int) or (relevance is not None and relevance.ndim != 2):
            raise DamagedJournalError
        return TileRecord(number, None, reference, relevance)

    @contextmanager
    def strip(self, first_tile: int) -> Iterator[StripWriter]:
        """Store a finished strip with its pieces; tiles before `first_tile` are deleted."""
        writer = StripWriter(self._connection, self._part, self.strips, self._keeps_strips)
        with self._writing():
            yield writer
            facts = writer.facts
            row = (self._part, self.strips, facts.holes, facts.squares, facts.counted)
            self._connection.execute("INSERT INTO strip VALUES (?, ?, ?, ?, ?)", row)
        self._forget_tiles(first_tile)
        self.strips += 1
        self.done = {number for number in self.done if number >= first_tile}

    def pieces(self, strip: int) -> Iterator[Piece]:
        """The pieces of a finished strip, in the order in which they were written."""
        query = (
            "SELECT file, row, col, pixels, cover FROM piece WHERE part = ? AND strip = ? "
            "ORDER BY place"
        )
        with distrusted():
            rows = self._connection.execute(query, (self._part, strip))
        while (found := self._next(rows)) is not None:
            yield _piece(*found)

    def facts(self, strip: int) -> StripFacts:
        """The totals of a finished strip."""
        query = "SELECT holes, squares, counted FROM strip WHERE part = ? AND number = ?"
        with distrusted():
            return StripFacts() + StripFacts(*self._row(query, strip))

    def _whole_tiles(self) -> Iterator[int]:
        """Numbers of the tiles that can still be read; the others are computed again."""
        query = "SELECT number FROM tile WHERE part = ?"
        with distrusted():
            numbers = self._connection.execute(query, (self._part,)).fetchall()
        for (number,) in numbers:
            try:
                self.served(number)
                self.pixels(number)
                self._check_layers(number)
            except DamagedJournalError:
                continue
            yield number

    def _check_layers(self, number: int) -> None:
        query = "SELECT pixels FROM layer WHERE part = ? AND number = ?"
        with distrusted():
            rows = self._connection.execute(query, (self._part, number)).fetchall()
        for (pixels,) in rows:
            unpacked(pixels)

    def _row(self, query: str, *values: object) -> Any:
        with distrusted():
            return self._connection.execute(query, (self._part, *values)).fetchone()

    @staticmethod
    def _next(rows: sqlite3.Cursor) -> Any:
        with distrusted():
            return rows.fetchone()

    def _number(self, query: str, *values: object) -> int:
        with distrusted():
            return int(self._connection.execute(query, values).fetchone()[0])

    def _note(self, name: str, value: str) -> None:
        with self._writing():
            self._connection.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", (name, value))

    def _forget_tiles(self, first: int | None = None) -> None:
        """Delete the tiles of the pass, or those before number `first`.

        In a transaction of its own: one over both files would have to wait for both.
        """
        with self._writing():
            self._forget("tile", first)
            self._forget("layer", first)

    def _forget(self, table: str, first: int | None = None) -> None:
        query = f"DELETE FROM {table} WHERE part = ?"  # noqa: S608  # nosec B608
        if first is None:
            self._connection.execute(query, (self._part,))
        else:
            self._connection.execute(f"{query} AND number < ?", (self._part, first))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction; a full disk becomes an OutputError."""
        try:
            with self._connection:
                self._connection.execute("BEGIN")
                yield
        except sqlite3.Error as error:
            if is_damage(error):
                raise DamagedJournalError from None
            raise unwritable(self.path, error) from None


def _piece(file: str, row: int, col: int, pixels: bytes, cover: bytes | None) -> Piece:
    """A piece as it is stored."""
    values = unpacked(pixels)
    if values is None:
        raise DamagedJournalError
    return Piece(file, row, col, values, unpacked(cover))


def open_journal(path: Path, key: str, tiles_key: str, *, keeps_strips: bool = True) -> Journal:
    """Open the journal of a run, with what an earlier run of the same `key` has finished.

    Strips depend on the key alone; tiles also on `tiles_key`, which covers how the scene is cut and
    what computes it. Raises OutputError where another run holds the journal, where a link or
    somebody else's file has its name, or where it cannot be written; then no new file is left.
    """
    is_new = not os.path.lexists(path)
    if not is_new and not is_file(path):
        raise OutputError("journal-foreign", subject=str(path))
    try:
        try:
            return _opened(path, key, tiles_key, keeps_strips)
        except (sqlite3.Error, DamagedJournalError) as error:
            if isinstance(error, sqlite3.Error) and not is_damage(error):
                raise
            # It is no journal any more: its content is lost, and computed again.
            remove_journal(path)
            return _opened(path, key, tiles_key, keeps_strips)
    except OutputError:  # the file for tiles is somebody else's
        if is_new:
            remove_database(path)
        raise
    except sqlite3.Error as error:
        if is_new and not is_locked(error):
            remove_journal(path)
        raise unwritable(path, error) from None


def passing_journal(path: Path, key: str, tiles_key: str) -> Journal:
    """A journal in the temporary folder, for a run whose own at `path` is not possible."""
    try:
        connection = connect("")
        prepare(path, connection, key, tiles_key, keeps_strips=False)
    except sqlite3.Error as error:
        raise unwritable(path, error) from None
    return Journal(path, connection, keeps_strips=False, lasts=False)


def _opened(path: Path, key: str, tiles_key: str, keeps_strips: bool) -> Journal:
    connection = connect(path)
    try:
        prepare(path, connection, key, tiles_key, keeps_strips)
        hide(path)
        return Journal(path, connection, keeps_strips=keeps_strips)
    except BaseException:
        connection.close()
        raise

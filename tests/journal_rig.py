# SPDX-License-Identifier: GPL-2.0-or-later
"""Journals with tiles and strips in them, and what can happen to their files."""

from __future__ import annotations

import sqlite3

import numpy as np
from ttrd3_qgis.core.engine.tiling.journal import Piece, StripFacts, TileRecord, open_journal


def tile(number, value=0.5):
    pixels = np.full((3, 8, 8), value, dtype=np.float32)
    relevance = np.linspace(0, 1, 4, dtype=np.float32).reshape(2, 2)
    return TileRecord(number, pixels, number % 3, relevance)


def piece(row=0, dtype="uint8", cover=None):
    pixels = np.arange(48, dtype=dtype).reshape(3, 4, 4)
    return Piece("sr", row, 4, pixels, cover)


def same(a, b):
    assert (a.file, a.row, a.col) == (b.file, b.row, b.col)
    for mine, yours in ((a.pixels, b.pixels), (a.cover, b.cover)):
        assert (mine is None) == (yours is None)
        if mine is not None:
            assert mine.dtype == yours.dtype
            np.testing.assert_array_equal(mine, yours)


def filled(path, **options):
    """A journal with one strip and the tiles 10, 11 and 12, of which 12 is empty."""
    journal = open_journal(path, "key", "cut", **options)
    journal.put([tile(number) for number in range(5)])
    with journal.strip(first_tile=5) as writer:
        writer.add(piece())
        writer.add(piece(cover=np.ones((4, 4), dtype=bool), dtype="float32"))
        writer.facts += StripFacts(2, 0.1, 30)
    journal.put([tile(10, 0.1), tile(11), TileRecord(12)])
    return journal


def damage(path, pattern):
    """Change the middle of a stored array."""
    content = bytearray(path.read_bytes())
    place = content.find(pattern)
    assert place > 0
    content[place + 8] ^= 0xFF
    path.write_bytes(bytes(content))


def geopackage(path):
    """Somebody's database."""
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE gpkg_contents(table_name TEXT)")
        connection.execute("INSERT INTO gpkg_contents VALUES ('parcels')")
    connection.close()
    return path

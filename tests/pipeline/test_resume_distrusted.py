# SPDX-License-Identifier: GPL-2.0-or-later
"""What a journal holds is not believed: the bytes are the same, or it is said to be damaged."""

from __future__ import annotations

import io
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from net_rig import Spy
from raster_files import digest
from run_rig import names
from ttrd3_qgis.core.engine.tiling.journal import DamagedJournalError
from ttrd3_qgis.core.jobs.unfinished import progress_file, tiles_file
from ttrd3_qgis.core.raster.sink import IncompleteError


def checked(content):
    """Bytes after their checksum, as the journal stores them."""
    return zlib.crc32(content).to_bytes(4, "big") + content


def array(values):
    buffer = io.BytesIO()
    np.save(buffer, values, allow_pickle=True)
    return checked(buffer.getvalue())


def claiming(shape, dtype="<f4"):
    """The header of an array without its pixels."""
    buffer = io.BytesIO()
    header = {"descr": dtype, "fortran_order": False, "shape": shape}
    np.lib.format.write_array_header_1_0(buffer, header)
    return checked(buffer.getvalue())


TILES = {
    "another shape": array(np.zeros((3, 5, 5), np.float32)),
    "another type": array(np.zeros((3, 192, 192), np.float64)),
    "a text": "text",
    "a number": 7,
    "nothing": b"",
    "half of a checksum": b"\0",
    "terabytes": claiming((10**12,)),
    "a shape below zero": claiming((3, -1, 5)),
    "a bomb": checked(zlib.compress(bytes(1 << 20))),
    "a pickle": array(np.array([{}], dtype=object)),
}
CHANGES = {
    **{f"a tile is {what}": ("UPDATE tile SET pixels = ?", value) for what, value in TILES.items()},
    **{
        f"a piece is {what}": ("UPDATE piece SET pixels = ?", value)
        for what, value in TILES.items()
    },
    "a relevance is a text": ("UPDATE tile SET relevance = ?", "x"),
    "a reference is a text": ("UPDATE tile SET reference = ?", "x"),
    "a piece of another file": ("UPDATE piece SET file = ?", "passwd"),
    "a piece below the raster": ("UPDATE piece SET row = ?", 10_000_000),
    "a piece above the raster": ("UPDATE piece SET row = ?", -16),
    "a row is a text": ("UPDATE piece SET row = ?", "x"),
    "a total is a text": ("UPDATE strip SET squares = ?", "x"),
    "an owner is a text": ("INSERT OR REPLACE INTO fact VALUES ('owner', ?)", "x"),
    "the pieces are gone": ("DELETE FROM piece WHERE part < ?", 9),
    "there are more strips than rows": ("INSERT INTO strip VALUES (0, ?, 0, 0, 0)", 77),
}
REBUILT = {
    "a table is gone": "DROP TABLE tile",
    "a table has other columns": "DROP TABLE strip; CREATE TABLE strip(foo)",
}


def change(journal, *statement):
    """Change the file of a journal that has the table."""
    path = tiles_file(journal) if " tile" in statement[0] else journal
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(*statement)


@pytest.fixture
def distrusted(tall, tmp_path):
    """Go on from a changed journal, again where it is found to be damaged; checks the bytes."""

    def run():
        try:
            tall(Spy())
        except (DamagedJournalError, IncompleteError):
            assert names(tmp_path) == ["lr.tif"]
            tall(Spy())
        assert names(tmp_path) == ["lr.tif", "sr.tif"]
        found = digest(tmp_path / "sr.tif")
        tall(Spy(), options={"overwrite": True})
        assert digest(tmp_path / "sr.tif") == found

    return run


@pytest.mark.parametrize("what", CHANGES)
def test_what_it_holds_is_not_believed(distrusted, tmp_path, what):
    statement, value = CHANGES[what]
    change(progress_file(tmp_path / "sr.tif"), statement, (value,))
    distrusted()


@pytest.mark.parametrize("what", REBUILT)
def test_tables_that_do_not_fit_are_made_anew(distrusted, tmp_path, what):
    for statement in REBUILT[what].split(";"):
        change(progress_file(tmp_path / "sr.tif"), statement)
    distrusted()


@pytest.mark.parametrize("page", [0, 1, 2, 4, 7])
@pytest.mark.parametrize("file_of", [Path, tiles_file])
def test_lost_pages_are_survived(distrusted, tmp_path, page, file_of):
    """As on a disk that returns zeros."""
    path = file_of(progress_file(tmp_path / "sr.tif"))
    content = bytearray(path.read_bytes())
    content[page << 15 : (page + 1) << 15] = bytes(len(content[page << 15 : (page + 1) << 15]))
    path.write_bytes(content)
    distrusted()

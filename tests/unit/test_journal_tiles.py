# SPDX-License-Identifier: GPL-2.0-or-later
"""The file of the tiles beside a journal: nobody waits for it, and it may be lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from journal_rig import damage, filled, geopackage, piece, same, tile
from ttrd3_qgis.core.engine.tiling.journal import TileRecord, open_journal
from ttrd3_qgis.core.jobs.errors import OutputError
from ttrd3_qgis.core.jobs.unfinished import tiles_file


@pytest.fixture
def path(tmp_path):
    return tmp_path / ".sr.tif.progress"


KILLED = """
import os, signal, sys
sys.path[:0] = sys.argv[2:]
from pathlib import Path
from journal_rig import filled
filled(Path(sys.argv[1]))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_a_killed_run_loses_nothing_though_nothing_waited_for_the_disk(path):
    subprocess.run([sys.executable, "-c", KILLED, str(path), *filter(None, sys.path)])
    again = open_journal(path, "key", "cut")
    assert (again.strips, again.done) == (1, {10, 11, 12})
    same(next(again.pieces(0)), piece())


def test_tiles_do_not_wait_for_the_disk(path):
    connection = filled(path)._connection
    assert connection.execute("PRAGMA waiting.synchronous").fetchone() == (0,)
    assert connection.execute("PRAGMA main.journal_mode").fetchone() == ("wal",)
    assert connection.execute("PRAGMA main.synchronous").fetchone() == (1,)


def test_a_damaged_tile_is_computed_again(path):
    filled(path).close()
    damage(tiles_file(path), tile(10, 0.1).pixels.tobytes()[:64])
    assert open_journal(path, "key", "cut").done == {11, 12}


@pytest.mark.parametrize("harm", ["cut short", "zeros", "no database", "gone"])
def test_without_the_file_of_the_tiles_the_strips_stay(path, harm):
    """As where the power fails: nothing has waited until the tiles were on the disk."""
    filled(path).close()
    tiles = tiles_file(path)
    if harm == "gone":
        tiles.unlink()
    else:
        content = tiles.read_bytes()
        half = content[: len(content) // 2]
        rest = {"cut short": b"", "zeros": bytes(len(half))}
        tiles.write_bytes(half + rest[harm] if harm in rest else b"no database" * 999)
    again = open_journal(path, "key", "cut")
    assert again.strips == 1
    assert again.done <= {10, 11, 12}
    same(next(again.pieces(0)), piece())
    again.put([tile(10, 0.1)])
    np.testing.assert_array_equal(again.pixels(10), tile(10, 0.1).pixels)


@pytest.mark.parametrize("missing", ["tile", "layer"])
def test_the_file_of_a_run_that_was_killed_while_it_was_made_is_made_anew(path, missing):
    filled(path).close()
    with closing(sqlite3.connect(tiles_file(path))) as connection:
        connection.execute(f"DROP TABLE {missing}")
    again = open_journal(path, "key", "cut")
    assert (again.strips, again.done) == (1, set())
    again.put([tile(10, 0.1)])
    np.testing.assert_array_equal(again.pixels(10), tile(10, 0.1).pixels)


def test_without_tiles_there_is_one_file(path):
    journal = filled(path)
    assert tiles_file(path).exists()
    with journal.strip(first_tile=99):
        pass
    journal.close()
    assert list(path.parent.iterdir()) == [path]
    assert open_journal(path, "key", "cut").strips == 2


def test_layers_go_with_their_tiles(path):
    journal = open_journal(path, "key", "cut")
    detail = np.ones((1, 8, 8), dtype=np.float32)
    journal.put([TileRecord(n, detail, layers={"detail": n * detail}) for n in (3, 4)])
    np.testing.assert_array_equal(journal.layer(4, "detail"), 4 * detail)
    with journal.strip(first_tile=4):
        pass
    assert journal.layer(3, "detail") is None
    journal.close()
    again = open_journal(path, "key", "finer")
    assert again.layer(4, "detail") is None


def test_a_damaged_layer_is_computed_again(path):
    journal = open_journal(path, "key", "cut")
    detail = np.linspace(0, 1, 64, dtype=np.float32).reshape(1, 8, 8)
    journal.put([tile(1), TileRecord(2, 0 * detail, layers={"detail": detail})])
    journal.close()
    damage(tiles_file(path), detail.tobytes()[:64])
    assert open_journal(path, "key", "cut").done == {1}


@pytest.mark.skipif(os.name != "posix", reason="links and pipes")
@pytest.mark.parametrize("plant", [Path.symlink_to, os.link, shutil.copy, "folder"])
@pytest.mark.parametrize("key", ["key", "other"])
def test_what_has_the_name_of_the_tiles_is_left_alone(path, tmp_path, plant, key):
    open_journal(path, "key", "cut").close()
    theirs, place = geopackage(tmp_path / "parcels.gpkg"), tiles_file(path)
    before = theirs.read_bytes()
    if plant == "folder":
        place.mkdir()
    elif plant is Path.symlink_to:
        place.symlink_to(theirs)
    else:
        plant(theirs, place)
    with pytest.raises(OutputError, match="move it away"):
        open_journal(path, key, "cut")
    assert theirs.read_bytes() == before
    assert os.path.lexists(place)

# SPDX-License-Identifier: GPL-2.0-or-later
"""The journal gives back what was finished, to the same run alone, and never half of anything."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from journal_rig import damage, filled, geopackage, piece, same, tile
from pace import thread_clock
from ttrd3_qgis.core.engine.tiling.journal import (
    DamagedJournalError,
    StripFacts,
    open_journal,
    passing_journal,
)
from ttrd3_qgis.core.engine.tiling.journal_file import can_lie_at
from ttrd3_qgis.core.jobs.errors import OutputError
from ttrd3_qgis.core.jobs.unfinished import holds_earlier_work, tiles_file


@pytest.fixture
def path(tmp_path):
    return tmp_path / ".sr.tif.progress"


def test_the_same_run_gets_everything_back(path):
    filled(path).close()
    again = open_journal(path, "key", "cut")
    assert (again.strips, again.done) == (1, {10, 11, 12})
    same(next(again.pieces(0)), piece())
    assert len(list(again.pieces(0))) == 2
    assert again.facts(0) == StripFacts(2, 0.1, 30)
    np.testing.assert_array_equal(again.pixels(10), tile(10, 0.1).pixels)
    assert again.pixels(12) is None
    record = again.served(11)
    assert record.reference == 2
    np.testing.assert_array_equal(record.relevance, tile(11).relevance)
    again.remove()
    assert list(path.parent.iterdir()) == []


def test_another_key_begins_anew(path):
    filled(path).close()
    other = open_journal(path, "other", "cut")
    assert (other.strips, other.done) == (0, set())
    other.close()
    assert open_journal(path, "key", "cut").strips == 0


def test_another_cut_keeps_the_strips_alone(path):
    filled(path).close()
    other = open_journal(path, "key", "finer")
    assert (other.strips, other.done) == (1, set())
    assert len(list(other.pieces(0))) == 2


def test_without_room_for_strips_nothing_is_resumed(path):
    journal = filled(path, keeps_strips=False)
    assert list(journal.pieces(0)) == []
    journal.close()
    assert open_journal(path, "key", "cut", keeps_strips=False).done == set()


def test_tiles_of_a_strip_go_when_it_is_finished(path):
    journal = filled(path)
    assert journal.done == {10, 11, 12}
    with journal.strip(first_tile=12):
        pass
    assert journal.done == {12}


def fail_in_a_strip(journal):
    with journal.strip(first_tile=99) as writer:
        writer.add(piece(4))
        raise OSError("disk full")


def test_an_unfinished_strip_is_no_strip(path):
    journal = filled(path)
    with pytest.raises(OSError, match="full"):
        fail_in_a_strip(journal)
    assert (journal.strips, journal.done) == (1, {10, 11, 12})
    journal.close()
    again = open_journal(path, "key", "cut")
    assert (again.strips, again.done) == (1, {10, 11, 12})
    with again.strip(first_tile=11) as writer:
        writer.add(piece(4))
    assert [part.row for part in again.pieces(1)] == [4]


def test_who_worked_on_it(path):
    journal = open_journal(path, "key", "cut")
    assert journal.owner == 0
    journal.take_over(1234)
    journal.close()
    assert open_journal(path, "other", "cut").owner == 1234


def test_what_an_earlier_run_has_left_is_marked_in_the_file(path):
    """Where those can see it who have no lock on the database."""
    journal = filled(path)
    assert not journal.holds_earlier_work
    assert not holds_earlier_work(path)
    journal.close()
    again = open_journal(path, "key", "cut")
    again.inherit()
    assert again.holds_earlier_work
    assert holds_earlier_work(path)
    again.close()
    other = open_journal(path, "other", "cut")
    assert not other.holds_earlier_work
    assert not holds_earlier_work(path)


def test_a_journal_is_removed_once(path):
    """Then another run may have one of this name."""
    journal = filled(path)
    journal.remove()
    assert not journal.has_work
    path.write_text("of another run")
    journal.remove()
    assert path.read_text() == "of another run"


def test_a_journal_that_does_not_last_leaves_nothing(path):
    journal = passing_journal(path, "key", "cut")
    journal.put([tile(1)])
    with journal.strip(first_tile=1) as writer:
        writer.add(piece())
    assert journal.strips == 1
    assert list(path.parent.iterdir()) == []


def test_where_a_journal_can_lie(path, monkeypatch):
    assert can_lie_at(path)
    assert not can_lie_at(path.parent / ("x" * 490))
    assert list(path.parent.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has locks on every drive")
def test_a_drive_without_locks_is_known(path, monkeypatch):
    import fcntl

    def lockf(*_):
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "lockf", lockf)
    assert not can_lie_at(path)


def test_one_run_at_a_time(path):
    journal = filled(path)
    begin = thread_clock()
    with pytest.raises(OutputError, match="Another run"):
        open_journal(path, "key", "cut")
    assert thread_clock() - begin < 5
    journal.put([tile(13)])
    assert 13 in journal.done


HOLDER = """
import sys, time
from pathlib import Path
from ttrd3_qgis.core.engine.tiling.journal import open_journal
journal = open_journal(Path(sys.argv[1]), "key", "cut")
print("open", flush=True)
time.sleep(60)
"""


def test_a_killed_run_holds_nothing(path):
    held = subprocess.Popen([sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE)
    assert held.stdout.readline() == b"open\n"
    with pytest.raises(OutputError, match="Another run"):
        open_journal(path, "key", "cut")
    held.kill()
    held.wait(10)
    open_journal(path, "key", "cut").close()


@pytest.mark.parametrize("harm", [b"", b"no database at all" * 999])
def test_what_is_no_journal_is_replaced(path, harm):
    path.write_bytes(harm)
    assert open_journal(path, "key", "cut").done == set()


def test_a_damaged_strip_is_said(path):
    filled(path).close()
    damage(path, piece(dtype="float32").pixels.tobytes()[:64])
    again = open_journal(path, "key", "cut")
    with pytest.raises(DamagedJournalError, match="damaged"):
        list(again.pieces(0))


def test_an_unwritable_folder_is_one_sentence(tmp_path):
    with pytest.raises(OutputError, match="cannot be written"):
        open_journal(tmp_path / "none" / ".sr.tif.progress", "key", "cut")


@contextmanager
def small_files(most_bytes):
    """Let this process write files of at most so many bytes, as on a disk that is full."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("room", [0, 1 << 16, 1 << 17])
def test_a_journal_that_cannot_be_begun_leaves_nothing(path, room):
    with small_files(room), pytest.raises(OutputError, match="cannot be written"):
        open_journal(path, "key", "cut")
    assert list(path.parent.iterdir()) == []


def test_a_journal_of_an_earlier_run_that_cannot_be_written_stays(path):
    filled(path).close()
    before = path.read_bytes()
    with small_files(0), pytest.raises(OutputError, match="cannot be written"):
        open_journal(path, "another key", "cut")
    assert path.read_bytes() == before


def test_each_pass_has_a_part_of_its_own(path):
    journal = filled(path)
    second = journal.part(1, "cut")
    assert (second.strips, second.done) == (0, set())
    second.put([tile(10, 0.9)])
    with second.strip(first_tile=3) as writer:
        writer.add(piece(4))
    assert [part.row for part in journal.pieces(0)] == [0, 0]
    np.testing.assert_array_equal(journal.pixels(10), tile(10, 0.1).pixels)
    journal.close()
    again = open_journal(path, "key", "cut")
    assert (again.strips, again.done) == (1, {10, 11, 12})
    other = again.part(1, "finer")
    assert (other.strips, other.done) == (1, set())
    assert again.part(0, "cut").done == {10, 11, 12}


def test_a_finished_pass_is_only_a_name(path):
    journal = filled(path)
    assert journal.finished == ""
    journal.finish("123 456")
    assert (journal.strips, journal.done, journal.has_work) == (0, set(), True)
    journal.close()
    again = open_journal(path, "key", "cut")
    assert again.finished == "123 456"
    assert list(again.pieces(0)) == []
    again.finish("")
    assert not again.has_work


@pytest.mark.skipif(os.name != "posix", reason="links and pipes")
@pytest.mark.parametrize("plant", [Path.symlink_to, os.link, shutil.copy, "pipe", "folder"])
def test_a_file_of_somebody_else_is_left_alone(path, tmp_path, plant):
    theirs = geopackage(tmp_path / "parcels.gpkg")
    before = theirs.read_bytes()
    if plant == "pipe":
        os.mkfifo(path)
    elif plant == "folder":
        path.mkdir()
    elif plant is Path.symlink_to:
        path.symlink_to(theirs)
    else:
        plant(theirs, path)
    with pytest.raises(OutputError, match="move it away"):
        open_journal(path, "k", "t")
    assert theirs.read_bytes() == before
    assert os.path.lexists(path)


@pytest.mark.skipif(os.name != "posix", reason="pipes")
@pytest.mark.parametrize("plant", [Path.mkdir, os.mkfifo, geopackage])
def test_somebody_elses_file_for_tiles_leaves_no_new_journal(path, plant):
    foreign = tiles_file(path)
    plant(foreign)
    with pytest.raises(OutputError, match="move it away"):
        open_journal(path, "key", "cut")
    assert [one.name for one in path.parent.iterdir()] == [foreign.name]


def test_files_whose_names_begin_like_that_of_a_journal_stay(path):
    journal = open_journal(path, "key", "cut")
    theirs = ["-notes.txt", "_2.tif.12.part.tif", ".txt", "-tiles2"]
    ours = [".stage0.tif", ".stage1.tif.aux.xml", "-journal", "-tiles-journal"]
    for end in (*theirs, *ours):
        path.with_name(f"{path.name}{end}").touch()
    journal.remove()
    left = sorted(one.name for one in path.parent.iterdir())
    assert left == sorted(f"{path.name}{end}" for end in theirs)


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_link_to_a_journal_is_no_journal(path, tmp_path):
    open_journal(tmp_path / "other", "k", "t").close()
    path.symlink_to(tmp_path / "other")
    with pytest.raises(OutputError, match="move it away"):
        open_journal(path, "k", "t")

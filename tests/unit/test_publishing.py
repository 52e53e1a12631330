# SPDX-License-Identifier: GPL-2.0-or-later
"""All files of a run get their names or none does, wherever the process is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from ttrd3_qgis.core.jobs import publishing, settling, unfinished
from ttrd3_qgis.core.jobs.errors import NotPublishedError, OutputError
from ttrd3_qgis.core.jobs.guard import Guard, roll_back
from ttrd3_qgis.core.jobs.publishing import READY, Publication, check_replaceable
from ttrd3_qgis.core.jobs.settling import settle, tidy_up
from ttrd3_qgis.core.jobs.unfinished import part_file, processes_of, progress_file

NAMES = ("sr.tif", "u.tif", "page.html")
DEAD = 987_654  # more than any process here


def contents(folder):
    return {path.name: path.read_text() for path in folder.iterdir()}


def contents_names(folder):
    return sorted(path.name for path in folder.iterdir())


def outputs_in(folder):
    return [str(folder / name) for name in NAMES]


def completed(folder, process, *, older=False):
    """Three complete files under temporary names, and the journal that led to them."""
    for output in outputs_in(folder):
        part_file(output, process).write_text("new")
        if older:
            Path(output).write_text("old")
    (folder / f"{part_file(outputs_in(folder)[0], process).name}.aux.xml").write_text("new")
    progress_file(outputs_in(folder)[0]).write_text("tiles")


def publication(folder, process, *, overwrite=False):
    return Publication.of(outputs_in(folder), process, overwrite=overwrite)


NEW = {**dict.fromkeys(NAMES, "new"), "sr.tif.aux.xml": "new"}
OLD = dict.fromkeys(NAMES, "old")


@pytest.mark.parametrize("older", [False, True])
def test_all_files_get_their_names(tmp_path, older):
    completed(tmp_path, DEAD, older=older)
    (tmp_path / "u.tif.msk").write_text("of the older one")
    publication(tmp_path, DEAD, overwrite=older).publish()
    assert contents(tmp_path) == NEW


def test_the_main_output_comes_last(tmp_path, monkeypatch):
    seen = []
    monkeypatch.setattr(publishing, "rename", lambda old, new: seen.append(new.name))
    completed(tmp_path, DEAD, older=True)
    publication(tmp_path, DEAD, overwrite=True).publish()
    assert seen[-4:] == ["page.html", "u.tif", "sr.tif.aux.xml", "sr.tif"]


KILLED = """
import os, signal, sys
from pathlib import Path
from ttrd3_qgis.core.jobs.publishing import Publication
number, outputs, overwrite = int(sys.argv[1]), sys.argv[3:], sys.argv[2] == "True"
done = 0
def dying(call):
    def wrapped(*args, **options):
        global done
        done += 1
        if done == number: os.kill(os.getpid(), signal.SIGKILL)
        call(*args, **options)
        if done == -number: os.kill(os.getpid(), signal.SIGKILL)
    return wrapped
os.replace, os.link, os.unlink = map(dying, (os.replace, os.link, os.unlink))
Path.replace = lambda path, other: os.replace(path, other)
def unlink(path, missing_ok=False):
    try: os.unlink(path)
    except FileNotFoundError: pass
Path.unlink = unlink
Publication.of(outputs, 987_654, overwrite=overwrite).publish()
print(done)
"""


def killed(folder, number, overwrite):
    command = [sys.executable, "-c", KILLED, str(number), str(overwrite), *outputs_in(folder)]
    return subprocess.run(command, capture_output=True, text=True)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
@pytest.mark.parametrize("overwrite", [False, True])
def test_killed_anywhere_the_next_run_has_all_or_nothing(tmp_path, overwrite):
    whole = tmp_path / "whole"
    whole.mkdir()
    completed(whole, DEAD, older=overwrite)
    steps = int(killed(whole, 0, overwrite).stdout)
    assert steps > 10
    outcomes = []
    for number in range(1, steps + 1):
        folder = tmp_path / str(number)
        folder.mkdir()
        completed(folder, DEAD, older=overwrite)
        assert killed(folder, number, overwrite).returncode == -signal.SIGKILL
        tidy_up(outputs_in(folder), DEAD)
        outcomes.append(contents(folder))
    kept = {".sr.tif.progress": "tiles"}
    nothing = {**(OLD if overwrite else {}), **kept}
    assert all(found in (NEW, nothing) for found in outcomes), outcomes
    assert outcomes[0] == nothing
    assert outcomes[-1] == NEW


def test_the_next_run_in_the_folder_goes_on(tmp_path, monkeypatch):
    """It knows neither the process nor the layers of the one before."""
    monkeypatch.setattr(settling, "ANOTHER_S", 0.1)
    completed(tmp_path, DEAD)
    publication(tmp_path, DEAD).note(publishing.FORWARD)
    settle([str(tmp_path / "another.tif")])
    assert contents(tmp_path) == NEW


def test_what_a_living_run_has_ready_is_spared(tmp_path, monkeypatch):
    monkeypatch.setattr(settling, "ANOTHER_S", 0.1)
    completed(tmp_path, DEAD)
    publication(tmp_path, DEAD).note(READY)
    before = contents(tmp_path)
    settle([str(tmp_path / "another.tif")])
    assert contents(tmp_path) == before


def test_what_a_dead_run_had_ready_is_made_again_from_its_journal(tmp_path):
    completed(tmp_path, DEAD)
    publication(tmp_path, DEAD).note(READY)
    tidy_up(outputs_in(tmp_path), DEAD)
    assert contents(tmp_path) == {".sr.tif.progress": "tiles"}


def test_a_run_that_has_to_leave_publishes_what_it_has_ready(tmp_path):
    completed(tmp_path, DEAD)
    publication(tmp_path, DEAD).note(READY)
    assert settling.finish(outputs_in(tmp_path), DEAD)
    assert contents(tmp_path) == NEW
    assert not settling.finish(outputs_in(tmp_path), DEAD)


def with_sidecars(folder):
    """Complete files, older ones, and what GDAL and QGIS have written beside those."""
    completed(folder, DEAD, older=True)
    for name in ("u.tif.aux.xml", "u.tif.ovr", "u.tfw"):
        (folder / name).write_text("of the older one")


def test_a_run_that_has_to_leave_takes_old_sidecars_away(tmp_path):
    with_sidecars(tmp_path)
    publication(tmp_path, DEAD, overwrite=True).note(READY)
    (tmp_path / "u.tif.ovr").write_text("made since, by somebody else")
    assert settling.finish(outputs_in(tmp_path), DEAD)
    assert contents(tmp_path) == {**NEW, "u.tif.ovr": "made since, by somebody else"}


def test_killed_before_renaming_old_sidecars_go_as_well(tmp_path):
    with_sidecars(tmp_path)
    publication(tmp_path, DEAD, overwrite=True).note(publishing.FORWARD)
    tidy_up(outputs_in(tmp_path), DEAD)
    assert contents(tmp_path) == NEW


@pytest.mark.parametrize("stuck", NAMES)
def test_older_files_come_back_where_one_cannot_be_replaced(tmp_path, monkeypatch, stuck):
    completed(tmp_path, DEAD, older=True)
    real = publishing.rename

    def rename(old, new):
        if new.name == stuck and ".part" in old.name:
            raise PermissionError(13, "It is open elsewhere", str(new))
        real(old, new)

    monkeypatch.setattr(publishing, "rename", rename)
    with pytest.raises(NotPublishedError, match="open elsewhere") as refused:
        publication(tmp_path, DEAD, overwrite=True).publish()
    assert Path(refused.value.messages[0].subject).name == stuck
    kept = contents(tmp_path)
    assert {name: kept.get(name) for name in NAMES} == OLD
    assert kept[".sr.tif.progress"] == "tiles"
    assert "sr.tif.aux.xml" not in kept
    tidy_up(outputs_in(tmp_path), DEAD)
    assert contents(tmp_path) == {**OLD, ".sr.tif.progress": "tiles"}


def test_a_file_that_came_up_meanwhile_is_spared(tmp_path):
    completed(tmp_path, DEAD)
    (tmp_path / "u.tif").write_text("of somebody else")
    with pytest.raises(NotPublishedError):
        publication(tmp_path, DEAD).publish()
    tidy_up(outputs_in(tmp_path), DEAD)
    assert contents(tmp_path) == {"u.tif": "of somebody else", ".sr.tif.progress": "tiles"}


def test_an_interrupt_while_renaming_comes_too_late(tmp_path, monkeypatch):
    completed(tmp_path, DEAD)
    real = publishing._rename_new

    def interrupted(old, new):
        monkeypatch.setattr(publishing, "_rename_new", real)
        raise KeyboardInterrupt

    monkeypatch.setattr(publishing, "_rename_new", interrupted)
    with pytest.raises(KeyboardInterrupt):
        publication(tmp_path, DEAD).publish()
    assert contents(tmp_path) == NEW


def test_an_output_that_stands_is_found_before_the_run(tmp_path, monkeypatch):
    completed(tmp_path, DEAD, older=True)
    outputs = outputs_in(tmp_path)
    check_replaceable(outputs, DEAD, overwrite=True)
    with pytest.raises(OutputError, match="exists already"):
        check_replaceable(outputs, DEAD, overwrite=False)
    real = publishing.rename

    def rename(old, new):
        if old.name == "u.tif":
            raise PermissionError(1, "Operation not permitted", str(old))
        real(old, new)

    monkeypatch.setattr(publishing, "rename", rename)
    with pytest.raises(OutputError, match=r"u\.tif cannot be replaced"):
        check_replaceable(outputs, DEAD, overwrite=True)
    assert {name: contents(tmp_path)[name] for name in NAMES} == OLD


@pytest.mark.parametrize("output", ["scene.tif", "scene.html", "other.tif"])
@pytest.mark.parametrize("older", [False, True])
def test_the_world_file_of_another_raster_stays(tmp_path, output, older):
    """`scene.tiff` has it; a TIFF whose name differs in the ending alone would have it as well."""
    (tmp_path / "scene.tiff").write_text("input")
    (tmp_path / "scene.tfw").write_text("10")
    if older:
        (tmp_path / output).write_text("old")
    outputs = [str(tmp_path / output)]
    part_file(outputs[0], DEAD).write_text("new")
    Publication.of(outputs, DEAD, overwrite=older).publish()
    assert contents(tmp_path) == {"scene.tiff": "input", "scene.tfw": "10", output: "new"}


def test_a_world_file_without_a_raster_stays(tmp_path):
    (tmp_path / "sr.tfw").write_text("10")
    completed(tmp_path, DEAD)
    publication(tmp_path, DEAD).publish()
    assert contents(tmp_path) == {**NEW, "sr.tfw": "10"}


def test_killed_in_that_test_the_older_file_comes_back(tmp_path):
    (tmp_path / "sr.tif").write_text("old")
    (tmp_path / "sr.tif").rename(unfinished.aside_file(tmp_path / "sr.tif", DEAD))
    tidy_up(outputs_in(tmp_path), DEAD)
    assert contents(tmp_path) == {"sr.tif": "old"}


def test_world_files_go_with_their_raster(tmp_path):
    completed(tmp_path, DEAD)
    (tmp_path / f".sr.tif.{DEAD}.part.tfw").write_text("10")
    publication(tmp_path, DEAD).publish()
    assert contents(tmp_path) == {**NEW, "sr.tfw": "10"}


def test_the_dead_of_an_output_are_known_by_what_they_left(tmp_path):
    completed(tmp_path, DEAD)
    (tmp_path / ".sr.tif.5.publishing").touch()
    (tmp_path / ".sr.tif.x.part.tif").touch()
    assert processes_of(str(tmp_path / "sr.tif")) == {DEAD, 5}


@pytest.mark.parametrize("length", [8, 170, 196, 250])
def test_the_raster_between_passes_of_a_killed_run_goes(tmp_path, length):
    output = tmp_path / f"{'a' * (length - 4)}.tif"
    journal = progress_file(output)
    stage = journal.with_name(f"{journal.name}.stage0.tif")
    for process in (DEAD, DEAD + 1):
        unfinished.stage_part(stage, process).touch()
    assert all(path.name.startswith(".") for path in tmp_path.iterdir())
    unfinished.remove_parts([str(output)], DEAD)
    assert [*tmp_path.iterdir()] == [unfinished.stage_part(stage, DEAD + 1)]


@pytest.mark.parametrize("letter", ["a", "海"])
def test_long_names_get_short_hidden_ones(tmp_path, letter):
    long = letter * (249 // len(letter.encode())) + ".tif"
    outputs = [str(tmp_path / long), str(tmp_path / long.replace(".tif", "x.tif")[1:])]
    for output in outputs:
        part_file(output, DEAD).write_text("new")
    assert part_file(outputs[0], DEAD) != part_file(outputs[1], DEAD)
    Publication.of(outputs, DEAD, overwrite=False).publish()
    assert set(contents(tmp_path)) == {Path(output).name for output in outputs}


GUARDED = """
import os, signal, sys
from ttrd3_qgis.core.jobs.guard import Guard, roll_back
from ttrd3_qgis.core.jobs.unfinished import part_file
with Guard(sys.argv[1:]):
    part_file(sys.argv[1], os.getpid()).write_text("half")
    if os.path.exists(sys.argv[2]): os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
@pytest.mark.parametrize("dies", [True, False])
def test_a_guard_tidies_up_after_the_killed_alone(tmp_path, dies):
    if dies:
        (tmp_path / "u.tif").touch()
    subprocess.run([sys.executable, "-c", GUARDED, *outputs_in(tmp_path)], check=not dies)
    end = time.monotonic() + 30
    while dies and len(contents(tmp_path)) > 1 and time.monotonic() < end:
        time.sleep(0.05)
    left = [name for name in contents(tmp_path) if ".part" in name]
    assert len(left) == (0 if dies else 1)


TORN = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA locking_mode = EXCLUSIVE")
connection.execute(f"PRAGMA journal_mode = {sys.argv[2]}")
connection.execute("CREATE TABLE tile(pixels BLOB)")
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
for _ in range(200):
    connection.execute("INSERT INTO tile VALUES (randomblob(9000))")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_of_a_journal_that_was_being_written_one_file_stays(tmp_path, mode):
    journal = progress_file(tmp_path / "sr.tif")
    subprocess.run([sys.executable, "-c", TORN, str(journal), mode])
    assert len(contents_names(tmp_path)) == 2
    roll_back(journal)
    assert contents_names(tmp_path) == [journal.name]


def test_nothing_stays_of_a_journal_that_was_removed_while_being_written(tmp_path):
    journal = progress_file(tmp_path / "sr.tif")
    for ending in ("-journal", "-wal"):
        journal.with_name(f"{journal.name}{ending}").write_bytes(b"pages")
    roll_back(journal)
    assert contents_names(tmp_path) == []


def test_without_a_guard_the_run_goes_on(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no" / "python"))
    with Guard(outputs_in(tmp_path)):
        pass

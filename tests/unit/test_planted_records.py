# SPDX-License-Identifier: GPL-2.0-or-later
"""Records of publishing that no run has written: they move and delete nothing."""

from __future__ import annotations

import json
import os

import pytest
from test_publishing import DEAD, completed, contents, outputs_in
from ttrd3_qgis.core.jobs import publishing, settling, unfinished
from ttrd3_qgis.core.jobs.settling import settle, tidy_up


@pytest.mark.parametrize(
    "move",
    [
        {"folder": "/tmp", "part": "thesis.txt", "final": "x.tif", "older": False},
        {"folder": "/tmp", "part": f".x.{DEAD}.part.tif", "final": "../x.tif", "older": False},
        {"folder": "elsewhere", "part": "", "final": "x.tif", "older": True},
        {"folder": "/tmp", "part": "", "final": "", "older": True},
        {"folder": 1, "part": 2, "final": 3, "older": 4},
        {"folder": "/tmp"},
    ],
    ids=str,
)
def test_a_record_that_no_run_wrote_moves_nothing(tmp_path, monkeypatch, move):
    for module in (publishing, settling):
        monkeypatch.setattr(module, "rename", lambda *_: pytest.fail("renamed"))
    record = unfinished.record_file(tmp_path / "sr.tif", DEAD)
    data = {"state": "forward", "overwrite": True, "moves": [move]}
    record.write_text(json.dumps(data))
    tidy_up(outputs_in(tmp_path), DEAD)
    assert contents(tmp_path) == {}


@pytest.mark.parametrize("text", ["", "{", "[]", "[" * 100_000, '{"state": "forward"}'])
def test_half_a_record_is_none(tmp_path, text):
    unfinished.record_file(tmp_path / "sr.tif", DEAD).write_text(text)
    completed(tmp_path, DEAD)
    tidy_up(outputs_in(tmp_path), DEAD)
    assert contents(tmp_path) == {".sr.tif.progress": "tiles"}


def hostile(folder, victim, state, **changes):
    """A record as somebody may put it into a folder that others write to, or into an archive."""
    part = f".{victim.name}.{DEAD}.part{victim.suffix}"
    move = {"folder": str(victim.parent), "part": part, "final": victim.name, "older": False}
    record = unfinished.record_file(folder / "sr.tif", DEAD)
    moves = [{**move, **changes}]
    record.write_text(json.dumps({"state": state, "overwrite": False, "moves": moves}))
    return record


@pytest.mark.parametrize("state", ["ready", "forward", "back", "x"])
@pytest.mark.parametrize(
    "changes", [{}, {"part": ""}, {"part": "", "mark": ...}, {"older": True}, {"mark": "5 5"}]
)
def test_a_planted_record_deletes_nothing(tmp_path, monkeypatch, state, changes):
    monkeypatch.setattr(settling, "ANOTHER_S", 0.0)
    theirs, folder = tmp_path / "documents", tmp_path / "results"
    theirs.mkdir()
    folder.mkdir()
    (theirs / "thesis.odt").write_text("years of work")
    if changes.get("mark") is ...:
        changes = {**changes, "mark": publishing.mark_of(theirs / "thesis.odt")}
    hostile(folder, theirs / "thesis.odt", state, **changes)
    settle([str(folder / "sr.tif")])
    tidy_up([str(folder / "sr.tif")], DEAD)
    assert contents(theirs) == {"thesis.odt": "years of work"}


@pytest.mark.skipif(os.name != "posix" or os.getuid() != 0, reason="files of two users")
@pytest.mark.parametrize("plant", ["another user", "link", "pipe"])
def test_a_record_of_another_user_is_not_read(tmp_path, plant):
    (tmp_path / "thesis.odt").write_text("years of work")
    mark = publishing.mark_of(tmp_path / "thesis.odt")
    record = hostile(tmp_path, tmp_path / "thesis.odt", "back", mark=mark)
    if plant == "another user":
        os.chown(record, 65534, 65534)
    else:
        moved = record.rename(tmp_path / "moved")
        record.symlink_to(moved) if plant == "link" else os.mkfifo(record)
    settle([str(tmp_path / "sr.tif")])
    assert (tmp_path / "thesis.odt").read_text() == "years of work"

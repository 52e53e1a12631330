# SPDX-License-Identifier: GPL-2.0-or-later
"""What becomes of a whole run where its files cannot get their names, or its journal a place."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from net_rig import Spy, texture, upscale
from raster_files import digest, write
from run_rig import names
from ttrd3_qgis.core.jobs import publishing
from ttrd3_qgis.core.jobs.errors import NotPublishedError, OutputError
from ttrd3_qgis.core.jobs.protocol import Warn
from ttrd3_qgis.core.jobs.superresolution import Extras, Tiles
from ttrd3_qgis.core.reporting import run as reporting


class Blocking(Spy):
    """Puts a folder in the place of an output while it computes."""

    def __init__(self, place):
        super().__init__()
        self.place = place

    def __call__(self, lr, tile):
        self.place.mkdir(exist_ok=True)
        (self.place / "something").touch()
        return super().__call__(lr, tile)


@pytest.fixture
def out(tmp_path):
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


@pytest.fixture
def attempt(use_method, tmp_path, out):
    """A run of six tiles with a layer; gives its events."""
    lr = write(tmp_path / "lr.tif", (texture(228, 48) * 250).astype(np.uint8))

    def run(spy, folder=out, **changes):
        use_method(lambda *_: spy)
        events = []
        job = {
            "tiles": Tiles(48, 12, 1),
            "layers": {"reference_map": str(out / "map.tif")},
            "options": {"overwrite": True},
        }
        upscale(lr, folder / "sr.tif", events=events, **{**job, **changes})
        return events

    return run


def test_a_layer_that_cannot_get_its_name(attempt, out):
    """The older result stays, and the new one is not computed again."""
    (out / "sr.tif").write_text("older")
    spy = Blocking(out / "map.tif")
    with pytest.raises(NotPublishedError, match="is complete") as refused:
        attempt(spy)
    assert Path(refused.value.messages[0].subject).name == "map.tif"
    assert (out / "sr.tif").read_text() == "older"
    assert names(out) == [".sr.tif.progress", "map.tif", "sr.tif"]
    (out / "map.tif" / "something").unlink()
    (out / "map.tif").rmdir()
    again = Spy()
    attempt(again)
    assert again.calls == []
    assert names(out) == ["map.tif", "sr.tif"]


def test_what_cannot_be_replaced_is_said_before_the_first_tile(attempt, out, monkeypatch):
    for name in ("sr.tif", "map.tif"):
        (out / name).write_text("older")
    real = publishing.rename

    def rename(old, new):
        if old.name == "map.tif":
            raise PermissionError(1, "Operation not permitted", str(old))
        real(old, new)

    monkeypatch.setattr(publishing, "rename", rename)
    spy = Spy()
    with pytest.raises(OutputError, match=r"map\.tif cannot be replaced"):
        attempt(spy)
    assert spy.calls == []
    assert names(out) == ["map.tif", "sr.tif"]
    assert (out / "sr.tif").read_text() == "older"


def test_killed_while_the_report_is_made_nothing_is_published(
    bicubic, use_method, tmp_path, out, monkeypatch
):
    """A complete set appears when the same command runs again, and no tile is computed anew."""
    from ttrd3_qgis.core.jobs.superresolution import Job

    lr = write(tmp_path / "lr.tif", (texture(228, 48) * 250).astype(np.uint8))
    report = Extras(report=str(out / "page.html"))
    job = Job(lr, (), str(out / "sr.tif"), device="cpu", tiles=Tiles(48, 12, 1), extras=report)

    def interrupt(*_):
        raise KeyboardInterrupt

    real = reporting.examine
    monkeypatch.setattr(reporting, "examine", interrupt)
    with pytest.raises(KeyboardInterrupt):
        reporting.run(job, lambda event: None)
    assert names(out) == [".sr.tif.progress"]
    monkeypatch.setattr(reporting, "examine", real)
    before = len(bicubic.calls)
    result = reporting.run(job, lambda event: None)
    assert len(bicubic.calls) == before
    assert names(out) == ["page.html", "sr.tif"]
    assert Path(result.report).read_text(encoding="utf-8").count("sr.tif,")


@pytest.mark.skipif(os.name == "nt", reason="Windows has other limits")
def test_a_path_too_long_for_a_journal(attempt, out):
    deep = out / "p" / ("q" * 200) / ("r" * 200) / ("s" * 100)
    deep.mkdir(parents=True)
    events = attempt(Spy(), deep)
    said = [m.code for e in events if isinstance(e, Warn) for m in e.messages]
    assert "journal-impossible" in said
    assert names(deep) == ["sr.tif"]
    attempt(Spy())
    assert digest(out / "sr.tif") == digest(deep / "sr.tif")


@pytest.mark.skipif(os.name == "nt", reason="Windows has locks on every drive")
def test_a_drive_without_locks(attempt, out, monkeypatch):
    """SQLite says "locked" there, as if another run were at work."""
    from ttrd3_qgis.core.engine.outputs import keeping

    def refuse(path, *_, **__):
        path.touch()
        raise OutputError("run-beside-another", subject=str(path))

    monkeypatch.setattr(keeping, "open_journal", refuse)
    with pytest.raises(OutputError, match="Another run"):
        attempt(Spy())
    (out / ".sr.tif.progress").unlink()
    monkeypatch.setattr(keeping, "can_lie_at", lambda path: False)
    attempt(Spy())
    assert names(out) == ["map.tif", "sr.tif"]

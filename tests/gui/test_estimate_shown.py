# SPDX-License-Identifier: GPL-2.0-or-later
"""Room on disk in the run dialog, and finished tiles of an earlier run."""

from __future__ import annotations

from functools import partial

import pytest
from dialog_rig import estimate, panel_of, set_value
from qgis.core import Qgis, QgsProject, QgsSettings
from rig import make_raster, wait
from ttrd3_qgis.core.jobs.estimate import BLURRED_HALO_LR_PX, RunSize
from ttrd3_qgis.core.jobs.estimate import estimate as core_estimate
from ttrd3_qgis.core.jobs.model_size import ModelSize
from ttrd3_qgis.core.jobs.unfinished import progress_file
from ttrd3_qgis.core.methods.registry import METHODS

from ttrd3_qgis import settings
from ttrd3_qgis.options_factory import OptionsFactory

MODEL = ModelSize(METHODS[0].geometry, METHODS[0].cost, METHODS[0].channels)
SIZE = RunSize(
    MODEL, 400, 300, 3, 4, 10, value_bytes=1, halo_lr_px=BLURRED_HALO_LR_PX
)  # the sensor is not known before the run


def room(dialog) -> str:
    """The line of the estimate on the disk."""
    return next((line for line in estimate(dialog).splitlines() if "Disk" in line), "")


def test_the_room_is_that_of_all_files(open_dialog, tmp_path):
    dialog = open_dialog()
    wait(lambda: room(dialog))
    lines = [room(dialog)]
    # From 3.40 on, QGIS' own widget for creation options takes none from a script.
    is_plain = Qgis.QGIS_VERSION_INT < 34000
    for changes in (
        *([{"CREATION_OPTIONS": "COMPRESS=NONE"}] if is_plain else []),
        {"OUTPUT_TYPE": "float32"},
        {"UNCERTAINTY": str(tmp_path / "u.tif")},
        {"REFERENCE_MAP": str(tmp_path / "m.tif")},
    ):
        set_value(dialog, **changes)
        wait(lambda: room(dialog) not in lines)
        lines.append(room(dialog))
    assert "during the run" in lines[-1]


@pytest.fixture
def no_speeds(qgis_app):
    QgsSettings().remove(settings.PREFIX + "tile_seconds")
    yield
    QgsSettings().remove(settings.PREFIX + "tile_seconds")


def test_the_time_is_known_as_soon_as_the_options_have_measured(no_speeds, open_dialog, worker):
    dialog = open_dialog()
    wait(lambda: "Time: unknown until the first run" in estimate(dialog))
    page = OptionsFactory().createWidget(None)
    page.form.test.click()
    wait(lambda: "from the speed of an earlier run" in estimate(dialog))


def test_a_raster_without_an_estimate_is_named_with_the_reason(open_dialog, large, tmp_path):
    bad = tmp_path / "bad.tif"
    bad.write_text("no raster")
    dialog = open_dialog()
    wait(lambda: "1,600 × 1,200" in estimate(dialog))
    set_value(dialog, INPUT=large["coarse"])
    wait(lambda: estimate(dialog) == f"{large['coarse']}\nOpening…", 10)
    wait(lambda: "1,600 × 1,200" in estimate(dialog))
    set_value(dialog, INPUT=str(bad))
    wait(lambda: estimate(dialog) == f"{bad}\nIt cannot be read as a raster.", 10)
    set_value(dialog, INPUT=str(tmp_path / "gone.tif"))
    wait(lambda: "gone.tif\nIt is checked when the run begins." in estimate(dialog), 10)


def test_without_a_raster_one_is_asked_for(open_dialog):
    dialog = open_dialog()
    QgsProject.instance().clear()
    wait(lambda: "Choose a low-resolution raster" in estimate(dialog), 10)


@pytest.mark.parametrize(
    ("share", "sentence"),
    [
        (lambda found: found.least_disk_bytes - 1, "does not have enough room"),
        (lambda found: found.disk_bytes - 1, "the run would start over"),
        (lambda found: found.raw_bytes + found.journal_bytes - 1, "may not have enough room"),
        (lambda found: found.raw_bytes + found.journal_bytes, ""),
    ],
)
def test_a_short_disk_costs_the_journal_before_the_result(
    open_dialog, monkeypatch, share, sentence
):
    found = core_estimate(SIZE)
    monkeypatch.setattr("ttrd3_qgis.gui.preflight.free_disk", lambda _: share(found))
    monkeypatch.setattr("ttrd3_qgis.gui.preflight.free_memory", lambda: None)
    dialog = open_dialog()
    wait(lambda: "1,600 × 1,200" in estimate(dialog))
    shortage = panel_of(dialog).shortage.text()
    assert sentence in shortage
    assert bool(sentence) == bool(shortage)


def test_finished_tiles_of_an_earlier_run_are_seen(open_dialog, monkeypatch, tmp_path):
    output = tmp_path / "sr.tif"
    found = core_estimate(SIZE)
    journal = progress_file(str(output))
    journal.write_bytes(bytes(1_000_000))
    free = found.least_disk_bytes - 1_000_000
    monkeypatch.setattr("ttrd3_qgis.gui.preflight.free_disk", lambda _: free)
    dialog = open_dialog()
    wait(lambda: "does not have enough room" in panel_of(dialog).shortage.text())
    assert "finished tiles of an earlier run" not in estimate(dialog)
    set_value(dialog, OUTPUT=str(output))
    wait(lambda: "There are finished tiles of an earlier run" in estimate(dialog))
    assert "does not have enough room" not in panel_of(dialog).shortage.text()


def test_the_passes_of_a_cascade_are_told(open_dialog):
    dialog = open_dialog()
    wait(lambda: "1,600 × 1,200" in estimate(dialog))
    assert "Passes" not in estimate(dialog)
    set_value(dialog, MODEL="wavediffur-s", SCALE=10)
    wait(lambda: "Passes, with their share of the time: ×2 (" in estimate(dialog))
    line = next(line for line in estimate(dialog).splitlines() if line.startswith("Passes"))
    named = line.partition(": ")[2].split(", ")
    assert [part.partition(" ")[0] for part in named] == ["×2", "×4", "×8", "×10"]
    shares = [int(part.partition("(")[2].partition(" ")[0]) for part in named]
    assert shares == sorted(shares)
    assert shares[-1] > 50


def test_a_file_that_changes_is_looked_at_again(open_dialog, tmp_path):
    path = tmp_path / "later.tif"
    path.write_bytes(b"not yet a raster")
    dialog = open_dialog()
    set_value(dialog, INPUT=str(path))
    wait(lambda: "cannot be read as a raster" in estimate(dialog))
    wrapper = dialog.mainWidget().wrappers["INPUT"]
    for size, shown in (((400, 300), "1,600 × 1,200"), ((80, 60), "320 × 240")):
        make_raster(path, size=size)
        wrapper.widgetValueHasChanged.emit(wrapper)
        wait(partial(is_shown, dialog, shown))


def is_shown(dialog, text):
    return text in estimate(dialog)

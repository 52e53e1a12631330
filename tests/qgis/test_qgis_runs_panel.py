# SPDX-License-Identifier: GPL-2.0-or-later
"""What the panel of runs offers: to resume what is whole, to show what there is."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsMapLayerStore,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedGeometry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QLockFile, Qt
from qgis.PyQt.QtWidgets import QDockWidget, QPushButton
from rig import wait
from runs_rig import start
from test_qgis_run import run
from ttrd3_qgis.core.jobs.unfinished import progress_file

from ttrd3_qgis.algorithms.kept_parameters import is_lost, restored
from ttrd3_qgis.algorithms.run_log import CANCELLED, FAILED, RUN_LOG, RUNNING, PastRun, new_run
from ttrd3_qgis.algorithms.working import WorkerAlgorithm
from ttrd3_qgis.gui.runs_panel import RunsPanel

pytestmark = pytest.mark.usefixtures("no_runs")


def cancelled(output, started="2026-01-01T00:00:00", **parameters):
    """A run that was cancelled, and left tiles beside its output."""
    progress_file(str(output)).write_text("tiles")
    past = PastRun(started, "ttrd3:superresolution", parameters, str(output), CANCELLED)
    RUN_LOG._store(past)
    QgsApplication.processEvents()
    return past


def test_tiles_belong_to_the_newest_run_of_an_output(
    provider, make_worker, images, panel, tmp_path
):
    output = tmp_path / "same.tif"
    for day in (1, 2):
        cancelled(tmp_path / "." / "same.tif", f"2026-01-0{day}T00:00:00", SEED=day)
    assert [run.can_resume() for run in RUN_LOG.runs()] == [True, False]
    make_worker("slow")
    task, ends, kept = start({**images, "OUTPUT": str(output)})
    wait(lambda: task.progress() > 1)
    assert [run.can_resume() for run in RUN_LOG.runs()] == [False] * 3
    task.cancel()
    wait(lambda: ends, 10)
    assert kept


def test_the_buttons_leave_the_keys_of_the_menus_alone(panel):
    """Alt+R is that of Raster, Alt+S that of Settings: shared, it would open neither."""
    texts = [button.text() for button in panel.findChildren(QPushButton)]
    assert texts == ["Resume", "Run Again…", "Show"]


@pytest.fixture
def reads(monkeypatch):
    """One item for each time that the list of runs is read."""
    found, runs = [], RUN_LOG.runs
    monkeypatch.setattr(RUN_LOG, "runs", lambda: found.append("read") or runs())
    return found


def add_layers(count):
    for _ in range(count):
        layer = QgsVectorLayer("Point?crs=EPSG:32633", "points", "memory")
        QgsProject.instance().addMapLayer(layer)
    QgsApplication.processEvents()


def behind_another_tab(panel):
    """Show another dock in the place of the panel."""
    window = panel._interface.window
    other = QDockWidget("other", window)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, other)
    window.tabifyDockWidget(panel, other)
    QgsApplication.processEvents()
    other.raise_()


@pytest.mark.parametrize("hide", [RunsPanel.close, behind_another_tab])
def test_a_panel_that_nobody_sees_does_nothing(panel, reads, tmp_path, hide):
    hide(panel)
    QgsApplication.processEvents()
    reads.clear()
    add_layers(3)
    cancelled(tmp_path / "a.tif")
    assert reads == []
    assert not panel._timer.isActive()
    panel.setUserVisible(True)
    QgsApplication.processEvents()
    assert reads == ["read"]
    assert panel.table.topLevelItem(0).text(3) == "can be resumed"
    assert panel._timer.isActive()


def test_many_layers_at_once_make_one_refresh(panel, reads):
    add_layers(60)
    assert reads == ["read"]


def test_a_layer_that_goes_ends_the_offer_to_resume(provider, worker, images, panel):
    mask = QgsVectorLayer("Polygon?crs=EPSG:32633", "fields", "memory")
    QgsProject.instance().addMapLayer(mask)
    kept_mask = new_run("ttrd3:superresolution", {"MASK": mask.id()}).parameters["MASK"]
    cancelled(images["OUTPUT"], INPUT=images["INPUT"], MASK=kept_mask)
    assert panel.resume.isEnabled()
    QgsProject.instance().clear()
    QgsApplication.processEvents()
    assert not panel.resume.isEnabled()
    panel._resume()
    assert [run.state for run in RUN_LOG.runs()] == [CANCELLED]


HOLD = """
import sys, time
from qgis.PyQt.QtCore import QLockFile, Qt
from qgis.PyQt.QtWidgets import QDockWidget, QPushButton
lock = QLockFile(sys.argv[1])
assert lock.tryLock(0)
print("held", flush=True)
time.sleep(600)
"""


@pytest.fixture
def other_qgis(qgis_app):
    """The name of a session in another process, and the process."""
    path = Path(qgis_app.qgisSettingsDirPath()) / "ttrd3-session-0ther.lock"
    path.parent.mkdir(parents=True, exist_ok=True)
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "held\n"
    yield "0ther", process
    process.kill()
    process.communicate()
    path.unlink(missing_ok=True)


def test_a_run_in_another_qgis_is_told_from_a_lost_one(provider, images, panel, other_qgis):
    session, process = other_qgis
    past = replace(cancelled(images["OUTPUT"]), state=RUNNING, session=session)
    RUN_LOG._store(past)
    QgsApplication.processEvents()
    assert panel.table.topLevelItem(0).text(3) == "running in another QGIS"
    assert not panel.resume.isEnabled()
    assert not panel.again.isEnabled()
    process.kill()
    process.wait()
    wait(lambda: panel.table.topLevelItem(0).text(3) == "can be resumed", 5)
    assert RUN_LOG.runs()[0].state == FAILED


def test_own_runs_carry_a_session_that_others_see(provider, worker, images):
    run(images)
    session = RUN_LOG.runs()[0].session
    path = Path(QgsApplication.qgisSettingsDirPath()) / f"ttrd3-session-{session}.lock"
    assert path.exists()
    assert not QLockFile(str(path)).tryLock(0)


def resumed(panel, images):
    """Resume a run that was cancelled; returns the texts of the message bar when it has ended."""
    cancelled(images["OUTPUT"], INPUT=images["INPUT"], REFERENCES=images["REFERENCES"])
    panel.resume.click()
    wait(lambda: not panel._tasks)
    return [item.text() for item in panel._interface.bar.items()]


def test_newer_qgis_loads_what_was_resumed(provider, worker, images, panel, monkeypatch):
    """From QGIS 3.38 on the function of Processing takes four arguments."""
    given = []

    def newer(alg, context, feedback=None, parameters=None):
        given.append((alg.name(), parameters["OUTPUT"].sink.staticValue()))

    monkeypatch.setattr("processing.gui.Postprocessing.handleAlgorithmResults", newer)
    assert resumed(panel, images) == []
    assert given == [("superresolution", images["OUTPUT"])]


def test_a_resumed_run_that_fails_says_why(provider, make_worker, images, panel):
    make_worker("failure")
    assert "The reference x.tif is empty" in " ".join(resumed(panel, images))


def test_a_resumed_run_that_is_cancelled_has_not_failed(provider, make_worker, images, panel):
    make_worker("slow")
    cancelled(images["OUTPUT"], INPUT=images["INPUT"], REFERENCES=images["REFERENCES"])
    panel.resume.click()
    (resumed,) = panel._tasks
    wait(lambda: resumed.task.progress() > 1)
    assert not panel.resume.isEnabled()
    resumed.task.cancel()
    wait(lambda: not panel._tasks, 10)
    assert panel._interface.bar.items() == []


def test_sources_are_shown_without_what_lets_others_in(provider, panel, tmp_path):
    database = "dbname='gis' user='me' password='secret' table=\"public\".\"dem\" (rast)"
    for day, source in enumerate((database, "/vsicurl/https://h/a.tif?sig=secret"), 1):
        cancelled(tmp_path / f"{day}.tif", f"2026-01-0{day}T00:00:00", INPUT=source)
    texts = [panel.table.topLevelItem(row).text(1) for row in (0, 1)]
    assert texts[0] == "a.tif"
    assert texts[1].startswith("dbname='gis'")
    assert "secret" not in texts[1]


def test_a_result_is_shown_once_however_its_path_is_written(provider, worker, images, panel):
    run(images)
    QgsApplication.processEvents()
    folder, _, name = images["OUTPUT"].rpartition("/")
    QgsProject.instance().addMapLayer(
        QgsRasterLayer(f"{folder}/../{folder[1:].rpartition('/')[2]}/{name}", "sr")
    )
    panel.show_result.click()
    assert [layer.name() for layer in QgsProject.instance().mapLayers().values()] == ["sr"]


def test_a_model_is_not_shown_on_the_map(provider, panel, tmp_path):
    (tmp_path / "m.safetensors").write_bytes(b"model")
    cancelled(tmp_path / "m.safetensors")
    assert not panel.show_result.isEnabled()


@pytest.mark.parametrize("is_checked", [True, False])
def test_a_run_that_cannot_even_begin_says_why(
    provider, worker, images, panel, monkeypatch, is_checked
):
    """QGIS cancels the task of an algorithm whose preparation fails, without a signal.

    That happens where what was checked changes at the last moment.
    """
    if not is_checked:
        monkeypatch.setattr(WorkerAlgorithm, "checkParameterValues", lambda *_: (True, ""))
    os.unlink(images["REFERENCES"][0])
    (sentence,) = resumed(panel, images)
    assert images["REFERENCES"][0] in sentence
    assert panel.resume.isEnabled()


def test_a_second_click_starts_no_second_run(provider, make_worker, images, panel):
    make_worker("slow")
    cancelled(images["OUTPUT"], INPUT=images["INPUT"], REFERENCES=images["REFERENCES"])
    panel.resume.click()
    assert not panel.resume.isEnabled()
    panel._resume()
    (only,) = panel._tasks
    only.task.cancel()
    wait(lambda: not panel._tasks, 10)


def kept_value(value, made=None):
    return new_run("ttrd3:superresolution", {"MASK": value}, made).parameters["MASK"]


def test_a_layer_is_opened_again_as_it_was_or_is_lost(provider, tmp_path):
    """Its provider belongs to it, and so does a CRS that was set in QGIS."""
    table = tmp_path / "points.csv"
    table.write_text("x,y\n500010,5499990\n", encoding="utf-8")
    uri = f"file://{table}?type=csv&xField=x&yField=y&crs=EPSG:32633"
    points, project = QgsVectorLayer(uri, "points", "delimitedtext"), QgsProject.instance()
    project.addMapLayer(points)
    kept = kept_value(points.id())
    project.clear()
    assert not is_lost(kept)
    context = QgsProcessingContext()  # which owns the layer
    found = QgsProcessingUtils.mapLayerFromString(restored(kept), context)
    assert found.crs().authid() == "EPSG:32633"
    box = tmp_path / "box.geojson"
    box.write_text('{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}')
    layer = QgsVectorLayer(str(box), "box", "ogr")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    project.addMapLayer(layer)
    kept = kept_value(layer.id())
    assert not is_lost(kept)
    project.clear()
    assert is_lost(kept)


def test_a_layer_between_the_steps_of_a_model_is_lost_after_it(provider):
    made, layer = QgsMapLayerStore(), QgsVectorLayer("Polygon?crs=EPSG:32633", "step", "memory")
    made.addMapLayer(layer)
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), False)
    assert is_lost(kept_value(layer.id(), made))
    assert is_lost(kept_value(chosen, made))


def test_the_crs_of_a_drawn_extent_is_kept(provider):
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    drawn = QgsReferencedGeometry(QgsGeometry.fromRect(QgsRectangle(1, 2, 3, 4)), crs)
    assert kept_value(drawn) == "1.0,3.0,2.0,4.0 [EPSG:4326]"

# SPDX-License-Identifier: GPL-2.0-or-later
"""Past and running runs, runs that wait for each other, and a computer that stays awake."""

from __future__ import annotations

import subprocess
import threading
import time

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from rig import is_alive, wait
from runs_rig import noted_run, start
from test_qgis_run import run
from ttrd3_qgis.core.jobs.unfinished import progress_file

from ttrd3_qgis import settings
from ttrd3_qgis.algorithms.run_log import (
    CANCELLED,
    DONE,
    FAILED,
    RUN_LOG,
    RUNNING,
    PastRun,
)
from ttrd3_qgis.diagnostics.facts import plugin_settings
from ttrd3_qgis.runtime.awake import awake
from ttrd3_qgis.runtime.errors import RunCancelledError
from ttrd3_qgis.runtime.turns import Turns

pytestmark = pytest.mark.usefixtures("no_runs")
STAYS_AWAKE = """#!/bin/sh
echo "$@" > {notes}
exec cat
"""


def test_a_run_is_listed_shown_and_run_again(provider, worker, images, panel, monkeypatch):
    layer = QgsProject.instance().addMapLayer(QgsRasterLayer(images["INPUT"], "scene"))
    run({**images, "INPUT": layer.id(), "PRESET": "faithful"})
    QgsApplication.processEvents()
    (noted,) = RUN_LOG.runs()
    assert (noted.state, noted.output) == (DONE, images["OUTPUT"])
    assert noted.given()["INPUT"] == layer.id()
    item = panel.table.topLevelItem(0)
    assert [item.text(column) for column in (1, 2, 3)] == ["scene.tif", "sr.tif", "done"]
    assert not panel.resume.isEnabled()
    panel.show_result.click()
    assert panel._interface.shown[0].source() == images["OUTPUT"]
    opened = []
    monkeypatch.setattr(
        "processing.createAlgorithmDialog", lambda *given: opened.append(given) or panel
    )
    panel.again.click()
    assert opened[0][0] == "ttrd3:superresolution"
    assert opened[0][1]["PRESET"] == "faithful"
    assert opened[0][1]["OUTPUT"] == images["OUTPUT"]
    QgsProject.instance().removeMapLayer(layer.id())
    assert noted.given()["INPUT"] == images["INPUT"]


def test_a_layer_is_what_qgis_says_of_it_or_it_is_gone(provider, images):
    """A CRS set for the layer is not in its file."""
    layer = QgsProject.instance().addMapLayer(QgsRasterLayer(images["INPUT"], "scene"))
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32632"))
    noted = noted_run(INPUT=layer, REFERENCES=[layer.id()])
    assert noted.given() == {"INPUT": layer.id(), "REFERENCES": [layer.id()]}
    assert not noted.is_lost()
    QgsProject.instance().removeMapLayer(layer.id())
    assert noted.is_lost()


def test_a_mask_is_its_layer_and_its_selection(provider):
    layer = QgsProject.instance().addMapLayer(
        QgsVectorLayer("Polygon?crs=EPSG:32633", "m", "memory")
    )
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), True, 5)
    for value, is_lost in ((layer.id(), False), (chosen, True)):
        noted = noted_run(MASK=value)
        assert noted.given() == {"MASK": value}
        assert noted.is_lost() == is_lost
    QgsProject.instance().removeMapLayer(layer.id())
    assert (noted.given(), noted.is_lost()) == ({}, True)


@pytest.mark.parametrize("is_known", [True, False])
def test_a_mask_keeps_its_filter(provider, monkeypatch, is_known):
    """QGIS has it from 3.32 on."""
    definition = QgsProcessingFeatureSourceDefinition
    if is_known and not hasattr(definition, "filterExpression"):
        monkeypatch.setattr(definition, "filterExpression", "", raising=False)
    elif not is_known and hasattr(definition, "filterExpression"):
        pytest.skip("this QGIS has it")
    mask = definition("/nowhere/mask.gpkg")
    assert not noted_run(MASK=mask).is_lost()
    mask.filterExpression = "\"kind\" = 'field'"
    noted = noted_run(MASK=mask)
    assert noted.given()["MASK"].filterExpression == "\"kind\" = 'field'"
    assert noted.is_lost() != is_known


@pytest.mark.parametrize("crs", ["", "EPSG:32632"])
def test_an_extent_of_a_script_is_one_that_processing_reads(provider, crs):
    extent = QgsRectangle(1.5, 2, 3, 4.25)
    if crs:
        extent = QgsReferencedRectangle(extent, QgsCoordinateReferenceSystem(crs))
    noted = noted_run(EXTENT=extent)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("ttrd3:superresolution")
    context = QgsProcessingContext()
    found = algorithm.parameterAsExtent(noted.given(), "EXTENT", context)
    assert found == QgsRectangle(1.5, 2, 3, 4.25)
    assert algorithm.parameterAsExtentCrs(noted.given(), "EXTENT", context).authid() == crs


def test_an_extent_in_a_crs_without_a_name_keeps_it(provider):
    crs = QgsCoordinateReferenceSystem.fromProj("+proj=tmerc +lat_0=0 +lon_0=15.3 +ellps=GRS80")
    assert not crs.authid()
    extent = QgsRectangle(1.5, 2, 3, 4.25)
    given = noted_run(EXTENT=QgsReferencedRectangle(extent, crs)).given()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("ttrd3:superresolution")
    context = QgsProcessingContext()
    assert algorithm.parameterAsExtent(given, "EXTENT", context) == extent
    assert algorithm.parameterAsExtentCrs(given, "EXTENT", context) == crs


def test_an_extent_may_be_that_of_a_geometry(provider):
    triangle = QgsGeometry.fromWkt("POLYGON((0 0, 2 0, 2 1, 0 0))")
    given = noted_run(EXTENT=triangle).given()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("ttrd3:superresolution")
    found = algorithm.parameterAsExtent(given, "EXTENT", QgsProcessingContext())
    assert found == QgsRectangle(0, 0, 2, 1)


@pytest.mark.parametrize(
    "value",
    [QgsProperty.fromExpression("1 + 6"), QgsProperty.fromValue(7)],
    ids=["computed", "set"],
)
def test_a_value_that_qgis_computes_is_computed_again(provider, value):
    noted = noted_run(SEED=value)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("ttrd3:superresolution")
    assert algorithm.parameterAsInt(noted.given(), "SEED", QgsProcessingContext()) == 7
    assert not noted.is_lost()


def test_a_running_one_and_a_cancelled_one(provider, make_worker, images, panel):
    worker = make_worker("slow")
    task, ends, kept = start(images)
    wait(lambda: worker.pid() and task.progress() > 1)
    assert RUN_LOG.runs()[0].state == RUNNING
    wait(lambda: panel.table.topLevelItem(0).text(3).startswith("running, "))
    assert not panel.again.isEnabled()
    task.cancel()
    wait(lambda: ends, 10)
    wait(lambda: RUN_LOG.runs()[0].state == CANCELLED)
    assert kept


def test_a_failed_one_is_resumed(provider, make_worker, images, panel, monkeypatch):
    make_worker("killed")
    with pytest.raises(QgsProcessingException):
        run(images)
    QgsApplication.processEvents()
    assert RUN_LOG.runs()[0].state == FAILED
    assert progress_file(images["OUTPUT"]).exists()
    assert panel.table.topLevelItem(0).text(3) == "can be resumed"
    assert panel.resume.toolTip().startswith("Goes on")
    monkeypatch.setattr(PastRun, "is_lost", lambda run: True)
    panel.refresh()
    assert not panel.resume.isEnabled()
    assert "is gone" in panel.resume.toolTip()
    monkeypatch.undo()
    panel.refresh()
    make_worker("good")
    panel.resume.click()
    wait(lambda: RUN_LOG.runs()[0].state == DONE)
    wait(
        lambda: any(
            x.source() == images["OUTPUT"] for x in QgsProject.instance().mapLayers().values()
        )
    )


def test_what_is_resumed_is_loaded_as_the_run_would_have(
    provider, make_worker, images, panel, tmp_path
):
    project = QgsProject.instance()
    loaded, unloaded = str(tmp_path / "error.tif"), str(tmp_path / "map.tif")
    extras = {
        "UNCERTAINTY": QgsProcessingOutputLayerDefinition(loaded, project),
        "REFERENCE_MAP": QgsProcessingOutputLayerDefinition(unloaded),
    }
    make_worker("killed")
    with pytest.raises(QgsProcessingException):
        run({**images, **extras})
    QgsApplication.processEvents()
    worker = make_worker("good")
    panel.resume.click()
    wait(lambda: RUN_LOG.runs()[0].state == DONE)
    wait(lambda: len(project.mapLayers()) > 1)
    assert worker.job()["layers"].keys() == {"uncertainty", "reference_map"}
    found = {layer.source() for layer in project.mapLayers().values()}
    assert found == {images["OUTPUT"], loaded}


def test_what_a_crash_left_running_counts_as_failed(provider, worker, images):
    run(images)
    settings.set_text(settings.RUNS, settings.text(settings.RUNS).replace(DONE, RUNNING))
    assert RUN_LOG.runs()[0].state == FAILED
    settings.set_text(settings.RUNS, "not JSON")
    assert RUN_LOG.runs() == []


def test_runs_wait_for_each_other_on_request(provider, make_worker, images, tmp_path):
    settings.set_text(settings.QUEUE, "yes")
    make_worker("slow")
    first = start(images)
    wait(lambda: first[0].progress() > 1)
    second = start({**images, "OUTPUT": str(tmp_path / "second.tif")})
    time.sleep(0.5)
    QgsApplication.processEvents()
    assert second[0].progress() == 0
    second[0].cancel()
    wait(lambda: second[1], 5)
    assert first[1] == []
    wait(lambda: first[1], 60)
    assert first[1] == [True]


def test_turns_are_taken_in_order_and_only_on_one_device():
    turns, order = Turns(), []
    hold = threading.Event()

    def use(name, device):
        with turns.turn(device, lambda: False, lambda: order.append(f"{name} waits")):
            order.append(name)
            hold.wait(5)

    threads = []
    for name, device in (("a", "cpu"), ("b", "cuda:0"), ("c", "auto")):
        threads.append(threading.Thread(target=use, args=(name, device)))
        threads[-1].start()
        time.sleep(0.2)
    assert order == ["a", "b", "c waits"]
    with pytest.raises(RunCancelledError), turns.turn("cpu", lambda: True, lambda: None):
        pass
    hold.set()
    for thread in threads:
        thread.join(5)
    assert order[-1] == "c"


def test_the_computer_stays_awake_only_during_the_run(tmp_path, monkeypatch):
    notes = tmp_path / "notes"
    program = tmp_path / "systemd-inhibit"
    program.write_text(STAYS_AWAKE.format(notes=notes))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    helpers = []
    started = subprocess.Popen
    monkeypatch.setattr(
        subprocess, "Popen", lambda *a, **k: helpers.append(started(*a, **k)) or helpers[-1]
    )
    with awake():
        wait(lambda: notes.exists() and notes.read_text())
        assert is_alive(helpers[0].pid)
        assert "--what=idle:sleep" in notes.read_text()
    assert not is_alive(helpers[0].pid)
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    with awake():
        assert len(helpers) == 1


def test_the_diagnostics_do_not_tell_of_past_runs(provider, worker, images):
    run(images)
    assert images["OUTPUT"] in settings.text(settings.RUNS)
    assert not any("runs" in name or "sr.tif" in value for name, value in plugin_settings().facts)

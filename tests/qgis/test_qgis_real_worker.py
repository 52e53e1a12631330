# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm with the real worker and the bundled model, as users run it."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from osgeo import gdal
from pace import Stopwatch, thread_clock
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTimer
from rig import CORE_PYTHON, HOME, is_alive, make_raster, wait

from ttrd3_qgis.runtime.warm import WARM

HEARTBEAT_MS = 10
LONGEST_STALL_S = 0.1


@pytest.fixture
def parameters(tmp_path, monkeypatch):
    monkeypatch.setenv("TTRD3_PYTHON", CORE_PYTHON)
    lr = make_raster(tmp_path / "lr.tif", size=(40, 36))
    reference = make_raster(tmp_path / "ref.tif", size=(160, 144), pixel=2.5)
    return {
        "INPUT": lr,
        "REFERENCES": [reference],
        "STEPS": 2,
        "TILE_SIZE": 32,
        "DEVICE": "cpu",
        "OUTPUT": str(tmp_path / "sr.tif"),
    }


def workers():
    """Process numbers of running workers of these tests; others may run beside them."""
    mark = f"TMPDIR={HOME / 'tmp'}".encode()
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            is_worker = b"ttrd3_qgis.core.worker" in (entry / "cmdline").read_bytes()
            if is_worker and mark in (entry / "environ").read_bytes():
                found.append(int(entry.name))
        except OSError:
            continue
    return [pid for pid in found if is_alive(pid)]


def assert_is_sr_of(output, lr):
    small, large = gdal.Open(lr), gdal.Open(output)
    assert (large.RasterXSize, large.RasterYSize) == (4 * small.RasterXSize, 4 * small.RasterYSize)
    x, dx, _, y, _, dy = small.GetGeoTransform()
    assert large.GetGeoTransform() == pytest.approx((x, dx / 4, 0, y, 0, dy / 4), rel=1e-12)
    assert large.GetProjection() == small.GetProjection()
    assert large.GetRasterBand(1).DataType == small.GetRasterBand(1).DataType
    return large


def test_processing_run(provider, parameters):
    import processing

    result = processing.run("ttrd3:superresolution", parameters)
    raster = assert_is_sr_of(result["OUTPUT"], parameters["INPUT"])
    assert result["TILES"] == 4
    assert result["MODEL_ID"] == "ttrd3-s"
    assert 0 <= result["RMSE_LR"] < 20
    assert raster.GetMetadataItem("TTRD3_STEPS") == "2"
    assert workers() == [WARM.pid()]
    WARM.end()
    assert workers() == []


def _task(parameters):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("ttrd3:superresolution")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    return QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback), context, feedback


def test_event_loop_is_never_blocked(provider, parameters):
    task, *kept = _task({**parameters, "STEPS": 20})
    ends, beats = [], [thread_clock()]
    task.executed.connect(lambda ok, results: ends.append((ok, results)))
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(thread_clock()))
    timer.start(HEARTBEAT_MS)
    QgsApplication.taskManager().addTask(task)
    wait(lambda: ends, 120)
    timer.stop()
    assert ends[0][0]
    assert max(b - a for a, b in zip(beats, beats[1:])) < LONGEST_STALL_S
    assert kept


def test_cancel_half_way(provider, parameters, tmp_path):
    task, *kept = _task({**parameters, "STEPS": 400})
    ends = []
    task.executed.connect(lambda ok, results: ends.append(ok))
    QgsApplication.taskManager().addTask(task)
    wait(lambda: task.progress() > 5, 60)
    assert len(workers()) == 1
    watch = Stopwatch()
    task.cancel()
    wait(lambda: ends, 60)
    assert watch.stop() < 2
    assert ends == [False]
    assert workers() == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lr.tif", "ref.tif"]
    assert kept


def test_a_worker_that_was_killed_goes_on(provider, parameters, tmp_path):
    """With a mask, which is written anew for each run."""
    import processing

    whole = QgsGeometry.fromRect(QgsRectangle(500010, 5499650, 500390, 5499990))
    mask = QgsVectorLayer("Polygon?crs=EPSG:32633", "town", "memory")
    feature = QgsFeature()
    feature.setGeometry(whole)
    mask.dataProvider().addFeatures([feature])
    parameters = {**parameters, "MASK": mask, "STEPS": 6}
    task, _, feedback = _task(parameters)
    ends = []
    task.executed.connect(lambda ok, results: ends.append(ok))
    QgsApplication.taskManager().addTask(task)
    wait(lambda: task.progress() > 60, 120)
    os.kill(workers()[0], signal.SIGKILL)
    wait(lambda: ends)
    assert "The finished tiles are kept" in feedback.textLog()
    assert (tmp_path / ".sr.tif.progress").exists()
    again = QgsProcessingFeedback(False)
    result = processing.run("ttrd3:superresolution", parameters, feedback=again)
    assert "Going on from an earlier run" in again.textLog()
    assert_is_sr_of(result["OUTPUT"], parameters["INPUT"])
    plain = processing.run(
        "ttrd3:superresolution", {**parameters, "OUTPUT": str(tmp_path / "plain.tif")}
    )
    pixels = [gdal.Open(made["OUTPUT"]).ReadRaster() for made in (result, plain)]
    assert pixels[0] == pixels[1]
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_result_is_named_and_styled_after_its_input(provider, parameters):
    import processing

    layer = QgsRasterLayer(parameters["INPUT"], "scene")
    QgsProject.instance().addMapLayer(layer)
    try:
        parameters = {**parameters, "INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT"}
        added = processing.runAndLoadResults("ttrd3:superresolution", parameters)
        result = QgsProject.instance().mapLayersByName("SR realistic · scene ×4")
        assert len(result) == 1, added
        assert type(result[0].renderer()) is type(layer.renderer())
        assert "synthetic" in result[0].metadata().abstract()
    finally:
        QgsProject.instance().removeAllMapLayers()


def test_mistakes_of_the_worker_come_as_one_sentence(provider, parameters, tmp_path):
    import processing

    data = Path(parameters["INPUT"]).read_bytes()
    Path(parameters["INPUT"]).write_bytes(data[: len(data) // 2])
    with pytest.raises(QgsProcessingException, match=r"damaged or truncated|cannot be opened"):
        processing.run("ttrd3:superresolution", parameters)
    assert not list(tmp_path.glob("*sr.tif*"))
    assert Path(parameters["INPUT"]).read_bytes() == data[: len(data) // 2]

# SPDX-License-Identifier: GPL-2.0-or-later
"""The real dialogs of Processing with our algorithm. TTRD3_SHOTS names a folder for pictures."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QFileDialog, QTextEdit, QWidget
from rig import CORE_PYTHON, is_alive, make_raster, wait, wait_for_tasks

RED = "#ff0000"  # of errors in the log of Processing


@pytest.fixture
def algorithm(provider, monkeypatch):
    monkeypatch.setattr("processing.gui.ParametersPanel.iface", None)
    return QgsApplication.processingRegistry().createAlgorithmById("ttrd3:superresolution")


@pytest.fixture
def dialog(algorithm, images):
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    QgsProject.instance().addMapLayer(QgsRasterLayer(images["INPUT"], "scene"))
    dialog = AlgorithmDialog(algorithm, False, None)
    dialog.resize(900, 820)
    dialog.show()
    yield dialog
    wait_for_tasks()
    dialog.close()
    QgsProject.instance().clear()


def picture(widget, name):
    """Save a picture of a widget where the caller wants one."""
    QgsApplication.processEvents()
    image = widget.grab()
    assert not image.isNull()
    if "TTRD3_SHOTS" in os.environ:
        assert image.save(str(Path(os.environ["TTRD3_SHOTS"]) / f"{name}.png"))


def test_the_dialog_runs_the_algorithm(dialog, worker, images):
    picture(dialog, "dialog")
    dialog.setParameters(images)
    picture(dialog, "dialog-filled")
    dialog.runAlgorithm()
    wait(lambda: os.path.exists(images["OUTPUT"]) and dialog.runButton().isEnabled())
    text = dialog.findChild(QTextEdit, "txtLog").toPlainText()
    assert "Results" in text
    assert "tile 1/10 · step 1/4" in text
    picture(dialog, "dialog-done")


def test_what_the_widgets_show_is_the_default(dialog, algorithm, images):
    box = sip.cast(dialog.findChild(QWidget, "grpAdvanced"), QgsCollapsibleGroupBoxBasic)
    box.setCollapsed(False)
    dialog.resize(900, 1500)
    picture(dialog, "dialog-advanced")
    dialog.setParameters({"REFERENCES": images["REFERENCES"]})
    shown = dialog.createProcessingParameters()
    for name in ("INPUT", "REFERENCES", "OUTPUT"):
        del shown[name]
    for parameter in algorithm.parameterDefinitions():
        if parameter.name() in shown:
            assert shown[parameter.name()] in (parameter.defaultValue(), [], ""), parameter.name()


def test_the_dialog_of_finetuning_shows_its_defaults(provider, images, monkeypatch):
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    monkeypatch.setattr("processing.gui.ParametersPanel.iface", None)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("ttrd3:finetune")
    QgsProject.instance().addMapLayer(QgsRasterLayer(images["INPUT"], "orthophoto"))
    dialog = AlgorithmDialog(algorithm, False, None)
    dialog.resize(900, 820)
    dialog.show()
    picture(dialog, "finetune")
    dialog.setParameters({"REFERENCES": images["REFERENCES"]})
    shown = dialog.createProcessingParameters()
    for name in ("REFERENCES", "OUTPUT"):
        del shown[name]
    for parameter in algorithm.parameterDefinitions():
        if parameter.name() in shown:
            assert shown[parameter.name()] in (parameter.defaultValue(), [], ""), parameter.name()
    dialog.close()
    QgsProject.instance().clear()


def test_cancel_in_the_dialog(dialog, make_worker, images):
    worker = make_worker("slow")
    dialog.setParameters(images)
    dialog.runAlgorithm()
    wait(worker.pid)
    time.sleep(0.3)
    dialog.cancelButton().click()
    wait(lambda: dialog.runButton().isEnabled())
    assert not os.path.exists(images["OUTPUT"])
    wait(lambda: not is_alive(worker.pid()))


def batch_file(path, rows, panel):
    """Write what the Load button of the batch dialog reads, in the format of this QGIS."""
    if hasattr(panel, "CURRENT_FORMAT"):
        content = {panel.FORMAT: panel.CURRENT_FORMAT, panel.ROWS: rows}
    else:
        for row in rows:
            row["PARAMETERS"] = {name: repr(value) for name, value in row["PARAMETERS"].items()}
        content = rows
    path.write_text(json.dumps(content))


@pytest.fixture
def open_batch(algorithm, tmp_path, monkeypatch):
    """Open the batch dialog with rows, as its button *Load* does."""
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
    from processing.gui.BatchPanel import BatchPanel

    def make(rows):
        path = tmp_path / "batch.json"
        batch_file(path, rows, BatchPanel)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(path), ""))
        dialog = BatchAlgorithmDialog(algorithm, None)
        dialog.resize(1400, 500)
        dialog.show()
        dialog.mainWidget().load()
        return dialog

    return make


def batch_rows(names, references, tmp_path, **values):
    """Rows with a small scene each."""
    for name in names:
        scene = make_raster(tmp_path / f"{name}.tif", size=(10, 10))
        row = {"INPUT": scene, "REFERENCES": references, **values}
        yield {"PARAMETERS": row, "OUTPUTS": {"OUTPUT": str(tmp_path / f"{name}_sr.tif")}}


def test_a_batch_of_three(open_batch, worker, images, tmp_path):
    dialog = open_batch(list(batch_rows("abc", images["REFERENCES"], tmp_path, PRESET="faithful")))
    picture(dialog, "batch")
    dialog.runAlgorithm()
    outputs = [tmp_path / f"{name}_sr.tif" for name in "abc"]
    wait(lambda: all(path.exists() for path in outputs) and dialog.runButton().isEnabled())
    wait_for_tasks()
    picture(dialog, "batch-done")
    dialog.close()
    assert worker.meant() == (2, 0.3)


def test_a_batch_has_one_worker_and_no_red_line(open_batch, images, tmp_path, monkeypatch):
    from ttrd3_qgis.runtime import interpreter, warm

    started = []
    start = warm.WorkerProcess.__init__
    monkeypatch.setattr(
        warm.WorkerProcess, "__init__", lambda *given: started.append(given) or start(*given)
    )
    monkeypatch.setenv("TTRD3_PYTHON", CORE_PYTHON)
    interpreter._PASSED.clear()
    rows = list(batch_rows("abc", images["REFERENCES"][:1], tmp_path, STEPS=1, DEVICE="cpu"))
    dialog = open_batch(rows)
    dialog.mainWidget().checkLoadLayersOnCompletion.setChecked(True)
    dialog.runAlgorithm()
    wait(lambda: dialog.runButton().isEnabled(), 120)
    log = dialog.findChild(QTextEdit, "txtLog")
    warm.WARM.end()
    dialog.close()
    loaded = [layer.source() for layer in QgsProject.instance().mapLayers().values()]
    QgsProject.instance().clear()
    assert len(started) == 1
    assert "not correctly generated" not in log.toPlainText()
    assert RED not in log.toHtml()
    assert sorted(loaded) == [str(tmp_path / f"{name}_sr.tif") for name in "abc"]

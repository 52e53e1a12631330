# SPDX-License-Identifier: GPL-2.0-or-later
"""The run dialog with its estimate, on the real dialog of Processing and a real canvas."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from dialog_rig import estimate, panel_of, set_value
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSettings,
)
from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QCheckBox, QLabel, QScrollArea, QWidget
from rig import wait
from test_dialogs import picture
from test_qgis_run import run
from ttrd3_qgis.core.methods.registry import model_file

from ttrd3_qgis import settings
from ttrd3_qgis.algorithms.run_log import new_run
from ttrd3_qgis.gui.choices import lr_window
from ttrd3_qgis.gui.preflight import WAIT_MS
from ttrd3_qgis.gui.preview import preview_extent

ROOT = Path(__file__).resolve().parents[2]


def rows(dialog):
    table = panel_of(dialog).references
    return [
        (
            [item.text(column) for column in range(table.columnCount())],
            [item.child(child).text(0) for child in range(item.childCount())],
        )
        for item in (table.topLevelItem(row) for row in range(table.topLevelItemCount()))
    ]


def test_the_estimate_follows_the_widgets(open_dialog):
    dialog = open_dialog()
    wait(lambda: "1,600 × 1,200" in estimate(dialog))
    assert "48 tiles, 3 steps each" in estimate(dialog)
    assert "unknown until the first run" in estimate(dialog)
    set_value(dialog, PRESET="faithful")
    wait(lambda: ", 2 steps each" in estimate(dialog))
    set_value(dialog, STEPS=7, BANDS=[1])
    wait(lambda: "1 band; 48 tiles, 7 steps each" in estimate(dialog))
    set_value(dialog, ADAPTIVE_STEPS=True)
    wait(lambda: "48 tiles, at most 7 steps each" in estimate(dialog))
    set_value(dialog, EXTENT="500000,500100,5499900,5500000 [EPSG:32633]")
    wait(lambda: "40 × 40 pixels, 1 band; 1 tile," in estimate(dialog))
    set_value(dialog, EXTENT="1,2,1,2 [EPSG:32633]")
    wait(lambda: "outside" in estimate(dialog))
    assert not panel_of(dialog).preview_button.isEnabled()


def test_bands_that_are_left_out_are_named_in_bold(open_dialog):
    dialog = open_dialog()
    wait(lambda: "3 bands" in estimate(dialog))
    notice = panel_of(dialog).shortage
    assert "Left out" not in notice.text()
    set_value(dialog, BANDS=[3, 1])
    wait(lambda: "2 bands" in estimate(dialog))
    assert "Not processed, of 3 bands" in notice.text()
    assert "Band 2" in notice.text()
    assert notice.isVisibleTo(dialog)
    (label,) = (one for one in notice.findChildren(QLabel) if one.text() == notice.text())
    assert label.font().bold()


def test_the_time_is_that_of_an_earlier_run(open_dialog):
    settings.remember_speed("ttrd3-s", "auto", 3, 5.0)
    try:
        dialog = open_dialog()
        wait(lambda: "about 4 min" in estimate(dialog))
    finally:
        QgsSettings().remove(settings.PREFIX + "tile_seconds")


@pytest.mark.parametrize("parameter", ["MODEL", "MODEL_FILE"])
def test_a_run_tells_the_time_of_renamed_weights(open_dialog, images, worker, tmp_path, parameter):
    """The worker knows a model by its card, not by its file."""
    own = shutil.copy(model_file("ttrd3-s"), tmp_path / "drone.safetensors")
    settings.set_text(settings.MODELS, str(tmp_path))
    try:
        model = {parameter: "drone" if parameter == "MODEL" else str(own)}
        run(images, **model)
        dialog = open_dialog()
        set_value(dialog, **model)
        wait(lambda: "Result" in estimate(dialog))
        QTest.qWait(2 * WAIT_MS)
        assert "from the speed of an earlier run" in estimate(dialog)
    finally:
        settings.set_text(settings.MODELS, "")
        QgsSettings().remove(settings.PREFIX + "tile_seconds")


def test_what_does_not_suffice_is_said(open_dialog, monkeypatch):
    monkeypatch.setattr("ttrd3_qgis.gui.preflight.free_disk", lambda _: 1000)
    monkeypatch.setattr("ttrd3_qgis.gui.preflight.free_memory", lambda: 1000)
    dialog = open_dialog()
    shortage = panel_of(dialog).shortage
    wait(lambda: "does not have enough room" in shortage.text())
    assert "Memory is short" in shortage.text()
    assert shortage.isVisible()
    wait(lambda: shortage.height() < 4 * shortage.fontMetrics().height())
    picture(dialog, "run-dialog-short")


def test_references_are_checked_as_they_are_picked(open_dialog, large):
    dialog = open_dialog()
    set_value(dialog, REFERENCES=[large[name] for name in ("same", "coarse", "far", "scene")])
    wait(lambda: len(rows(dialog)) == 4 and "Opening…" not in str(rows(dialog)))
    same, coarse, far, scene = rows(dialog)
    assert same == (
        ["town_2021-06-30", "50 %", "2.5 m, as fine as needed", "2021-06-30", "3"],
        [],
    )
    assert coarse[0][2] == "10 m, coarser than needed"
    assert any("No finer" in remark for remark in coarse[1])
    assert far[0][1] == "0 %"
    assert far[0][2:4] == ["0.5 m, finer than needed", "2019-05-04"]
    assert any("does not overlap" in remark for remark in far[1])
    assert any("itself" in remark for remark in scene[1])
    header = panel_of(dialog).references.headerItem().text(2)
    assert header == "Pixel Size (Needed: 2.5 m)"
    picture(dialog, "run-dialog")


def test_a_preview_is_one_click(open_dialog, large, worker, tmp_path):
    dialog = open_dialog()
    whole = {"OUTPUT": str(tmp_path / "whole.tif"), "UNCERTAINTY": str(tmp_path / "spread.tif")}
    set_value(dialog, REFERENCES=[large["same"]], **whole)
    before = dialog.createProcessingParameters()
    panel = panel_of(dialog)
    wait(panel.preview_button.isEnabled)
    QTest.mouseClick(panel.preview_button, Qt.MouseButton.LeftButton)
    wait(lambda: worker.notes.exists() and dialog.runButton().isEnabled())
    xmin, ymin, xmax, ymax = worker.job()["extent"]
    assert (xmax - xmin, ymax - ymin) == (pytest.approx(2560, abs=1), pytest.approx(2560, abs=1))
    assert not {path.name for path in tmp_path.iterdir()} & {"whole.tif", "spread.tif"}
    dialog.showParameters()
    picture(dialog, "run-dialog-previewed")
    wait(lambda: "1,600 × 1,200" in estimate(dialog))
    shown = dialog.createProcessingParameters()
    for name in before:
        assert str(shown[name]) == str(before[name]), name
    assert shown["OUTPUT"].sink.staticValue() == whole["OUTPUT"]
    wait(lambda: "Preview realistic · Scene of the town ×4" in layer_names())
    assert "Preview: Uncertainty realistic · Scene of the town ×4" in layer_names()
    # The fake worker's ten tiles of ten steps gave a speed.
    wait(lambda: "from the speed of an earlier run" in estimate(dialog))
    QgsSettings().remove(settings.PREFIX + "tile_seconds")


def layer_names():
    """The layers of the project, topmost first."""
    return [layer.name() for layer in QgsProject.instance().layerTreeRoot().layerOrder()]


def test_the_run_after_a_preview_is_the_whole(open_dialog, large, worker, tmp_path):
    dialog = open_dialog()
    set_value(dialog, REFERENCES=[large["same"]], OUTPUT=str(tmp_path / "whole.tif"))
    wait(panel_of(dialog).preview_button.isEnabled)
    panel_of(dialog).preview_button.click()
    wait(lambda: worker.notes.exists() and dialog.runButton().isEnabled())
    dialog.runButton().click()
    wait(lambda: (tmp_path / "whole.tif").exists() and dialog.runButton().isEnabled())
    assert worker.job()["extent"] is None
    QgsSettings().remove(settings.PREFIX + "tile_seconds")


def test_a_preview_is_shown_whatever_the_run_loads(open_dialog, large, worker, tmp_path):
    dialog = open_dialog()
    set_value(dialog, OUTPUT=str(tmp_path / "whole.tif"))
    (box,) = dialog.mainWidget().wrappers["OUTPUT"].wrappedWidget().findChildren(QCheckBox)
    box.setChecked(False)
    wait(panel_of(dialog).preview_button.isEnabled)
    panel_of(dialog).preview_button.click()
    wait(lambda: any(name.startswith("Preview") for name in layer_names()))
    assert not box.isChecked()
    QgsSettings().remove(settings.PREFIX + "tile_seconds")


def test_a_preview_away_from_the_raster_says_so(open_dialog, desktop, worker):
    dialog = open_dialog()
    wait(panel_of(dialog).preview_button.isEnabled)
    desktop.canvas.setExtent(QgsRectangle(0, 0, 10, 10))
    panel_of(dialog).preview_button.click()
    assert "zoom to it first" in dialog.messageBar().currentItem().text()
    assert not worker.notes.exists()


def test_the_users_settings_fill_the_widgets_only(open_dialog):
    settings.set_text(settings.DEVICE, "cpu")
    settings.set_text(settings.PRESET, "faithful")
    try:
        dialog = open_dialog()
    finally:
        settings.set_text(settings.DEVICE, "")
        settings.set_text(settings.PRESET, "")
    values = dialog.mainWidget().wrappers
    assert values["DEVICE"].parameterValue() == "cpu"
    assert values["PRESET"].parameterValue() == "faithful"
    definition = dialog.algorithm().parameterDefinition("DEVICE")
    assert definition.defaultValue() == "auto"


def test_without_a_python_the_panel_offers_to_set_one_up(open_dialog, monkeypatch):
    monkeypatch.setattr("ttrd3_qgis.gui.preflight.python_is_known", lambda: False)
    dialog = open_dialog()
    wait(lambda: panel_of(dialog).setup.isVisible())
    assert panel_of(dialog).setup_button.isVisible()
    picture(dialog, "run-dialog-setup")


def test_the_keyboard_reaches_everything(open_dialog, large):
    dialog = open_dialog()
    set_value(dialog, REFERENCES=[large["same"]])
    panel = panel_of(dialog)
    wait(panel.preview_button.isEnabled)
    wait(lambda: panel.references.isVisible())
    chain = [panel.estimate]
    while chain[-1].nextInFocusChain() is not chain[0]:
        chain.append(chain[-1].nextInFocusChain())
    by_tab = [w for w in chain if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
    places = [by_tab.index(w) for w in (panel.references, panel.preview_button)]
    assert places == sorted(places)
    for widget in (panel.estimate, panel.references):
        assert widget.accessibleName()


@pytest.mark.parametrize("breakage", ["module", "wrappers", "panel"])
def test_another_processing_keeps_its_own_dialog(desktop, monkeypatch, breakage):
    registry = QgsApplication.processingRegistry()
    algorithm = registry.createAlgorithmById("ttrd3:superresolution")
    if breakage == "module":
        monkeypatch.delitem(sys.modules, "ttrd3_qgis.gui.run_dialog", raising=False)
        monkeypatch.setitem(sys.modules, "processing.gui.AlgorithmDialog", None)
    elif breakage == "wrappers":
        monkeypatch.setattr("processing.gui.AlgorithmDialog.ParametersPanel", lambda *_: QWidget())
    else:
        monkeypatch.setattr("processing.gui.AlgorithmDialog.ParametersPanel", None)
    assert algorithm.createCustomParametersWidget(None) is None
    assert algorithm.name() == "superresolution"


def test_processing_opens_it(desktop, monkeypatch):
    import processing
    from processing.tools import general

    monkeypatch.setattr(general, "iface", desktop)
    dialog = processing.createAlgorithmDialog("ttrd3:superresolution", {"PRESET": "faithful"})
    wait(lambda: ", 2 steps each" in estimate(dialog))
    dialog.close()


def test_a_closed_dialog_hears_nothing(open_dialog, large):
    dialog = open_dialog()
    wait(lambda: "Result" in estimate(dialog))
    sip.delete(dialog)
    QgsProject.instance().addMapLayer(QgsRasterLayer(large["same"], "late"))
    QTest.qWait(300)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "+proj=laea +lat_0=48 +lon_0=15"])
def test_a_preview_in_any_crs(desktop, tmp_path, large, crs):
    from osgeo import gdal

    path = str(tmp_path / "other.tif")
    gdal.Warp(path, large["scene"], dstSRS=crs)
    layer = QgsRasterLayer(path, "other")
    desktop.canvas.setExtent(QgsRectangle(501000, 5498000, 501500, 5498500))
    text = preview_extent(desktop.canvas, layer)
    assert ("4326" in text) == (crs != "EPSG:3857")
    numbers = [float(part) for part in text.partition(" ")[0].split(",")]
    assert numbers[0] < numbers[1]
    assert numbers[2] < numbers[3]
    if crs.startswith("EPSG"):
        columns, rows, _ = lr_window(layer, QgsRectangle(numbers[0], numbers[2], *numbers[1::2]))
        assert max(columns, rows) <= 256


class Long(QTranslator):
    """Every text of ours twice, as long languages have it."""

    def translate(self, context, text, disambiguation=None, n=-1):
        return f"{text} {text}" if context == "TTRD3" else None

    def isEmpty(self):
        return False


@pytest.mark.parametrize("size", [(1000, 900), (760, 600)])
def test_a_long_language_fits(open_dialog, large, size):
    translator = Long()
    QCoreApplication.installTranslator(translator)
    try:
        dialog = open_dialog()
        box = sip.cast(dialog.findChild(QWidget, "grpAdvanced"), QgsCollapsibleGroupBoxBasic)
        box.setCollapsed(True)  # QGIS remembers it unfolded
        dialog.resize(*size)
        set_value(dialog, REFERENCES=[large["same"], large["coarse"]])
        wait(lambda: len(rows(dialog)) == 2 and "opened" not in str(rows(dialog)))
        panel = panel_of(dialog)
        wait(lambda: panel.width() <= dialog.width())
        assert panel.estimate.height() >= panel.estimate.heightForWidth(panel.estimate.width()) - 2
        outer = dialog.findChild(QScrollArea, "scrollArea")
        assert not outer.verticalScrollBar().isVisible()
        picture(dialog, f"run-dialog-long-{size[0]}")
    finally:
        QCoreApplication.removeTranslator(translator)


def test_own_models_can_be_chosen(open_dialog, large, tmp_path):
    (tmp_path / "drone.safetensors").write_bytes(b"")
    settings.set_text(settings.MODELS, str(tmp_path))
    try:
        dialog = open_dialog()
        set_value(dialog, REFERENCES=[large["same"]], MODEL="drone")
        assert dialog.createProcessingParameters()["MODEL"] == "drone"
    finally:
        settings.set_text(settings.MODELS, "")


def test_the_only_finer_layer_is_offered_as_reference(open_dialog, large):
    project = QgsProject.instance()
    finer = project.addMapLayer(QgsRasterLayer(large["same"], "finer"))
    project.addMapLayer(QgsRasterLayer(large["coarse"], "coarse"))
    dialog = open_dialog()
    references = dialog.mainWidget().wrappers["REFERENCES"]
    scene = project.mapLayersByName("Scene of the town")[0]
    set_value(dialog, INPUT=scene)
    wait(lambda: references.parameterValue() in ([finer.id()], [finer.source()]))
    references.setParameterValue([], QgsProcessingContext())
    QTest.qWait(500)
    assert not references.parameterValue()


@pytest.mark.parametrize("references", [{}, {"REFERENCES": []}])
def test_a_run_without_references_is_repeated_without(open_dialog, large, tmp_path, references):
    project = QgsProject.instance()
    finer = project.addMapLayer(QgsRasterLayer(large["same"], "finer"))
    scene = project.mapLayersByName("Scene of the town")[0]
    dialog = open_dialog()
    past = new_run(
        dialog.algorithm().id(),
        {"INPUT": scene.id(), "OUTPUT": str(tmp_path / "sr.tif"), **references},
    )
    dialog.setParameters(past.given())
    wait(lambda: "Result" in estimate(dialog))
    wrappers = dialog.mainWidget().wrappers
    assert not wrappers["REFERENCES"].parameterValue()
    other = project.addMapLayer(QgsRasterLayer(large["coarse"], "coarse"))
    wrappers["INPUT"].setParameterValue(other.id(), QgsProcessingContext())
    wait(lambda: wrappers["REFERENCES"].parameterValue() in ([finer.id()], [finer.source()]))


def test_of_two_finer_layers_none_is_chosen(open_dialog, large):
    project = QgsProject.instance()
    for name in ("same", "far"):
        project.addMapLayer(QgsRasterLayer(large[name], name))
    dialog = open_dialog()
    set_value(dialog, INPUT=project.mapLayersByName("Scene of the town")[0])
    wait(lambda: "Result" in estimate(dialog))
    assert not dialog.mainWidget().wrappers["REFERENCES"].parameterValue()

# SPDX-License-Identifier: GPL-2.0-or-later
"""The run dialog of a project with a scene of 400 × 300 pixels."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsRasterLayer,
)
from qgis.gui import QgsBrowserGuiModel, QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QMainWindow, QWidget
from rig import make_raster, wait_for_tasks

from ttrd3_qgis.gui.estimate_panel import EstimatePanel


class Interface:
    """The three things Processing's parameter panel asks of the desktop."""

    def __init__(self, canvas, window):
        self.canvas = canvas
        self.window = window
        self.browser = QgsBrowserGuiModel()

    def mapCanvas(self):
        return self.canvas

    def browserModel(self):
        return self.browser

    def activeLayer(self):
        return None

    def mainWindow(self):
        return self.window


@pytest.fixture
def large(tmp_path):
    """Paths of a scene of 400 × 300 pixels of 10 m and of references that differ."""
    from osgeo import gdal

    named = {
        "scene": make_raster(tmp_path / "scene.tif", size=(400, 300)),
        "same": make_raster(tmp_path / "town_2021-06-30.tif", size=(800, 1200), pixel=2.5),
        "coarse": make_raster(tmp_path / "coarse.tif", bands=1, size=(400, 300)),
        "far": make_raster(tmp_path / "far.tif", epsg=32634, size=(50, 50), pixel=0.5),
    }
    raster = gdal.Open(named["far"], gdal.GA_Update)
    raster.SetMetadataItem("TIFFTAG_DATETIME", "2019:05:04 10:11:12")
    raster = None
    return named


@pytest.fixture
def desktop(provider, monkeypatch, large):
    """A project with the scene, shown on a canvas."""
    project = QgsProject.instance()
    layer = project.addMapLayer(QgsRasterLayer(large["scene"], "Scene of the town"))
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    window = QMainWindow()
    canvas = QgsMapCanvas(window)
    canvas.resize(300, 300)
    canvas.setDestinationCrs(layer.crs())
    canvas.setExtent(layer.extent())
    interface = Interface(canvas, window)
    monkeypatch.setattr("processing.gui.ParametersPanel.iface", interface)
    yield interface
    wait_for_tasks()
    project.clear()


@pytest.fixture
def open_dialog(desktop):
    opened = []

    def make():
        registry = QgsApplication.processingRegistry()
        algorithm = registry.createAlgorithmById("ttrd3:superresolution")
        dialog = algorithm.createCustomParametersWidget(None)
        assert dialog is not None
        dialog.resize(1000, 900)
        dialog.show()
        opened.append(dialog)
        return dialog

    yield make
    wait_for_tasks()
    for dialog in opened:
        if not sip.isdeleted(dialog):
            dialog.close()
            dialog.deleteLater()
    # Before the canvas goes, which the widgets of the dialog know.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def panel_of(dialog) -> EstimatePanel:
    return dialog.findChild(QWidget, "ttrd3Estimate")


def estimate(dialog) -> str:
    return panel_of(dialog).estimate.text()


def set_value(dialog, **values):
    dialog.setParameters(values)

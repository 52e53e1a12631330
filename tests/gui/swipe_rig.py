# SPDX-License-Identifier: GPL-2.0-or-later
"""A real map canvas in a window, rasters of one colour, and what the swipe needs of QGIS."""

from __future__ import annotations

import pytest
from osgeo import gdal, osr
from qgis.core import QgsMapRendererParallelJob, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMainWindow
from rig import wait

from ttrd3_qgis.gui.swipe import Swipe

RED, GREEN, BLUE = (200, 30, 30), (30, 160, 60), (40, 60, 200)
CORNER = (500000.0, 5500000.0)


def make_plain(path, colour, size=(40, 30), pixel=10.0, corner=CORNER):
    """Write a raster of one colour in UTM zone 33."""
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32633)
    raster = gdal.GetDriverByName("GTiff").Create(str(path), *size, 3)
    raster.SetGeoTransform((corner[0], pixel, 0.0, corner[1], 0.0, -pixel))
    raster.SetProjection(srs.ExportToWkt())
    for band, value in enumerate(colour, 1):
        raster.GetRasterBand(band).Fill(value)
    raster.FlushCache()
    return str(path)


def add_plain(path, colour, name, **grid):
    """Add such a raster to the project, topmost."""
    layer = QgsRasterLayer(make_plain(path, colour, **grid), name)
    renderer = layer.renderer()
    for part in ("red", "green", "blue"):
        getattr(renderer, f"set{part.title()}ContrastEnhancement")(None)
    QgsProject.instance().addMapLayer(layer)
    return layer


class Iface:
    """The part of QGIS's interface that the swipe uses."""

    def __init__(self):
        self.window = QMainWindow()
        self.window.resize(900, 700)
        self.canvas = QgsMapCanvas(self.window)
        self.canvas.enableAntiAliasing(False)
        self.window.setCentralWidget(self.canvas)
        self.bar = QgsMessageBar(self.canvas)
        self.active = None

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return self.bar

    def activeLayer(self):
        return self.active

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)
        dock.show()

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)

    def show_all(self):
        """Show the window with the project's layers in view."""
        layers = QgsProject.instance().layerTreeRoot().layerOrder()
        self.canvas.setDestinationCrs(layers[0].crs())
        self.canvas.setLayers(layers)
        extent = layers[0].extent()
        extent.scale(0.5)
        self.canvas.setExtent(extent)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        self.canvas.refresh()
        self.settle()

    def settle(self):
        """Wait until the canvas and the swipe have drawn."""
        for _ in range(2):
            QTest.qWait(80)
            wait(lambda: not self.canvas.isDrawing() and not self.jobs())

    def jobs(self):
        """The pictures in the making, given up ones included."""
        return self.canvas.findChildren(QgsMapRendererParallelJob)

    def colour_at(self, x_part, y_part):
        """Colour of the canvas at a part of its width and height, as (red, green, blue)."""
        view = self.canvas.viewport()
        image = view.grab().toImage()
        ratio = image.devicePixelRatio()
        x, y = x_part * view.width() * ratio, y_part * view.height() * ratio
        colour = image.pixelColor(round(x), round(y))
        return colour.red(), colour.green(), colour.blue()

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.canvas, key, modifier)

    def drag(self, start, end):
        """Drag on the canvas between two places, each as parts of its size."""
        view = self.canvas.viewport()
        places = [
            QPoint(round(x * view.width()), round(y * view.height())) for x, y in (start, end)
        ]
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=places[0])
        for step in (0.3, 0.6, 1.0):
            between = places[0] + (places[1] - places[0]) * step
            move(view, between)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=places[1])


def move(view, place, buttons=Qt.MouseButton.LeftButton):
    """Move the mouse with a button held; QTest.mouseMove holds none."""
    position = QPointF(place)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        position,
        QPointF(view.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QCoreApplication.sendEvent(view, event)


@pytest.fixture
def iface(qgis_app):
    iface = Iface()
    yield iface
    QgsProject.instance().clear()
    iface.window.close()
    iface.window.deleteLater()
    QTest.qWait(10)


@pytest.fixture
def layers(iface, tmp_path):
    """The LR layer in red below its result in green; the result is the current layer."""
    lr = add_plain(tmp_path / "lr.tif", RED, "scene")
    sr = add_plain(tmp_path / "sr.tif", GREEN, "scene, super-resolved", size=(160, 120), pixel=2.5)
    sr.setCustomProperty("ttrd3/input", lr.id())
    iface.active = sr
    return lr, sr


@pytest.fixture
def swipe(iface, layers):
    """An open swipe that has drawn."""
    iface.show_all()
    swipe = Swipe(iface)
    swipe.open()
    iface.settle()
    yield swipe
    swipe.close()

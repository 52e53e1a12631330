# SPDX-License-Identifier: GPL-2.0-or-later
"""The part of QGIS's interface that the plugin uses, around a real window and menu."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtWidgets import QMainWindow, QMenu


class Iface:
    """Stands in for the desktop, which only qgis itself has."""

    def __init__(self):
        self.window = QMainWindow()
        self.menu = QMenu("Raster", self.window)
        self.canvas = QgsMapCanvas(self.window)
        self.bar = QgsMessageBar(self.window)
        self.factories = []
        self.opened = []

    def mainWindow(self):
        return self.window

    def rasterMenu(self):
        return self.menu

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return self.bar

    def activeLayer(self):
        return None

    def registerOptionsWidgetFactory(self, factory):
        self.factories.append(factory)

    def unregisterOptionsWidgetFactory(self, factory):
        self.factories.remove(factory)

    def showOptionsDialog(self, parent, page):
        self.opened.append((parent, page))

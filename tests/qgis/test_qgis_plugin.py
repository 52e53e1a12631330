# SPDX-License-Identifier: GPL-2.0-or-later
"""Loading and unloading the plugin."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QMainWindow, QMenu


class Iface:
    """The part of QGIS's interface that the plugin uses."""

    def __init__(self):
        self.window = QMainWindow()
        self.menu = QMenu("Raster", self.window)

    def mainWindow(self):
        return self.window

    def rasterMenu(self):
        return self.menu


@pytest.fixture
def registry(qgis_app):
    registry = QgsApplication.processingRegistry()
    assert not registry.providerById("ttrd3")
    return registry


def test_loading_costs_little_and_unloading_leaves_nothing(registry):
    import ttrd3_qgis.plugin as module

    iface = Iface()
    begin = time.perf_counter()
    plugin = module.Plugin(iface)
    plugin.initGui()
    assert time.perf_counter() - begin < 0.1
    assert registry.algorithmById("ttrd3:superresolution")
    assert [action.text() for action in iface.menu.actions()] == ["Super-Resolution…"]
    plugin.unload()
    plugin.unload()
    assert not registry.providerById("ttrd3")
    assert iface.menu.actions() == []


def test_without_a_desktop(registry):
    from ttrd3_qgis import classFactory

    plugin = classFactory(None)
    plugin.initProcessing()
    assert registry.providerById("ttrd3")
    plugin.unload()
    assert not registry.providerById("ttrd3")


def test_the_menu_opens_the_dialog(registry, monkeypatch):
    from ttrd3_qgis.plugin import Plugin

    iface = Iface()
    monkeypatch.setattr("processing.tools.general.iface", iface)
    monkeypatch.setattr("processing.gui.ParametersPanel.iface", None)
    plugin = Plugin(iface)
    plugin.initGui()
    plugin._open_dialog()
    assert plugin._dialog.isVisible()
    plugin.unload()


def test_the_package_is_importable_without_qgis():
    code = "import sys; sys.modules['qgis'] = None; import ttrd3_qgis; ttrd3_qgis.classFactory"
    subprocess.run([sys.executable, "-c", code], check=True)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenes of a user's way with the plugin: enabled, set up, tried, compared."""

from __future__ import annotations

from collections.abc import Iterator
from unittest import mock

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QPoint, Qt, QTimer, QUrl
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QDockWidget,
    QFileDialog,
    QPushButton,
    QStackedWidget,
)
from qgis.utils import iface
from tour import BUNDLE, REPORT, SHOTS, Tour, Wait, note, press, shoot, tidy, visible

PLUGIN = "Reference Super-Resolution"
WINDOW_PX, REPORT_PX, OPTIONS_PX = (1400, 880), (1000, 1250), (1000, 760)
LEFT = Qt.MouseButton.LeftButton


def enabling(tour: Tour) -> Iterator[Wait]:
    """The plugin is ticked in the plugin manager of an empty profile; its menu appears."""
    note(f"QGIS {Qgis.QGIS_VERSION}")
    tour.window.resize(*WINDOW_PX)
    tour.window.findChild(QDockWidget, "Browser").hide()
    list_plugins()
    QTimer.singleShot(0, lambda: iface.pluginManagerInterface().showPluginManager(1))
    yield lambda: QApplication.activeModalWidget()
    manager = QApplication.activeModalWidget()
    yield 1.0
    plugins = manager.findChild(QAbstractItemView, "vwPlugins").model()
    row = next(n for n in range(plugins.rowCount()) if PLUGIN in plugins.index(n, 0).data())
    index = plugins.index(row, 0)
    manager.findChild(QAbstractItemView, "vwPlugins").setCurrentIndex(index)
    plugins.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    yield 1.0
    shoot(manager, "enabled")
    manager.reject()
    tidy()
    menu = iface.rasterMenu()
    menu.popup(tour.window.mapToGlobal(QPoint(330, 30)))
    entry = next(action for action in menu.actions() if "TTRD3" in action.text())
    menu.setActiveAction(entry)
    entry.menu().popup(menu.mapToGlobal(menu.actionGeometry(entry).topRight()))
    yield 0.7
    shoot_screen("menu")
    entry.menu().close()
    menu.close()


def list_plugins() -> None:
    """Hand the installed plugins to the manager without asking any repository for more."""
    import pyplugin_installer
    from pyplugin_installer.installer_data import plugins

    plugins.getAllInstalled()
    plugins.rebuild()
    pyplugin_installer.instance().exportPluginsToManager()


def shoot_screen(name: str) -> None:
    """Save what the screen shows of the main window, menus included."""
    window = iface.mainWindow()
    screen = QApplication.primaryScreen().grabWindow(0)
    place = window.mapToGlobal(QPoint(0, 0))
    size = window.size()
    part = screen.copy(place.x(), place.y(), size.width(), size.height() * 2 // 3)
    part.save(str(SHOTS / f"{name}.png"))
    note(f"saved {name}.png")


def the_set_up(tour: Tour) -> Iterator[Wait]:
    """The environment is made from a folder, without network."""
    press("ttrd3SetUp")
    yield lambda: visible("ttrd3SetupDialog")
    dialog = visible("ttrd3SetupDialog")
    yield lambda: not dialog.is_working()
    shoot(dialog, "set-up")
    button = next(b for b in dialog.findChildren(QPushButton) if "Folder" in b.text())
    with mock.patch.object(QFileDialog, "getExistingDirectory", return_value=BUNDLE):
        QTest.mouseClick(button, LEFT)
    yield lambda: dialog.is_working()
    yield lambda: not dialog.is_working()
    yield lambda: not dialog.is_working()
    yield 1.0
    shoot(dialog, "set-up-done")
    dialog.close()


def the_options(tour: Tour) -> Iterator[Wait]:
    """The page of the options after a test."""
    press("ttrd3Options")
    yield lambda: isinstance(QApplication.activeModalWidget(), QDialog)
    options = QApplication.activeModalWidget()
    options.resize(*OPTIONS_PX)
    page = options.findChild(QStackedWidget).currentWidget()
    test = next(b for b in page.findChildren(QPushButton) if b.text() == "Test")
    QTest.mouseClick(test, LEFT)
    yield 1.0
    yield lambda: test.isEnabled() and test.text() == "Test"
    yield 0.5
    shoot(options, "options")
    options.reject()


def the_sample(tour: Tour) -> Iterator[Wait]:
    """The sample that travels with the plugin."""
    press("ttrd3Sample")
    yield lambda: len(QgsProject.instance().mapLayers()) == 2
    yield 2.0
    tidy()
    shoot(tour.window, "sample")
    QgsProject.instance().clear()
    yield 0.5


def the_swipe(tour: Tour) -> Iterator[Wait]:
    """The result over its input, with the divider in the middle of the map."""
    iface.setActiveLayer(tour.result)
    canvas = iface.mapCanvas()
    box = tour.result.extent()
    box.scale(0.45)
    canvas.setExtent(box)
    press("ttrd3Swipe")
    yield 5.0
    tidy()
    shoot(tour.window, "swipe")
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    yield 0.5


def the_report(tour: Tour) -> Iterator[Wait]:
    """The page about the run, as a browser shows it."""
    from qgis.PyQt.QtWebKitWidgets import QWebView

    view = QWebView()
    view.resize(*REPORT_PX)
    loaded = []
    view.loadFinished.connect(loaded.append)
    view.load(QUrl.fromLocalFile(str(REPORT)))
    view.show()
    yield lambda: loaded
    yield 1.0
    shoot(view, "report")
    view.close()

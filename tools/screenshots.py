# SPDX-License-Identifier: GPL-2.0-or-later
"""Drives the desktop: menu, toolbox, a run, the result on the map. Started by screenshots.sh."""

from __future__ import annotations

import os
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Callable, Union

from qgis.core import Qgis, QgsApplication, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QModelIndex, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDockWidget,
    QLineEdit,
    QProgressBar,
    QTreeView,
    QWidget,
)
from qgis.utils import iface

SHOTS = Path(os.environ["TTRD3_SHOTS"])
SCENE = os.environ["TTRD3_SCENE"]
REFERENCES = os.environ["TTRD3_REFERENCES"].splitlines()
PRESET = os.environ.get("TTRD3_PRESET", "realistic")
TITLE = "Reference-based super-resolution"
WINDOW_PX, DIALOG_PX = (1400, 880), (960, 860)
SHOWN_LR_PX = 56  # side of what the last picture shows
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

Wait = Union[float, Callable[[], object]]  # seconds, or a condition


def note(text: str) -> None:
    """Add a line to steps.log."""
    with (SHOTS / "steps.log").open("a", encoding="utf-8") as log:
        log.write(text + "\n")


def shoot(widget: QWidget, name: str) -> None:
    """Save a picture of a widget."""
    widget.grab().save(str(SHOTS / f"{name}.png"))
    note(f"saved {name}.png")


def dialogs() -> list[QDialog]:
    """Visible dialogs of algorithms."""
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if type(widget).__name__ == "AlgorithmDialog" and widget.isVisible()
    ]


def find_item(model: object, parent: QModelIndex) -> QModelIndex | None:
    """Find our algorithm in the toolbox's tree."""
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found = find_item(model, index) if model.rowCount(index) else None
        if found is not None or TITLE in str(model.data(index)):
            return found or index
    return None


def load_layers() -> QgsRasterLayer:
    """Put the references and the scene on the map; returns the scene."""
    for path in (*REFERENCES, SCENE):
        layer = QgsProject.instance().addMapLayer(QgsRasterLayer(path, Path(path).stem))
    iface.setActiveLayer(layer)
    iface.zoomToActiveLayer()
    return layer


def arrange(window: QWidget) -> None:
    """Give the layers and the toolbox room, so that no name is cut off."""
    window.resize(*WINDOW_PX)
    window.findChild(QDockWidget, "Browser").hide()
    docks = [window.findChild(QDockWidget, name) for name in ("Layers", "ProcessingToolbox")]
    docks[1].setVisible(True)
    docks[1].raise_()
    window.resizeDocks(docks, [370, 320], Qt.Orientation.Horizontal)


def tidy() -> None:
    """Close what QGIS says over the map, and fold the legend."""
    iface.messageBar().clearWidgets()
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        node.setExpanded(False)


def left_half(scene: QgsRasterLayer) -> QgsRectangle:
    """The part to process: the rest stays as it was, for comparison."""
    extent = scene.extent()
    extent.setXMaximum(extent.center().x())
    return extent


def seam(scene: QgsRasterLayer) -> QgsRectangle:
    """What to show in the end: before and after, side by side."""
    width = SHOWN_LR_PX * scene.rasterUnitsPerPixelX()
    height = SHOWN_LR_PX * scene.rasterUnitsPerPixelY()
    return QgsRectangle.fromCenterAndSize(scene.extent().center(), width, height)


def script() -> Iterator[Wait]:
    """The tour; yields what to wait for."""
    window = iface.mainWindow()
    note(f"QGIS {Qgis.QGIS_VERSION}")
    arrange(window)
    scene = load_layers()
    tidy()
    yield 2.0
    actions = [action for action in iface.rasterMenu().actions() if "Resolution" in action.text()]
    note(f"menu entries: {[action.text() for action in actions]}")
    yield from open_from_toolbox(window)
    dialog = dialogs()[0]
    dialog.resize(*DIALOG_PX)
    dialog.setParameters(
        {
            "INPUT": scene.id(),
            "REFERENCES": REFERENCES,
            "PRESET": PRESET,
            "EXTENT": left_half(scene),
        }
    )
    yield 0.5
    shoot(dialog, "dialog")
    before = set(QgsProject.instance().mapLayers())
    QTest.mouseClick(dialog.runButton(), LEFT)
    bar = dialog.findChild(QProgressBar)
    yield lambda: bar.value() >= 50 or dialog.runButton().isEnabled()
    shoot(dialog, "running")
    yield lambda: dialog.runButton().isEnabled()
    shoot(dialog, "done")
    added = set(QgsProject.instance().mapLayers()) - before
    names = [QgsProject.instance().mapLayer(key).name() for key in added]
    note(f"{'added' if names else 'failed: no layer was added'} {names}")
    dialog.close()
    iface.mapCanvas().setExtent(seam(scene))
    tidy()
    yield 3.0
    shoot(window, "result")


def open_from_toolbox(window: QWidget) -> Iterator[Wait]:
    """Search the toolbox and double-click the algorithm."""
    toolbox = window.findChild(QDockWidget, "ProcessingToolbox")
    QTest.keyClicks(toolbox.findChild(QLineEdit, "searchBox"), "super-resolution")
    yield 1.0
    tree = toolbox.findChildren(QTreeView)[0]
    tree.expandAll()
    index = find_item(tree.model(), QModelIndex())
    tree.setCurrentIndex(index)
    shoot(window, "toolbox")
    place = tree.visualRect(index).center()
    QTest.mouseClick(tree.viewport(), LEFT, NO_KEY, place)
    # The dialog may be modal: opening it must not block this generator's timer.
    QTimer.singleShot(0, lambda: QTest.mouseDClick(tree.viewport(), LEFT, NO_KEY, place))
    yield 1.0
    if not dialogs():
        QTimer.singleShot(0, toolbox.executeAlgorithm)
    yield dialogs


class Driver:
    """Steps the script from a timer, so that QGIS stays alive between the steps."""

    def __init__(self) -> None:
        self._steps = script()
        self._wait: Wait = 0.0
        self._since = time.monotonic()
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(50)

    def _tick(self) -> None:
        try:
            if self._is_over():
                self._wait = next(self._steps)
                self._since = time.monotonic()
        except StopIteration:
            self._finish("finished")
        except Exception:  # the desktop would show a dialog and wait
            shoot(iface.mainWindow(), "failed")
            self._finish("failed: " + traceback.format_exc())

    def _is_over(self) -> bool:
        if callable(self._wait):
            return bool(self._wait())
        return time.monotonic() - self._since >= self._wait

    def _finish(self, text: str) -> None:
        self._timer.stop()
        note(text)
        QgsProject.instance().setDirty(False)
        QgsApplication.taskManager().cancelAll()
        iface.actionExit().trigger()


(SHOTS / "steps.log").write_text("")
DRIVER = Driver()

# SPDX-License-Identifier: GPL-2.0-or-later
"""Drives the desktop: menu, toolbox, a run, the result on the map. Started by screenshots.sh."""

from __future__ import annotations

import os
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Callable, Union

from qgis.core import Qgis, QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QModelIndex, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDockWidget, QLineEdit, QTreeView, QWidget
from qgis.utils import iface

SHOTS = Path(os.environ["TTRD3_SHOTS"])
SCENE = os.environ["TTRD3_SCENE"]
REFERENCES = os.environ["TTRD3_REFERENCES"].split(":")
TITLE = "Reference-based super-resolution"
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


def load_layers() -> None:
    """Put the references and the scene on the map."""
    for path in (*REFERENCES, SCENE):
        QgsProject.instance().addMapLayer(QgsRasterLayer(path, Path(path).stem))
    iface.setActiveLayer(QgsProject.instance().mapLayersByName(Path(SCENE).stem)[0])
    iface.zoomToActiveLayer()


def script() -> Iterator[Wait]:
    """The tour; yields what to wait for."""
    window = iface.mainWindow()
    note(f"QGIS {Qgis.QGIS_VERSION}")
    load_layers()
    yield 2.0
    actions = [action for action in iface.rasterMenu().actions() if "Resolution" in action.text()]
    note(f"menu entries: {[action.text() for action in actions]}")
    yield from open_from_toolbox(window)
    dialog = dialogs()[0]
    scene = iface.activeLayer()
    values = {"INPUT": scene.id(), "REFERENCES": REFERENCES, "PRESET": "faithful"}
    dialog.setParameters(values)
    yield 0.5
    shoot(dialog, "dialog")
    before = set(QgsProject.instance().mapLayers())
    QTest.mouseClick(dialog.runButton(), LEFT)
    yield 3.0
    shoot(dialog, "dialog-running")
    yield lambda: dialog.runButton().isEnabled()
    shoot(dialog, "dialog-done")
    added = set(QgsProject.instance().mapLayers()) - before
    names = [QgsProject.instance().mapLayer(key).name() for key in added]
    note(f"{'added' if names else 'failed: no layer was added'} {names}")
    dialog.close()
    yield 2.0
    shoot(window, "result")


def open_from_toolbox(window: QWidget) -> Iterator[Wait]:
    """Search the toolbox and double-click the algorithm."""
    toolbox = window.findChild(QDockWidget, "ProcessingToolbox")
    toolbox.setVisible(True)
    toolbox.raise_()
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

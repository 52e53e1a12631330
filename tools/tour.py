# SPDX-License-Identifier: GPL-2.0-or-later
"""What the scenes of the screenshots share: notes, pictures, dialogs, and what steps them."""

from __future__ import annotations

import os
import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Union

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QMainWindow, QWidget
from qgis.utils import iface

SHOTS = Path(os.environ["TTRD3_SHOTS"])
SCENE = os.environ["TTRD3_SCENE"]
REPORT = Path(SCENE).with_name("report.html")
REFERENCES = os.environ["TTRD3_REFERENCES"].splitlines()
PRESET = os.environ.get("TTRD3_PRESET", "realistic")
ROOT = Path(os.environ["TTRD3_ROOT"])
BUNDLE = os.environ["TTRD3_BUNDLE"]

Wait = Union[float, Callable[[], object]]  # seconds, or a condition


def note(text: str) -> None:
    """Add a line to steps.log."""
    with (SHOTS / "steps.log").open("a", encoding="utf-8") as log:
        log.write(text + "\n")


def shoot(widget: QWidget, name: str) -> None:
    """Save a picture of a widget."""
    widget.grab().save(str(SHOTS / f"{name}.png"))
    note(f"saved {name}.png")


def press(name: str) -> None:
    """Choose an entry of the plugin's menu; what it opens may be modal."""
    action = iface.mainWindow().findChild(QAction, name)
    if action is None:
        raise RuntimeError(f"the menu has no entry {name}")
    QTimer.singleShot(0, action.trigger)


def visible(name: str) -> QWidget | None:
    """Find a visible window by its name."""
    windows = QApplication.topLevelWidgets()
    return next((w for w in windows if w.objectName() == name and w.isVisible()), None)


def dialogs() -> list[QDialog]:
    """Visible dialogs of algorithms, singly or as a batch."""
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QgsProcessingAlgorithmDialogBase) and widget.isVisible()
    ]


def tidy() -> None:
    """Close what QGIS says over the map, and fold the legend."""
    iface.messageBar().clearWidgets()
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        node.setExpanded(False)


@dataclass
class Tour:
    """What a scene hands on to the next: the window, the layers, the open dialog."""

    window: QMainWindow = field(default_factory=iface.mainWindow)
    layer: QgsRasterLayer | None = None
    result: QgsRasterLayer | None = None
    dialog: QDialog | None = None


Scene = Callable[[Tour], Iterator[Wait]]


class Driver:
    """Steps the scenes from a timer, so that QGIS stays alive between the steps.

    A scene that fails is noted and left; the next one begins.
    """

    def __init__(self, scenes: Sequence[Scene]) -> None:
        (SHOTS / "steps.log").write_text("")
        self._tour = Tour()
        self._scenes = list(scenes)
        self._failed: list[str] = []
        self._name = ""
        self._steps: Iterator[Wait] = iter(())
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
            self._next_scene()
        except Exception:  # the desktop would show a dialog and wait
            shoot(iface.mainWindow(), f"failed-{self._name}")
            note(f"failed: {self._name}: {traceback.format_exc()}")
            self._failed.append(self._name)
            self._next_scene()

    def _is_over(self) -> bool:
        if callable(self._wait):
            return bool(self._wait())
        return time.monotonic() - self._since >= self._wait

    def _next_scene(self) -> None:
        self._wait = 0.0
        if not self._scenes:
            self._finish()
            return
        scene = self._scenes.pop(0)
        self._name = scene.__name__
        note(f"scene {self._name}")
        self._steps = scene(self._tour)

    def _finish(self) -> None:
        self._timer.stop()
        for dialog in dialogs():
            dialog.close()
        note(f"not finished: {', '.join(self._failed)}" if self._failed else "finished")
        QgsProject.instance().setDirty(False)
        QgsApplication.taskManager().cancelAll()
        iface.actionExit().trigger()

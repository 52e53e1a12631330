# SPDX-License-Identifier: GPL-2.0-or-later
"""Finds the raster layers that parameter widgets name; opens files in the background."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsTask,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QThread, pyqtSignal

from ..translation import tr


class Signature(NamedTuple):
    """What changes with a file."""

    size: int
    changed_ns: int


class LayerLoader(QObject):
    """Finds layers without waiting for a disk; emits `loaded` when a file has been opened."""

    loaded = pyqtSignal()

    def __init__(self, context: QgsProcessingContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        # by path; None: not a raster. A file that has changed since is opened again.
        self._opened: dict[str, tuple[Signature, QgsRasterLayer | None]] = {}
        self._tasks: dict[str, QgsTask] = {}

    def find(self, named: object) -> QgsRasterLayer | None:
        """The layer that a widget names; None if there is none or it is not open yet."""
        if isinstance(named, QgsRasterLayer):
            return named
        if not isinstance(named, str) or not named:
            return None
        layer = QgsProcessingUtils.mapLayerFromString(named, self._context, False)
        if isinstance(layer, QgsRasterLayer) and layer.isValid():
            return layer
        signature = _signature(named)
        known, opened = self._opened.get(named, (None, None))
        if signature == known:
            return opened
        if signature is not None and named not in self._tasks:
            self._open(named, signature)
        return None

    def is_opening(self, named: object) -> bool:
        """Tell whether a file is being opened."""
        return named in self._tasks

    def is_unreadable(self, named: object) -> bool:
        """Tell whether a file could not be opened as a raster."""
        known = self._opened.get(named) if isinstance(named, str) else None
        return known is not None and known[1] is None

    def _open(self, path: str, signature: Signature) -> None:
        main = QThread.currentThread()

        def run(task: QgsTask) -> QgsRasterLayer:
            layer = QgsRasterLayer(path, Path(path).stem)
            layer.moveToThread(main)
            return layer

        def done(error: Exception | None, layer: QgsRasterLayer | None = None) -> None:
            if not sip.isdeleted(self):
                self._keep(path, signature, layer)

        task = QgsTask.fromFunction(
            tr("Looking at {name}").format(name=path), run, on_finished=done
        )
        self._tasks[path] = task
        QgsApplication.taskManager().addTask(task)

    def _keep(self, path: str, signature: Signature, layer: QgsRasterLayer | None) -> None:
        self._tasks.pop(path, None)
        self._opened[path] = signature, layer if layer is not None and layer.isValid() else None
        self.loaded.emit()


def _signature(path: str) -> Signature | None:
    """The signature of a file; None where there is none."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return Signature(found.st_size, found.st_mtime_ns)

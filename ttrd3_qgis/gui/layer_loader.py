# SPDX-License-Identifier: GPL-2.0-or-later
"""Finds the raster layers that parameter widgets name; opens files in the background."""

from __future__ import annotations

import os
from pathlib import Path

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


class LayerLoader(QObject):
    """Finds layers without waiting for a disk; emits `loaded` when a file has been opened."""

    loaded = pyqtSignal()

    def __init__(self, context: QgsProcessingContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._opened: dict[str, QgsRasterLayer | None] = {}  # None: not a raster
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
        if named not in self._opened and named not in self._tasks and os.path.isfile(named):
            self._open(named)
        return self._opened.get(named)

    def is_opening(self, named: object) -> bool:
        """Tell whether a file is being opened."""
        return named in self._tasks

    def is_unreadable(self, named: object) -> bool:
        """Tell whether a file could not be opened as a raster."""
        return isinstance(named, str) and self._opened.get(named, ...) is None

    def _open(self, path: str) -> None:
        main = QThread.currentThread()

        def run(task: QgsTask) -> QgsRasterLayer:
            layer = QgsRasterLayer(path, Path(path).stem)
            layer.moveToThread(main)
            return layer

        def done(error: Exception | None, layer: QgsRasterLayer | None = None) -> None:
            if not sip.isdeleted(self):
                self._keep(path, layer)

        task = QgsTask.fromFunction(
            tr("Looking at {name}").format(name=path), run, on_finished=done
        )
        self._tasks[path] = task
        QgsApplication.taskManager().addTask(task)

    def _keep(self, path: str, layer: QgsRasterLayer | None) -> None:
        self._tasks.pop(path, None)
        self._opened[path] = layer if layer is not None and layer.isValid() else None
        self.loaded.emit()

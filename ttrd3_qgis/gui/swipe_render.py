# SPDX-License-Identifier: GPL-2.0-or-later
"""Renders layers like the map canvas does, in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsMapToPixel,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtGui import QImage


@dataclass(frozen=True)
class Picture:
    """An opaque picture of the map, and where it lies."""

    image: QImage
    to_pixel: QgsMapToPixel
    crs: QgsCoordinateReferenceSystem


class PictureMaker:
    """Renders layers with extent, size, rotation and CRS of the canvas; the latest request wins."""

    def __init__(self, canvas: QgsMapCanvas, deliver: Callable[[Picture], None]) -> None:
        self._canvas = canvas
        self._deliver = deliver
        self._job: QgsMapRendererParallelJob | None = None

    def start(self, layers: Sequence[QgsMapLayer]) -> None:
        """Start a picture; cancels the one in progress."""
        self.stop()
        settings = QgsMapSettings(self._canvas.mapSettings())
        settings.setLayers(list(layers))
        settings.setBackgroundColor(self._canvas.canvasColor())
        settings.setDevicePixelRatio(self._canvas.devicePixelRatioF())
        if not settings.hasValidSettings():
            return
        self._job = QgsMapRendererParallelJob(settings)
        # The canvas owns the job: a cancelled one ends without blocking anything.
        self._job.setParent(self._canvas)
        self._job.finished.connect(self._finish)
        self._job.finished.connect(self._job.deleteLater)
        self._job.start()

    def stop(self) -> None:
        """Cancel the picture in progress."""
        if self._job is not None:
            self._job.finished.disconnect(self._finish)
            self._job.cancelWithoutBlocking()
            self._job = None

    def _finish(self) -> None:
        """Pass the picture on."""
        job, self._job = self._job, None
        if job is None:
            return
        settings = job.mapSettings()
        to_pixel = QgsMapToPixel(settings.mapToPixel())
        self._deliver(Picture(job.renderedImage(), to_pixel, settings.destinationCrs()))

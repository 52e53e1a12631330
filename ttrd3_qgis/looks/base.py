# SPDX-License-Identifier: GPL-2.0-or-later
"""Styles for the layers of a run, applied in the main thread after it."""

from __future__ import annotations

from typing import ClassVar

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsRasterRenderer,
)

from .arrival import Arrival


class Look(QgsProcessingLayerPostProcessorInterface):
    """Styles the layer of one file when QGIS loads it."""

    # QGIS#47533: the context holds no reference, so the class does until the look is applied
    _waiting: ClassVar[dict[str, Look]] = {}
    is_result = False

    def __init__(self, destination: str) -> None:
        super().__init__()
        self.destination = destination
        self._arrival: Arrival | None = None

    def attach(self, context: QgsProcessingContext, arrival: Arrival | None = None) -> None:
        """Style the layer when QGIS loads it, and note its arrival."""
        Look._waiting[self.destination] = self
        self._arrival = arrival
        context.layerToLoadOnCompletionDetails(self.destination).setPostProcessor(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS when it loads the layer."""
        Look._waiting.pop(self.destination, None)
        if isinstance(layer, QgsRasterLayer):
            _show_file(layer)
            self.dress(layer)
            if self._arrival is not None:
                self._arrival.note(layer, self.is_result)

    def dress(self, layer: QgsRasterLayer) -> None:
        """Style and describe the layer."""
        raise NotImplementedError


def _show_file(layer: QgsRasterLayer) -> None:
    """Have a layer show its file: QGIS keeps one that it has open when a run writes it anew."""
    layer.dataProvider().reloadData()
    layer.setExtent(layer.dataProvider().extent())


class DrawnLook(Look):
    """The look of a layer with a fixed renderer."""

    def dress(self, layer: QgsRasterLayer) -> None:
        """Style and describe the layer."""
        layer.setRenderer(self.renderer(layer))
        metadata = layer.metadata()
        metadata.setAbstract(self.abstract())
        layer.setMetadata(metadata)
        layer.triggerRepaint()

    def renderer(self, layer: QgsRasterLayer) -> QgsRasterRenderer:
        """The renderer of the layer."""
        raise NotImplementedError

    def abstract(self) -> str:
        """What the layer shows."""
        raise NotImplementedError

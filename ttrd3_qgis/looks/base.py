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


class Look(QgsProcessingLayerPostProcessorInterface):
    """Styles the layer of one file when QGIS loads it."""

    # QGIS#47533: the context holds no reference, so the class does until the look is applied
    _waiting: ClassVar[dict[str, Look]] = {}

    def __init__(self, destination: str) -> None:
        super().__init__()
        self.destination = destination

    def attach(self, context: QgsProcessingContext) -> None:
        """Style the layer when QGIS loads it."""
        Look._waiting[self.destination] = self
        context.layerToLoadOnCompletionDetails(self.destination).setPostProcessor(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS when it loads the layer."""
        Look._waiting.pop(self.destination, None)
        if isinstance(layer, QgsRasterLayer):
            self.dress(layer)

    def dress(self, layer: QgsRasterLayer) -> None:
        """Style and describe the layer."""
        raise NotImplementedError


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

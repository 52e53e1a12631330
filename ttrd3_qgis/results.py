# SPDX-License-Identifier: GPL-2.0-or-later
"""Name, style and metadata of the result's layer, given in the main thread after a run."""

from __future__ import annotations

from typing import ClassVar

from qgis.core import (
    QgsMapLayer,
    QgsMultiBandColorRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsRasterRenderer,
    QgsSingleBandGrayRenderer,
    QgsSingleBandPseudoColorRenderer,
)

from .core.job import Job
from .core.protocol import Result
from .settings import remember_speed, speed
from .translation import tr

FEW_TILES = 4  # the start counts for too much in a run of fewer


class ResultLook(QgsProcessingLayerPostProcessorInterface):
    """Dresses one result when QGIS loads it."""

    # QGIS#47533: the context holds no reference, so the class does until the look is applied.
    _waiting: ClassVar[dict[str, ResultLook]] = {}

    def __init__(self, destination: str, renderer: QgsRasterRenderer | None, history: str) -> None:
        super().__init__()
        self._destination = destination
        self._renderer = renderer
        self._history = history

    @classmethod
    def attach(
        cls,
        context: QgsProcessingContext,
        destination: str,
        renderer: QgsRasterRenderer | None,
        history: str,
    ) -> None:
        """Dress the layer of `destination` when QGIS loads it, if it will."""
        look = cls(destination, renderer, history)
        cls._waiting[destination] = look
        context.layerToLoadOnCompletionDetails(destination).setPostProcessor(look)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Style and describe the layer."""
        self._waiting.pop(self._destination, None)
        if not isinstance(layer, QgsRasterLayer):
            return
        if self._renderer is not None:
            layer.setRenderer(self._renderer.clone())
            layer.triggerRepaint()
        metadata = layer.metadata()
        metadata.setAbstract(
            tr(
                "Super-resolved image. Its fine detail is synthetic: an estimate of a model, "
                "to look at and not to measure."
            )
        )
        metadata.addHistoryItem(self._history)
        layer.setMetadata(metadata)


def renderer_for(
    renderer: QgsRasterRenderer | None, bands: tuple[int, ...]
) -> QgsRasterRenderer | None:
    """Copy the renderer of the LR layer for a raster that holds only `bands` of it, 1-based.

    Minimum and maximum stay as they are; None when a shown band is not in the result.
    """
    if renderer is None or not hasattr(renderer, "clone"):
        return None
    copy = renderer.clone()
    try:
        if isinstance(copy, QgsMultiBandColorRenderer):
            copy.setRedBand(bands.index(renderer.redBand()) + 1)
            copy.setGreenBand(bands.index(renderer.greenBand()) + 1)
            copy.setBlueBand(bands.index(renderer.blueBand()) + 1)
        elif isinstance(copy, (QgsSingleBandGrayRenderer, QgsSingleBandPseudoColorRenderer)):
            _show_band(copy, bands)
        else:
            return None
    except ValueError:
        return None
    copy.setAlphaBand(-1)
    copy.setMinMaxOrigin(QgsRasterMinMaxOrigin())
    return copy


def remember_run(result: Result, job: Job) -> None:
    """Store how fast a run was, so that the next one can be estimated."""
    samples = job.extras.samples if job.extras.uncertainty else 1
    passes = result.tiles * job.steps * samples * -(-len(job.bands) // 3)
    for device in {job.device, result.device}:
        if result.tiles >= FEW_TILES or speed(result.model, device) is None:
            remember_speed(result.model, device, result.seconds / max(1, passes))


def _show_band(renderer: QgsRasterRenderer, bands: tuple[int, ...]) -> None:
    """Let a renderer of one band show the same band of a raster that holds only `bands`."""
    if hasattr(renderer, "setInputBand"):  # since QGIS 3.38, which deprecates the other two
        renderer.setInputBand(bands.index(renderer.inputBand()) + 1)
    elif isinstance(renderer, QgsSingleBandGrayRenderer):
        renderer.setGrayBand(bands.index(renderer.grayBand()) + 1)
    else:
        renderer.setBand(bands.index(renderer.band()) + 1)

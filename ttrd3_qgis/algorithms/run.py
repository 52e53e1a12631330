# SPDX-License-Identifier: GPL-2.0-or-later
"""The context for making a job from a request."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext, QgsProcessingFeedback

from ..layers import LayerData
from ..materialise import Region, openable_source
from .values import Values


@dataclass(frozen=True)
class Run:
    """What a job is made with; `folder` takes files and is deleted after the run."""

    values: Values
    feedback: QgsProcessingFeedback
    folder: Path

    @property
    def transforms(self) -> QgsCoordinateTransformContext:
        """The coordinate transformation settings of the project."""
        return self.values.context.transformContext()

    def source(self, layer: LayerData, region: Region, name: str) -> str:
        """A source of the layer for GDAL; if there is none, a file of this name is written."""
        target = self.folder / name
        return openable_source(layer, region, target, self.transforms, self.feedback)

    def sources(self, layers: Iterable[LayerData], region: Region | None = None) -> tuple[str, ...]:
        """The same for several layers; without a region, each as a whole."""
        return tuple(
            self.source(layer, region or Region.of(layer), f"layer-{index}")
            for index, layer in enumerate(layers)
        )

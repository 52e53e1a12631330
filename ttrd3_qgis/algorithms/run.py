# SPDX-License-Identifier: GPL-2.0-or-later
"""What the job of a run is made with."""

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
    """What a job is made with; `folder` takes files and goes with the run."""

    values: Values
    feedback: QgsProcessingFeedback
    folder: Path

    @property
    def transforms(self) -> QgsCoordinateTransformContext:
        """How coordinates are transformed in this project."""
        return self.values.context.transformContext()

    def source(self, layer: LayerData, region: Region, name: str) -> str:
        """What GDAL opens the layer by, written to a file of this name if there is nothing."""
        target = self.folder / name
        return openable_source(layer, region, target, self.transforms, self.feedback)

    def sources(self, layers: Iterable[LayerData], region: Region | None = None) -> tuple[str, ...]:
        """The same for several layers; without a region, each as a whole."""
        return tuple(
            self.source(layer, region or Region.of(layer), f"layer-{index}")
            for index, layer in enumerate(layers)
        )

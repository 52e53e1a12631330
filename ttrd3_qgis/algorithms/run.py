# SPDX-License-Identifier: GPL-2.0-or-later
"""The context for making a job from a request."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext, QgsProcessingFeedback

from ..core.jobs.addresses import file_name, shown
from ..layers import LayerData
from ..materialise import Region, copied, openable_source
from ..translation import tr
from .values import Values

NOT_IN_NAMES = re.compile(r"[^\w .()+-]+")
MOST_CHARS = 40


@dataclass(frozen=True)
class Handed:
    """A layer as it was handed to the worker: by which source, for which region, by which name."""

    source: str
    layer: LayerData
    region: Region
    name: str


@dataclass(frozen=True)
class Run:
    """What a job is made with; `folder` takes files and is deleted after the run.

    `drivers` are those of the worker's GDAL. `handed` notes every layer of the job.
    """

    values: Values
    feedback: QgsProcessingFeedback
    folder: Path
    drivers: tuple[str, ...] = ()
    handed: list[Handed] = field(default_factory=list)

    @property
    def transforms(self) -> QgsCoordinateTransformContext:
        """The coordinate transformation settings of the project."""
        return self.values.context.transformContext()

    def source(self, layer: LayerData, region: Region, name: str) -> str:
        """A source of the layer for GDAL; if there is none, a file of this name is written."""
        where = (layer, region, self._target(layer, name), self.transforms, self.feedback)
        source = openable_source(*where, self.drivers)
        self.handed.append(Handed(source, layer, region, name))
        return source

    def with_names(self, text: str) -> str:
        """A text with the names of layers in place of the files that were made for them."""
        for handed in self.handed:
            if str(self.folder) in handed.source:
                text = text.replace(shown(handed.source), handed.layer.name)
        return text

    def copy_of(self, handed: Handed) -> str:
        """A copy of a layer that the worker could not open."""
        target = self._target(handed.layer, f"copy-of-{handed.name}")
        self.feedback.pushInfo(copying(handed.layer.name))
        return copied(handed.layer, handed.region, target, self.transforms, self.feedback)

    def _target(self, layer: LayerData, name: str) -> Path:
        """A path with the layer's name in it, which the result and reports repeat."""
        words = NOT_IN_NAMES.sub("_", file_name(layer.name)).strip(" ._")[:MOST_CHARS]
        return self.folder / (f"{words}-{name}" if words else name)

    def sources(self, layers: Iterable[LayerData], region: Region | None = None) -> tuple[str, ...]:
        """The same for several layers; without a region, each as a whole."""
        return tuple(
            self.source(layer, region or Region.of(layer), f"layer-{index}")
            for index, layer in enumerate(layers)
        )


def copying(name: str) -> str:
    """A sentence on why a run takes longer."""
    return tr("The worker cannot open {name} as QGIS does, so QGIS copies it.").format(name=name)

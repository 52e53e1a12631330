# SPDX-License-Identifier: GPL-2.0-or-later
"""Name, style and metadata of the result's layer, applied in the main thread after a run."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsBox3d,
    QgsCoordinateReferenceSystem,
    QgsLayerMetadata,
    QgsLayerNotesUtils,
    QgsProcessingContext,
    QgsRasterLayer,
    QgsSettings,
)

from ..core.jobs.addresses import shown
from ..translation import tr
from .arrival import Arrival
from .base import Look
from .style import Style

INPUT_PROPERTY = "ttrd3/input"  # id of the layer that a result was made from
INPUT_SOURCE_PROPERTY = "ttrd3/input_source"
_GROUP_SETTING = "Processing/Configuration/" + "RESULTS_GROUP_NAME"


@dataclass(frozen=True)
class Origin:
    """What a result's layer takes over from the LR layer; `style` is None if none is wanted."""

    layer_id: str
    source: str
    identifier: str
    licenses: tuple[str, ...]
    rights: tuple[str, ...]
    style: Style | None

    @classmethod
    def of(cls, layer: QgsRasterLayer, bands: tuple[int, ...], with_style: bool) -> Origin:
        """Take it from the LR layer, in the main thread; `bands` are those of the result."""
        metadata = layer.metadata()
        return cls(
            layer_id=layer.id(),
            source=shown(layer.source()),
            identifier=metadata.identifier(),
            licenses=tuple(metadata.licenses()),
            rights=tuple(metadata.rights()),
            style=Style.of(layer, bands) if with_style else None,
        )


class ResultLook(Look):
    """Styles a result like its input."""

    is_result = True

    def __init__(self, destination: str, origin: Origin, history: str) -> None:
        super().__init__(destination)
        self._origin = origin
        self._history = history

    def attach(self, context: QgsProcessingContext, arrival: Arrival | None = None) -> None:
        """Style the layer when QGIS loads it, and put it into the group of results."""
        super().attach(context, arrival)
        details = context.layerToLoadOnCompletionDetails(self.destination)
        is_own = _put_into_group(details)
        if arrival is not None:
            arrival.is_own_group = is_own
            arrival.group = getattr(details, "groupName", "") or of_user()

    def dress(self, layer: QgsRasterLayer) -> None:
        """Style and describe the layer."""
        if self._origin.style is not None:
            self._origin.style.apply(layer)
        layer.setCustomProperty(INPUT_PROPERTY, self._origin.layer_id)
        layer.setCustomProperty(INPUT_SOURCE_PROPERTY, self._origin.source)
        layer.setMetadata(describe(layer, self._origin, self._history))
        QgsLayerNotesUtils.setLayerNotes(layer, f"<p>{notice()}</p>")


class PassLook(ResultLook):
    """Styles what a pass leaves to the next one like the result, which covers it."""

    is_result = False


def notice() -> str:
    """What everyone who looks at a result should know."""
    return tr(
        "Super-resolved image. Its fine detail is synthetic: an estimate of a model, "
        "to look at and not to measure."
    )


def describe(layer: QgsRasterLayer, origin: Origin, history: str) -> QgsLayerMetadata:
    """Fill in the layer's metadata; rights and licences are those of the input."""
    metadata = layer.metadata()
    metadata.setType("dataset")
    metadata.setTitle(layer.name())
    metadata.setAbstract(notice())
    metadata.setParentIdentifier(origin.identifier or origin.source)
    metadata.addKeywords("ttrd3", [tr("super-resolution"), tr("synthetic detail")])
    metadata.setLicenses(list(origin.licenses))
    metadata.setRights(list(origin.rights))
    metadata.setCrs(layer.crs())
    metadata.setExtent(_extent(layer, layer.crs()))
    metadata.addHistoryItem(history)
    return metadata


def _extent(layer: QgsRasterLayer, crs: QgsCoordinateReferenceSystem) -> QgsLayerMetadata.Extent:
    where = QgsLayerMetadata.SpatialExtent()
    where.extentCrs = crs
    box = layer.extent()
    where.bounds = QgsBox3d(
        box.xMinimum(), box.yMinimum(), 0.0, box.xMaximum(), box.yMaximum(), 0.0
    )
    extent = QgsLayerMetadata.Extent()
    extent.setSpatialExtents([where])
    return extent


def _put_into_group(details: QgsProcessingContext.LayerDetails) -> bool:
    """Choose a group (QGIS 3.32), unless a model or the user's settings name one; tell whether."""
    if hasattr(details, "groupName") and not details.groupName and not of_user():
        details.groupName = tr("Super-resolved")
        return True
    return False


def of_user() -> str:
    """The group of results in the user's settings of Processing; empty if there is none."""
    return str(QgsSettings().value(_GROUP_SETTING, "", type=str))

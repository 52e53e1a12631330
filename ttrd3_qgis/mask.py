# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes the polygons of a layer as GeoJSON in the CRS of a run, for the worker."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsFeedback,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)

from .algorithms.values import Values
from .materialise import LayerError, Region
from .translation import tr

LONGEST_EDGE = 0.01  # share of the polygon's size: longer segments bend between two CRSs
PRECISION = 9  # decimals, 0.1 mm in degrees; with more, QGIS rounds with an error
AROUND = 0.5  # of the region's size is kept on each side of it: its border bends in another CRS


class Mask:
    """The features of a vector layer as they were, whatever becomes of the layer; for any thread.

    A QgsProcessingFeatureSource would read the layer itself, which the user may remove meanwhile.
    """

    def __init__(self, layer: QgsVectorLayer, request: QgsFeatureRequest) -> None:
        self.name, self.crs = layer.name(), layer.crs()
        self._source, self._request = QgsVectorLayerFeatureSource(layer), request

    def geometries(self, near: QgsRectangle | None) -> Iterator[QgsGeometry]:
        """The polygons, only those near a rectangle if there is one."""
        request = QgsFeatureRequest(self._request)
        if near is not None and request.limit() < 0:  # the first features, wherever they lie
            request.setFilterRect(near)
        for feature in self._source.getFeatures(request):
            yield feature.geometry()


def open_mask(values: Values, name: str) -> Mask | None:
    """Open the mask of a run, if there is one; runs in the main thread."""
    if not values.is_set(name):
        return None
    source, layer = values.features(name), values.vector(name)
    if source is None or layer is None:
        raise QgsProcessingException(values.algorithm.invalidSourceError(values.raw, name))
    if source.featureCount() == 0:
        raise QgsProcessingException(
            tr("The mask {name} has no features; choose or select at least one polygon.").format(
                name=source.sourceName()
            )
        )
    return Mask(layer, _request(values.raw.get(name), layer))


def write_mask(
    mask: Mask,
    region: Region,
    path: Path,
    transforms: QgsCoordinateTransformContext,
    feedback: QgsFeedback,
) -> str:
    """Write the polygons near the region in its CRS; returns the path."""
    transform = QgsCoordinateTransform(mask.crs, region.crs, transforms)
    near = _around(region, QgsCoordinateTransform(region.crs, mask.crs, transforms))
    found = []
    for polygon in mask.geometries(near):
        if feedback.isCanceled():
            break
        geometry = _in_crs(polygon, transform, near, mask.name)
        if not geometry.isEmpty() and geometry.boundingBox().intersects(region.extent):
            found.append(json.loads(geometry.asJson(PRECISION)))
    if not found and not feedback.isCanceled():
        sentence = tr("The mask {name} does not overlap the raster in the extent of this run.")
        raise LayerError(sentence.format(name=mask.name))
    collection = {"type": "GeometryCollection", "geometries": found}
    path.write_text(json.dumps(collection), encoding="utf-8")
    return str(path)


def _request(value: object, layer: QgsVectorLayer) -> QgsFeatureRequest:
    """What is wanted of the layer: all of it, or what a definition of Processing says."""
    request = QgsFeatureRequest().setNoAttributes()
    if not isinstance(value, QgsProcessingFeatureSourceDefinition):
        return request
    text = getattr(value, "filterExpression", "")  # since QGIS 3.32
    if value.selectedFeaturesOnly:
        request.setFilterFids(_selected(layer, text))  # a request has one kind of filter only
    elif text:
        request.setFilterExpression(text)
    if value.featureLimit >= 0:
        request.setLimit(value.featureLimit)
    return request


def _selected(layer: QgsVectorLayer, text: str) -> list[int]:
    """The ids of the selected features, those alone that an expression holds for, if any."""
    if not text:
        return list(layer.selectedFeatureIds())
    request = QgsFeatureRequest().setFilterExpression(text)
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    holds = {feature.id() for feature in layer.getFeatures(request)}
    return [number for number in layer.selectedFeatureIds() if number in holds]


def _around(region: Region, to_mask: QgsCoordinateTransform) -> QgsRectangle | None:
    """The region and what lies around it in the CRS of the mask; None where it has no place."""
    extent = QgsRectangle(region.extent)
    extent.grow(AROUND * max(extent.width(), extent.height()))
    try:
        found = to_mask.transformBoundingBox(extent)
    except QgsCsException:
        return None
    return found if found.isFinite() and not found.isEmpty() else None


def _in_crs(
    geometry: QgsGeometry,
    transform: QgsCoordinateTransform,
    near: QgsRectangle | None,
    name: str,
) -> QgsGeometry:
    """A valid polygon in the target CRS; empty if nothing is left of it.

    Only what is near the region is brought there: half the world has no place in most CRSs.
    """
    if geometry.isEmpty():
        return geometry
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(geometry.constGet().segmentize())
    if not geometry.isGeosValid():
        geometry = geometry.makeValid()
    if transform.isShortCircuited() or geometry.isEmpty():
        return geometry
    if near is not None and not near.contains(geometry.boundingBox()):
        geometry = geometry.intersection(QgsGeometry.fromRect(near))
        if geometry.isEmpty():
            return geometry
    box = geometry.boundingBox()
    moved = geometry.densifyByDistance(LONGEST_EDGE * max(box.width(), box.height()))
    try:
        moved.transform(transform)
    except QgsCsException:
        sentence = tr("The mask {name} cannot be brought to the CRS of the raster; check its CRS.")
        raise LayerError(sentence.format(name=name)) from None
    return moved

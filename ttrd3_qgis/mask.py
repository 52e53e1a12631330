# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes the polygons of a layer as GeoJSON in the CRS of a run, for the worker."""

from __future__ import annotations

import json
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsFeedback,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from .algorithms.values import Values
from .materialise import LayerError, Region
from .translation import tr

LONGEST_EDGE = 0.01  # share of the polygon's size: longer segments bend between two CRSs
PRECISION = 9  # decimals, 0.1 mm in degrees; with more, QGIS rounds with an error


def open_mask(values: Values, name: str) -> QgsProcessingFeatureSource | None:
    """Open the mask of a run, if there is one; runs in the main thread."""
    if not values.is_set(name):
        return None
    source = values.features(name)
    if source is None:
        raise QgsProcessingException(values.algorithm.invalidSourceError(values.raw, name))
    if source.featureCount() == 0:
        raise QgsProcessingException(
            tr("The mask {name} has no features; choose or select at least one polygon.").format(
                name=source.sourceName()
            )
        )
    return source


def write_mask(
    source: QgsProcessingFeatureSource,
    region: Region,
    path: Path,
    transforms: QgsCoordinateTransformContext,
    feedback: QgsFeedback,
) -> str:
    """Write the polygons near the region in its CRS; returns the path."""
    transform = QgsCoordinateTransform(source.sourceCrs(), region.crs, transforms)
    request = QgsFeatureRequest().setNoAttributes()
    # whatever the user has set for invalid features: here they are repaired
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    found = []
    for feature in source.getFeatures(request, unchecked):
        if feedback.isCanceled():
            break
        geometry = _in_crs(feature.geometry(), transform, source.sourceName())
        if not geometry.isEmpty() and geometry.boundingBox().intersects(region.extent):
            found.append(json.loads(geometry.asJson(PRECISION)))
    if not found and not feedback.isCanceled():
        sentence = tr("The mask {name} does not overlap the raster in the extent of this run.")
        raise LayerError(sentence.format(name=source.sourceName()))
    collection = {"type": "GeometryCollection", "geometries": found}
    path.write_text(json.dumps(collection), encoding="utf-8")
    return str(path)


def _in_crs(geometry: QgsGeometry, transform: QgsCoordinateTransform, name: str) -> QgsGeometry:
    """A valid polygon in the target CRS; empty if nothing is left of it."""
    if geometry.isEmpty():
        return geometry
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(geometry.constGet().segmentize())
    if not geometry.isGeosValid():
        geometry = geometry.makeValid()
    if transform.isShortCircuited() or geometry.isEmpty():
        return geometry
    box = geometry.boundingBox()
    moved = geometry.densifyByDistance(LONGEST_EDGE * max(box.width(), box.height()))
    try:
        moved.transform(transform)
    except QgsCsException:
        sentence = tr("The mask {name} cannot be brought to the CRS of the raster; check its CRS.")
        raise LayerError(sentence.format(name=name)) from None
    return moved

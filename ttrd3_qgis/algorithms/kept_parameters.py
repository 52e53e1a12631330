# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters as JSON can hold them, and back: a past run may be repeated in another session.

A layer is kept by its id and its source: the id counts as long as the project has it, with all that
QGIS says of the layer, and the source after that.
"""

from __future__ import annotations

from typing import Any

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsMapLayer,
    QgsMapLayerStore,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedGeometry,
    QgsReferencedRectangle,
)

from ..layers import describe, named

LAYER, FEATURES, PROPERTY, LOADED = "layer", "features", "property", "loaded"
SOURCE, IS_WHOLE, LIMIT, SELECTED = "source", "is_whole", "limit", "selected"
FILTER, FILTER_ATTRIBUTE = "filter", "filterExpression"  # of features, from QGIS 3.32 on


def kept(value: Any, made: QgsMapLayerStore | None = None) -> Any:
    """A value as JSON can hold it; None where nothing was given.

    `made` has the layers that exist for this run alone, as those between the steps of a model.
    """
    if value is None or value == NULL:
        return None
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        return _kept_destination(value)
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        return _kept_features(value, made)
    if isinstance(value, QgsProperty):
        return _kept_property(value, made)
    if isinstance(value, QgsMapLayer):
        return _kept_layer(value)
    if isinstance(value, QgsReferencedGeometry):
        return _kept_extent(QgsReferencedRectangle(value.boundingBox(), value.crs()))
    if isinstance(value, QgsGeometry):
        return _kept_extent(value.boundingBox())  # which is all that Processing takes of it
    if isinstance(value, QgsRectangle):
        return _kept_extent(value)
    if isinstance(value, (list, tuple)):
        return [kept(item, made) for item in value]
    if isinstance(value, str):
        passing = None if made is None else made.mapLayer(value)
        if passing is not None:
            return {LAYER: value, SOURCE: passing.source(), IS_WHOLE: False}
        layer = QgsProject.instance().mapLayer(value)
        return value if layer is None else _kept_layer(layer)
    return value if isinstance(value, (bool, int, float)) else str(value)


def restored(value: Any) -> Any:
    """A value that was kept, as Processing takes it; empty for a layer that is gone for good."""
    if isinstance(value, list):
        return [restored(item) for item in value]
    if not isinstance(value, dict):
        return value
    if PROPERTY in value:
        return _restored_property(value)
    if LOADED in value:
        return QgsProcessingOutputLayerDefinition(restored(value[LOADED]), QgsProject.instance())
    if FEATURES in value:
        return _restored_features(value)
    return value.get(LAYER) if _is_there(value) else value.get(SOURCE)


def is_lost(value: Any) -> bool:
    """Tell whether a value that was kept would mean something else now.

    That is a layer that has gone and was more than its source, a selection of features, and a
    filter of them that this QGIS does not know.
    """
    if isinstance(value, list):
        return any(map(is_lost, value))
    if not isinstance(value, dict) or PROPERTY in value or LOADED in value:
        return False
    if FEATURES in value:
        is_known = hasattr(QgsProcessingFeatureSourceDefinition, FILTER_ATTRIBUTE)
        is_changed = value.get(SELECTED) or (value.get(FILTER) and not is_known)
        return bool(is_changed) or is_lost(value[FEATURES])
    return not (value.get(IS_WHOLE) or _is_there(value))


def source_of(value: Any) -> str:
    """What a kept layer or file is called."""
    return str(value.get(SOURCE, "") if isinstance(value, dict) else value or "")


def _kept_layer(layer: QgsMapLayer) -> dict[str, Any]:
    """`is_whole` tells whether the source alone opens the same layer."""
    if layer.providerType() == "memory":
        return {LAYER: layer.id(), SOURCE: "", IS_WHOLE: False}
    if isinstance(layer, QgsRasterLayer):
        is_whole = bool(describe(layer).source)
    else:
        is_whole = layer.crs() == layer.dataProvider().crs() and not layer.isModified()
    return {LAYER: layer.id(), SOURCE: named(layer), IS_WHOLE: is_whole}


def _kept_features(
    features: QgsProcessingFeatureSourceDefinition, made: QgsMapLayerStore | None
) -> dict[str, Any]:
    return {
        FEATURES: kept(features.source, made),
        SELECTED: features.selectedFeaturesOnly,
        LIMIT: features.featureLimit,
        FILTER: getattr(features, FILTER_ATTRIBUTE, ""),
    }


def _restored_features(value: dict[str, Any]) -> QgsProcessingFeatureSourceDefinition | None:
    """The features that were kept; None if their layer is gone for good."""
    source: str | QgsProperty | None = restored(value[FEATURES])
    if not source:
        return None
    limit = int(value.get(LIMIT, -1))
    found = QgsProcessingFeatureSourceDefinition(source, bool(value.get(SELECTED)), limit)
    setattr(found, FILTER_ATTRIBUTE, value.get(FILTER, ""))
    return found


def _kept_destination(destination: QgsProcessingOutputLayerDefinition) -> Any:
    """Where a layer is written, and whether QGIS loads it after the run."""
    sink = kept(destination.sink)
    if not sink or destination.destinationProject is None:
        return sink or None
    return {LOADED: sink}


def _kept_extent(extent: QgsRectangle) -> str:
    ends = (extent.xMinimum(), extent.xMaximum(), extent.yMinimum(), extent.yMaximum())
    text = ",".join(map(repr, ends))
    if isinstance(extent, QgsReferencedRectangle) and extent.crs().isValid():
        text += f" [{_kept_crs(extent.crs())}]"
    return text


def _kept_crs(crs: QgsCoordinateReferenceSystem) -> str:
    """What Processing reads as this CRS, which may have no name."""
    return crs.authid() or f"WKT:{crs.toWkt(crs.WktVariant.WKT_PREFERRED)}"


def _kept_property(value: QgsProperty, made: QgsMapLayerStore | None) -> Any:
    """A value that QGIS computes is computed anew each time."""
    is_computed = value.expressionString() or value.field()
    return {PROPERTY: value.toVariant()} if is_computed else kept(value.staticValue(), made)


def _restored_property(value: dict[str, Any]) -> QgsProperty:
    found = QgsProperty()
    found.loadVariant(value[PROPERTY])
    return found


def _is_there(value: dict[str, Any]) -> bool:
    return QgsProject.instance().mapLayer(str(value.get(LAYER))) is not None

# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters, outputs and table columns of the ranking of references; their names are API."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
)
from qgis.PyQt.QtCore import QMetaType, QVariant

from ...translation import tr
from .. import declare as d
from ..declare import Parameter

KEEP, MIN_SCORE = "KEEP", "MIN_SCORE"
RANKED, BEST, BEST_SCORE, COUNT = "RANKED", "BEST", "BEST_SCORE", "COUNT"
# The types of fields are QMetaType.Type in Qt 6, but QVariant.Type in QGIS before 3.38.
_TYPES: Any = getattr(QVariant, "Type", None) or QMetaType.Type
_INTEGER, _DOUBLE = _TYPES.Int, _TYPES.Double
_TEXT = getattr(_TYPES, "String", None) or _TYPES.QString
# Columns of the table: the field of RankRow, and its type.
COLUMNS = (
    ("rank", _INTEGER),
    ("score", _DOUBLE),
    ("name", _TEXT),
    ("overlap", _DOUBLE),
    ("pixel_size", _DOUBLE),
    ("pixel_ratio", _DOUBLE),
    ("radiometry", _DOUBLE),
    ("texture", _DOUBLE),
    ("shift_lr_px", _DOUBLE),
    ("source", _TEXT),
    ("note", _TEXT),
)


def parameters() -> list[Parameter]:
    """Everything that can be chosen, and the table: polygons of the area of each reference."""
    table = QgsProcessingParameterFeatureSink(
        d.OUTPUT, tr("Ranked references"), QgsProcessing.SourceType.TypeVectorPolygon
    )
    advanced = [
        d.share(MIN_SCORE, tr("Least score to keep"), 0.0),
        d.bands(tr("Bands")),
        d.reference_bands(),
        d.model(tr("Model")),
        d.device(),
    ]
    return [
        d.low_resolution(),
        d.references(),
        d.extent(),
        d.integer(KEEP, tr("References to keep (0: all)"), 0, 0),
        *d.as_advanced(advanced),
        table,
    ]


def outputs() -> list[QgsProcessingOutputDefinition]:
    """Layers, numbers and texts that models can use."""
    return [
        QgsProcessingOutputMultipleLayers(RANKED, tr("References in order of their use")),
        QgsProcessingOutputString(BEST, tr("Best reference")),
        QgsProcessingOutputNumber(BEST_SCORE, tr("Score of the best reference")),
        QgsProcessingOutputNumber(COUNT, tr("References kept")),
    ]


def fields() -> QgsFields:
    """The columns of the table."""
    columns = QgsFields()
    for name, kind in COLUMNS:
        columns.append(QgsField(name, kind))
    return columns

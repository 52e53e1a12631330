# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters, outputs and table columns of the ranking of references; their names are API."""

from __future__ import annotations

from qgis.core import (
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBand,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QMetaType, QVariant

from ...core.jobs.superresolution import DEFAULT_MODEL, DEVICES
from ...translation import tr
from ..superresolution.parameters import (
    BANDS,
    DEVICE,
    EXTENT,
    INPUT,
    MODEL,
    MODELS,
    OUTPUT,
    REFERENCE_BANDS,
    as_advanced,
    hinted,
    number,
    references,
)

KEEP, MIN_SCORE = "KEEP", "MIN_SCORE"
RANKED, BEST, BEST_SCORE, COUNT = "RANKED", "BEST", "BEST_SCORE", "COUNT"
# Qt 6 knows the types of fields as QMetaType.Type, QGIS before 3.38 only as QVariant.Type.
_TYPES = getattr(QVariant, "Type", None) or QMetaType.Type
_INTEGER, _DOUBLE = _TYPES.Int, _TYPES.Double
_TEXT = getattr(_TYPES, "String", None) or _TYPES.QString
# Columns of the table: RankRow has the first, of the type of the second.
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


def visible_parameters() -> list[QgsProcessingParameterDefinition]:
    """Parameters of the dialog's first page."""
    return [
        QgsProcessingParameterRasterLayer(INPUT, tr("Low-resolution raster")),
        references(),
        QgsProcessingParameterExtent(EXTENT, tr("Extent to process"), optional=True),
        number(KEEP, tr("References to keep (0: all)"), 0, 0),
    ]


def advanced_parameters() -> list[QgsProcessingParameterDefinition]:
    """Parameters under "Advanced parameters"."""
    least = QgsProcessingParameterNumber(
        MIN_SCORE,
        tr("Least score to keep"),
        QgsProcessingParameterNumber.Type.Double,
        0.0,
        False,
        0.0,
        1.0,
    )
    least.setMetadata({"widget_wrapper": {"decimals": 2}})
    return as_advanced(
        [
            least,
            QgsProcessingParameterBand(
                BANDS, tr("Bands"), None, INPUT, optional=True, allowMultiple=True
            ),
            QgsProcessingParameterString(
                REFERENCE_BANDS, tr("Bands of the references"), optional=True
            ),
            hinted(MODEL, tr("Model"), MODELS, DEFAULT_MODEL),
            hinted(DEVICE, tr("Device"), DEVICES, DEVICES[0]),
        ]
    )


def destination() -> QgsProcessingParameterFeatureSink:
    """The table, as polygons of what each reference covers."""
    return QgsProcessingParameterFeatureSink(
        OUTPUT, tr("Ranked references"), QgsProcessing.SourceType.TypeVectorPolygon
    )


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

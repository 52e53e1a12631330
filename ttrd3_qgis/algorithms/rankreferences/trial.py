# SPDX-License-Identifier: GPL-2.0-or-later
"""Tries the format of the table before the work: some take no row without a place."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsProcessingException,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...translation import tr
from . import parameters as p


def try_table(table: str, folder: Path) -> None:
    """Raise QgsProcessingException if a file like `table` does not keep a row without a place.

    The trial is written to `folder`; a table that is no file is not tried.
    """
    suffix = Path(table).suffix
    if not os.path.isabs(table) or not suffix:
        return
    trial = str(folder / f"trial{suffix}")
    if not _is_written(trial) or QgsVectorLayer(trial, "", "ogr").featureCount() != 1:
        sentence = tr(
            "The format {suffix} cannot hold the table of references; choose another one, such "
            "as .gpkg."
        )
        raise QgsProcessingException(sentence.format(suffix=suffix))


def _is_written(path: str) -> bool:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = QgsVectorFileWriter.driverForExtension(Path(path).suffix)
    crs, transforms = QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateTransformContext()
    kind = QgsWkbTypes.Type.Polygon
    writer = QgsVectorFileWriter.create(path, p.fields(), kind, crs, transforms, options)
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        return False
    fast = QgsFeatureSink.Flag.FastInsert
    is_taken: bool = writer.addFeature(QgsFeature(p.fields()), fast)
    del writer  # which completes the file
    return is_taken

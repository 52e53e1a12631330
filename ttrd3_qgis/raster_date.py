# SPDX-License-Identifier: GPL-2.0-or-later
"""The acquisition date of a raster layer, from the layer, its file or its name."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from osgeo import gdal
from qgis.core import QgsRasterLayer, QgsRasterLayerTemporalProperties
from qgis.PyQt.QtCore import QDateTime

_TAGS = (
    ("ACQUISITIONDATETIME", "IMAGERY"),
    ("ACQUISITION_DATE", ""),
    ("PRODUCT_START_TIME", ""),
    ("TIFFTAG_DATETIME", ""),  # often the day of writing: the file name is more reliable
)
_FIRST_YEAR = 1930  # of aerial photographs still in use
_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.: ]?(0[1-9]|1[0-2])[-_.: ]?(0[1-9]|[12]\d|3[01])")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


def acquisition(layer: QgsRasterLayer) -> str:
    """ISO date, or only the year, of a layer; empty if unknown."""
    return next((text for text in _candidates(layer) if text), "")


def read_date(text: str) -> str:
    """Find an ISO date or a year in a text such as a file name."""
    for match in _DAY.finditer(text):
        year, month, day = (int(part) for part in match.groups())
        try:
            if _possible(year):
                return date(year, month, day).isoformat()
        except ValueError:
            continue
    years = [match[1] for match in _YEAR.finditer(text) if _possible(int(match[1]))]
    return years[-1] if years else ""


def _possible(year: int) -> bool:
    return _FIRST_YEAR <= year <= date.today().year


def _candidates(layer: QgsRasterLayer) -> Iterator[str]:
    """Dates of a layer, the most reliable first."""
    temporal = layer.temporalProperties()
    if isinstance(temporal, QgsRasterLayerTemporalProperties) and temporal.isActive():
        yield _iso(temporal.fixedTemporalRange().begin())
    for extent in layer.metadata().extent().temporalExtents():
        yield _iso(extent.begin())
    tags = _tags(layer.source()) if layer.providerType() == "gdal" else ()
    yield from tags[:-1]
    yield read_date(os.path.basename(layer.source().partition("|")[0]))
    yield from tags[-1:]
    yield read_date(layer.name())


def _iso(moment: QDateTime) -> str:
    return moment.toString("yyyy-MM-dd") if moment.isValid() else ""


@lru_cache(maxsize=256)
def _tags(source: str) -> tuple[str, ...]:
    """Dates in the metadata of a local file, in the order of `_TAGS`; read once a session."""
    if not os.path.isfile(source):
        return ()
    try:
        dataset = gdal.Open(source)
    except RuntimeError:
        return ()
    if dataset is None:
        return ()
    return tuple(read_date(dataset.GetMetadataItem(*tag) or "") for tag in _TAGS)

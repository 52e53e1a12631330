# SPDX-License-Identifier: GPL-2.0-or-later
"""Describes a raster in a VRT, with what the user has set for its layer in QGIS."""

from __future__ import annotations

import math
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from .layer_nodata import BandNodata
from .layers import LayerData

EXACT = 2**64  # no integer pixel is larger


def redescribed(layer: LayerData, path: Path) -> bool:
    """Write the VRT; False where it cannot say what was set, or GDAL cannot open the raster."""
    dataset = opened(layer.original)
    if dataset is None:
        return False
    text = _written(dataset, path)
    document = QDomDocument()
    document.setContent(text)  # what it returns differs between Qt 5 and 6
    root = document.documentElement()
    if root.isNull():
        return False
    _set_types(root, dataset)
    _set_crs(root, layer.crs)
    if layer.is_placed_by_qgis and root.firstChildElement("GCPList").isNull():
        _set_text(root, "GeoTransform", "0, 1, 0, 0, 0, -1")
    if not all(_set_nodata(*pair) for pair in zip(_bands(root), _nodata(layer, dataset))):
        return False
    for band in _bands(root)[layer.alpha - 1 : layer.alpha] if layer.alpha else []:
        _set_text(band, "ColorInterp", "Alpha")
    path.write_text(document.toString(1), encoding="utf-8", errors="surrogateescape")
    return True


def opened(source: str) -> gdal.Dataset | None:
    """Open a raster, whether or not another plugin has made GDAL raise exceptions."""
    try:
        return gdal.OpenEx(source, gdal.OF_RASTER)
    except RuntimeError:
        return None


def _written(dataset: gdal.Dataset, path: Path) -> str:
    """The XML of a VRT of a dataset as it is; empty where GDAL can make none."""
    try:
        copy = gdal.GetDriverByName("VRT").CreateCopy(str(path), dataset)
    except RuntimeError:
        return ""
    if copy is None:
        return ""
    copy.FlushCache()
    del copy
    return path.read_text(encoding="utf-8", errors="surrogateescape")


def _bands(root: QDomElement) -> list[QDomElement]:
    """The elements of the bands in their order."""
    return _children(root, "VRTRasterBand")


def _children(parent: QDomElement, name: str) -> list[QDomElement]:
    found, child = [], parent.firstChildElement(name)
    while not child.isNull():
        found.append(child)
        child = child.nextSiblingElement(name)
    return found


def _set_types(root: QDomElement, dataset: gdal.Dataset) -> None:
    """GDAL before 3.7 reads Int8 as bytes with a remark; newer ones do not heed the remark."""
    for number, band in enumerate(_bands(root), 1):
        remark = dataset.GetRasterBand(number).GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE")
        if remark == "SIGNEDBYTE":
            band.setAttribute("dataType", "Int8")
            for source in _children(band, "SimpleSource"):
                source.removeChild(source.firstChildElement("SourceProperties"))


def _set_crs(root: QDomElement, crs: QgsCoordinateReferenceSystem) -> None:
    """Set the CRS of the pixels or, where there are some, of the control points; it may be none."""
    points = root.firstChildElement("GCPList")
    root.removeChild(root.firstChildElement("SRS"))
    wkt = crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)
    if not points.isNull():
        points.removeAttribute("dataAxisToSRSAxisMapping")
        points.setAttribute("Projection", wkt)
    elif wkt:
        _set_text(root, "SRS", wkt)
        epoch = crs.coordinateEpoch()
        if not math.isnan(epoch):
            root.firstChildElement("SRS").setAttribute("coordinateEpoch", f"{epoch:.10g}")


def _nodata(layer: LayerData, dataset: gdal.Dataset) -> list[BandNodata]:
    """The nodata of each band: as set in QGIS, else the file's, which a copy may round."""
    if layer.nodata:
        return list(layer.nodata)
    bands = (dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1))
    return [BandNodata(band.GetNoDataValue(), ()) for band in bands]


def _set_nodata(band: QDomElement, nodata: BandNodata) -> bool:
    """Declare the first value, let the source skip the second; False if that is not enough."""
    if not nodata.is_simple:
        return False
    values = [_number(value) for value in nodata.values]
    band.removeChild(band.firstChildElement("NoDataValue"))
    if values:
        _set_text(band, "NoDataValue", values[0])
    return len(values) < 2 or _skip(band, values[1])


def _skip(band: QDomElement, value: str) -> bool:
    """Let the band's only source skip a value, which is the declared one then."""
    sources = _children(band, "SimpleSource")
    if len(sources) != 1 or _children(band, "ComplexSource"):
        return False
    sources[0].setTagName("ComplexSource")
    _set_text(sources[0], "NODATA", value)
    return True


def _number(value: float) -> str:
    """A number as GDAL reads it, exactly."""
    is_whole = isinstance(value, int) or (math.isfinite(value) and value == int(value))
    return str(int(value)) if is_whole and abs(value) < EXACT else repr(float(value))


def _set_text(parent: QDomElement, name: str, text: str) -> None:
    """Set the text of a child element, which is made as the first one if need be."""
    document, child = parent.ownerDocument(), parent.firstChildElement(name)
    if child.isNull():
        child = document.createElement(name)
        parent.insertBefore(child, parent.firstChild())
    while child.hasChildNodes():
        child.removeChild(child.firstChild())
    child.appendChild(document.createTextNode(text))

# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes files for layers that GDAL elsewhere cannot open, or reads otherwise than QGIS."""

from __future__ import annotations

import math
from collections.abc import Container, Sequence
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeedback,
    QgsRasterBlockFeedback,
    QgsRasterFileWriter,
    QgsRasterNuller,
    QgsRasterRange,
    QgsRectangle,
)
from qgis.PyQt.QtCore import Qt

from .layer_nodata import BandNodata, marked_by
from .layers import LayerData
from .redescribe import opened, redescribed
from .runtime.errors import RunCancelledError
from .translation import tr

MAX_COPY_PX = 400_000_000  # about 1.2 GB of RGB bytes
LOOK_PX = 256
ROUNDING_PX = 1e-6  # rounding must not add a row or column


class LayerError(Exception):
    """A layer cannot be written to a file; the message is for the user."""


@dataclass(frozen=True)
class Region:
    """The region of the run: an extent in a CRS, and the output's size (columns, rows) there."""

    extent: QgsRectangle
    crs: QgsCoordinateReferenceSystem
    size: tuple[int, int]

    @classmethod
    def of(cls, layer: LayerData) -> Region:
        """The whole layer, unchanged."""
        return cls(layer.extent, layer.crs, layer.size)


def openable_source(
    layer: LayerData,
    region: Region,
    target: Path,
    transforms: QgsCoordinateTransformContext,
    feedback: QgsFeedback,
    drivers: Container[str] = (),
) -> str:
    """A source that GDAL can open anywhere; if there is none, the layer is written to `target`.

    `drivers` are those of the GDAL that is to open it; none means that they are not known.
    """
    if layer.original and not _lacks_driver(layer.original, drivers):
        if layer.source:
            return layer.source
        described = target.with_suffix(".vrt")
        if redescribed(layer, described):
            return str(described)
    return copied(layer, region, target, transforms, feedback)


def copied(
    layer: LayerData,
    region: Region,
    target: Path,
    transforms: QgsCoordinateTransformContext,
    feedback: QgsFeedback,
) -> str:
    """Let QGIS write the part of the layer that the run needs to a GeoTIFF; returns its path."""
    if layer.has_grid() and _is_turned(layer.original):
        raise LayerError(
            tr(
                "The layer {name} is rotated or stored upside down, and QGIS would have to "
                "resample it to hand it over; write it to a GeoTIFF with gdal_translate, its "
                "nodata settings included, and use that instead."
            ).format(name=layer.name)
        )
    extent = _part(layer, region, transforms)
    size = _size(layer, extent, region)
    if size[0] * size[1] > MAX_COPY_PX:
        raise LayerError(
            tr(
                "The layer {name} would have to be copied at a size of {columns} × {rows} pixels, "
                "which is too many; choose a smaller extent or export the layer to GeoTIFF first."
            ).format(name=layer.name, columns=size[0], rows=size[1])
        )
    return _write(layer, extent, size, target.with_suffix(".tif"), transforms, feedback)


def _lacks_driver(source: str, drivers: Container[str]) -> bool:
    """Whether the worker's GDAL is known to lack the format of a raster or of what a VRT reads."""
    dataset = opened(source) if drivers else None
    if dataset is None:
        return False
    kinds = [dataset.GetDriver().ShortName]
    if kinds[0] == "VRT":
        found = (gdal.IdentifyDriver(file) for file in dataset.GetFileList() or ())
        kinds += [driver.ShortName for driver in found if driver is not None]
    return any(kind not in drivers for kind in kinds)


def _is_turned(source: str) -> bool:
    """Whether QGIS shows a raster warped: rows and columns do not follow x and y, or rows go up."""
    dataset = opened(source) if source else None
    place = dataset.GetGeoTransform(can_return_null=True) if dataset is not None else None
    return place is not None and (place[2] != 0 or place[4] != 0 or place[5] > 0)


def _part(
    layer: LayerData, region: Region, transforms: QgsCoordinateTransformContext
) -> QgsRectangle:
    """The part of the layer that the run needs: its overlap with the region, else all of it."""
    try:
        wanted = QgsCoordinateTransform(region.crs, layer.crs, transforms).transformBoundingBox(
            region.extent
        )
    except QgsCsException:
        return layer.extent
    if not wanted.intersects(layer.extent):
        return layer.extent
    return _snapped(wanted.intersect(layer.extent), layer) if layer.has_grid() else wanted


def _snapped(extent: QgsRectangle, layer: LayerData) -> QgsRectangle:
    """Extend an extent to whole pixels of the layer."""
    left, top = layer.extent.xMinimum(), layer.extent.yMaximum()
    dx, dy = layer.extent.width() / layer.size[0], layer.extent.height() / layer.size[1]
    return QgsRectangle(
        left + dx * math.floor((extent.xMinimum() - left) / dx + ROUNDING_PX),
        top - dy * math.ceil((top - extent.yMinimum()) / dy - ROUNDING_PX),
        left + dx * math.ceil((extent.xMaximum() - left) / dx - ROUNDING_PX),
        top - dy * math.floor((top - extent.yMaximum()) / dy + ROUNDING_PX),
    )


def _size(layer: LayerData, extent: QgsRectangle, region: Region) -> tuple[int, int]:
    """(columns, rows) of the copy: the layer's own pixels, else those of the output."""
    if not layer.has_grid():
        return region.size
    columns = layer.size[0] * extent.width() / layer.extent.width()
    rows = layer.size[1] * extent.height() / layer.extent.height()
    return max(1, round(columns)), max(1, round(rows))


def _write(
    layer: LayerData,
    extent: QgsRectangle,
    size: tuple[int, int],
    path: Path,
    transforms: QgsCoordinateTransformContext,
    feedback: QgsFeedback,
) -> str:
    """Write a part of the layer to a GeoTIFF; returns its path."""
    if layer.nodata:
        layer.pipe.insert(1, _nuller(layer.nodata))  # `set` refuses one where there is none
    block_feedback = QgsRasterBlockFeedback()
    # this thread has no event loop: only a direct connection reaches the writer
    direct = Qt.ConnectionType.DirectConnection
    feedback.canceled.connect(block_feedback.cancel, direct)  # type: ignore[call-arg]  # not in stubs
    writer = QgsRasterFileWriter(str(path))
    writer.setOutputFormat("GTiff")
    # QGIS 3.44 renamed it and deprecates the old name
    set_options = getattr(writer, "setCreationOptions", None) or writer.setCreateOptions
    set_options(["TILED=YES", "BIGTIFF=IF_SAFER"])
    outcome = writer.writeRaster(layer.pipe, *size, extent, layer.crs, transforms, block_feedback)
    if feedback.isCanceled():
        raise RunCancelledError
    if outcome != QgsRasterFileWriter.WriterError.NoError or not path.exists():
        sentence = tr(
            "The layer {name} could not be copied to a file; export it to GeoTIFF and use that "
            "instead."
        )
        raise LayerError(sentence.format(name=layer.name))
    del writer  # which completes the file
    _declare_transparency(path, (*layer.transparent, *([layer.alpha] if layer.alpha else [])))
    if not layer.has_grid() and _is_empty(path):
        sentence = tr("The map {name} gave no picture; check the connection to its server.")
        raise LayerError(sentence.format(name=layer.name))
    return str(path)


def _is_empty(path: Path) -> bool:
    """Whether a file has no valid pixel, as far as a small picture of it tells."""
    dataset = gdal.OpenEx(str(path), gdal.OF_RASTER)
    columns, rows = dataset.RasterXSize, dataset.RasterYSize
    small = {"buf_xsize": min(columns, LOOK_PX), "buf_ysize": min(rows, LOOK_PX)}
    mask = dataset.GetRasterBand(1).GetMaskBand().ReadRaster(0, 0, columns, rows, **small)
    return not any(mask)


def _declare_transparency(path: Path, bands: Sequence[int]) -> None:
    """Say in a copy which bands are no data: QGIS does so for bytes of three colours only."""
    dataset = gdal.OpenEx(str(path), gdal.OF_RASTER | gdal.OF_UPDATE) if bands else None
    if dataset is not None:
        for number in bands:
            dataset.GetRasterBand(number).SetColorInterpretation(gdal.GCI_AlphaBand)


def _nuller(nodata: Sequence[BandNodata]) -> QgsRasterNuller:
    """Marks what is nodata in QGIS, and makes the copy declare it."""
    nuller, mark = QgsRasterNuller(), marked_by(nodata)
    for number, band in enumerate(nodata, 1):
        nuller.setNoData(number, [QgsRasterRange(low, high) for low, high in band.added])
        if mark is not None and band.own is None:
            # A file that declares none would lose what is marked.
            nuller.setOutputNoDataValue(number, mark)
    return nuller

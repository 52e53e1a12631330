# SPDX-License-Identifier: GPL-2.0-or-later
"""The extent of a quick preview: what the map shows, but only a small part of the raster."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas

from .choices import lr_window

PREVIEW_LR_PX = 256
INSIDE_PX = 0.01  # so that rounding does not add a row of pixels


def preview_extent(canvas: QgsMapCanvas, lr: QgsRasterLayer) -> str:
    """Whole pixels of the raster in the middle of the map; empty if the map shows none."""
    settings = canvas.mapSettings()
    transform = QgsCoordinateTransform(
        settings.destinationCrs(), lr.crs(), QgsProject.instance().transformContext()
    )
    try:
        shown = transform.transformBoundingBox(settings.visibleExtent())
    except QgsCsException:
        return ""
    window = lr_window(lr, shown)
    if window is None:
        return ""
    columns, rows, extent = window
    pixel = (extent.width() / columns, extent.height() / rows)
    middle = _nearest(shown.center().x(), shown.center().y(), extent)
    kept = _around(middle, pixel, min(columns, PREVIEW_LR_PX), min(rows, PREVIEW_LR_PX), extent)
    inside = QgsRectangle(kept)
    inside.setXMinimum(kept.xMinimum() + INSIDE_PX * pixel[0])
    inside.setXMaximum(kept.xMaximum() - INSIDE_PX * pixel[0])
    inside.setYMinimum(kept.yMinimum() + INSIDE_PX * pixel[1])
    inside.setYMaximum(kept.yMaximum() - INSIDE_PX * pixel[1])
    return _extent_text(inside, lr.crs())


def _extent_text(extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> str:
    """An extent as parameters store it; there, a CRS without a name cannot be written."""
    if crs.isValid() and not crs.authid():
        world = QgsCoordinateReferenceSystem("EPSG:4326")
        context = QgsProject.instance().transformContext()
        extent = QgsCoordinateTransform(crs, world, context).transformBoundingBox(extent)
        crs = world
    numbers = (extent.xMinimum(), extent.xMaximum(), extent.yMinimum(), extent.yMaximum())
    text = ",".join(f"{number:.12g}" for number in numbers)
    return f"{text} [{crs.authid()}]" if crs.isValid() else text


def _nearest(x: float, y: float, extent: QgsRectangle) -> tuple[float, float]:
    return (
        min(max(x, extent.xMinimum()), extent.xMaximum()),
        min(max(y, extent.yMinimum()), extent.yMaximum()),
    )


def _around(
    middle: tuple[float, float],
    pixel: tuple[float, float],
    columns: int,
    rows: int,
    extent: QgsRectangle,
) -> QgsRectangle:
    """A number of whole pixels around a point, moved into the extent."""
    left = _first(middle[0] - extent.xMinimum(), pixel[0], columns, extent.width())
    bottom = _first(middle[1] - extent.yMinimum(), pixel[1], rows, extent.height())
    x, y = extent.xMinimum() + left * pixel[0], extent.yMinimum() + bottom * pixel[1]
    return QgsRectangle(x, y, x + columns * pixel[0], y + rows * pixel[1])


def _first(middle: float, pixel: float, count: int, length: float) -> int:
    return max(0, min(round(middle / pixel - count / 2), round(length / pixel) - count))

# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks a reference before a run from the open layer alone, without reading pixels."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsRasterLayer,
    QgsRectangle,
    QgsUnitTypes,
)

from .core.jobs.visible import visible
from .raster_date import acquisition
from .translation import tr
from .worker_texts import filled

DENSE = 8  # points added to each side of an extent before reprojection
FINE, COARSE = 0.5, 1.3  # pixel of a reference divided by pixel of the result
LITTLE = 0.05  # of the scene
NO_FINER = 0.9  # of a pixel of the LR raster
METRES = QgsUnitTypes.DistanceUnit.DistanceMeters


@dataclass(frozen=True)
class Target:
    """The scene to make: its place, and its pixel size (width, height) in units of the CRS."""

    source: str
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    pixel: tuple[float, float]
    scale: int


@dataclass(frozen=True)
class ReferenceCheck:
    """What is known of a reference. Unknown numbers are None, an unknown date is empty.

    `overlap` is the covered share of the scene, `pixel_m` the reference's pixel on the ground, and
    `ratio` that divided by the pixel of the result.
    """

    name: str
    bands: int
    date: str = ""
    overlap: float | None = None
    pixel_m: float | None = None
    ratio: float | None = None
    warnings: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()


def check_reference(
    layer: QgsRasterLayer, target: Target, transforms: QgsCoordinateTransformContext
) -> ReferenceCheck:
    """Compare a reference with the scene; fast enough for the main thread."""
    overlap = _overlap(layer, target, transforms) if _are_placed(layer, target) else None
    pixel_m, ratio = _pixel_and_ratio(layer, target, transforms)
    return ReferenceCheck(
        name=visible(layer.name()),
        bands=layer.bandCount(),
        date=acquisition(layer),
        overlap=overlap,
        pixel_m=pixel_m,
        ratio=ratio,
        warnings=tuple(_warnings(layer, target, ratio)),
        hints=tuple(_hints(layer, overlap)),
    )


def is_finer(
    layer: QgsRasterLayer, target: Target, transforms: QgsCoordinateTransformContext
) -> bool:
    """Tell whether a layer has finer detail than the LR raster, without opening its file."""
    _, ratio = _pixel_and_ratio(layer, target, transforms)
    if ratio is None or not _has_detail(ratio, target):
        return False
    return not _same_source(layer.source(), target.source)


def has_colour_table(layer: QgsRasterLayer) -> bool:
    """Tell whether its values are numbers of colours, which a run refuses."""
    provider = layer.dataProvider()
    return provider is not None and bool(provider.colorTable(1))


def target_pixel_m(target: Target, transforms: QgsCoordinateTransformContext) -> float | None:
    """Side of a pixel of the result on the ground, in metres."""
    return _pixel_m(target.crs, target.extent, target.pixel, transforms)


def pixel_text(check: ReferenceCheck) -> str:
    """The pixel size, and how well it suits the result."""
    if check.pixel_m is None:
        return tr("unknown")
    if check.ratio is None:
        text = tr("{own:.3g} m")
    elif check.ratio < FINE:
        text = tr("{own:.3g} m, finer than needed")
    elif check.ratio <= COARSE:
        text = tr("{own:.3g} m, as fine as needed")
    else:
        text = tr("{own:.3g} m, coarser than needed")
    return filled(text, own=check.pixel_m)


def _warnings(layer: QgsRasterLayer, target: Target, ratio: float | None) -> list[str]:
    """Sentences on what makes a reference useless, or nearly so."""
    found = []
    if _same_source(layer.source(), target.source):
        found.append(tr("This is the low-resolution raster itself; it holds no finer detail."))
    elif ratio is not None and not _has_detail(ratio, target):
        found.append(tr("No finer than the low-resolution raster, so it has no detail to give."))
    if has_colour_table(layer):
        found.append(tr("It has a colour table; a run takes it once it is converted to RGB."))
    if not layer.crs().isValid():
        found.append(tr("It has no CRS, so only its texture serves, wherever it lies."))
    return found


def _hints(layer: QgsRasterLayer, overlap: float | None) -> list[str]:
    """Sentences that are good to know."""
    found, has_grid = [], _has_grid(layer)
    if not has_grid:
        found.append(tr("A web map: its pictures are fetched for the scene when the run begins."))
    if overlap is not None and overlap < LITTLE:
        found.append(tr("It does not overlap the scene; only texture of similar places is used."))
    if layer.bandCount() < 3 and has_grid:
        found.append(tr("Fewer than three bands; the last one is repeated."))
    return found


def _overlap(
    layer: QgsRasterLayer, target: Target, transforms: QgsCoordinateTransformContext
) -> float | None:
    """Share of the scene within the layer's extent."""
    scene = QgsGeometry.fromRect(target.extent).densifyByCount(DENSE)
    try:
        scene.transform(QgsCoordinateTransform(target.crs, layer.crs(), transforms))
    except QgsCsException:
        return None
    area = scene.area()
    if not (math.isfinite(area) and area > 0):
        return None
    return scene.intersection(QgsGeometry.fromRect(layer.extent())).area() / area


def _has_detail(ratio: float, target: Target) -> bool:
    return ratio < target.scale * NO_FINER


def _has_grid(layer: QgsRasterLayer) -> bool:
    return layer.dataProvider().xSize() > 0


def _are_placed(layer: QgsRasterLayer, target: Target) -> bool:
    return layer.crs().isValid() and target.crs.isValid()


def _pixel_and_ratio(
    layer: QgsRasterLayer, target: Target, transforms: QgsCoordinateTransformContext
) -> tuple[float | None, float | None]:
    """The side of the layer's pixel in metres, and that divided by the result's."""
    if not (_has_grid(layer) and _are_placed(layer, target)):
        return None, None
    own, wanted = _layer_pixel_m(layer, transforms), target_pixel_m(target, transforms)
    return own, None if own is None or wanted is None else own / wanted


def _layer_pixel_m(
    layer: QgsRasterLayer, transforms: QgsCoordinateTransformContext
) -> float | None:
    extent, provider = layer.extent(), layer.dataProvider()
    pixel = (extent.width() / provider.xSize(), extent.height() / max(1, provider.ySize()))
    return _pixel_m(layer.crs(), extent, pixel, transforms)


def _pixel_m(
    crs: QgsCoordinateReferenceSystem,
    extent: QgsRectangle,
    pixel: tuple[float, float],
    transforms: QgsCoordinateTransformContext,
) -> float | None:
    """Side in metres on the ground of a square with the area of the central pixel."""
    if not crs.isValid():
        return None
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, transforms)
    measure.setEllipsoid(crs.ellipsoidAcronym())
    middle = extent.center()
    try:
        width, height = (
            measure.convertLengthMeasurement(
                measure.measureLine(
                    QgsPointXY(middle.x() - x / 2, middle.y() - y / 2),
                    QgsPointXY(middle.x() + x / 2, middle.y() + y / 2),
                ),
                METRES,
            )
            for x, y in ((pixel[0], 0.0), (0.0, pixel[1]))
        )
    except QgsCsException:
        return None
    side = math.sqrt(width * height)
    return side if math.isfinite(side) and side > 0 else None


def _same_source(one: str, other: str) -> bool:
    if os.path.exists(one) and os.path.exists(other):
        return os.path.samefile(one, other)
    return bool(one) and one == other

# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS raster layers as plain data, taken in the main thread before a run."""

from __future__ import annotations

import os
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsMultiBandColorRenderer,
    QgsProcessingUtils,
    QgsRaster,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterPipe,
    QgsRectangle,
)

from .core.jobs.addresses import shown
from .core.jobs.bands import of_image
from .core.jobs.visible import visible
from .core.jobs.web_sources import web_source
from .layer_nodata import BandNodata, nodata_of
from .translation import tr

USUAL_PROVIDERS = ("gdal", "ogr")  # of files, which QGIS opens by their names
MOST_NAMES = 8  # of bands in a sentence


@dataclass(frozen=True)
class LayerData:
    """What a run needs of a raster layer; `extent` in `crs`, `size` (columns, rows) in pixels.

    `source` is a string that GDAL opens in another process, empty if the layer needs a file first.
    `original` is the same without what QGIS says otherwise: a CRS or nodata set for the layer, a
    band shown as transparency, a place for a raster that has none. Where there is no `original`,
    the file is written from `pipe`, which has a clone of the provider: that of a virtual raster
    cannot be cloned again. `alpha` is a band shown as transparency, `transparent` are those that
    the file declares. `uri` is what its provider opens it by, `named` how a parameter names it.
    """

    name: str
    uri: str
    named: str
    source: str
    original: str
    pipe: QgsRasterPipe
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    size: tuple[int, int]
    nodata: tuple[BandNodata, ...] = ()
    alpha: int = 0
    transparent: tuple[int, ...] = ()
    is_placed_by_qgis: bool = False

    def has_grid(self) -> bool:
        """Whether the layer has its own pixels; web maps have none."""
        return self.size[0] > 0 and self.size[1] > 0


def describe(layer: QgsRasterLayer) -> LayerData:
    """Take the plain data of a layer."""
    provider = layer.dataProvider()
    plain, nodata, alpha = _gdal_source(layer), nodata_of(provider), _alpha_only_shown(layer)
    is_placed = _is_placed_by_qgis(provider)
    pipe = QgsRasterPipe()
    pipe.set(provider.clone())
    is_as_in_file = layer.crs() == provider.crs() and not (nodata or alpha or is_placed)
    return LayerData(
        name=_name(layer),
        uri=layer.source(),
        named=named(layer),
        source=plain if is_as_in_file else "",
        original=plain,
        pipe=pipe,
        crs=layer.crs(),
        extent=layer.extent(),
        size=(provider.xSize(), provider.ySize()),
        nodata=nodata,
        alpha=alpha,
        transparent=tuple(n for n in range(1, layer.bandCount() + 1) if _is_alpha(provider, n)),
        is_placed_by_qgis=is_placed,
    )


def named(layer: QgsMapLayer) -> str:
    """How a parameter names a layer of any project: its source, with its provider if need be."""
    source = layer.source()
    if layer.providerType() in USUAL_PROVIDERS:
        return source
    return QgsProcessingUtils.encodeProviderKeyAndUri(layer.providerType(), source)


def data_bands(layer: QgsRasterLayer) -> tuple[int, ...]:
    """Every 1-based band that shows the ground: what a run takes unless bands are named."""
    return of_image({band: layer.bandName(band) for band in _opaque_bands(layer)})


def _opaque_bands(layer: QgsRasterLayer) -> list[int]:
    """Every band but those of transparency."""
    shown_as_alpha = _alpha_only_shown(layer)
    return [
        band
        for band in range(1, layer.bandCount() + 1)
        if not _is_alpha(layer.dataProvider(), band) and band != shown_as_alpha
    ]


def shown_bands(layer: QgsRasterLayer) -> tuple[int, ...]:
    """The bands shown as red, green and blue, if there are three different ones."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsMultiBandColorRenderer):
        return ()
    bands = (renderer.redBand(), renderer.greenBand(), renderer.blueBand())
    return bands if min(bands) > 0 and len(set(bands)) == 3 else ()


def left_out(layer: QgsRasterLayer, bands: tuple[int, ...]) -> str:
    """A sentence on the bands that a run with `bands` leaves out; empty if there is none."""
    others = [band for band in data_bands(layer) if band not in bands]
    sentence = tr(
        "Not processed, of {count} bands of {name}: {bands}. Clear the bands to take all."
    )
    if not others:
        others = [band for band in _opaque_bands(layer) if band not in bands]
        sentence = tr(
            "Not processed, of {count} bands of {name}: {bands}. They do not show the ground; name "
            "the bands to take them."
        )
    if not others:
        return ""
    names = [layer.bandName(band) for band in others]
    named = visible(", ".join(names[:MOST_NAMES])) + (" …" if len(names) > MOST_NAMES else "")
    return sentence.format(count=layer.bandCount(), name=_name(layer), bands=named)


def _name(layer: QgsRasterLayer) -> str:
    """The layer's name as it may be shown: QGIS names layers after their addresses."""
    return visible(shown(layer.name()))


def _is_alpha(provider: QgsRasterDataProvider, band: int) -> bool:
    alpha = QgsRaster.ColorInterpretation.AlphaBand
    return bool(provider.colorInterpretation(band) == alpha)


def _alpha_only_shown(layer: QgsRasterLayer) -> int:
    """The band of bytes that the user shows as transparency, 0 if the file says so as well."""
    renderer, provider = layer.renderer(), layer.dataProvider()
    band = -1 if renderer is None else renderer.alphaBand()
    if not 1 < band <= layer.bandCount() or _is_alpha(provider, band):
        return 0
    return band if provider.dataType(band) == Qgis.DataType.Byte else 0


def _is_placed_by_qgis(provider: QgsRasterDataProvider) -> bool:
    """Whether a raster has no place: QGIS draws it below the x axis, a unit a pixel."""
    width, height = provider.xSize(), provider.ySize()
    drawn = QgsRectangle(0, -height, width, 0)
    return provider.name() == "gdal" and width > 0 and bool(provider.extent() == drawn)


def _gdal_source(layer: QgsRasterLayer) -> str:
    """The source if GDAL in another process can open it unchanged, else ""."""
    source = layer.source()
    if layer.providerType() != "gdal" or "/vsimem/" in source or web_source(source):
        return ""
    if os.path.exists(source):
        return os.path.abspath(source)
    return "" if "|" in source or "authcfg=" in source else source

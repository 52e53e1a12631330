# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS raster layers as plain data, taken in the main thread before a run."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMultiBandColorRenderer,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsRectangle,
)

from .core.jobs.visible import visible

_COLOURS = ("red", "green", "blue")


@dataclass(frozen=True)
class LayerData:
    """What a run needs of a raster layer; `extent` in `crs`, `size` (columns, rows) in pixels.

    `source` is a string that GDAL opens in another process. If it is empty, `original` is a GDAL
    string without the layer's CRS, or `provider` is a clone to write a file from. `uri` is what
    QGIS itself opens the layer by.
    """

    name: str
    uri: str
    source: str
    original: str
    provider: QgsRasterDataProvider | None
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    size: tuple[int, int]

    def has_grid(self) -> bool:
        """Tell whether the layer has its own pixels; web maps have none."""
        return self.size[0] > 0 and self.size[1] > 0


def describe(layer: QgsRasterLayer) -> LayerData:
    """Take the plain data of a layer."""
    provider = layer.dataProvider()
    plain = _gdal_source(layer)
    same_crs = layer.crs() == provider.crs()
    return LayerData(
        name=visible(layer.name()),
        uri=layer.source(),
        source=plain if same_crs else "",
        original=plain,
        provider=None if plain else provider.clone(),
        crs=layer.crs(),
        extent=layer.extent(),
        size=(provider.xSize(), provider.ySize()),
    )


def default_bands(layer: QgsRasterLayer) -> tuple[int, ...]:
    """The 1-based bands for red, green, blue: as shown, else as named, else the first ones."""
    return (
        _shown_bands(layer.renderer())
        or _named_bands(layer)
        or tuple(range(1, min(layer.bandCount(), 3) + 1))
    )


def _gdal_source(layer: QgsRasterLayer) -> str:
    """The source if GDAL in another process can open it unchanged, else ""."""
    source = layer.source()
    if layer.providerType() != "gdal" or source.startswith("/vsimem/"):
        return ""
    if os.path.exists(source):
        return os.path.abspath(source)
    return "" if "|" in source or "authcfg=" in source else source


def _shown_bands(renderer: QgsRasterRenderer | None) -> tuple[int, ...]:
    if not isinstance(renderer, QgsMultiBandColorRenderer):
        return ()
    bands = (renderer.redBand(), renderer.greenBand(), renderer.blueBand())
    return bands if min(bands) > 0 and len(set(bands)) == 3 else ()


def _named_bands(layer: QgsRasterLayer) -> tuple[int, ...]:
    """The bands whose names or colour interpretations say red, green and blue."""
    names = [
        set(re.findall("[a-z]+", layer.bandName(band + 1).lower()))
        for band in range(layer.bandCount())
    ]
    bands = [
        next((band for band, words in enumerate(names, 1) if colour in words), 0)
        for colour in _COLOURS
    ]
    return tuple(bands) if all(bands) else ()

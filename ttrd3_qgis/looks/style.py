# SPDX-License-Identifier: GPL-2.0-or-later
"""Copies the look of a raster layer to another layer with other bands and another type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Union

from qgis.core import (
    QgsBilinearRasterResampler,
    QgsBrightnessContrastFilter,
    QgsContrastEnhancement,
    QgsHueSaturationFilter,
    QgsMultiBandColorRenderer,
    QgsRaster,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsRasterRenderer,
    QgsSingleBandGrayRenderer,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QPainter

OVERSAMPLING = 2.0
OneBandRenderer = Union[QgsSingleBandGrayRenderer, QgsSingleBandPseudoColorRenderer]


@dataclass(frozen=True)
class Style:
    """A layer's look; `renderer` is None if the result cannot be drawn like its input."""

    renderer: QgsRasterRenderer | None
    opacity: float
    blend_mode: QPainter.CompositionMode
    brightness: QgsBrightnessContrastFilter | None
    hue: QgsHueSaturationFilter | None

    @classmethod
    def of(cls, layer: QgsRasterLayer, bands: tuple[int, ...]) -> Style:
        """Copy the look of a layer, for a raster with only `bands` of it, 1-based."""
        brightness, hue = layer.brightnessFilter(), layer.hueSaturationFilter()
        return cls(
            renderer=renderer_for(layer.renderer(), bands),
            opacity=layer.opacity(),
            blend_mode=layer.blendMode(),
            brightness=None if brightness is None else brightness.clone(),
            hue=None if hue is None else hue.clone(),
        )

    def apply(self, layer: QgsRasterLayer) -> None:
        """Apply the look to a layer, with its stretch rebuilt for the data type."""
        if self.renderer is not None and _fits(self.renderer, layer):
            layer.setRenderer(_rebuilt(self.renderer, layer))
        layer.setOpacity(self.opacity)
        layer.setBlendMode(self.blend_mode)
        _set_brightness(self.brightness, layer.brightnessFilter())
        _set_hue(self.hue, layer.hueSaturationFilter())
        _set_resampling(layer)
        layer.triggerRepaint()


def renderer_for(
    renderer: QgsRasterRenderer | None, bands: tuple[int, ...]
) -> QgsRasterRenderer | None:
    """Copy the renderer of the LR layer for a raster with only `bands` of it, 1-based.

    Minimum and maximum stay the same; None if a shown band is not in the result.
    """
    if renderer is None or not hasattr(renderer, "clone"):
        return None
    copy = renderer.clone()
    try:
        if isinstance(copy, QgsMultiBandColorRenderer):
            copy.setRedBand(bands.index(copy.redBand()) + 1)
            copy.setGreenBand(bands.index(copy.greenBand()) + 1)
            copy.setBlueBand(bands.index(copy.blueBand()) + 1)
        elif isinstance(copy, (QgsSingleBandGrayRenderer, QgsSingleBandPseudoColorRenderer)):
            _show_band(copy, bands.index(_single_band(copy)) + 1)
        else:
            return None  # classes and hill shades make no sense for other pixels
    except ValueError:
        return None
    copy.setAlphaBand(-1)
    copy.setMinMaxOrigin(QgsRasterMinMaxOrigin())
    return copy


def _single_band(renderer: OneBandRenderer) -> int:
    """The band of a single-band renderer; since QGIS 3.38 all kinds use the same method."""
    if hasattr(renderer, "inputBand"):
        return int(renderer.inputBand())
    if isinstance(renderer, QgsSingleBandGrayRenderer):
        return renderer.grayBand()
    return renderer.band()


def _show_band(renderer: OneBandRenderer, band: int) -> None:
    if hasattr(renderer, "setInputBand"):
        renderer.setInputBand(band)
    elif isinstance(renderer, QgsSingleBandGrayRenderer):
        renderer.setGrayBand(band)
    else:
        renderer.setBand(band)


def _stretched(
    renderer: QgsRasterRenderer,
) -> Iterator[tuple[int, QgsContrastEnhancement | None, str]]:
    """Band, stretch and setter of each stretch of a renderer."""
    if isinstance(renderer, QgsMultiBandColorRenderer):
        red, green, blue = renderer.redBand(), renderer.greenBand(), renderer.blueBand()
        yield red, renderer.redContrastEnhancement(), "setRedContrastEnhancement"
        yield green, renderer.greenContrastEnhancement(), "setGreenContrastEnhancement"
        yield blue, renderer.blueContrastEnhancement(), "setBlueContrastEnhancement"
    elif isinstance(renderer, QgsSingleBandGrayRenderer):
        stretch = renderer.contrastEnhancement()
        yield _single_band(renderer), stretch, "setContrastEnhancement"


def _fits(renderer: QgsRasterRenderer, layer: QgsRasterLayer) -> bool:
    """Tell whether the layer's type can hold the values that the renderer distinguishes."""
    provider = layer.dataProvider()
    for band, stretch, _ in _stretched(renderer):
        if band > layer.bandCount():
            return False
        kind = provider.dataType(band)
        lowest = QgsContrastEnhancement.minimumValuePossible(kind)
        highest = QgsContrastEnhancement.maximumValuePossible(kind)
        if stretch is not None and not (
            lowest <= stretch.minimumValue() and stretch.maximumValue() <= highest
        ):
            return False
    if isinstance(renderer, QgsSingleBandPseudoColorRenderer):
        kind = provider.dataType(_single_band(renderer))
        highest = QgsContrastEnhancement.maximumValuePossible(kind)
        shader = renderer.shader()  # a clone loses the limits of the renderer itself
        return shader is None or shader.maximumValue() <= highest
    return True


def _rebuilt(renderer: QgsRasterRenderer, layer: QgsRasterLayer) -> QgsRasterRenderer:
    """Copy a renderer; its stretches contain a table of the values of the layer's data type."""
    copy = renderer.clone()
    for band, stretch, setter in _stretched(copy):
        if stretch is None:
            continue
        rebuilt = QgsContrastEnhancement(layer.dataProvider().dataType(band))
        rebuilt.setContrastEnhancementAlgorithm(stretch.contrastEnhancementAlgorithm(), False)
        rebuilt.setMinimumValue(stretch.minimumValue(), False)
        rebuilt.setMaximumValue(stretch.maximumValue(), True)
        getattr(copy, setter)(rebuilt)
    copy.setAlphaBand(_alpha_band(layer))
    return copy


def _alpha_band(layer: QgsRasterLayer) -> int:
    """Band with the layer's transparency, -1 if there is none."""
    provider = layer.dataProvider()
    alpha = QgsRaster.ColorInterpretation.AlphaBand
    bands = range(1, layer.bandCount() + 1)
    return next((band for band in bands if provider.colorInterpretation(band) == alpha), -1)


def _set_brightness(
    source: QgsBrightnessContrastFilter | None, target: QgsBrightnessContrastFilter | None
) -> None:
    if source is not None and target is not None:
        target.setBrightness(source.brightness())
        target.setContrast(source.contrast())
        target.setGamma(source.gamma())


def _set_hue(source: QgsHueSaturationFilter | None, target: QgsHueSaturationFilter | None) -> None:
    if source is not None and target is not None:
        target.setSaturation(source.saturation())
        target.setGrayscaleMode(source.grayscaleMode())
        target.setColorizeOn(source.colorizeOn())
        target.setColorizeColor(source.colorizeColor())
        target.setColorizeStrength(source.colorizeStrength())
        target.setInvertColors(source.invertColors())


def _set_resampling(layer: QgsRasterLayer) -> None:
    """Show real pixels when zoomed in, and avoid aliasing when zoomed out."""
    resampling = layer.resampleFilter()
    if resampling is not None:
        resampling.setZoomedInResampler(None)  # type: ignore[arg-type]  # None is what means none
        resampling.setZoomedOutResampler(QgsBilinearRasterResampler())
        resampling.setMaxOversampling(OVERSAMPLING)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws a band from dark to bright, in colours whose order everyone can see."""

from __future__ import annotations

from qgis.core import (
    QgsColorRamp,
    QgsColorRampShader,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsStyle,
)
from qgis.PyQt.QtGui import QColor

RAMP = "Magma"
SAMPLE_PX = 250_000
# for a profile whose style database lacks the ramp
STOPS = ((0.0, "#000004"), (0.25, "#51127c"), (0.5, "#b73779"), (0.75, "#fc8961"), (1.0, "#fcfdbf"))


def cut(layer: QgsRasterLayer, lower: float, upper: float) -> tuple[float, float]:
    """The values of the first band between these quantiles."""
    lowest, highest = layer.dataProvider().cumulativeCut(1, lower, upper, layer.extent(), SAMPLE_PX)
    return lowest, highest


def ramp_renderer(
    layer: QgsRasterLayer, lowest: float, highest: float, *, is_inverted: bool = False
) -> QgsSingleBandPseudoColorRenderer:
    """A continuous ramp over the first band, bright where it is high, or low if inverted."""
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1)
    renderer.setClassificationMin(lowest)
    renderer.setClassificationMax(highest if highest > lowest else lowest + 1.0)
    ramp = _ramp()
    if is_inverted:
        ramp.invert()
    renderer.createShader(
        ramp,
        QgsColorRampShader.Type.Interpolated,
        QgsColorRampShader.ClassificationMode.Continuous,
        len(STOPS),
    )
    return renderer


def _ramp() -> QgsColorRamp:
    ramp = QgsStyle.defaultStyle().colorRamp(RAMP)
    if ramp is not None:
        return ramp
    stops = [QgsGradientStop(place, QColor(colour)) for place, colour in STOPS[1:-1]]
    return QgsGradientColorRamp(QColor(STOPS[0][1]), QColor(STOPS[-1][1]), False, stops)

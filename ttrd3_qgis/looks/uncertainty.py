# SPDX-License-Identifier: GPL-2.0-or-later
"""The uncertainty of a result as a layer: dark where the model is sure, bright where it is not."""

from __future__ import annotations

from qgis.core import (
    QgsColorRamp,
    QgsColorRampShader,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsSingleBandPseudoColorRenderer,
    QgsStyle,
)
from qgis.PyQt.QtGui import QColor

from ..translation import tr
from .base import DrawnLook

RAMP = "Magma"
UPPER_CUT = 0.98
SAMPLE_PX = 250_000
# For a profile whose style database lacks the ramp.
STOPS = ((0.0, "#000004"), (0.25, "#51127c"), (0.5, "#b73779"), (0.75, "#fc8961"), (1.0, "#fcfdbf"))


class UncertaintyLook(DrawnLook):
    """Colours the first band from 0 to what nearly no pixel exceeds."""

    def renderer(self, layer: QgsRasterLayer) -> QgsRasterRenderer:
        """A continuous ramp over the first band."""
        provider = layer.dataProvider()
        _, highest = provider.cumulativeCut(1, 0.0, UPPER_CUT, layer.extent(), SAMPLE_PX)
        renderer = QgsSingleBandPseudoColorRenderer(provider, 1)
        renderer.setClassificationMin(0.0)
        renderer.setClassificationMax(highest if highest > 0 else 1.0)
        renderer.createShader(
            _ramp(),
            QgsColorRampShader.Type.Interpolated,
            QgsColorRampShader.ClassificationMode.Continuous,
            len(STOPS),
        )
        return renderer

    def abstract(self) -> str:
        """What the layer shows."""
        return tr(
            "Standard deviation of the super-resolved pixels over several seeds, in the units of "
            "the input: how far samples of the model differ, not how far they are from the truth."
        )


def _ramp() -> QgsColorRamp:
    ramp = QgsStyle.defaultStyle().colorRamp(RAMP)
    if ramp is not None:
        return ramp
    stops = [QgsGradientStop(place, QColor(colour)) for place, colour in STOPS[1:-1]]
    return QgsGradientColorRamp(QColor(STOPS[0][1]), QColor(STOPS[-1][1]), False, stops)

# SPDX-License-Identifier: GPL-2.0-or-later
"""The look of the invented detail: observed, in between, invented."""

from __future__ import annotations

import math

from qgis.core import (
    QgsColorRampShader,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..core.jobs.superresolution import INVENTED_ABOVE, OBSERVED_BELOW
from ..translation import tr
from .base import DrawnLook

COLOURS = "#2c7bb6", "#fdd58c", "#d7191c"  # told apart by people who do not see red or green


class InventedLook(DrawnLook):
    """Three classes of deviations, in units of the noise."""

    def renderer(self, layer: QgsRasterLayer) -> QgsRasterRenderer:
        """A colour a class."""
        labels = (
            tr("observed: below 3 times the noise"),
            tr("in between: 3 to 10 times"),
            tr("invented: above 10 times"),
        )
        ends = (OBSERVED_BELOW, INVENTED_ABOVE, math.inf)
        function = QgsColorRampShader(0.0, INVENTED_ABOVE, None, QgsColorRampShader.Type.Discrete)
        function.setColorRampItemList(
            [
                QgsColorRampShader.ColorRampItem(end, QColor(colour), label)
                for end, colour, label in zip(ends, COLOURS, labels)
            ]
        )
        shader = QgsRasterShader()
        shader.setRasterShaderFunction(function)
        return QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)

    def abstract(self) -> str:
        """What the layer shows."""
        return tr(
            "How much of the detail in each input pixel the input does not determine, in units of "
            "the noise. Below 3 it is as good as observed; above 10 it is the model's."
        )

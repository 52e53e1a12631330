# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws a band in three classes whose colours everyone can tell apart."""

from __future__ import annotations

import math

from qgis.core import (
    QgsColorRampShader,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

COLOURS = "#2c7bb6", "#fdd58c", "#d7191c"  # told apart by people who do not see red or green
Three = tuple[str, str, str]


def class_renderer(
    layer: QgsRasterLayer, ends: tuple[float, float], labels: Three, colours: Three = COLOURS
) -> QgsSingleBandPseudoColorRenderer:
    """A colour for values up to the first end, up to the second, and above."""
    function = QgsColorRampShader(0.0, ends[1], None, QgsColorRampShader.Type.Discrete)
    function.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(end, QColor(colour), label)
            for end, colour, label in zip((*ends, math.inf), colours, labels)
        ]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    return QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)

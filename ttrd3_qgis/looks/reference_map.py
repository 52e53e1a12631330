# SPDX-License-Identifier: GPL-2.0-or-later
"""The look of the reference map: a colour for each reference, by name."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer, QgsRasterRenderer
from qgis.PyQt.QtGui import QColor

from ..translation import tr
from .base import DrawnLook

NONE = "#9e9e9e"
# distinguishable with any colour vision (Okabe and Ito); they repeat if there are more references
COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442")
GOLDEN_TURN = 0.618034


class ReferenceLook(DrawnLook):
    """Names the references in the legend."""

    def __init__(self, destination: str, names: Sequence[str]) -> None:
        super().__init__(destination)
        self._names = tuple(names)

    def renderer(self, layer: QgsRasterLayer) -> QgsRasterRenderer:
        """A class for each reference and one for none."""
        classes = [QgsPalettedRasterRenderer.Class(0, QColor(NONE), tr("No reference"))]
        for number, name in enumerate(self._names, start=1):
            label = f"{number}: {name}"
            classes.append(QgsPalettedRasterRenderer.Class(number, _colour(number), label))
        return QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes)

    def abstract(self) -> str:
        """What the layer shows."""
        return tr(
            "Which reference served where (band 1) and how similar its best matching texture is, "
            "from 0 to 1 (band 2)."
        )


def _colour(number: int) -> QColor:
    if number <= len(COLOURS):
        return QColor(COLOURS[number - 1])
    return QColor.fromHsvF(number * GOLDEN_TURN % 1.0, 0.6, 0.8)

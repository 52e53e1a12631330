# SPDX-License-Identifier: GPL-2.0-or-later
"""The look of the invented detail: observed, in between, invented."""

from __future__ import annotations

from qgis.core import QgsRasterLayer, QgsRasterRenderer

from ..core.jobs.superresolution import INVENTED_ABOVE, OBSERVED_BELOW
from ..translation import tr
from .base import DrawnLook
from .classes import class_renderer


class InventedLook(DrawnLook):
    """Three classes of deviations, in units of the noise."""

    def renderer(self, layer: QgsRasterLayer) -> QgsRasterRenderer:
        """A colour a class."""
        labels = (
            tr("observed: below 3 times the noise"),
            tr("in between: 3 to 10 times"),
            tr("invented: above 10 times"),
        )
        return class_renderer(layer, (OBSERVED_BELOW, INVENTED_ABOVE), labels)

    def abstract(self) -> str:
        """What the layer shows."""
        return tr(
            "How much of the detail in each input pixel the input does not determine, in units of "
            "the noise. Below 3 it is as good as observed; above 10 it is the model's."
        )

# SPDX-License-Identifier: GPL-2.0-or-later
"""The look of the changes: as the reference shows it, probably changed, changed."""

from __future__ import annotations

from qgis.core import QgsRasterLayer, QgsRasterRenderer

from ..core.jobs.superresolution import CHANGED_ABOVE, CLEARLY_CHANGED_ABOVE
from ..translation import tr
from .base import DrawnLook
from .classes import class_renderer


class ChangeLook(DrawnLook):
    """Three classes of deviations from the reference, as multiples of what is usual."""

    def renderer(self, layer: QgsRasterLayer) -> QgsRasterRenderer:
        """A colour a class."""
        labels = (
            tr("as the reference shows it: below 1.5"),
            tr("probably changed: 1.5 to 3"),
            tr("changed: above 3"),
        )
        return class_renderer(layer, (CHANGED_ABOVE, CLEARLY_CHANGED_ABOVE), labels)

    def abstract(self) -> str:
        """What the layer shows."""
        return tr(
            "How far the input deviates from what a reference of the same place leads one to "
            "expect, as a multiple of what is usual there. Above 1.5 the place has probably "
            "changed between the dates, above 3 almost certainly; empty where no reference shows "
            "it."
        )

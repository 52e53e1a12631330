# SPDX-License-Identifier: GPL-2.0-or-later
"""The look of the uncertainty: dark where little error is expected, bright where much is."""

from __future__ import annotations

from qgis.core import QgsRasterLayer, QgsRasterRenderer

from ..translation import tr
from .base import DrawnLook
from .ramp import cut, ramp_renderer

UPPER_CUT = 0.98


class UncertaintyLook(DrawnLook):
    """Colours the first band from 0 to a value that hardly any pixel exceeds."""

    def renderer(self, layer: QgsRasterLayer) -> QgsRasterRenderer:
        """A continuous ramp over the first band."""
        _, highest = cut(layer, 0.0, UPPER_CUT)
        return ramp_renderer(layer, 0.0, highest)

    def abstract(self) -> str:
        """What the layer shows."""
        return tr(
            "Expected absolute error of the super-resolved pixels, in the units of the input; if "
            "the model is not calibrated, their standard deviation over several seeds. The tag "
            "TTRD3_CALIBRATION says which, and whether the run is like what was measured."
        )

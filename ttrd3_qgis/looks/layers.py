# SPDX-License-Identifier: GPL-2.0-or-later
"""Name and look of each layer that a run writes beside its result, by the layer's name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

from qgis.core import QgsRasterLayer, QgsRasterRenderer

from ..core.jobs.superresolution import CHANGE, INVENTED, REFERENCE_MAP, UNCERTAINTY
from ..core.methods.spec import Layer
from ..translation import spec_text, tr
from .base import DrawnLook, Look
from .change import ChangeLook
from .invented import InventedLook
from .ramp import cut, ramp_renderer
from .reference_map import ReferenceLook
from .uncertainty import UncertaintyLook

LOWER_CUT, UPPER_CUT = 0.02, 0.98


@dataclass(frozen=True)
class LayerLook:
    """`kind` begins its name; `make` takes a path and the references' names."""

    kind: Callable[[], str]
    make: Callable[[str, Sequence[str]], Look]


LOOKS = {
    UNCERTAINTY: LayerLook(lambda: tr("Uncertainty"), lambda path, _: UncertaintyLook(path)),
    REFERENCE_MAP: LayerLook(lambda: tr("References"), ReferenceLook),
    INVENTED: LayerLook(lambda: tr("Invented"), lambda path, _: InventedLook(path)),
    CHANGE: LayerLook(lambda: tr("Change"), lambda path, _: ChangeLook(path)),
}


class SpecLook(DrawnLook):
    """The look of a layer of which only the spec is known."""

    def __init__(self, destination: str, layer: Layer) -> None:
        super().__init__(destination)
        self._layer = layer

    def renderer(self, layer: QgsRasterLayer) -> QgsRasterRenderer:
        """A ramp over a single band; several bands are drawn as QGIS does by default."""
        if layer.bandCount() > 1:
            return layer.renderer().clone()
        return ramp_renderer(layer, *cut(layer, LOWER_CUT, UPPER_CUT))

    def abstract(self) -> str:
        """What the layer shows."""
        return spec_text(self._layer.help)


class DensityLook(SpecLook):
    """The look of a map of texture density: bright where land is rich, from 0 to 1."""

    def renderer(self, layer: QgsRasterLayer) -> QgsRasterRenderer:
        """The same colours for every scene, so that scenes can be compared."""
        return ramp_renderer(layer, 0.0, 1.0, is_inverted=True)


DRAWN = {"texture_density": DensityLook}


def look_of(layer: Layer) -> LayerLook:
    """The look for a layer of this name, else a plain one."""
    return LOOKS.get(layer.name) or LayerLook(
        lambda: spec_text(layer.title),
        lambda path, _: DRAWN.get(layer.name, SpecLook)(path, layer),
    )

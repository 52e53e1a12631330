# SPDX-License-Identifier: GPL-2.0-or-later
"""The layers that a swipe compares, and the layers that are drawn on each side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer

from ..core.jobs.addresses import shown
from ..looks.result import INPUT_PROPERTY, INPUT_SOURCE_PROPERTY


@dataclass(frozen=True)
class Pair:
    """The two layers of a comparison; None if none is chosen."""

    before: QgsRasterLayer | None
    after: QgsRasterLayer | None

    def is_complete(self) -> bool:
        """Tell whether both layers are chosen."""
        return self.before is not None and self.after is not None


def default_pair(project: QgsProject, current: QgsMapLayer | None) -> Pair | None:
    """A result and its input, else a layer and the one below it; None if there is only one."""
    rasters = _rasters_in_order(project)
    if len(rasters) < 2:
        return None
    after = current if current in rasters else rasters[0]
    before = _input_of(after, rasters)
    if before is not None:
        return Pair(before, after)
    result = next((layer for layer in rasters if _input_of(layer, rasters) == after), None)
    if result is not None:
        return Pair(after, result)
    place = rasters.index(after)
    below = [*rasters[place + 1 :], *rasters[:place]]
    return Pair(below[0], after)


def has_input(project: QgsProject, result: QgsMapLayer) -> bool:
    """Tell whether the layer that a result was made from is in the project."""
    if not isinstance(result, QgsRasterLayer):
        return False
    return _input_of(result, _rasters_in_order(project)) is not None


def stack(
    shown: Sequence[QgsMapLayer], chosen: QgsRasterLayer, other: QgsRasterLayer
) -> list[QgsMapLayer]:
    """The layers of one side, topmost first: those of the canvas except the other layer.

    The chosen layer is drawn even if it is hidden, and no other raster covers it.
    """
    places = [place for place, layer in enumerate(shown) if layer in (chosen, other)]
    above = [layer for layer in shown[: min(places, default=0)] if not _is_raster(layer)]
    hidden = [chosen, other, *above]
    return [*above, chosen, *(layer for layer in shown if layer not in hidden)]


def _is_raster(layer: QgsMapLayer | None) -> bool:
    return isinstance(layer, QgsRasterLayer)


def _rasters_in_order(project: QgsProject) -> list[QgsRasterLayer]:
    """The raster layers that can be drawn, topmost first."""
    order = project.layerTreeRoot().layerOrder()
    return [layer for layer in order if isinstance(layer, QgsRasterLayer) and layer.isValid()]


def _input_of(result: QgsRasterLayer, rasters: Iterable[QgsRasterLayer]) -> QgsRasterLayer | None:
    """The layer that a result was made from, if it is still in the project."""
    name = str(result.customProperty(INPUT_PROPERTY) or "")
    source = str(result.customProperty(INPUT_SOURCE_PROPERTY) or "")
    if not name:
        return None
    others = [layer for layer in rasters if layer != result]
    same = [layer for layer in others if name == layer.id()]
    same += [layer for layer in others if name == layer.source() or source == shown(layer.source())]
    return same[0] if same else None

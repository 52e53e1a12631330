# SPDX-License-Identifier: GPL-2.0-or-later
"""One line of advice where a raster is not what the model has learned from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from qgis.core import QgsApplication, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.jobs.errors import BadWeightsError
from ..core.methods.registry import model_card, spec_of
from ..noise import is_noisy
from ..translation import tr
from ..worker_texts import filled
from .background import Background

TOLERANCE = 1.05  # a pixel of 0.6 m by 4 in degrees is not exactly 0.15 m


class NoiseCheck(QObject):
    """Examines layers in the background; emits `known` when one more is known."""

    known = pyqtSignal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._found: dict[str, bool] = {}
        self._tasks: dict[str, Background] = {}  # the manager holds no Python reference

    def is_noisy(self, layer: QgsRasterLayer) -> bool:
        """Tell whether a layer is noisy; False as long as it is being examined."""
        name = layer.id()
        if name not in self._found:
            self._found[name] = False
            if layer.providerType() == "gdal":
                self._examine(name, layer)
        return self._found[name]

    def _examine(self, name: str, layer: QgsRasterLayer) -> None:
        provider = layer.dataProvider().clone()

        def work(_folder: Path, _is_cancelled: Callable[[], bool]) -> bool:
            return is_noisy(provider)

        def done(found: bool | None, _problem: str) -> None:
            self._tasks.pop(name, None)
            self._found[name] = bool(found)
            if found:
                self.known.emit()

        title = tr("Looking at {name}").format(name=layer.name())
        self._tasks[name] = Background(title, self, work, done)
        QgsApplication.taskManager().addTask(self._tasks[name])


@dataclass(frozen=True)
class Advice:
    """A sentence, and the preset to take; both empty if there is nothing to say."""

    text: str = ""
    preset: str = ""


def advice(model: str, pixel_m: float | None, is_noisy: bool, chosen: str) -> Advice:
    """What to take where the raster does not suit the model; `pixel_m` is that of the result."""
    try:
        card = model_card(model)
        presets = card.presets_of(spec_of(card.method))
    except BadWeightsError:
        return Advice()
    calmest = min(presets, key=lambda name: presets[name].noise)
    sentence = _sentence(_is_outside(card.gsd_m, pixel_m), is_noisy, calmest == chosen)
    if not sentence:
        return Advice()
    low, high = card.gsd_m or (0.0, 0.0)
    text = filled(sentence, low=low, high=high, own=pixel_m or 0.0, preset=calmest)
    return Advice(text, "" if calmest == chosen else calmest)


def _is_outside(limits: tuple[float, float] | None, pixel_m: float | None) -> bool:
    if not limits or not pixel_m:
        return False
    return not limits[0] / TOLERANCE <= pixel_m <= limits[1] * TOLERANCE


def _sentence(is_outside: bool, is_noisy: bool, is_calm: bool) -> str:
    if is_outside and is_calm:
        return tr(
            "The model is meant for results with pixels of {low:.3g} to {high:.3g} m, not "
            "{own:.3g} m; adapting it may help."
        )
    if is_outside:
        return tr(
            "The model is meant for results with pixels of {low:.3g} to {high:.3g} m, not "
            "{own:.3g} m; use the preset {preset}, or adapt it."
        )
    if is_noisy and is_calm:
        return tr("The raster is noisy; naming its sensor may help.")
    return (
        tr("The raster is noisy; use the preset {preset}, or choose its sensor.")
        if is_noisy
        else ""
    )

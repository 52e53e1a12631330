# SPDX-License-Identifier: GPL-2.0-or-later
"""From which distance on bars are told apart, by presets and sensors."""

from __future__ import annotations

import math
from functools import partial

from ttrd3_qgis.core.evaluation import evaluate as measuring
from ttrd3_qgis.core.evaluation.bars import resolutions
from ttrd3_qgis.core.evaluation.images import Pixels

from .lab import Lab
from .plan import DEGRADATIONS, NONE, PRESETS, Run


def distances(lab: Lab) -> dict[str, dict[str, float]]:
    """The least distance in LR pixels by sensor and method; 0 where nothing is resolved."""
    found = {}
    for name in DEGRADATIONS:
        settings = {preset: lab.settings(Run(NONE, preset, degradation=name)) for preset in PRESETS}
        models = {preset: partial(_estimated, lab, one) for preset, one in settings.items()}
        degradation = settings[PRESETS[0]].degradation
        measured = resolutions(models, lab.model.scale, degradation)
        found[name] = {method: _finite(one.least) for method, one in measured.items()}
    return found


def _estimated(lab: Lab, settings: measuring.Settings, lr: Pixels) -> Pixels:
    found: Pixels = lab.model(lr, None, settings)
    return found


def _finite(distance: float) -> float:
    return distance if math.isfinite(distance) else 0.0

# SPDX-License-Identifier: GPL-2.0-or-later
"""From the name of a model to its weights, and from weights to a runner."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import torch

from ..jobs.errors import BadWeightsError
from ..machine.memory import tune_allocator
from .base import Runner
from .registry import MODELS, checked, model_file, spec_of
from .settings import said_scales
from .weights import Weights, load_weights


def open_weights(model: str) -> Weights:
    """Load a model by its name or by the path of a weights file."""
    bundled = MODELS.get(model)
    weights = load_weights(model_file(model), bundled.sha256 if bundled else None)
    checked(weights.card, weights.path)
    return weights


def make_runner(
    weights: Weights, device: torch.device, dtype: torch.dtype, scale: int = 0
) -> Runner:
    """Bind weights to a device, at the scale that is asked for or the model's own."""
    spec, card = spec_of(weights.card.method), weights.card
    wanted = scale or card.scale
    passes = {stage.scale for found in card.all_scales() for stage in spec.stages(found)}
    if wanted not in passes:
        scales = said_scales(card.all_scales())
        raise BadWeightsError("model-other-scale", name=card.name, scales=scales, scale=wanted)
    tune_allocator()
    runner: Runner = place(spec.runner)(spec, weights, device, dtype, wanted)
    return runner


def place(where: str) -> Any:
    """The object at "module:name" below this package; its libraries are imported here."""
    module, _, name = where.partition(":")
    return getattr(import_module(f"{__package__}.{module}"), name)

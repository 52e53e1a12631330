# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds the network of a step that a weights file describes."""

from __future__ import annotations

from ..building import built
from ..weights import Weights
from .network import Architecture, StepNet


def build_step(weights: Weights) -> StepNet:
    """Make the network of a weights file; refuses tensors that do not fit."""
    card = weights.card

    def make() -> StepNet:
        return StepNet(Architecture.from_dict(card.architecture), card.schedule)

    return built(make, weights.tensors, weights.path)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds the network of a step that a weights file describes."""

from __future__ import annotations

from ..building import built
from ..weights import Weights
from .network import Architecture, DoublingNet


def build_step(weights: Weights) -> DoublingNet:
    """Make the network of a weights file; refuses tensors that do not fit."""
    card = weights.card

    def make() -> DoublingNet:
        return DoublingNet(Architecture.from_dict(card.architecture), card.schedule)

    return built(make, weights.tensors, weights.path)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds the network that a weights file of TTRD3 describes."""

from __future__ import annotations

from ..building import built
from ..weights import Weights
from .model import TTRD3, Architecture


def build_ttrd3(weights: Weights) -> TTRD3:
    """Make the network of a weights file; refuses tensors that do not fit."""
    card = weights.card

    def make() -> TTRD3:
        architecture = Architecture.from_dict(card.architecture)
        return TTRD3(architecture=architecture, schedule=card.schedule)

    return built(make, weights.tensors, weights.path)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds the network that a weights file of DEF describes; the prior may lie in another file."""

from __future__ import annotations

from torch import Tensor

from ..building import built, read_card
from ..sharing import shared_tensors
from ..weights import Weights
from .network import PRIOR, Architecture, DefNet


def build_def(weights: Weights) -> DefNet:
    """Make the network of a weights file; refuses tensors that do not fit."""
    card = weights.card

    def make() -> DefNet:
        return DefNet(Architecture.from_dict(card.architecture), card.schedule)

    return built(make, {**_shared(weights), **weights.tensors}, weights.path)


def _shared(weights: Weights) -> dict[str, Tensor]:
    """The prior's tensors from the model that shares them; none where the file has its own."""
    prior = weights.card.architecture.get("prior")
    model = prior.get("shared") if isinstance(prior, dict) else None
    if not model:
        return {}
    wanted = read_card(Architecture.from_dict, weights).prior
    part = PRIOR if wanted.trunk is None else f"{PRIOR}trunk."
    return shared_tensors(weights, str(model), wanted.sha256, part)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds the network that a weights file of TexADiff describes; the trunk may lie in another."""

from __future__ import annotations

import torch
from torch import Tensor

from ..building import built, read_card
from ..sharing import shared_tensors
from ..weights import Weights
from .network import PRIOR, THRESHOLDS, Architecture, TexNet


def build_texadiff(weights: Weights) -> TexNet:
    """Make the network of a weights file; refuses tensors that do not fit."""
    card = weights.card
    architecture = read_card(Architecture.from_dict, weights)

    def make() -> TexNet:
        return TexNet(architecture, card.schedule)

    others = shared_tensors(weights, architecture.shared, architecture.sha256, *PRIOR)
    return built(make, {**_said(architecture), **others, **weights.tensors}, weights.path)


def _said(architecture: Architecture) -> dict[str, Tensor]:
    """What the card says and no tensor of the file."""
    found = architecture.thresholds
    return {THRESHOLDS: torch.tensor((found.true, found.predicted))}

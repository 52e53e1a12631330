# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds the network that a weights file of TTRD3 describes."""

from __future__ import annotations

from ...jobs.errors import BadWeightsError
from ..weights import Weights, fill
from .model import TTRD3, Architecture


def build_ttrd3(weights: Weights) -> TTRD3:
    """Make the network of a weights file; refuses tensors that do not fit."""
    try:
        architecture = Architecture.from_dict(weights.card.architecture)
        model = TTRD3(architecture=architecture, schedule=weights.card.schedule)
    except (RuntimeError, KeyError, TypeError, ValueError) as error:
        raise BadWeightsError(
            "architecture-unknown", subject=str(weights.path), reason=repr(error)
        ) from None
    fill(model, weights.tensors, weights.path)
    return model.eval()

# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds the network that a weights file of DEF describes; the prior may lie in another file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from torch import Tensor

from ...jobs.errors import BadWeightsError
from ..building import built
from ..registry import model_file
from ..weights import Weights, load_weights
from .network import PRIOR, Architecture, DefNet


def build_def(weights: Weights) -> DefNet:
    """Make the network of a weights file; refuses tensors that do not fit."""
    card = weights.card

    def make() -> DefNet:
        return DefNet(Architecture.from_dict(card.architecture), card.schedule)

    return built(make, {**_shared(weights), **weights.tensors}, weights.path)


def checksum(tensors: Mapping[str, Tensor]) -> str:
    """SHA-256 of the prior among some tensors, in half precision, as weights files have them.

    Zeros count as equal whatever their sign, which the average of a training changes.
    """
    digest = hashlib.sha256()
    for name in sorted(tensors):
        if name.startswith(PRIOR):
            digest.update(name.encode())
            values = tensors[name].detach().cpu().half().contiguous() + 0.0  # -0 becomes 0
            digest.update(values.numpy().tobytes())
    return digest.hexdigest()


def _shared(weights: Weights) -> dict[str, Tensor]:
    """The prior's tensors from the model that shares them; none where the file has its own."""
    prior = weights.card.architecture.get("prior")
    model = prior.get("shared") if isinstance(prior, dict) else None
    if not model or any(name.startswith(PRIOR) for name in weights.tensors):
        return {}
    wanted = _read(weights)
    part = PRIOR if wanted.prior.trunk is None else f"{PRIOR}trunk."
    others = load_weights(model_file(str(model))).tensors
    found = {name: tensor for name, tensor in others.items() if name.startswith(part)}
    if checksum(found) != wanted.prior.sha256:
        raise BadWeightsError("weights-shared-other", subject=str(weights.path), name=str(model))
    return found


def _read(weights: Weights) -> Architecture:
    try:
        return Architecture.from_dict(weights.card.architecture)
    except ValueError as error:
        raise BadWeightsError(
            "architecture-unknown", subject=str(weights.path), reason=error
        ) from None

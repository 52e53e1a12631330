# SPDX-License-Identifier: GPL-2.0-or-later
"""Tensors that a weights file leaves to a model of the plugin, under the same names."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from torch import Tensor

from ..jobs.errors import BadWeightsError
from .registry import model_file
from .weights import Weights, load_weights


def checksum(tensors: Mapping[str, Tensor], *prefixes: str) -> str:
    """SHA-256 of the tensors whose names begin so, in half precision as weights files have them.

    Zeros count as equal whatever their sign, which the average of a training changes.
    """
    digest = hashlib.sha256()
    for name in sorted(tensors):
        if name.startswith(prefixes):
            digest.update(name.encode())
            values = tensors[name].detach().cpu().half().contiguous() + 0.0  # -0 becomes 0
            digest.update(values.numpy().tobytes())
    return digest.hexdigest()


def shared_tensors(weights: Weights, model: str, sha256: str, *prefixes: str) -> dict[str, Tensor]:
    """The tensors whose names begin so, from `model`; raises BadWeightsError for other ones.

    `weights` is the file that leaves them out; none are read where it has some of its own.
    """
    if not model or any(name.startswith(prefixes) for name in weights.tensors):
        return {}
    others = load_weights(model_file(model)).tensors
    found = {name: tensor for name, tensor in others.items() if name.startswith(prefixes)}
    if checksum(found, *prefixes) != sha256:
        raise BadWeightsError("weights-shared-other", subject=str(weights.path), name=model)
    return found

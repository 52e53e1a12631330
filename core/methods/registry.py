# SPDX-License-Identifier: GPL-2.0-or-later
"""Which models come with the plugin, and how a weights file becomes a method."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch

from ..jobs.errors import BadWeightsError
from ..jobs.paths import WEIGHTS
from ..machine.memory import tune_allocator
from ..nn import channels_last
from .base import Method
from .ttrd3.folded import fold
from .ttrd3.model import TTRD3, Architecture
from .ttrd3.runner import Ttrd3Method
from .weights import Weights, fill, load_weights


@dataclass(frozen=True)
class Bundled:
    """A model inside the plugin: its file and the checksum it must have."""

    file: str
    sha256: str


MODELS = {
    "ttrd3-s": Bundled(
        "ttrd3-s.safetensors",
        # pragma: allowlist nextline secret
        "cafc811fccf2459aa227e18c33875d77ab952496e8fcadae96791984aa7d9911",
    ),
}


def open_weights(model: str) -> Weights:
    """Load a model by its name or by the path of a weights file."""
    if model in MODELS:
        bundled = MODELS[model]
        return load_weights(WEIGHTS / bundled.file, bundled.sha256)
    if Path(model).suffix or Path(model).exists():
        return load_weights(Path(model))
    raise BadWeightsError(
        f"There is no model named {model!r}; choose {', '.join(MODELS)} or a .safetensors file."
    )


def build_ttrd3(weights: Weights) -> TTRD3:
    """Make the network of a weights file; refuses tensors that do not fit."""
    try:
        model = TTRD3(architecture=Architecture.from_dict(weights.card.architecture))
    except (RuntimeError, KeyError, TypeError, ValueError) as error:
        raise BadWeightsError(
            f"The card of {weights.path} describes no network of this version ({error!r}); "
            "update the plugin or choose other weights."
        ) from None
    fill(model, weights.tensors, weights.path)
    return model.eval()


def make_method(weights: Weights, device: torch.device, dtype: torch.dtype) -> Method:
    """Bind weights to a device: the method its card names."""
    if weights.card.method != "ttrd3":
        raise BadWeightsError(
            f"The weights {weights.path} are for the method {weights.card.method!r}, "
            "which this version does not have; update the plugin."
        )
    tune_allocator()
    return Ttrd3Method(channels_last(fold(build_ttrd3(weights)).to(device)), device, dtype)

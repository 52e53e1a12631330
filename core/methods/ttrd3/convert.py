# SPDX-License-Identifier: GPL-2.0-or-later
"""Converts the authors' checkpoints to weights files of this project."""

from __future__ import annotations

from pathlib import Path

from ...jobs.errors import BadWeightsError
from ..card import Card
from ..weights import save_weights
from .model import SCALE, TTRD3
from .spec import SPEC


def import_official(checkpoint: Path, output: Path, ema_reference: bool = False) -> str:
    """Write `output` (.safetensors, float32) from a model-*.pt; returns its checksum."""
    if output.suffix != ".safetensors":
        raise BadWeightsError("converted-wrong-suffix", subject=str(output))
    model = TTRD3.from_official(checkpoint, ema_reference=ema_reference)
    card = Card(
        name=output.stem,
        method=SPEC.name,
        scale=SCALE,
        architecture=model.architecture.to_dict(),
        licence="all rights reserved by the authors of TTRD3",
        training={"imported_from": checkpoint.name},
    )
    return save_weights(output, model.state_dict(), card, half=False)

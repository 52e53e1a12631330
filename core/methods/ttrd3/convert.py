# SPDX-License-Identifier: GPL-2.0-or-later
"""Converts the authors' checkpoints to weights files of this project."""

from __future__ import annotations

from pathlib import Path

from ..card import Card
from ..importing import check_suffix, save_imported
from .model import SCALE, TTRD3
from .spec import SPEC


def import_official(checkpoint: Path, output: Path, ema_reference: bool = False) -> str:
    """Write `output` (.safetensors, float32) from a model-*.pt; returns its checksum."""
    check_suffix(output)
    model = TTRD3.from_official(checkpoint, ema_reference=ema_reference)
    card = Card(
        name=output.stem,
        method=SPEC.name,
        scale=SCALE,
        architecture=model.architecture.to_dict(),
        licence="all rights reserved by the authors of TTRD3",
        training={"imported_from": checkpoint.name},
    )
    return save_imported(output, model.state_dict(), card, checkpoint)

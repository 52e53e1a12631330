# SPDX-License-Identifier: GPL-2.0-or-later
"""Weights files of the trunk: written from a training state, read into a network."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from ..errors import BadJobError, BadWeightsError
from ..nn import channels_last
from ..nn.trunk import Trunk, TrunkConfig
from ..weights import Card, fill, load_weights, save_weights
from .trunk_config import TrunkTraining

METHOD = "ttrd3-trunk"
LICENCE = "GPL-2.0-or-later"


def export_trunk(
    config: TrunkTraining, state: Path, path: Path, metrics: dict[str, Any] | None = None
) -> str:
    """Write the averaged weights of a state, fp16; returns the file's checksum."""
    if config.stage != "trunk":
        raise BadJobError(f"{config.source} trains stage {config.stage!r}; this exports trunks.")
    try:
        data = torch.load(state, map_location="cpu", weights_only=True)
    except (OSError, RuntimeError) as error:
        raise BadWeightsError(f"The training state {state} cannot be read ({error}).") from None
    card = Card(
        name=path.stem,
        method=METHOD,
        scale=4,
        architecture={"trunk": asdict(config.trunk)},
        licence=LICENCE,
        gsd_m=config.gsd_m,
        training=_facts(config, int(data["step"])),
        metrics=metrics or {},
    )
    return save_weights(path, data["ema"], card)


def read_trunk(path: Path) -> Trunk:
    """The network of a weights file, ready to estimate."""
    weights = load_weights(path)
    found = weights.card.architecture.get("trunk")
    if weights.card.method != METHOD or not isinstance(found, dict):
        raise BadWeightsError(
            f"The weights {path} hold no trunk but {weights.card.method}; name the file that "
            "the first stage exported."
        )
    trunk = Trunk(TrunkConfig(**found))
    fill(trunk, weights.tensors, path)
    return channels_last(trunk).eval()


def _facts(config: TrunkTraining, step: int) -> dict[str, Any]:
    """How the weights came about."""
    return {
        "steps": step,
        "batch": config.batch,
        "crop_lr_px": config.crop_lr_px,
        "data": {
            f"{Path(source.path).name}/{', '.join(source.names)}": source.share
            for source in config.sources
        },
        "data_licence": config.data_licence,
        "config": config.source,
    }

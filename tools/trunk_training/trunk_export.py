# SPDX-License-Identifier: GPL-2.0-or-later
"""Weights files of the two stages: written, and that of the trunk read."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from ttrd3_qgis.core.jobs.errors import BadWeightsError
from ttrd3_qgis.core.jobs.sensor import AUTO
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.ttrd3.model import SCALE
from ttrd3_qgis.core.methods.ttrd3.spec import SPEC
from ttrd3_qgis.core.methods.ttrd3.trunk import Trunk, TrunkConfig
from ttrd3_qgis.core.methods.weights import Weights, fill, load_weights, save_weights
from ttrd3_qgis.core.nn import channels_last

from .second_stage import second_stage_model
from .trunk_config import STAGES, TrunkTraining

TRUNK = "ttrd3-trunk"  # what cards call it
METHODS = {stage: TRUNK if stage == "trunk" else SPEC.name for stage in STAGES}
LICENCE = "GPL-2.0-or-later"


def export_trunk(
    config: TrunkTraining, state: Path, path: Path, metrics: dict[str, Any] | None = None
) -> str:
    """Write the averaged weights of a state, fp16; returns the file's checksum."""
    try:
        data = torch.load(state, map_location="cpu", weights_only=True)
    except (OSError, RuntimeError) as error:
        raise BadWeightsError(f"The training state {state} cannot be read ({error}).") from None
    card = Card(
        name=path.stem,
        method=METHODS[config.stage],
        scale=SCALE,
        architecture=_architecture(config),
        licence=LICENCE,
        gsd_m=config.gsd_m,
        training=_facts(config, int(data["step"])),
        metrics=metrics or {},
        sensor=AUTO,
        presets=config.presets,
    )
    return save_weights(path, data["ema"], card)


def _architecture(config: TrunkTraining) -> dict[str, Any]:
    if METHODS[config.stage] == SPEC.name:
        return second_stage_model(config).architecture.to_dict()
    return {"trunk": asdict(config.trunk)}


def read_trunk(path: Path) -> Trunk:
    """The trunk of a weights file, ready to estimate."""
    weights = _of_kind(path, TRUNK)
    trunk = Trunk(TrunkConfig(**weights.card.architecture["trunk"]))
    fill(trunk, weights.tensors, path)
    return channels_last(trunk).eval()


def _of_kind(path: Path, method: str) -> Weights:
    weights = load_weights(path)
    if weights.card.method != method:
        raise BadWeightsError(
            f"The weights {path} are of {weights.card.method}, not of {method}; name a file that "
            "`tools/train_trunk.py export` wrote for that stage."
        )
    return weights


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


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
        "initial": {Path(name).name: _sha256(config.path(name)) for name in config.initial},
        "config": config.source,
    }

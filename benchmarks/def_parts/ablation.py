# SPDX-License-Identifier: GPL-2.0-or-later
"""What enhancement (DE) and deformable offsets (DCN) give: small trainings over several seeds.

The base matches and adds to the projected bicubic, and its offsets stay 0.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from short_training import images_of, train_objective
from torch import Tensor
from ttrd3_qgis.core.evaluation.reference_kinds import SAME_CLASS
from ttrd3_qgis.core.evaluation.tensors import to_tensor
from ttrd3_qgis.core.methods.def_.building import build_def
from ttrd3_qgis.core.methods.def_.network import PRIOR
from ttrd3_qgis.core.methods.def_.training import Objective
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.objective import ObjectiveInputs, TrainingBatch
from ttrd3_qgis.core.ops.degradation import enlarge
from ttrd3_qgis.core.ops.projection import projection_of
from ttrd3_qgis.core.training.config import TrainConfig, load_config
from ttrd3_qgis.core.training.data import PairedImages
from ttrd3_qgis.core.training.state import begin_with

from .images import SCALE, cases

SEEDS = (1, 2, 3)
MODEL, TEXTURE = "def-s", "transfer.texture."  # prior and features are those of the shipped model


@dataclass(frozen=True)
class Variant:
    """Which of the two a training has."""

    name: str
    enhances: bool
    deforms: bool


VARIANTS = (
    Variant("base", False, False),
    Variant("+DE", True, False),
    Variant("+DCN", False, True),
    Variant("both", True, True),
)


class Ablated(Objective):
    """DEF's objective without one part or the other."""

    variant = VARIANTS[-1]

    def without(self, variant: Variant) -> None:
        """Leave out what the variant has not."""
        self.variant = variant
        if not variant.deforms:
            for level in self._transferring().levels:
                level.moves.requires_grad_(False)  # type: ignore[union-attr, operator]

    @torch.no_grad()
    def _enhanced(self, lr: Tensor, scale: int) -> Tensor:
        if self.variant.enhances:
            return super()._enhanced(lr, scale)
        projection = projection_of(lr.shape[-2], lr.shape[-1], scale)
        return projection(enlarge(lr, scale).clamp(0, 1), lr)


def measure(path: Path, data: Path, steps: int, kept: Path, count: int) -> dict[str, list[float]]:
    """PSNR in dB of every variant, one a seed; what was trained before is kept in a file."""
    config = replace(load_config(path), steps=steps)
    found: dict[str, list[float]] = json.loads(kept.read_text()) if kept.exists() else {}
    images = images_of(config)
    for seed in SEEDS:
        for variant in VARIANTS:
            scores = found.setdefault(variant.name, [])
            if len(scores) < seed:
                objective = _trained(replace(config, seed=seed), variant, images)
                scores.append(_score(objective, data, count))
                kept.write_text(json.dumps(found))
    return found


def _trained(config: TrainConfig, variant: Variant, images: PairedImages) -> Ablated:
    torch.manual_seed(config.seed)
    objective = Ablated.build(ObjectiveInputs(SCALE, config.model))
    objective.without(variant)
    shipped = build_def(open_weights(MODEL)).state_dict()  # with the prior of another model
    frozen = {name: x for name, x in shipped.items() if name.startswith((PRIOR, TEXTURE))}
    begin_with(objective.network, frozen)
    train_objective(objective, config, images)
    return objective


@torch.inference_mode()
def _score(objective: Ablated, data: Path, count: int) -> float:
    """Mean PSNR over the test images with references of their class."""
    losses = [_distance(objective, batch) for batch in _batches(data, count)]
    return round(float(-10 * np.log10(losses).mean()), 3)


def _batches(data: Path, count: int) -> Iterator[TrainingBatch]:
    for case in cases(data, SAME_CLASS, count):
        hr, lr = to_tensor(case.hr), to_tensor(case.lr)
        reference = to_tensor(case.hr if case.reference is None else case.reference)
        yield TrainingBatch(hr, lr, hr, reference, reference)


def _distance(objective: Ablated, batch: TrainingBatch) -> float:
    """Mean squared error of the result."""
    sr = objective.super_resolved(batch.lr, batch.ref, SCALE).sr
    return float((sr.clamp(0, 1) - batch.hr).square().mean())

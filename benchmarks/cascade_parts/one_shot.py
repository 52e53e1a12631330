# SPDX-License-Identifier: GPL-2.0-or-later
"""A network that enlarges by 16 at once, to set beside a cascade of as many parameters.

It has the blocks of a step of the cascade and is trained like it, as long, on as many pixels. Its
result agrees with the LR image, as that of every pass does.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from short_training import images_of, train_objective
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812
from ttrd3_qgis.core.evaluation.images import Pixels
from ttrd3_qgis.core.evaluation.tensors import to_pixels, to_tensor
from ttrd3_qgis.core.jobs.sensor import IDEAL
from ttrd3_qgis.core.methods.objective import Objective, ObjectiveInputs, Terms, TrainingBatch
from ttrd3_qgis.core.methods.ttrd3.trunk import CODE_WIDTH, GatedBlock
from ttrd3_qgis.core.methods.wavediffur.features import SITUATION_DIMS, FeatureConfig
from ttrd3_qgis.core.methods.wavediffur.layers import zeroed
from ttrd3_qgis.core.methods.wavediffur.pairs import Shares, draw_pairs
from ttrd3_qgis.core.methods.wavediffur.situation import situation
from ttrd3_qgis.core.methods.wavediffur.training import TrainingOptions
from ttrd3_qgis.core.ops.degradation import enlarge
from ttrd3_qgis.core.ops.projection import projection_of
from ttrd3_qgis.core.ops.similarity import ssim
from ttrd3_qgis.core.training.config import load_config

SCALE = 16
SHARES = Shares(levels=(0.7, 0.3), steps=(0.0, 0.0, 0.0, 1.0))  # all that crops of 256 pixels allow
BLOCKS = 3  # so that both have the same number of parameters


class OneShotNet(nn.Module):
    """Gated blocks on the LR grid, then all pixels of a cell at once."""

    def __init__(self, config: FeatureConfig) -> None:
        super().__init__()
        width = config.width
        self.code_mlp = nn.Sequential(
            *(nn.Linear(SITUATION_DIMS, CODE_WIDTH), nn.SiLU()),
            *(nn.Linear(CODE_WIDTH, CODE_WIDTH), nn.SiLU()),
        )
        self.lr_in = nn.Conv2d(3, width, 3, padding=1)
        self.blocks = nn.ModuleList(GatedBlock(width, config.gate_width) for _ in range(BLOCKS))
        self.out = zeroed(nn.Conv2d(width, 3 * SCALE**2, 3, padding=1))

    def forward(self, lr: Tensor, told: Tensor) -> Tensor:
        """(N,3,16h,16w) of an LR image (N,3,h,w); untrained, its bicubic enlargement."""
        code = self.code_mlp(told)
        x = shallow = self.lr_in(lr - 0.5)
        for block in self.blocks:
            x = block(x, code)
        found = self.out(F.leaky_relu(x + shallow, 0.1))
        return enlarge(lr, SCALE).clamp(0, 1) + F.pixel_shuffle(found.float(), SCALE)


class OneShot(Objective):
    """Distance to HR after projection."""

    network: OneShotNet

    def __init__(self) -> None:
        super().__init__()
        self.network = OneShotNet(FeatureConfig())

    @classmethod
    def build(cls, inputs: ObjectiveInputs) -> OneShot:
        """A new network."""
        return cls()

    def architecture(self) -> dict[str, Any]:
        """None: it is not installed."""
        return {}

    def forward(self, batch: TrainingBatch, generator: torch.Generator) -> Terms:
        """Loss of a batch."""
        pairs = draw_pairs(batch, SHARES, generator)
        sr = self.network(pairs.lr, situation(pairs.sensor, 0))
        sr = projection_of(*pairs.lr.shape[-2:], SCALE, pairs.sensor)(sr, pairs.lr)
        weight = TrainingOptions().similarity
        return Terms((sr - pairs.hr).abs().mean() + weight * (1 - ssim(sr, pairs.hr)), {})


@dataclass(frozen=True)
class Enlarging:
    """A trained network with the call of a cascade."""

    network: OneShotNet

    @torch.inference_mode()
    def __call__(self, lr: Pixels) -> Pixels:
        """Super-resolve an image of an ideal sensor."""
        image = to_tensor(lr)
        sr = self.network(image, situation(IDEAL, 0))
        return to_pixels(projection_of(*image.shape[-2:], SCALE)(sr, image)[0].clamp(0, 1))


def trained(path: Path, work: Path, steps: int, seed: int) -> Enlarging:
    """A network trained like a step of the configuration; done once."""
    config = replace(load_config(path), steps=steps, seed=seed)
    torch.manual_seed(seed)
    objective, kept = OneShot(), work / f"one-shot-{steps}-{seed}.pt"
    if kept.exists():
        objective.network.load_state_dict(torch.load(kept, weights_only=True))
    else:
        train_objective(objective, config, images_of(config))
        torch.save(objective.network.state_dict(), kept)
    return Enlarging(objective.network.eval())

# SPDX-License-Identifier: GPL-2.0-or-later
"""What a stage of training is made of, and the first one: the trunk alone."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
import torch
from torch import Tensor, nn
from ttrd3_qgis.core.methods.ttrd3.trunk import Trunk
from ttrd3_qgis.core.methods.weights import load_weights
from ttrd3_qgis.core.training.state import begin_with

from .imagery import Imagery
from .sensor_pairs import Pair, draw_pairs
from .trunk_config import TrunkTraining
from .trunk_initial import initial_tensors
from .trunk_validation import Estimator


class Stage(Protocol):
    """Network, batches and loss of a stage; `trunk_loop` calls it from one thread."""

    def build(self) -> nn.Module:
        """The network with its initial weights."""
        ...

    def batch(self, step: int) -> Any:
        """The batch of a step; it depends on (seed, step) alone, so that a resume is exact."""
        ...

    def loss(self, model: Any, batch: Any, step: int) -> Tensor:
        """The loss of a batch, with a gradient."""
        ...

    def estimator(self, model: Any) -> Estimator | None:
        """The part of the network that validation measures, if it makes images."""
        ...


class TrunkStage:
    """The trunk learns the residual from LR images of random sensors, by L1."""

    def __init__(self, config: TrunkTraining, imagery: Imagery) -> None:
        self.config, self.imagery = config, imagery

    def build(self) -> Trunk:
        """The trunk."""
        trunk = Trunk(self.config.trunk)
        for name in self.config.initial:
            begin_with(trunk, initial_tensors(load_weights(self.config.path(name)).tensors))
        return trunk

    def batch(self, step: int) -> Pair:
        """HR, LR and codes."""
        rng = np.random.default_rng((self.config.seed, step))
        config = self.config
        return draw_pairs(self.imagery, rng, config.sensors, config.batch, config.crop_lr_px)

    def loss(self, model: Trunk, batch: Pair, step: int) -> Tensor:
        """L1 of the residual."""
        lr_up, hr = 2 * batch.lr_up - 1, 2 * batch.hr - 1
        residual = model(lr_up, batch.code)[1].float()
        target = torch.nn.functional.pixel_unshuffle(lr_up - hr, self.config.trunk.unshuffle)
        return (residual - target).abs().mean()

    def estimator(self, model: Trunk) -> Estimator:
        """The trunk itself."""
        return model

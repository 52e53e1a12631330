# SPDX-License-Identifier: GPL-2.0-or-later
"""The stage that teaches a small net to tell the sensor from LR images."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from torch import Tensor
from ttrd3_qgis.core.methods.ttrd3.sensor_net import SensorNet, sensor_loss

from .imagery import Imagery
from .sensor_pairs import Pair, draw_pairs
from .trunk_config import TrunkTraining
from .trunk_validation import Estimator


class SensorStage:
    """Codes are told right to this net, whatever the shares of the trunk's configuration say."""

    def __init__(self, config: TrunkTraining, imagery: Imagery) -> None:
        self.config, self.imagery = config, imagery
        self.sensors = replace(config.sensors, near_share=0.0, withheld_share=0.0)

    def build(self) -> SensorNet:
        """The net, new."""
        return SensorNet(code_dims=self.config.trunk.code_dims)

    def batch(self, step: int) -> Pair:
        """LR images and the codes of their sensors."""
        rng, config = np.random.default_rng((self.config.seed, step)), self.config
        return draw_pairs(self.imagery, rng, self.sensors, config.batch, config.crop_lr_px)

    def loss(self, model: SensorNet, batch: Pair, step: int) -> Tensor:
        """How far the answers are off."""
        return sensor_loss(model(batch.lr).float(), batch.code)

    def estimator(self, model: SensorNet) -> Estimator | None:
        """Nothing that makes images."""
        return None

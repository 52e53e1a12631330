# SPDX-License-Identifier: GPL-2.0-or-later
"""LR images of several sensors to train on, with the code that tells which one made them."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from ...jobs.sensor import IDEAL, NAMED, Sensor
from ...ops.sensor import form, noise_deviation
from ..objective import TrainingBatch
from ..ttrd3.sensor_code import sensor_code

LEVELS = 255  # of the images made here
OTHERS = tuple(sensor for sensor in NAMED.values() if sensor != IDEAL)


@dataclass(frozen=True)
class Imaged:
    """LR images (N,3,h,w) in [0, 1] and the code (1,code_dims) of their sensor."""

    lr: Tensor
    code: Tensor


def drawn(batch: TrainingBatch, own: Sensor, share: float, generator: torch.Generator) -> Imaged:
    """The LR images of the batch, made by `own`; or for a share of batches by a named sensor."""
    code = sensor_code(own)[None].to(batch.lr)
    if float(torch.rand((), generator=generator)) >= share:
        return Imaged(batch.lr, code)
    sensor = OTHERS[int(torch.randint(len(OTHERS), (), generator=generator))]
    lr = form(batch.hr, sensor, batch.hr.shape[-1] // batch.lr.shape[-1])
    noise = torch.randn(lr.shape, generator=generator).to(lr)
    lr = lr + noise_deviation(lr, sensor) * noise
    lr = (lr * LEVELS).round().clamp(0, LEVELS) / LEVELS
    return Imaged(lr, sensor_code(sensor)[None].to(lr))

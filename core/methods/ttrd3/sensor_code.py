# SPDX-License-Identifier: GPL-2.0-or-later
"""The code that tells the network what sensor made its LR image."""

from __future__ import annotations

import math

import torch
from torch import Tensor

from ...jobs.sensor import BICUBIC, Sensor

CODE_DIMS = 8  # the last is spare, so that what comes later needs no new tensors
UNKNOWN = torch.zeros(CODE_DIMS)  # the code where nothing is told
_JPEG_WORST = 40  # quality that the code maps to 1


def sensor_code(sensor: Sensor) -> Tensor:
    """The numbers of a sensor as the network sees them, (CODE_DIMS,) float32, each about 0 to 1."""
    harm = (100 - sensor.jpeg_quality) / (100 - _JPEG_WORST) if sensor.jpeg_quality else 0.0
    values = (
        1.0,  # known
        float(sensor.kernel == BICUBIC),
        *sensor.blurs_px,
        math.log1p(sensor.read_noise) / 2,
        math.log1p(sensor.shot_noise) / 2,
        harm + 0.1 * bool(sensor.jpeg_quality),
        0.0,
    )
    return torch.tensor(values, dtype=torch.float32)

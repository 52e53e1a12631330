# SPDX-License-Identifier: GPL-2.0-or-later
"""What a network is told of an image beside its pixels, in a few numbers."""

from __future__ import annotations

import math

import torch
from torch import Tensor

from ...jobs.sensor import IDEAL, Sensor
from ..ttrd3.sensor_code import sensor_code

MOST_STEPS = 3  # more steps before are told as so many
MOST_RATIO = 16.0  # pixels of the result a side in a pixel of a reference


def situation(
    sensor: Sensor, step: int, has_reference: Tensor | None = None, ratio: float = 1.0
) -> Tensor:
    """The situation (N or 1,SITUATION_DIMS) of images, float32.

    `step` is how many steps made the image; the first one sees what the `sensor` made, the others
    are told that it is ideal. `has_reference` (N,) is 1 where there is one, whose pixels are
    `ratio` times as large as those of the result.
    """
    there = torch.zeros(1) if has_reference is None else has_reference.float()
    code = sensor_code(IDEAL if step else sensor).to(there.device)
    coarse = math.log2(min(max(ratio, 1.0), MOST_RATIO)) / math.log2(MOST_RATIO)
    own = (there.new_full((), min(step, MOST_STEPS) / MOST_STEPS), there, coarse * there, 0 * there)
    columns = [value.expand(len(there)) for value in own]
    return torch.cat((code.expand(len(there), -1), torch.stack(columns, dim=1)), dim=1)

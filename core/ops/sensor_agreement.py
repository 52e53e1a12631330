# SPDX-License-Identifier: GPL-2.0-or-later
"""How far a result follows the LR pixels of a sensor: up to their noise and no further.

Of all images x + d the most likely one is taken, with d and the noise Gaussian: without noise the
projection of `degradation`, x + A+(y - A x); with noise its Wiener form.
"""

from __future__ import annotations

import math

import numpy as np
import torch
from torch import Tensor

from ..jobs.sensor import IDEAL, MIDDLE_GREY, Sensor
from .agreement import Agreement, Array, Measured, Part, halo_px
from .reduction import Axis, Span
from .sensor import kernels

MISSING = 0.03  # deviation of what an estimate still misses, in [0, 1]; measured at 28 dB
LEAST_NOISE = 0.3  # of 255 levels: rounding to 8 bits; without it blur could not be undone
_JPEG_NOISE = 1.0  # of 255 levels, what JPEG of quality 75 adds, about
_JPEG_QUALITY = 75


def noise_level(sensor: Sensor) -> float:
    """Mean deviation of the noise in LR pixels, in [0, 1], JPEG counted as noise."""
    variance = sensor.read_noise**2 + sensor.shot_noise**2 * MIDDLE_GREY
    if sensor.jpeg_quality:
        harm = (100 - sensor.jpeg_quality) / (100 - _JPEG_QUALITY)
        variance += (harm * _JPEG_NOISE) ** 2
    return math.sqrt(variance) / 255


def allowed_noise(sensor: Sensor) -> float:
    """The noise that an LR raster of a sensor has at least, rounding, or its own; in [0, 1]."""
    return max(LEAST_NOISE / 255, noise_level(sensor))


def damping(sensor: Sensor) -> float:
    """Variance of the noise over that of what an image may miss; 0 asks for exact agreement."""
    is_exact = not (sensor.blur_px or sensor.read_noise or sensor.shot_noise or sensor.jpeg_quality)
    return 0.0 if is_exact else (allowed_noise(sensor) / MISSING) ** 2


def reach_px(sensor: Sensor, scale: int) -> int:
    """LR pixels around a window that its agreement depends on."""
    return max(halo_px(scale, kernel, damping(sensor)) for kernel in kernels(sensor))


def agree(
    image: Tensor,
    lr: Tensor,
    scale: int,
    sensor: Sensor = IDEAL,
    limits: tuple[float, float] | None = None,
) -> Tensor:
    """The image (N,C,H,W) brought nearer to what made `lr` (N,C,h,w), within limits if any."""
    images, lrs = image.detach().cpu().numpy(), lr.detach().cpu().double().numpy()
    found = [_agreeing(x, y, scale, sensor, limits) for x, y in zip(images, lrs)]
    return torch.from_numpy(np.stack(found)).to(image)


def _agreeing(
    image: Array, lr: Array, scale: int, sensor: Sensor, limits: tuple[float, float] | None
) -> Array:
    """One image (C,H,W) as a single window."""
    height, width = lr.shape[-2:]
    vertical, horizontal = kernels(sensor)
    agreement = Agreement(
        Axis(height, scale, vertical),
        Axis(width, scale, horizontal),
        lambda part: image[part.times(scale).index],
        lambda part: Measured(lr[part.index], np.ones_like(lr[part.index], dtype=bool)),
        None if limits is None else _ends(limits, len(lr)),
        damping(sensor),
    )
    return agreement.corrected(Part(Span(0, height), Span(0, width)))


def _ends(limits: tuple[float, float], bands: int) -> tuple[Array, Array]:
    low, high = (np.full(bands, end, dtype=np.float32) for end in limits)
    return low, high

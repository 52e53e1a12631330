# SPDX-License-Identifier: GPL-2.0-or-later
"""How a sensor makes an LR image of the scene.

A sensor is an optics' Gaussian, a sampling kernel, noise and perhaps JPEG. Blur and sampling are
linear and separable, A(x) = M_h x M_w^T per band as in `degradation`; noise and JPEG are not.
"""

from __future__ import annotations

from functools import lru_cache

import torch
from torch import Tensor

from ..jobs.sensor import Sensor
from .reduction import Axis, Kernel, Span
from .separable import between


def kernels(sensor: Sensor) -> tuple[Kernel, Kernel]:
    """What an LR pixel sees vertically and horizontally."""
    vertical, horizontal = sensor.blurs_px
    return Kernel(sensor.kernel, vertical), Kernel(sensor.kernel, horizontal)


@lru_cache(maxsize=32)
def forming(length: int, scale: int, kernel: Kernel) -> Tensor:
    """Matrix M (length, length*scale) of blur and sampling together; float64."""
    whole = Span(0, length)
    matrix = Axis(length, scale, kernel).reducing(whole, whole.times(scale))
    return torch.from_numpy(matrix.toarray())


def form(image: Tensor, sensor: Sensor, scale: int) -> Tensor:
    """A x, before noise: (N,C,H,W) -> (N,C,H/scale,W/scale), the same range."""
    height, width = image.shape[-2] // scale, image.shape[-1] // scale
    vertical, horizontal = kernels(sensor)
    return between(forming(height, scale, vertical), image, forming(width, scale, horizontal))


def noise_deviation(signal: Tensor, sensor: Sensor) -> Tensor:
    """Standard deviation of the noise where the image in [0, 1] has a signal, in [0, 1] units."""
    variance = sensor.read_noise**2 + sensor.shot_noise**2 * signal.clamp_min(0)
    return variance.sqrt() / 255

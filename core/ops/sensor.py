# SPDX-License-Identifier: GPL-2.0-or-later
"""How a sensor makes an LR image of the scene, and the code that tells a network so.

A sensor is an optics' Gaussian, a sampling kernel, noise and perhaps JPEG. Blur and sampling are
linear and separable, A(x) = M_h x M_w^T per band as in `degradation`; noise and JPEG are not.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import torch
from torch import Tensor

from .degradation import reduction

KERNELS = ("bicubic", "box")  # PIL's antialiased cubic, and the mean over a detector's square
CODE_DIMS = 8  # the last is spare, so that what comes later needs no new tensors
_JPEG_WORST = 40  # quality that the code maps to 1


@dataclass(frozen=True)
class Sensor:
    """What made an LR image. Lengths in LR pixels, noise in standard deviations of 255 levels.

    `blur_px` is the geometric mean of the Gaussian's vertical and horizontal sigma, `stretch` the
    horizontal one over the vertical one. The variance of the noise is read^2 + shot^2 * signal,
    the signal being 1 at white. `jpeg_quality` is PIL's, 0 for none.
    """

    kernel: str = "bicubic"
    blur_px: float = 0.0
    stretch: float = 1.0
    read_noise: float = 0.0
    shot_noise: float = 0.0
    jpeg_quality: float = 0.0

    @property
    def blurs_px(self) -> tuple[float, float]:
        """The vertical and the horizontal sigma."""
        root = math.sqrt(self.stretch)
        return self.blur_px / root, self.blur_px * root

    def problem(self) -> str:
        """What is wrong with the numbers, or nothing."""
        if self.kernel not in KERNELS:
            return f"`kernel` {self.kernel!r} is unknown; choose one of {', '.join(KERNELS)}"
        for name in ("blur_px", "read_noise", "shot_noise"):
            if not 0 <= getattr(self, name) < math.inf:
                return f"`{name}` must be a number from 0, not {getattr(self, name)!r}"
        if not 0 < self.stretch < math.inf:
            return f"`stretch` must be a number above 0, not {self.stretch!r}"
        if not 0 <= self.jpeg_quality <= 100:
            return f"`jpeg_quality` must be from 0 to 100, not {self.jpeg_quality!r}"
        return ""

    def code(self) -> Tensor:
        """The numbers as a network sees them, (CODE_DIMS,) float32, each about 0 to 1."""
        harm = (100 - self.jpeg_quality) / (100 - _JPEG_WORST) if self.jpeg_quality else 0.0
        values = (
            1.0,  # known
            float(self.kernel == "bicubic"),
            *self.blurs_px,
            math.log1p(self.read_noise) / 2,
            math.log1p(self.shot_noise) / 2,
            harm + 0.1 * bool(self.jpeg_quality),
            0.0,
        )
        return torch.tensor(values, dtype=torch.float32)


IDEAL = Sensor()
UNKNOWN = torch.zeros(CODE_DIMS)  # the code where nothing is told


@lru_cache(maxsize=16)
def sampling(length: int, scale: int, kernel: str) -> Tensor:
    """Matrix (length, length*scale) of a sampling kernel alone; float64."""
    if kernel == "bicubic":
        return reduction(length, scale)[0]
    return torch.eye(length, dtype=torch.float64).repeat_interleave(scale, dim=1) / scale


@lru_cache(maxsize=16)
def _squared_distances(length: int) -> Tensor:
    index = torch.arange(length, dtype=torch.float64)
    return (index[:, None] - index).square()


def blurring(length: int, sigma: float) -> Tensor:
    """Matrix (length, length) of a Gaussian, its rows summing to 1 at borders as well."""
    if sigma <= 0:
        return torch.eye(length, dtype=torch.float64)
    weights = torch.exp(_squared_distances(length) / (-2 * sigma**2))
    return weights / weights.sum(dim=1, keepdim=True)


def forming(length: int, scale: int, kernel: str, blur_px: float) -> Tensor:
    """Matrix M (length, length*scale) of blur and sampling together; float64."""
    matrix = sampling(length, scale, kernel)
    return matrix if blur_px <= 0 else matrix @ blurring(length * scale, scale * blur_px)


def form(image: Tensor, sensor: Sensor, scale: int) -> Tensor:
    """A x, before noise: (N,C,H,W) -> (N,C,H/scale,W/scale), the same range."""
    height, width = image.shape[-2] // scale, image.shape[-1] // scale
    vertical, horizontal = sensor.blurs_px
    rows = forming(height, scale, sensor.kernel, vertical).to(image)
    cols = forming(width, scale, sensor.kernel, horizontal).to(image)
    return rows @ image @ cols.t()


def noise_deviation(signal: Tensor, sensor: Sensor) -> Tensor:
    """Standard deviation of the noise where the image in [0, 1] has a signal, in [0, 1] units."""
    variance = sensor.read_noise**2 + sensor.shot_noise**2 * signal.clamp_min(0)
    return variance.sqrt() / 255

# SPDX-License-Identifier: GPL-2.0-or-later
"""Coefficients of residual denoising diffusion (RDDM, Liu et al. 2024, eq. 7-10)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

TIMESTEPS = 1000
SUM_SCALE = 0.01


@dataclass(frozen=True)
class Schedule:
    """Coefficients by time index, (T,): x_t = x_0 + abar_t * res + bbar_t * noise.

    res = I_in - x_0. With I_in = 0 this is DDPM for abar = 1 - sqrt(a), bbar^2 = 1 - a, where a is
    the product of its 1 - beta (RDDM, section 4.2). `fades` tells the two kinds of chain apart: a
    step of DDPM scales the noise added so far along with the image, a step of RDDM only adds to it.
    """

    alphas: Tensor
    alphas_cumsum: Tensor
    betas2: Tensor
    betas2_cumsum: Tensor
    betas_cumsum: Tensor
    fades: bool = False

    @property
    def timesteps(self) -> int:
        """Number of noise levels."""
        return int(self.alphas.shape[0])

    def diffuse(self, x0: Tensor, residual: Tensor, noise: Tensor, time: Tensor) -> Tensor:
        """Forward process: the noisy image at `time` (N,)."""
        return x0 + self.abar(time, x0) * residual + self.bbar(time, x0) * noise

    def clean(self, x: Tensor, residual: Tensor, noise: Tensor, time: Tensor) -> Tensor:
        """Invert `diffuse`: the image at time -1 that the two predictions imply."""
        return x - self.abar(time, x) * residual - self.bbar(time, x) * noise

    def posterior_mean(self, x: Tensor, residual: Tensor, noise: Tensor, time: Tensor) -> Tensor:
        """One-step posterior mean, the target of the pixel and perceptual losses."""
        step = _at(self.betas2, time, x) / self.bbar(time, x)
        return x - _at(self.alphas, time, x) * residual - step * noise

    def abar(self, time: Tensor, like: Tensor) -> Tensor:
        """Share of the residual at `time` (N,), (N,1,1,1)."""
        return _at(self.alphas_cumsum, time, like)

    def bbar(self, time: Tensor, like: Tensor) -> Tensor:
        """Standard deviation of the noise at `time` (N,), (N,1,1,1)."""
        return _at(self.betas_cumsum, time, like)

    def kept(self, time: Tensor, like: Tensor) -> Tensor:
        """Share of the clean image at `time` (N,), 1 - abar, (N,1,1,1)."""
        return _at(1 - self.alphas_cumsum, time, like)

    def sigma(self, time: int, following: int, eta: float) -> float:
        """Standard deviation of the fresh noise in a step down (RDDM eq. 13, DDIM eq. 16).

        sigma^2 = eta * the variance of x_following given x_time and x_0; eta is in [0, 1].
        """
        if following < 0 or eta == 0:
            return 0.0
        before, after = self.betas2_cumsum[time].item(), self.betas2_cumsum[following].item()
        carried = self._kept(time) / self._kept(following) if self.fades else 1.0
        return math.sqrt(max(0.0, eta * after * (before - carried**2 * after) / before))

    def clean_weight(self, time: int, following: int, sigma: float) -> float:
        """Weight of x_0 in the mean of a step down: `a` in DDNM+'s rule for noisy LR images."""
        left = math.sqrt(max(0.0, self.betas2_cumsum[following].item() - sigma**2))
        noise = math.sqrt(self.betas2_cumsum[time].item())
        return self._kept(following) - self._kept(time) * left / noise

    def _kept(self, time: int) -> float:
        return 1.0 - float(self.alphas_cumsum[time].item())


def _at(values: Tensor, time: Tensor, like: Tensor) -> Tensor:
    """Values at times (N,) for images (N,C,H,W), in at least single precision."""
    dtype = torch.promote_types(like.dtype, torch.float32)  # Apple's GPUs do not support float64
    return values.to(time.device, dtype)[time][:, None, None, None]


def linear_schedule(timesteps: int = TIMESTEPS, sum_scale: float = SUM_SCALE) -> Schedule:
    """Linearly decreasing residual weights and linearly increasing noise variances, as in TTRD3.

    float32 like the authors' buffers; `sum_scale` is the variance of the start noise.
    """
    index = np.arange(timesteps, dtype=np.float64)
    total = timesteps * (timesteps + 1) / 2
    alphas = (timesteps - index) / total
    betas2 = sum_scale * (index + 1) / total
    abar, bbar2 = np.clip(np.cumsum(alphas), 0, 1), np.clip(np.cumsum(betas2), 0, 1)
    columns = (alphas, abar, betas2, bbar2, np.sqrt(bbar2))
    a, b, c, d, e = (torch.from_numpy(column.astype(np.float32)) for column in columns)
    return Schedule(a, b, c, d, e)

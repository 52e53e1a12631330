# SPDX-License-Identifier: GPL-2.0-or-later
"""Noise and residual schedule of residual denoising diffusion (RDDM, Liu et al. 2024, eq. 7-10)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

TIMESTEPS = 1000
SUM_SCALE = 0.01


@dataclass(frozen=True)
class Schedule:
    """Coefficients by time index, float32 (T,): x_t = x_0 + abar_t * res + bbar_t * noise."""

    alphas: Tensor
    alphas_cumsum: Tensor
    betas2: Tensor
    betas2_cumsum: Tensor
    betas_cumsum: Tensor

    @property
    def timesteps(self) -> int:
        """Number of noise levels."""
        return int(self.alphas.shape[0])

    def diffuse(self, x0: Tensor, residual: Tensor, noise: Tensor, time: Tensor) -> Tensor:
        """Forward process: the image at `time` (N,)."""
        return x0 + _at(self.alphas_cumsum, time) * residual + _at(self.betas_cumsum, time) * noise

    def clean(self, x: Tensor, residual: Tensor, noise: Tensor, time: Tensor) -> Tensor:
        """Invert `diffuse`: the image at time -1 that the two predictions imply."""
        return x - _at(self.alphas_cumsum, time) * residual - _at(self.betas_cumsum, time) * noise

    def posterior_mean(self, x: Tensor, residual: Tensor, noise: Tensor, time: Tensor) -> Tensor:
        """One-step posterior mean, the target of the pixel and perceptual losses."""
        step = _at(self.betas2, time) / _at(self.betas_cumsum, time)
        return x - _at(self.alphas, time) * residual - step * noise


def _at(values: Tensor, time: Tensor) -> Tensor:
    return values.to(time.device)[time][:, None, None, None]


def linear_schedule(timesteps: int = TIMESTEPS, sum_scale: float = SUM_SCALE) -> Schedule:
    """Residual weights falling linearly, noise variances rising linearly, as the authors'."""
    index = np.arange(timesteps, dtype=np.float64)
    total = timesteps * (timesteps + 1) / 2
    alphas = (timesteps - index) / total
    betas2 = sum_scale * (index + 1) / total
    alphas_cumsum = np.clip(np.cumsum(alphas), 0, 1)
    betas2_cumsum = np.clip(np.cumsum(betas2), 0, 1)
    columns = (alphas, alphas_cumsum, betas2, betas2_cumsum, np.sqrt(betas2_cumsum))
    return Schedule(*(torch.from_numpy(column.astype(np.float32)) for column in columns))


def sampling_times(steps: int, timesteps: int = TIMESTEPS) -> list[int]:
    """Times of a chain of `steps` network calls, from T-1 down to -1: steps + 1 numbers."""
    if not 1 <= steps < timesteps:
        raise ValueError(f"Sampling steps must be 1 to {timesteps - 1}, not {steps}.")
    times = torch.linspace(-1, timesteps - 1, steps + 1).to(torch.int64)
    return [int(time) for time in times.flip(0)]

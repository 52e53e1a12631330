# SPDX-License-Identifier: GPL-2.0-or-later
"""Noise-only diffusion, as a special case of residual denoising diffusion.

One sampler serves both: noise-only diffusion is RDDM with the schedule of DDPM and a residual that
follows from the predicted noise.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812
from ttrd3_qgis.core.diffusion.schedule import TIMESTEPS, Schedule
from ttrd3_qgis.core.methods.ttrd3.compact import CompactDenoiser
from ttrd3_qgis.core.methods.ttrd3.unet import Condition, Guidance


def ddpm_schedule(first: float = 1e-4, last: float = 0.02) -> Schedule:
    """DDPM's linear schedule in RDDM's terms (Ho et al. 2020).

    With a = sqrt(prod(1 - beta)), x_t + (1 - a) lr_up = hr + (1 - a)(lr_up - hr) + sqrt(1 - a^2) e:
    RDDM's forward process with abar = 1 - a and bbar^2 = 1 - a^2.
    """
    signal = np.cumprod(1 - np.linspace(first, last, TIMESTEPS))
    alphas_cumsum, betas2_cumsum = 1 - np.sqrt(signal), 1 - signal
    columns = (
        np.diff(alphas_cumsum, prepend=0),
        alphas_cumsum,
        np.diff(betas2_cumsum, prepend=0),
        betas2_cumsum,
        np.sqrt(betas2_cumsum),
    )
    return Schedule(*(torch.from_numpy(column.astype(np.float32)) for column in columns))


class RawDenoiser(CompactDenoiser):
    """The compact net as plain diffusion has it: state and LR image in, residual and noise out."""

    def condition(self, lr_up: Tensor, guidance: Guidance | None) -> Condition:
        """Features, first residual and unshuffled LR image: all for the first layer."""
        return self.trunk(lr_up, guidance)

    def forward(self, x: Tensor, condition: Condition, time: Tensor) -> tuple[Tensor, Tensor]:
        """Predict (residual, noise)."""
        features, _, lr_pixels = condition
        pixels = F.pixel_unshuffle(x, self.config.unshuffle)
        hidden = self.step_in(torch.cat((pixels, lr_pixels, features), dim=1))
        embedded = F.silu(self.time_mlp(time))
        for block in self.steps:
            hidden = block(hidden, embedded)
        residual, noise = self.step_out(hidden).chunk(2, dim=1)
        shuffle = self.config.unshuffle
        return F.pixel_shuffle(residual, shuffle), F.pixel_shuffle(noise, shuffle)


class NoiseOnly(nn.Module):
    """A denoiser of which only the noise is used; the residual follows from it."""

    def __init__(self, inner: nn.Module, schedule: Schedule) -> None:
        super().__init__()
        self.inner, self.schedule = inner, schedule
        self.is_raw = isinstance(inner, RawDenoiser)

    def condition(self, lr_up: Tensor, guidance: Guidance | None) -> Condition:
        """The inner condition and the LR image."""
        return (*self.inner.condition(lr_up, guidance), lr_up)

    def forward(self, x: Tensor, condition: Condition, time: Tensor) -> tuple[Tensor, Tensor]:
        """Solve x = lr_up - (1 - abar) residual + bbar noise for the residual."""
        *inner, lr_up = condition
        kept = 1 - self.schedule.alphas_cumsum[time][:, None, None, None]
        state = x - (1 - kept) * lr_up if self.is_raw else x  # the raw net sees DDPM's own state
        _, noise = self.inner(state, tuple(inner), time)
        spread = self.schedule.betas_cumsum[time][:, None, None, None]
        return (lr_up + spread * noise - x) / kept, noise

# SPDX-License-Identifier: GPL-2.0-or-later
"""Deterministic sampler of residual denoising diffusion; pure functions with hooks."""

from __future__ import annotations

from typing import Callable, Optional

import torch
from torch import Tensor

from .schedule import Schedule, sampling_times

Denoise = Callable[[Tensor, Tensor], tuple[Tensor, Tensor]]
OnStep = Optional[Callable[[int, int, Tensor], None]]
OnX0 = Optional[Callable[[Tensor], Tensor]]


def sample(
    denoise: Denoise,
    lr_up: Tensor,
    noise: Tensor,
    schedule: Schedule,
    steps: int,
    *,
    on_step: OnStep = None,
    on_x0: OnX0 = None,
) -> Tensor:
    """Walk from the noisy LR image to the SR image (RDDM eq. 13 with eta = 0).

    lr_up (N,3,H,W) in [-1, 1]; noise standard normal; `denoise(x, time)` predicts
    (residual, noise). `on_step(step, steps, x)` is called after each network call and may raise to
    cancel; `on_x0` may replace the final image. Returns (N,3,H,W) in [-1, 1].
    """
    times = sampling_times(steps, schedule.timesteps)
    abar, bbar = schedule.alphas_cumsum.tolist(), schedule.betas_cumsum.tolist()
    bbar_next = schedule.betas2_cumsum.sqrt().tolist()
    x = lr_up + schedule.betas2_cumsum[-1].sqrt().item() * noise
    for step, (time, following) in enumerate(zip(times[:-1], times[1:])):
        # Expanded, so that a net sees that all images of the batch are at the same time.
        when = torch.full((1,), time, device=x.device, dtype=torch.int64).expand(x.shape[0])
        residual, eps = denoise(x, when)
        residual = residual.clamp(-1, 1)
        if following < 0:
            x = (x - abar[time] * residual - bbar[time] * eps).clamp(-1, 1)
            x = x if on_x0 is None else on_x0(x)
        else:
            fade = bbar[time] - bbar_next[following]
            x = x - (abar[time] - abar[following]) * residual - fade * eps
        if on_step is not None:
            on_step(step + 1, steps, x)
    return x

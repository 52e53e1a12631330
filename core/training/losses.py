# SPDX-License-Identifier: GPL-2.0-or-later
"""Training loss of the compact model: RDDM terms plus a perceptual one on the clean estimate."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from ..evaluation.lpips import LPIPS
from ..methods.ttrd3 import TTRD3
from .config import Losses, TrainConfig
from .data import Batch


@dataclass(frozen=True)
class Terms:
    """The parts of a loss, for the log; `total` carries the gradient."""

    total: Tensor
    residual: float
    noise: float
    perceptual: float


def draw_times(
    config: TrainConfig, count: int, timesteps: int, generator: torch.Generator
) -> Tensor:
    """Uniform times, with a share at the last one, where the chain starts."""
    times = torch.randint(timesteps, (count,), generator=generator)
    last = torch.rand(count, generator=generator) < config.last_time_share
    return torch.where(last, timesteps - 1, times)


def compute(
    model: TTRD3, batch: Batch, config: TrainConfig, lpips: LPIPS | None, generator: torch.Generator
) -> Terms:
    """Loss of a batch, each image seen at several times with one run of the trunk."""
    if config.objective == "regression":
        return _regression(model, batch)
    weights, repeat = config.losses, config.times_per_image
    guidance = model.guidance(batch.lr_up, batch.ref, batch.ref_degraded)
    lr_up, hr = 2 * batch.lr_up - 1, 2 * batch.hr - 1
    condition = model.denoiser.condition(lr_up, guidance)  # type: ignore[operator]
    first = condition[1]
    condition = tuple(part.repeat_interleave(repeat, dim=0) for part in condition)
    lr_up, hr = (x.repeat_interleave(repeat, dim=0) for x in (lr_up, hr))
    times = draw_times(config, len(hr), model.schedule.timesteps, generator).to(hr.device)
    noise = torch.randn(hr.shape, generator=generator).to(hr.device)
    residual = lr_up - hr
    x = model.schedule.diffuse(hr, residual, noise, times)
    predicted, predicted_noise = model.denoiser(x, condition, times)
    loss_residual = (predicted - residual).abs().mean()
    loss_noise = (predicted_noise - noise).abs().mean()
    loss_first = _first_loss(first, residual[::repeat])
    perceptual = _perceptual(weights, lpips, lr_up - predicted, hr, times)
    total = (
        weights.residual * loss_residual
        + weights.noise * loss_noise
        + weights.first_residual * loss_first
        + weights.perceptual * perceptual
    )
    return Terms(total, loss_residual.item(), loss_noise.item(), perceptual.item())


def _regression(model: TTRD3, batch: Batch) -> Terms:
    """L1 loss of the trunk's own estimate of the residual, without references."""
    first = model.denoiser.condition(2 * batch.lr_up - 1, None)[1]  # type: ignore[operator]
    loss = _first_loss(first, 2 * (batch.lr_up - batch.hr))
    return Terms(loss, loss.item(), 0.0, 0.0)


def _first_loss(first: Tensor, residual: Tensor) -> Tensor:
    factor = residual.shape[-1] // first.shape[-1]
    return (first - torch.nn.functional.pixel_unshuffle(residual, factor)).abs().mean()


def _perceptual(
    weights: Losses, lpips: LPIPS | None, image: Tensor, target: Tensor, times: Tensor
) -> Tensor:
    chosen = times < weights.perceptual_below
    if lpips is None or weights.perceptual == 0 or not bool(chosen.any()):
        return image.new_zeros(())
    pair = ((x[chosen] + 1) / 2 for x in (image, target))
    distance: Tensor = lpips(*pair).sum() / len(times)
    return distance

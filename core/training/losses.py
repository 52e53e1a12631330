# SPDX-License-Identifier: GPL-2.0-or-later
"""Training losses by name, and that of the compact model: RDDM terms plus a perceptual one."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable, Optional

import torch
from torch import Tensor

from ..diffusion.schedule import Schedule
from ..methods.ttrd3.model import TTRD3
from . import rddm_losses
from .config import TrainConfig
from .data import TrainingBatch
from .features import PerceptualNet
from .options import Losses
from .terms import LossTerms, Step, l1, take_step, weigh

__all__ = ["LossTerms", "compute", "draw_times"]
Loss = Callable[[Step, Schedule, Losses, Optional[PerceptualNet]], LossTerms]


def draw_times(
    config: TrainConfig, count: int, timesteps: int, generator: torch.Generator
) -> Tensor:
    """Uniform times, with a share at the last one, where the chain starts."""
    times = torch.randint(timesteps, (count,), generator=generator)
    last = torch.rand(count, generator=generator) < config.last_time_share
    return torch.where(last, timesteps - 1, times)


def compute(
    model: TTRD3,
    batch: TrainingBatch,
    config: TrainConfig,
    net: PerceptualNet | None,
    generator: torch.Generator,
) -> LossTerms:
    """Loss of a batch, each image seen at several times with one run of the trunk."""
    if config.objective == "regression":
        return _regression(model, batch)
    weights, repeat = config.losses, config.times_per_image
    guidance = model.guidance(batch.lr_up, batch.ref, batch.ref_degraded)
    lr_up, hr = 2 * batch.lr_up - 1, 2 * batch.hr - 1
    once = model.denoiser.condition(lr_up, guidance)  # type: ignore[operator]
    condition = tuple(part.repeat_interleave(repeat, dim=0) for part in once)
    lr_ups, hrs = (x.repeat_interleave(repeat, dim=0) for x in (lr_up, hr))
    times = draw_times(config, len(hrs), model.schedule.timesteps, generator).to(hr.device)
    noise = torch.randn(hrs.shape, generator=generator).to(hr.device)
    step = take_step(model, condition, lr_ups, hrs, times, noise)
    terms = _KINDS[weights.kind](step, model.schedule, weights, net)
    if model.architecture.compact is None or weights.first_residual == 0:
        return terms
    first = weights.first_residual * _first_loss(once[1], lr_up - hr)
    return replace(terms, total=terms.total + first)


def compact(
    step: Step, schedule: Schedule, weights: Losses, net: PerceptualNet | None
) -> LossTerms:
    """Absolute errors, and HR against the LR image less the residual, as the sampler ends."""
    return weigh(step, weights, net, l1, step.lr_up - step.predicted_residual, step.hr)


_KINDS: dict[str, Loss] = {
    "compact": compact,
    "paper": rddm_losses.paper,
    "code": rddm_losses.code,
}


def _regression(model: TTRD3, batch: TrainingBatch) -> LossTerms:
    """L1 loss of the trunk's own estimate of the residual, without references."""
    first = model.denoiser.trunk(2 * batch.lr_up - 1, None)[1]  # type: ignore[operator]
    loss = _first_loss(first, 2 * (batch.lr_up - batch.hr))
    return LossTerms(loss, loss.item(), 0.0, 0.0)


def _first_loss(first: Tensor, residual: Tensor) -> Tensor:
    factor = residual.shape[-1] // first.shape[-1]
    return l1(first, torch.nn.functional.pixel_unshuffle(residual, factor))

# SPDX-License-Identifier: GPL-2.0-or-later
"""What all training losses are made of: a denoising step, its terms, their weighted sum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import torch
from torch import Tensor

from ...ops.texture_density import SpatialDistance, weighted_mean
from ..objective import Terms
from ..shifted import Distance
from .coded import Steady
from .loss_table import Losses
from .model import TTRD3
from .unet import Condition

Error = Callable[[Tensor, Tensor], Tensor]
COLUMNS = ("residual", "noise", "pixel", "perceptual")


@dataclass(frozen=True)
class Step:
    """One denoising step and what the model predicted; images (N,3,H,W) in [-1, 1].

    `weight` (N,1,H,W) of mean 1 says how much every pixel counts; all the same without it.
    """

    x: Tensor
    times: Tensor
    lr_up: Tensor
    hr: Tensor
    noise: Tensor
    predicted_residual: Tensor
    predicted_noise: Tensor
    weight: Tensor | None = None

    @property
    def residual(self) -> Tensor:
        """What the model should have predicted."""
        return self.lr_up - self.hr


def take_step(
    model: TTRD3,
    condition: Condition | Steady,
    lr_up: Tensor,
    hr: Tensor,
    times: Tensor,
    noise: Tensor,
) -> Step:
    """Diffuse images in [-1, 1] to `times` and predict; `condition` is the denoiser's."""
    x = model.schedule.diffuse(hr, lr_up - hr, noise, times)
    predicted, predicted_noise = model.denoiser(x, condition, times)
    return Step(x, times, lr_up, hr, noise, predicted, predicted_noise)


def weigh(
    step: Step,
    weights: Losses,
    net: Distance | None,
    error: Error,
    image: Tensor,
    target: Tensor,
) -> Terms:
    """Weighted sum of the `error` of residual and noise, and of L1 and perceptual distance."""
    residual = weighted_mean(error(step.predicted_residual, step.residual), step.weight)
    noise = weighted_mean(error(step.predicted_noise, step.noise), step.weight)
    pixel = weighted_mean(absolute(image, target), step.weight)
    perceptual = _perceptual(step, weights, net, image, target)
    total = weights.residual * residual + weights.noise * noise
    total = total + weights.pixel * pixel + weights.perceptual * perceptual
    parts = (residual.item(), noise.item(), pixel.item(), perceptual.item())
    return Terms(total, dict(zip(COLUMNS, parts)))


def l1(a: Tensor, b: Tensor) -> Tensor:
    """Mean absolute difference."""
    return (a - b).abs().mean()


def absolute(a: Tensor, b: Tensor) -> Tensor:
    """Absolute differences."""
    return (a - b).abs()


def squared(a: Tensor, b: Tensor) -> Tensor:
    """Squared differences."""
    return (a - b).square()


def _perceptual(
    step: Step, weights: Losses, net: Distance | None, image: Tensor, target: Tensor
) -> Tensor:
    chosen = step.times < weights.perceptual_below
    if net is None or weights.perceptual == 0 or not bool(chosen.any()):
        return torch.zeros((), device=image.device)
    pair = ((image[chosen] + 1) / 2, (target[chosen] + 1) / 2)
    if step.weight is not None and isinstance(net, SpatialDistance):
        distance = (step.weight[chosen] * net.spatial(*pair)).mean(dim=(1, 2, 3))
    else:
        distance = net(*pair)
    return distance.sum() / len(step.times)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Losses that teach one step what the sampler does in ten.

As SinSR and RSD on ResShift, a close kin of RDDM: the student goes from the scene's noise to the
image at once and is held to the teacher's sample from the same noise, and to HR by a perceptual
distance, which lets it leave the teacher where that is blurred.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from ttrd3_qgis.core.diffusion.sampler import sample
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3
from ttrd3_qgis.core.methods.ttrd3.unet import Guidance
from ttrd3_qgis.core.training.features import PerceptualNet


@dataclass(frozen=True)
class StudentLoss:
    """Weights of the terms, and the noise levels (low, high) that a step is drawn from."""

    teacher: float = 1.0
    perceptual: float = 0.5
    mean: float = 0.5
    noise: tuple[float, float] = (0.3, 1.0)

    def draw_noise(self, shape: tuple[int, ...], generator: torch.Generator) -> Tensor:
        """Standard normal noise (N,3,H,W), each image at a level of its own."""
        low, high = self.noise
        level = low + (high - low) * torch.rand(shape[0], 1, 1, 1, generator=generator)
        return level * torch.randn(shape, generator=generator)


@torch.no_grad()
def teach(
    teacher: TTRD3, lr_up: Tensor, guidance: Guidance, noise: Tensor, steps: int = 10
) -> Tensor:
    """The teacher's sample (N,3,H,W) in [0, 1] from this noise; it carries no gradient."""
    return teacher.sample_guided(lr_up, guidance, noise, steps)


def answer(student: TTRD3, lr_up: Tensor, guidance: Guidance, noise: Tensor) -> Tensor:
    """The student's image in one step, (N,3,H,W) in [0, 1], with a gradient."""
    image = 2 * lr_up - 1
    condition = student.denoiser.condition(image, guidance)  # type: ignore[operator]

    def predict(x: Tensor, time: Tensor) -> tuple[Tensor, Tensor]:
        residual, eps = student.denoiser(x, condition, time)
        return residual, eps

    return (sample(predict, image, noise, student.schedule, 1) + 1) / 2


def loss(
    answered: Tensor, taught: Tensor, hr: Tensor, net: PerceptualNet, weights: StudentLoss
) -> Tensor:
    """L1 to the teacher, perceptual distance to HR, and L1 to HR of means over 4 x 4 pixels.

    The last one keeps the brightness of every LR pixel, which a perceptual distance may not see.
    """
    coarse = torch.nn.functional.avg_pool2d(answered - hr, 4).abs().mean()
    perceptual: Tensor = net(answered, hr).mean()
    near = (answered - taught).abs().mean()
    return weights.teacher * near + weights.perceptual * perceptual + weights.mean * coarse

# SPDX-License-Identifier: GPL-2.0-or-later
"""Sampling with SDXL: classifier-free guidance, control, texture-aware steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from ....diffusion.masked import MaskedSteps, Predictor
from ....diffusion.sampler import OnStep
from ..control import MiniControl
from .injection import injecting


@dataclass(frozen=True)
class Guided:
    """Embedded prompts, the negative one first, and how strongly the other is followed.

    `embeds` (2,tokens,width), `pooled` (2,width'); `size` are the sides of the SR image in pixels.
    """

    embeds: Tensor
    pooled: Tensor
    guidance: float
    size: tuple[int, int]

    def conditions(self, count: int, dtype: torch.dtype) -> dict[str, Any]:
        """Arguments of the UNet for a batch of so many images, all negative ones first."""
        repeated = (x.to(dtype).repeat_interleave(count, dim=0) for x in (self.embeds, self.pooled))
        embeds, pooled = repeated
        ids = torch.tensor([*self.size, 0, 0, *self.size], device=embeds.device, dtype=dtype)
        added = {"text_embeds": pooled, "time_ids": ids.repeat(2 * count, 1)}
        return {"encoder_hidden_states": embeds, "added_cond_kwargs": added}


class GuidedDenoiser:
    """Predicts the noise in latents; counts the images that it has predicted for."""

    def __init__(
        self, unet: Any, control: MiniControl, steady: tuple[Tensor, Tensor], guided: Guided
    ) -> None:
        self._unet, self._control, self._steady, self._guided = unet, control, steady, guided
        self.evaluations = 0

    def __call__(self, latent: Tensor, time: Tensor) -> tuple[Tensor]:
        """The noise (N,C,h,w), guided; `time` (1,)."""
        count, dtype = len(latent), self._unet.dtype
        self.evaluations += count
        added = self._control(self._steady, latent.float(), time)
        conditions = self._guided.conditions(count, dtype)
        both = latent.repeat(2, 1, 1, 1).to(dtype)
        with injecting(self._unet, self._control, added):
            found = self._unet(both, time[0], **conditions).sample.float()
        negative, positive = found.chunk(2)
        return (negative + self._guided.guidance * (positive - negative),)


def sample_latents(
    denoise: GuidedDenoiser,
    scheduler: Any,
    noise: Tensor,
    steps: int,
    masked: MaskedSteps | None = None,
    on_step: OnStep = None,
) -> Tensor:
    """From noise (N,C,h,w) to latents; a scheduler of several steps cannot hold latents."""
    scheduler.set_timesteps(steps, device=noise.device)
    if masked is not None:
        masked.check(steps)
    predict = Predictor(denoise, masked)
    latent = noise * scheduler.init_noise_sigma
    for step, time in enumerate(scheduler.timesteps):
        scaled = scheduler.scale_model_input(latent, time)
        (found,) = predict(scaled, time.view(1), step)
        after = scheduler.step(found, time, latent).prev_sample
        latent = after if masked is None else masked.held(step, latent, after)
        if on_step is not None:
            on_step(step + 1, steps, latent)
    return latent

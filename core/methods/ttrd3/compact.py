# SPDX-License-Identifier: GPL-2.0-or-later
"""The compact denoiser of ttrd3-s, which computes nearly everything at LR resolution.

Images and guidance are pixel-unshuffled to the LR grid. A trunk that does not depend on the
diffusion time reads the LR image and the guidance once and makes a first estimate of the residual;
a light net refines it at every step.

The step net is preconditioned (after Karras et al. 2022, section 5): x = lr_up - (1 - abar) res +
bbar eps is an observation of the residual, so the best linear update of the first estimate is
known. The net sees the innovation at unit variance and predicts corrections at the scale of the
remaining uncertainty.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ...nn import blocks
from .bounds import Depth, Ratio, Width
from .unet import Condition, Guidance

SLOPE = 0.1
TRUNK = ("lr_in.", "lr_trunk.", "fuse.", "fusion.", "first_residual.")  # what estimates alone
Inject = Optional[Callable[[Tensor], Tensor]]
RESIDUAL_STD = 0.12  # of LR enlarged minus HR on aerial imagery, in units of [-1, 1]


@dataclass(frozen=True)
class CompactConfig:
    """Widths and depths of the compact denoiser."""

    width: Width = 64
    lr_blocks: Depth = 10
    fusion_blocks: Depth = 6
    step_blocks: Depth = 6
    unshuffle: Ratio = 4
    guidance_dims: tuple[Width, Width, Width] = (44, 64, 32)
    guidance_ratios: tuple[Ratio, Ratio, Ratio] = (2, 1, 1)


class ConvBlock(nn.Module):
    """Residual block without normalisation, so independent of tile size and content."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(dim, dim, 3, padding=1)
        self.conv2 = nn.Conv2d(dim, dim, 3, padding=1)
        with torch.no_grad():
            self.conv2.weight.mul_(0.1)

    def forward(self, x: Tensor) -> Tensor:
        """Apply the block."""
        return x + self.conv2(F.leaky_relu(self.conv1(x), SLOPE))


class TimedBlock(ConvBlock):
    """Residual block whose hidden features are scaled and shifted by the time embedding."""

    def __init__(self, dim: int, time_dim: int) -> None:
        super().__init__(dim)
        self.film = nn.Linear(time_dim, 2 * dim)

    def forward(self, x: Tensor, time: Tensor | None = None) -> Tensor:
        """Apply the block."""
        hidden = self.conv1(x)
        if time is not None:
            scale, shift = self.film(time)[:, :, None, None].chunk(2, dim=1)
            hidden = hidden * (1 + scale) + shift
        return x + self.conv2(F.leaky_relu(hidden, SLOPE))


def precondition_table(remaining: Tensor, noise: Tensor) -> Tensor:
    """By time: remaining residual, spread of the innovation, gain, scales of the two, (T,6)."""
    remaining, noise = remaining.double(), noise.double()
    spread = (remaining.square() * RESIDUAL_STD**2 + noise.square()).sqrt()
    columns = (
        remaining,
        spread,
        remaining * RESIDUAL_STD**2 / spread,
        RESIDUAL_STD * noise / spread,
        noise / spread,
        remaining * RESIDUAL_STD / spread,
    )
    return torch.stack(columns, dim=1).float()


def flattened(guidance: Guidance, ratios: tuple[int, int, int]) -> Tensor:
    """Guidance of levels 3, 2, 1 on the LR grid; `ratios` are those of levels 1, 2, 3."""
    levels = zip(guidance, reversed(ratios))
    return torch.cat([F.pixel_unshuffle(x, r) if r > 1 else x for x, r in levels], dim=1)


class StepNet(nn.Module):
    """The net of the steps, on the LR grid, which all denoisers that work there share."""

    unshuffle: int
    channels: int = 3

    def add_steps(self, width: int, count: int, remaining: Tensor, noise: Tensor) -> None:
        """Make the layers, where a subclass wants them among its own.

        `remaining` and `noise` weigh residual and noise in the innovation by time, (T,) each:
        1 - abar and bbar.
        """
        pixels = self.channels * self.unshuffle**2
        self.step_in = nn.Conv2d(2 * pixels + width, width, 3, padding=1)
        self.steps = nn.ModuleList(TimedBlock(width, 2 * width) for _ in range(count))
        self.step_out = nn.Conv2d(width, 2 * pixels, 3, padding=1)
        table = precondition_table(remaining, noise)
        self.register_buffer("precondition", table, persistent=False)

    def steady(self, features: Tensor, first: Tensor) -> Tensor:
        """The part of the first convolution that all steps of an image share."""
        shared = torch.cat((first / RESIDUAL_STD, features), dim=1)
        weight = self.step_in.weight[:, first.shape[1] :]
        return F.conv2d(shared, weight, self.step_in.bias, padding=1)

    def refine(
        self,
        x: Tensor,
        steady: Tensor,
        first: Tensor,
        lr_pixels: Tensor,
        time: Tensor,
        embedded: Tensor,
        inject: Inject = None,
    ) -> tuple[Tensor, Tensor]:
        """Predict (residual, noise) of x (N,C,H,W) from the first residual and the LR image.

        Both are unshuffled; `embedded` is what the blocks are told of the time. `inject` adds to
        the features after the first convolution, (N,width,h,w).
        """
        table = self.get_buffer("precondition")[time][:, :, None, None, None]
        remaining, spread, gain, residual_scale, noise_gain, noise_scale = table.unbind(1)
        observed = lr_pixels - F.pixel_unshuffle(x, self.unshuffle)
        innovation = (observed - remaining * first) / spread
        weight = self.step_in.weight[:, : innovation.shape[1]]
        hidden = F.conv2d(innovation, weight, padding=1) + steady
        hidden = hidden if inject is None else inject(hidden)
        for block in self.steps:
            hidden = block(hidden, embedded)
        residual, noise = self.step_out(hidden).chunk(2, dim=1)
        residual = first + gain * innovation + residual_scale * residual
        noise = noise_scale * noise - noise_gain * innovation
        return F.pixel_shuffle(residual, self.unshuffle), F.pixel_shuffle(noise, self.unshuffle)


class CompactDenoiser(StepNet):
    """Predicts residual and noise of a diffusion step at LR resolution."""

    def __init__(self, config: CompactConfig, remaining: Tensor, noise: Tensor) -> None:
        """Weights of residual and noise in the innovation by time: 1 - abar and bbar, (T,)."""
        super().__init__()
        self.config, self.unshuffle = config, config.unshuffle
        width, pixels = config.width, 3 * config.unshuffle**2
        guided = sum(
            dim * ratio**2 for dim, ratio in zip(config.guidance_dims, config.guidance_ratios)
        )
        self.lr_in = nn.Conv2d(pixels, width, 3, padding=1)
        self.lr_trunk = nn.Sequential(*(ConvBlock(width) for _ in range(config.lr_blocks)))
        self.guide_in = nn.Conv2d(guided + 1, width, 1)
        self.fuse = nn.Conv2d(2 * width, width, 3, padding=1)
        self.fusion = nn.Sequential(*(ConvBlock(width) for _ in range(config.fusion_blocks)))
        self.first_residual = nn.Conv2d(width, pixels, 3, padding=1)
        self.time_mlp = blocks.time_mlp(width, 2 * width)
        self.add_steps(width, config.step_blocks, remaining, noise)
        for last in (self.first_residual, self.step_out):
            nn.init.normal_(last.weight, std=1e-3)

    def condition(self, lr_up: Tensor, guidance: Guidance | None) -> Condition:
        """What the steps share: constant part of their first convolution, first residual, LR image.

        The residual and the image are unshuffled.
        """
        features, first, pixels = self.trunk(lr_up, guidance)
        return self.steady(features, first), first, pixels

    def trunk(self, lr_up: Tensor, guidance: Guidance | None) -> tuple[Tensor, Tensor, Tensor]:
        """Run the trunk: features, first residual and the unshuffled LR image.

        Without guidance the trunk sees zeros, as in the first stage of training.
        """
        pixels = F.pixel_unshuffle(lr_up, self.config.unshuffle)
        shallow = self.lr_in(pixels)
        deep = self.lr_trunk(shallow)
        if guidance is None:
            guide = torch.zeros_like(deep)
        else:
            guide = F.leaky_relu(
                self.guide_in(flattened(guidance, self.config.guidance_ratios)), SLOPE
            )
        features = self.fusion(deep + self.fuse(torch.cat((deep, guide), dim=1))) + shallow
        return features, self.first_residual(features), pixels

    def first_estimate(self, lr_up: Tensor) -> Tensor:
        """The trunk's residual (N,3,H,W) of lr_up in [-1, 1], without references."""
        return F.pixel_shuffle(self.trunk(lr_up, None)[1], self.config.unshuffle)

    def forward(self, x: Tensor, condition: Condition, time: Tensor) -> tuple[Tensor, Tensor]:
        """Predict (residual, noise)."""
        steady, first, lr_pixels = condition
        return self.refine(x, steady, first, lr_pixels, time, F.silu(self.time_mlp(time)))

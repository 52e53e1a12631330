# SPDX-License-Identifier: GPL-2.0-or-later
"""The denoiser of the second stage: the trunk that knows its sensor, gated references, steps.

The steps are those of the compact denoiser, with the sensor's code beside the time; so its step
net, and the trunk of the first stage under `trunk.`, are good weights to begin with.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ...nn import blocks
from .bounds import Depth, Ratio, Width
from .compact import Inject, StepNet, flattened
from .reference_gate import ReferenceGate
from .trunk import CODE_WIDTH, Guide, Trunk, TrunkConfig
from .unet import Guidance


@dataclass(frozen=True)
class CodedConfig:
    """The trunk, the number of blocks a step, and what the reference net gives."""

    trunk: TrunkConfig = field(default_factory=TrunkConfig)
    step_blocks: Depth = 6
    guidance_dims: tuple[Width, Width, Width] = (44, 64, 32)
    guidance_ratios: tuple[Ratio, Ratio, Ratio] = (2, 1, 1)

    @property
    def unshuffle(self) -> int:
        """Side of the square of SR pixels that becomes one cell."""
        return self.trunk.unshuffle


@dataclass(frozen=True)
class Steady:
    """What all steps of an image share: a part of their first convolution, the first residual
    and the image, both unshuffled, and the embedded code."""

    hidden: Tensor
    residual: Tensor
    pixels: Tensor
    code: Tensor

    def repeated(self, count: int) -> Steady:
        """Every image so many times, one after the other."""
        parts = (self.hidden, self.residual, self.pixels, self.code)
        return Steady(*(part.repeat_interleave(count, dim=0) for part in parts))


@dataclass(frozen=True)
class Told:
    """What the denoiser is told beside the images: the sensors' codes (N or 1,code_dims), and how
    far references may be used, 0 to 1, or (N,1,1,1)."""

    code: Tensor
    strength: Tensor | float = 1.0


class CodedDenoiser(StepNet):
    """Predicts residual and noise of a diffusion step at LR resolution."""

    def __init__(self, config: CodedConfig, remaining: Tensor, noise: Tensor) -> None:
        """Weights of residual and noise in the innovation by time: 1 - abar and bbar, (T,)."""
        super().__init__()
        self.config, self.unshuffle = config, config.unshuffle
        width = config.trunk.width
        dims = zip(config.guidance_dims, config.guidance_ratios)
        self.trunk = Trunk(config.trunk)
        self.references = ReferenceGate(width, sum(dim * ratio**2 for dim, ratio in dims))
        self.time_mlp = blocks.time_mlp(width, 2 * width)
        self.code_in = nn.Linear(CODE_WIDTH, 2 * width)
        self.add_steps(width, config.step_blocks, remaining, noise)
        nn.init.normal_(self.step_out.weight, std=1e-3)
        nn.init.zeros_(self.code_in.weight)
        nn.init.zeros_(self.code_in.bias)

    def condition(self, lr_up: Tensor, guidance: Guidance | None, told: Told) -> Steady:
        """Run the trunk on lr_up (N,3,H,W) in [-1, 1].

        The guidance's level 3 has the relevance of the best match as its last channel.
        """
        guide = self._guide(guidance, told.strength)
        features, first, pixels = self.trunk(lr_up, told.code, guide)
        code = self.code_in(self.trunk.code_mlp(told.code)).expand(len(first), -1)
        return Steady(self.steady(features, first), first, pixels, code)

    def estimate(self, lr_up: Tensor, code: Tensor) -> Tensor:
        """The first estimate of HR from lr_up, both (N,3,H,W) in [0, 1], without references."""
        first = self.condition(2 * lr_up - 1, None, Told(code)).residual
        return lr_up - F.pixel_shuffle(first, self.unshuffle) / 2

    def _guide(self, guidance: Guidance | None, strength: Tensor | float) -> Guide:
        """What the trunk asks for when its features are there."""
        flat = None if guidance is None else _relevance_last(guidance, self.config)
        return lambda features: self.references(features, flat, strength)

    def forward(
        self, x: Tensor, steady: Steady, time: Tensor, inject: Inject = None
    ) -> tuple[Tensor, Tensor]:
        """Predict (residual, noise); `inject` adds to the features of the step net."""
        embedded = F.silu(self.time_mlp(time) + steady.code)
        parts = (steady.hidden, steady.residual, steady.pixels)
        return self.refine(x, *parts, time, embedded, inject)


def _relevance_last(guidance: Guidance, config: CodedConfig) -> Tensor:
    """All levels on the LR grid, the relevance moved from the end of level 3 to the end of all."""
    level3, relevance = guidance[0][:, :-1], guidance[0][:, -1:]
    flat = flattened((level3, guidance[1], guidance[2]), config.guidance_ratios)
    return torch.cat((flat, relevance), dim=1)

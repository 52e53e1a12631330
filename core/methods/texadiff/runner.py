# SPDX-License-Identifier: GPL-2.0-or-later
"""The runner of TexADiff: a map of texture density first, then diffusion that heeds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Callable

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ...diffusion import texture_steps
from ...diffusion.masked import Counted, MaskedSteps
from ...diffusion.sampler import OnStep, sample
from ...machine.arithmetic import arithmetic
from ...nn import channels_last
from ...ops.texture import noise_share
from ..base import ReferenceBank, TileInputs, TileResult
from ..options import OptionValue
from ..spec import Geometry, MethodSpec
from ..ttrd3.sensor_code import sensor_code
from ..weights import Weights
from .building import build_texadiff
from .network import Controlled, Seen, TexNet
from .spec import (
    HOLD,
    OFF,
    PUBLISHED,
    REUSE,
    RICH_LAND,
    SAMPLING,
    SPARING,
    STEPS,
    STEPS_TAKEN,
    TEXTURE_DENSITY,
    WIDE,
)

MaskOf = Callable[[Tensor], Tensor]
SCHEDULES: dict[str, texture_steps.StepRule] = {
    PUBLISHED: texture_steps.PUBLISHED,
    WIDE: texture_steps.WIDE,
    SPARING: texture_steps.SPARING,
}


@dataclass(frozen=True)
class Computed:
    """A tile: SR image (1,3,4h,4w), map of density (1,1,4h,4w), mask on the grid of latents.

    `evaluations` are the calls of the denoiser; with land rich everywhere there are `steps`.
    """

    sr: Tensor
    density: Tensor
    mask: Tensor
    evaluations: int
    steps: int

    @property
    def rich(self) -> float:
        """The share of rich land, 0 to 1."""
        return float(self.mask.float().mean())

    def layers(self) -> dict[str, Tensor]:
        """The layers of the method."""
        factor = self.density.shape[-1] // self.mask.shape[-1]
        return {
            TEXTURE_DENSITY: self.density,
            RICH_LAND: F.interpolate(self.mask.float(), scale_factor=factor),
            STEPS_TAKEN: torch.full_like(self.density, self.evaluations / self.steps),
        }


class TexADiff:
    """Runs a TexADiff model on batches of tiles."""

    def __init__(
        self,
        spec: MethodSpec,
        weights: Weights,
        device: torch.device,
        dtype: torch.dtype,
        scale: int,
    ) -> None:
        self.spec, self.card, self.device, self.dtype = spec, weights.card, device, dtype
        self.scale = scale
        network = build_texadiff(weights).to(device)
        self.network: TexNet = channels_last(network).requires_grad_(False)

    @property
    def geometry(self) -> Geometry:
        """How a scene is cut for this model."""
        return self.card.geometry_of(self.spec)

    def with_bank(self, bank: ReferenceBank) -> TexADiff:
        """The same runner: references are not used."""
        return self

    def steps_for(
        self, lr: Tensor, valid: Tensor, steps: int, options: Mapping[str, OptionValue]
    ) -> int:
        """All steps; which of them a plain tile leaves out is decided as they are taken."""
        return steps

    def __call__(self, lr: Tensor, tile: TileInputs) -> TileResult:
        """Super-resolve (B,3,h,w) in [0, 1] tile by tile, so that none depends on its batch."""
        parts = [self.computed(lr[n : n + 1], tile.of_tile(n)) for n in range(len(lr))]
        found = [part.layers() for part in parts]
        layers = {name: torch.cat([one[name] for one in found]) for name in found[0]}
        return TileResult(torch.cat([part.sr for part in parts]), layers)

    @torch.inference_mode()
    def computed(self, lr: Tensor, tile: TileInputs, mask_of: MaskOf | None = None) -> Computed:
        """Super-resolve a tile (1,3,h,w); `mask_of` makes another mask of the map, to compare."""
        lr = lr.to(self.device, memory_format=torch.channels_last)
        with arithmetic(self.device, self.dtype):
            seen = self.network.seen(lr, sensor_code(tile.sensor)[None].to(self.device))
            density = self.network.density(seen)
            mask = self._mask(density) if mask_of is None else mask_of(density)
            sr, evaluations = self._sampled(seen, mask, tile)
        sr = sr.float().clamp(0, 1).cpu()
        return Computed(sr, density.cpu(), mask.cpu(), evaluations, tile.steps)

    def _mask(self, density: Tensor) -> Tensor:
        return self.network.mask(density, self.network.threshold.predicted)

    def _sampled(self, seen: Seen, mask: Tensor, tile: TileInputs) -> tuple[Tensor, int]:
        """The SR image (1,3,4h,4w), and how often the denoiser was called."""
        network, codec = self.network, self.network.codec
        noise = tile.noise(self.spec.channels).to(self.device) * tile.noise_level
        noise = noise * noise_share(seen.lr.float(), self.scale)
        denoise = Counted(Controlled(network, seen, mask))
        latent = sample(
            denoise,
            codec.encode(2 * seen.lr_up - 1),
            codec.encode(noise),
            network.schedule,
            tile.steps,
            clamp="none",
            masked=masked_steps(mask, tile.steps, tile.options),
            on_step=self._shown(tile.on_step),
        )
        return (codec.decode(latent) + 1) / 2, denoise.evaluations

    def _shown(self, on_step: OnStep) -> OnStep:
        """The hook of the engine, which sees images and not latents."""
        if on_step is None:
            return None
        decode = self.network.codec.decode
        return lambda step, steps, x0: on_step(step, steps, decode(x0))


def masked_steps(
    mask: Tensor, steps: int, options: Mapping[str, OptionValue]
) -> MaskedSteps | None:
    """Texture-aware sampling as the options say: a mask (N,1,H,W) bool on the latents' grid."""
    mode = str(options.get(SAMPLING, REUSE))
    if mode == OFF:
        return None
    chosen = SCHEDULES[str(options.get(STEPS, PUBLISHED))].of(steps)
    if mode == HOLD:  # what is held in the last step would be noise
        chosen -= {steps - 1}
    return MaskedSteps(mask, chosen, mode) if chosen else None

# SPDX-License-Identifier: GPL-2.0-or-later
"""The runner of TexADiff on SDXL: pure noise, guided by prompts, controlled by the LR image."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor

from ....diffusion.sampler import OnStep
from ....jobs.errors import BadWeightsError
from ....nn import channels_last
from ....ops.colour_fix import colour_fixed
from ....ops.degradation import enlarge
from ...base import TileInputs
from ...building import built, read_card
from ...sharing import shared_tensors
from ...ttrd3.sensor_code import sensor_code
from ...weights import Weights
from ..network import PRIOR, THRESHOLDS
from ..predictor import SCALE
from ..results import Computed, MaskOf, TileByTile, masked_steps
from ..spec import COLOUR_FIX, HOLD, SAMPLING
from .architecture import SdxlArchitecture, SdxlParts
from .backbone import OURS, load_backbone, replace_tensors, scheduler_of
from .chain import Guided, GuidedDenoiser, sample_latents

TRUNK = PRIOR[0]


class SdxlTexADiff(TileByTile):
    """Runs SDXL from a folder on batches of tiles; needs diffusers, and memory for SDXL."""

    def _load(self, weights: Weights) -> None:
        architecture = read_card(SdxlArchitecture.from_dict, weights)
        parts = _built(weights, architecture).to(self.device)
        self.parts: SdxlParts = channels_last(parts).requires_grad_(False)
        self.backbone = load_backbone(Path(architecture.sdxl.folder), self.device, self.dtype)
        replace_tensors(self.backbone.unet, _ours(weights), weights.path)
        if self.backbone.codec.factor != architecture.sdxl.reduction:
            raise BadWeightsError("weights-misfit", subject=str(weights.path), misfit="the VAE")

    @torch.inference_mode()
    def computed(self, lr: Tensor, tile: TileInputs, mask_of: MaskOf | None = None) -> Computed:
        """Super-resolve a tile (1,3,h,w); `mask_of` makes another mask of the map, to compare."""
        lr = self._send(lr)
        with self._arithmetic():
            density = self.parts.density(lr, sensor_code(tile.sensor)[None].to(self.device))
        mask = (mask_of or self.parts.mask)(density)
        denoise = self._denoiser(lr, mask)
        masked = masked_steps(mask, tile.steps, tile.options)
        is_held = tile.options.get(SAMPLING) == HOLD
        scheduler = scheduler_of(self.backbone.scheduler, single_step=is_held)
        decode = self.backbone.codec.decode
        shown = _shown(tile.on_step, lr)
        latent = sample_latents(denoise, scheduler, self._noise(tile), tile.steps, masked, shown)
        sr = (decode(latent) + 1) / 2
        if tile.options.get(COLOUR_FIX):
            sr = colour_fixed(sr, enlarge(lr.float(), SCALE))
        sr = sr.clamp(0, 1).cpu()
        return Computed(sr, density.cpu(), mask.cpu(), denoise.evaluations, tile.steps)

    def _denoiser(self, lr: Tensor, mask: Tensor) -> GuidedDenoiser:
        embeds, pooled = self.parts.prompts()
        size = (lr.shape[-2] * SCALE, lr.shape[-1] * SCALE)
        guided = Guided(embeds, pooled, self.parts.architecture.sdxl.guidance, size)
        control = self.parts.control
        return GuidedDenoiser(self.backbone.unet, control, control.steady(lr, mask), guided)

    def _noise(self, tile: TileInputs) -> Tensor:
        """The scene's noise on the grid of the latents."""
        codec = self.backbone.codec
        return tile.noise(codec.channels, 1 / codec.factor).to(self.device)


def _shown(on_step: OnStep, lr: Tensor) -> OnStep:
    """A hook that shows the enlarged LR image: to decode every step would take longer than it."""
    if on_step is None:
        return None
    image = enlarge(lr.float(), SCALE) * 2 - 1
    return lambda step, steps, _: on_step(step, steps, image)


def _built(weights: Weights, architecture: SdxlArchitecture) -> SdxlParts:
    """What the file holds, and the trunk that another model shares."""
    own = {k: x for k, x in weights.tensors.items() if not k.startswith(OURS)}
    others: dict[str, Tensor] = {}
    if architecture.shared:
        found = shared_tensors(weights, architecture.shared, architecture.sha256, *PRIOR)
        others = {k: x for k, x in found.items() if k.startswith(TRUNK)}
    said = architecture.thresholds
    thresholds = {THRESHOLDS: torch.tensor((said.true, said.predicted))}
    return built(lambda: SdxlParts(architecture), {**thresholds, **others, **own}, weights.path)


def _ours(weights: Weights) -> dict[str, Tensor]:
    """Trained parts of the UNet."""
    found = weights.tensors.items()
    return {k.removeprefix(OURS): x for k, x in found if k.startswith(OURS)}

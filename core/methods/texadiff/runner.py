# SPDX-License-Identifier: GPL-2.0-or-later
"""The runner of TexADiff: a map of texture density first, then diffusion that heeds it."""

from __future__ import annotations

from typing import Union

import torch
from torch import Tensor

from ...diffusion.masked import Counted
from ...diffusion.sampler import OnStep, sample
from ...nn import channels_last
from ...ops.colour_fix import colour_fixed
from ...ops.texture import noise_share
from ..base import TileInputs
from ..spec import MethodSpec
from ..ttrd3.sensor_code import sensor_code
from ..weights import Weights
from .building import build_texadiff
from .network import Controlled, Seen, TexNet
from .results import Computed, MaskOf, TileByTile, masked_steps
from .sdxl.architecture import KEY
from .sdxl.runner import SdxlTexADiff
from .spec import COLOUR_FIX


class TexADiff(TileByTile):
    """Runs a TexADiff model on batches of tiles."""

    def _load(self, weights: Weights) -> None:
        network = build_texadiff(weights).to(self.device)
        self.network: TexNet = channels_last(network).requires_grad_(False)

    @torch.inference_mode()
    def computed(self, lr: Tensor, tile: TileInputs, mask_of: MaskOf | None = None) -> Computed:
        """Super-resolve a tile (1,3,h,w); `mask_of` makes another mask of the map, to compare."""
        lr = self._send(lr)
        with self._arithmetic():
            seen, density = tile.once("seen", lambda: self._seen(lr, tile))
            mask = self._mask(density) if mask_of is None else mask_of(density)
            sr, evaluations = self._sampled(seen, mask, tile)
        if tile.options.get(COLOUR_FIX):
            sr = colour_fixed(sr.float(), seen.lr_up)
        sr = sr.float().clamp(0, 1).cpu()
        return Computed(sr, density.cpu(), mask.cpu(), evaluations, tile.steps)

    def _seen(self, lr: Tensor, tile: TileInputs) -> tuple[Seen, Tensor]:
        """What is made of the tile once, and its map of density."""
        seen = self.network.seen(lr, sensor_code(tile.sensor)[None].to(self.device))
        return seen, self.network.density(seen)

    def _mask(self, density: Tensor) -> Tensor:
        return self.network.mask(density, self.network.threshold.predicted)

    def _sampled(self, seen: Seen, mask: Tensor, tile: TileInputs) -> tuple[Tensor, int]:
        """The SR image (1,3,4h,4w), and how often the denoiser was called."""
        network, codec = self.network, self.network.codec
        noise = tile.noise(self.spec.channels).to(self.device) * tile.noise_level
        noise = noise * noise_share(seen.lr.float(), self.scale)
        denoise = Counted(tile.once("control", lambda: Controlled(network, seen, mask)))
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


def make(
    spec: MethodSpec, weights: Weights, device: torch.device, dtype: torch.dtype, scale: int
) -> Union[TexADiff, SdxlTexADiff]:
    """The runner for the backbone that the card names."""
    kind = SdxlTexADiff if KEY in weights.card.architecture else TexADiff
    return kind(spec, weights, device, dtype, scale)

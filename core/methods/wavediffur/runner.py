# SPDX-License-Identifier: GPL-2.0-or-later
"""The runner of WaveDiffUR: a pass of a cascade, which doubles an image."""

from __future__ import annotations

import copy
from collections.abc import Mapping

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ...machine.arithmetic import arithmetic
from ...nn import channels_last
from ..base import Match, ReferenceBank, TileInputs, TileResult
from ..options import OptionValue
from ..spec import Geometry, MethodSpec
from ..weights import Weights
from .bands import COLOURS, image_of, ungained
from .building import build_step
from .network import CELL_LR_PX, Estimated, Seen, enlarged
from .sampling import Chain, all_by_diffusion, low_by_diffusion
from .situation import situation
from .spec import RDDM, STEP


class WaveDiffUR:
    """Runs a step on batches of tiles, tile by tile."""

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
        self.network = channels_last(build_step(weights).to(device)).requires_grad_(False)

    @property
    def geometry(self) -> Geometry:
        """How a scene is cut for this model."""
        return self.card.geometry_of(self.spec)

    def with_bank(self, bank: ReferenceBank) -> WaveDiffUR:
        """The same runner: only what lies on a tile can tell of its detail."""
        return copy.copy(self)

    def steps_for(
        self, lr: Tensor, valid: Tensor, steps: int, options: Mapping[str, OptionValue]
    ) -> int:
        """Every tile takes all steps."""
        return steps

    def __call__(self, lr: Tensor, tile: TileInputs) -> TileResult:
        """Double (B,3,h,w) in [0, 1] tile by tile, so that none depends on its batch."""
        parts = [self._one(lr[n : n + 1], tile.of_tile(n)) for n in range(len(lr))]
        return TileResult(torch.cat(parts))

    @torch.inference_mode()
    def _one(self, lr: Tensor, tile: TileInputs) -> Tensor:
        """A tile (1,3,h,w) of any size, twice as large."""
        height, width = lr.shape[-2:]
        image = _fitted(lr.to(self.device), CELL_LR_PX)
        up = enlarged(image)
        seen = self._seen(image, up, tile)
        with arithmetic(self.device, self.dtype):
            estimated = self.network(seen, tile.stage)
            added = self._added(estimated, tile).float()
        sr = image_of(estimated.base.float() + ungained(added)).clamp(0, 1)
        return sr[..., : STEP * height, : STEP * width].cpu()

    def _seen(self, image: Tensor, up: Tensor, tile: TileInputs) -> Seen:
        """What the step is given, with the reference that lies on the tile."""
        reference = None if self.network.encoder is None else tile.reference(0)
        if reference is None:
            return Seen(image, up, situation(tile.sensor, tile.stage).to(self.device))
        if tile.on_match is not None:
            tile.on_match(0, Match(None, torch.ones(1, 1)))
        there = torch.ones(1, device=self.device)
        ratio = tile.reference_px[0] if tile.reference_px else 1.0
        told = situation(tile.sensor, tile.stage, there, ratio)
        offered = _fitted(reference[None].to(self.device), STEP * CELL_LR_PX)
        return Seen(image, up, told, offered, there)

    def _added(self, estimated: Estimated, tile: TileInputs) -> Tensor:
        """What is added to the bands of the enlarged image, at the scale of the network."""
        found = estimated.added
        if tile.options.get("hf_mode") == RDDM:
            return all_by_diffusion(self.network, estimated, self._chain(tile, found))
        if tile.steps == 1:
            if tile.on_step is not None:
                tile.on_step(1, 1, image_of(estimated.base.float()))
            return found
        chain = self._chain(tile, found[:, :COLOURS])
        low = low_by_diffusion(self.network, estimated, chain)
        return torch.cat((low, found[:, COLOURS:].float()), dim=1)

    def _chain(self, tile: TileInputs, like: Tensor) -> Chain:
        """The noise of the scene under the bands, on the LR grid of the pass."""
        noise = tile.noise(like.shape[1], 1 / STEP).to(self.device)
        rows, cols = (a - b for a, b in zip(like.shape[-2:], noise.shape[-2:]))
        if rows or cols:
            noise = F.pad(noise, (0, cols, 0, rows), mode="replicate")
        return Chain(
            tile.steps, noise * tile.noise_level, float(tile.options["lambda0"]), tile.on_step
        )


def _fitted(image: Tensor, multiple: int) -> Tensor:
    """Continued on the right and below to sides that are multiples."""
    height, width = image.shape[-2:]
    rows, cols = (-side % multiple for side in (height, width))
    return F.pad(image, (0, cols, 0, rows), mode="replicate") if rows or cols else image

# SPDX-License-Identifier: GPL-2.0-or-later
"""The runner of WaveDiffUR: a pass of a cascade, which doubles an image."""

from __future__ import annotations

import copy

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ...nn import channels_last
from ...ops.texture import noise_share
from ..base import ReferenceBank, TileInputs, TileResult
from ..bound import Bound
from ..weights import Weights
from .bands import COLOURS, bands_of, gained, image_of, ungained
from .building import build_step
from .condition import Conditioner, fitted, served_by_reference
from .network import CELL_LR_PX, Estimated, Seen, enlarged
from .sampling import Chain, all_by_diffusion, low_by_diffusion
from .situation import situation
from .spec import BICUBIC, CONDITION, RDDM, STEP

DETAILS = 3 * COLOURS
OF_RESULT, OF_INPUT = 1, 2  # stages of the noise field with the noise of details


class WaveDiffUR(Bound):
    """Runs a step on batches of tiles, tile by tile."""

    def _load(self, weights: Weights) -> None:
        self.network = channels_last(build_step(weights).to(self.device)).requires_grad_(False)
        self._conditioners: dict[str, Conditioner] = {}

    def with_bank(self, bank: ReferenceBank) -> WaveDiffUR:
        """The same runner: only what lies on a tile can tell of its detail."""
        return copy.copy(self)

    def __call__(self, lr: Tensor, tile: TileInputs) -> TileResult:
        """Double (B,3,h,w) in [0, 1] tile by tile, so that none depends on its batch."""
        parts = [self._one(lr[n : n + 1], tile.of_tile(n)) for n in range(len(lr))]
        return TileResult(torch.cat(parts))

    @torch.inference_mode()
    def _one(self, lr: Tensor, tile: TileInputs) -> Tensor:
        """A tile (1,3,h,w) of any size, twice as large."""
        height, width = lr.shape[-2:]
        image = fitted(lr.to(self.device), CELL_LR_PX)
        condition = self._condition(image, tile)
        with self._arithmetic():
            estimated = self._estimated(image, tile)
            added = self._added(image, estimated, condition, tile).float()
            added = self._stirred(image, added, tile)
        sr = image_of(estimated.base.float() + ungained(added)).clamp(0, 1)
        return sr[..., : STEP * height, : STEP * width].cpu()

    def _estimated(self, image: Tensor, tile: TileInputs) -> Estimated:
        """The bands without diffusion; they depend on noise where details are given some."""
        if self._detail_noise(tile):
            return self.network(self._seen(image, tile), tile.stage)
        return tile.once("estimated", lambda: self.network(self._seen(image, tile), tile.stage))

    def _seen(self, image: Tensor, tile: TileInputs) -> Seen:
        """What the step is given, with the reference that lies on the tile."""
        up, stirring = enlarged(image), None
        if level := self._detail_noise(tile):
            stirring = self._noise(image, tile, level, DETAILS, OF_INPUT, STEP)
        reference = None if self.network.encoder is None else tile.reference(0)
        if reference is None:
            told = situation(tile.sensor, tile.stage).to(self.device)
            return Seen(image, up, told, stirring=stirring)
        served_by_reference(tile)
        there = torch.ones(1, device=self.device)
        ratio = tile.reference_px[0] if tile.reference_px else 1.0
        told = situation(tile.sensor, tile.stage, there, ratio)
        offered = fitted(reference[None].to(self.device), STEP * CELL_LR_PX)
        return Seen(image, up, told, offered, there, stirring)

    def _condition(self, image: Tensor, tile: TileInputs) -> Tensor | None:
        """What the model of the condition makes of the image; None for its plain enlargement."""
        model = str(tile.options.get("tau", BICUBIC))
        if tile.original is not None:
            image = fitted(tile.original.to(self.device), CELL_LR_PX)
        if model == BICUBIC:
            return None if tile.original is None else enlarged(image)
        if model not in self._conditioners:
            self._conditioners[model] = Conditioner.of(model, self.device, self.dtype)
        return self._conditioners[model](image, tile)

    def _added(
        self, image: Tensor, estimated: Estimated, condition: Tensor | None, tile: TileInputs
    ) -> Tensor:
        """What is added to the bands of the enlarged image, at the scale of the network."""
        mode, found = tile.options.get("hf_mode"), estimated.added.float()
        held = None if condition is None else gained(bands_of(condition) - estimated.base.float())
        if mode == CONDITION:
            details = torch.zeros_like(found) if held is None else held
            found = torch.cat((found[:, :COLOURS], details[:, COLOURS:]), dim=1)
        chain = self._chain(image, tile, found if mode == RDDM else found[:, :COLOURS], held)
        if mode == RDDM:
            return all_by_diffusion(self.network, estimated, chain)
        low = self._low(estimated, chain, tile)
        return torch.cat((low, found[:, COLOURS:]), dim=1)

    def _low(self, estimated: Estimated, chain: Chain, tile: TileInputs) -> Tensor:
        """What is added to A: by diffusion, or in a single step the estimate of the network."""
        if tile.steps > 1:
            return low_by_diffusion(self.network, estimated, chain)
        if tile.on_step is not None:
            tile.on_step(1, 1, estimated.base)
        low = estimated.added[:, :COLOURS].float()
        return low if chain.target is None else torch.lerp(low, chain.target, chain.hold)

    def _chain(self, image: Tensor, tile: TileInputs, like: Tensor, held: Tensor | None) -> Chain:
        """The noise of the scene under the bands, on the LR grid of the pass; what A is held at."""
        noise = torch.zeros_like(like)
        if tile.noise_level:
            noise = self._noise(image, tile, tile.noise_level, like.shape[1])
        hold = float(tile.options.get("lambda0", 0.0))
        target = None if held is None else held[:, :COLOURS]
        return Chain(tile.steps, noise, hold, target, tile.on_step)

    def _detail_noise(self, tile: TileInputs) -> float:
        return float(tile.options.get("detail_noise", 0.0))

    def _stirred(self, image: Tensor, added: Tensor, tile: TileInputs) -> Tensor:
        """What is added to the bands, with noise of the details: sigma n in the paper."""
        level = self._detail_noise(tile)
        if not level:
            return added
        noise = self._noise(image, tile, level, DETAILS, OF_RESULT)
        return added + gained(torch.cat((torch.zeros_like(added[:, :COLOURS]), noise), dim=1))

    def _noise(
        self, image: Tensor, tile: TileInputs, level: float, channels: int, stage: int = 0,
        coarser: int = 1,
    ) -> Tensor:  # fmt: skip
        """Noise of the scene under an image, on its grid or a coarser one; none on plain land."""
        size = tuple(side // coarser for side in image.shape[-2:])
        field = self._field(tile, channels, size, 1 / (STEP * coarser), stage)
        return level * field * F.avg_pool2d(noise_share(image, 1), coarser)

    def _field(
        self, tile: TileInputs, channels: int, size: tuple[int, ...], ratio: float, stage: int = 0
    ) -> Tensor:
        """The noise of the scene under a tile (N,channels,*size), continued where it was filled."""
        noise = tile.noise(channels, ratio, stage)
        rows, cols = (a - b for a, b in zip(size, noise.shape[-2:]))
        if rows or cols:
            noise = F.pad(noise, (0, cols, 0, rows), mode="replicate")
        return noise.to(self.device)

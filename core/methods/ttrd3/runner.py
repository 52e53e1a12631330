# SPDX-License-Identifier: GPL-2.0-or-later
"""TTRD3 as the engine uses it: tiles in, tiles out, reference features kept."""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import replace

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ...diffusion.times import sampling_times
from ...ops import degradation, texture
from ..base import Match, TileContext
from .model import SCALE, TTRD3, degrade
from .reference_net import ReferenceFeatures

TILE_LR_PX = 64  # the authors' size: 256 output pixels
OVERLAP_LR_PX = 12
KEPT_BYTES = 768 << 20  # reference features kept in memory


class Ttrd3Method:
    """Runs a TTRD3 model on batches of tiles."""

    name = "ttrd3"
    scale = SCALE
    tile_lr_px = TILE_LR_PX
    overlap_lr_px = OVERLAP_LR_PX
    multiple_of_px = 8

    def __init__(self, model: TTRD3, device: torch.device, dtype: torch.dtype) -> None:
        self.model = model
        self.device = device
        self.dtype = dtype
        self.bank = torch.empty(0, 3, 0, 0)
        self._descriptors = torch.empty(0, 0)
        self._kept: OrderedDict[int, ReferenceFeatures] = OrderedDict()

    def twin(self) -> Ttrd3Method:
        """The same model with a bank of its own."""
        return Ttrd3Method(self.model, self.device, self.dtype)

    def _autocast(self) -> torch.autocast:
        enabled = self.dtype != torch.float32
        return torch.autocast(self.device.type, dtype=self.dtype, enabled=enabled)

    @torch.inference_mode()
    def prepare(self, bank: Tensor) -> None:
        """Describe every patch of the bank once."""
        self.bank = bank
        self._kept.clear()
        described = [self._describe(degrade(self._send(patch[None]))) for patch in bank]
        self._descriptors = torch.cat(described) if described else torch.empty(0, 0)

    def _send(self, x: Tensor) -> Tensor:
        return x.to(self.device, memory_format=torch.channels_last)

    def _describe(self, image: Tensor) -> Tensor:
        """Mean and spread of the level-3 features: (N, 2*C)."""
        with self._autocast():
            features = self.model.refnet.features(image)[2].float()
        return torch.cat((features.mean(dim=(2, 3)), features.std(dim=(2, 3))), dim=1)

    def choose(self, lr_up: Tensor) -> list[int]:
        """Index of the most similar patch of the bank for each tile."""
        spread = self._descriptors.std(dim=0, correction=0).clamp_min(1e-6)
        centre = self._descriptors.mean(dim=0)
        tiles = F.normalize((self._describe(lr_up) - centre) / spread, dim=1)
        patches = F.normalize((self._descriptors - centre) / spread, dim=1)
        return [int(index) for index in (tiles @ patches.t()).argmax(dim=1)]

    def _reference(self, image: Tensor) -> ReferenceFeatures:
        ref = self._send(image[None])
        return self.model.reference_features(ref, degrade(ref))

    def _patch(self, index: int) -> ReferenceFeatures:
        """Features of a patch of the bank, kept while there is room."""
        if index in self._kept:
            self._kept.move_to_end(index)
            return self._kept[index]
        features = self._reference(self.bank[index])
        self._kept[index] = features
        size = sum(x.numel() * x.element_size() for x in (*features.levels, features.key))
        while len(self._kept) > max(1, KEPT_BYTES // size):
            self._kept.popitem(last=False)
        return features

    def _chosen(self, lr_up: Tensor, tile: TileContext) -> dict[int, int]:
        """Best patch of the bank for every tile without aligned reference."""
        unaligned = [n for n, reference in enumerate(tile.references) if reference is None]
        if not unaligned or not len(self.bank):
            return {}
        return dict(zip(unaligned, self.choose(lr_up[unaligned])))

    def _gather(
        self, lr_up: Tensor, tile: TileContext, chosen: dict[int, int]
    ) -> list[ReferenceFeatures]:
        """Features of the aligned reference, else of the best patch, else of the LR image."""
        return [
            self._reference(lr_up[n] if reference is None else reference)
            if n not in chosen
            else self._patch(chosen[n])
            for n, reference in enumerate(tile.references)
        ]

    def _noise(self, lr: Tensor, noise: Tensor) -> Tensor:
        """Start noise; less of it where the compact model would leave it on plain areas."""
        noise = self._send(noise)
        is_compact = self.model.architecture.compact is not None
        return noise * texture.noise_share(lr, SCALE) if is_compact else noise

    def __call__(self, lr: Tensor, tile: TileContext) -> Tensor:
        """Super-resolve (B,3,h,w) in [0, 1] -> (B,3,4h,4w) in [0, 1].

        A processor takes the tiles one by one: no slower, less memory, and the numbers of a tile
        do not depend, not even in their last bits, on what else is in the batch.
        """
        if self.device.type != "cpu" or len(lr) == 1:
            return self._together(lr, tile)
        return torch.cat([self._together(lr[n : n + 1], _alone(tile, n)) for n in range(len(lr))])

    @torch.inference_mode()
    def _together(self, lr: Tensor, tile: TileContext) -> Tensor:
        lr = self._send(lr)
        lr_up = degradation.enlarge(lr, SCALE).clamp(0, 1)

        last = sampling_times(tile.steps, self.model.schedule.timesteps)[-2]

        def project(x0: Tensor, time: int) -> Tensor:
            return degradation.project(x0.float(), 2 * lr - 1, SCALE) if time == last else x0

        def report(step: int, steps: int, _: Tensor) -> None:
            if tile.on_step is not None:
                tile.on_step(step, steps)

        with self._autocast():
            chosen = self._chosen(lr_up, tile)
            references = self._gather(lr_up, tile, chosen)
            parts = []
            for n, reference in enumerate(references):
                guidance, relevance = self.model.matched_guidance(lr_up[n : n + 1], reference)
                parts.append(guidance)
                if tile.on_match is not None and (n in chosen or tile.references[n] is not None):
                    tile.on_match(n, Match(chosen.get(n), relevance[0, 0].float().cpu()))
            level3, level2, level1 = (torch.cat(level) for level in zip(*parts))
            sr = self.model.sample_guided(
                lr_up,
                (level3, level2, level1),
                self._noise(lr, tile.noise),
                tile.steps,
                on_step=report,
                on_x0=project if tile.consistency else None,
            )
        return sr.float().clamp(0, 1).cpu()


def _alone(batch: TileContext, n: int) -> TileContext:
    """Tile n of a batch on its own; its steps count towards those of the batch."""
    count, on_step, on_match = len(batch.references), batch.on_step, batch.on_match

    def count_step(step: int, steps: int) -> None:
        if on_step is not None:
            on_step(math.ceil((n * steps + step) / count), steps)

    def name_tile(_: int, match: Match) -> None:
        if on_match is not None:
            on_match(n, match)

    return replace(
        batch,
        references=batch.references[n : n + 1],
        noise=batch.noise[n : n + 1],
        on_step=count_step,
        on_match=name_tile,
    )

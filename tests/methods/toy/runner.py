# SPDX-License-Identifier: GPL-2.0-or-later
"""The toy on batches of tiles: sharpening in steps, texture of the reference, a little noise."""

from __future__ import annotations

import copy
from collections.abc import Mapping

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ...ops.degradation import enlarge
from ..base import Match, ReferenceBank, TileInputs, TileResult
from ..building import built
from ..options import OptionValue
from ..spec import Geometry, MethodSpec
from ..weights import Weights
from .network import Sharpener

NOISE = 0.02  # of the noise field at level 1
LENT = 0.3  # of the reference's finest detail


class Toy:
    """Sharpens the enlarged LR image and borrows the finest detail of an aligned reference."""

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
        self.network = built(Sharpener, weights.tensors, weights.path).to(device)
        self._bank = ReferenceBank(torch.empty(0, spec.channels, 0, 0))

    @property
    def geometry(self) -> Geometry:
        """How a scene is cut for this model."""
        return self.card.geometry_of(self.spec)

    def with_bank(self, bank: ReferenceBank) -> Toy:
        """The same network; the first patch of the bank serves where no reference lies."""
        other = copy.copy(self)
        other._bank = bank
        return other

    def steps_for(
        self, lr: Tensor, valid: Tensor, steps: int, options: Mapping[str, OptionValue]
    ) -> int:
        """Every tile takes all steps."""
        return steps

    @torch.inference_mode()
    def __call__(self, lr: Tensor, tile: TileInputs) -> TileResult:
        """Super-resolve (B,C,h,w) in [0, 1]."""
        plain = enlarge(lr.to(self.device), self.scale)
        x = plain + NOISE * tile.noise_level * tile.noise(lr.shape[1]).to(self.device)
        share = float(tile.options["strength"]) / tile.steps
        for step in range(tile.steps):
            x = x + share * self.network.detail(x)
            if tile.on_step is not None:
                tile.on_step(step + 1, tile.steps, x)
        x = x + torch.stack([self._lent(tile, n, image) for n, image in enumerate(x)])
        detail = (x - plain).abs().mean(dim=1, keepdim=True)
        return TileResult(x.float().cpu(), {"toy_detail": detail.float().cpu()})

    def _lent(self, tile: TileInputs, n: int, image: Tensor) -> Tensor:
        """What the reference of a tile adds to its image (C,H,W): what half the grid misses."""
        fine, coarse = tile.reference(n), tile.reference(n, 0.5)
        if fine is None or coarse is None:
            return torch.zeros_like(image)
        if tile.on_match is not None:
            tile.on_match(n, Match(None, torch.ones(1, 1)))
        missing = fine - F.interpolate(coarse[None], size=fine.shape[-2:], mode="bilinear")[0]
        return LENT * missing.to(image)

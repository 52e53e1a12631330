# SPDX-License-Identifier: GPL-2.0-or-later
"""What a tile gives on either backbone, and which of its steps are masked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Callable

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ...diffusion import texture_steps
from ...diffusion.masked import MaskedSteps
from ..base import ReferenceBank, TileInputs, TileResult
from ..bound import Bound
from ..options import OptionValue
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


class TileByTile(Bound):
    """A runner on either backbone: what a tile gives depends neither on its batch nor on a bank."""

    def with_bank(self, bank: ReferenceBank) -> TileByTile:
        """The same runner: references are not used."""
        return self

    def __call__(self, lr: Tensor, tile: TileInputs) -> TileResult:
        """Super-resolve (B,3,h,w) in [0, 1]."""
        return gathered([self.computed(lr[n : n + 1], tile.of_tile(n)) for n in range(len(lr))])

    def computed(self, lr: Tensor, tile: TileInputs, mask_of: MaskOf | None = None) -> Computed:
        """Super-resolve a tile (1,3,h,w); `mask_of` makes another mask of the map, to compare."""
        raise NotImplementedError


def gathered(parts: Sequence[Computed]) -> TileResult:
    """The result of a batch from those of its tiles."""
    found = [part.layers() for part in parts]
    layers = {name: torch.cat([one[name] for one in found]) for name in found[0]}
    return TileResult(torch.cat([part.sr for part in parts]), layers)


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

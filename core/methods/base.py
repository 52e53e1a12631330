# SPDX-License-Identifier: GPL-2.0-or-later
"""What the engine gives to a method, and what the method gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Callable, Optional, Protocol

import torch
from torch import Tensor

from .card import Card
from .options import OptionValue
from .spec import Geometry, MethodSpec

OnStep = Optional[Callable[[int, int, Tensor], None]]
NoiseField = Callable[[int, float, int], Tensor]
References = Optional[Mapping[float, Tensor]]


@dataclass(frozen=True)
class ReferenceBank:
    """Patches (N,3,S,S) in [0, 1] of all references, for tiles on which none of them lies."""

    patches: Tensor


@dataclass(frozen=True)
class Match:
    """What served a tile: a patch of the bank by its number, None for its aligned reference.

    `relevance` (h, w) in about [-1, 1] is the similarity of the best matching texture, on a grid
    that spans the tile.
    """

    patch: int | None
    relevance: Tensor


OnMatch = Optional[Callable[[int, Match], None]]


@dataclass(frozen=True)
class TileInputs:
    """What a batch of tiles offers besides its LR pixels; every image is addressed by the scene.

    `references[i]` has the aligned reference of tile i by its grid in pixels per SR pixel, or is
    None where none lies on the tile. `fields[i](channels, ratio, stage)` is the scene's standard
    normal noise under tile i. `noise_level` in [0, 1] is how much of it the user wants.
    `on_step(step, steps, x0)` is called after each sampling step and may raise to cancel;
    `on_match(i, match)` is told what served tile i.
    """

    references: tuple[References, ...]
    fields: tuple[NoiseField, ...]
    steps: int
    noise_level: float = 1.0
    options: Mapping[str, OptionValue] = field(default_factory=dict)
    on_step: OnStep = None
    on_match: OnMatch = None

    def reference(self, i: int, ratio: float = 1.0) -> Tensor | None:
        """Aligned reference (3, r*s*h, r*s*w) in [0, 1] of tile i on a grid r times the SR grid's.

        Raises KeyError for a ratio that the method's spec does not announce.
        """
        found = self.references[i]
        return None if found is None else found[ratio]

    def noise(self, channels: int, ratio: float = 1.0, stage: int = 0) -> Tensor:
        """Standard normal noise (B, channels, r*s*h, r*s*w) of the scene's field, float32."""
        return torch.stack([field(channels, ratio, stage) for field in self.fields])

    def alone(self, i: int, on_step: OnStep, on_match: OnMatch) -> TileInputs:
        """What tile i alone offers, with other listeners."""
        part = slice(i, i + 1)
        return replace(
            self,
            references=self.references[part],
            fields=self.fields[part],
            on_step=on_step,
            on_match=on_match,
        )


@dataclass(frozen=True)
class TileResult:
    """What a method makes of a batch: `sr` (B,C,s*h,s*w) in about [0, 1], float32 on the processor.

    `layers` holds (B, bands, s*h, s*w) float32 by name, those of the method's spec.
    """

    sr: Tensor
    layers: Mapping[str, Tensor] = field(default_factory=dict)


class Runner(Protocol):
    """A method bound to weights, a device, a precision and a scale.

    It keeps nothing between calls that would change a result, and one thread calls it at a time.
    A call raises what torch raises, out of memory above all, and what `on_step` raises.
    """

    spec: MethodSpec
    card: Card
    device: torch.device
    dtype: torch.dtype
    scale: int

    @property
    def geometry(self) -> Geometry:
        """How a scene is cut for this model."""

    def with_bank(self, bank: ReferenceBank) -> Runner:
        """The same method on the same weights, with these reference patches to choose from."""

    def steps_for(
        self, lr: Tensor, valid: Tensor, steps: int, options: Mapping[str, OptionValue]
    ) -> int:
        """Sampling steps that a tile (C,h,w) in [0, 1] takes where the user allows `steps`."""

    def __call__(self, lr: Tensor, tile: TileInputs) -> TileResult:
        """Super-resolve (B,C,h,w) in [0, 1]."""

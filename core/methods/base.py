# SPDX-License-Identifier: GPL-2.0-or-later
"""What the engine gives to a runner, and what the runner returns."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Callable, Optional, Protocol, TypeVar

import torch
from torch import Tensor

from ..jobs.sensor import IDEAL, Sensor
from .card import Card
from .options import OptionValue
from .spec import Geometry, MethodSpec

OnStep = Optional[Callable[[int, int, Tensor], None]]
NoiseField = Callable[[int, float, int], Tensor]
References = Optional[Mapping[float, Tensor]]
Made = TypeVar("Made")
Once = Callable[[str, Callable[[], Any]], Any]


def anew(name: str, make: Callable[[], Made]) -> Made:
    """As `TileInputs.once` of tiles that are computed a single time."""
    return make()


@dataclass(frozen=True)
class ReferenceBank:
    """Patches (N,3,S,S) in [0, 1] of all references, for tiles that no reference covers."""

    patches: Tensor


@dataclass(frozen=True)
class Match:
    """What served a tile: a patch of the bank by its number, or None for the aligned reference.

    `relevance` (h, w), about in [-1, 1], is the similarity of the best matching texture, on a grid
    that spans the tile.
    """

    patch: int | None
    relevance: Tensor


OnMatch = Optional[Callable[[int, Match], None]]


@dataclass(frozen=True)
class TileInputs:
    """What comes with a batch of tiles besides its LR pixels; all of it is addressed by the scene.

    `references[i]` has the aligned reference of tile i by its grid in pixels per SR pixel, or is
    None where no reference lies on the tile. `fields[i](channels, ratio, stage)` is the scene's
    standard normal noise under tile i. `noise_level` in [0, 1] is how much of it the user wants.
    `sensor` is what made the LR raster. `stage` counts the passes of a cascade from 0;
    `reference_px[i]` is the side of a pixel of tile i's reference in SR pixels, as far as known;
    `original` (B,C,h,w) is the job's own raster under the tiles, enlarged bicubically to their
    pixels, from the second pass of a cascade on and if the method wants it.
    `on_step(step, steps, x0)` is called after each sampling step and may raise to cancel;
    `on_match(i, match)` is called with what served tile i. Where tiles are computed several times,
    with other noise, `shared` is the same for all times; see `once`.
    """

    references: tuple[References, ...]
    fields: tuple[NoiseField, ...]
    steps: int
    noise_level: float = 1.0
    options: Mapping[str, OptionValue] = field(default_factory=dict)
    on_step: OnStep = None
    on_match: OnMatch = None
    sensor: Sensor = IDEAL
    stage: int = 0
    reference_px: tuple[float, ...] = ()
    original: Optional[Tensor] = None
    shared: Optional[dict[Any, Any]] = None

    def once(self, name: str, make: Callable[[], Made]) -> Made:
        """What does not depend on the noise: made the first time, and kept for the others."""
        if self.shared is None:
            return anew(name, make)
        if name not in self.shared:
            self.shared[name] = make()
        made: Made = self.shared[name]
        return made

    def reference(self, i: int, ratio: float = 1.0) -> Tensor | None:
        """Aligned reference (3, r*s*h, r*s*w) in [0, 1] of tile i on a grid r times as fine as SR.

        Raises KeyError for a ratio that is not in the method's spec.
        """
        found = self.references[i]
        return None if found is None else found[ratio]

    def noise(self, channels: int, ratio: float = 1.0, stage: int = 0) -> Tensor:
        """Standard normal noise (B, channels, r*s*h, r*s*w) of the scene's field, float32."""
        return torch.stack([field(channels, ratio, stage) for field in self.fields])

    def of_tile(self, n: int) -> TileInputs:
        """The inputs of tile n, computed alone; its steps count towards those of the batch."""
        count, on_step, on_match = len(self.references), self.on_step, self.on_match

        def count_step(step: int, steps: int, x0: Tensor) -> None:
            if on_step is not None:
                on_step(math.ceil((n * steps + step) / count), steps, x0)

        def name_tile(_: int, match: Match) -> None:
            if on_match is not None:
                on_match(n, match)

        part = slice(n, n + 1)
        return replace(
            self,
            references=self.references[part],
            fields=self.fields[part],
            reference_px=self.reference_px[part],
            original=None if self.original is None else self.original[part],
            shared=None if self.shared is None else self.shared.setdefault(n, {}),
            on_step=count_step,
            on_match=name_tile,
        )


@dataclass(frozen=True)
class TileResult:
    """The result of a batch: `sr` (B,C,s*h,s*w), about in [0, 1], float32 on the processor.

    `layers` holds the layers of the method's spec by name, (B, bands, s*h, s*w) float32.
    """

    sr: Tensor
    layers: Mapping[str, Tensor] = field(default_factory=dict)


class Runner(Protocol):
    """A method bound to weights, a device, a precision and a scale.

    It keeps nothing between calls that would change a result, and only one thread calls it. A call
    raises what torch raises, such as out of memory, and what `on_step` raises.
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
        """The same runner on the same weights, with a bank of reference patches to choose from."""

    def steps_for(
        self, lr: Tensor, valid: Tensor, steps: int, options: Mapping[str, OptionValue]
    ) -> int:
        """Sampling steps for a tile (C,h,w) in [0, 1] where the user allows `steps`."""

    def __call__(self, lr: Tensor, tile: TileInputs) -> TileResult:
        """Super-resolve (B,C,h,w) in [0, 1]."""

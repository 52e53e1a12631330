# SPDX-License-Identifier: GPL-2.0-or-later
"""Batches of tiles as plain data, and what computes them: the part of a run that may travel."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Callable, Optional, Protocol

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from ...jobs.errors import DeviceError, OutOfMemoryError
from ...methods.base import Match, Method, OnMatch, TileContext
from ...ops.degradation import enlarge
from ..scene import BandGroup, Served
from ..tiling.noise import noise_field
from ..tiling.plan import Tile

_NO_MEMORY = ("out of memory", "can't allocate memory", "not enough memory")

Array = npt.NDArray[Any]
OnPart = Optional[Callable[[float, int], None]]
Note = Callable[[str], None]


@dataclass(frozen=True)
class Recipe:
    """What the batches of a run share. `row`, `col` is the run's corner in the LR raster.

    `samples` is how many times each tile is computed, with seeds that count up from `seed`.
    """

    scale: int
    bands: int
    groups: tuple[BandGroup, ...]
    seed: int
    noise: float
    samples: int
    consistency: bool
    row: int = 0
    col: int = 0
    precision: str = "auto"


@dataclass(frozen=True)
class GroupInput:
    """What a band group of a batch is computed from.

    `lr` (B,3,t,t) float32 in [0, 1], `beyond` what of it lies outside of that range; for each tile
    an aligned reference (3,T,T) in [0, 1] and its number from 1, or None and 0.
    """

    lr: Array
    beyond: Array
    references: tuple[Array | None, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class Batch:
    """Tiles that are computed together; without inputs there is nothing to compute in them."""

    tiles: tuple[Tile, ...]
    inputs: tuple[GroupInput, ...] = ()
    steps: int = 0

    def part(self, first: int, end: int) -> Batch:
        """The tiles from `first` to before `end`."""
        cut = slice(first, end)
        inputs = (
            GroupInput(x.lr[cut], x.beyond[cut], x.references[cut], x.numbers[cut])
            for x in self.inputs
        )
        return Batch(self.tiles[cut], tuple(inputs), self.steps)


@dataclass(frozen=True)
class SrTile:
    """A computed tile: (samples * bands, H, W), the bands of one sample after the other."""

    samples: Array
    served: Served


class Engine(Protocol):
    """Computes batches somewhere; they may come back in any order."""

    def run(self, batches: Iterable[Batch]) -> Iterator[tuple[Batch, list[SrTile]]]:
        """Yield each batch with its tiles, an empty list where it has no inputs."""


@dataclass(frozen=True)
class Computer:
    """A method per band group on one device; `origins` is the reference of each bank patch."""

    recipe: Recipe
    methods: Sequence[Method]
    device: torch.device
    origins: Sequence[int] = ()

    def compute(
        self, batch: Batch, on_part: OnPart = None, note: Note | None = None
    ) -> list[SrTile]:
        """Compute a batch, or its halves where it does not fit into memory.

        `on_part(done, step)` is told after each sampling step the share in [0, 1] that is done,
        and may raise to cancel; `note` takes a sentence for the log. Raises OutOfMemoryError where
        not even a single tile fits, DeviceError where the network gives no numbers.
        """
        if not batch.inputs:
            return []
        try:
            return self._compute(batch, on_part)
        except (RuntimeError, MemoryError) as error:
            if not out_of_memory(error):
                raise
        release()
        count = len(batch.tiles)
        if count == 1:
            raise OutOfMemoryError(
                f"A tile of {batch.tiles[0].size_lr_px} LR pixels does not fit into the memory of "
                f"{self.device}; choose a smaller tile or another device."
            )
        if note is not None:
            note(f"Memory is short: {count} tiles at once become half as many.")
        middle = count // 2
        first = self.compute(batch.part(0, middle), on_part, note)
        return first + self.compute(batch.part(middle, count), on_part, note)

    def _compute(self, batch: Batch, on_part: OnPart) -> list[SrTile]:
        recipe, count = self.recipe, len(batch.tiles)
        side = batch.tiles[0].size_lr_px * recipe.scale
        out = np.empty((count, recipe.samples, recipe.bands, side, side), dtype=np.float32)
        served = [Served(0, np.zeros((1, 1), dtype=np.float32)) for _ in batch.tiles]
        for number, inputs in enumerate(batch.inputs):
            lr, beyond = torch.from_numpy(inputs.lr), torch.from_numpy(inputs.beyond)
            for sample in range(recipe.samples):
                context = self._context(batch, number, sample, on_part)
                if number == sample == 0:
                    context = replace(context, on_match=self._noting(inputs.numbers, served))
                sr = self.methods[number](lr, context) + enlarge(beyond, recipe.scale)
                self._check_finite(sr)
                for image, target in zip(sr.numpy(), out[:, sample]):
                    recipe.groups[number].scatter(image, target)
        return [SrTile(x.reshape(-1, side, side), part) for x, part in zip(out, served)]

    def _check_finite(self, sr: Tensor) -> None:
        if not bool(torch.isfinite(sr).all()):
            raise DeviceError(
                f"The network gave no numbers on {self.device} at the precision "
                f"{self.recipe.precision}; choose the precision fp32."
            )

    def _noting(self, numbers: Sequence[int], served: list[Served]) -> OnMatch:
        """Write down what serves each tile of a batch."""

        def note(n: int, match: Match) -> None:
            number = numbers[n] if match.patch is None else self.origins[match.patch] + 1
            if number:
                served[n] = Served(number, match.relevance.numpy())

        return note

    def _context(self, batch: Batch, number: int, sample: int, on_part: OnPart) -> TileContext:
        recipe = self.recipe
        rounds = len(recipe.groups) * recipe.samples

        def on_step(step: int, steps: int) -> None:
            if on_part is not None:
                on_part((number * recipe.samples + sample + step / steps) / rounds, step)

        noise = np.stack([self._noise(tile, number, sample) for tile in batch.tiles])
        return TileContext(
            tuple(
                None if image is None else torch.from_numpy(image)
                for image in batch.inputs[number].references
            ),
            torch.from_numpy(noise) * recipe.noise,
            batch.steps,
            recipe.consistency,
            on_step,
        )

    def _noise(self, tile: Tile, number: int, sample: int) -> Array:
        """The scene's noise field under a tile, addressed by position in the whole raster."""
        recipe = self.recipe
        row, col = recipe.row + tile.lr_row, recipe.col + tile.lr_col
        place = (row * recipe.scale, col * recipe.scale)
        side = tile.size_lr_px * recipe.scale
        return noise_field(recipe.seed + sample, *place, side, side, 3, first_band=3 * number)


def out_of_memory(error: BaseException) -> bool:
    """Tell memory exhaustion from other errors, whoever raised it."""
    if isinstance(error, (MemoryError, torch.OutOfMemoryError)):
        return True
    return any(text in str(error).lower() for text in _NO_MEMORY)


def release() -> None:
    """Give memory of a failed try back before the next one."""
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()

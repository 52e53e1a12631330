# SPDX-License-Identifier: GPL-2.0-or-later
"""Batches of tiles as plain data, which can be sent to workers, and what computes them."""

from __future__ import annotations

import gc
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Callable, Optional

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from ...jobs.errors import DeviceError, OutOfMemoryError
from ...jobs.messages import Message, message
from ...jobs.sensor import IDEAL, Sensor
from ...methods.base import Match, OnMatch, Runner, TileInputs
from ...methods.options import OptionValue
from ...ops.degradation import enlarge
from ..scene import BandGroup, Served
from ..tiling.noise import NoiseAddress
from ..tiling.plan import Tile
from .foresight import NoiseAhead

_NO_MEMORY = ("out of memory", "can't allocate memory", "not enough memory")

Array = npt.NDArray[Any]
OnPart = Optional[Callable[[float, int], None]]
Note = Callable[[Message], None]
AlignedReference = Optional[Mapping[float, Array]]


@dataclass(frozen=True)
class BatchSettings:
    """What the batches of a run share. `row`, `col` is the run's corner in the LR raster.

    `samples` is how many times each tile is computed, with seeds that count up from `seed`. `stage`
    is the number of the pass in a cascade; each has its own noise. `layers` are the names and band
    counts of the layers that the method has to return.
    """

    scale: int
    bands: int
    groups: tuple[BandGroup, ...]
    seed: int
    noise: float
    samples: int
    row: int = 0
    col: int = 0
    precision: str = "auto"
    stage: int = 0
    options: Mapping[str, OptionValue] = field(default_factory=dict)
    layers: Mapping[str, int] = field(default_factory=dict)
    sensor: Sensor = IDEAL


@dataclass(frozen=True)
class GroupInput:
    """The input of a band group for one batch.

    `lr` (B,C,t,t) is float32 in [0, 1], `beyond` the part of each value outside that range. For
    each tile: the aligned reference (3,T,T) in [0, 1] by its grid in pixels per SR pixel, and its
    number from 1; None and 0 where there is none. `reference_px` are sides of the references' own
    pixels in SR pixels, `original` (B,C,t,t) is what the raster of the job has under each tile.
    """

    lr: Array
    beyond: Array
    references: tuple[AlignedReference, ...]
    numbers: tuple[int, ...]
    reference_px: tuple[float, ...]
    original: Optional[Array] = None

    def part(self, cut: slice) -> GroupInput:
        """The input of some of the tiles."""
        return GroupInput(
            self.lr[cut],
            self.beyond[cut],
            self.references[cut],
            self.numbers[cut],
            self.reference_px[cut],
            None if self.original is None else self.original[cut],
        )


@dataclass(frozen=True)
class Batch:
    """Tiles that are computed together; without inputs there is nothing to compute."""

    tiles: tuple[Tile, ...]
    inputs: tuple[GroupInput, ...] = ()
    steps: int = 0

    def part(self, first: int, end: int) -> Batch:
        """The tiles from `first` to before `end`."""
        cut = slice(first, end)
        return Batch(self.tiles[cut], tuple(x.part(cut) for x in self.inputs), self.steps)


@dataclass(frozen=True)
class SrTile:
    """A computed tile (samples * bands, H, W), all bands of one sample before the next sample.

    `layers` are those of the first sample, (bands, H, W) by name.
    """

    samples: Array
    served: Served
    layers: Mapping[str, Array] = field(default_factory=dict)


@dataclass
class BatchComputer:
    """A runner for each band group on one device; `origins` is the reference of each bank patch.

    `most` is how many tiles fit at once, 0 where that is not known: what was once too many is not
    tried again.
    """

    settings: BatchSettings
    runners: Sequence[Runner]
    device: torch.device
    origins: Sequence[int] = ()
    most: int = 0
    noise: NoiseAhead = field(default_factory=NoiseAhead)

    def compute(
        self, batch: Batch, on_part: OnPart = None, note: Note | None = None
    ) -> list[SrTile]:
        """Compute a batch, in halves where it does not fit into memory.

        `on_part(done, step)` is called after each sampling step with the share done, in [0, 1], and
        may raise to cancel; `note` takes a message for the log. Raises OutOfMemoryError where not
        even a single tile fits, DeviceError where the network returns NaN or infinity.
        """
        if not batch.inputs:
            return []
        count = len(batch.tiles)
        if self.most and count > self.most:
            return self._in_parts(batch, self.most, on_part, note)
        try:
            return self._compute(batch, on_part)
        except (RuntimeError, MemoryError) as error:
            if not out_of_memory(error):
                raise
        release()
        if count == 1:
            tile = batch.tiles[0].size_lr_px
            raise OutOfMemoryError("memory-short-for-tile", subject=str(self.device), tile=tile)
        if note is not None:
            note(message("memory-halves-batch", count=count))
        self.most = count // 2
        return self._in_parts(batch, self.most, on_part, note)

    def _in_parts(
        self, batch: Batch, size: int, on_part: OnPart, note: Note | None
    ) -> list[SrTile]:
        """Compute a batch as several of at most `size` tiles; progress counts all of them."""
        count, tiles = len(batch.tiles), []
        for first in range(0, count, size):
            part = batch.part(first, min(first + size, count))
            tiles += self.compute(part, _share(on_part, first, len(part.tiles), count), note)
        return tiles

    def _compute(self, batch: Batch, on_part: OnPart) -> list[SrTile]:
        settings, count = self.settings, len(batch.tiles)
        side = batch.tiles[0].size_lr_px * settings.scale
        out = np.empty((count, settings.samples, settings.bands, side, side), dtype=np.float32)
        served = [Served(0, np.zeros((1, 1), dtype=np.float32)) for _ in batch.tiles]
        layers: dict[str, Array] = {}
        for number, inputs in enumerate(batch.inputs):
            lr, beyond = torch.from_numpy(inputs.lr), torch.from_numpy(inputs.beyond)
            shared: dict[Any, Any] | None = {} if settings.samples > 1 else None
            for sample in range(settings.samples):
                offer = replace(self._offer(batch, number, sample, on_part), shared=shared)
                if number == sample == 0:
                    offer = replace(offer, on_match=self._noting(inputs.numbers, served))
                result = self.runners[number](lr, offer)
                if number == sample == 0:
                    layers = {name: result.layers[name].numpy() for name in settings.layers}
                sr = result.sr + enlarge(beyond, settings.scale)
                self._check_finite(sr)
                for image, target in zip(sr.numpy(), out[:, sample]):
                    settings.groups[number].scatter(image, target)
        return [
            SrTile(x.reshape(-1, side, side), part, {name: y[n] for name, y in layers.items()})
            for n, (x, part) in enumerate(zip(out, served))
        ]

    def _check_finite(self, sr: Tensor) -> None:
        if not bool(torch.isfinite(sr).all()):
            device, precision = str(self.device), self.settings.precision
            raise DeviceError("device-gives-no-numbers", subject=device, precision=precision)

    def _noting(self, numbers: Sequence[int], served: list[Served]) -> OnMatch:
        """Record which reference serves each tile of a batch."""

        def note(n: int, match: Match) -> None:
            number = numbers[n] if match.patch is None else self.origins[match.patch] + 1
            if number:
                served[n] = Served(number, match.relevance.numpy())

        return note

    def _offer(self, batch: Batch, number: int, sample: int, on_part: OnPart) -> TileInputs:
        settings, inputs = self.settings, batch.inputs[number]
        rounds = len(settings.groups) * settings.samples

        def on_step(step: int, steps: int, _: Tensor) -> None:
            if on_part is not None:
                on_part((number * settings.samples + sample + step / steps) / rounds, step)

        return TileInputs(
            tuple(_tensors(found) for found in inputs.references),
            tuple(self.noise.field(self._address(tile, number, sample)) for tile in batch.tiles),
            batch.steps,
            settings.noise,
            settings.options,
            on_step,
            sensor=settings.sensor,
            stage=settings.stage,
            reference_px=inputs.reference_px,
            original=None if inputs.original is None else torch.from_numpy(inputs.original),
        )

    def addresses(self, batch: Batch) -> list[NoiseAddress]:
        """Where the tiles of a batch lie in the noise field, in the order in which it is needed."""
        rounds = itertools.product(range(len(batch.inputs)), range(self.settings.samples))
        return [self._address(tile, *one) for one in rounds for tile in batch.tiles]

    def _address(self, tile: Tile, number: int, sample: int) -> NoiseAddress:
        """Where a tile lies in the noise field of the whole raster."""
        settings = self.settings
        return NoiseAddress(
            seed=settings.seed + sample,
            row=(settings.row + tile.lr_row) * settings.scale,
            col=(settings.col + tile.lr_col) * settings.scale,
            side=tile.size_lr_px * settings.scale,
            group=number,
            channels=len(settings.groups[number].channels),
            stage=settings.stage,
        )


def _share(on_part: OnPart, first: int, part: int, count: int) -> OnPart:
    """`on_part` of a batch for its tiles from `first` on."""
    if on_part is None:
        return None
    return lambda done, step: on_part((first + done * part) / count, step)


def _tensors(found: AlignedReference) -> Mapping[float, Tensor] | None:
    if found is None:
        return None
    return {ratio: torch.from_numpy(image) for ratio, image in found.items()}


def out_of_memory(error: BaseException) -> bool:
    """Tell whether an error means that memory ran out, whichever library raised it."""
    if isinstance(error, (MemoryError, torch.cuda.OutOfMemoryError)):
        return True
    return any(text in str(error).lower() for text in _NO_MEMORY)


def release() -> None:
    """Free the memory of a failed try before the next one."""
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()

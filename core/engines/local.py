# SPDX-License-Identifier: GPL-2.0-or-later
"""Computes the tiles of a scene in this process, in batches that shrink when memory runs out."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from ..errors import DeviceError, OutOfMemoryError
from ..job import Job
from ..methods.base import Match, Method, OnMatch, TileContext
from ..monitor import Monitor
from ..ops.degradation import enlarge
from ..raster.radiometry import split
from ..raster.references import AlignedWindow
from ..scene import LrTile, Scene, Served
from ..tiling.noise import noise_field
from ..tiling.plan import Tile, TilePlan

CUDA_BATCH = 8
_NO_MEMORY = ("out of memory", "can't allocate memory", "not enough memory")

Array = npt.NDArray[Any]
Item = tuple[Tile, LrTile]


@dataclass(frozen=True)
class SrTile:
    """A computed tile: (samples * bands, H, W), the bands of one sample after the other."""

    samples: Array
    served: Served


@dataclass(frozen=True)
class LocalEngine:
    """One method per band group, on one device. `origins` is the reference of each bank patch."""

    job: Job
    scene: Scene
    methods: Sequence[Method]
    monitor: Monitor
    device: torch.device
    origins: Sequence[int] = ()

    @property
    def samples(self) -> int:
        """How many times each tile is computed, with seeds that count up."""
        return self.job.extras.samples if self.job.extras.uncertainty else 1

    def tiles(self, plan: TilePlan) -> Iterator[tuple[Tile, SrTile | None]]:
        """Yield every tile in plan order, None where all is nodata or outside of the mask."""
        size = self.job.tiles.batch or (CUDA_BATCH if self.device.type == "cuda" else 1)
        waiting: list[Item] = []
        for tile in plan.tiles():
            self.monitor.check()
            lr = self.scene.lr_tile(tile) if self.scene.wanted(tile) else None
            if lr is None or lr.empty:
                yield from self._computed(waiting)
                waiting = []
                yield tile, None
                self.monitor.finish(self.samples)
                continue
            waiting.append((tile, lr))
            if len(waiting) == size or tile.col == len(plan.cols) - 1:
                yield from self._computed(waiting)
                waiting = []

    def _computed(self, items: list[Item]) -> Iterator[tuple[Tile, SrTile]]:
        if not items:
            return
        yield from zip((tile for tile, _ in items), self._batch(items))
        self.monitor.finish(len(items) * self.samples)

    def _batch(self, items: list[Item]) -> list[SrTile]:
        """Compute tiles together, or in halves where they do not fit into memory."""
        try:
            return self._compute(items)
        except (RuntimeError, MemoryError) as error:
            if not out_of_memory(error):
                raise
        release()
        if len(items) == 1:
            raise OutOfMemoryError(
                f"A tile of {items[0][0].size_lr_px} LR pixels does not fit into the memory of "
                f"{self.device}; choose a smaller tile or another device."
            )
        self.monitor.log(f"Memory is short: {len(items)} tiles at once become half as many.")
        middle = len(items) // 2
        return self._batch(items[:middle]) + self._batch(items[middle:])

    def _compute(self, items: list[Item]) -> list[SrTile]:
        side = items[0][0].size_lr_px * self.scene.scale
        bands = self.scene.source.count
        out = np.empty((len(items), self.samples, bands, side, side), dtype=np.float32)
        served = [Served(0, np.zeros((1, 1), dtype=np.float32)) for _ in items]
        for number, group in enumerate(self.scene.groups):
            pairs = [split(group.gather(lr.values)) for _, lr in items]
            lr, beyond = (torch.from_numpy(np.stack(part)) for part in zip(*pairs))
            aligned = [self.scene.aligned_reference(number, tile) for tile, _ in items]
            for sample in range(self.samples):
                context = self._context(number, sample, items, aligned)
                if number == sample == 0:
                    context = replace(context, on_match=self._noting(aligned, served))
                sr = self.methods[number](lr, context) + enlarge(beyond, self.scene.scale)
                self._check_finite(sr)
                for image, target in zip(sr.numpy(), out[:, sample]):
                    group.scatter(image, target)
        return [SrTile(x.reshape(-1, side, side), part) for x, part in zip(out, served)]

    def _check_finite(self, sr: Tensor) -> None:
        if not bool(torch.isfinite(sr).all()):
            raise DeviceError(
                f"The network gave no numbers on {self.device} at the precision "
                f"{self.job.precision}; choose the precision fp32."
            )

    def _noting(self, aligned: Sequence[AlignedWindow | None], served: list[Served]) -> OnMatch:
        """Write down what serves each tile of a batch."""

        def note(n: int, match: Match) -> None:
            found = aligned[n]
            if match.patch is not None:
                reference = self.origins[match.patch]
            elif found is not None:
                reference = found.reference
            else:
                return
            served[n] = Served(reference + 1, match.relevance.numpy())

        return note

    def _context(
        self,
        number: int,
        sample: int,
        items: list[Item],
        aligned: Sequence[AlignedWindow | None],
    ) -> TileContext:
        rounds = len(self.scene.groups) * self.samples

        def on_step(step: int, steps: int) -> None:
            done = (number * self.samples + sample + step / steps) / rounds
            self.monitor.report(len(items) * self.samples * done, step)

        noise = [self._noise(tile, number, sample) for tile, _ in items]
        return TileContext(
            tuple(None if found is None else torch.from_numpy(found.image) for found in aligned),
            torch.from_numpy(np.stack(noise)) * self.job.noise,
            self.job.steps,
            self.job.options.consistency,
            on_step,
        )

    def _noise(self, tile: Tile, number: int, sample: int) -> Array:
        """The scene's noise field under a tile, addressed by position in the whole raster."""
        scale, window = self.scene.scale, self.scene.source.window
        row, col = (window.row + tile.lr_row) * scale, (window.col + tile.lr_col) * scale
        side = tile.size_lr_px * scale
        return noise_field(self.job.seed + sample, row, col, side, side, 3, first_band=3 * number)


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

# SPDX-License-Identifier: GPL-2.0-or-later
"""Computes the tiles of a scene in this process, in batches that shrink when memory runs out."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from ..errors import DeviceError, OutOfMemoryError
from ..job import Job
from ..methods.base import Method, TileContext
from ..monitor import Monitor
from ..ops.degradation import enlarge
from ..raster.radiometry import split
from ..scene import LrTile, Scene
from ..tiling.noise import noise_field
from ..tiling.plan import Tile, TilePlan

CUDA_BATCH = 8
_NO_MEMORY = ("out of memory", "can't allocate memory", "not enough memory")

Array = npt.NDArray[Any]
Item = tuple[Tile, LrTile]


@dataclass(frozen=True)
class LocalEngine:
    """One method per band group, on one device."""

    job: Job
    scene: Scene
    methods: Sequence[Method]
    monitor: Monitor
    device: torch.device

    def tiles(self, plan: TilePlan) -> Iterator[tuple[Tile, Array | None]]:
        """Yield every tile in plan order with its SR bands, None where all is nodata."""
        size = self.job.tiles.batch or (CUDA_BATCH if self.device.type == "cuda" else 1)
        waiting: list[Item] = []
        for tile in plan.tiles():
            self.monitor.check()
            lr = self.scene.lr_tile(tile)
            if lr.empty:
                yield from self._computed(waiting)
                waiting = []
                yield tile, None
                self.monitor.finish(1)
                continue
            waiting.append((tile, lr))
            if len(waiting) == size or tile.col == len(plan.cols) - 1:
                yield from self._computed(waiting)
                waiting = []

    def _computed(self, items: list[Item]) -> Iterator[tuple[Tile, Array]]:
        if not items:
            return
        yield from zip((tile for tile, _ in items), self._batch(items))
        self.monitor.finish(len(items))

    def _batch(self, items: list[Item]) -> list[Array]:
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

    def _compute(self, items: list[Item]) -> list[Array]:
        noise = [self._noise(tile) for tile, _ in items]
        side = items[0][0].size_lr_px * self.scene.scale
        out = np.empty((len(items), self.scene.source.count, side, side), dtype=np.float32)
        for number, group in enumerate(self.scene.groups):
            pairs = [split(group.gather(lr.values)) for _, lr in items]
            lr, beyond = (torch.from_numpy(np.stack(part)) for part in zip(*pairs))
            context = self._context(number, items, noise)
            sr = self.methods[number](lr, context) + enlarge(beyond, self.scene.scale)
            if not bool(torch.isfinite(sr).all()):
                raise DeviceError(
                    f"The network gave no numbers on {self.device} at the precision "
                    f"{self.job.precision}; choose the precision fp32."
                )
            for image, target in zip(sr.numpy(), out):
                group.scatter(image, target)
        return list(out)

    def _context(self, number: int, items: list[Item], noise: list[Array]) -> TileContext:
        groups = len(self.scene.groups)

        def on_step(step: int, steps: int) -> None:
            self.monitor.report(len(items) * (number + step / steps) / groups, step)

        bands = slice(3 * number, 3 * number + 3)
        aligned = [self.scene.aligned_reference(number, tile) for tile, _ in items]
        return TileContext(
            tuple(None if image is None else torch.from_numpy(image) for image in aligned),
            torch.from_numpy(np.stack([field[bands] for field in noise])) * self.job.noise,
            self.job.steps,
            self.job.options.consistency,
            on_step,
        )

    def _noise(self, tile: Tile) -> Array:
        """The scene's noise field under a tile, addressed by position in the whole raster."""
        scale, window = self.scene.scale, self.scene.source.window
        row, col = (window.row + tile.lr_row) * scale, (window.col + tile.lr_col) * scale
        side = tile.size_lr_px * scale
        return noise_field(self.job.seed, row, col, side, side, 3 * len(self.scene.groups))


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

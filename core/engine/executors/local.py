# SPDX-License-Identifier: GPL-2.0-or-later
"""Computes batches in this process, while another thread reads the next ones."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import torch

from ...jobs.monitor import Monitor
from ...machine import device as devices
from ...methods.base import Runner
from ...methods.loading import make_runner
from ...methods.weights import Weights
from ...raster.bank import Bank
from .batch import Batch, BatchComputer, BatchSettings, SrTile
from .setup import DeviceSettings, with_banks
from .sizing import batch_size

AHEAD = 2  # batches that are read in advance
GPU_LIKE = ("cuda", "mps")  # the processor has time for noise


class LocalExecutor:
    """Computes on the device of this process."""

    def __init__(self, monitor: Monitor) -> None:
        self._monitor = monitor
        self.device = torch.device("cpu")
        self._dtype = torch.float32
        self._computer: BatchComputer | None = None
        self._loaded: tuple[str, int, Runner] | None = None

    @property
    def kinds(self) -> list[devices.DeviceKind]:
        """The kind of its device."""
        return [devices.kind_here(self.device, self._dtype)]

    @property
    def at_once(self) -> int:
        """One batch at a time."""
        return 1

    @property
    def info(self) -> devices.DeviceInfo:
        """Its device."""
        return devices.describe(self.device)

    def configure(self, settings: DeviceSettings) -> None:
        """Choose the device."""
        self._computer = self._loaded = None
        devices.set_threads(settings.threads)
        self.device = devices.resolve(settings.device)
        if settings.device == "auto":
            for device, reason in devices.passed_over(self.device):
                self._monitor.warn("device-passed-over", subject=str(device), reason=reason)
        self._dtype, reason = devices.choose(settings.precision, self.device)
        if reason:
            self._monitor.warn("precision-falls-back", subject=str(self.device), reason=reason)

    def runner(self, weights: Weights, scale: int) -> Runner:
        """The runner that computes; only the last one stays loaded, as networks are large."""
        if self._loaded is None or self._loaded[:2] != (weights.sha256, scale):
            self._computer = self._loaded = None
            runner = make_runner(weights, self.device, self._dtype, scale)
            self._loaded = (weights.sha256, scale, runner)
        return self._loaded[2]

    def batch_size(self, weights: Weights, scale: int, tile_lr_px: int) -> int:
        """As many tiles as fit into the memory of a GPU; one on a processor."""
        runner = self.runner(weights, scale) if self.device.type == "cuda" else None
        return batch_size(runner, tile_lr_px, self.device)

    def prepare(
        self, runner: Runner, settings: BatchSettings, weights: Weights, banks: Sequence[Bank]
    ) -> None:
        """Let the runner of each band group analyse its references."""
        self._monitor.check()
        runners = with_banks(runner, [bank.patches for bank in banks])
        most = self._computer.most if self._computer is not None else 0
        self._computer = BatchComputer(settings, runners, self.device, banks[0].origins, most)

    def run(self, batches: Iterable[Batch]) -> Iterator[tuple[Batch, list[SrTile]]]:
        """Yield each batch with its tiles, in the given order."""
        if self._computer is None:
            raise RuntimeError("LocalExecutor.run needs LocalExecutor.prepare first")
        computer = self._computer
        if self.device.type in GPU_LIKE:
            batches = _with_noise(computer, batches)
        for batch in ahead(batches, AHEAD):
            self._monitor.check()
            tiles = len(batch.tiles) * computer.settings.samples

            def on_part(done: float, step: int, tiles: int = tiles) -> None:
                self._monitor.report(tiles * done, step)

            yield batch, computer.compute(batch, on_part, self._monitor.log)
            computer.noise.forget(computer.addresses(batch))


def _with_noise(computer: BatchComputer, batches: Iterable[Batch]) -> Iterator[Batch]:
    """The same batches; the thread that reads them computes their noise."""
    for batch in batches:
        computer.noise.foresee(computer.addresses(batch))
        yield batch


def ahead(items: Iterable[Batch], count: int) -> Iterator[Batch]:
    """The same items in the same order; a thread makes up to `count` of them in advance."""
    source = iter(items)
    with ThreadPoolExecutor(1, "reader") as pool:
        waiting: deque[Future[Batch | None]] = deque()
        try:
            while True:
                while len(waiting) < count:
                    waiting.append(pool.submit(next, source, None))
                item = waiting.popleft().result()
                if item is None:
                    return
                yield item
        finally:
            for future in waiting:
                future.cancel()

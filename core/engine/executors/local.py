# SPDX-License-Identifier: GPL-2.0-or-later
"""Computes batches in this process, while another thread reads the next ones."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from ...jobs.monitor import Monitor
from .batch import Batch, Computer, SrTile

AHEAD = 2  # batches that are read before they are needed


@dataclass(frozen=True)
class LocalEngine:
    """The device of this process."""

    computer: Computer
    monitor: Monitor

    def run(self, batches: Iterable[Batch]) -> Iterator[tuple[Batch, list[SrTile]]]:
        """Yield each batch with its tiles, in the order they come."""
        samples = self.computer.recipe.samples
        for batch in ahead(batches, AHEAD):
            self.monitor.check()
            tiles = len(batch.tiles) * samples

            def on_part(done: float, step: int, tiles: int = tiles) -> None:
                self.monitor.report(tiles * done, step)

            yield batch, self.computer.compute(batch, on_part, self.monitor.log)


def ahead(items: Iterable[Batch], count: int) -> Iterator[Batch]:
    """The same items in the same order, up to `count` of them made beforehand by a thread."""
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

# SPDX-License-Identifier: GPL-2.0-or-later
"""How many tiles a device computes at once."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

import torch
from torch import Tensor

from ...machine.memory import memory_of
from ...methods.base import Runner, TileInputs
from ...methods.spec import MethodSpec
from .batch import out_of_memory, release

MOST = 32  # more would not speed up a GPU, and a cancelled or killed run would lose more
USABLE = 0.7  # of the free memory; the rest is left to other programs


@runtime_checkable
class Caching(Protocol):
    """A runner that keeps up to `cache_bytes` on its device between calls."""

    cache_bytes: int


def batch_size(runner: Runner | None, tile_lr_px: int, device: torch.device) -> int:
    """A power of two that fits into the free memory of a CUDA device; 1 on other devices.

    One tile keeps a processor busy, and larger batches would only overflow its caches; no runner is
    needed then.
    """
    if runner is None or device.type != "cuda":
        return 1
    try:
        needed = _bytes_of_a_tile(runner, tile_lr_px, device)
    except (RuntimeError, MemoryError) as error:
        if not out_of_memory(error):
            raise
        return 1
    finally:
        release()
    return fitting(memory_of(device).free - kept_bytes(runner), needed)


def kept_bytes(runner: Runner) -> int:
    """What a runner will come to keep on the device, such as features of its references."""
    return runner.cache_bytes if isinstance(runner, Caching) else 0


def fitting(free: int, needed: int) -> int:
    """The largest power of two of tiles that fits, at `needed` bytes each, into `free` bytes."""
    count = 1
    while count < MOST and 2 * count * needed <= USABLE * free:
        count *= 2
    return count


def _bytes_of_a_tile(runner: Runner, tile_lr_px: int, device: torch.device) -> int:
    """Peak memory of one step of one tile, without what the model itself holds."""
    side, channels = tile_lr_px * runner.scale, runner.spec.channels
    lr = torch.zeros(1, channels, tile_lr_px, tile_lr_px)
    before = torch.cuda.memory_allocated(device)
    torch.cuda.reset_peak_memory_stats(device)
    runner(lr, blank_inputs(runner.spec, side))
    return max(1, int(torch.cuda.max_memory_allocated(device)) - before)


def blank_inputs(spec: MethodSpec, side: int) -> TileInputs:
    """Inputs for one step of a tile of `side` SR pixels: a blank reference and no noise."""
    blank = {
        ratio: torch.zeros(spec.channels, round(side * ratio), round(side * ratio))
        for ratio in spec.reference_ratios
    }

    def still(channels: int, ratio: float, _: int) -> Tensor:
        return torch.zeros(channels, round(side * ratio), round(side * ratio))

    return TileInputs((blank,), (still,), 1, options=spec.defaults())

# SPDX-License-Identifier: GPL-2.0-or-later
"""How many tiles a device computes at once."""

from __future__ import annotations

import torch

from ...machine.memory import memory_of
from ...methods.base import Method, TileContext
from .batch import out_of_memory, release

MOST = 32  # beyond, a GPU is busy anyway and a cancelled or killed run loses more
USABLE = 0.7  # of the free memory; the rest is for what other programs take meanwhile


def batch_size(method: Method, tile_lr_px: int, device: torch.device) -> int:
    """A power of two that fits into the free memory of a CUDA device; 1 elsewhere.

    A processor is busy with one tile, and larger batches only miss its caches.
    """
    if device.type != "cuda":
        return 1
    try:
        needed = _bytes_of_a_tile(method, tile_lr_px, device)
    except (RuntimeError, MemoryError) as error:
        if not out_of_memory(error):
            raise
        return 1
    finally:
        release()
    return fitting(memory_of(device).free, needed)


def fitting(free: int, needed: int) -> int:
    """The largest power of two of tiles, `needed` bytes each, that fits into `free` bytes."""
    count = 1
    while count < MOST and 2 * count * needed <= USABLE * free:
        count *= 2
    return count


def _bytes_of_a_tile(method: Method, tile_lr_px: int, device: torch.device) -> int:
    """Peak memory of one step of one tile beyond what the model holds anyway."""
    side = tile_lr_px * method.scale
    lr, noise = torch.zeros(1, 3, tile_lr_px, tile_lr_px), torch.zeros(1, 3, side, side)
    before = torch.cuda.memory_allocated(device)
    torch.cuda.reset_peak_memory_stats(device)
    method(lr, TileContext((lr.new_zeros(3, side, side),), noise, 1))
    return max(1, int(torch.cuda.max_memory_allocated(device)) - before)

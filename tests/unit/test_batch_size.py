# SPDX-License-Identifier: GPL-2.0-or-later
"""How many tiles a GPU takes at once, by its free memory; the GPU is made up."""

from __future__ import annotations

import pytest
import torch
from run_rig import Bicubic
from ttrd3_qgis.core.engine.executors.sizing import batch_size
from ttrd3_qgis.core.machine.memory import memory_of
from ttrd3_qgis.core.methods.base import TileResult

MB = 1 << 20
CUDA = torch.device("cuda", 0)
MODEL = 300 * MB  # memory that is taken before any tile


class Probe(Bicubic):
    """Notes the tile that is tried; takes so much memory beyond the model's."""

    def __init__(self, card, needed):
        super().__init__()
        self.card, self.needed = card, needed

    def __call__(self, lr, tile):
        self.calls.append((lr, tile, None))
        self.card["peak"] = max(self.card["peak"], MODEL + self.needed)
        return TileResult(lr)


@pytest.fixture
def card(monkeypatch):
    """What torch tells of the made-up GPU."""
    state = {"free": 0, "total": 80_000 * MB, "peak": 10**15}

    def reset(device=None):
        state["peak"] = MODEL

    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda device: (state["free"], state["total"]))
    monkeypatch.setattr(torch.cuda, "memory_allocated", lambda device: MODEL)
    monkeypatch.setattr(torch.cuda, "max_memory_allocated", lambda device: state["peak"])
    monkeypatch.setattr(torch.cuda, "reset_peak_memory_stats", reset)
    return state


@pytest.mark.parametrize(
    ("free_mb", "needed_mb", "count"),
    [
        (1000, 100, 4),  # 7 would fit into the usable 700
        (1000, 350, 2),
        (1000, 351, 1),
        (1150, 100, 8),
        (1140, 100, 4),
        (100, 400, 1),
        (60_000, 10, 32),
    ],
)
def test_a_power_of_two_that_fits_into_seven_tenths_of_what_is_free(
    card, free_mb, needed_mb, count
):
    card["free"] = free_mb * MB
    method = Probe(card, needed_mb * MB)
    assert batch_size(method, 64, CUDA) == count


def test_one_tile_of_the_size_of_the_run_is_tried_with_a_reference(card):
    card["free"] = 1000 * MB
    method = Probe(card, 100 * MB)
    batch_size(method, 48, CUDA)
    ((lr, tile, _),) = method.calls
    assert lr.shape == (1, 3, 48, 48)
    assert tile.noise(3).shape == (1, 3, 192, 192)
    assert tile.reference(0).shape == (3, 192, 192)
    assert tile.steps == 1


def test_a_full_gpu_takes_one(card):
    class Full(Bicubic):
        def __call__(self, lr, tile):
            raise torch.cuda.OutOfMemoryError("CUDA out of memory")

    assert batch_size(Full(), 64, CUDA) == 1


def test_other_errors_are_not_taken_for_memory(card):
    class Broken(Bicubic):
        def __call__(self, lr, tile):
            raise RuntimeError("shapes cannot be multiplied")

    with pytest.raises(RuntimeError, match="shapes"):
        batch_size(Broken(), 64, CUDA)


@pytest.mark.parametrize("kind", ["cpu", "meta"])
def test_whatever_is_no_gpu_takes_one(kind):
    method = Bicubic()
    assert batch_size(method, 64, torch.device(kind)) == 1
    assert method.calls == []


def test_free_and_total_memory_are_not_exchanged(card):
    card["free"] = 5 * MB
    assert (memory_of(CUDA).free, memory_of(CUDA).total) == (5 * MB, 80_000 * MB)


def test_what_the_bank_will_keep_is_left_free(card):
    card["free"] = 1000 * MB
    method = Probe(card, 100 * MB)
    assert batch_size(method, 64, CUDA) == 4
    method.cache_bytes = 600 * MB
    assert batch_size(method, 64, CUDA) == 2
    method.cache_bytes = 2000 * MB
    assert batch_size(method, 64, CUDA) == 1

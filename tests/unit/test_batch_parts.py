# SPDX-License-Identifier: GPL-2.0-or-later
"""A batch that does not fit: it is cut, stays cut for the run, and counts its progress once."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
import torch
from run_rig import Bicubic
from ttrd3_qgis.core.engine.executors.batch import Batch, BatchComputer, BatchSettings, GroupInput
from ttrd3_qgis.core.engine.executors.sizing import kept_bytes
from ttrd3_qgis.core.engine.scene import BandGroup
from ttrd3_qgis.core.engine.tiling.plan import Tile
from ttrd3_qgis.core.jobs.errors import OutOfMemoryError
from ttrd3_qgis.core.methods.ttrd3.runner import KEPT_BYTES, Ttrd3

SIDE = 8
SETTINGS = BatchSettings(4, 3, (BandGroup((0, 1, 2)),), seed=1, noise=1.0, samples=1)


class Room(Bicubic):
    """Has room for so many tiles at once; notes how many were tried."""

    def __init__(self, room):
        super().__init__()
        self.room, self.tried = room, []

    def __call__(self, lr, tile):
        self.tried.append(len(lr))
        if len(lr) > self.room:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return super().__call__(lr, tile)


def batch(count):
    rng = np.random.default_rng(count)
    lr = rng.random((count, 3, SIDE, SIDE), dtype=np.float32)
    tiles = tuple(Tile(n, 0, n, 0, n * SIDE, SIDE) for n in range(count))
    inputs = GroupInput(lr, np.zeros_like(lr), (None,) * count, (0,) * count, (1.0,) * count)
    return Batch(tiles, (inputs,), steps=2)


def computer(runner):
    return BatchComputer(SETTINGS, [runner], torch.device("cpu"))


def test_what_was_once_too_many_is_not_tried_again():
    runner, notes = Room(3), []
    work = computer(runner)
    for _ in range(3):
        assert len(work.compute(batch(8), note=notes.append)) == 8
    assert runner.tried == [8, 4, *[2] * 12]
    assert [dict(note.arguments)["count"] for note in notes] == [8, 4]


@pytest.mark.parametrize("count", [5, 7, 8])
def test_parts_are_the_tiles_of_the_whole(count):
    whole, cut = computer(Room(8)), computer(Room(2))
    for one, other in zip(whole.compute(batch(count)), cut.compute(batch(count)), strict=True):
        assert np.array_equal(one.samples, other.samples)


def test_progress_of_the_parts_goes_up_to_one():
    seen = []
    work = computer(Room(2))
    work.compute(batch(8))
    work.compute(batch(8), lambda done, step: seen.append(done))
    assert seen[-1] == 1.0
    assert all(one < other for one, other in pairwise(seen))


def test_a_single_tile_that_does_not_fit_is_an_error():
    with pytest.raises(OutOfMemoryError):
        computer(Room(0)).compute(batch(4))


def test_what_a_runner_keeps_is_known():
    assert kept_bytes(Bicubic()) == 0
    assert Ttrd3.cache_bytes == KEPT_BYTES
    runner = Bicubic()
    runner.cache_bytes = 5
    assert kept_bytes(runner) == 5

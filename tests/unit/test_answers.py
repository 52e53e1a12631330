# SPDX-License-Identifier: GPL-2.0-or-later
"""What counts as the answer of a worker to a batch."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from ttrd3_qgis.core.engine.executors.batch import Batch, BatchSettings, SrTile
from ttrd3_qgis.core.engine.scene import BandGroup, Served
from ttrd3_qgis.core.engine.tiling.plan import Tile

answers = pytest.importorskip("ttrd3_qgis.core.engine.executors.dask.answers")

SIDE = 8
SETTINGS = BatchSettings(
    4, 2, (BandGroup((0, 1, 1)),), seed=1, noise=1.0, samples=2, layers={"map": 1, "all": 0}
)
BATCH = Batch(tuple(Tile(n, 0, n, 0, n * SIDE, SIDE) for n in range(3)))


def image(bands, side=4 * SIDE, value=0.5):
    return np.full((bands, side, side), value, np.float32)


GOOD = SrTile(image(4), Served(0, np.zeros((1, 1))), {"map": image(1), "all": image(3)})


def test_whole_tiles_are_an_answer():
    assert answers.is_answer([GOOD] * 3, BATCH, SETTINGS)
    served = replace(GOOD, served=Served(2, np.full((8, 8), 1.004)))
    assert answers.is_answer([GOOD, served, GOOD], BATCH, SETTINGS)


@pytest.mark.parametrize("answer", [None, [], [GOOD] * 2, [GOOD] * 4, (GOOD,) * 3, "abc"])
def test_each_tile_has_to_come_once(answer):
    assert not answers.is_answer(answer, BATCH, SETTINGS)


@pytest.mark.parametrize(
    "changes",
    [
        {"samples": image(2)},
        {"samples": image(4, SIDE)},
        {"samples": image(4, value=np.nan)},
        {"samples": image(4, value=np.inf)},
        {"samples": image(4).astype(np.uint8)},
        {"samples": image(4).tolist()},
        {"samples": None},
        {"served": None},
        {"served": Served(-1, np.zeros((1, 1)))},
        {"served": Served("1", np.zeros((1, 1)))},
        {"served": Served(1, np.full((1, 1), np.nan))},
        {"served": Served(1, np.zeros(3))},
        {"layers": {}},
        {"layers": {"map": image(1), "all": image(3), "more": image(1)}},
        {"layers": {"map": image(2), "all": image(3)}},
        {"layers": {"map": image(1, SIDE), "all": image(3)}},
        {"layers": None},
    ],
)
def test_a_tile_has_to_be_whole(changes):
    odd = replace(GOOD, **changes)
    assert not answers.is_answer([GOOD, odd, GOOD], BATCH, SETTINGS)

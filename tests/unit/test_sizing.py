# SPDX-License-Identifier: GPL-2.0-or-later
"""How many tiles are computed at once."""

from __future__ import annotations

import pytest
import torch
from run_rig import Bicubic
from ttrd3_qgis.core.engine.executors.sizing import MOST, batch_size, fitting

GB = 1 << 30


@pytest.mark.parametrize(
    ("free", "needed", "count"),
    [(10 * GB, 10 * GB, 1), (10 * GB, 1, MOST), (10 * GB, GB, 4), (10 * GB, 3 * GB, 2), (0, GB, 1)],
)
def test_a_power_of_two_that_fits(free, needed, count):
    assert fitting(free, needed) == count


def test_a_processor_takes_one_tile_at_a_time():
    method = Bicubic()
    assert batch_size(method, 64, torch.device("cpu")) == 1
    assert method.calls == [], "nothing needs to be tried"

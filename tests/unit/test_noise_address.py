# SPDX-License-Identifier: GPL-2.0-or-later
"""The noise field by its address: seed, channel, row and column each count, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest
from ttrd3_qgis.core.engine.tiling.noise import noise_field


def field(seed=10, row=0, col=0, height=64, width=48, bands=3, first=0):
    return noise_field(seed, row, col, height, width, bands, first_band=first)


def alike(a, b):
    """Correlation of two fields."""
    return abs(np.corrcoef(a.ravel(), b.ravel())[0, 1])


def test_every_channel_is_another():
    channels = field(bands=12)
    assert channels.shape == (12, 64, 48)
    for n, first in enumerate(channels):
        for second in channels[n + 1 :]:
            assert alike(first, second) < 0.1


def test_channels_four_and_up_are_not_those_below():
    below, above = field(), field(first=3)
    assert not (below == above).any()
    assert np.array_equal(above, field(bands=6)[3:])


@pytest.mark.parametrize("change", [{"seed": 11}, {"seed": 10 + 2**32}, {"row": 1}, {"col": 1}])
def test_another_address_gives_another_field(change):
    assert alike(field(), field(**change)) < 0.1


def test_rows_and_columns_are_not_exchanged():
    assert np.array_equal(field(row=7, col=3)[:, 0, 0], field()[:, 7, 3])
    assert np.array_equal(field(row=100, height=1)[:, 0], field(height=101)[:, 100])
    assert np.array_equal(field(col=100, width=1)[:, :, 0], field(width=101)[:, :, 100])
    assert alike(field(height=48), field(height=48).swapaxes(1, 2)) < 0.1


@pytest.mark.parametrize("width", [5, 700, 20_000])
def test_windows_of_any_width_agree_with_the_whole(width):
    """Wide windows are made in pieces of a few rows."""
    whole = field(row=3, height=60, width=width, bands=5)
    assert np.array_equal(field(row=3 + 41, height=9, width=width, bands=5), whole[:, 41:50])
    assert np.array_equal(field(row=3, col=2, height=60, width=3, bands=5), whole[:, :, 2:5])


def test_it_is_standard_normal():
    values = field(height=300, width=300, bands=4)
    assert values.dtype == np.float32
    assert values.mean() == pytest.approx(0, abs=0.01)
    assert values.std() == pytest.approx(1, abs=0.01)
    assert (np.abs(values) > 2).mean() == pytest.approx(0.0455, abs=0.003)

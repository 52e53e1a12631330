# SPDX-License-Identifier: GPL-2.0-or-later
"""Scales in words: one by one, or many in a row by their ends."""

from __future__ import annotations

import pytest
from ttrd3_qgis.core.methods.settings import listed_scales, said_scales


@pytest.mark.parametrize(
    ("scales", "said"),
    [
        ((4,), "4"),
        ((4, 2, 8), "2, 4 or 8"),
        ((2, 3, 4), "2, 3 or 4"),
        (tuple(range(2, 129)), "2 to 128"),
        ((2, 3, 4, 5, 8, 16), "2 to 5, 8 or 16"),
    ],
)
def test_many_in_a_row_are_told_by_their_ends(scales, said):
    assert said_scales(scales) == said


def test_each_scale_has_its_sign():
    assert listed_scales((8, 2), "x") == ["x2", "x8"]
    assert listed_scales(range(2, 9), "x") == ["x2 to x8"]

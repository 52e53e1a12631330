# SPDX-License-Identifier: GPL-2.0-or-later
"""Bars that are told apart, and controls that must not be."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter
from ttrd3_qgis.core.evaluation import bars
from ttrd3_qgis.core.evaluation.bars import APART, DISTANCES, Resolution, resolutions, table
from ttrd3_qgis.core.jobs.sensor import read_sensor

SCALE = 4


def test_the_interpolations_need_nearly_two_pixels():
    found = resolutions({}, SCALE)
    assert set(found) == {"bicubic", "lanczos"}
    assert 1.5 <= found["bicubic"].least <= 2.0
    blurred = resolutions({}, SCALE, read_sensor("psf:0.8,0"))
    assert blurred["bicubic"].least > found["bicubic"].least


@pytest.fixture
def drawn(monkeypatch):
    """The HR images in the order in which they are drawn."""
    kept, draw = [], bars._image
    monkeypatch.setattr(bars, "_image", lambda *given: kept.append(draw(*given)) or kept[-1])
    return kept


def test_the_truth_tells_all_apart_and_splits_no_control(drawn):
    found = resolutions({"truth": lambda _: drawn[-1]}, SCALE)["truth"]
    assert found.least == min(DISTANCES)
    assert set(found.split.values()) == {0.0}


def test_blur_of_the_truth_is_measured(drawn):
    found = resolutions(
        {str(s): lambda _, s=s: gaussian_filter(drawn[-1], (s, s, 0)) for s in (1, 3)}, SCALE
    )
    assert min(DISTANCES) < found["1"].least < found["3"].least


def test_who_splits_the_controls_resolves_nothing_there(drawn):
    def split(lr):
        """Cuts every bar along its middle, merged or not."""
        image = drawn[-1].astype(float)
        light = np.abs(image - 255 * bars.GROUND)
        inner = gaussian_filter(light, (1.5, 1.5, 0))
        return np.where(inner > 0.9 * inner.max(), 255 * bars.GROUND, image).astype(np.uint8)

    found = resolutions({"split": split}, SCALE)["split"]
    assert max(found.split.values()) > bars.SPLIT
    assert found.least > 1


@pytest.mark.parametrize(
    ("apart", "split", "least"),
    [
        ({1.0: 0.9, 2.0: 1.0}, {1.0: 0.0, 2.0: 0.0}, 1.0),
        ({1.0: 0.9, 2.0: 0.5, 3.0: 1.0}, {1.0: 0.0, 2.0: 0.0, 3.0: 0.0}, 3.0),
        ({1.0: APART, 2.0: 1.0}, {1.0: 0.5, 2.0: 0.0}, 2.0),
        ({1.0: 0.0, 2.0: 0.5}, {1.0: 0.0, 2.0: 0.0}, math.inf),
    ],
)
def test_all_larger_distances_must_be_told_apart(apart, split, least):
    assert Resolution(apart, split).least == least


def test_the_table_says_what_is_not_resolved():
    text = table({"a": Resolution({1.0: 1.0}, {1.0: 0.0}), "b": Resolution({1.0: 0.0}, {1.0: 0.0})})
    assert "1 LR pixels" in text.splitlines()[1]
    assert "not at all" in text.splitlines()[2]

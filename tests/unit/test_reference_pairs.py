# SPDX-License-Identifier: GPL-2.0-or-later
"""References of mixed usefulness beside training pairs."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
import torch
from trunk_training.imagery import Imagery, Place
from trunk_training.reference_pairs import (
    References,
    ReferenceShares,
    draw_reference_pairs,
)
from trunk_training.sensor_pairs import SensorMix
from ttrd3_qgis.core.evaluation.other_dates import OtherDate

NAMES = ("roof01.png", "roof02.png", "field01.png", "naip_a_old.tif", "naip_a_new.tif")
CLOSED = dict.fromkeys(("same_place", "real_pair", "same_class", "other_class", "noise", "none"), 0)


@pytest.fixture
def imagery():
    # Every image has a grey of its own, so that a window tells where it is from.
    images = tuple(np.full((64, 64, 3), 20 + 40 * n, np.uint8) for n in range(5))
    return Imagery(images, np.full(5, 0.2), (), NAMES)


def _references(imagery, **shares):
    return References(imagery, ReferenceShares(**(CLOSED | shares)), OtherDate())


def _window(references, kind, image, seed=0):
    place, hr = Place(image, 3, 5), references.imagery.images[image]
    window = np.zeros((32 + 48, 32 + 48, 3), np.uint8) + hr[0, 0]
    return references.window(np.random.default_rng(seed), kind, place, window, 32)


def test_references_come_from_where_their_kind_says(imagery):
    references = _references(imagery, same_class=1)
    assert {_window(references, "same_class", 0, n).mean() for n in range(5)} == {60}
    assert {_window(references, "other_class", 0, n).mean() for n in range(30)} == {100, 140, 180}
    assert _window(references, "real_pair", 3).mean() == 180
    assert _window(references, "real_pair", 4).mean() == 140
    assert not _window(references, "none", 0).any()
    assert _window(references, "noise", 0).std() > 60
    assert 0 < abs(_window(references, "same_place", 2).mean() - 100) < 70


def test_a_real_pair_shows_the_same_window(imagery):
    ramp = np.arange(64 * 64, dtype=np.uint8).reshape(64, 64, 1).repeat(3, 2)
    images = (*imagery.images[:4], ramp)
    references = _references(Imagery(images, imagery.chances, (), NAMES), real_pair=1)
    window = _window(references, "real_pair", 3)
    assert np.array_equal(window[24:-24, 24:-24], ramp[3:35, 5:37])


def test_kinds_are_drawn_in_their_shares(imagery):
    references = _references(imagery, same_place=3, none=1)
    rng = np.random.default_rng(0)
    drawn = Counter(references.draw_kind(rng) for _ in range(800))
    assert set(drawn) == {"same_place", "none"}
    assert drawn["none"] / 800 == pytest.approx(0.25, abs=0.05)


def test_no_reference_has_no_strength(imagery):
    mix, rng = SensorMix(), np.random.default_rng(0)
    none = draw_reference_pairs(_references(imagery, none=1), rng, mix, 3, 8)
    some = draw_reference_pairs(_references(imagery, noise=1), rng, mix, 3, 8)
    assert none.strength.flatten().tolist() == [0, 0, 0]
    assert some.strength.flatten().tolist() == [1, 1, 1]
    assert some.ref.shape == some.ref_degraded.shape == some.hr.shape == (3, 3, 32, 32)


def test_the_reference_is_turned_like_the_image_and_reduced_by_the_sensor():
    rng = np.random.default_rng(1)
    coarse = rng.integers(0, 256, (16, 16, 3), dtype=np.uint8)
    image = np.kron(coarse, np.ones((4, 4, 1), np.uint8))
    imagery = Imagery((image, image), np.array([1.0, 0.0]), (), ("a_old.tif", "a_new.tif"))
    references = _references(imagery, real_pair=1)
    ideal = SensorMix(ideal_share=1, plain_noise_share=0, plain_jpeg_share=0, whole_share=0)
    pair = draw_reference_pairs(references, rng, ideal, 4, 8)
    assert (pair.ref - pair.hr).abs().mean() < 0.01  # laid on, and it lay right
    assert torch.allclose(pair.ref_degraded, pair.lr_up, atol=0.05)

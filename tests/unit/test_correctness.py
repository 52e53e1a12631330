# SPDX-License-Identifier: GPL-2.0-or-later
"""Improvement, omission and hallucination: equal to opensr-test 1.3.3, and of drawn cases."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from scipy.ndimage import gaussian_filter, shift
from ttrd3_qgis.core.evaluation.correctness import Correctness, correctness, harmonised, shares

# Of opensr-test 1.3.3 with "nd", a gradient threshold of 0.1, lambdas of 0.8, 0.8 and 0.4 and a
# temperature of 0.25, from the images of `theirs`.
SHARES = (0.3832571, 0.0679341, 0.5488089)
PIXELS = 99
FIRST = (
    (4.562421e-06, 2.271079e-06, 0.8302062),
    (3.5108e-06, 1.4965e-06, 0.0559452),
    (0.9999919, 0.9999962, 0.1138487),
)


def theirs():
    """LR, SR and HR (H,W,3) as they were given to the package."""
    generator = torch.Generator().manual_seed(7)
    hr = torch.rand(3, 12, 10, generator=generator) * 0.6 + 0.2
    lr = (hr + 0.15 * torch.randn(hr.shape, generator=generator)).clamp(0.02, 1)
    sr = (hr + 0.08 * torch.randn(hr.shape, generator=generator)).clamp(0.02, 1)
    return [image.permute(1, 2, 0).double().numpy() for image in (lr, sr, hr)]


@pytest.fixture(scope="module")
def scene():
    """A textured image (H,W,3) and its enlarged LR image."""
    noise = np.random.default_rng(5).random((128, 128, 3))
    hr = gaussian_filter(noise, (1, 1, 0))
    hr = 0.1 + 0.8 * (hr - hr.min()) / np.ptp(hr)
    return gaussian_filter(hr, (3, 3, 0)), hr


def test_it_equals_the_public_package():
    found = shares(*theirs())
    assert np.isfinite(found[0]).sum() == PIXELS
    assert np.nanmean(found, axis=(1, 2)) == pytest.approx(SHARES, abs=1e-5)
    assert found[:, 0, 1:4] == pytest.approx(np.array(FIRST), abs=1e-5)


def test_the_truth_is_improvement_alone(scene):
    lr_up, hr = scene
    found = correctness(lr_up, hr, hr)
    assert found.improvement > 0.9
    assert found.improvement + found.omission + found.hallucination == pytest.approx(1)


def test_the_enlarged_image_omits(scene):
    lr_up, hr = scene
    assert shares(lr_up, lr_up, hr)[1][np.isfinite(shares(lr_up, lr_up, hr)[1])].min() > 0.9


def test_other_texture_is_invented(scene):
    lr_up, hr = scene
    other = lr_up + (hr - lr_up)[::-1]
    found = correctness(lr_up, other, hr)
    assert found.hallucination > max(found.improvement, found.omission)


def test_colour_and_place_of_the_whole_do_not_count(scene):
    lr_up, hr = scene
    moved = shift(0.2 + 0.6 * hr, (0.6, -1.3, 0), order=3, mode="nearest")
    assert np.abs(harmonised(moved, hr) - hr)[20:-20, 20:-20].mean() < 0.02
    assert correctness(lr_up, moved, hr).improvement > 0.75


def test_equal_images_tell_nothing(scene):
    _, hr = scene
    with pytest.raises(ValueError, match="No pixel"):
        correctness(hr, hr, hr)


def test_shares_are_named_in_their_order():
    assert Correctness(1, 2, 3) == Correctness(improvement=1, omission=2, hallucination=3)

# SPDX-License-Identifier: GPL-2.0-or-later
"""What tells of an error depends on the scene nearby, not on windows, gaps or LR pixels."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter
from ttrd3_qgis.core.methods.calibration import COEFFICIENTS
from ttrd3_qgis.core.ops.error_features import (
    FEATURES,
    REACH_LR_PX,
    expected,
    features,
    lr_contrast,
)
from ttrd3_qgis.core.raster.radiometry import upsample_nearest

WEIGHTS = (-1.0, 0.4, 0.2, -0.2, 0.5)
SIDE_LR_PX = 24


def scene(scale, seed=0, samples=3, side=SIDE_LR_PX):
    """Samples of a smooth image, and the LR image under it."""
    rng = np.random.default_rng(seed)
    size = side * scale
    image = gaussian_filter(rng.random((2, size, size)), (0, 2, 2)).astype(np.float32)
    seeds = image + 0.02 * rng.standard_normal((samples, 2, size, size)).astype(np.float32)
    return seeds, image.reshape(2, side, scale, side, scale).mean(axis=(2, 4))


def foretold(seeds, lr, scale, valid=None):
    known = np.ones(lr.shape, dtype=bool) if valid is None else valid
    fine = upsample_nearest(known, scale)
    beneath = upsample_nearest(lr_contrast(lr, known), scale)
    found = features(seeds, fine, beneath, scale)
    return expected(found, WEIGHTS[: len(found)], fine, scale)


def test_the_card_knows_how_many_features_there_are():
    assert len(FEATURES) == COEFFICIENTS
    seeds, lr = scene(4)
    assert [len(features(seeds[:n], seeds[0] > -9, seeds[0], 4)) for n in (1, 3)] == [4, 5]
    assert foretold(seeds, lr, 4).shape == seeds.shape[1:]


@pytest.mark.parametrize("scale", [2, 3, 4, 8, 16])
def test_a_window_with_its_margin_is_enough(scale):
    seeds, lr = scene(scale)
    whole = foretold(seeds, lr, scale)
    begin, end = 8 - REACH_LR_PX, 16 + REACH_LR_PX
    rows = slice(begin * scale, end * scale)
    known = np.ones(lr.shape, dtype=bool)
    beneath = upsample_nearest(lr_contrast(lr, known), scale)[:, rows, rows]
    part = features(seeds[..., rows, rows], np.ones_like(beneath, dtype=bool), beneath, scale)
    found = expected(part, WEIGHTS, np.ones_like(beneath, dtype=bool), scale)
    own = slice(8 * scale, 16 * scale)
    inner = slice(REACH_LR_PX * scale, -REACH_LR_PX * scale)
    np.testing.assert_allclose(found[:, inner, inner], whole[:, own, own], rtol=1e-3)


@pytest.mark.parametrize("scale", [2, 3, 4, 8])
def test_a_lattice_of_lr_pixels_disappears(scale):
    seeds, lr = scene(scale, side=32)
    # Each place within an LR pixel has its own detail, and its own spread.
    gains = np.tile(np.random.default_rng(1).uniform(0.2, 2, (scale, scale)), (32, 32))
    noise = np.random.default_rng(2).standard_normal(seeds.shape) * 0.05
    found = foretold((seeds + gains * noise).astype(np.float32), lr, scale)
    place = found.reshape(2, 32, scale, 32, scale).mean(axis=(0, 1, 3))
    assert np.ptp(place) < 0.01 * place.mean()
    waves = np.abs(np.fft.fft2(found)) / np.abs(np.fft.fft2(found))[:, :1, :1]
    # At one wave for each LR pixel, against the mean; without the last averages it is 0.1.
    assert max(waves[:, 32, 0].max(), waves[:, 0, 32].max(), waves[:, 32, 32].max()) < 0.005


def test_what_has_no_value_does_not_count():
    seeds, lr = scene(4)
    valid = np.ones(lr.shape, dtype=bool)
    valid[:, :, 12:] = False
    spoilt, gap = seeds.copy(), lr.copy()
    spoilt[..., 48:], gap[..., 12:] = 1e30, -1e30
    plain = foretold(seeds, lr, 4, valid)
    found = foretold(spoilt, gap, 4, valid)
    np.testing.assert_allclose(found[..., :48], plain[..., :48], rtol=1e-3)


def test_one_wild_pixel_spoils_no_more_than_what_is_near():
    seeds, lr = scene(4)
    plain = foretold(seeds, lr, 4)
    seeds[:, :, 10, 10] = 1e30
    found = foretold(seeds, lr, 4)
    assert np.isfinite(found).all()
    np.testing.assert_allclose(found[..., 32:], plain[..., 32:], rtol=1e-2)


def test_where_samples_differ_more_is_expected():
    seeds, lr = scene(4)
    livelier = seeds.copy()
    livelier[1:, :, :48] += 0.1 * np.random.default_rng(3).standard_normal((2, 2, 48, 96))
    ratio = foretold(livelier, lr, 4) / foretold(seeds, lr, 4)
    assert ratio[:, :40].min() > 1.2
    np.testing.assert_allclose(ratio[:, 56:], 1, rtol=1e-4)

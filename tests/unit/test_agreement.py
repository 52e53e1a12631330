# SPDX-License-Identifier: GPL-2.0-or-later
"""Windows of a large image agree with its LR pixels, whatever their size."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from scipy.ndimage import gaussian_filter
from ttrd3_qgis.core.ops import agreement, degradation
from ttrd3_qgis.core.ops.agreement import Agreement, Measured, Part, halo_px
from ttrd3_qgis.core.ops.reduction import Axis, Kernel, Span, apply
from ttrd3_qgis.core.ops.sensor_agreement import agree

SCALES = (2, 3, 4, 8, 16, 32)
UNIT = np.zeros(2, np.float32), np.ones(2, np.float32)


class Scene:
    """Two bands of random SR pixels beside soft LR pixels that have nothing to do with them."""

    def __init__(self, height, width, scale, contrast=1.0, known=None):
        dice = np.random.default_rng(7)
        soft = gaussian_filter(dice.random((2, height, width)), (0, 1, 1), mode="reflect")
        self.lr = np.clip(0.5 + contrast * (soft - 0.5) / np.ptp(soft), 0, 1)
        self.sr = dice.random((2, height * scale, width * scale), dtype=np.float32)
        self.known = np.ones(self.lr.shape, bool) if known is None else known
        self.scale, self.asked = scale, []

    def image(self, part):
        rows, cols = part.rows.times(self.scale), part.cols.times(self.scale)
        self.asked.append((len(rows), len(cols)))
        return self.sr[:, rows.begin : rows.end, cols.begin : cols.end]

    def measured(self, part):
        place = (
            slice(None),
            slice(part.rows.begin, part.rows.end),
            slice(part.cols.begin, part.cols.end),
        )
        return Measured(self.lr[place], self.known[place])

    def corrected(self, rows, cols, limits=None):
        """The whole image, put together of windows of so many LR pixels."""
        height, width = self.lr.shape[1:]
        down, across = Axis(height, self.scale), Axis(width, self.scale)
        agree = Agreement(down, across, self.image, self.measured, limits)
        return np.concatenate(
            [
                np.concatenate(
                    [agree.corrected(Part(r, c)) for c in Span(0, width).cut(cols)], axis=2
                )
                for r in Span(0, height).cut(rows)
            ],
            axis=1,
        )

    def off(self, sr):
        """|A x - y| where y is known."""
        matrices = [
            Axis(n, self.scale).reducing(Span(0, n), Span(0, n * self.scale))
            for n in self.lr.shape[1:]
        ]
        reduced = np.stack(
            [apply(matrices[0], band.astype(np.float64), matrices[1]) for band in sr]
        )
        return np.abs(reduced - self.lr)[self.known]


@pytest.mark.parametrize("scale", [*SCALES, 5, 7])
@pytest.mark.parametrize("length", [1, 2, 3, 21])
def test_the_weights_are_those_of_the_whole_operator(scale, length):
    ours = Axis(length, scale).reducing(Span(0, length), Span(0, length * scale)).toarray()
    np.testing.assert_allclose(ours, degradation.reduction(length, scale)[0].numpy(), atol=1e-15)


@pytest.mark.parametrize("scale", SCALES)
def test_the_inverse_falls_by_three_a_pixel(scale):
    # Measured: 1, 0.18, 0.08, 0.024, 0.008 ... 1.4e-7 (x2) and 1.1e-7 (others) at 14 LR pixels.
    inverse = np.abs(Axis(61, scale).inverse(Span(0, 61)))
    for peak in (0, 1, 30):
        share = inverse[peak] / inverse[peak, peak]
        assert 0.1 < share[peak + 1] < 0.2
        assert 0.005 < share[peak + 4] < 0.01
        assert share[peak + 14 : peak + 17].max() < 2e-7


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("limits", [None, UNIT], ids=["free", "limited"])
def test_windows_are_cut_out_of_what_the_whole_image_becomes(scale, limits):
    side = {16: 36, 8: 36, 32: 24}.get(scale, 70)
    scene = Scene(side, side - 5, scale, contrast=0.8)
    ends = None if limits is None else (0.0, 1.0)
    sr, lr = (torch.from_numpy(x)[None] for x in (scene.sr, scene.lr))
    whole = agree(sr, lr, scale, limits=ends)[0].numpy()
    for rows, cols in ((7, 40), (20, 11)):
        assert np.abs(scene.corrected(rows, cols, limits) - whole).max() < 1e-6


def test_without_its_halo_a_window_disagrees(monkeypatch):
    scene = Scene(40, 40, 4)
    assert scene.off(scene.corrected(10, 10)).max() < 1e-6
    monkeypatch.setattr(agreement, "halo_px", lambda *_: 2)
    assert scene.off(scene.corrected(10, 10)).max() > 1e-3


def test_only_what_is_known_has_to_agree():
    known = np.random.default_rng(1).random((2, 40, 40)) > 0.3
    scene = Scene(40, 40, 4, known=known)
    fixed = scene.corrected(16, 16)
    assert scene.off(fixed).max() < 1e-6
    unknown = Scene(40, 40, 4, known=~known).off
    assert np.abs(unknown(fixed) - unknown(scene.sr)).max() < 1e-6


@pytest.mark.parametrize("contrast", [1.0, 2.0])
def test_in_a_range_the_image_agrees_up_to_its_ends(contrast):
    truth = Scene(256, 256, 1, contrast).lr  # with 2.0 half of it lies at the ends
    scene = Scene(64, 64, 4)
    scene.lr = degradation.reduce(torch.from_numpy(truth)[None], 4)[0].clamp(0, 1).numpy()
    scene.sr = (truth + 0.2 * (scene.sr - 0.5)).astype(np.float32)
    fixed = scene.corrected(16, 64, UNIT)
    off = scene.off(fixed)
    assert (fixed.min(), fixed.max()) == (0, 1)
    assert off.mean() < 1e-6
    assert off.max() < 2e-3
    assert scene.off(np.clip(scene.corrected(16, 64), 0, 1)).max() > 4e-3


def test_what_cannot_agree_ends_all_the_same():
    scene = Scene(24, 24, 4)
    scene.lr[:], scene.sr = 0, 0.02 * scene.sr
    scene.lr[:, 12, 12] = 1  # a single white pixel: its neighbours' reductions cannot be 0
    off = scene.off(scene.corrected(24, 24, UNIT)).reshape(2, 24, 24)
    assert off[:, 12, 12].max() < 0.5
    assert off[:, :6].max() < 1e-3


@pytest.mark.parametrize("scale", [2, 4, 32, 128])
def test_no_more_of_the_image_is_held_than_a_window(scale):
    scene = Scene(*((600 // scale, 1300 // scale) if scale < 32 else (40, 44)), scale)
    agree = Agreement(*(Axis(n, scale) for n in scene.lr.shape[1:]), scene.image, scene.measured)
    rows, cols = max(1, 256 // scale), min(max(1, 1024 // scale), scene.lr.shape[2])
    agree.corrected(Part(Span(0, rows), Span(0, cols)))
    assert max(rows * cols for rows, cols in scene.asked) <= 256 * 1024
    assert agree.halo_px == halo_px(scale, Kernel()) == 18

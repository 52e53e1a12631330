# SPDX-License-Identifier: GPL-2.0-or-later
"""Null-space sampling, and windows of images that no network could take as a whole."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from scipy.fft import dctn, idctn
from ttrd3_qgis.core.diffusion.named import schedule_of
from ttrd3_qgis.core.diffusion.nullspace import agreeing, agreeing_with_noise
from ttrd3_qgis.core.diffusion.predictions import denoiser_of
from ttrd3_qgis.core.diffusion.sampler import drawn, sample
from ttrd3_qgis.core.diffusion.schedule import linear_schedule
from ttrd3_qgis.core.diffusion.times import sampling_times, travelling
from ttrd3_qgis.core.diffusion.windows import Windows, one_by_one, together
from ttrd3_qgis.core.ops.projection import projection_of

DDPM = schedule_of({"kind": "ddpm-linear"})
RDDM = linear_schedule()


def randoms(*shape, seed=0):
    generator = torch.Generator().manual_seed(seed)
    return torch.randn(shape, generator=generator, dtype=torch.float64)


def fresh(seed, like):
    return drawn(like, torch.Generator().manual_seed(seed))


def garbage(x, time):
    """What no trained network would say."""
    return torch.sin(9 * x + time[0]), torch.cos(7 * x)


@pytest.mark.parametrize("scale", [2, 4, 8])
@pytest.mark.parametrize("eta", [0.0, 0.85])
@pytest.mark.parametrize("travel", [(1, 1), (2, 3)])
def test_any_network_agrees_with_the_lr_image(scale, eta, travel):
    lr = 0.5 * randoms(1, 3, 9, 12).tanh()
    projection = projection_of(9, 12, scale)
    times = travelling(sampling_times(6), *travel)
    for schedule in (RDDM, DDPM):
        noise = randoms(1, 3, 9 * scale, 12 * scale, seed=1)
        rule = agreeing(lambda x0, share: projection(x0, lr, share))
        start = torch.zeros_like(noise)
        draw = fresh(2, noise)
        found = sample(
            garbage, start, noise, schedule, times, eta=eta, fresh=draw, clamp="x0",
            on_x0=rule.on_x0,
        )  # fmt: skip
        assert (projection.reduce(found) - lr).abs().max() < 1e-10


def test_the_noise_of_the_lr_image_stays_below_that_of_the_chain():
    """DDNM+: what enters through y and what is drawn have together the variance of the step."""
    steps, eta, noise = sampling_times(20), 0.85, 0.5
    shares = []
    rule = agreeing_with_noise(
        lambda x0, share: shares.append(share) or x0, DDPM, steps, eta, noise
    )
    for time, following in zip(steps[:-1], steps[1:]):
        rule.on_x0(torch.zeros(1, 1, 1, 1), time)
        if following < 0:
            continue
        plain = DDPM.sigma(time, following, eta)
        weight = DDPM.clean_weight(time, following, plain)
        total = rule.sigma(time, following) ** 2 + (weight * shares[-1] * noise) ** 2
        assert total == pytest.approx(plain**2, rel=1e-6)
    assert shares[0] == 1.0
    assert 0 < min(shares[:-1]) < 0.9
    assert shares[-1] == 0.0


def test_without_noise_the_rule_removes_everything():
    shares = []
    rule = agreeing_with_noise(lambda x0, share: shares.append(share) or x0, RDDM, 5, 1.0, 0.0)
    for time in sampling_times(5)[:-1]:
        rule.on_x0(torch.zeros(1, 1, 1, 1), time)
    assert shares == [1.0] * 5


def test_noise_that_is_told_is_not_copied():
    """A flat scene of 0.2, as the prior knows: told of the noise, the result is flatter."""
    lr = 0.2 + 0.1 * randoms(1, 1, 16, 16)
    projection = projection_of(16, 16, 2)
    noise = randoms(1, 1, 32, 32, seed=1)
    zero = torch.zeros_like(noise)

    def knows(x, time):
        return (x - DDPM.kept(time, x) * 0.2) / DDPM.bbar(time, x)

    denoise = denoiser_of("noise", knows, zero, DDPM)
    found = {}
    for told in (0.0, 0.1):
        rule = agreeing_with_noise(lambda x0, share: projection(x0, lr, share), DDPM, 30, 1.0, told)
        found[told] = sample(
            denoise, zero, noise, DDPM, 30, eta=1.0, sigma=rule.sigma, fresh=fresh(3, noise),
            clamp="x0", on_x0=rule.on_x0,
        )  # fmt: skip
    assert (projection.reduce(found[0.0]) - lr).abs().max() < 1e-9
    assert found[0.1].std() < 0.2 * found[0.0].std()


@pytest.mark.parametrize(("height", "width"), [(40, 40), (72, 50), (33, 100), (20, 64)])
def test_windows_cover_everything_evenly(height, width):
    windows = Windows(height, width, 32, 8)
    x = randoms(1, 2, height, width)
    shapes = []

    def predict(part, time):
        shapes.append(part.shape[-2:])
        return 2 * part

    assert torch.allclose(together(predict, windows)(x, torch.zeros(1)), 2 * x, atol=1e-12)
    assert set(shapes) == {(min(32, height), min(32, width))}


def test_windows_that_do_not_move_on_are_refused():
    with pytest.raises(ValueError, match="cannot overlap by 32"):
        Windows(64, 64, 32, 32)


def of_clouds(x, time):
    """The noise in x by an exact denoiser of clouds, images whose power falls as 1/f^3.

    It sees the window alone, as a network does, so that neighbouring windows disagree.
    """
    signal = float(DDPM.kept(time, x).flatten()[0]) ** 2
    rows, cols = (np.arange(side) / side * 64 for side in x.shape[-2:])
    power = 40 / (1 + rows[:, None] ** 2 + cols**2) ** 1.5
    shares = np.sqrt(1 - signal) / (signal * power + 1 - signal)
    found = idctn(
        dctn(x.numpy(), axes=(-2, -1), norm="ortho") * shares, axes=(-2, -1), norm="ortho"
    )
    return torch.from_numpy(found)


SIDE, WINDOW, OVERLAP, SCALE = 128, 32, 8, 8


def clouds(tiling, seed):
    """A sample of (1,1,SIDE,SIDE) that agrees with an LR image of clouds."""
    truth = torch.from_numpy(
        idctn(
            randoms(1, 1, SIDE, SIDE, seed=seed).numpy()
            * np.sqrt(
                40 / (1 + np.arange(SIDE)[:, None] ** 2 / 4 + np.arange(SIDE) ** 2 / 4) ** 1.5
            ),
            axes=(-2, -1),
            norm="ortho",
        )
    )
    lr = projection_of(SIDE // SCALE, SIDE // SCALE, SCALE).reduce(truth)
    noise = randoms(1, 1, SIDE, SIDE, seed=seed + 50)
    return tiling(lr, noise), lr


def chain(predict, lr, noise, impose=None):
    projection = projection_of(*lr.shape[-2:], SCALE)
    rule = agreeing(lambda x0, share: projection(x0, lr, share))

    def hook(x0, time):
        return rule.on_x0(x0 if impose is None else impose(x0, time), time)

    zero = torch.zeros_like(noise)
    denoise = denoiser_of("noise", predict, zero, DDPM)
    draw = fresh(int(noise.abs().sum() * 1e6) % 10_000, noise)
    return sample(denoise, zero, noise, DDPM, 25, eta=0.85, fresh=draw, clamp="none", on_x0=hook)


def jointly(lr, noise):
    return chain(together(of_clouds, Windows(SIDE, SIDE, WINDOW, OVERLAP)), lr, noise)


def independently(lr, noise):
    found = torch.empty_like(noise)
    for rows, cols in Windows(SIDE, SIDE, WINDOW, 0):
        found[..., rows, cols] = chain(of_clouds, part(lr, rows, cols), noise[..., rows, cols])
    return found


def shifted(lr, noise):
    def window(rows, cols, impose):
        return chain(of_clouds, part(lr, rows, cols), noise[..., rows, cols], impose)

    return one_by_one(window, Windows(SIDE, SIDE, WINDOW, WINDOW // 2), noise)


def part(lr, rows, cols):
    return lr[
        ..., rows.start // SCALE : rows.stop // SCALE, cols.start // SCALE : cols.stop // SCALE
    ]


def seams(image, borders):
    """Mean absolute step across these columns over that across columns of the same LR phase."""
    steps = image.diff(dim=-1).abs().mean(dim=(0, 1, 2))
    same = [col for col in range(SCALE, SIDE, SCALE) if col not in borders]
    return float(
        steps[[col - 1 for col in borders]].mean() / steps[[col - 1 for col in same]].mean()
    )


def test_windows_sampled_together_leave_no_seam():
    cut = list(range(WINDOW, SIDE, WINDOW))
    starts = [cols.start for _, cols in Windows(SIDE, SIDE, WINDOW, OVERLAP)]
    ends = sorted({*starts, *(start + WINDOW for start in starts)} - {0, SIDE})
    found = {jointly: [], independently: [], shifted: []}
    for seed in range(3):
        for tiling, ratios in found.items():
            image, lr = clouds(tiling, seed)
            ratios.append(seams(image, ends if tiling is jointly else cut))
            if tiling is jointly:
                off = projection_of(SIDE // SCALE, SIDE // SCALE, SCALE).reduce(image) - lr
                assert off.abs().max() < 1e-10
    means = {tiling.__name__: np.mean(ratios) for tiling, ratios in found.items()}
    assert means["jointly"] <= 1.1
    assert means["independently"] >= 1.3
    assert means["shifted"] < means["independently"] / 2


def test_a_window_keeps_what_is_finished():
    like, calls = torch.zeros(1, 1, 8, 12), []

    def window(rows, cols, impose):
        calls.append((rows.start, cols.start))
        return impose(torch.full((1, 1, rows.stop - rows.start, 8), float(len(calls))), 0)

    found = one_by_one(window, Windows(8, 12, 8, 4), like)
    assert calls == [(0, 0), (0, 4)]
    assert found[0, 0, 0].tolist() == [1.0] * 8 + [2.0] * 4

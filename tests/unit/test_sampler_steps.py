# SPDX-License-Identifier: GPL-2.0-or-later
"""Schedule and sampler by numbers that are worked out here: times, sums, steps, hooks, limits."""

from __future__ import annotations

import math

import pytest
import torch
from ttrd3_qgis.core.diffusion.sampler import sample
from ttrd3_qgis.core.diffusion.schedule import linear_schedule
from ttrd3_qgis.core.diffusion.times import sampling_times

SCHEDULE = linear_schedule()
T = 1000
TOTAL = T * (T + 1) / 2


def abar(t):
    """Sum of the first t + 1 falling weights."""
    return sum((T - i) / TOTAL for i in range(t + 1))


def bbar(t):
    """Root of the sum of the first t + 1 rising variances, which add to 0.01."""
    return math.sqrt(0.01 * sum((i + 1) / TOTAL for i in range(t + 1)))


@pytest.mark.parametrize("t", [0, 1, 499, 998, 999])
def test_the_schedule_in_closed_form(t):
    assert SCHEDULE.alphas_cumsum[t].item() == pytest.approx(abar(t), rel=1e-5)
    assert SCHEDULE.betas_cumsum[t].item() == pytest.approx(bbar(t), rel=1e-5)
    assert SCHEDULE.betas2_cumsum[t].item() == pytest.approx(bbar(t) ** 2, rel=1e-5)
    assert SCHEDULE.timesteps == T


def test_the_chain_begins_at_the_noisy_lr_image():
    assert SCHEDULE.alphas_cumsum[-1].item() == pytest.approx(1)
    assert SCHEDULE.betas_cumsum[-1].item() == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("steps", "times"),
    [
        (1, [999, -1]),
        (2, [999, 499, -1]),
        (4, [999, 749, 499, 249, -1]),
        (10, [999, 899, 799, 699, 599, 499, 399, 299, 199, 99, -1]),
    ],
)
def test_times_fall_evenly_from_the_last_to_before_the_first(steps, times):
    assert sampling_times(steps) == times


def test_a_chain_is_shorter_than_the_schedule():
    longest = sampling_times(999)
    assert (longest[:3], longest[-2:], len(longest)) == ([999, 997, 996], [0, -1], 1000)
    assert longest == sorted(set(longest), reverse=True)
    for steps in (0, 1000):
        with pytest.raises(ValueError, match="1 to 999"):
            sampling_times(steps)


def images(seed=0):
    generator = torch.Generator().manual_seed(seed)
    hr = 1.2 * torch.rand(2, 3, 8, 8, generator=generator) - 0.6
    lr_up = hr + 0.3 * torch.randn(hr.shape, generator=generator)
    return hr, lr_up.clamp(-0.9, 0.9), torch.randn(hr.shape, generator=generator)


@pytest.mark.parametrize("steps", [1, 2, 5])
def test_the_right_predictions_lead_to_the_image(steps):
    """x_t = x_0 + abar_t residual + bbar_t noise at every time of the chain."""
    hr, lr_up, noise = images()
    visited = []

    def denoise(x, when):
        t = int(when[0])
        visited.append(t)
        assert when.tolist() == [t, t]
        expected = hr + abar(t) * (lr_up - hr) + bbar(t) * noise
        assert torch.allclose(x, expected, atol=1e-5)
        return lr_up - hr, noise

    found = sample(denoise, lr_up, noise, SCHEDULE, steps)
    assert torch.allclose(found, hr, atol=1e-5)
    assert visited == sampling_times(steps)[:-1]


def test_a_chain_of_wrong_predictions_step_by_step():
    """Two steps, by hand, with predictions that depend on the time alone."""
    _, lr_up, noise = images()
    said = {999: (0.3, 0.5), 499: (-0.2, 0.1)}

    def denoise(x, when):
        residual, eps = said[int(when[0])]
        return torch.full_like(x, residual), torch.full_like(x, eps)

    x = lr_up + 0.1 * noise
    x = x - (1 - abar(499)) * 0.3 - (0.1 - bbar(499)) * 0.5
    x = x - abar(499) * -0.2 - bbar(499) * 0.1
    found = sample(denoise, lr_up, noise, SCHEDULE, 2)
    assert torch.allclose(found, x.clamp(-1, 1), atol=1e-5)


def test_the_residual_is_limited_and_so_is_the_image():
    lr_up = torch.full((1, 3, 4, 4), 0.75)

    def wild(x, when):
        return torch.full_like(x, 5.0), torch.zeros_like(x)

    found = sample(wild, lr_up, torch.zeros_like(lr_up), SCHEDULE, 1)
    assert torch.allclose(found, torch.full_like(found, -0.25), atol=1e-5)
    dark = sample(wild, lr_up - 1.5, torch.zeros_like(lr_up), SCHEDULE, 1)
    assert (dark == -1).all()


def test_the_image_is_handed_over_at_every_step():
    hr, lr_up, noise = images()
    handed, told = [], []

    def on_x0(x, time):
        handed.append((x.clone(), time))
        return x + 0.25 if time == 332 else x

    found = sample(
        lambda x, when: (lr_up - hr, noise),
        lr_up,
        noise,
        SCHEDULE,
        3,
        on_step=lambda step, steps, x: told.append((step, steps, x.clone())),
        on_x0=on_x0,
    )
    assert [time for _, time in handed] == [999, 665, 332]
    assert all(torch.allclose(x0, hr, atol=1e-5) for x0, _ in handed)
    assert torch.equal(found, handed[-1][0] + 0.25)
    assert [part[:2] for part in told] == [(1, 3), (2, 3), (3, 3)]
    assert torch.equal(told[-1][2], found)


def test_forward_and_back_again():
    hr, lr_up, noise = images()
    t = torch.tensor([3, 700])
    x = SCHEDULE.diffuse(hr, lr_up - hr, noise, t)
    for n, time in enumerate(t.tolist()):
        expected = hr[n] + abar(time) * (lr_up - hr)[n] + bbar(time) * noise[n]
        assert torch.allclose(x[n], expected, atol=1e-5)
    assert torch.allclose(SCHEDULE.clean(x, lr_up - hr, noise, t), hr, atol=1e-5)


def test_the_posterior_mean_is_one_step_back():
    """x_t - alpha_t residual - (beta_t^2 / bbar_t) noise."""
    hr, lr_up, noise = images()
    t = torch.tensor([3, 700])
    x = SCHEDULE.diffuse(hr, lr_up - hr, noise, t)
    found = SCHEDULE.posterior_mean(x, lr_up - hr, noise, t)
    for n, time in enumerate(t.tolist()):
        alpha, beta2 = (T - time) / TOTAL, 0.01 * (time + 1) / TOTAL
        expected = x[n] - alpha * (lr_up - hr)[n] - beta2 / bbar(time) * noise[n]
        assert torch.allclose(found[n], expected, atol=1e-5)

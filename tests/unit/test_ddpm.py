# SPDX-License-Identifier: GPL-2.0-or-later
"""RDDM with I_in = 0 against DDPM and DDIM, written here from their papers in float64."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from ttrd3_qgis.core.diffusion.named import schedule_of
from ttrd3_qgis.core.diffusion.predictions import denoiser_of
from ttrd3_qgis.core.diffusion.sampler import sample
from ttrd3_qgis.core.diffusion.times import sampling_times

TOLERANCE = 1e-6
SHORT = {"kind": "ddpm-linear", "timesteps": 40, "beta_first": 1e-3, "beta_last": 0.3}
BETAS = np.linspace(1e-3, 0.3, 40)
SIGNAL = np.cumprod(1 - BETAS)
SHAPE = (2, 3, 4, 4)
SPREAD = 0.3  # standard deviation of the images that the exact denoiser knows


def normal(seed, count=1):
    field = np.random.default_rng(seed).standard_normal((count, *SHAPE))
    return field[0] if count == 1 else field


def exact_noise(x, signal):
    """E[epsilon | x] for images N(0.1, SPREAD^2), whose x_0 lies in [-1, 1] here."""
    centred = x - 0.1 * np.sqrt(signal)
    return centred * np.sqrt(1 - signal) / (signal * SPREAD**2 + 1 - signal)


def wild_noise(x, signal):
    """A poor prediction, whose x_0 leaves [-1, 1] nearly everywhere."""
    return np.sin(3 * x) - 0.5


def as_denoiser(epsilon, signal):
    """That network for our sampler: it predicts the noise alone, and I_in is nothing."""

    def predict(x, time):
        return torch.from_numpy(epsilon(x.numpy(), signal[int(time[0])]))

    return denoiser_of("noise", predict, torch.zeros(SHAPE).double(), schedule_of(SHORT))


def ddpm(epsilon, x, noise):
    """Algorithm 2 of Ho et al. 2020 with the variance of the posterior."""
    for t in reversed(range(len(BETAS))):
        beta, alpha = BETAS[t], 1 - BETAS[t]
        mean = (x - beta / np.sqrt(1 - SIGNAL[t]) * epsilon(x, SIGNAL[t])) / np.sqrt(alpha)
        if t == 0:
            return mean
        x = mean + np.sqrt(beta * (1 - SIGNAL[t - 1]) / (1 - SIGNAL[t])) * noise[39 - t]


def clipped_ddpm(epsilon, x, noise):
    """The same by the mean of q(x_{t-1} | x_t, x_0), eq. 7, with x_0 clipped to [-1, 1]."""
    for t in reversed(range(len(BETAS))):
        x0 = (x - np.sqrt(1 - SIGNAL[t]) * epsilon(x, SIGNAL[t])) / np.sqrt(SIGNAL[t])
        x0 = np.clip(x0, -1, 1)
        if t == 0:
            return x0
        of_x0 = np.sqrt(SIGNAL[t - 1]) * BETAS[t] / (1 - SIGNAL[t])
        of_x = np.sqrt(1 - BETAS[t]) * (1 - SIGNAL[t - 1]) / (1 - SIGNAL[t])
        deviation = np.sqrt(BETAS[t] * (1 - SIGNAL[t - 1]) / (1 - SIGNAL[t]))
        x = of_x0 * x0 + of_x * x + deviation * noise[39 - t]


def ddim(epsilon, x, times, eta=0.0, noise=None):
    """Eq. 12 of Song et al. 2021 on some of the times, with their eta (eq. 16)."""
    for move, (t, s) in enumerate(zip(times[:-1], times[1:])):
        eps = epsilon(x, SIGNAL[t])
        x0 = (x - np.sqrt(1 - SIGNAL[t]) * eps) / np.sqrt(SIGNAL[t])
        if s < 0:
            return x0
        sigma = eta * np.sqrt((1 - SIGNAL[s]) / (1 - SIGNAL[t]) * (1 - SIGNAL[t] / SIGNAL[s]))
        x = np.sqrt(SIGNAL[s]) * x0 + np.sqrt(1 - SIGNAL[s] - sigma**2) * eps
        x = x + (0 if noise is None else sigma * noise[move])


def ours(epsilon, start, steps, **options):
    schedule = schedule_of(SHORT)
    noise = options.pop("noise", None)
    found = sample(
        as_denoiser(epsilon, SIGNAL),
        torch.zeros(SHAPE).double(),
        torch.from_numpy(start / np.sqrt(1 - SIGNAL[-1])),
        schedule,
        steps,
        fresh=None if noise is None else lambda move: torch.from_numpy(noise[move]),
        **options,
    )
    return found.numpy()


def gap(a, b):
    return np.abs(a - b).max()


@pytest.mark.parametrize(("epsilon", "clamp"), [(exact_noise, "residual"), (wild_noise, "none")])
def test_eta_1_on_all_times_is_ddpm(epsilon, clamp):
    start, noise = normal(1), normal(2, 40)
    options = {"eta": 1.0, "noise": noise, "clamp": clamp}
    found = ours(epsilon, start, list(range(39, -2, -1)), **options)
    assert gap(found, ddpm(epsilon, start, noise)) < TOLERANCE
    assert gap(found, ddpm(epsilon, start, -noise)) > 0.1, "the noise must matter"


def test_eta_1_with_the_image_clamped_is_ddpm_with_clipping():
    start, noise = normal(1), normal(2, 40)
    options = {"eta": 1.0, "noise": noise, "clamp": "x0"}
    found = ours(wild_noise, start, list(range(39, -2, -1)), **options)
    assert gap(found, clipped_ddpm(wild_noise, start, noise)) < TOLERANCE


@pytest.mark.parametrize("steps", [1, 4, 10, 39])
@pytest.mark.parametrize(("epsilon", "clamp"), [(exact_noise, "residual"), (wild_noise, "none")])
def test_eta_0_on_some_times_is_ddim(steps, epsilon, clamp):
    start = normal(1)
    found = ours(epsilon, start, steps, clamp=clamp)
    assert gap(found, ddim(epsilon, start, sampling_times(steps, 40))) < TOLERANCE


@pytest.mark.parametrize("eta", [0.25, 1.0])
def test_eta_between_is_the_square_of_ddims(eta):
    start, noise = normal(1), normal(2, 10)
    found = ours(exact_noise, start, 10, eta=eta, noise=noise)
    expected = ddim(exact_noise, start, sampling_times(10, 40), np.sqrt(eta), noise)
    assert gap(found, expected) < TOLERANCE


def test_single_precision_keeps_the_tolerance():
    """1000 levels of the public schedule, of whose last 0.6 % of the image is left."""
    schedule = schedule_of({"kind": "ddpm-linear"})
    signal = np.cumprod(1 - np.linspace(1e-4, 0.02, 1000))
    start, black = normal(1), torch.zeros(SHAPE)

    def predict(x, time):
        return torch.from_numpy(exact_noise(x.double().numpy(), signal[int(time[0])])).float()

    denoise = denoiser_of("noise", predict, black, schedule)
    found = sample(denoise, black, torch.from_numpy(start).float(), schedule, 10)
    x = start * np.sqrt(1 - signal[-1])
    times = sampling_times(10)
    for t, s in zip(times[:-1], times[1:]):
        eps = exact_noise(x, signal[t])
        x0 = (x - np.sqrt(1 - signal[t]) * eps) / np.sqrt(signal[t])
        x = x0 if s < 0 else np.sqrt(signal[s]) * x0 + np.sqrt(1 - signal[s]) * eps
    assert gap(found.numpy(), x) < TOLERANCE


def test_the_weight_of_the_image_is_that_of_ddpms_posterior():
    schedule = schedule_of(SHORT)
    for t in (1, 17, 39):
        weight = schedule.clean_weight(t, t - 1, schedule.sigma(t, t - 1, 1.0))
        expected = np.sqrt(SIGNAL[t - 1]) * BETAS[t] / (1 - SIGNAL[t])
        assert weight == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("kind", ["residual-noise", "noise", "x0", "v"])
@pytest.mark.parametrize("entries", [SHORT, {"kind": "linear-rddm", "timesteps": 40}])
def test_whatever_is_predicted_gives_the_same_residual_and_noise(kind, entries):
    schedule, time = schedule_of(entries), torch.tensor([3, 30])
    x0, lr_up, noise = (torch.from_numpy(normal(seed)) for seed in (1, 2, 3))
    x = schedule.diffuse(x0, lr_up - x0, noise, time)
    kept, spread = schedule.kept(time, x), schedule.bbar(time, x)
    said = {
        "residual-noise": (lr_up - x0, noise),
        "noise": noise,
        "x0": x0,
        "v": kept * noise - spread * x0,
    }[kind]
    residual, found = denoiser_of(kind, lambda x, time: said, lr_up, schedule)(x, time)
    torch.testing.assert_close(residual, lr_up - x0, atol=1e-6, rtol=1e-6)
    torch.testing.assert_close(found, noise, atol=1e-5, rtol=1e-5)


def test_an_unknown_prediction_is_refused_in_words():
    with pytest.raises(ValueError, match="cannot predict 'score'; choose residual-noise, noise"):
        denoiser_of("score", lambda x, time: x, torch.zeros(SHAPE), schedule_of(SHORT))

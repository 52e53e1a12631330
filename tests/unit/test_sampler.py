# SPDX-License-Identifier: GPL-2.0-or-later
"""The sampler: the numbers of the published path, its hooks, fresh noise and time travel."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from ttrd3_qgis.core.diffusion.sampler import drawn, sample
from ttrd3_qgis.core.diffusion.schedule import linear_schedule
from ttrd3_qgis.core.diffusion.times import sampling_times, travelling
from ttrd3_qgis.core.engine.tiling.noise import NoiseAddress, tile_field
from ttrd3_qgis.core.ops.degradation import project, reduce

SCHEDULE = linear_schedule()
LR_UP = torch.tensor([-0.8, -0.1, 0.3, 0.95]).reshape(1, 1, 2, 2)
NOISE = torch.tensor([1.5, -0.7, 0.2, -2.1]).reshape(1, 1, 2, 2)
# What the sampler of commit 888ff4f gave for these images, by steps.
PUBLISHED = {
    1: [-0.16630849242210388, -0.6373085975646973, -0.2215585559606552, -0.44055861234664917],
    2: [0.06903170794248581, -0.8311359882354736, -0.489581823348999, -0.36077606678009033],
    5: [0.20376470685005188, -0.9528076648712158, -0.5771751403808594, -0.3071339726448059],
    10: [0.21952994167804718, -0.9672068357467651, -0.5855050683021545, -0.2886636555194855],
}


def denoise(x, time):
    """Some prediction that depends on everything, beyond [-1, 1] in places."""
    residual = 3.0 * LR_UP - 2.5 * x + 0.3
    return residual, 2.0 * x - 0.5 * residual + time[:, None, None, None] / 1024


def images(*seeds, count=2, side=8, bands=3):
    return [
        torch.rand(count, bands, side, side, generator=torch.Generator().manual_seed(seed)).double()
        for seed in seeds
    ]


def oracle(truth, lr_up, schedule=SCHEDULE):
    """A network that knows the truth: whatever the state is, what of it is noise."""

    def predict(x, time):
        residual = lr_up - truth
        rest = x - truth - schedule.abar(time, x) * residual
        return residual, rest / schedule.bbar(time, x)

    return predict


@pytest.mark.parametrize("steps", PUBLISHED)
def test_the_published_path_keeps_every_bit(steps):
    found = sample(denoise, LR_UP, NOISE, SCHEDULE, steps)
    assert found.flatten().tolist() == PUBLISHED[steps]


def test_hooks_that_change_nothing_change_no_bit():
    found = sample(
        denoise,
        LR_UP,
        NOISE,
        SCHEDULE,
        10,
        eta=0.0,
        on_x0=lambda x0, time: x0,
        on_step=lambda step, steps, x0: None,
    )
    assert found.flatten().tolist() == PUBLISHED[10]


def test_the_hook_sees_every_step_with_its_time():
    seen = []

    def on_x0(x0, time):
        seen.append(time)
        assert x0.abs().max() <= 1
        return x0

    sample(denoise, LR_UP, NOISE, SCHEDULE, 7, on_x0=on_x0)
    assert seen == [999, 856, 713, 570, 427, 284, 141]


def test_steps_count_up_and_bring_the_estimate():
    steps, last = [], []
    found = sample(
        denoise,
        LR_UP,
        NOISE,
        SCHEDULE,
        4,
        on_x0=lambda x0, time: x0 / 2,
        on_step=lambda step, of, x0: (steps.append((step, of)), last.append(x0)),
    )
    assert steps == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert torch.equal(last[-1], found)
    assert last[0].abs().max() <= 0.5, "the estimate is the one that the hook gave"


def test_a_changed_estimate_is_gone_on_with():
    """One step from 999 to 499 by hand: the truth as estimate leaves exactly its noise."""
    truth, states = 0.5 * LR_UP, []

    def watch(x, time):
        states.append(x.clone())
        return denoise(x, time)

    sample(watch, LR_UP, NOISE, SCHEDULE, 2, on_x0=lambda x0, time: truth)
    abar, bbar = SCHEDULE.alphas_cumsum, SCHEDULE.betas_cumsum
    noise = (states[0] - truth - abar[999] * (LR_UP - truth)) / bbar[999]
    expected = truth + abar[499] * (LR_UP - truth) + bbar[499] * noise
    torch.testing.assert_close(states[1], expected, atol=1e-6, rtol=0)


@pytest.mark.parametrize("eta", [0.0, 0.3, 1.0])
def test_garbage_with_a_projection_agrees_with_the_lr_image(eta):
    [lr] = images(1)
    lr_up, noise = torch.nn.functional.interpolate(lr, scale_factor=2), images(2, side=16)[0]
    garbage = torch.Generator().manual_seed(3)

    def predict(x, time):
        return torch.randn(x.shape, generator=garbage), torch.randn(x.shape, generator=garbage)

    found = sample(
        predict,
        lr_up,
        noise,
        SCHEDULE,
        5,
        eta=eta,
        fresh=drawn(noise, torch.Generator().manual_seed(4)),
        on_x0=lambda x0, time: project(x0, lr, 2),
    )
    assert (reduce(found, 2) - lr).abs().max() < 1e-12


@pytest.mark.parametrize("clamp", ["residual", "x0"])
@pytest.mark.parametrize("eta", [0.0, 0.5, 1.0])
def test_an_oracle_leads_to_the_truth(eta, clamp):
    truth, lr_up, noise = images(1, 2, 3)
    fresh = drawn(noise, torch.Generator().manual_seed(4))
    found = sample(
        oracle(truth, lr_up), lr_up, noise, SCHEDULE, 10, eta=eta, fresh=fresh, clamp=clamp
    )
    torch.testing.assert_close(found, truth, atol=1e-12, rtol=0)


def test_the_fresh_noise_has_the_variance_of_the_paper():
    """sigma^2 = eta (b_t - b_s) b_s / b_t with b the sums of the variances (RDDM eq. 13)."""
    sums = np.cumsum(0.01 * np.arange(1, 1001) / 500500)
    variance = (sums[999] - sums[499]) * sums[499] / sums[999]
    assert SCHEDULE.sigma(999, 499, 1.0) == pytest.approx(np.sqrt(variance), rel=1e-6)
    assert SCHEDULE.sigma(999, 499, 0.25) == pytest.approx(np.sqrt(variance) / 2, rel=1e-6)
    assert SCHEDULE.sigma(999, -1, 1.0) == 0


def test_fresh_noise_is_asked_for_by_move_and_used_at_its_level():
    asked, states = [], {"eta": [], "none": []}

    def fresh(move):
        asked.append(move)
        return torch.full_like(LR_UP, 2.0)

    def watch(key):
        return lambda x, time: (states[key].append(x), denoise(x, time))[1]

    sample(watch("none"), LR_UP, NOISE, SCHEDULE, 3)
    sample(watch("eta"), LR_UP, NOISE, SCHEDULE, 3, eta=1.0, fresh=fresh)
    assert asked == [0, 1], "the last step adds nothing"
    times = sampling_times(3)
    sigma = SCHEDULE.sigma(times[0], times[1], 1.0)
    sums = SCHEDULE.betas2_cumsum.tolist()
    left = sums[times[1]] ** 0.5 - (sums[times[1]] - sigma**2) ** 0.5
    _, eps = denoise(states["none"][0], torch.tensor([times[0]]))
    expected = states["none"][1] - left * eps + 2.0 * sigma
    torch.testing.assert_close(states["eta"][1], expected, atol=1e-6, rtol=0)


def test_a_rule_of_ones_own_for_the_fresh_noise():
    pairs = []

    def ddnm(time, following):
        pairs.append((time, following))
        return 0.85 * SCHEDULE.betas_cumsum[following].item()

    truth, lr_up, noise = images(1, 2, 3)
    fresh = drawn(noise, torch.Generator().manual_seed(4))
    found = sample(oracle(truth, lr_up), lr_up, noise, SCHEDULE, 3, sigma=ddnm, fresh=fresh)
    assert pairs == [(999, 665), (665, 332)]
    torch.testing.assert_close(found, truth, atol=1e-12, rtol=0)


def test_without_eta_nothing_is_random_and_with_it_the_generator_decides():
    def run(seed, eta):
        fresh = drawn(NOISE, torch.Generator().manual_seed(seed))
        return sample(denoise, LR_UP, NOISE, SCHEDULE, 5, eta=eta, fresh=fresh)

    assert torch.equal(run(1, 0.0), run(2, 0.0))
    assert torch.equal(run(1, 1.0), run(1, 1.0))
    assert not torch.equal(run(1, 1.0), run(2, 1.0))


def test_tiles_of_a_scene_agree_where_they_overlap():
    """The scene's field serves every move: stage 0 is the start noise, 1 + move the fresh one."""

    def tile(col):
        field = tile_field(NoiseAddress(seed=10, row=64, col=col, side=32))
        start = field(3, 1.0, 0)[None]
        return sample(
            lambda x, time: (x.sin(), 0.5 * x),
            torch.zeros_like(start),
            start,
            SCHEDULE,
            4,
            eta=1.0,
            fresh=lambda move: field(3, 1.0, 1 + move)[None],
        )

    left, right = tile(100), tile(108)
    assert torch.equal(left[..., 8:], right[..., :-8])
    assert not torch.equal(left, right)


def test_travel_walks_each_stretch_again():
    assert travelling([9, 7, 5, 3, 1, -1], 2, 1) == [9, 7, 5, 3, 1, -1]
    assert travelling([9, 7, 5, 3, 1, -1], 2, 2) == [9, 7, 5, 9, 7, 5, 3, 1, 5, 3, 1, -1]
    assert travelling([9, 5, -1], 1, 3) == [9, 5, 9, 5, 9, 5, -1]


def test_a_chain_that_goes_up_noises_the_last_estimate():
    times, states, asked = [999, 499, 999, 499, -1], [], []
    truth, lr_up, noise = images(1, 2, 3)

    def fresh(move):
        asked.append(move)
        return torch.full_like(lr_up, 0.5)

    def watch(x, time):
        states.append((int(time[0]), x))
        return oracle(truth, lr_up)(x, time)

    counted = []
    found = sample(
        watch,
        lr_up,
        noise,
        SCHEDULE,
        times,
        fresh=fresh,
        on_step=lambda step, of, x0: counted.append((step, of)),
    )
    assert [time for time, _ in states] == [999, 999, 499], "no network call on the way up"
    assert asked == [1]
    assert counted == [(1, 3), (2, 3), (3, 3)]
    abar, bbar = SCHEDULE.alphas_cumsum[999], SCHEDULE.betas_cumsum[999]
    expected = truth + abar.double() * (lr_up - truth) + bbar.double() * 0.5
    torch.testing.assert_close(states[1][1], expected, atol=1e-12, rtol=0)
    torch.testing.assert_close(found, truth, atol=1e-12, rtol=0)


def test_no_two_moves_share_their_noise():
    asked = []

    def fresh(move):
        asked.append(move)
        return torch.zeros_like(LR_UP)

    sample(denoise, LR_UP, NOISE, SCHEDULE, [999, 499, 999, 499, -1], eta=1.0, fresh=fresh)
    assert asked == [0, 1, 2], "down, up, down; nothing at the end"


def test_a_chain_may_begin_below_the_top():
    states = []
    sample(
        lambda x, time: (states.append(x), denoise(x, time))[1], LR_UP, NOISE, SCHEDULE, [499, -1]
    )
    spread = SCHEDULE.betas2_cumsum[499].sqrt()
    torch.testing.assert_close(states[0], LR_UP + spread * NOISE, atol=1e-7, rtol=0)


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (0, "must be 1 to 999, not 0"),
        (1000, "must be 1 to 999, not 1000"),
        ([999, 499], "end at -1"),
        ([-1], "end at -1"),
        ([499, 999, -1], "begin downwards"),
        ([1000, 499, -1], "must be 0 to 999"),
        ([999, -1, 499, -1], "must be 0 to 999"),
        ([999, 499, 499, -1], "cannot stay"),
    ],
)
def test_a_wrong_chain_is_refused_in_words(steps, words):
    with pytest.raises(ValueError, match=words):
        sample(denoise, LR_UP, NOISE, SCHEDULE, steps)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"eta": 1.5}, "between 0 and 1, not 1.5"),
        ({"eta": 0.5}, "needs `fresh` noise"),
        ({"clamp": "noise"}, "not 'noise'"),
    ],
)
def test_wrong_options_are_refused_in_words(options, words):
    with pytest.raises(ValueError, match=words):
        sample(denoise, LR_UP, NOISE, SCHEDULE, 5, **options)
    with pytest.raises(ValueError, match="length and repeats"):
        travelling([9, -1], 0, 2)


def test_a_step_may_stop_the_chain():
    class StopError(Exception):
        pass

    def on_step(step, steps, x0):
        if step == 2:
            raise StopError

    calls = []
    with pytest.raises(StopError):
        sample(
            lambda x, time: (calls.append(1), denoise(x, time))[1],
            LR_UP,
            NOISE,
            SCHEDULE,
            9,
            on_step=on_step,
        )
    assert len(calls) == 2

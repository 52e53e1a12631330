# SPDX-License-Identifier: GPL-2.0-or-later
"""Steps that update a part of the pixels, the prediction they reuse, evaluations they spare."""

from __future__ import annotations

import pytest
import torch
from ttrd3_qgis.core.diffusion.masked import Counted, MaskedSteps
from ttrd3_qgis.core.diffusion.named import schedule_of
from ttrd3_qgis.core.diffusion.predictions import denoiser_of
from ttrd3_qgis.core.diffusion.sampler import sample
from ttrd3_qgis.core.diffusion.schedule import linear_schedule

SCHEDULE = linear_schedule()
STEPS = 20
SKIPPED = frozenset({12, 14, 16})  # of TexADiff at 20 steps
SHAPE = (2, 3, 8, 8)


def images(*seeds):
    return [
        torch.rand(SHAPE, generator=torch.Generator().manual_seed(seed)) - 0.5 for seed in seeds
    ]


LR_UP, NOISE = images(1, 2)


def denoise(x, time):
    residual = LR_UP - 0.3 * x
    return residual, x - LR_UP + torch.sin(time / 100.0)[:, None, None, None]


def left_half():
    where = torch.zeros(2, 1, 8, 8, dtype=torch.bool)
    where[..., :4] = True
    return where


def run(masked=None, states=None, network=denoise, **options):
    """A chain whose states at each step are noted."""
    states = [] if states is None else states

    def watch(x, time):
        states.append(x)
        return network(x, time)

    return sample(watch, LR_UP, NOISE, SCHEDULE, STEPS, masked=masked, **options)


@pytest.mark.parametrize("mode", ["hold", "reuse"])
@pytest.mark.parametrize("eta", [0.0, 0.5])
def test_a_mask_of_ones_changes_no_bit(mode, eta):
    noise = [torch.full_like(NOISE, 0.1 * move) for move in range(STEPS)]
    options = {"eta": eta, "fresh": noise.__getitem__}
    everywhere = MaskedSteps(torch.ones(2, 1, 8, 8, dtype=torch.bool), SKIPPED, mode)
    assert torch.equal(run(everywhere, **options), run(None, **options))


@pytest.mark.parametrize("mode", ["hold", "reuse"])
def test_a_mask_without_steps_changes_no_bit(mode):
    assert torch.equal(run(MaskedSteps(left_half(), frozenset(), mode)), run())


def test_reused_pixels_walk_on_by_the_prediction_before():
    states, plain = [], []
    run(MaskedSteps(left_half(), SKIPPED, "reuse"), states)
    run(None, plain)
    assert all(torch.equal(a, b) for a, b in zip(states[:13], plain[:13]))
    times = [int(t) for t in torch.linspace(-1, 999, STEPS + 1).to(torch.int64).flip(0)]
    residual, eps = denoise(plain[11], torch.tensor([times[11]]))
    abar, bbar2 = SCHEDULE.alphas_cumsum, SCHEDULE.betas2_cumsum
    moved = (abar[times[12]] - abar[times[13]]) * residual
    moved = moved + (bbar2[times[12]].sqrt() - bbar2[times[13]].sqrt()) * eps
    torch.testing.assert_close(states[13][..., 4:], (plain[12] - moved)[..., 4:], atol=1e-6, rtol=0)
    assert torch.equal(states[13][..., :4], plain[13][..., :4]), "the others are as ever"


def test_held_pixels_stay_to_the_bit():
    states = []
    run(MaskedSteps(left_half(), SKIPPED, "hold"), states)
    for step in range(STEPS - 1):
        stayed = torch.equal(states[step][..., 4:], states[step + 1][..., 4:])
        assert stayed == (step in SKIPPED), step
        assert not torch.equal(states[step][..., :4], states[step + 1][..., :4])


def test_masked_steps_in_a_row_keep_the_same_prediction():
    """Three steps by one prediction are one long step, up to rounding."""
    states, plain = [], []
    nowhere = torch.zeros(2, 1, 8, 8, dtype=torch.bool)
    run(MaskedSteps(nowhere, frozenset({5, 6}), "reuse"), states)
    run(None, plain)
    times = [int(t) for t in torch.linspace(-1, 999, STEPS + 1).to(torch.int64).flip(0)]
    residual, eps = denoise(plain[4], torch.tensor([times[4]]))
    abar, bbar2 = SCHEDULE.alphas_cumsum, SCHEDULE.betas2_cumsum
    moved = (abar[times[4]] - abar[times[7]]) * residual.clamp(-1, 1)
    moved = moved + (bbar2[times[4]].sqrt() - bbar2[times[7]].sqrt()) * eps
    torch.testing.assert_close(states[5], plain[4] - moved, atol=1e-6, rtol=0)


@pytest.mark.parametrize("mode", ["hold", "reuse"])
def test_an_empty_mask_spares_the_network(mode):
    """Evaluations are images times steps; only a batch without any texture is spared."""
    nowhere = torch.zeros(2, 1, 8, 8, dtype=torch.bool)
    counted = {}
    for name, masked in {
        "plain": None,
        "half": MaskedSteps(left_half(), SKIPPED, mode),
        "empty": MaskedSteps(nowhere, SKIPPED, mode),
    }.items():
        network = Counted(denoise)
        run(masked, network=network)
        counted[name] = network.evaluations
    assert counted == {"plain": 2 * 20, "half": 2 * 20, "empty": 2 * 17}


def test_the_hook_sees_masked_steps_too():
    seen = []
    nowhere = torch.zeros(2, 1, 8, 8, dtype=torch.bool)
    run(
        MaskedSteps(nowhere, SKIPPED, "reuse"),
        on_x0=lambda x0, time: (seen.append(time), x0)[1],
    )
    assert len(seen) == STEPS


def test_reuse_keeps_the_variance_and_hold_does_not():
    """Exact denoisers of white images: held pixels end with noise that nobody removed."""
    schedule, spread = schedule_of({"kind": "ddpm-linear"}), 0.1
    black = torch.zeros(1, 1, 64, 64)
    start = torch.randn(black.shape, generator=torch.Generator().manual_seed(1))

    def exact(x, time):
        signal, noise = schedule.kept(time, x).square(), schedule.bbar(time, x)
        return x * noise / (signal * spread**2 + noise.square())

    network = denoiser_of("noise", exact, black, schedule)

    def variance(mode):
        masked = MaskedSteps(torch.zeros_like(black, dtype=torch.bool), SKIPPED, mode)
        masked = None if mode == "off" else masked
        return sample(network, black, start, schedule, 20, masked=masked).var().item()

    plain = variance("off")
    assert variance("reuse") == pytest.approx(plain, rel=0.06)
    assert variance("hold") > 1.5 * plain


@pytest.mark.parametrize(
    ("steps", "mode", "words"),
    [
        ({0, 12}, "reuse", "Step 0 of 20 cannot be masked"),
        ({12, 19}, "hold", "Step 19 of 20"),
        ({12, 25}, "reuse", "Step 25 of 20"),
        ({12}, "keep", "not 'keep'"),
    ],
)
def test_wrong_masks_are_refused_in_words(steps, mode, words):
    with pytest.raises(ValueError, match=words):
        run(MaskedSteps(left_half(), frozenset(steps), mode))

# SPDX-License-Identifier: GPL-2.0-or-later
"""Schedules out of the card: numbers of the papers, defaults, and nonsense in words."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
import torch
from ttrd3_qgis.core.diffusion.named import DEFAULT, schedule_of
from ttrd3_qgis.core.diffusion.schedule import linear_schedule
from ttrd3_qgis.core.jobs.errors import BadWeightsError
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.ttrd3.building import build_ttrd3
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3
from ttrd3_qgis.core.methods.weights import Weights

COLUMNS = ("alphas", "alphas_cumsum", "betas2", "betas2_cumsum", "betas_cumsum")
DDPM = ("ddpm-linear", "ddpm-scaled-linear", "ddpm-cosine")


def signal_of(entries):
    return 1 - schedule_of(entries).betas2_cumsum.numpy()


@pytest.mark.parametrize("entries", [DEFAULT, {"kind": "linear-rddm"}])
def test_the_default_is_todays_schedule_to_the_bit(entries):
    found, expected = schedule_of(entries), linear_schedule()
    assert all(torch.equal(getattr(found, name), getattr(expected, name)) for name in COLUMNS)
    assert found.alphas.dtype == torch.float32
    assert not found.fades


def test_the_sum_scale_is_the_variance_of_the_start_noise():
    schedule = schedule_of({"kind": "linear-rddm", "timesteps": 20, "sum_scale": 0.0025})
    assert schedule.timesteps == 20
    assert schedule.betas_cumsum[-1].item() == pytest.approx(0.05)
    assert schedule.alphas_cumsum[-1].item() == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("entries", "first", "last"),
    [
        # 1 - 1e-4, and what the literature gives for the signal that is left of 1000 levels.
        ({"kind": "ddpm-linear"}, 0.9999, 4.04e-5),
        ({"kind": "ddpm-linear", "beta_first": 1e-6, "beta_last": 1e-2}, 0.999999, 6.6e-3),
        ({"kind": "ddpm-scaled-linear"}, 0.99915, 4.66e-3),
        ({"kind": "ddpm-cosine"}, 1 - 4.13e-5, 2.43e-9),
    ],
)
def test_signal_of_the_first_and_the_last_level(entries, first, last):
    signal = signal_of(entries)
    assert signal[0] == pytest.approx(first, rel=1e-6)
    assert signal[-1] == pytest.approx(last, rel=5e-3)


@pytest.mark.parametrize("kind", DDPM)
def test_a_schedule_of_ddpm_keeps_the_variance(kind):
    schedule = schedule_of({"kind": kind, "timesteps": 50})
    kept = 1 - schedule.alphas_cumsum
    assert schedule.fades
    torch.testing.assert_close(
        kept**2 + schedule.betas2_cumsum, torch.ones(50, dtype=torch.float64), atol=1e-12, rtol=0
    )
    torch.testing.assert_close(schedule.alphas.cumsum(0), schedule.alphas_cumsum)
    torch.testing.assert_close(schedule.betas2.cumsum(0), schedule.betas2_cumsum)
    torch.testing.assert_close(schedule.betas_cumsum.square(), schedule.betas2_cumsum)
    assert np.all(np.diff(kept.numpy()) < 0)


def test_half_way_the_cosine_has_half_the_signal():
    place = (0.5 + 0.008) / 1.008
    expected = (math.cos(place * math.pi / 2) / math.cos(0.008 / 1.008 * math.pi / 2)) ** 2
    assert signal_of({"kind": "ddpm-cosine"})[499] == pytest.approx(expected, rel=1e-9)


def test_images_keep_their_precision():
    schedule, time = schedule_of({"kind": "ddpm-linear"}), torch.tensor([7])
    for dtype in (torch.float32, torch.float64):
        image = torch.rand(1, 3, 4, 4).to(dtype)
        x = schedule.diffuse(image, image, image, time)
        assert x.dtype == schedule.clean(x, image, image, time).dtype == dtype


def test_a_model_takes_its_schedule_from_the_card():
    model = TTRD3("compact", 8, schedule={"kind": "linear-rddm", "sum_scale": 0.04})
    assert model.schedule.betas_cumsum[-1].item() == pytest.approx(0.2)
    spread = model.denoiser.get_buffer("precondition")[-1, 1].item()
    assert spread == pytest.approx(0.2), "the net is preconditioned for the same schedule"
    assert torch.equal(TTRD3("compact", 8).schedule.alphas, linear_schedule().alphas)


def weights_with(schedule):
    model = TTRD3("compact", 8, schedule=schedule if schedule.get("kind") in DDPM else None)
    card = Card("tiny", "ttrd3", 4, model.architecture.to_dict(), schedule=schedule)
    return Weights(model.state_dict(), card, "", Path("tiny"))


def test_weights_are_built_with_the_schedule_of_their_card():
    model = build_ttrd3(weights_with({"kind": "ddpm-cosine"}))
    assert model.schedule.fades
    with pytest.raises(BadWeightsError, match="schedule 'karras' is not known"):
        build_ttrd3(weights_with({"kind": "karras"}))


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ({}, "schedule None is not known; choose linear-rddm, ddpm-linear"),
        ({"kind": "karras"}, "schedule 'karras' is not known"),
        ({"kind": ["linear-rddm"]}, "is not known"),
        ({"kind": "linear-rddm", "beta_last": 1}, "has no beta_last; it has timesteps, sum_scale"),
        ({"kind": "linear-rddm", "timesteps": 1}, "needs 2 to 100000 timesteps, not 1"),
        ({"kind": "ddpm-linear", "timesteps": 10.0}, "timesteps, not 10.0"),
        ({"kind": "ddpm-linear", "timesteps": True}, "timesteps, not True"),
        ({"kind": "ddpm-cosine", "timesteps": 10**9}, "needs 2 to 100000"),
        ({"kind": "linear-rddm", "sum_scale": 0}, "sum_scale of a schedule must lie"),
        ({"kind": "linear-rddm", "sum_scale": "0.01"}, "between 0 and 1, not '0.01'"),
        ({"kind": "linear-rddm", "sum_scale": float("nan")}, "not nan"),
        ({"kind": "ddpm-linear", "beta_last": 1.5}, "beta_last of a schedule must lie"),
    ],
)
def test_nonsense_is_refused_in_words(entries, words):
    with pytest.raises(ValueError, match=words):
        schedule_of(entries)

# SPDX-License-Identifier: GPL-2.0-or-later
"""The training of a step: pairs of several pyramid levels and steps, losses, options."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace

import pytest
import torch
from ttrd3_qgis.core.jobs.sensor import IDEAL, NAMED, noiseless
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.objective import ObjectiveInputs, TrainingBatch
from ttrd3_qgis.core.methods.wavediffur.pairs import Shares, coarser, draw_pairs
from ttrd3_qgis.core.methods.wavediffur.training import read_options, total_variation
from ttrd3_qgis.core.ops.projection import projection_of
from ttrd3_qgis.core.ops.similarity import ssim
from ttrd3_qgis.core.training.optimizers import Optimizer
from wavelet_rig import SIZES, objective_of, picture, save_model


def batch_of(side=128, count=4):
    hr = torch.cat([picture(side, side, seed) for seed in range(count)])
    return TrainingBatch(hr, hr[..., ::2, ::2], hr, hr, hr)


def generator_of(seed):
    return torch.Generator().manual_seed(seed)


@pytest.mark.parametrize("side", [64, 128, 256])
def test_pairs_are_of_all_levels_and_steps_that_fit(side):
    steps = Counter()
    for seed in range(40):
        pairs = draw_pairs(batch_of(side), Shares(), generator_of(seed))
        assert pairs.hr.shape == pairs.reference.shape
        assert [n * pairs.scale for n in pairs.lr.shape[-2:]] == list(pairs.hr.shape[-2:])
        assert pairs.lr.shape[-1] % 4 == 0
        assert torch.equal(pairs.lr, (pairs.lr * 255).round() / 255)
        steps[pairs.steps] += 1
    assert set(steps) == ({0, 1} if side == 64 else {0, 1, 2, 3})


def test_the_lr_image_is_that_of_its_sensor():
    for seed in range(6):
        pairs = draw_pairs(batch_of(), Shares(box=0.5), generator_of(seed))
        low = projection_of(*pairs.lr.shape[-2:], pairs.scale, pairs.sensor).reduce(pairs.hr)
        assert (low - pairs.lr).abs().max() < 0.51 / 255
    assert {draw_pairs(batch_of(), Shares(box=x), generator_of(0)).sensor for x in (0, 1)} > {IDEAL}


def test_an_adaptation_learns_from_the_sensor_that_is_told(tmp_path):
    weights = open_weights(save_model(tmp_path / "a.safetensors"))
    sensor = NAMED["sentinel-2"]
    objective = type(objective_of()).build(ObjectiveInputs(2, {}, weights, sensor))
    assert objective.sensor == noiseless(sensor)
    pairs = draw_pairs(batch_of(), Shares(), generator_of(0), objective.sensor)
    assert pairs.sensor == objective.sensor
    assert math.isfinite(objective(batch_of(), generator_of(0)).total.item())


def test_coarser_references_have_less_detail():
    image = torch.rand(1, 3, 64, 64, generator=generator_of(0))
    spread = [float(coarser(image, ratio).std()) for ratio in (1.0, 2.0, 4.0)]
    assert torch.equal(coarser(image, 1.0), image)
    assert spread[0] > 1.5 * spread[1] > 2 * spread[2]


@pytest.mark.parametrize("method", ["wavediffur", "csp"])
def test_every_part_of_the_network_learns(method):
    objective = objective_of(method)
    optimizer = Optimizer(objective.network, "adam", 1e-3)
    for seed in range(3):
        objective(batch_of(), generator_of(seed)).total.backward()
        if seed < 2:
            optimizer.step(1e-3)
    still = [
        name
        for name, parameter in objective.network.named_parameters()
        if parameter.grad is None or not parameter.grad.any()
    ]
    assert not still


def test_the_estimate_gets_better_and_the_log_says_so():
    objective = objective_of()
    objective.options = replace(objective.options, shares=Shares((1.0,), (1.0,), 0.0, 0.0))
    optimizer = Optimizer(objective.network, "adam", 5e-3)
    images = [objective(batch_of(), generator_of(0)).parts["pixel"]]
    for _ in range(30):
        objective(batch_of(), generator_of(0)).total.backward()
        optimizer.step(5e-3)
    terms = objective(batch_of(), generator_of(0))
    assert terms.parts["pixel"] < 0.9 * images[0]
    assert tuple(terms.parts) != ()
    assert set(terms.parts) == set(objective.columns)
    assert terms.parts["gain"] > 0
    assert 0.5 < terms.parts["energy"] < 1.5


def test_a_step_is_repeatable():
    first, second = (objective_of("csp")(batch_of(), generator_of(4)).parts for _ in range(2))
    assert first == second


def test_much_variation_in_the_loss_removes_detail():
    """What the paper prints for lambda 2 leads to less energy in the detail bands."""
    energies = []
    for weight in (0.01, 2.0):
        objective = objective_of(variation=weight)
        objective.options = replace(objective.options, shares=Shares((1.0,), (1.0,), 0.0, 0.0))
        optimizer = Optimizer(objective.network, "adam", 5e-3)
        for _ in range(30):
            objective(batch_of(), generator_of(0)).total.backward()
            optimizer.step(5e-3)
        energies.append(objective(batch_of(), generator_of(0)).parts["energy"])
    assert energies[1] < 0.7 * energies[0]


def test_total_variation_counts_both_axes():
    image = torch.zeros(1, 1, 4, 4)
    image[..., 2:] = 1.0
    assert float(total_variation(image)) == pytest.approx(1 / 3)
    assert float(total_variation(image.mT)) == pytest.approx(1 / 3)


def test_ssim_is_one_for_equal_images_and_falls_with_noise():
    image = picture(32, 32)
    assert float(ssim(image, image)) == pytest.approx(1.0)
    noise = torch.randn(image.shape, generator=generator_of(0))
    values = [float(ssim(image, image + level * noise)) for level in (0.02, 0.1, 0.5)]
    assert 1 > values[0] > values[1] > values[2]


def test_ssim_agrees_with_scikit_image():
    metrics = pytest.importorskip("skimage.metrics")
    a, b = picture(40, 36), picture(40, 36, 1)
    wanted = metrics.structural_similarity(
        *(x[0].permute(1, 2, 0).double().numpy() for x in (a, b)),
        **{"data_range": 1.0, "channel_axis": 2, "gaussian_weights": True, "sigma": 1.5},
        use_sample_covariance=False,
    )
    assert math.isclose(float(ssim(a, b)), wanted, abs_tol=2e-4)


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"steps": 9}, "steps"),
        ({"features": {"width": 0}}, "width"),
        ({"colour": 1}, "colour"),
        ({"details": {"heads": 3}}, "heads"),
        ({"dropout": 2.0}, "dropout"),
        ({"shares": {"levels": 3}}, "levels"),
    ],
)
def test_mistakes_in_options_are_named(options, named):
    objective = objective_of("csp")
    assert named in objective.problem({**SIZES, **options})
    assert not objective.problem(SIZES)
    assert read_options(SIZES).features.width == 8

# SPDX-License-Identifier: GPL-2.0-or-later
"""TexADiff learns: options, what is frozen, thresholds, weights of errors, two stages to a file."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import torch
from tex_rig import SIZES, small_architecture
from training_rig import make_config, save_images
from ttrd3_qgis.core.jobs.sensor import IDEAL, NAMED
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.loading import make_runner, open_weights
from ttrd3_qgis.core.methods.objective import ObjectiveInputs, TrainingBatch
from ttrd3_qgis.core.methods.texadiff.network import THRESHOLDS, TexNet
from ttrd3_qgis.core.methods.texadiff.sensors import drawn
from ttrd3_qgis.core.methods.texadiff.training import Objective
from ttrd3_qgis.core.methods.ttrd3.sensor_code import sensor_code
from ttrd3_qgis.core.methods.weights import Weights, save_weights
from ttrd3_qgis.core.training.export import export
from ttrd3_qgis.core.training.loop import train


def objective_of(**changes):
    torch.manual_seed(0)
    return Objective.build(ObjectiveInputs(4, {**SIZES, **changes}))


def generator(seed=0):
    return torch.Generator().manual_seed(seed)


def batch(seed=0, side=64, count=2):
    """Left halves are plain, right halves are noise that no LR image shows."""
    hr = torch.rand(count, 3, side, side, generator=generator(seed))
    hr[..., : side // 2] = hr.mean(dim=(2, 3), keepdim=True)
    lr = torch.nn.functional.interpolate(hr, scale_factor=0.25, mode="bicubic", antialias=True)
    return TrainingBatch(hr, lr.clamp(0, 1), hr, hr, hr)


@pytest.mark.parametrize(
    ("options", "learns"),
    [
        ({"stage": "density"}, {"predictor"}),
        ({"train_steps": False}, {"control"}),
        ({}, {"control", "step_in", "step_out", "steps", "time_mlp", "code_in"}),
    ],
)
def test_only_the_stage_learns(options, learns):
    objective = objective_of(**options)
    torch.nn.init.normal_(objective.network.denoiser.step_out.weight, std=0.1)
    terms = objective(batch(), generator())
    terms.total.backward()
    learning = {
        name.split(".")[1] if name.startswith("denoiser.") else name.split(".")[0]
        for name, parameter in objective.network.named_parameters()
        if parameter.grad is not None and parameter.grad.abs().max() > 0
    }
    assert learning == learns
    assert set(terms.parts) == set(objective.columns)


@pytest.mark.parametrize("codec", ["haar2", "pixel"])
def test_the_same_seed_gives_the_same_loss(codec):
    losses = [objective_of(codec=codec)(batch(), generator(1)).total.item() for _ in range(2)]
    assert losses[0] == losses[1]


@pytest.mark.parametrize("stage", ["density", "control"])
def test_half_precision_loses_little(stage):
    losses = []
    for half in (False, True):
        for seed in range(6):  # some of them with another sensor
            with torch.autocast("cpu", torch.bfloat16, enabled=half):
                terms = objective_of(stage=stage)(batch(), generator(seed))
            terms.total.backward()
            losses.append(terms.total.item())
    assert losses[6:] == pytest.approx(losses[:6], rel=0.03)


def test_the_thresholds_follow_the_share_that_is_wanted():
    for share, up in ((0.9, True), (0.05, False)):
        objective = objective_of(stage="density", rich_share=share)
        for seed in range(3):
            objective(batch(seed), generator(seed))
        assert (objective.network.threshold.true > 0.38) == up
        # What a new predictor gives is about 0: rich everywhere.
        assert objective.network.threshold.predicted < 0.38
        card = objective.architecture()["thresholds"]
        assert card["true"] == pytest.approx(objective.network.threshold.true)
    still = objective_of(stage="control", rich_share=0.9)
    still(batch(), generator())
    assert still.network.threshold.true == 0.38, "calibrated in the first stage alone"


def test_rich_land_is_where_texture_was_lost():
    objective = objective_of()
    images = batch()
    with torch.no_grad():
        seen = objective.network.seen(images.lr, sensor_code(IDEAL)[None])
        rich = objective._rich(objective._true(images.hr, seen), 0.38)
    assert not rich[..., :24].any()
    assert rich[..., 40:].float().mean() > 0.9


def test_errors_on_rich_land_count_more():
    """With alpha the loss moves towards that of the rich half, and keeps its size."""
    losses = {}
    for alpha in (0.0, 1.0, 50.0):
        objective = objective_of(alpha=alpha, sensor_share=0.0, predicted_share=0.0)
        losses[alpha] = objective(batch(), generator(2)).parts["residual"]
    assert losses[0.0] < losses[1.0] < losses[50.0] < 2 * losses[0.0]


def test_a_run_has_no_perceptual_net_so_masks_are_those_of_a_run():
    found = Card("x", "texadiff", 4, small_architecture().to_dict())
    torch.manual_seed(0)
    net = TexNet(small_architecture())
    net.predictor.last.weight.data.zero_()
    net.predictor.last.bias.data.fill_(0.1)  # all of the land is rich
    weights = Weights(net.state_dict(), found, "", Path("x"))
    adapting = Objective.build(ObjectiveInputs(4, SIZES, weights))
    assert adapting(batch(), generator()).parts["rich"] == 1
    assert objective_of()(batch(), generator()).parts["rich"] < 1


def test_other_sensors_are_drawn_and_told():
    seen = [drawn(batch(), IDEAL, 0.5, generator(seed)) for seed in range(40)]
    own = [imaged for imaged in seen if torch.equal(imaged.lr, batch().lr)]
    assert 10 <= len(own) <= 30
    codes = {tuple(imaged.code[0].tolist()) for imaged in seen}
    assert codes == {tuple(sensor_code(sensor).tolist()) for sensor in NAMED.values()}
    for imaged in seen:
        assert imaged.lr.shape == (2, 3, 16, 16)
        assert 0 <= imaged.lr.min() <= imaged.lr.max() <= 1


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({"stage": "all"}, "`stage` 'all' is unknown; choose one of density, control"),
        ({"form": "s"}, "`form` 's' is unknown"),
        ({"label": "swinir"}, "`label` 'swinir' is unknown"),
        ({"codec": "jpeg"}, "`codec` 'jpeg' is unknown"),
        ({"prior_size": {"depth": 1}}, "depth"),
        ({"predictor": {"kind": "big"}}, "`kind` 'big' is unknown"),
        ({"control": {"out": 3}}, "`control` does not fit the trunk"),
        ({"rich_share": 2}, "rich_share"),
        ({"losses": {"kind": "none"}}, "[losses]"),
        ({"colour": 1}, "colour"),
    ],
)
def test_wrong_options_are_named(options, text):
    assert text in Objective.problem(options)


def test_good_options_are_good():
    assert Objective.problem({}) == ""
    assert Objective.problem({**SIZES, "codec": "pixel", "control": {
        "out": 8, "latent_dims": 3, "latent_px": 4, "levels": [16, 32], "image_dims": [16],
        "mask_dims": [8], "stem_latent_dims": [8],
    }}) == ""  # fmt: skip


@pytest.fixture
def prepared(tmp_path):
    """Images, and the weights to begin with."""
    save_images(tmp_path / "images")
    torch.manual_seed(1)
    net = TexNet(small_architecture())
    tensors = {k: v for k, v in net.state_dict().items() if k.startswith("denoiser.")}
    save_weights(tmp_path / "begin.safetensors", tensors, Card("begin", "ttrd3", 4, {}))
    return tmp_path


def configured(folder, stage, initial, output, **changes):
    entries = {"method": '"texadiff"', "stage": f'"{stage}"', "initial": initial}
    entries |= {"output": f'"{output}"', "crop_lr_px": 8, "ema_decay": 0.5, **changes}
    size = "\n".join(f"{key} = {value}" for key, value in SIZES["prior_size"].items())
    return make_config(folder, **entries, alpha=f"1.0\n[prior_size]\n{size}\n[predictor]\nwidth=8")


def test_two_stages_give_a_file_that_runs(prepared):
    config = configured(prepared, "density", '["begin.safetensors"]', "first", steps=40,
                        learning_rate=0.01)  # fmt: skip
    train(config)
    rows = list(csv.DictReader((prepared / "first" / "log.csv").open()))
    losses = [float(row["density"]) for row in rows]
    assert sum(losses[-5:]) < 0.7 * sum(losses[:5])
    export(config, prepared / "density.safetensors")
    first = open_weights(str(prepared / "density.safetensors"))
    assert all(name.startswith(("predictor.", THRESHOLDS)) for name in first.tensors)
    assert first.card.architecture["thresholds"]["true"] != 0.38

    initial = '["begin.safetensors", "density.safetensors"]'
    config = configured(
        prepared, "control", initial, "second", steps=20, learning_rate=0.005,
        validation_images=1, validate_every=20,
    )  # fmt: skip
    train(config)
    assert (prepared / "second" / "validation.csv").exists()
    export(config, prepared / "texadiff-t.safetensors")
    weights = open_weights(str(prepared / "texadiff-t.safetensors"))
    for name, tensor in first.tensors.items():
        if name != THRESHOLDS:
            assert torch.equal(weights.tensors[name], tensor), name
    said, before = (w.card.architecture["thresholds"] for w in (weights, first))
    assert said == pytest.approx(before, abs=1e-3)
    make_runner(weights, torch.device("cpu"), torch.float32)

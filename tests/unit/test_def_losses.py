# SPDX-License-Identifier: GPL-2.0-or-later
"""More ways to train DEF: a critic, a perceptual distance, softened matching, a prior alone."""

from __future__ import annotations

import csv
import json
from dataclasses import replace

import pytest
import torch
from def_rig import SIZES, image, net_of
from safetensors.torch import save_file
from training_rig import make_config, save_images, vgg19_tensors
from ttrd3_qgis.core.evaluation.single import ImageModel, default_settings
from ttrd3_qgis.core.evaluation.tensors import to_pixels
from ttrd3_qgis.core.methods.checkpoints import read_checkpoint
from ttrd3_qgis.core.methods.def_.adversary import Adversary, Critic
from ttrd3_qgis.core.methods.def_.network import Architecture, DefNet
from ttrd3_qgis.core.methods.def_.training import Objective
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.objective import ObjectiveInputs, TrainingBatch
from ttrd3_qgis.core.ops.projection import projection_of
from ttrd3_qgis.core.training.export import export
from ttrd3_qgis.core.training.features import VGG19
from ttrd3_qgis.core.training.loop import train

CRITIC = {"adversarial": 0.01, "critic_width": 2, "critic_hidden": 4}
DDPM_SIZE = {
    "block_out_channels": (8, 16),
    "down_block_types": ("DownBlock2D", "AttnDownBlock2D"),
    "up_block_types": ("AttnUpBlock2D", "UpBlock2D"),
    "norm_num_groups": 4,
    "sample_size": 32,
}


def objective_of(net=lambda file, layer: None, **changes):
    torch.manual_seed(0)
    objective = Objective.build(ObjectiveInputs(4, {**SIZES, **changes}, perceptual=net))
    if objective.network.transferring is not None:
        torch.nn.init.normal_(objective.network.transferring.fusion.last.weight, std=0.3)
    return objective


def batch(side=32):
    hr, ref = image(2, 3, side, side), image(2, 3, side, side, seed=1)
    lr = torch.nn.functional.interpolate(hr, scale_factor=0.25, mode="bicubic", antialias=True)
    return TrainingBatch(hr, lr.clamp(0, 1), hr, ref, ref)


def generator():
    return torch.Generator().manual_seed(0)


def test_a_critic_learns_to_tell_images_apart():
    torch.set_num_threads(1)  # sums of other threads lead forty steps elsewhere
    torch.manual_seed(0)
    adversary = Adversary(Critic(4, 8), steps=2, penalty=10)
    real, made = image(4, 3, 32, 32), torch.full((4, 3, 32, 32), 0.5)
    adversary.optimizer.param_groups[0]["lr"] = 5e-3
    before = adversary.loss(made) - adversary.loss(real)
    for _ in range(40):
        adversary.learn(real, made, generator())
    after = adversary.loss(made) - adversary.loss(real)  # a high score is a low loss
    assert after - before > 0.2
    between = (0.5 * (real + made)).requires_grad_(True)
    (slope,) = torch.autograd.grad(adversary.critic(between).sum(), between)
    assert 0.3 < slope.flatten(1).norm(dim=1).mean() < 2  # what the penalty asks for is 1


def test_the_critic_drives_the_network_and_keeps_no_gradient():
    plain, driven = objective_of(), objective_of(**CRITIC)
    gradients = []
    for objective in (plain, driven):
        terms = objective(batch(), generator())
        terms.total.backward()
        weight = objective.network.transferring.fusion.last.weight
        gradients.append(weight.grad.clone())
        assert set(terms.parts) == set(objective.columns)
    assert not torch.allclose(*gradients, rtol=1e-3)
    assert terms.parts["adversarial"] != 0
    assert terms.parts["critic"] != 0
    assert all(p.grad is None for p in driven.adversary.parameters())
    assert not any("critic" in name for name in driven.kept(driven.network.state_dict()))


def test_a_perceptual_distance_is_added_with_its_weight():
    net = VGG19(vgg19_tensors("conv1_2"), "relu1_2").eval()
    objective = objective_of(lambda file, layer: net, perceptual=0.5)
    terms = objective(batch(), generator())
    expected = terms.parts["l1"] + 0.5 * terms.parts["perceptual"]
    assert terms.parts["perceptual"] > 0
    assert terms.total.item() == pytest.approx(expected, rel=1e-5)


def test_the_first_steps_are_of_reconstruction_alone():
    objective = objective_of(**CRITIC, reconstruction_steps=2)
    found = [objective(batch(), generator()).parts for _ in range(3)]
    assert [parts["adversarial"] != 0 for parts in found] == [False, False, True]


@pytest.fixture
def prepared(tmp_path):
    save_images(tmp_path / "images")
    save_file(vgg19_tensors("conv1_2"), str(tmp_path / "vgg.safetensors"))
    return tmp_path


def configured(folder, **changes):
    """A configuration of the method, with the tables behind its plain entries."""
    tables = {name: values for name, values in changes.items() if isinstance(values, dict)}
    plain = {"method": '"def"', "output": '"run"', "crop_lr_px": 8}
    plain |= {name: value for name, value in changes.items() if name not in tables}
    last = "\n".join(
        f"[{name}]\n" + "\n".join(f"{k} = {json.dumps(v)}" for k, v in values.items())
        for name, values in tables.items()
    )
    return make_config(folder, **plain, seed=f"3\n{last}")


def sized(**more):
    names = ("prior_size", "texture", "fusion")
    return {**{name: SIZES[name] for name in names}, "groups": "[1, 2, 2]", **CRITIC, **more}


def test_a_training_with_a_critic_resumes_to_the_same_step(prepared):
    config = configured(prepared, steps=4, output='"whole"', save_every=2, **sized())
    train(config)
    for steps in (2, 4):
        train(configured(prepared, steps=steps, output='"parts"', save_every=2, **sized()))
    whole, parts = (read_checkpoint(prepared / name / "state.pt") for name in ("whole", "parts"))
    assert parts["objective"]["steps"] == 4
    for kind in ("model", "ema"):
        for name, tensor in whole[kind].items():
            assert torch.allclose(parts[kind][name], tensor, atol=1e-4), name
    for name, tensor in whole["objective"]["adversary"]["critic"].items():
        assert torch.allclose(parts["objective"]["adversary"]["critic"][name], tensor, atol=1e-4)


def test_references_may_be_matched_as_the_lr_sensor_shows_them():
    net = net_of()
    transferring, projection = net.transferring, projection_of(8, 12, 4)
    ref = image(1, 3, 32, 48)
    raw = transferring.described_reference(ref, projection)
    assert raw.found_by is raw.textures
    wanted = replace(net.architecture.transfer, match_ref="down_up")
    options = DefNet(replace(net.architecture, transfer=wanted))
    options.load_state_dict(net.state_dict())
    soft = options.transferring.described_reference(ref, projection)
    assert torch.equal(soft.textures.match, raw.textures.match)  # what is transferred stays sharp
    assert not torch.allclose(soft.found_by.match, raw.textures.match, atol=1e-2)
    low = transferring.described(ref, projection)
    ways = [
        net_.transferring.aligned(
            low, net_.transferring.described_reference(ref, projection), (False,)
        )
        for net_ in (net, options)
    ]
    assert (ways[0].confidence - ways[1].confidence).abs().max() > 1e-4
    kept = options.architecture.to_dict()
    assert Architecture.from_dict(kept).transfer.match_ref == "down_up"
    assert "match_ref" in Objective.problem({"match_ref": "softened"})


def test_a_prior_is_trained_exported_and_run(prepared):
    config = configured(
        prepared, stage='"prior"', prior='"uncond"', prior_size=DDPM_SIZE, steps=60,
        learning_rate=3e-3,
    )  # fmt: skip
    train(config)
    rows = [float(row["noise"]) for row in csv.DictReader((prepared / "run/log.csv").open())]
    assert sum(rows[-10:]) < 0.8 * sum(rows[:10])
    path = prepared / "ddpm.safetensors"
    export(config, path)
    weights = open_weights(str(path))
    assert weights.card.all_scales() == (4, 2, 8)
    assert weights.card.schedule == {"kind": "ddpm-linear"}
    settings = default_settings(weights.card, 0)
    assert (settings.steps, settings.options["eta"]) == (100, 0.85)
    lr = to_pixels(0.4 + 0.2 * image(3, 8, 12))
    model = ImageModel.of(weights, torch.device("cpu"), torch.float32, 2)
    sr = model(lr, None, settings)
    assert sr.shape == (16, 24, 3)
    off = torch.from_numpy(sr.copy()).permute(2, 0, 1)[None].float()
    off = projection_of(8, 12, 2).reduce(off) - torch.from_numpy(lr.copy()).permute(2, 0, 1)
    assert off.abs().mean() < 1


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({"stage": "prior"}, "need each other"),
        ({"prior": "uncond"}, "need each other"),
        ({"stage": "prior", "prior": "uncond", "prior_size": {"depth": 1}}, "depth"),
        ({"stage": "prior", "prior": "uncond", "prior_size": {"norm_num_groups": 7}}, "divide"),
        ({"adversarial": -1}, "adversarial"),
        ({"critic_steps": 0}, "critic_steps"),
    ],
)  # fmt: skip
def test_wrong_options_are_named(options, text):
    assert text in Objective.problem(options)

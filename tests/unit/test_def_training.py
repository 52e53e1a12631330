# SPDX-License-Identifier: GPL-2.0-or-later
"""DEF learns: the options, what is frozen, both stages from images to a weights file that runs."""

from __future__ import annotations

import csv

import pytest
import torch
from def_rig import SIZES, SMALL_TRUNK
from training_rig import make_config, save_images
from ttrd3_qgis.core.jobs.errors import BadJobError
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.def_.training import Objective
from ttrd3_qgis.core.methods.loading import make_runner, open_weights
from ttrd3_qgis.core.methods.objective import ObjectiveInputs, TrainingBatch
from ttrd3_qgis.core.methods.sharing import checksum
from ttrd3_qgis.core.methods.ttrd3.trunk import Trunk
from ttrd3_qgis.core.methods.weights import save_weights
from ttrd3_qgis.core.training.export import export
from ttrd3_qgis.core.training.loop import train
from ttrd3_qgis.core.training.state import Averaged


def objective_of(**changes):
    torch.manual_seed(0)
    return Objective.build(ObjectiveInputs(4, {**SIZES, **changes}))


def batch(seed=0, side=32):
    generator = torch.Generator().manual_seed(seed)
    hr = torch.rand(2, 3, side, side, generator=generator)
    lr = torch.nn.functional.interpolate(hr, scale_factor=0.25, mode="bicubic", antialias=True)
    ref = torch.rand(2, 3, side, side, generator=generator)
    return TrainingBatch(hr, lr.clamp(0, 1), hr, ref, ref)


@pytest.mark.parametrize(("stage", "learns"), [("features", "texture"), ("transfer", "levels")])
def test_only_the_stage_learns(stage, learns):
    objective = objective_of(stage=stage)
    torch.nn.init.normal_(objective.network.transferring.fusion.last.weight)
    terms = objective(batch(), torch.Generator().manual_seed(0))
    terms.total.backward()
    learning = {
        name.split(".")[1] if name.startswith("transfer.") else "denoiser"
        for name, parameter in objective.network.named_parameters()
        if parameter.grad is not None and parameter.grad.abs().max() > 0
    }
    others = {"levels", "fusion", "direct", "sharpness", "threshold"}
    assert learning == ({"texture"} if stage == "features" else others)
    assert learns in learning
    assert set(terms.parts) == set(objective.columns)


def test_every_scale_is_drawn_and_projected():
    for shares, scale in (((1, 0, 0), 2), ((0, 1, 0), 4), ((0, 0, 1), 8)):
        objective = objective_of(scale_shares=shares)
        found, lr = objective._drawn(batch(), torch.Generator())
        assert found == scale
        assert lr.shape[-1] == 32 // scale
        assert objective(batch(), torch.Generator().manual_seed(0)).total > 0


@pytest.mark.parametrize("stage", ["features", "transfer"])
def test_half_precision_loses_little(stage):
    losses = []
    for half in (False, True):
        with torch.autocast("cpu", torch.bfloat16, enabled=half):
            terms = objective_of(stage=stage)(batch(), torch.Generator().manual_seed(1))
        terms.total.backward()
        losses.append(terms.total.item())
    assert losses[1] == pytest.approx(losses[0], rel=0.02)


def test_the_same_seed_gives_the_same_loss():
    for stage in ("features", "transfer"):
        losses = [
            objective_of(stage=stage)(batch(), torch.Generator().manual_seed(seed)).total.item()
            for seed in (1, 1)
        ]
        assert losses[0] == losses[1]


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({"stage": "all"}, "`stage` 'all' is unknown; choose one of features, transfer"),
        ({"prior": "none"}, "`prior` 'none' is unknown"),
        ({"prior_size": {"depth": 1}}, "depth"),
        ({"prior_size": {"unshuffle": 2}}, "must be 4"),
        ({"texture": {"dims": (4, 6)}}, "dims"),
        ({"scale_shares": (0, 0, 0)}, "more than 0"),
        ({"texture_weights": "vgg19.pth"}, "dims 64, 128, 256"),
        ({"colour": 1}, "colour"),
    ],
)
def test_wrong_options_are_named(options, text):
    assert text in Objective.problem(options)


def test_good_options_are_good():
    assert Objective.problem({}) == ""
    assert Objective.problem(SIZES) == ""
    assert Objective.problem({"prior": "coded", "prior_size": {"width": 16}}) == ""


def test_a_bare_trunk_is_taken_by_its_names():
    trunk = Trunk(SMALL_TRUNK).state_dict()
    found = objective_of().initial(trunk)
    own = objective_of().network.state_dict()
    assert {name for name in own if name.startswith("denoiser.")} == set(found)


@pytest.fixture
def prepared(tmp_path):
    """Images, and the weights of a trunk to begin with."""
    save_images(tmp_path / "images")
    torch.manual_seed(1)
    trunk = Trunk(SMALL_TRUNK).state_dict()
    save_weights(tmp_path / "trunk.safetensors", trunk, Card("trunk", "ttrd3-trunk", 4, {}))
    return tmp_path


def tables(more=""):
    """The sizes as a configuration has them, behind its plain entries."""
    size = "\n".join(f"{key} = {value}" for key, value in SIZES["prior_size"].items())
    texture = "[texture]\ndims = [4, 6, 8]\nmatch_dims = 5"
    fusion = "[fusion]\nwidths = [4, 6, 8]\nblocks = [1, 1, 1, 1]"
    return f"[1, 2, 2]\n{more}\n[prior_size]\n{size}\n{texture}\n{fusion}"


def configured(folder, stage, initial, output, **changes):
    entries = {"method": '"def"', "stage": f'"{stage}"', "initial": initial}
    entries |= {"output": f'"{output}"', "crop_lr_px": 8, "ema_decay": 0.5, **changes}
    return make_config(folder, **entries, groups=tables())


def test_two_stages_give_a_file_that_runs(prepared):
    config = configured(prepared, "features", '["trunk.safetensors"]', "first", steps=12)
    train(config)
    export(config, prepared / "features.safetensors")
    first = open_weights(str(prepared / "features.safetensors"))
    assert all(name.startswith("transfer.texture.") for name in first.tensors)

    initial = '["trunk.safetensors", "features.safetensors"]'
    config = configured(
        prepared, "transfer", initial, "second", steps=25, learning_rate=0.005,
        validation_images=1, validate_every=25,
    )  # fmt: skip
    train(config)
    rows = list(csv.DictReader((prepared / "second" / "log.csv").open()))
    gains = [float(row["l1"]) - float(row["enhanced"]) for row in rows]
    assert gains[0] == pytest.approx(0, abs=1e-5)  # a new net gives I_DE
    assert sum(gains[-5:]) / 5 < -1e-4
    assert (prepared / "second" / "validation.csv").exists()

    export(config, prepared / "def-t.safetensors")
    weights = open_weights(str(prepared / "def-t.safetensors"))
    assert weights.card.all_scales() == (4, 2, 8)
    for name, tensor in first.tensors.items():
        assert torch.equal(weights.tensors[name], tensor), name
    make_runner(weights, torch.device("cpu"), torch.float32, 2)


def test_a_shared_prior_is_left_out_and_named_by_its_checksum(prepared):
    initial, shared = '["trunk.safetensors"]', '"ttrd3-s"'
    config = configured(prepared, "transfer", initial, "run", steps=1, shared=shared)
    train(config)
    export(config, prepared / "def-t.safetensors")
    weights = open_weights(str(prepared / "def-t.safetensors"))
    assert not any(name.startswith("denoiser.") for name in weights.tensors)
    prior = weights.card.architecture["prior"]
    assert prior["shared"] == "ttrd3-s"
    own = Objective.build(ObjectiveInputs(4, config.model))
    own.network.load_state_dict(
        {
            **own.network.state_dict(),
            **own.initial(open_weights(str(prepared / "trunk.safetensors")).tensors),
        }
    )
    assert own.architecture()["prior"]["sha256"] == prior["sha256"]


def test_the_average_of_a_frozen_prior_has_its_checksum():
    """Averaging makes 0 of -0, which are different bytes."""
    net = objective_of().network
    next(net.denoiser.parameters()).data.flatten()[0] = -0.0
    before = checksum(net.state_dict(), "denoiser.")
    averaged = Averaged(net, 0.9)
    averaged.update(net, 1)
    assert checksum(averaged.weights, "denoiser.") == before
    averaged.weights["denoiser.trunk.lr_in.weight"] += 0.1
    assert checksum(averaged.weights, "denoiser.") != before


def test_a_configuration_names_the_mistake(prepared):
    with pytest.raises(BadJobError, match="`stage` 'none' is unknown"):
        configured(prepared, "none", "[]", "run")

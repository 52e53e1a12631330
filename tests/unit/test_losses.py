# SPDX-License-Identifier: GPL-2.0-or-later
"""Training losses by name on every variant at tiny width; the nets of their perceptual term."""

from __future__ import annotations

import csv
import logging
from dataclasses import replace
from functools import partial
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import save_file
from torch.nn import functional as F  # noqa: N812
from training_rig import vgg19_tensors
from ttrd3_qgis.core.evaluation.lpips import LPIPS
from ttrd3_qgis.core.jobs.errors import BadJobError, BadWeightsError
from ttrd3_qgis.core.methods.objective import ObjectiveInputs, TrainingBatch
from ttrd3_qgis.core.methods.ttrd3.loss_table import LOSS_KINDS, Losses
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3, VARIANTS
from ttrd3_qgis.core.methods.ttrd3.training import Objective, read_options
from ttrd3_qgis.core.training import loop
from ttrd3_qgis.core.training.config import load_config
from ttrd3_qgis.core.training.features import VGG19, configured_net, read_net, vgg19_layers

LAYER = "relu1_2"


def _alexnet_tensors():
    convs = {0: (64, 3, 11), 3: (192, 64, 5), 6: (384, 192, 3), 8: (256, 384, 3), 10: (256, 256, 3)}
    tensors = {}
    for number, (index, (dim, before, size)) in enumerate(convs.items()):
        tensors[f"features.{index}.weight"] = torch.ones(dim, before, size, size)
        tensors[f"features.{index}.bias"] = torch.zeros(dim)
        tensors[f"lin{number}.weight"] = torch.ones(1, dim, 1, 1)
    return tensors


def _config(tmp_path, **changes):
    text = {"output": '"run"', "images": '["images"]', "dim": 8, "crop_lr_px": 8, "batch": 2}
    text |= {"image_px": 64, "validation_images": 0, "steps": 2} | changes
    path = tmp_path / "config.toml"
    path.write_text("\n".join(f"{key} = {value}" for key, value in text.items()))
    return load_config(path)


def _batch(seed=0):
    generator = torch.Generator().manual_seed(seed)
    small = torch.rand(4, 2, 3, 8, 8, generator=generator)
    hr, *others = (F.interpolate(image, scale_factor=4, mode="bilinear") for image in small)
    return TrainingBatch(hr, small[1], *others)


def _objective(model, config, net):
    return Objective(model, read_options(config.model), net)


def _terms(model, config, net, seed):
    return _objective(model, config, net)(_batch(), torch.Generator().manual_seed(seed))


def _gradient(module):
    return sum(float(p.grad.abs().sum()) for p in module.parameters() if p.grad is not None)


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("kind", LOSS_KINDS)
def test_every_loss_trains_every_variant(kind, variant, tmp_path):
    changes = {"losses.kind": f'"{kind}"', "losses.perceptual_layer": f'"{LAYER}"'}
    config = _config(tmp_path, variant=f'"{variant}"', **changes)
    torch.manual_seed(0)
    model, net = TTRD3(variant, 8), VGG19(vgg19_tensors(), LAYER)
    if variant == "coded":  # a new one adds nothing of its references yet
        torch.nn.init.normal_(model.denoiser.references.out.weight, std=0.1)
    optimizer = torch.optim.SGD(model.parameters(), lr=1e-4)
    totals = []
    for _ in range(2):
        terms = _terms(model, config, net, 1)
        optimizer.zero_grad()
        terms.total.backward()
        assert _gradient(model.refnet) > 0
        assert _gradient(model.denoiser) > 0
        optimizer.step()
        totals.append(terms.total.item())
    assert terms.parts["perceptual"] > 0
    assert totals[1] < totals[0]


def test_kinds_differ_by_their_formulas(tmp_path):
    config, model = _config(tmp_path, times_per_image=1), TTRD3("1net-a", 8)

    def terms(kind):
        chosen = replace(config, model={**config.model, "losses": {"kind": kind}})
        found = _terms(model, chosen, None, 3)
        return SimpleNamespace(**found.parts, total=found.total)

    compact, paper, code = (terms(kind) for kind in LOSS_KINDS)
    assert code.residual == compact.residual
    assert code.noise == compact.noise
    assert paper.noise > code.noise  # squares of a standard normal against its absolute values
    assert paper.pixel > 10 * code.pixel  # the clean estimate against a single step
    expected = paper.residual + paper.noise + 1e-3 * paper.pixel
    assert paper.total.item() == pytest.approx(expected, rel=1e-5)
    expected = code.residual + code.noise + 500 * code.pixel
    assert code.total.item() == pytest.approx(expected, rel=1e-5)


def test_half_precision_keeps_the_small_differences(tmp_path):
    """Posterior means differ by less than bfloat16 resolves; their features must not be rounded."""
    table = {"losses.kind": '"code"', "losses.perceptual_layer": f'"{LAYER}"'}
    config, net = _config(tmp_path, **table), VGG19(vgg19_tensors(), LAYER)
    torch.manual_seed(0)
    model, found = TTRD3("1net-a", 8), []
    for enabled in (False, True):
        with torch.autocast("cpu", torch.bfloat16, enabled=enabled):
            found.append(_terms(model, config, net, 1).parts["perceptual"])
    assert found[1] == pytest.approx(found[0], rel=0.1)


def test_a_table_begins_with_the_weights_of_its_kind(tmp_path):
    def losses(**changes):
        return read_options(_config(tmp_path, **changes).model).losses

    assert losses() == Losses()
    paper = losses(**{"losses.kind": '"paper"', "losses.pixel": 0.5})
    assert (paper.noise, paper.pixel, paper.perceptual) == (1.0, 0.5, 1e-4)
    code = losses(**{"losses.kind": '"code"'})
    assert (code.pixel, code.perceptual, code.perceptual_layer) == (500, 300, "conv5_1")


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("losses.kind", '"best"', "`kind` 'best' is unknown; choose one of compact, paper, code"),
        ("losses.kind", "3", "`kind` 3 is unknown"),
        ("losses.pixel", "-1", "`pixel` must be a number from 0, not -1"),
        ("losses.noise", '"much"', "`noise` must be a number from 0, not 'much'"),
        ("losses.perceptual_below", "0.5", "`perceptual_below` must be a whole number"),
        ("losses.perceptual_weights", "1", "`perceptual_weights` must be a path"),
        ("losses.perceptual_layer", '"conv2_3"', "'conv2_3' is none of VGG-19"),
        ("losses.speed", "1", "unknown entries: speed"),
        ("losses", "1", r"`losses` must be a table, \[losses\]"),
    ],
)
def test_bad_entries_are_named(key, value, message, tmp_path):
    with pytest.raises(BadJobError, match=message):
        _config(tmp_path, **{key: value})


def test_vgg19_has_the_layers_of_torchvision():
    names = [name for name, _ in vgg19_layers()]
    places = [names.index(name) for name in ("relu1_1", "pool1", "conv4_4", "relu4_4", "conv5_1")]
    assert places == [1, 4, 25, 26, 28]
    assert len(names) == 37


@pytest.mark.parametrize("suffix", [".safetensors", ".pth"])
def test_vgg19_from_a_file(suffix, tmp_path):
    path, tensors = tmp_path / f"vgg19{suffix}", vgg19_tensors()
    torch.save(tensors, path) if suffix == ".pth" else save_file(tensors, str(path))
    net, image = read_net(path, LAYER), _batch().hr
    assert isinstance(net, VGG19)
    assert net.features(image).shape == (2, 64, 32, 32)
    assert net(image, image).tolist() == [0, 0]
    distance = net(image, image + 0.1)
    by_hand = (net.features(image) - net.features(image + 0.1)).square().flatten(1).mean(1)
    assert torch.allclose(distance, by_hand)


def test_lpips_from_a_file(tmp_path):
    save_file(_alexnet_tensors(), str(tmp_path / "alex.safetensors"))
    assert isinstance(read_net(tmp_path / "alex.safetensors", LAYER), LPIPS)


def _without(tensors, key):
    return {name: value for name, value in tensors.items() if name != key}


@pytest.mark.parametrize(
    ("tensors", "message"),
    [
        (None, "cannot be read"),
        ({"conv.weight": torch.zeros(1)}, "neither VGG-19"),
        (_without(vgg19_tensors(), "features.2.bias"), r"features.2.bias \[64\] is missing"),
        ({"features.0.weight": torch.zeros(64, 3, 11, 11)}, r"features.0.weight .* is missing"),
    ],
)
def test_bad_files_are_explained(tensors, message, tmp_path):
    path = tmp_path / "net.safetensors"
    if tensors is not None:
        save_file(tensors, str(path))
    with pytest.raises(BadWeightsError, match=message):
        read_net(path, LAYER)
    (tmp_path / "net.pth").write_bytes(b"no archive")
    with pytest.raises(BadWeightsError, match="cannot be read"):
        read_net(tmp_path / "net.pth", LAYER)


def test_a_missing_net_is_logged(tmp_path, caplog):
    def net(**changes):
        config = _config(tmp_path, **changes)
        inputs = ObjectiveInputs(4, config.model, perceptual=partial(configured_net, config))
        return Objective.build(inputs).net

    with caplog.at_level(logging.WARNING, "ttrd3.training"):
        assert net() is None
        assert net(**{"losses.perceptual": 0}) is None
        assert net(objective='"regression"') is None
    assert len(caplog.records) == 1


def test_training_with_the_codes_loss_and_real_degradations(tmp_path):
    (tmp_path / "images").mkdir()
    rng = np.random.default_rng(0)
    for name in ("roof1", "roof2", "field1"):
        picture = Image.fromarray(rng.integers(0, 256, (16, 16, 3), dtype=np.uint8))
        picture.resize((64, 64)).save(tmp_path / "images" / f"{name}.png")
    save_file(vgg19_tensors(), str(tmp_path / "vgg19.safetensors"))
    table = {
        "losses.kind": '"code"',
        "losses.perceptual_layer": f'"{LAYER}"',
        "losses.perceptual_weights": '"vgg19.safetensors"',
    }
    config = _config(tmp_path, degradation='"real"', variant='"1net-a"', **table)
    with (loop.train(config) / "log.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 2
    parts = [float(row["total"]) - float(row["residual"]) - float(row["noise"]) for row in rows]
    assert min(parts) > 1e-3

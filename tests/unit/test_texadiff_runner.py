# SPDX-License-Identifier: GPL-2.0-or-later
"""The runner of TexADiff: what steps on plain land are spared, its layer, weights in two files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from tex_rig import small_architecture, small_net
from ttrd3_qgis.core.jobs.errors import BadWeightsError
from ttrd3_qgis.core.jobs.sensor import NAMED
from ttrd3_qgis.core.methods.base import TileInputs
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.sharing import checksum
from ttrd3_qgis.core.methods.texadiff.building import build_texadiff
from ttrd3_qgis.core.methods.texadiff.network import PRIOR, THRESHOLDS
from ttrd3_qgis.core.methods.texadiff.runner import TexADiff
from ttrd3_qgis.core.methods.texadiff.spec import SPEC, TEXTURE_DENSITY
from ttrd3_qgis.core.methods.weights import Weights, load_weights, save_weights

SIDE = 16
ALL = torch.ones(1, 1, SIDE, SIDE, dtype=torch.bool)


def card(architecture, **changes):
    return Card("small", "texadiff", 4, architecture.to_dict(), **changes)


def runner(net=None, codec="haar2"):
    torch.manual_seed(0)
    net = net or small_net(codec)
    torch.nn.init.normal_(net.denoiser.step_out.weight, std=0.1)
    found = Weights(net.state_dict(), card(net.architecture), "", Path("small"))
    return TexADiff(SPEC, found, torch.device("cpu"), torch.float32, 4)


def noise(seed):
    def field(channels, ratio, stage):
        generator = torch.Generator().manual_seed(seed + 100 * stage)
        return torch.randn(channels, 4 * SIDE, 4 * SIDE, generator=generator)

    return field


def inputs(steps, count=1, **options):
    fields = tuple(noise(number) for number in range(count))
    return TileInputs((None,) * count, fields, steps, options={**SPEC.defaults(), **options})


def lr_tiles(count=1):
    return torch.rand(count, 3, SIDE, SIDE, generator=torch.Generator().manual_seed(7))


@pytest.mark.parametrize("codec", ["haar2", "pixel"])
def test_reuse_with_all_land_rich_changes_no_bit(codec):
    found, side = runner(codec=codec), SIDE if codec == "haar2" else 4 * SIDE
    everywhere = torch.ones(1, 1, side, side, dtype=torch.bool)
    images = [
        found.computed(lr_tiles(), inputs(20, texture_sampling=mode), lambda _: everywhere).sr
        for mode in ("off", "reuse", "hold")
    ]
    assert torch.equal(images[0], images[1])
    assert torch.equal(images[0], images[2])
    nowhere = found.computed(lr_tiles(), inputs(20), lambda _: ~everywhere).sr
    assert not torch.equal(images[0], nowhere)


@pytest.mark.parametrize(
    ("steps", "rule", "left"),
    [(20, "published", 17), (20, "wide", 15), (10, "published", 9), (3, "sparing", 1)],
)
@pytest.mark.parametrize("mode", ["reuse", "hold"])
def test_plain_tiles_are_not_evaluated_in_masked_steps(steps, rule, left, mode):
    found, tile = runner(), inputs(steps, texture_steps=rule, texture_sampling=mode)
    plain = found.computed(lr_tiles(), tile, lambda _: ~ALL)
    rich = found.computed(lr_tiles(), tile, lambda _: ALL)
    held_last = mode == "hold" and rule == "sparing"  # its last step must not be held
    assert (plain.evaluations, plain.steps, plain.rich) == (left + held_last, steps, 0)
    assert (rich.evaluations, rich.rich) == (steps, 1)


def test_the_mask_follows_the_threshold_of_predicted_maps():
    for threshold, share in ((0.0, 0.0), (1.0, 1.0)):
        net = small_net()
        net.get_buffer(THRESHOLDS)[1] = threshold
        net.predictor.last.bias.data.fill_(0.5)
        net.predictor.last.weight.data.zero_()
        assert runner(net).computed(lr_tiles(), inputs(2)).rich == share


def test_a_tile_does_not_depend_on_its_batch_and_shows_its_map():
    found, lr = runner(), lr_tiles(3)
    together = found(lr, inputs(4, 3))
    assert together.sr.shape == (3, 3, 4 * SIDE, 4 * SIDE)
    assert 0 <= together.sr.min() <= together.sr.max() <= 1
    tile = inputs(4, 3)
    for n in range(3):
        one = found(lr[n : n + 1], replace(tile, fields=tile.fields[n : n + 1], references=(None,)))
        assert torch.equal(one.sr, together.sr[n : n + 1])
        assert torch.equal(one.layers[TEXTURE_DENSITY], together.layers[TEXTURE_DENSITY][n : n + 1])
    shapes = {name: layer.shape for name, layer in together.layers.items()}
    assert shapes == {layer.name: (3, 1, 4 * SIDE, 4 * SIDE) for layer in SPEC.layers}


def test_layers_tell_the_share_of_rich_land_and_of_the_steps():
    half = ALL.clone()
    half[..., : SIDE // 4] = False
    for mask, rich, taken in ((ALL, 1, 1), (half, 0.75, 1), (~ALL, 0, 0.85)):
        layers = runner().computed(lr_tiles(), inputs(20), lambda _, mask=mask: mask).layers()
        assert layers["rich_land"].mean().item() == rich
        assert layers["steps_taken"].unique().tolist() == pytest.approx([taken])


def test_steps_are_counted_and_shown_as_images():
    seen = []
    tile = replace(inputs(3), on_step=lambda step, steps, x0: seen.append((step, steps, x0.shape)))
    runner()(lr_tiles(), tile)
    assert seen == [(step, 3, (1, 3, 4 * SIDE, 4 * SIDE)) for step in (1, 2, 3)]


def test_the_sensor_is_told():
    found = runner()
    torch.nn.init.normal_(found.network.denoiser.code_in.weight)
    ideal = found(lr_tiles(), inputs(2)).sr
    blurred = found(lr_tiles(), replace(inputs(2), sensor=NAMED["sentinel-2"])).sr
    assert not torch.equal(ideal, blurred)


@pytest.fixture
def shared(tmp_path, monkeypatch):
    """A net, a file of it without its trunk, and the model that has the trunk."""
    torch.manual_seed(1)
    net = small_net()
    tensors = {k: v.half().float() for k, v in net.state_dict().items()}
    sha256 = checksum(tensors, *PRIOR)
    architecture = small_architecture(shared="other", sha256=sha256)
    own = {k: v for k, v in tensors.items() if not k.startswith((THRESHOLDS, *PRIOR))}
    save_weights(tmp_path / "own.safetensors", own, card(architecture))
    save_weights(tmp_path / "other.safetensors", tensors, card(net.architecture))
    place = "ttrd3_qgis.core.methods.sharing.model_file"
    monkeypatch.setattr(place, lambda name: tmp_path / f"{name}.safetensors")
    return tensors, tmp_path


def test_the_trunk_may_lie_in_the_file_of_another_model(shared):
    tensors, folder = shared
    built = build_texadiff(load_weights(folder / "own.safetensors")).state_dict()
    assert all(torch.equal(built[name], tensors[name]) for name in tensors if name != THRESHOLDS)


def test_another_trunk_than_that_of_the_training_is_refused(shared):
    tensors, folder = shared
    tensors["denoiser.trunk.fuse.bias"] += 1
    save_weights(folder / "other.safetensors", tensors, card(small_architecture()))
    with pytest.raises(BadWeightsError, match="other"):
        build_texadiff(load_weights(folder / "own.safetensors"))


def test_a_card_that_makes_no_sense_is_refused():
    net = small_net()
    wrong = Card("x", "texadiff", 4, {**net.architecture.to_dict(), "codec": "jpeg"})
    with pytest.raises(BadWeightsError, match="codec"):
        build_texadiff(Weights(net.state_dict(), wrong, "", Path("x")))

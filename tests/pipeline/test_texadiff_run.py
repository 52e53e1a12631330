# SPDX-License-Identifier: GPL-2.0-or-later
"""A model of TexADiff by its path, through the engine: agreement across tiles, layers, options."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from net_rig import bands_of, upscale
from raster_files import write
from run_rig import smooth
from tex_rig import small_net
from ttrd3_qgis.core.jobs.superresolution import Tiles
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.texadiff.network import THRESHOLDS, Thresholds
from ttrd3_qgis.core.methods.weights import save_weights
from ttrd3_qgis.core.ops.projection import projection_of
from ttrd3_qgis.core.reporting.run import _mean

TILES = Tiles(24, 8, 1)


def saved(path, threshold):
    """Random weights; land is rich where the predicted map is below the threshold."""
    torch.manual_seed(0)
    net = small_net(thresholds=Thresholds(0.38, threshold))
    torch.nn.init.normal_(net.denoiser.step_out.weight, std=0.1)
    net.predictor.last.bias.data.fill_(0.5)
    own = {k: v for k, v in net.state_dict().items() if k != THRESHOLDS}
    save_weights(path, own, Card("texadiff-t", "texadiff", 4, net.architecture.to_dict()))
    return str(path)


@pytest.fixture
def lr(tmp_path):
    return str(write(tmp_path / "lr.tif", smooth(3, 44, 36)))


def test_every_lr_pixel_is_kept_across_tiles(tmp_path, lr):
    model, options = saved(tmp_path / "m.safetensors", 0.5), {"output_type": "float32"}
    upscale(lr, tmp_path / "sr.tif", model=model, tiles=TILES, options=options)
    sr = torch.from_numpy(bands_of(tmp_path / "sr.tif"))[None]
    assert sr.shape == (1, 3, 176, 144)
    off = projection_of(44, 36, 4).reduce(sr)[0].numpy() - bands_of(lr)
    assert np.abs(off).max() / 255 < 1e-4


@pytest.mark.parametrize(("threshold", "rich", "taken"), [(0.0, 0, 0.85), (1.0, 1, 1)])
def test_layers_tell_what_is_rich_and_what_was_spared(tmp_path, lr, threshold, rich, taken):
    model = saved(tmp_path / "m.safetensors", threshold)
    names = ("texture_density", "rich_land", "steps_taken")
    layers = {name: tmp_path / f"{name}.tif" for name in names}
    upscale(lr, tmp_path / "sr.tif", model=model, tiles=TILES, layers=layers, steps=20)
    density, land, steps = (bands_of(layers[name]) for name in names)
    assert density.shape == land.shape == steps.shape == (1, 176, 144)
    assert 0 <= density.min() < density.max() <= 1
    np.testing.assert_allclose(land, rich, atol=1e-6)
    np.testing.assert_allclose(steps, taken, atol=1e-6)
    assert _mean(steps) == f"Its mean is {taken}."


def test_its_options_change_the_result(tmp_path, lr):
    model, found = saved(tmp_path / "m.safetensors", 0.0), {}
    choices = {
        "off": {"texture_sampling": "off"},
        "reuse": {"texture_sampling": "reuse", "texture_steps": "sparing"},
        "hold": {"texture_sampling": "hold", "texture_steps": "sparing"},
        "fixed": {"texture_sampling": "off", "colour_fix": True},
    }
    for name, options in choices.items():
        output = tmp_path / f"{name}.tif"
        upscale(lr, output, model=model, tiles=TILES, steps=3, method_options=options)
        found[name] = bands_of(output)
    names = list(choices)
    for number, a in enumerate(names):
        assert not any(np.array_equal(found[a], found[b]) for b in names[number + 1 :]), a


def test_nothing_is_said_of_missing_references(tmp_path, lr):
    model, events = saved(tmp_path / "m.safetensors", 0.5), []
    upscale(lr, tmp_path / "sr.tif", model=model, tiles=TILES, events=events)
    codes = [message.code for event in events for message in getattr(event, "messages", ())]
    assert "run-no-reference" not in codes

# SPDX-License-Identifier: GPL-2.0-or-later
"""Several samples: each as if it were computed alone, and what they share made once."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from ttrd3_qgis.core.engine.executors.batch import Batch, BatchComputer, BatchSettings, GroupInput
from ttrd3_qgis.core.engine.scene import BandGroup
from ttrd3_qgis.core.engine.tiling.plan import Tile
from ttrd3_qgis.core.evaluation.single import ImageModel, preset_settings
from ttrd3_qgis.core.methods.loading import make_runner, open_weights
from ttrd3_qgis.core.methods.registry import spec_of

SIDE, TILES, SAMPLES, SEED = 16, 2, 3, 5
# What every step of a chain is given, by the model.
SHARED = {
    "ttrd3-s": "model.denoiser.trunk",
    "def-s": "network.denoiser.trunk",
    "wavediffur-s": "network",
    "csp-s": "network",
    "texadiff-s": "network.denoiser.trunk",
}
DIFFUSING = {"def-s": {"prior": "rddm"}, "csp-s": {"hf_mode": "rddm"}}


@pytest.fixture(params=SHARED)
def model(request):
    """The name of a model, its runner, and settings for one sample."""
    torch.set_num_threads(1)
    weights = open_weights(request.param)
    spec, scale = spec_of(weights.card.method), 2 if 2 in weights.card.all_scales() else 4
    runner = make_runner(weights, torch.device("cpu"), torch.float32, scale)
    options = {**spec.defaults(), **DIFFUSING.get(request.param, {})}
    groups = (BandGroup((0, 1, 2)),)
    return (
        request.param,
        runner,
        BatchSettings(scale, 3, groups, seed=SEED, noise=1.0, samples=1, options=options),
    )


def batch(runner):
    """Two tiles; a reference lies on the first."""
    rng = np.random.default_rng(1)
    lr = rng.random((TILES, 3, SIDE, SIDE), dtype=np.float32)
    tiles = tuple(Tile(n, 0, n, 0, n * SIDE, SIDE) for n in range(TILES))
    side = runner.scale * SIDE
    reference = {
        ratio: rng.random((3, round(side * ratio), round(side * ratio)), dtype=np.float32)
        for ratio in runner.spec.reference_ratios
    }
    inputs = GroupInput(lr, np.zeros_like(lr), (reference, None), (1, 0), (1.0, 1.0))
    return Batch(tiles, (inputs,), steps=2)


def computed(runner, settings, found):
    """The samples of each tile, (samples, bands, H, W)."""
    tiles = BatchComputer(settings, [runner], torch.device("cpu")).compute(found)
    return [one.samples.reshape(-1, 3, *one.samples.shape[1:]) for one in tiles]


def test_every_sample_is_that_of_its_own_seed(model):
    _, runner, settings = model
    found = batch(runner)
    together = computed(runner, replace(settings, samples=SAMPLES), found)
    for sample in range(SAMPLES):
        alone = computed(runner, replace(settings, seed=SEED + sample), found)
        for tile, one in zip(together, alone):
            assert np.array_equal(tile[sample], one[0])
    assert not np.array_equal(together[0][0], together[0][1])


def test_what_samples_share_is_made_once_for_each_tile(model):
    name, runner, settings = model
    calls, network = [], runner
    for part in SHARED[name].split("."):
        network = getattr(network, part)
    with network.register_forward_hook(lambda *_: calls.append(1)):
        computed(runner, settings, batch(runner))
        once = len(calls)
        computed(runner, replace(settings, samples=SAMPLES), batch(runner))
    assert len(calls) == 2 * once


def test_samples_of_an_image_differ_in_the_last_pass_alone():
    weights, calls = open_weights("csp-s"), []
    model = ImageModel.of(weights, torch.device("cpu"), torch.float32, 4)
    presets = weights.card.presets_of(spec_of(weights.card.method))
    settings = preset_settings(presets["realistic"], SEED)
    lr = np.random.default_rng(1).integers(0, 256, (SIDE, SIDE, 3), dtype=np.uint8)
    with model.runner.network.register_forward_hook(lambda *_: calls.append(1)):
        first, second, _ = model.samples(lr, None, settings, SAMPLES)
    assert len(calls) == len(model.passes) == 2
    assert torch.equal(first, model.exact(lr, None, settings))
    other = model.exact(lr, None, replace(settings, seed=SEED + 1))
    assert 0 < (second - first).abs().mean() < (other - first).abs().mean()

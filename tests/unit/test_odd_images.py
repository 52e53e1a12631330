# SPDX-License-Identifier: GPL-2.0-or-later
"""Images unlike any that a model has seen: what it makes of them stays near their range."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from ttrd3_qgis.core.engine.executors.batch import Batch, BatchComputer, BatchSettings, GroupInput
from ttrd3_qgis.core.engine.scene import BandGroup
from ttrd3_qgis.core.engine.tiling.plan import Tile
from ttrd3_qgis.core.methods.loading import make_runner, open_weights
from ttrd3_qgis.core.methods.registry import MODELS, spec_of

SIDE = 32
DARK, BRIGHT = 0.1, 0.9
BEYOND = 2.0  # how far a result may leave [0, 1]: agreement with such images overshoots


def checkerboard():
    """A pixel dark, the next one bright, in all bands."""
    places = np.add.outer(np.arange(SIDE), np.arange(SIDE))
    return np.where(places[None] % 2, DARK, BRIGHT).repeat(3, axis=0)


def speckle():
    return np.random.default_rng(1).random((3, SIDE, SIDE))


@pytest.mark.parametrize("image", [checkerboard, speckle])
@pytest.mark.parametrize("name", MODELS)
def test_no_model_runs_away(name, image):
    torch.set_num_threads(1)
    weights = open_weights(name)
    spec, scale = spec_of(weights.card.method), 2 if 2 in weights.card.all_scales() else 4
    preset = weights.card.presets_of(spec)["faithful"]
    told = {"seed": 1, "noise": preset.noise, "samples": 1, "options": spec.defaults()}
    settings = BatchSettings(scale, 3, (BandGroup((0, 1, 2)),), **told)
    lr = image()[None].astype(np.float32)
    inputs = GroupInput(lr, np.zeros_like(lr), (None,), (0,), (1.0,))
    runner = make_runner(weights, torch.device("cpu"), torch.float32, scale)
    batch = Batch((Tile(0, 0, 0, 0, 0, SIDE),), (inputs,), steps=preset.steps)
    (tile,) = BatchComputer(settings, [runner], torch.device("cpu")).compute(batch)
    assert tile.samples.min() > -BEYOND
    assert tile.samples.max() < 1 + BEYOND

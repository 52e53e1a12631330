# SPDX-License-Identifier: GPL-2.0-or-later
"""A model of DEF by its path, through the engine: agreement across tiles, layer, options."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from def_rig import SIZES, save_small
from net_rig import bands_of, upscale
from raster_files import write
from run_rig import smooth, write_reference
from ttrd3_qgis.core.evaluation.single import ImageModel
from ttrd3_qgis.core.jobs.superresolution import Tiles
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.def_.network import PRIOR, Architecture
from ttrd3_qgis.core.methods.def_.training import Objective
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.objective import ObjectiveInputs
from ttrd3_qgis.core.methods.weights import save_weights
from ttrd3_qgis.core.ops.projection import projection_of

TILES = Tiles(24, 8, 1)


@pytest.fixture
def model(tmp_path):
    return save_small(tmp_path / "def-t.safetensors")


@pytest.fixture
def lr(tmp_path):
    return str(write(tmp_path / "lr.tif", smooth(3, 44, 36)))


@pytest.mark.parametrize("scale", [2, 4, 8])
def test_every_lr_pixel_is_kept_across_tiles(tmp_path, lr, model, scale):
    options = {"output_type": "float32"}
    upscale(lr, tmp_path / "sr.tif", model=model, scale=scale, tiles=TILES, options=options)
    sr = torch.from_numpy(bands_of(tmp_path / "sr.tif"))[None]
    assert sr.shape == (1, 3, 44 * scale, 36 * scale)
    off = projection_of(44, 36, scale).reduce(sr)[0].numpy() - bands_of(lr)
    assert np.abs(off).max() / 255 < 1e-4


def test_confidence_is_high_where_a_reference_lies_alone(tmp_path, lr, model):
    reference = str(write_reference(tmp_path / "ref.tif", side=80))
    layers = {"confidence": tmp_path / "confidence.tif"}
    upscale(lr, tmp_path / "sr.tif", [reference], model=model, tiles=TILES, layers=layers)
    found = bands_of(tmp_path / "confidence.tif")
    assert found.shape == (1, 176, 144)
    assert 0 < found.min() < found.max() <= 1
    upscale(lr, tmp_path / "none.tif", model=model, tiles=TILES, layers=layers,
            options={"overwrite": True})  # fmt: skip
    assert bands_of(tmp_path / "confidence.tif").max() == 0
    assert not np.array_equal(bands_of(tmp_path / "sr.tif"), bands_of(tmp_path / "none.tif"))


def test_its_options_change_the_result(tmp_path, lr, model):
    reference = [str(write_reference(tmp_path / "ref.tif"))]
    upscale(lr, tmp_path / "a.tif", reference, model=model, tiles=TILES)
    off = {"transfer": False}
    upscale(lr, tmp_path / "b.tif", reference, model=model, tiles=TILES, method_options=off)
    upscale(lr, tmp_path / "c.tif", model=model, tiles=TILES, method_options=off)
    assert not np.array_equal(bands_of(tmp_path / "a.tif"), bands_of(tmp_path / "b.tif"))
    assert np.array_equal(bands_of(tmp_path / "b.tif"), bands_of(tmp_path / "c.tif"))


def test_the_prior_of_the_included_model_is_shared(tmp_path):
    """Its tensors stay in one file; without transfer the result is its estimate, projected."""
    other = open_weights("ttrd3-s")
    sizes = other.card.architecture["coded"]["trunk"]
    options = {**SIZES, "prior": "coded", "prior_size": sizes, "shared": "ttrd3-s"}
    objective = Objective.build(ObjectiveInputs(4, options))
    own = objective.network.state_dict()
    prior = {name: x for name, x in other.tensors.items() if name.startswith(PRIOR)}
    objective.network.load_state_dict({**own, **prior})
    path = tmp_path / "def-t.safetensors"
    kept = objective.kept(objective.network.state_dict())
    save_weights(path, kept, Card("def-t", "def", 4, objective.architecture()))
    assert path.stat().st_size < 200_000
    weights = open_weights(str(path))
    assert Architecture.from_dict(weights.card.architecture).prior.shared == "ttrd3-s"
    model = ImageModel.of(weights, torch.device("cpu"), torch.float32)
    found = model.runner.network.denoiser.state_dict()
    for name, tensor in prior.items():
        assert torch.equal(found[name.removeprefix(PRIOR)], tensor)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Passes of unlike scales in the order of the method, and layers of tiles computed together."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from net_rig import Spy, bands_of, texture, transform_of, upscale
from raster_files import NORTH_UP, write
from ttrd3_qgis.core.jobs.superresolution import Tiles
from ttrd3_qgis.core.methods import registry
from ttrd3_qgis.core.methods.base import TileResult
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.spec import Layer, Stage
from ttrd3_qgis.core.methods.weights import Weights
from ttrd3_qgis.core.ops.degradation import enlarge

PLACE = "ttrd3_qgis.core.engine"
SETTINGS = "ttrd3_qgis.core.methods.settings.spec_of"


class Enlarging(Spy):
    """Enlarges by the scale of its pass; says the first band once more."""

    def __init__(self, scale, calls):
        super().__init__(calls)
        self.scale = scale

    def __call__(self, lr, tile):
        self.calls.append((self.scale, lr, tile))
        sr = enlarge(lr, self.scale)
        return TileResult(sr, {"first": sr[:, :1]})


@pytest.fixture
def calls(monkeypatch):
    """What is computed of a method that enlarges by 2 and then by 3."""
    layers = (Layer("first", "First", "The first band."),)
    stages = {6: (Stage(2), Stage(3)), 4: (Stage(4),)}
    spec = replace(registry.METHODS[0], scales=(4, 6), stages=stages.get, layers=layers)
    weights = Weights({}, Card("six", spec.name, 6, {}, scales=(4,)), "0" * 64, None)
    made = []
    monkeypatch.setattr(SETTINGS, lambda name: spec)
    monkeypatch.setattr(f"{PLACE}.pipeline.open_weights", lambda model: weights)
    monkeypatch.setattr(
        f"{PLACE}.executors.local.make_runner",
        lambda weights, device, dtype, scale: Enlarging(scale, made),
    )
    return made


def test_passes_go_in_the_order_of_the_method(calls, tmp_path):
    """By 2 and then by 3; the second pass sees what the first has made."""
    values = texture(40, 36, sigma=3.0)
    lr, options = write(tmp_path / "lr.tif", values), {"normalization": "dtype"}
    upscale(lr, tmp_path / "sr.tif", options=options, tiles=Tiles(32, 8, 1))
    scales = [scale for scale, *_ in calls]
    assert scales == sorted(scales)
    assert set(scales) == {2, 3}
    (_, first, _), (_, second, _) = calls[0], calls[scales.index(3)]
    assert np.abs(first[0].numpy() - values[:, :32, :32]).max() < 1e-6
    inner = np.s_[:, 8:-8, 8:-8]
    twice = enlarge(first, 2)[0].numpy()[:, :32, :32]
    assert np.abs(second[0].numpy() - twice)[inner].max() < 0.01
    a, b, c, d, e, f = tuple(NORTH_UP)[:6]
    assert transform_of(tmp_path / "sr.tif") == pytest.approx((a / 6, b, c, d, e / 6, f))
    assert bands_of(tmp_path / "sr.tif").shape == (3, 240, 216)


@pytest.mark.parametrize("batch", [1, 3])
def test_layers_of_a_batch_are_those_of_its_tiles(calls, tmp_path, batch):
    lr = write(tmp_path / "lr.tif", texture(40, 100))
    upscale(
        lr,
        tmp_path / "sr.tif",
        options={"normalization": "dtype", "consistency": False},
        layers={"first": tmp_path / "first.tif"},
        tiles=Tiles(32, 8, batch),
        scale=4,
    )
    assert len(calls[0][1]) == batch
    first = bands_of(tmp_path / "first.tif")[0]
    assert np.abs(first - bands_of(tmp_path / "sr.tif")[0]).max() < 1e-5

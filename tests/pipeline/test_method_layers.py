# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers that a method writes of its own: blended, masked, kept, committed with the result."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from net_rig import bands_of
from raster_files import NORTH_UP, digest, opened, write
from run_rig import Bicubic, journal_names, names, smooth
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs.errors import CancelledError
from ttrd3_qgis.core.jobs.superresolution import Extras, Job, Options, Tiles
from ttrd3_qgis.core.methods import registry
from ttrd3_qgis.core.methods.base import TileResult
from ttrd3_qgis.core.methods.spec import Layer

TILES = Tiles(32, 8, 1)
DETAIL = Layer("detail", "Detail", "What the method has added.", bands=2)
CLASSES = Layer("classes", "Classes", "What the method sees.", dtype="uint8")
COARSE = Layer("coarse", "Coarse", "The same on the LR grid.", bands=2, grid="lr")


class Telling(Bicubic):
    """Says the first two bands of its result once more, and where they are bright."""

    def __call__(self, lr, tile):
        sr = super().__call__(lr, tile).sr
        bright = 1 + (sr[:, :1] > 0.5).float()
        return TileResult(sr, {"detail": sr[:, :2], "coarse": sr[:, :2], "classes": bright})


@pytest.fixture
def telling(use_method, monkeypatch):
    spec = replace(registry.METHODS[0], layers=(DETAIL, CLASSES, COARSE))
    monkeypatch.setattr("ttrd3_qgis.core.methods.settings.spec_of", lambda name: spec)
    spy = Telling()
    use_method(lambda *_: spy)
    return spy


def upscale(lr, output, layers, options=None, mask="", cancelled=lambda: False):
    job = Job(
        lr,
        (),
        str(output),
        steps=1,
        noise=0.7,
        device="cpu",
        tiles=TILES,
        layers=layers,
        options=Options(**(options or {})),
        extras=Extras(mask=str(mask)),
    )
    return run(job, lambda event: None, cancelled)


def layers(folder, *wanted):
    return {layer.name: str(folder / f"{layer.name}.tif") for layer in wanted}


def test_a_layer_is_blended_as_the_result_is(telling, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 90, 75, "float32"))
    wanted = layers(tmp_path, DETAIL)
    options = {"normalization": "dtype", "consistency": False}
    result = upscale(lr, tmp_path / "sr.tif", wanted, options)
    detail = bands_of(tmp_path / "detail.tif")
    np.testing.assert_allclose(detail, bands_of(tmp_path / "sr.tif")[:2], atol=1e-6)
    assert result.layers == wanted
    with opened(tmp_path / "detail.tif") as file, opened(tmp_path / "sr.tif") as sr:
        assert file.transform == sr.transform
        assert file.descriptions == ("Detail 1", "Detail 2")
        assert file.tags()["TTRD3_CONTENT"] == DETAIL.help


def test_a_layer_has_nothing_where_the_result_has_nothing(telling, tmp_path):
    values = smooth(3, 90, 75)
    values[:, 20:70, 10:60] = 0
    lr = write(tmp_path / "lr.tif", values, nodata=0)
    ring = [list(NORTH_UP * corner) for corner in ((0, 0), (75, 0), (75, 80), (0, 80), (0, 0))]
    mask = tmp_path / "mask.geojson"
    mask.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}), encoding="utf-8")
    wanted = layers(tmp_path, DETAIL, CLASSES, COARSE)
    upscale(lr, tmp_path / "sr.tif", layers=wanted, mask=mask)
    shown = (values != 0).any(axis=0)
    shown[80:] = False
    fine = np.repeat(np.repeat(shown, 4, 0), 4, 1)
    assert np.array_equal(np.isfinite(bands_of(wanted["detail"])[0]), fine)
    assert np.array_equal(np.isfinite(bands_of(wanted["coarse"])[0]), shown)
    with opened(wanted["classes"]) as file:
        assert np.array_equal(file.dataset_mask() > 0, fine)
        assert set(np.unique(file.read(1)[fine])) == {1, 2}


def test_a_layer_on_the_lr_grid_has_the_means(telling, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 90, 75))
    wanted = layers(tmp_path, DETAIL, COARSE)
    upscale(lr, tmp_path / "sr.tif", layers=wanted)
    fine = bands_of(wanted["detail"]).reshape(2, 90, 4, 75, 4).mean(axis=(2, 4))
    np.testing.assert_allclose(bands_of(wanted["coarse"]), fine, atol=1e-6)


@pytest.mark.parametrize("tiles_before", [1, 5, 9])
def test_layers_are_resumed_to_the_same_pixels(telling, tmp_path, tiles_before):
    lr = write(tmp_path / "lr.tif", smooth(3, 120, 75))
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    for folder in (whole, cut):
        folder.mkdir()
    wanted = layers(whole, DETAIL, CLASSES, COARSE)
    upscale(lr, whole / "sr.tif", layers=wanted)
    telling.calls.clear()
    options = {"resume": True}
    again = layers(cut, DETAIL, CLASSES, COARSE)
    with pytest.raises(CancelledError):
        upscale(
            lr,
            cut / "sr.tif",
            layers=again,
            options=options,
            cancelled=lambda: len(telling.calls) > tiles_before,
        )
    assert names(cut) == journal_names()
    telling.calls.clear()
    upscale(lr, cut / "sr.tif", layers=again, options=options)
    assert len(telling.calls) <= 16 - tiles_before
    for name in ("sr", *wanted):
        assert digest(whole / f"{name}.tif") == digest(cut / f"{name}.tif")

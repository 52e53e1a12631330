# SPDX-License-Identifier: GPL-2.0-or-later
"""What sensor a run goes by: the one that is named, the model's own, or that of the raster."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch
from raster_files import opened, write
from run_rig import smooth
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs.protocol import Log
from ttrd3_qgis.core.jobs.sensor import AUTO, IDEAL, NAMED, Sensor
from ttrd3_qgis.core.jobs.superresolution import Job
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.registry import METHODS
from ttrd3_qgis.core.methods.weights import Weights
from ttrd3_qgis.core.ops.sensor import form

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
NOISY = Sensor("box", 0.5, read_noise=4)
TAG = "TTRD3_SENSOR"


@pytest.fixture
def spy(bicubic, monkeypatch):
    """A model that is told its sensor."""
    weights = Weights({}, Card("any", METHODS[0].name, 4, {}, sensor=AUTO), "0" * 64, Path())
    monkeypatch.setattr("ttrd3_qgis.core.engine.pipeline.open_weights", lambda model: weights)
    return bicubic


@pytest.fixture(scope="module")
def scene():
    """A real scene (3,h,w) in [0, 1]."""
    with rasterio.open(SAMPLE / "town_ref.tif") as found:
        return torch.from_numpy(found.read()[:3] / 255).float()


def lr_raster(path, scene, sensor, **options):
    lr = form(scene[None], sensor, 4)[0].numpy()
    rng = np.random.default_rng(3)
    lr = lr + sensor.read_noise / 255 * rng.standard_normal(lr.shape)
    return write(path, np.round(255 * lr.clip(0, 1)).astype(np.uint8), **options)


def upscale(lr, output, **job):
    events = []
    result = run(Job(str(lr), (), str(output), steps=1, device="cpu", **job), events.append)
    return result, [event for event in events if isinstance(event, Log)]


def sensors(spy):
    return {tile.sensor for _, tile, _ in spy.calls}


def test_a_model_for_any_sensor_is_told_that_of_the_raster(spy, scene, tmp_path):
    lr = lr_raster(tmp_path / "lr.tif", scene, NOISY)
    _, logs = upscale(lr, tmp_path / "sr.tif")
    (found,) = sensors(spy)
    assert found.kernel == "box"
    assert found.blur_px == pytest.approx(0.5, abs=0.15)
    assert found.read_noise == pytest.approx(4, rel=0.25)
    (seen,) = (log.messages[0] for log in logs if log.messages[0].code.startswith("run-sensor"))
    assert seen.arguments["noise"] == pytest.approx(4, rel=0.25)
    with opened(tmp_path / "sr.tif") as sr:
        assert f"read_noise {found.read_noise}" in sr.tags()[TAG]


def test_a_grey_raster_tells_it_too(spy, scene, tmp_path):
    grey = lr_raster(tmp_path / "grey.tif", scene[1:2], NOISY)
    upscale(grey, tmp_path / "grey_sr.tif")
    (found,) = sensors(spy)
    assert found.read_noise == pytest.approx(4, rel=0.35)


def test_what_is_named_is_not_estimated(spy, scene, tmp_path):
    lr = lr_raster(tmp_path / "lr.tif", scene, NOISY)
    _, logs = upscale(lr, tmp_path / "sr.tif", sensor="sentinel-2")
    assert sensors(spy) == {NAMED["sentinel-2"]}
    assert not any(log.messages[0].code.startswith("run-sensor") for log in logs)


def test_a_model_for_one_sensor_keeps_it(bicubic, scene, tmp_path):
    lr = lr_raster(tmp_path / "lr.tif", scene, NOISY)
    upscale(lr, tmp_path / "sr.tif")
    assert sensors(bicubic) == {IDEAL}


def noise_raster(path):
    """Pixels that no sensor makes, as in a file whose compression is damaged."""
    return write(path, np.random.default_rng(5).integers(0, 256, (3, 48, 48), dtype=np.uint8))


@pytest.mark.parametrize("told", [False, True])
def test_the_pixel_means_of_noise_are_kept(request, tmp_path, told):
    """Of noise, bicubic reduction and pixel means differ by much."""
    fake = request.getfixturevalue("spy" if told else "bicubic")
    lr = noise_raster(tmp_path / "lr.tif")
    upscale(lr, tmp_path / "sr.tif")
    assert sensors(fake) == {Sensor("box")}
    with opened(lr) as low, opened(tmp_path / "sr.tif") as sr:
        means = sr.read().reshape(3, 48, 4, 48, 4).mean(axis=(2, 4))
        assert np.abs(means - low.read()).max() < 1


def test_a_named_sensor_is_that_of_noise_too(bicubic, tmp_path):
    upscale(noise_raster(tmp_path / "lr.tif"), tmp_path / "sr.tif", sensor="ideal")
    assert sensors(bicubic) == {IDEAL}


def test_a_raster_too_small_to_tell_counts_as_ideal(spy, tmp_path):
    lr = write(tmp_path / "lr.tif", smooth(3, 20, 22))
    upscale(lr, tmp_path / "sr.tif")
    assert sensors(spy) == {IDEAL}


def test_nodata_says_nothing_of_the_sensor(spy, scene, tmp_path):
    """Half the scene is a hole of zeros with hard borders, and noise is the same."""
    lr = lr_raster(tmp_path / "lr.tif", scene, NOISY)
    with rasterio.open(lr, "r+") as raster:
        values = raster.read()
        values[:, :, : values.shape[2] // 2] = 0
        raster.write(values)
        raster.nodata = 0
    upscale(lr, tmp_path / "sr.tif")
    (found,) = sensors(spy)
    assert found.read_noise == pytest.approx(4, rel=0.35)
    assert replace(found, read_noise=0, blur_px=0, stretch=1, shot_noise=0) == Sensor("box")

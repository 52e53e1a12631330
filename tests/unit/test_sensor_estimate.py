# SPDX-License-Identifier: GPL-2.0-or-later
"""Telling the sensor from LR images."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch
from PIL import Image
from scipy.ndimage import gaussian_filter
from trunk_training.imagery import Imagery
from trunk_training.sensor_fit import draw_scenes, fit, sensor_loss
from trunk_training.sensor_pairs import SensorMix
from ttrd3_qgis.core.jobs.sensor import IDEAL, Sensor
from ttrd3_qgis.core.methods.ttrd3.sensor_code import sensor_code
from ttrd3_qgis.core.ops.sensor import form
from ttrd3_qgis.core.ops.sensor_estimate import FEATURES, answered, estimate, is_strange, read_net
from ttrd3_qgis.core.ops.sensor_features import LEAST_PX, features

ROOT = Path(__file__).resolve().parents[2]
NET = ROOT / "resources" / "weights" / "sensor-estimate.safetensors"


@pytest.fixture(scope="module")
def place():
    """The town of the sample (3,H,W), in [0, 1]."""
    with rasterio.open(ROOT / "resources" / "sample" / "town_ref.tif") as file:
        return torch.from_numpy(file.read([1, 2, 3]) / 255)


def lr_of(place, sensor, seed=0):
    """Its LR image, rounded to 8 bits."""
    lr = form(place[None], sensor, 4)[0].numpy()
    noise = np.random.default_rng(seed).standard_normal(lr.shape) * sensor.read_noise / 255
    pixels = np.rint(255 * (lr + noise).clip(0, 1)).astype(np.uint8)
    if sensor.jpeg_quality:
        data = io.BytesIO()
        Image.fromarray(pixels.transpose(1, 2, 0)).save(data, "JPEG", quality=75)
        pixels = np.asarray(Image.open(data)).transpose(2, 0, 1)
    return pixels / 255


def told(place, sensor):
    return estimate(read_net(NET), [lr_of(place, sensor)])


@pytest.mark.parametrize("noise", [2, 4])
def test_noise_is_told(place, noise):
    found = told(place, Sensor("box", blur_px=0.5, read_noise=noise))
    assert found.read_noise == pytest.approx(noise, rel=0.2)
    assert told(place, Sensor("box", blur_px=0.5)).read_noise < 1


@pytest.mark.parametrize("deviation", [0.1, 0.3, 2.0])
def test_noise_alone_counts_as_means_over_a_pixel(place, deviation):
    noise = np.random.default_rng(1).standard_normal((3, 52, 52))
    image = (0.5 + deviation * noise).clip(0, 1)
    assert estimate(read_net(NET), [image]) == Sensor("box")
    speckle = np.random.default_rng(1).gamma(1, 0.2, (1, 64, 64)).clip(0, 1).repeat(3, axis=0)
    assert estimate(read_net(NET), [speckle]) == Sensor("box")


@pytest.mark.parametrize("harm", ["overflowed", "lost its predictor"])
def test_white_beside_black_counts_as_means_over_a_pixel(harm):
    """Along lines that no scene has."""
    rough = np.random.default_rng(0).standard_normal((3, 52, 52))
    smooth = gaussian_filter(rough, (0, 3, 3))
    smooth = (smooth - smooth.min()) / np.ptp(smooth)
    numbers = np.rint((1000 if harm == "overflowed" else 255) * smooth).astype(np.int64)
    if harm != "overflowed":
        numbers = np.diff(numbers, axis=2, prepend=0)
    image = (numbers % 256) / 255
    assert estimate(read_net(NET), [image]) == Sensor("box")
    assert is_strange(read_net(NET), [image])
    assert not is_strange(read_net(NET), [smooth])


def test_the_sampling_is_told(place):
    assert told(place, IDEAL) == IDEAL
    assert told(place, Sensor("box")) == Sensor("box")


def test_blur_is_told(place):
    blurs = [told(place, Sensor("box", blur_px=blur)).blur_px for blur in (0.0, 0.4, 0.8)]
    assert blurs == sorted(blurs)
    assert blurs[0] == 0
    assert blurs[2] == pytest.approx(0.8, abs=0.2)


def test_jpeg_is_told(place):
    assert told(place, Sensor("box", jpeg_quality=75)).jpeg_quality == pytest.approx(75, abs=15)
    assert told(place, Sensor("box", read_noise=1)).jpeg_quality == 0
    assert told(place, IDEAL).jpeg_quality == 0


def test_the_images_of_a_scene_have_one_answer(place):
    net, lr = read_net(NET), lr_of(place, Sensor("box", blur_px=0.5, read_noise=2))
    halves = [lr[:, :, :120], lr[:, :, 120:]]
    mean = torch.from_numpy(np.mean([features(half) for half in halves], axis=0)).float()
    assert estimate(net, halves) == answered(net(mean[None])[0].tolist())
    assert estimate(net, []) is None


@pytest.mark.parametrize("value", [0.0, 0.4, 1.0])
def test_plain_and_tiny_images_have_numbers(value):
    found = features(np.full((3, LEAST_PX, LEAST_PX + 5), value))
    assert found.shape == (FEATURES,)
    assert np.isfinite(found).all()


def test_an_answer_next_to_nothing_is_an_ideal_sensor():
    assert answered([3.0, 0.01, 0.02, 0.05, 0.0, 0.01]) == IDEAL
    sensor = Sensor("box", 0.5, 1.2, 2.0, 1.0, 75.0)
    _, cubic, *numbers, _ = sensor_code(sensor).tolist()
    found = answered([cubic - 0.5, *numbers])
    for name in ("blur_px", "stretch", "read_noise", "shot_noise", "jpeg_quality"):
        assert getattr(found, name) == pytest.approx(getattr(sensor, name), rel=1e-3)


def test_it_is_fitted_to_what_sensors_make():
    dice = np.random.default_rng(0)
    images = tuple(
        np.kron(dice.integers(0, 256, (20, 20, 3), dtype=np.uint8), np.ones((12, 12, 1), np.uint8))
        for _ in range(3)
    )
    imagery = Imagery(images, np.full(3, 1 / 3), (), ("a.png",) * 3)
    scenes = draw_scenes(imagery, SensorMix(), 32, 60)
    assert scenes.features.shape == (60, FEATURES)
    blank = sensor_loss(torch.zeros(60, 6), scenes.codes)
    _, loss = fit(scenes, 30)
    assert loss < 0.8 * float(blank)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Sensors: how LR images come about, and the code that tells a network so."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from PIL import Image
from scipy.ndimage import gaussian_filter
from torch.nn import functional as F  # noqa: N812
from trunk_training.trunk_validation import TABLE
from ttrd3_qgis.core.evaluation.lr_images import lr_image
from ttrd3_qgis.core.jobs.errors import BadJobError
from ttrd3_qgis.core.jobs.sensor import IDEAL, Sensor, read_sensor
from ttrd3_qgis.core.methods.ttrd3.sensor_code import CODE_DIMS, sensor_code
from ttrd3_qgis.core.ops import degradation
from ttrd3_qgis.core.ops.reduction import Axis, Kernel, Span
from ttrd3_qgis.core.ops.sensor import form, noise_deviation


@pytest.fixture
def hr():
    return np.random.default_rng(3).integers(0, 256, (64, 48, 3), dtype=np.uint8)


def _tensor(pixels):
    return torch.from_numpy(pixels.transpose(2, 0, 1)[None].astype(np.float32)) / 255


def test_kernels_without_blur(hr):
    image = _tensor(hr)
    assert torch.allclose(form(image, IDEAL, 4), degradation.reduce(image, 4))
    assert torch.allclose(form(image, Sensor("box"), 4), F.avg_pool2d(image, 4), atol=1e-6)


@pytest.mark.parametrize("sensor", [IDEAL, Sensor("box", blur_px=0.5)])
def test_lr_images_keep_their_precision_under_autocast(hr, sensor):
    image = _tensor(hr)
    with torch.autocast("cpu", torch.bfloat16):
        lr, half = form(image, sensor, 4), form(image.bfloat16(), sensor, 4)
    assert torch.equal(lr, form(image, sensor, 4))
    assert half.dtype == torch.float32  # bicubic enlargement of bfloat16 is not to be had


def test_blur_has_the_sigma_it_says():
    whole = Span(0, 21)
    row = Axis(21, 8, Kernel("box", 0.75)).reducing(whole, whole.times(8)).toarray()[10]
    offset = np.arange(168) - 83.5
    box = (8**2 - 1) / 12
    assert row.sum() == pytest.approx(1)
    assert (row * offset**2).sum() - box == pytest.approx((8 * 0.75) ** 2, rel=1e-3)


def test_blur_counts_in_lr_pixels(hr):
    sharp = hr.astype(np.float64) / 255
    expected = F.avg_pool2d(_tensor(255 * gaussian_filter(sharp, (2, 2, 0), truncate=6)), 4)
    found = form(_tensor(hr), Sensor("box", blur_px=0.5), 4)
    assert torch.allclose(found[..., 4:-4, 4:-4], expected[..., 4:-4, 4:-4], atol=1e-4)


def test_stretch_is_the_horizontal_over_the_vertical_sigma():
    vertical, horizontal = Sensor(blur_px=0.6, stretch=1.44).blurs_px
    assert horizontal / vertical == pytest.approx(1.44)
    assert horizontal * vertical == pytest.approx(0.36)
    stripes = torch.zeros(1, 1, 64, 64)
    stripes[..., ::16] = 1  # vary from column to column: only the horizontal blur acts
    wide = form(stripes, Sensor("box", blur_px=0.6, stretch=1.44), 4)
    round_ = form(stripes, Sensor("box", blur_px=0.6), 4)
    assert wide.std() < round_.std()
    assert form(stripes.mT, Sensor("box", blur_px=0.6, stretch=1.44), 4).std() > round_.std()


def test_brightness_stays_at_borders_too():
    flat = torch.full((1, 3, 32, 32), 0.4)
    assert torch.allclose(form(flat, Sensor("box", blur_px=0.9), 4), torch.tensor(0.4))


def test_noise_grows_with_the_signal():
    deviation = noise_deviation(torch.tensor([0.0, 1.0]), Sensor(read_noise=3, shot_noise=4))
    assert torch.allclose(deviation * 255, torch.tensor([3.0, 5.0]))


def test_codes_tell_sensors_apart():
    sensors = [read_sensor(name) for name in TABLE]
    codes = [sensor_code(sensor) for sensor in sensors]
    assert all(code.shape == (CODE_DIMS,) and code[0] == 1 for code in codes)
    assert len({tuple(code.tolist()) for code in codes}) == len(TABLE)
    best, usual = (sensor_code(Sensor(jpeg_quality=quality))[6] for quality in (100, 75))
    assert 0 < best < usual < 1


def test_named_sensors(hr):
    assert read_sensor("psf:0.5,2,75") == Sensor("box", 0.5, read_noise=2, jpeg_quality=75)
    ideal = Image.fromarray(hr).resize((12, 16), Image.Resampling.BICUBIC)
    assert np.array_equal(lr_image(hr, 4, IDEAL, "a"), np.asarray(ideal))
    for wrong in ("psf", "psf:x,1", "psf:-1,1", "gauss:1,1", "psf:0.5,1,300", "psf:nan,1", "auto"):
        with pytest.raises(BadJobError, match="psf:SIGMA,NOISE"):
            read_sensor(wrong)


def test_noise_depends_on_the_name_and_the_seed_alone(hr):
    sensor = read_sensor("psf:0.5,4")
    assert np.array_equal(lr_image(hr, 4, sensor, "a"), lr_image(hr, 4, sensor, "a"))
    first = lr_image(hr, 4, sensor, "a")
    assert not np.array_equal(first, lr_image(hr, 4, sensor, "b"))
    assert not np.array_equal(first, lr_image(hr, 4, sensor, "a", seed=1))
    quiet = lr_image(hr, 4, read_sensor("psf:0.5,0"), "a")
    difference = first.astype(float) - quiet
    assert difference.std() == pytest.approx(4, rel=0.1)

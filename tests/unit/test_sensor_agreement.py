# SPDX-License-Identifier: GPL-2.0-or-later
"""Agreement with the LR image through a sensor, up to the noise."""

from __future__ import annotations

import pytest
import torch
from ttrd3_qgis.core.ops import degradation
from ttrd3_qgis.core.ops.sensor import IDEAL, Sensor, form
from ttrd3_qgis.core.ops.sensor_agreement import MISSING, agree, noise_level

SENSORS = (IDEAL, Sensor("box"), Sensor("box", blur_px=0.5, stretch=1.2))


def _images():
    generator = torch.Generator().manual_seed(0)
    hr = torch.rand(2, 3, 32, 40, generator=generator, dtype=torch.float64)
    return hr, (hr + 0.1 * torch.randn(hr.shape, generator=generator, dtype=torch.float64))


@pytest.mark.parametrize("sensor", SENSORS)
def test_without_noise_it_agrees_exactly(sensor):
    hr, sr = _images()
    lr = form(hr, sensor, 4)
    found = agree(sr, lr, sensor, 4)
    assert (form(found, sensor, 4) - lr).abs().max() < 1e-6
    assert torch.allclose(agree(hr, lr, sensor, 4), hr, atol=1e-6)


def test_of_the_ideal_kernel_it_is_the_projection():
    hr, sr = _images()
    lr = form(hr, IDEAL, 4)
    assert torch.allclose(agree(sr, lr, IDEAL, 4), degradation.project(sr, lr, 4), atol=1e-6)


def test_the_more_noise_the_less_it_follows():
    hr, sr = _images()
    left = []
    for noise in (0.0, 2.0, 8.0, 1e4):
        sensor = Sensor("box", read_noise=noise)
        lr = form(hr, sensor, 4)
        left.append(float((form(agree(sr, lr, sensor, 4), sensor, 4) - lr).abs().mean()))
    assert left == sorted(left)
    assert left[0] < 1e-6
    before = float((form(sr, Sensor("box"), 4) - form(hr, Sensor("box"), 4)).abs().mean())
    assert left[-1] == pytest.approx(before, rel=1e-3)


def test_it_lets_half_of_noise_through_that_equals_what_is_missing():
    sensor = Sensor("box", read_noise=255 * MISSING * 0.25)
    flat = torch.full((1, 1, 16, 16), 0.5, dtype=torch.float64)
    lr = torch.full((1, 1, 4, 4), 0.6, dtype=torch.float64)
    found = agree(flat, lr, sensor, 4)  # the mean of 16 pixels has a singular value of a quarter
    assert torch.allclose(found, torch.full_like(found, 0.55), atol=1e-6)


def test_jpeg_counts_as_noise():
    lr = torch.full((1, 3, 4, 4), 0.5)
    plain, packed = (Sensor(read_noise=1, jpeg_quality=quality) for quality in (0, 75))
    assert noise_level(lr, plain) == pytest.approx(1 / 255)
    assert noise_level(lr, packed) == pytest.approx(2**0.5 / 255)

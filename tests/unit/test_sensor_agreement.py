# SPDX-License-Identifier: GPL-2.0-or-later
"""Agreement with the LR image through a sensor, up to the noise."""

from __future__ import annotations

import pytest
import torch
from scipy.ndimage import gaussian_filter
from ttrd3_qgis.core.jobs.sensor import IDEAL, Sensor
from ttrd3_qgis.core.ops import degradation
from ttrd3_qgis.core.ops.sensor import form, forming, kernels
from ttrd3_qgis.core.ops.sensor_agreement import MISSING, agree, damping, noise_level

SHARP = (IDEAL, Sensor("box"))
SEEN = Sensor("box", blur_px=0.5, stretch=1.2, read_noise=1)


def _images():
    generator = torch.Generator().manual_seed(0)
    hr = torch.rand(2, 3, 32, 40, generator=generator, dtype=torch.float64)
    return hr, (hr + 0.1 * torch.randn(hr.shape, generator=generator, dtype=torch.float64))


def _lasting(missing, scale):
    """The weighted means around LR pixels, as a dual image: A A^T of it is of the same size."""
    spread = gaussian_filter(missing.numpy(), (0, 0, 3, 3), radius=(0, 0, 9, 9), mode="reflect")
    return scale**2 * torch.from_numpy(spread)


def _posterior(image, lr, scale, sensor):
    """The most likely image by one dense linear system, once it is right in the mean of areas."""
    rows, cols = (forming(n, scale, k) for n, k in zip(lr.shape[-2:], kernels(sensor)))
    image = image + rows.t() @ _lasting(lr - form(image, sensor, scale), scale) @ cols
    matrix = torch.kron(rows, cols)
    system = matrix @ matrix.t() + damping(sensor) * torch.eye(len(matrix), dtype=torch.float64)
    missing = (lr - form(image, sensor, scale)).flatten(2)
    return image + (torch.linalg.solve(system, missing.mT).mT @ matrix).view_as(image)


@pytest.mark.parametrize("sensor", SHARP)
def test_of_exact_sensors_it_agrees_exactly(sensor):
    hr, sr = _images()
    lr = form(hr, sensor, 4)
    found = agree(sr, lr, 4, sensor)
    assert (form(found, sensor, 4) - lr).abs().max() < 1e-6
    assert torch.allclose(agree(hr, lr, 4, sensor), hr, atol=1e-6)


def test_of_the_ideal_kernel_it_is_the_projection():
    hr, sr = _images()
    lr = form(hr, IDEAL, 4)
    assert torch.allclose(agree(sr, lr, 4), degradation.project(sr, lr, 4), atol=1e-6)


@pytest.mark.parametrize("sensor", [SEEN, Sensor(blur_px=0.8), Sensor("box", jpeg_quality=75)])
def test_of_blur_and_noise_it_is_the_most_likely_image(sensor):
    hr, sr = _images()
    lr = form(hr, sensor, 4) + 0.01 * torch.rand_like(hr[..., ::4, ::4])
    assert torch.allclose(agree(sr, lr, 4, sensor), _posterior(sr, lr, 4, sensor), atol=1e-9)


def test_within_limits_it_is_the_most_likely_image_there():
    hr, sr = _images()
    lr = form(hr, SEEN, 4)
    found = agree(sr, lr, 4, SEEN, (0.0, 1.0))
    assert (found.min(), found.max()) == (0, 1)
    dual = (lr - form(found, SEEN, 4)) / damping(SEEN) + _lasting(lr - form(sr, SEEN, 4), 4)
    rows, cols = (forming(n, 4, k) for n, k in zip(lr.shape[-2:], kernels(SEEN)))
    assert torch.allclose(found, (sr + rows.t() @ dual @ cols).clamp(0, 1), atol=1e-4)


def test_the_more_noise_the_less_it_follows():
    hr, sr = _images()
    left = []
    for noise in (0.0, 2.0, 8.0, 1e4):
        sensor = Sensor("box", read_noise=noise)
        lr = form(hr, sensor, 4)
        left.append(float((form(agree(sr, lr, 4, sensor), sensor, 4) - lr).abs().mean()))
    assert left == sorted(left)
    assert left[0] < 1e-6
    missing = form(hr - sr, Sensor("box"), 4)
    fleeting = float((missing - _lasting(missing, 4) / 4**2).abs().mean())
    assert left[-1] == pytest.approx(fleeting, rel=1e-3)


def test_it_lets_half_of_noise_through_that_equals_what_is_missing():
    sensor = Sensor("box", read_noise=255 * MISSING * 0.25)
    flat = torch.full((1, 1, 96, 96), 0.5, dtype=torch.float64)
    board = (torch.arange(24)[:, None] + torch.arange(24)) % 2 * 0.2 - 0.1
    lr = (0.5 + board)[None, None].double()
    found = agree(flat, lr, 4, sensor)  # the mean of 16 pixels has a singular value of a quarter
    off = form(found, sensor, 4)[0, 0] - 0.5
    assert torch.allclose(off[8:16, 8:16], board[8:16, 8:16].double() / 2, atol=1e-3)


@pytest.mark.parametrize("noise", [1.0, 8.0])
def test_what_many_pixels_have_in_common_is_no_noise(noise):
    dark = torch.full((1, 1, 64, 64), 0.5, dtype=torch.float64)
    lr = torch.full((1, 1, 16, 16), 0.6, dtype=torch.float64)
    found = agree(dark, lr, 4, Sensor("box", read_noise=noise))
    assert torch.allclose(found.mean(), lr.mean(), atol=1e-6)


def test_jpeg_counts_as_noise():
    plain, packed = (Sensor(read_noise=1, jpeg_quality=quality) for quality in (0, 75))
    assert noise_level(plain) == pytest.approx(1 / 255)
    assert noise_level(packed) == pytest.approx(2**0.5 / 255)

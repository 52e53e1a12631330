# SPDX-License-Identifier: GPL-2.0-or-later
"""The operators of DEF: pseudo-inverses of box and cubic, projection and POCS, on whole images."""

from __future__ import annotations

import pytest
import torch
from ttrd3_qgis.core.jobs.sensor import BOX, IDEAL, NAMED, Sensor
from ttrd3_qgis.core.ops import degradation
from ttrd3_qgis.core.ops.projection import Projection, pocs, projection_of
from ttrd3_qgis.core.ops.sensor_agreement import agree

SIZES = [(8, 8), (13, 21), (32, 9), (64, 64)]
EXACT = [IDEAL, Sensor(BOX)]
EXACT_NAMES = ["bicubic", "box"]


def image_of(height, width, seed=0, dtype=torch.float32):
    generator = torch.Generator().manual_seed(seed)
    return torch.rand(2, 3, height, width, generator=generator, dtype=dtype)


def pair(size, scale, dtype=torch.float32):
    height, width = size
    return image_of(height * scale, width * scale, 0, dtype), image_of(height, width, 1, dtype)


@pytest.mark.parametrize("sensor", EXACT, ids=EXACT_NAMES)
@pytest.mark.parametrize("scale", [2, 4, 8])
@pytest.mark.parametrize("size", SIZES)
def test_the_pseudo_inverse_is_exact(size, scale, sensor):
    image, lr = pair(size, scale)
    projection = projection_of(*size, scale, sensor)
    reduced = projection.reduce(image)
    assert (projection.reduce(projection.back(reduced)) - reduced).abs().max() < 1e-5
    null = image - projection.back(reduced)
    assert projection.reduce(null).abs().max() < 1e-5
    assert (projection.reduce(projection(image, lr)) - lr).abs().max() < 1e-5


@pytest.mark.parametrize("scale", [2, 4, 8])
def test_it_is_the_projection_of_the_ideal_sensor(scale):
    image, lr = pair((12, 20), scale)
    projection = projection_of(12, 20, scale)
    assert torch.allclose(projection.reduce(image), degradation.reduce(image, scale), atol=1e-6)
    theirs = degradation.project(image, lr, scale)
    assert torch.allclose(projection(image, lr), theirs, atol=3e-6)


def test_box_repeats_what_is_missing():
    lr = image_of(5, 7, 1)
    found = projection_of(5, 7, 4, Sensor(BOX)).back(lr)
    assert torch.allclose(found, lr.repeat_interleave(4, 2).repeat_interleave(4, 3), atol=1e-6)


@pytest.mark.parametrize("name", ["sentinel-2", "aerial", "area", "ideal"])
def test_it_agrees_with_the_windows_of_scenes(name):
    image, lr = pair((12, 20), 4)
    found = projection_of(12, 20, 4, NAMED[name])(image, lr)
    assert torch.allclose(found, agree(image, lr, 4, NAMED[name]), atol=3e-5)


@pytest.mark.parametrize("sensor", EXACT, ids=EXACT_NAMES)
@pytest.mark.parametrize("scale", [2, 4, 8])
def test_it_is_well_conditioned(scale, sensor):
    for length in (64, 256):
        values = projection_of(length, 8, scale, sensor).rows[2].sqrt()
        assert values.max() / values.min() < (1.47 if sensor == IDEAL else 1.0001)


@pytest.mark.parametrize("value", [0.0, 1.0, -1e3, 1e3])
def test_extreme_images_agree(value):
    lr = image_of(13, 9, 1)
    image = torch.full((2, 3, 52, 36), value)
    projection = projection_of(13, 9, 4)
    found = projection(image, lr)
    assert torch.isfinite(found).all()
    assert (projection.reduce(found) - lr).abs().max() < 1e-6 * max(100, abs(value))


def test_a_share_goes_part_of_the_way():
    image, lr = pair((8, 12), 4)
    projection = projection_of(8, 12, 4)
    missing = lr - projection.reduce(image)
    half = lr - projection.reduce(projection(image, lr, 0.5))
    assert torch.allclose(half, missing / 2, atol=1e-6)


def test_the_gradient_goes_through():
    image, lr = pair((8, 10), 2, torch.float64)
    image.requires_grad_(True)
    with torch.inference_mode():  # as in a validation before the next step of a training
        projection = projection_of(8, 10, 2)
    projection(image, lr).square().sum().backward()
    null = projection.reduce(image.grad)
    assert null.abs().max() < 1e-9  # only what is free may change


def test_half_precision_keeps_the_agreement():
    image, lr = pair((16, 16), 4)
    projection = projection_of(16, 16, 4)
    with torch.autocast("cpu", torch.bfloat16):
        found = projection(image.bfloat16(), lr)
    assert found.dtype == torch.float32
    assert (projection.reduce(found) - lr).abs().max() < 1e-5


@pytest.mark.parametrize("scale", [2, 4, 8])
def test_pocs_is_within_the_ends_and_agrees(scale):
    truth = contrasty()
    projection = projection_of(128 // scale, 192 // scale, scale)
    lr = projection.reduce(truth).clamp(0, 1)
    rough = degradation.enlarge(lr, scale)
    free = pocs(rough, lr, projection, 0, (0, 1))
    assert free.min() < -0.01
    assert (projection.reduce(free) - lr).abs().max() < 1e-5
    clamped = (projection.reduce(free.clamp(0, 1)) - lr).abs()
    found = pocs(rough, lr, projection, 30, (0, 1))
    off = (projection.reduce(found) - lr).abs()
    assert (found.min(), found.max()) == (0, 1)
    assert off.mean() < 1e-6
    assert off.max() < 2e-3
    assert clamped.max() > 10 * off.max()


@pytest.mark.parametrize(("scale", "rounds"), [(2, 60), (4, 30)])
def test_pocs_is_within_the_ends_where_much_is_saturated(scale, rounds):
    """Spec 13.1 where roofs are black and white: at x2 fewer pixels are free, and it takes more."""
    truth = contrasty(dark=0.0, bright=1.0)
    projection = projection_of(128 // scale, 192 // scale, scale)
    lr = (255 * projection.reduce(truth)).round().clamp(0, 255) / 255
    found = pocs(degradation.enlarge(lr, scale), lr, projection, rounds, (0, 1))
    off = (projection.reduce(found) - lr).abs()
    assert ((lr == 0) | (lr == 1)).float().mean() > 0.01
    assert off.mean() < 1e-6
    assert off.max() < 2e-3


def test_pocs_changes_no_more_than_it_must():
    """The nearest image that agrees, nearer than what projecting and clamping in turn finds."""
    truth = contrasty()
    projection = projection_of(32, 48, 4)
    noise = torch.randn(truth.shape, generator=torch.Generator().manual_seed(0))
    lr, image = projection.reduce(truth), truth + 0.2 * noise
    turns = image
    for _ in range(60):
        turns = projection(turns, lr).clamp(0, 1)
    found = pocs(image, lr, projection, 60, (0, 1))
    assert (projection.reduce(found) - lr).abs().max() < 1e-4
    assert (found - image).norm() < 0.9998 * (turns - image).norm()


@pytest.mark.parametrize("name", ["aerial", "area", "ideal"])
def test_pocs_finds_what_the_windows_of_scenes_find(name):
    """With noise and blur, too, where the agreement is damped."""
    sensor, truth = NAMED[name], contrasty()
    projection = projection_of(32, 48, 4, sensor)
    lr = projection.reduce(truth).clamp(0, 1)
    rough = degradation.enlarge(lr, 4)
    theirs = agree(rough, lr, 4, sensor, limits=(0.0, 1.0))
    apart = (pocs(rough, lr, projection, 40, (0, 1)) - theirs).abs()
    assert apart.mean() < 1e-4
    assert apart.max() < 0.01  # the engine ends after some rounds less


def test_images_of_a_batch_do_not_depend_on_each_other():
    truth = torch.cat((contrasty(), contrasty(dark=0.0)))
    projection = projection_of(32, 48, 4)
    lr = projection.reduce(truth).clamp(0, 1)
    rough = degradation.enlarge(lr, 4)
    both = pocs(rough, lr, projection, 12, (0, 1))
    one = pocs(rough[1:], lr[1:], projection, 12, (0, 1))
    assert torch.allclose(both[1:], one, atol=1e-6)


def test_pocs_ends_early_where_nothing_leaves_the_range():
    lr = 0.4 + 0.2 * image_of(12, 20, 1)
    calls = []

    class Counted(Projection):
        def reduce(self, image):
            calls.append(1)
            return super().reduce(image)

    pocs(degradation.enlarge(lr, 4), lr, Counted(12, 20, 4), 30, (0, 1))
    assert len(calls) == 2


def contrasty(dark=0.05, bright=0.95):
    """Dark and bright roofs on a ground of middle values, (1,3,128,192)."""
    generator = torch.Generator().manual_seed(3)
    image = 0.3 + 0.4 * torch.rand(1, 3, 16, 24, generator=generator)
    image = degradation.enlarge(image, 8).clamp(0.1, 0.9)
    for row in range(8, 120, 24):
        image[..., row : row + 13, row : row + 9] = dark
        image[..., row : row + 11, row + 40 : row + 55] = bright
    return image

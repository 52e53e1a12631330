# SPDX-License-Identifier: GPL-2.0-or-later
"""References that lie off by some pixels, more here and less there, are laid onto the LR image."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from scipy import ndimage
from ttrd3_qgis.core.ops.degradation import reduce
from ttrd3_qgis.core.ops.registration import flow_of, moved, registered

SCALE, SIDE = 4, 192
INNER = np.s_[..., 24:-24, 24:-24]


@pytest.fixture(scope="module")
def place():
    """A place (3,H,W) with texture of all sizes, in [0, 1]."""
    random = np.random.default_rng(2).random((3, SIDE, SIDE))
    image = sum(s * ndimage.gaussian_filter(random, (0, s, s)) for s in (1, 2, 4, 8))
    image = (image - image.min()) / np.ptp(image)
    return torch.from_numpy(0.1 + 0.8 * image).float()


def warp(longest_px):
    """A smooth shift (2,H,W) in HR pixels."""
    rows, cols = np.indices((SIDE, SIDE)) / SIDE
    return longest_px * np.stack((np.sin(2 * np.pi * cols), np.cos(3 * np.pi * rows)))


def warped(image, shift):
    places = np.indices((SIDE, SIDE)) + shift
    bands = [
        ndimage.map_coordinates(band, places, order=3, mode="mirror") for band in image.numpy()
    ]
    return torch.from_numpy(np.stack(bands)).float().clamp(0, 1)


def off(reference, place):
    return float((reference - place)[INNER].abs().mean())


@pytest.mark.parametrize("longest_px", [2.0, 4.0])
def test_a_warped_reference_is_laid_on_the_place(place, longest_px):
    lr, reference = reduce(place[None], SCALE)[0], warped(place, warp(longest_px))
    assert off(registered(lr, reference), place) < 0.5 * off(reference, place)


def test_other_light_and_noise_do_not_matter(place):
    lr = reduce(place[None], SCALE)[0]
    reference = warped(place, warp(3.0))
    other = 0.2 + 0.5 * reference**1.4
    other = other + 0.01 * torch.randn(other.shape, generator=torch.Generator().manual_seed(1))
    wanted = flow_of(lr, reference)
    assert np.abs(flow_of(lr, other) - wanted)[..., 6:-6, 6:-6].mean() < 0.04


def test_what_was_built_is_carried_along_by_its_surroundings(place):
    shift = np.full((2, SIDE, SIDE), 3.0)
    reference = warped(place, shift)
    reference[:, 70:110, 70:110] = place.flip(1)[:, 70:110, 70:110]
    flow = flow_of(reduce(place[None], SCALE)[0], reference)
    part = flow[:, 18:27, 18:27]
    assert np.abs(part + 3.0 / SCALE).mean() < 0.2


def test_what_lies_right_stays(place):
    lr = reduce(place[None], SCALE)[0]
    assert np.abs(flow_of(lr, place)).max() < 0.005
    assert off(registered(lr, place), place) < 1e-3


def test_no_flow_is_long_where_nothing_is_alike(place):
    lr = reduce(place.flip(1)[None], SCALE)[0]
    assert np.abs(flow_of(lr, place)).max() <= 2.0
    plain = torch.full_like(place, 0.4)
    assert np.abs(flow_of(reduce(plain[None], SCALE)[0], place)).max() < 1e-4
    assert np.isfinite(flow_of(reduce(plain[None], SCALE)[0], place)).all()
    assert torch.allclose(registered(reduce(plain[None], SCALE)[0], plain), plain, atol=1e-6)


@pytest.mark.parametrize("bands", [1, 4])
def test_any_number_of_bands_is_compared(place, bands):
    reference = warped(place, warp(3.0))
    wanted = flow_of(reduce(place[None], SCALE)[0], reference)
    chosen = [n % 3 for n in range(bands)]
    found = flow_of(reduce(place[None, chosen], SCALE)[0], reference[chosen])
    assert np.abs(found - wanted)[..., 6:-6, 6:-6].mean() < (0.1 if bands == 1 else 1e-6)


def test_the_flow_is_near(place):
    shift = warp(3.0)
    flow = flow_of(reduce(place[None], SCALE)[0], warped(place, shift))
    blocks = -shift.reshape(2, SIDE // SCALE, SCALE, SIDE // SCALE, SCALE).mean(axis=(2, 4))
    assert np.abs(flow - blocks / SCALE)[..., 6:-6, 6:-6].mean() < 0.06


@pytest.mark.parametrize("factor", [0.5, 2.0])
def test_other_grids_are_moved_as_far(place, factor):
    flow = np.full((2, SIDE // SCALE, SIDE // SCALE), 0.5)
    size = round(SIDE * factor)
    image = torch.nn.functional.interpolate(place[None], size=(size, size), mode="bilinear")[0]
    px = round(0.5 * SCALE * factor)
    assert torch.allclose(
        moved(image, flow)[:, 8:-8, 8:-8], image[:, 8 + px : size - 8 + px, 8 + px : size - 8 + px],
        atol=1e-4,
    )  # fmt: skip

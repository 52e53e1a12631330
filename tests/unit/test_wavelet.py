# SPDX-License-Identifier: GPL-2.0-or-later
"""The Haar transform: its formulas, perfect reconstruction, and agreement with PyWavelets."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from ttrd3_qgis.core.ops.wavelet import analyse, synthesise

SIZES = [(8, 8), (7, 8), (8, 7), (9, 13), (1, 1), (1, 6), (2, 3)]


def image_of(height: int, width: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    generator = torch.Generator().manual_seed(height * 100 + width)
    return torch.rand(2, 3, height, width, generator=generator, dtype=dtype)


def test_a_block_gives_the_bands_of_the_definition():
    a, b, c, d = 1.0, 2.0, 4.0, 9.0
    bands = analyse(torch.tensor([[a, b], [c, d]])[None, None])[0, :, 0, 0, 0]
    wanted = (a + b + c + d, a - b + c - d, a + b - c - d, a - b - c + d)
    assert bands.tolist() == [value / 2 for value in wanted]


def test_vertical_edges_are_in_v_and_horizontal_ones_in_h():
    image = torch.zeros(1, 1, 8, 8)
    image[..., 3:] = 1
    energy = analyse(image).square().sum(dim=(2, 3, 4))[0]
    assert energy[1] > 0
    assert energy[2] == 0
    assert energy[3] == 0
    turned = analyse(image.mT).square().sum(dim=(2, 3, 4))[0]
    assert turned[2] == energy[1]
    assert turned[1] == 0


@pytest.mark.parametrize("size", SIZES)
def test_the_image_comes_back(size: tuple[int, int]):
    image = image_of(*size)
    assert (synthesise(analyse(image), size) - image).abs().max() < 1e-6


def test_energy_is_kept():
    image = image_of(16, 16, torch.float64)
    assert analyse(image).square().sum().item() == pytest.approx(image.square().sum().item())


def test_a_constant_doubles():
    bands = analyse(torch.full((1, 1, 16, 16), 0.25))
    assert torch.equal(bands[:, 0], torch.full((1, 1, 8, 8), 0.5))
    assert not bands[:, 1:].any()


@pytest.mark.parametrize("size", [(8, 8), (7, 8), (8, 7), (9, 13)])
def test_pywavelets_agrees(size: tuple[int, int]):
    pywt = pytest.importorskip("pywt", reason="PyWavelets is not installed")
    image = image_of(*size, torch.float64)
    low, (horizontal, vertical, diagonal) = pywt.dwt2(image.numpy(), "haar", mode="reflect")
    wanted = np.stack((low, vertical, horizontal, diagonal), axis=1)
    assert np.abs(analyse(image).numpy() - wanted).max() < 1e-6

# SPDX-License-Identifier: GPL-2.0-or-later
"""Latent codecs: where the diffusion runs. Both here lose nothing and need no training."""

from __future__ import annotations

from typing import Callable, Protocol

import torch
from torch import Tensor

from ...ops.wavelet import BANDS, analyse, synthesise

PIXEL, HAAR2 = "pixel", "haar2"
COLOURS = 3


class LatentCodec(Protocol):
    """Images (N,3,H,W) in [-1, 1] to latents (N,channels,H/factor,W/factor), and back."""

    factor: int
    channels: int

    def encode(self, image: Tensor) -> Tensor:
        """Latents of images."""

    def decode(self, latent: Tensor) -> Tensor:
        """Images of latents."""


class Pixels:
    """The image itself."""

    factor, channels = 1, COLOURS

    def encode(self, image: Tensor) -> Tensor:
        """The same."""
        return image

    def decode(self, latent: Tensor) -> Tensor:
        """The same."""
        return latent


class Haar2:
    """Two levels of the orthonormal Haar transform, all bands of both: white noise stays white."""

    factor, channels = 4, 16 * COLOURS

    def encode(self, image: Tensor) -> Tensor:
        """Latents of images whose sides are multiples of 4."""
        return haar(haar(image))

    def decode(self, latent: Tensor) -> Tensor:
        """Images of latents."""
        return haar_back(haar_back(latent))


CODECS: dict[str, Callable[[], LatentCodec]] = {HAAR2: Haar2, PIXEL: Pixels}


def haar(x: Tensor) -> Tensor:
    """One level: (N,C,H,W) to (N,4C,H/2,W/2), for each channel mean and three details."""
    return analyse(x).transpose(1, 2).flatten(1, 2)


def haar_back(x: Tensor) -> Tensor:
    """The image of `haar`."""
    parts = [x[:, part::BANDS] for part in range(BANDS)]
    return synthesise(torch.stack(parts, dim=1))

# SPDX-License-Identifier: GPL-2.0-or-later
"""A perceptual distance without weights: it compares the amount of texture at each scale."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from .features import read_net

WINDOW_PX = 16
FLOOR = 0.01  # amplitudes far below a grey level of 255 are ignored


class SpectralDistance(nn.Module):
    """Mean absolute difference between log amplitudes of windowed Fourier transforms.

    The phase is left to the pixel losses: too much texture costs as much as too little, wherever
    exactly it is. LPIPS behaves similarly.
    """

    def __init__(self, window_px: int = WINDOW_PX) -> None:
        super().__init__()
        self.window_px = window_px
        rows = torch.hann_window(window_px, periodic=False)
        self.register_buffer("window", rows[:, None] * rows, persistent=False)

    def forward(self, image: Tensor, target: Tensor) -> Tensor:
        """Distance (N,) between image and target, (N,3,H,W) in [0, 1]."""
        difference = self._log_amplitudes(image) - self._log_amplitudes(target)
        return difference.abs().mean(dim=(1, 2, 3, 4, 5))

    def _log_amplitudes(self, image: Tensor) -> Tensor:
        size, step = self.window_px, self.window_px // 2
        patches = image.float().unfold(2, size, step).unfold(3, size, step)
        patches = (patches - patches.mean(dim=(-1, -2), keepdim=True)) * self.get_buffer("window")
        return torch.log(torch.fft.rfft2(patches, norm="ortho").abs() + FLOOR)


def chosen_net(path: str, _: str, layer: str) -> nn.Module:
    """The net that the user names, else the distance without weights."""
    return read_net(Path(path), layer) if path else SpectralDistance()

# SPDX-License-Identifier: GPL-2.0-or-later
"""The authors' U-Nets on unshuffled pixels, so that minutes of training teach them something."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812
from ttrd3_qgis.core.diffusion.schedule import Schedule
from ttrd3_qgis.core.methods.ttrd3.compact import RESIDUAL_STD
from ttrd3_qgis.core.methods.ttrd3.unet import Condition, Encoder, Guidance

_FINAL = ("final_conv", "final_conv_1", "final_conv_2")


class GridUNet(nn.Module):
    """A U-Net on unshuffled pixels, preconditioned as ttrd3-s; untrained it denoises linearly."""

    def __init__(self, inner: nn.Module, schedule: Schedule, unshuffle: int) -> None:
        super().__init__()
        self.inner, self.unshuffle = inner, unshuffle
        for net in (module for module in inner.modules() if isinstance(module, Encoder)):
            _widen(net, unshuffle**2)
        remaining, noise = 1 - schedule.alphas_cumsum, schedule.betas_cumsum
        spread = (remaining.square() * RESIDUAL_STD**2 + noise.square()).sqrt()
        columns = (
            spread,
            remaining * RESIDUAL_STD**2 / spread,
            RESIDUAL_STD * noise / spread,
            noise / spread,
            remaining * RESIDUAL_STD / spread,
        )
        self.register_buffer("precondition", torch.stack(columns, dim=1), persistent=False)

    def condition(self, lr_up: Tensor, guidance: Guidance) -> Condition:
        """The U-Net's, of the LR image on its grid: that image comes first."""
        return self.inner.condition(F.pixel_unshuffle(lr_up, self.unshuffle), guidance)

    def forward(self, x: Tensor, condition: Condition, time: Tensor) -> tuple[Tensor, Tensor]:
        """Predict (residual, noise)."""
        table = self.get_buffer("precondition")[time][:, :, None, None, None]
        spread, gain, residual_scale, noise_gain, noise_scale = table.unbind(1)
        innovation = (condition[0] - F.pixel_unshuffle(x, self.unshuffle)) / spread
        residual, noise = self.inner(innovation, condition, time)
        residual = gain * innovation + residual_scale * residual
        noise = noise_scale * noise - noise_gain * innovation
        return F.pixel_shuffle(residual, self.unshuffle), F.pixel_shuffle(noise, self.unshuffle)


def _widen(net: nn.Module, pixels: int) -> None:
    """Let the first and last convolutions of a U-Net take and give `pixels` times the channels."""
    first = net.init_conv
    net.init_conv = nn.Conv2d(pixels * first.in_channels, first.out_channels, 7, padding=3)
    for name in _FINAL:
        if hasattr(net, name):
            old = getattr(net, name)
            last = nn.Conv2d(old.in_channels, pixels * old.out_channels, 1)
            nn.init.zeros_(last.weight)
            nn.init.zeros_(last.bias)
            setattr(net, name, last)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Estimates the code of the sensor from LR images, for the choice `auto`."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

SLOPE = 0.1
CUBIC = 1  # place of the one entry of a code that is yes or no
GAIN = 16.0  # brings what differs between neighbouring pixels to about 1


class SensorNet(nn.Module):
    """Means and deviations of local features over an image, and what they say of its sensor.

    The image's size is free, but noise is told from texture by large ones: average the answers of
    a scene's tiles.
    """

    def __init__(self, width: int = 32, code_dims: int = 8) -> None:
        super().__init__()
        self.local = nn.ModuleList(
            (
                nn.Conv2d(6, width, 3, padding=1),
                nn.Conv2d(width, width, 3, padding=1),
                nn.Conv2d(width, 2 * width, 3, padding=1, stride=2),
                nn.Conv2d(2 * width, 2 * width, 3, padding=1),
            )
        )
        self.answer = nn.Sequential(
            nn.Linear(4 * width, 64), nn.SiLU(), nn.Linear(64, code_dims - 1)
        )

    def forward(self, lr: Tensor) -> Tensor:
        """All entries of the code but the first, "known", (N,code_dims-1); a logit for "cubic"."""
        mean = F.avg_pool2d(F.pad(lr, (1, 1, 1, 1), mode="replicate"), 3, stride=1)
        x = torch.cat((lr, GAIN * (lr - mean)), dim=1)
        for conv in self.local:
            x = F.leaky_relu(conv(x), SLOPE)
        spread = (x.var(dim=(2, 3)) + 1e-6).sqrt()
        return self.answer(torch.cat((x.mean(dim=(2, 3)), spread), dim=1))

    def code(self, lr: Tensor) -> Tensor:
        """The code (1,code_dims) that all images (N,3,h,w) in [0, 1] of a scene share."""
        found = self(lr).mean(dim=0, keepdim=True)
        cubic = torch.sigmoid(found[:, CUBIC - 1 : CUBIC])
        rest = found[:, CUBIC:].clamp_min(0)
        return torch.cat((torch.ones_like(cubic), cubic, rest), dim=1)


def sensor_loss(answer: Tensor, code: Tensor) -> Tensor:
    """Cross entropy of "cubic" and ten times L1 of the numbers; codes must be right and known."""
    cubic = F.binary_cross_entropy_with_logits(answer[:, CUBIC - 1], code[:, CUBIC])
    return cubic + 10 * (answer[:, CUBIC:] - code[:, CUBIC + 1 :]).abs().mean()

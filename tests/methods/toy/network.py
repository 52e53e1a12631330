# SPDX-License-Identifier: GPL-2.0-or-later
"""The toy's network: one filter, the same for every band."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

SIDE_PX = 5


class Sharpener(nn.Module):
    """Adds what a learned filter finds in an image, beside what its mean leaves."""

    def __init__(self) -> None:
        super().__init__()
        self.kernel = nn.Parameter(torch.zeros(SIDE_PX, SIDE_PX))
        with torch.no_grad():
            self.kernel[SIDE_PX // 2, SIDE_PX // 2] = 0.5

    def detail(self, image: Tensor) -> Tensor:
        """What is to be added to (N,C,H,W), the same shape; nothing on a plain image."""
        kernel = (self.kernel - self.kernel.mean()).expand(image.shape[1], 1, -1, -1)
        padded = F.pad(image, [SIDE_PX // 2] * 4, mode="replicate")
        return F.conv2d(padded, kernel, groups=image.shape[1])

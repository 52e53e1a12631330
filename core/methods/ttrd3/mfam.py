# SPDX-License-Identifier: GPL-2.0-or-later
"""Multi-scale feature aggregation (TTRD3 paper, MFAM): image -> features at three levels."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ...nn import scaled

REDUCTION = 16
KERNELS = (3, 5, 7)


class CBAM(nn.Module):
    """Channel gate, then spatial gate (Woo et al. 2018), both from global statistics."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        hidden = max(dim // REDUCTION, 1)
        self.mlp = nn.Sequential(
            nn.Conv2d(dim, hidden, 1, bias=False),
            nn.ReLU(),
            nn.Conv2d(hidden, dim, 1, bias=False),
        )
        self.conv = nn.Conv2d(2, 1, 7, padding=3, bias=False)

    def channels(self, peak: Tensor, mean: Tensor) -> Tensor:
        """Gate of the channels from their maxima and means, (N,C,1,1)."""
        return torch.sigmoid(self.mlp(peak) + self.mlp(mean))

    def places(self, x: Tensor) -> Tensor:
        """Gate of the pixels (N,1,H,W), from features that the first gate has scaled."""
        pooled = torch.cat((x.amax(dim=1, keepdim=True), x.mean(dim=1, keepdim=True)), dim=1)
        return torch.sigmoid(self.conv(pooled))


class MFAB(nn.Module):
    """Depth-wise convolutions of three kernel sizes over the same channels, fused by CBAM."""

    def __init__(self, dim: int, hidden: int = 16) -> None:
        super().__init__()
        wide = 3 * hidden
        self.project_in = nn.Conv2d(dim, wide, 1, bias=False)
        for size in KERNELS:
            conv = nn.Conv2d(wide, wide, size, padding=size // 2, groups=wide, bias=False)
            self.add_module(f"dwconv{size}x{size}", conv)
        self.attn = CBAM(3 * wide)
        self.project_out = nn.Conv2d(3 * wide, dim, 1, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """Apply the block; the shape does not change."""
        hidden = self.project_in(x)
        convs = [self.get_submodule(f"dwconv{size}x{size}") for size in KERNELS]
        mixed = torch.cat([F.relu(conv(hidden), inplace=True) for conv in convs], dim=1)
        # The weights expect thirds of the branches in turn; it is cheaper to reorder the weights.
        order = torch.arange(mixed.shape[1], device=x.device).view(3, 3, -1)
        order = order.transpose(0, 1).flatten()
        back = order.argsort()
        peak, mean = F.adaptive_max_pool2d(mixed, 1), mixed.mean(dim=(2, 3), keepdim=True)
        mixed = scaled(mixed, self.attn.channels(peak[:, order], mean[:, order])[:, back])
        # A pixel gate commutes with a 1x1 convolution, after which there are fewer channels.
        out = F.conv2d(mixed, self.project_out.weight[:, back])
        return torch.addcmul(x, out, self.attn.places(mixed))


class MFAM(nn.Module):
    """Features of an image at three levels, from fine to coarse.

    `unshuffle` moves pixels into channels first; `strides` are the two reductions between
    the levels. The authors' net has unshuffle 1, strides (2, 2), dims (64, 128, 256).
    """

    def __init__(
        self,
        dims: tuple[int, int, int] = (64, 128, 256),
        hidden: int = 16,
        unshuffle: int = 1,
        strides: tuple[int, int] = (2, 2),
    ) -> None:
        super().__init__()
        self.unshuffle = unshuffle
        self.first_conv = nn.Conv2d(3 * unshuffle**2, dims[0], 3, padding=1)
        self.down = nn.ModuleList()
        for level, dim in enumerate(dims):
            stage = nn.ModuleList([MFAB(dim, hidden), MFAB(dim, hidden)])
            if level < 2:
                stride = strides[level]
                conv = nn.Conv2d(dim, dims[level + 1], 3, stride=stride, padding=1)
                stage.append(nn.Sequential(conv))
            self.down.append(stage)
        self.apply(_initialise)

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Map (N,3,H,W) to the features of levels 1, 2 and 3."""
        if self.unshuffle > 1:
            image = F.pixel_unshuffle(image, self.unshuffle)
        x = self.first_conv(image)
        levels = []
        for stage in self.down:
            first, second, *reduction = stage.children()
            x = second(first(x))
            levels.append(x)
            for step in reduction:
                x = step(x)
        return levels[0], levels[1], levels[2]


def _initialise(module: nn.Module) -> None:
    """Kaiming normal, fan-out, ReLU gain; zero biases."""
    if isinstance(module, nn.Conv2d):
        nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
        if module.bias is not None:
            nn.init.zeros_(module.bias)

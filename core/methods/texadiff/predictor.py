# SPDX-License-Identifier: GPL-2.0-or-later
"""Estimates the map of texture density from the LR image and its PSNR-oriented enlargement (PSR).

Two branches, mixed pixel by pixel by a gate, and a small U-Net. "full" is the authors' layout,
which works at twice the LR resolution; "compact" has the same parts on the LR grid.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ..tables import choice_problem
from ..ttrd3.bounds import Width

FULL, COMPACT = "full", "compact"
KINDS = (COMPACT, FULL)
SCALE = 4
AUTHORS_WIDTH = 256
SMALL = 0.1  # initial size of what a block adds
SQUEEZE = 8  # how much narrower the hidden layer of squeeze and excitation is


@dataclass(frozen=True)
class PredictorConfig:
    """Layout, and the width of the U-Net; the authors' is "full" with 256."""

    kind: str = COMPACT
    width: Width = 48

    def problem(self) -> str:
        """What is wrong, or ""."""
        if wrong := choice_problem(self, kind=KINDS):
            return wrong
        if self.width % 8:
            return f"`width` of a predictor must be a multiple of 8, not {self.width}"
        return ""


class Excited(nn.Module):
    """A residual block, then squeeze and excitation (Hu et al. 2018)."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        hidden = max(1, dim // SQUEEZE)
        self.block = Block(dim)
        self.squeeze, self.excite = nn.Linear(dim, hidden), nn.Linear(hidden, dim)

    def forward(self, x: Tensor) -> Tensor:
        """Apply both."""
        x = self.block(x)
        gain = torch.sigmoid(self.excite(F.silu(self.squeeze(x.mean(dim=(2, 3))))))
        return x * gain[:, :, None, None]


class Block(nn.Module):
    """Residual block of two convolutions."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.conv1, self.conv2 = (nn.Conv2d(dim, dim, 3, padding=1) for _ in range(2))

    def forward(self, x: Tensor) -> Tensor:
        """Apply the block."""
        return x + self.conv2(F.silu(self.conv1(x)))


class UNet(nn.Module):
    """Two halvings, a residual bottleneck, bilinear ways up with skips; sides multiples of 4."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.first, self.second = _level(dim, dim), _level(dim, 2 * dim)
        self.bottom = Block(2 * dim)
        self.up2, self.up1 = _level(4 * dim, 2 * dim), _level(3 * dim, dim)

    def forward(self, x: Tensor) -> Tensor:
        """Features of the same size."""
        first = self.first(x)
        second = self.second(F.max_pool2d(first, 2))
        low = self.bottom(F.max_pool2d(second, 2))
        middle = self.up2(torch.cat((_doubled(low), second), dim=1))
        return self.up1(torch.cat((_doubled(middle), first), dim=1))


class DensityPredictor(nn.Module):
    """LR (N,3,h,w) and PSR (N,3,4h,4w) in [0, 1] to a map (N,1,4h,4w), not yet clamped."""

    def __init__(self, config: PredictorConfig) -> None:
        super().__init__()
        self.config = config
        is_full, width = config.kind == FULL, config.width
        self.lr_branch = _full_lr(width) if is_full else _compact_lr(width)
        self.psr_branch = _full_psr(width) if is_full else _compact_psr(width)
        lr_dim, psr_dim = (width // 2, 2 * width) if is_full else (width // 2, width)
        self.lr_mix, self.psr_mix = nn.Conv2d(lr_dim, width, 1), nn.Conv2d(psr_dim, width, 1)
        self.gate = nn.Conv2d(2 * width, 1, 3, padding=1)
        self.enter = nn.Conv2d(width, width, 3, padding=1)
        self.unet = UNet(width)
        self.leave = nn.Conv2d(width, width, 3, padding=1)
        enlarged, spread = max(4, width // 8), 2 if is_full else SCALE
        self.enlarge = nn.Sequential(
            nn.Conv2d(width, enlarged * spread**2, 3, padding=1), nn.PixelShuffle(spread)
        )
        self.last = nn.Conv2d(enlarged, 1, 3, padding=1)
        _begin(self)

    def forward(self, lr: Tensor, psr: Tensor) -> Tensor:
        """Estimate the map; sides of LR must be multiples of 4, or of 2 for "full"."""
        ours = self.lr_mix(self.lr_branch(2 * lr - 1))
        theirs = self.psr_mix(self.psr_branch(2 * psr - 1))
        share = torch.sigmoid(self.gate(torch.cat((ours, theirs), dim=1)))
        mixed = F.silu(self.enter(torch.lerp(ours, theirs, share)))
        hidden = F.silu(self.leave(self.unet(mixed)))
        return self.last(F.silu(self.enlarge(hidden)))


@torch.no_grad()
def _begin(net: DensityPredictor) -> None:
    """Initial weights that keep the variance of features, as nothing normalises them.

    Those of torch would leave a constant (He et al. 2015). Both branches count the same.
    """
    for module in net.modules():
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
    for module in net.modules():
        if isinstance(module, Block):
            module.conv2.weight.mul_(SMALL)
    net.gate.weight.mul_(SMALL)
    net.gate.bias.zero_()  # type: ignore[union-attr]


def _full_lr(width: int) -> nn.Sequential:
    return nn.Sequential(
        *_convs(3, width // 4, width),
        *(nn.Conv2d(width, 2 * width, 3, padding=1), nn.PixelShuffle(2)),
        Excited(width // 2),
    )


def _full_psr(width: int) -> nn.Sequential:
    half = width // 2
    return nn.Sequential(
        *_convs(3, width // 4),
        *(nn.Conv2d(width // 4, half, 5, padding=2), nn.SiLU()),
        *(nn.Conv2d(half, half, 3, padding=1), nn.PixelUnshuffle(2)),
        Excited(2 * width),
    )


def _compact_lr(width: int) -> nn.Sequential:
    return nn.Sequential(*_convs(3, width // 2), Excited(width // 2))


def _compact_psr(width: int) -> nn.Sequential:
    pixels = 3 * SCALE**2
    return nn.Sequential(nn.PixelUnshuffle(SCALE), *_convs(pixels, width), Excited(width))


def _convs(*dims: int) -> list[nn.Module]:
    found: list[nn.Module] = []
    for dim, out in zip(dims, dims[1:]):
        found += [nn.Conv2d(dim, out, 3, padding=1), nn.SiLU()]
    return found


def _level(dim: int, out: int) -> nn.Sequential:
    """A convolution, then one by channel and one by pixel."""
    return nn.Sequential(
        *(nn.Conv2d(dim, out, 3, padding=1), nn.SiLU()),
        *(nn.Conv2d(out, out, 3, padding=1, groups=out), nn.Conv2d(out, out, 1), nn.SiLU()),
    )


def _doubled(x: Tensor) -> Tensor:
    return F.interpolate(x, scale_factor=2.0, mode="bilinear", align_corners=False)

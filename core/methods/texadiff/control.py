# SPDX-License-Identifier: GPL-2.0-or-later
"""MiniControl: one light branch that conditions a denoiser on LR image, mask and noisy latent.

Its features are normalised to those of the backbone and added after the backbone's first layer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ...jobs.typed import Between
from ...nn.blocks import SinusoidalEmbedding
from ..ttrd3.bounds import Count, Ratio, Width

EPS = 1e-5  # of the published 1e-12 the first gradient is about 3e12


@dataclass(frozen=True)
class ControlConfig:
    """Widths of the branch; the defaults are the compact ones, see `AUTHORS`.

    `image_dims` are those of the stem of the LR image, whose last convolution has `image_stride`;
    `levels` those of the image stream in the two levels, of which mask and latent have half.
    `latent_px` pixels a side of latent and mask become one cell of the control. `out` channels are
    those of the backbone after its first layer. `gate` is how much is added by a new branch.
    """

    latent_dims: Width = 48
    latent_px: Ratio = 1
    out: Width = 64
    image_dims: tuple[Width, ...] = (16, 32)
    image_stride: Ratio = 1
    mask_dims: tuple[Width, ...] = (16,)
    stem_latent_dims: tuple[Width, ...] = (32, 16)
    levels: tuple[Width, Width] = (32, 48)
    groups: Count = 8
    time_dims: tuple[Width, Width] = (32, 64)
    gate: Annotated[float, Between(-10, 10)] = 0.1

    def problem(self) -> str:
        """What does not go together, or ""."""
        first = self.levels[0]
        stems = (self.image_dims, self.mask_dims, self.stem_latent_dims)
        if not all(stems) or any(dim % self.groups for dims in stems for dim in dims):
            return f"`groups` {self.groups} does not divide all widths of the stems"
        if any(dim % (2 * self.groups) for dim in self.levels):
            return f"`groups` {self.groups} does not divide half of all `levels`"
        ends = (self.image_dims[-1], 2 * self.mask_dims[-1], 2 * self.stem_latent_dims[-1])
        if set(ends) != {first}:
            return "the stems do not end at the width of the first level, or at half of it"
        return ""


AUTHORS = ControlConfig(  # of SDXL's UNet and VAE
    latent_dims=4, latent_px=1, out=320, image_dims=(64, 128, 256), image_stride=2,
    mask_dims=(32, 64, 128), stem_latent_dims=(64, 128), levels=(256, 512), groups=32,
    time_dims=(128, 256),
)  # fmt: skip


class Stem(nn.Sequential):
    """Convolution, group norm and SiLU, as often as there are widths."""

    def __init__(self, dims: tuple[int, ...], groups: int, stride: int = 1) -> None:
        layers: list[nn.Module] = []
        for number, (dim, out) in enumerate(zip(dims, dims[1:]), 2):
            step = stride if number == len(dims) else 1
            layers += [nn.Conv2d(dim, out, 3, step, 1), nn.GroupNorm(groups, out), nn.SiLU()]
        super().__init__(*layers)


class TimedBlock(nn.Module):
    """Residual block with the time between its convolutions."""

    def __init__(self, dim: int, out: int, time_dim: int, groups: int) -> None:
        super().__init__()
        self.norm1, self.norm2 = nn.GroupNorm(groups, dim), nn.GroupNorm(groups, out)
        self.conv1 = nn.Conv2d(dim, out, 3, padding=1)
        self.conv2 = nn.Conv2d(out, out, 3, padding=1)
        self.time = nn.Linear(time_dim, out)
        self.skip = nn.Conv2d(dim, out, 1) if dim != out else nn.Identity()

    def forward(self, x: Tensor, time: Tensor) -> Tensor:
        """Apply the block; `time` is embedded, (N or 1,time_dim)."""
        hidden = self.conv1(F.silu(self.norm1(x))) + self.time(time)[:, :, None, None]
        return self.skip(x) + self.conv2(F.silu(self.norm2(hidden)))


class Level(nn.Module):
    """A block for each stream; then the mask scales and shifts (SFT, Wang et al. 2018)."""

    def __init__(self, before: int, dim: int, time_dim: int, groups: int) -> None:
        super().__init__()
        half = dim // 2
        self.image = TimedBlock(before, dim, time_dim, groups)
        self.mask = TimedBlock(before // 2, half, time_dim, groups)
        self.latent = TimedBlock(before // 2, half, time_dim, groups)
        self.joint = nn.Conv2d(dim + half, dim, 1)
        self.hidden = nn.Conv2d(half, dim, 3, padding=1)
        self.scale, self.shift = (nn.Conv2d(dim, dim, 3, padding=1) for _ in range(2))
        with torch.no_grad():  # a new scale is about 1
            self.scale.bias.fill_(1.0)  # type: ignore[union-attr]

    def forward(self, streams: tuple[Tensor, ...], time: Tensor) -> tuple[Tensor, ...]:
        """The streams of image, mask and latent."""
        blocks = (self.image, self.mask, self.latent)
        image, mask, latent = (block(x, time) for block, x in zip(blocks, streams))
        mixed = self.joint(torch.cat((image, latent), dim=1))
        hidden = F.relu(self.hidden(mask))
        return self.scale(hidden) * mixed + self.shift(hidden), mask, latent


class Tail(nn.Module):
    """A residual block of another order, then the width of the backbone."""

    def __init__(self, dim: int, out: int, groups: int) -> None:
        super().__init__()
        self.block = nn.Sequential(
            *(nn.Conv2d(dim, dim, 3, padding=1), nn.SiLU(), nn.GroupNorm(groups, dim)),
            *(nn.Conv2d(dim, dim, 3, padding=1), nn.GroupNorm(groups, dim)),
        )
        self.widen = nn.Conv2d(dim, out, 3, padding=1)
        self.last = nn.Conv2d(out, out, 1)

    def forward(self, x: Tensor) -> Tensor:
        """Apply it."""
        return self.last(self.widen(x + self.block(x)))


class MiniControl(nn.Module):
    """The branch; what does not change from step to step is computed once, in `steady`."""

    def __init__(self, config: ControlConfig) -> None:
        super().__init__()
        self.config = config
        cells, groups = config.latent_px**2, config.groups
        waves, time_dim = config.time_dims
        latent_dims = (config.latent_dims * cells, *config.stem_latent_dims)
        self.image_in = Stem((3, *config.image_dims), groups, config.image_stride)
        self.mask_in = Stem((cells, *config.mask_dims), groups)
        self.latent_in = Stem(latent_dims, groups)
        self.time = nn.Sequential(
            SinusoidalEmbedding(waves), nn.Linear(waves, time_dim), nn.SiLU(),
            nn.Linear(time_dim, time_dim), nn.SiLU(),
        )  # fmt: skip
        first, second = config.levels
        self.level1 = Level(first, first, time_dim, groups)
        self.level2 = Level(first, second, time_dim, groups)
        self.tail = Tail(second, config.out, groups)
        self.gate = nn.Parameter(torch.tensor(config.gate))

    def steady(self, lr: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Features of LR (N,3,h,w) in [0, 1] and of a mask (N,1,H,W) on the grid of the latent."""
        cells = F.pixel_unshuffle(mask.to(lr), self.config.latent_px)
        return self.image_in(2 * lr - 1), self.mask_in(cells)

    def forward(self, steady: tuple[Tensor, Tensor], latent: Tensor, time: Tensor) -> Tensor:
        """Control features (N,out,h',w') for a noisy latent (N,C,H,W) at times (N or 1,)."""
        image, mask = steady
        seen = self.latent_in(F.pixel_unshuffle(latent, self.config.latent_px))
        embedded = self.time(time)
        streams: tuple[Tensor, ...] = (image, mask, seen)
        for level in (self.level1, self.level2):
            streams = level(streams, embedded)
        return self.tail(streams[0])

    def injected(self, hidden: Tensor, control: Tensor) -> Tensor:
        """Backbone features with the control's added, at their mean and deviation."""
        return hidden + (self.gate * cross_normalised(control, hidden)).to(hidden)


def cross_normalised(control: Tensor, hidden: Tensor) -> Tensor:
    """Control (N,C,h',w') at the mean and deviation of hidden (N,C,h,w), pooled to its size.

    Statistics are over channels and pixels of each image, in single precision.
    """
    with torch.autocast(control.device.type, enabled=False):
        control = F.adaptive_avg_pool2d(control.float(), (hidden.shape[-2], hidden.shape[-1]))
        axes = (1, 2, 3)
        mean, spread = (f(hidden.float(), axes) for f in (_mean, _spread))
        own, deviation = (f(control, axes) for f in (_mean, _spread))
        return (control - own) * (spread / (deviation + EPS)) + mean


def _mean(x: Tensor, axes: tuple[int, ...]) -> Tensor:
    return x.mean(dim=axes, keepdim=True)


def _spread(x: Tensor, axes: tuple[int, ...]) -> Tensor:
    """Standard deviation; with a finite gradient where there is none."""
    return (x.var(dim=axes, keepdim=True, correction=0) + EPS**2).sqrt()

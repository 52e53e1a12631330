# SPDX-License-Identifier: GPL-2.0-or-later
"""The U-Net of DDPM (Ho et al. 2020), with the names and options of diffusers' `UNet2DModel`."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Optional

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ...jobs.typed import Between

ATTENTION = "Attn"
DOWN_TYPES, UP_TYPES = ("DownBlock2D", "AttnDownBlock2D"), ("UpBlock2D", "AttnUpBlock2D")
Width = Annotated[int, Between(1, 4096)]
Count = Annotated[int, Between(1, 16)]


@dataclass(frozen=True)
class UNetConfig:
    """The entries of diffusers' config.json that are understood; defaults are theirs or smaller.

    `attention_head_dim` None means one head of all channels.
    """

    block_out_channels: tuple[Width, ...] = (32, 64, 96)
    down_block_types: tuple[str, ...] = ("DownBlock2D", "DownBlock2D", "AttnDownBlock2D")
    up_block_types: tuple[str, ...] = ("AttnUpBlock2D", "UpBlock2D", "UpBlock2D")
    layers_per_block: Count = 1
    in_channels: Count = 3
    out_channels: Count = 3
    norm_num_groups: Width = 8
    norm_eps: Annotated[float, Between(0, 1)] = 1e-5
    attention_head_dim: Optional[Width] = 8
    downsample_padding: Annotated[int, Between(0, 1)] = 1
    flip_sin_to_cos: bool = True
    freq_shift: Annotated[int, Between(0, 1)] = 0
    mid_block_scale_factor: Annotated[float, Between(0.01, 100)] = 1.0
    add_attention: bool = True
    center_input_sample: bool = False
    sample_size: Annotated[int, Between(1, 4096)] = 256

    def problem(self) -> str:
        """What does not go together, or ""."""
        count = len(self.block_out_channels)
        if not count or len(self.down_block_types) != count or len(self.up_block_types) != count:
            return "the lists of blocks and channels differ in length"
        for found, known in ((self.down_block_types, DOWN_TYPES), (self.up_block_types, UP_TYPES)):
            for name in found:
                if name not in known:
                    return f"the block {name!r} is unknown; known are {', '.join(known)}"
        if any(dim % self.norm_num_groups for dim in self.block_out_channels):
            return f"`norm_num_groups` {self.norm_num_groups} does not divide all channels"
        return ""

    @property
    def multiple_px(self) -> int:
        """Sides of images must be multiples of this."""
        return int(2 ** (len(self.block_out_channels) - 1))


class Resnet(nn.Module):
    """Two convolutions with the time between them."""

    def __init__(self, dim: int, out: int, time_dim: int, config: UNetConfig) -> None:
        super().__init__()
        groups, eps = config.norm_num_groups, config.norm_eps
        self.norm1 = nn.GroupNorm(groups, dim, eps)
        self.conv1 = nn.Conv2d(dim, out, 3, padding=1)
        self.time_emb_proj = nn.Linear(time_dim, out)
        self.norm2 = nn.GroupNorm(groups, out, eps)
        self.conv2 = nn.Conv2d(out, out, 3, padding=1)
        if dim != out:
            self.conv_shortcut = nn.Conv2d(dim, out, 1)

    def forward(self, x: Tensor, time: Tensor, scale: float = 1.0) -> Tensor:
        """Apply the block; `scale` divides the sum with the shortcut."""
        hidden = self.conv1(F.silu(self.norm1(x)))
        hidden = hidden + self.time_emb_proj(F.silu(time))[:, :, None, None]
        hidden = self.conv2(F.silu(self.norm2(hidden)))
        shortcut = self.conv_shortcut(x) if hasattr(self, "conv_shortcut") else x
        total: Tensor = (shortcut + hidden) / scale
        return total


class Attention(nn.Module):
    """Self-attention over all pixels."""

    def __init__(self, dim: int, config: UNetConfig) -> None:
        super().__init__()
        self.heads = dim // (config.attention_head_dim or dim)
        self.group_norm = nn.GroupNorm(config.norm_num_groups, dim, config.norm_eps)
        self.to_q, self.to_k, self.to_v = (nn.Linear(dim, dim) for _ in range(3))
        self.to_out = nn.ModuleList([nn.Linear(dim, dim)])

    def forward(self, x: Tensor, scale: float = 1.0) -> Tensor:
        """Apply the block."""
        tokens = self.group_norm(x).flatten(2).transpose(1, 2)
        parts = (layer(tokens) for layer in (self.to_q, self.to_k, self.to_v))
        q, k, v = (p.unflatten(2, (self.heads, -1)).transpose(1, 2) for p in parts)
        seen = F.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2)
        total: Tensor = (self.to_out[0](seen).transpose(1, 2).view_as(x) + x) / scale
        return total


class Resample(nn.Module):
    """Half or double size, and a convolution."""

    def __init__(self, dim: int, padding: int | None = None) -> None:
        """`padding` is that of the reduction; without it the size is doubled."""
        super().__init__()
        self.padding = padding
        stride, around = (1, 1) if padding is None else (2, padding)
        self.conv = nn.Conv2d(dim, dim, 3, stride=stride, padding=around)

    def forward(self, x: Tensor) -> Tensor:
        """Apply it."""
        if self.padding is None:
            x = F.interpolate(x, scale_factor=2.0, mode="nearest")
        elif self.padding == 0:
            x = F.pad(x, (0, 1, 0, 1))
        resampled: Tensor = self.conv(x)
        return resampled


class DownBlock(nn.Module):
    """Blocks of one resolution on the way down."""

    def __init__(
        self, dims: tuple[int, int], kind: str, is_last: bool, time_dim: int, config: UNetConfig
    ) -> None:
        super().__init__()
        before, dim = dims
        sizes = [before, *[dim] * config.layers_per_block]
        pairs = list(zip(sizes, sizes[1:]))
        self.resnets = nn.ModuleList(Resnet(a, b, time_dim, config) for a, b in pairs)
        if kind.startswith(ATTENTION):
            self.attentions = nn.ModuleList(Attention(dim, config) for _ in pairs)
        if not is_last:
            self.downsamplers = nn.ModuleList([Resample(dim, config.downsample_padding)])

    def forward(self, x: Tensor, time: Tensor) -> tuple[Tensor, list[Tensor]]:
        """The result, and what the way up will want."""
        kept = []
        for number, resnet in enumerate(self.resnets):
            x = resnet(x, time)
            if hasattr(self, "attentions"):
                x = self.attentions[number](x)
            kept.append(x)
        if hasattr(self, "downsamplers"):
            x = self.downsamplers[0](x)
            kept.append(x)
        return x, kept


class UpBlock(nn.Module):
    """Blocks of one resolution on the way up."""

    def __init__(
        self, dims: Sequence[int], dim: int, kind: str, is_last: bool, time: int, config: UNetConfig
    ) -> None:
        """`dims` are the inputs of its blocks, with what is kept from the way down."""
        super().__init__()
        self.resnets = nn.ModuleList(Resnet(one, dim, time, config) for one in dims)
        if kind.startswith(ATTENTION):
            self.attentions = nn.ModuleList(Attention(dim, config) for _ in dims)
        if not is_last:
            self.upsamplers = nn.ModuleList([Resample(dim)])

    def forward(self, x: Tensor, kept: list[Tensor], time: Tensor) -> Tensor:
        """The result; takes what it needs from the end of `kept`."""
        for number, resnet in enumerate(self.resnets):
            x = resnet(torch.cat((x, kept.pop()), dim=1), time)
            if hasattr(self, "attentions"):
                x = self.attentions[number](x)
        if hasattr(self, "upsamplers"):
            x = self.upsamplers[0](x)
        return x


class MidBlock(nn.Module):
    """Block, attention, block at the lowest resolution."""

    def __init__(self, dim: int, time_dim: int, config: UNetConfig) -> None:
        super().__init__()
        self.scale = config.mid_block_scale_factor
        self.resnets = nn.ModuleList(Resnet(dim, dim, time_dim, config) for _ in range(2))
        if config.add_attention:
            self.attentions = nn.ModuleList([Attention(dim, config)])

    def forward(self, x: Tensor, time: Tensor) -> Tensor:
        """Apply the blocks."""
        x = self.resnets[0](x, time, self.scale)
        if hasattr(self, "attentions"):
            x = self.attentions[0](x, self.scale)
        mixed: Tensor = self.resnets[1](x, time, self.scale)
        return mixed


class TimeEmbedding(nn.Module):
    """Two linear layers on the waves of the time."""

    def __init__(self, dim: int, time_dim: int) -> None:
        super().__init__()
        self.linear_1, self.linear_2 = nn.Linear(dim, time_dim), nn.Linear(time_dim, time_dim)

    def forward(self, waves: Tensor) -> Tensor:
        """(N,dim) -> (N,time_dim)."""
        embedded: Tensor = self.linear_2(F.silu(self.linear_1(waves)))
        return embedded


class UNet(nn.Module):
    """Predicts the noise (or what else it was trained for) in images."""

    def __init__(self, config: UNetConfig) -> None:
        """Raises ValueError where the config makes no network."""
        super().__init__()
        if wrong := config.problem():
            raise ValueError(wrong)
        self.config = config
        dims, depth = config.block_out_channels, len(config.block_out_channels)
        time_dim = 4 * dims[0]
        self.conv_in = nn.Conv2d(config.in_channels, dims[0], 3, padding=1)
        self.time_embedding = TimeEmbedding(dims[0], time_dim)
        pairs = zip((dims[0], *dims), dims, config.down_block_types)
        self.down_blocks = nn.ModuleList(
            DownBlock((a, b), kind, level == depth - 1, time_dim, config)
            for level, (a, b, kind) in enumerate(pairs)
        )
        self.mid_block = MidBlock(dims[-1], time_dim, config)
        self.up_blocks = nn.ModuleList(
            UpBlock(_inputs(dims, level, config.layers_per_block), dim, kind, level == depth - 1,
                    time_dim, config)
            for level, (dim, kind) in enumerate(zip(dims[::-1], config.up_block_types))
        )  # fmt: skip
        self.conv_norm_out = nn.GroupNorm(config.norm_num_groups, dims[0], config.norm_eps)
        self.conv_out = nn.Conv2d(dims[0], config.out_channels, 3, padding=1)

    def forward(self, x: Tensor, time: Tensor) -> Tensor:
        """Predict for images (N,C,H,W) in [-1, 1] at times (N,); any size."""
        height, width = x.shape[-2:]
        x = _fitted(2 * x - 1 if self.config.center_input_sample else x, self.config.multiple_px)
        embedded = self.time_embedding(self._waves(time))
        x = self.conv_in(x)
        kept = [x]
        for down in self.down_blocks:
            x, more = down(x, embedded)
            kept += more
        x = self.mid_block(x, embedded)
        for up in self.up_blocks:
            x = up(x, kept, embedded)
        out: Tensor = self.conv_out(F.silu(self.conv_norm_out(x)))
        return out[..., :height, :width]

    def _waves(self, time: Tensor) -> Tensor:
        """Sines and cosines of the time at falling frequencies, (N,dim)."""
        config, half = self.config, self.config.block_out_channels[0] // 2
        place = torch.arange(half, device=time.device, dtype=torch.float32)
        rates = torch.exp(-math.log(10_000) * place / (half - config.freq_shift))
        angles = time[:, None].float() * rates
        parts = (angles.sin(), angles.cos())
        return torch.cat(parts[::-1] if config.flip_sin_to_cos else parts, dim=1)


def _inputs(dims: tuple[int, ...], level: int, layers: int) -> list[int]:
    """Channels into each block of a level on the way up, what is kept included."""
    up = dims[::-1]
    dim, before = up[level], up[max(0, level - 1)]
    below = up[min(level + 1, len(dims) - 1)]
    own = [before, *[dim] * layers]
    return [a + b for a, b in zip(own, [*[dim] * layers, below])]


def _fitted(x: Tensor, multiple: int) -> Tensor:
    """Mirrored on the right and below to sides that are multiples."""
    height, width = x.shape[-2:]
    size = (0, -width % multiple, 0, -height % multiple)
    return F.pad(x, size, mode="reflect") if any(size) else x

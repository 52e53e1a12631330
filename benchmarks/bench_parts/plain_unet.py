# SPDX-License-Identifier: GPL-2.0-or-later
"""The 2Net written straight from its description: what the speed of core/nn is measured against.

Channels first, weights standardised at every call, layer norm from var and mean, every step from
scratch. Attribute names are the checkpoints', so that both take the same state dict.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

EPS = 1e-5
HEADS, HEAD_DIM = 4, 32


class PlainWSConv(nn.Conv2d):
    def forward(self, x: Tensor) -> Tensor:
        var, mean = torch.var_mean(self.weight, dim=(1, 2, 3), unbiased=False, keepdim=True)
        return F.conv2d(x, (self.weight - mean) * (var + EPS).rsqrt(), self.bias, padding=1)


class PlainLayerNorm(nn.Module):
    def __init__(self, dim: int) -> None:
        super().__init__()
        self.g = nn.Parameter(torch.ones(1, dim, 1, 1))

    def forward(self, x: Tensor) -> Tensor:
        var, mean = torch.var_mean(x, dim=1, unbiased=False, keepdim=True)
        return (x - mean) * (var + EPS).rsqrt() * self.g


class PlainBlock(nn.Module):
    def __init__(self, dim_in: int, dim_out: int) -> None:
        super().__init__()
        self.proj = PlainWSConv(dim_in, dim_out, 3, padding=1)
        self.norm = nn.GroupNorm(8, dim_out)

    def forward(self, x: Tensor, scale_shift: tuple[Tensor, Tensor] | None = None) -> Tensor:
        x = self.norm(self.proj(x))
        if scale_shift is not None:
            scale, shift = scale_shift
            x = x * (scale + 1) + shift
        return F.silu(x)


class PlainResnetBlock(nn.Module):
    def __init__(self, dim_in: int, dim_out: int, time_dim: int, guide_dim: int = 0) -> None:
        super().__init__()
        self.mlp = nn.Sequential(nn.SiLU(), nn.Linear(time_dim, 2 * dim_out))
        self.block1 = PlainBlock(dim_in, dim_out)
        self.block2 = PlainBlock(dim_out + guide_dim, dim_out)
        self.res_conv = nn.Conv2d(dim_in, dim_out, 1) if dim_in != dim_out else nn.Identity()

    def forward(self, x: Tensor, time: Tensor, guide: Tensor | None = None) -> Tensor:
        scale, shift = self.mlp(time)[:, :, None, None].chunk(2, dim=1)
        hidden = self.block1(x, (scale, shift))
        if guide is None:
            return self.block2(hidden) + self.res_conv(x)
        return self.block2(torch.cat((hidden, guide), dim=1), (scale, shift)) + self.res_conv(x)


class PlainLinearAttention(nn.Module):
    def __init__(self, dim: int) -> None:
        super().__init__()
        hidden = HEADS * HEAD_DIM
        self.to_qkv = nn.Conv2d(dim, 3 * hidden, 1, bias=False)
        self.to_out = nn.Sequential(nn.Conv2d(hidden, dim, 1), PlainLayerNorm(dim))

    def forward(self, x: Tensor) -> Tensor:
        batch, _, height, width = x.shape
        q, k, v = self.to_qkv(x).view(batch, 3, HEADS, HEAD_DIM, height * width).unbind(1)
        q = q.softmax(dim=2) * HEAD_DIM**-0.5
        context = torch.einsum("bhdn,bhen->bhde", k.softmax(dim=3), v / (height * width))
        out = torch.einsum("bhde,bhdn->bhen", context, q)
        return self.to_out(out.reshape(batch, -1, height, width))


class PlainAttention(nn.Module):
    def __init__(self, dim: int) -> None:
        super().__init__()
        hidden = HEADS * HEAD_DIM
        self.to_qkv = nn.Conv2d(dim, 3 * hidden, 1, bias=False)
        self.to_out = nn.Conv2d(hidden, dim, 1)

    def forward(self, x: Tensor) -> Tensor:
        batch, _, height, width = x.shape
        q, k, v = self.to_qkv(x).view(batch, 3, HEADS, HEAD_DIM, height * width).unbind(1)
        weights = torch.einsum("bhdi,bhdj->bhij", q * HEAD_DIM**-0.5, k).softmax(dim=-1)
        out = torch.einsum("bhij,bhdj->bhdi", weights, v)
        return self.to_out(out.reshape(batch, -1, height, width))


class PlainPreNorm(nn.Module):
    def __init__(self, dim: int, fn: nn.Module) -> None:
        super().__init__()
        self.norm = PlainLayerNorm(dim)
        self.fn = fn

    def forward(self, x: Tensor) -> Tensor:
        return self.fn(self.norm(x))


class PlainResidual(nn.Module):
    def __init__(self, fn: nn.Module) -> None:
        super().__init__()
        self.fn = fn

    def forward(self, x: Tensor) -> Tensor:
        return self.fn(x) + x


class PlainTimeCode(nn.Module):
    def __init__(self, dim: int) -> None:
        super().__init__()
        self.dim = dim

    def forward(self, time: Tensor) -> Tensor:
        half = self.dim // 2
        exponent = torch.arange(half, dtype=torch.float32) * (-math.log(10000) / (half - 1))
        angle = time.float()[:, None] * exponent.exp()[None, :]
        return torch.cat((angle.sin(), angle.cos()), dim=-1)


def _linear(dim: int) -> nn.Module:
    return PlainResidual(PlainPreNorm(dim, PlainLinearAttention(dim)))


def _larger(dim_in: int, dim_out: int) -> nn.Module:
    return nn.Sequential(
        nn.Upsample(scale_factor=2, mode="nearest"), nn.Conv2d(dim_in, dim_out, 3, padding=1)
    )


class PlainGuidedUNet(nn.Module):
    def __init__(self, dim: int) -> None:
        super().__init__()
        dims, time = (dim, 2 * dim, 4 * dim, 8 * dim), 4 * dim
        deep = dims[3]

        def block(dim_in: int, dim_out: int, guide_dim: int = 0) -> nn.Module:
            return PlainResnetBlock(dim_in, dim_out, time, guide_dim)

        self.init_conv = nn.Conv2d(6, dim, 7, padding=3)
        self.time_mlp = nn.Sequential(
            PlainTimeCode(dim), nn.Linear(dim, time), nn.GELU(), nn.Linear(time, time)
        )
        self.downs = nn.ModuleList()
        for level, d in enumerate(dims):
            last = nn.Conv2d(d, d, 3, padding=1)
            step = last if level == 3 else nn.Conv2d(d, 2 * d, 4, stride=2, padding=1)
            self.downs.append(nn.ModuleList([block(d, d), block(d, d), _linear(d), step]))
        self.mid_block1, self.mid_block2 = block(deep, deep), block(deep, deep)
        self.mid_attn = PlainResidual(PlainPreNorm(deep, PlainAttention(deep)))
        self.up_block1, self.up_block2 = block(2 * deep, deep), block(2 * deep, deep)
        self.up_attn = _linear(deep)
        self.upsample = _larger(deep, dims[2])
        self.ups = nn.ModuleList()
        for level in (2, 1, 0):
            d = dims[level]
            step = _larger(d, d // 2) if level else nn.Conv2d(d, d, 3, padding=1)
            blocks = [block(2 * d, d, d), block(2 * d, d, d)]
            self.ups.append(nn.ModuleList([*blocks, _linear(d), step]))
        self.final_res_block = block(2 * dim, dim)
        self.final_conv = nn.Conv2d(dim, 3, 1)

    def forward(self, x: Tensor, lr_up: Tensor, guidance: tuple[Tensor, ...], t: Tensor) -> Tensor:
        time = self.time_mlp(t)
        x = first = self.init_conv(torch.cat((x, lr_up), dim=1))
        skips = []
        for block1, block2, attention, step in self.downs:
            x = block1(x, time)
            skips.append(x)
            x = attention(block2(x, time))
            skips.append(x)
            x = step(x)
        x = self.mid_block2(self.mid_attn(self.mid_block1(x, time)), time)
        x = self.up_block1(torch.cat((x, skips.pop()), dim=1), time)
        x = self.up_block2(torch.cat((x, skips.pop()), dim=1), time)
        x = self.upsample(self.up_attn(x))
        for guide, (block1, block2, attention, step) in zip(guidance, self.ups):
            x = block1(torch.cat((x, skips.pop()), dim=1), time, guide)
            x = block2(torch.cat((x, skips.pop()), dim=1), time, guide)
            x = step(attention(x))
        return self.final_conv(self.final_res_block(torch.cat((x, first), dim=1), time))


class PlainTwoNet(nn.Module):
    """Residual and noise of a step; the arguments of its U-Nets, images in [-1, 1]."""

    def __init__(self, dim: int = 64) -> None:
        super().__init__()
        self.unet0 = PlainGuidedUNet(dim)
        self.unet1 = PlainGuidedUNet(dim)

    def forward(
        self, x: Tensor, lr_up: Tensor, guidance: tuple[Tensor, ...], t: Tensor
    ) -> tuple[Tensor, Tensor]:
        return self.unet0(x, lr_up, guidance, t), self.unet1(x, lr_up, guidance, t)

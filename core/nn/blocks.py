# SPDX-License-Identifier: GPL-2.0-or-later
"""Building blocks of the denoising U-Nets; all tensors are (batch, channels, rows, cols)."""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from . import joined

EPS = 1e-5
GROUPS = 8
HEADS = 4
HEAD_DIM = 32
SUMMED_PX = 1 << 11  # up to this many values, sums in plain float32 are exact enough
BLOCK_PX = 1 << 14  # attended to at once, so that their keys stay in the processor's cache

ScaleShift = tuple[Tensor, Tensor]


class WSConv2d(nn.Conv2d):
    """3x3 convolution with weights standardised per output filter (Qiao et al. 2019)."""

    def __init__(self, dim_in: int, dim_out: int) -> None:
        super().__init__(dim_in, dim_out, 3, padding=1)

    def standardised(self) -> Tensor:
        """The standardised weights."""
        var, mean = torch.var_mean(self.weight, dim=(1, 2, 3), unbiased=False, keepdim=True)
        return (self.weight - mean) * (var + EPS).rsqrt()

    def forward(self, x: Tensor) -> Tensor:
        """Convolve with the standardised weights."""
        return F.conv2d(x, self.standardised(), self.bias, padding=1)


class ChannelLayerNorm(nn.Module):
    """Layer normalisation over the channels of each pixel, with gain and no bias."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.g = nn.Parameter(torch.ones(1, dim, 1, 1))

    def forward(self, x: Tensor) -> Tensor:
        """Normalise; in one pass if the memory layout is channels last."""
        pixels = x.permute(0, 2, 3, 1)
        return F.layer_norm(pixels, pixels.shape[-1:], self.g.flatten(), eps=EPS).permute(
            0, 3, 1, 2
        )


class NormBlock(nn.Module):
    """Standardised convolution, group norm, optional scale and shift, SiLU."""

    def __init__(self, dim_in: int, dim_out: int) -> None:
        super().__init__()
        self.proj = WSConv2d(dim_in, dim_out)
        self.norm = nn.GroupNorm(GROUPS, dim_out)

    def forward(self, x: Tensor, scale_shift: ScaleShift | None = None) -> Tensor:
        """Apply the block; scale and shift are (batch or 1, channels, 1, 1)."""
        return activate(self.proj(x), self.norm, scale_shift)


def activate(x: Tensor, norm: nn.GroupNorm, scale_shift: ScaleShift | None = None) -> Tensor:
    """Group norm, scale and shift, SiLU; a single scale and shift cost no extra pass."""
    if scale_shift is None:
        x = _group_norm(x, norm.weight, norm.bias)
    elif len(scale_shift[0]) == 1:
        gain, shift = scale_shift[0].flatten() + 1, scale_shift[1].flatten()
        x = _group_norm(x, norm.weight * gain, norm.bias * gain + shift)
    else:
        x = _group_norm(x, norm.weight, norm.bias) * (scale_shift[0] + 1) + scale_shift[1]
    return F.silu(x, inplace=not torch.is_grad_enabled())


def _group_norm(x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    """Group norm; for large channels-last images, statistics of blocks are combined.

    There torch sums all pixels one after the other in float32, which loses two digits.
    """
    height, width = x.shape[2:]
    rows = math.gcd(height, 16)
    is_plain = x.device.type == "cpu" and x.dtype == torch.float32 and not torch.is_grad_enabled()
    is_last = x.is_contiguous(memory_format=torch.channels_last)
    if not (is_plain and is_last and height * width > SUMMED_PX):
        return F.group_norm(x, GROUPS, weight, bias, EPS)
    blocks = x.permute(0, 2, 3, 1).reshape(-1, rows, width, x.shape[1]).permute(0, 3, 1, 2)
    sizes = (len(blocks), x.shape[1], rows * width, GROUPS)
    out, *found = torch.native_group_norm(blocks, None, None, *sizes, EPS)
    mean, inverse = (part.double().view(len(x), -1, GROUPS) for part in found)
    centre = mean.mean(dim=1, keepdim=True)
    variance = (inverse**-2 + (mean - centre).square()).mean(dim=1, keepdim=True)  # and EPS
    scale, shift = (
        part.repeat_interleave(x.shape[1] // GROUPS, dim=2).flatten(0, 1) * weight
        for part in (variance.rsqrt() / inverse, (mean - centre) * variance.rsqrt())
    )
    scale, shift = (part.float()[..., None, None] for part in (scale, shift + bias))
    torch.addcmul(shift, out, scale, out=out)
    return out.permute(0, 2, 3, 1).reshape(len(x), height, width, -1).permute(0, 3, 1, 2)


def scale_shift(mlp: nn.Module, time: Tensor) -> ScaleShift:
    """Scale and shift that a block computes from the time embedding."""
    scale, shift = mlp(time)[:, :, None, None].chunk(2, dim=1)
    return scale, shift


class ResnetBlock(nn.Module):
    """Two blocks around a time embedding, plus a skip."""

    def __init__(self, dim_in: int, dim_out: int, time_dim: int, guide_dim: int = 0) -> None:
        super().__init__()
        self.mlp = nn.Sequential(nn.SiLU(), nn.Linear(time_dim, 2 * dim_out))
        self.block1 = NormBlock(dim_in, dim_out)
        self.block2 = NormBlock(dim_out + guide_dim, dim_out)
        self.res_conv = nn.Conv2d(dim_in, dim_out, 1) if dim_in != dim_out else nn.Identity()

    def forward(self, x: Tensor, time: Tensor) -> Tensor:
        """Apply the block."""
        hidden = self.block1(x, scale_shift(self.mlp, time))
        skip: Tensor = self.res_conv(x)
        return self.block2(hidden) + skip


class GuidBlock(ResnetBlock):
    """Residual block that takes the guidance between its convolutions (2Net decoder)."""

    def __init__(self, dim_in: int, dim_out: int, time_dim: int) -> None:
        super().__init__(dim_in, dim_out, time_dim, guide_dim=dim_out)

    def forward(  # type: ignore[override]
        self, x: Tensor, time: Tensor, guide: Tensor
    ) -> Tensor:
        """Apply the block; `guide` has the block's output channels."""
        fitted = scale_shift(self.mlp, time)
        hidden = self.block1(x, fitted)
        skip: Tensor = self.res_conv(x)
        return self.block2(torch.cat((hidden, guide), dim=1), fitted) + skip

    def guide_term(self, guide: Tensor) -> Tensor:
        """The part of the guidance that the block needs at every step: here, all of it."""
        return guide


class LinearAttention(nn.Module):
    """Attention whose cost is linear in the number of pixels (Shen et al. 2021)."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        hidden = HEADS * HEAD_DIM
        self.to_qkv = nn.Conv2d(dim, 3 * hidden, 1, bias=False)
        self.to_out = nn.Sequential(nn.Conv2d(hidden, dim, 1), ChannelLayerNorm(dim))

    def forward(self, x: Tensor) -> Tensor:
        """Attend over all pixels of the tile; in inference by blocks of rows."""
        height, width = x.shape[2:]
        rows = height if torch.is_grad_enabled() else max(1, BLOCK_PX // width)
        parts = torch.split(x, rows, dim=2)
        to_q, to_k, to_v = self.to_qkv.weight.chunk(3)
        context = _context(parts, to_k, to_v)
        # The context is the same for all pixels, so the last convolution's weights absorb it.
        weight, bias = (self.to_out[0].get_parameter(name) for name in ("weight", "bias"))
        last = weight.view(-1, HEADS, HEAD_DIM) * (HEAD_DIM**-0.5 / (height * width))
        weights = torch.einsum("ohe,bhde->bohd", last, context).flatten(2)[..., None, None]
        out = [_mix(F.conv2d(part, to_q), weights, bias) for part in parts]
        return self.to_out[1](joined(out, dim=2))


def _context(parts: Sequence[Tensor], to_k: Tensor, to_v: Tensor) -> Tensor:
    """Values averaged with the softmax of the keys over all pixels, (N, heads, d, e)."""
    keys = (len(parts[0]), HEADS, HEAD_DIM)
    largest = parts[0].new_full(keys, -torch.inf, dtype=torch.float32)
    total, context = torch.zeros_like(largest), largest.new_zeros(*keys, HEAD_DIM)
    for part in parts:
        k, v = F.conv2d(part, to_k), _heads(F.conv2d(part, to_v))
        before = largest
        largest = torch.maximum(before, F.adaptive_max_pool2d(k.detach(), 1).view(keys))
        weights = (_heads(k) - largest[:, None]).exp()
        fade = (before - largest).exp()  # rescales the sum so far to the new maximum
        total = fade * total + weights.sum(dim=1)
        summed = torch.einsum("bnhd,bnhe->bhde", weights, v.to(weights))
        context = fade[..., None] * context + summed
    return context / total[..., None]


def _mix(q: Tensor, weights: Tensor, bias: Tensor) -> Tensor:
    """Softmax of the queries over each head, (N,heads*d,H,W), then 1x1 weights for each image."""
    mixed = _heads(q).softmax(dim=3).view(len(q), *q.shape[2:], -1).permute(0, 3, 1, 2)
    return joined([F.conv2d(mixed[n : n + 1], one, bias) for n, one in enumerate(weights)])


def _heads(x: Tensor) -> Tensor:
    """(N, heads * d, H, W) -> (N, pixels, heads, d); no copy for channels last."""
    return x.permute(0, 2, 3, 1).reshape(len(x), -1, HEADS, HEAD_DIM)


class Attention(nn.Module):
    """Full softmax attention over all pixels."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        hidden = HEADS * HEAD_DIM
        self.to_qkv = nn.Conv2d(dim, 3 * hidden, 1, bias=False)
        self.to_out = nn.Conv2d(hidden, dim, 1)

    def forward(self, x: Tensor) -> Tensor:
        """Attend over all pixels of the tile."""
        batch, _, height, width = x.shape
        qkv = self.to_qkv(x).view(batch, 3, HEADS, HEAD_DIM, height * width)
        q, k, v = qkv.transpose(3, 4).unbind(1)
        out = F.scaled_dot_product_attention(q, k, v)
        return self.to_out(out.transpose(2, 3).reshape(batch, -1, height, width))


class PreNorm(nn.Module):
    """Channel layer norm before an inner module."""

    def __init__(self, dim: int, fn: nn.Module) -> None:
        super().__init__()
        self.norm = ChannelLayerNorm(dim)
        self.fn = fn

    def forward(self, x: Tensor) -> Tensor:
        """Normalise, then apply."""
        return self.fn(self.norm(x))


class Residual(nn.Module):
    """Adds a module's input to its output."""

    def __init__(self, fn: nn.Module) -> None:
        super().__init__()
        self.fn = fn

    def forward(self, x: Tensor) -> Tensor:
        """Apply and add."""
        return self.fn(x) + x


def linear_attention(dim: int) -> Residual:
    """Residual pre-norm linear attention."""
    return Residual(PreNorm(dim, LinearAttention(dim)))


def full_attention(dim: int) -> Residual:
    """Residual pre-norm softmax attention."""
    return Residual(PreNorm(dim, Attention(dim)))


def downsample(dim_in: int, dim_out: int) -> nn.Conv2d:
    """Halve rows and columns."""
    return nn.Conv2d(dim_in, dim_out, 4, stride=2, padding=1)


def upsample(dim_in: int, dim_out: int) -> nn.Sequential:
    """Double rows and columns."""
    nearest = nn.Upsample(scale_factor=2, mode="nearest")
    return nn.Sequential(nearest, nn.Conv2d(dim_in, dim_out, 3, padding=1))


class SinusoidalEmbedding(nn.Module):
    """Sine and cosine codes of the diffusion time (batch,) -> (batch, dim), in float32."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.dim = dim

    def forward(self, time: Tensor) -> Tensor:
        """Embed integer times 0..T-1."""
        half = self.dim // 2
        step = -math.log(10000) / (half - 1)
        frequency = torch.exp(torch.arange(half, device=time.device, dtype=torch.float32) * step)
        angle = time.float()[:, None] * frequency[None, :]
        return torch.cat((angle.sin(), angle.cos()), dim=-1)


def time_mlp(dim: int, time_dim: int) -> nn.Sequential:
    """Embedding of the diffusion time used by every block."""
    return nn.Sequential(
        SinusoidalEmbedding(dim), nn.Linear(dim, time_dim), nn.GELU(), nn.Linear(time_dim, time_dim)
    )


def shared(time: Tensor) -> Tensor:
    """The first time if the whole batch shares one, else all of them; (batch or 1,)."""
    return time[:1] if len(time) == 1 or time.stride(0) == 0 else time

# SPDX-License-Identifier: GPL-2.0-or-later
"""Nets rewritten for inference: the same numbers within rounding, with less work per step.

Weights are standardised once; the guidance's part of a convolution is computed once per tile;
nearest-neighbour enlargement and the convolution after it become one transposed convolution.
"""

from __future__ import annotations

from typing import TypeVar

import torch
from torch import Tensor, nn

from ...nn import blocks

NetT = TypeVar("NetT", bound=nn.Module)


@torch.no_grad()
def fold(net: NetT) -> NetT:
    """Rewrite a net in place and return it; afterwards it cannot be trained or saved."""
    for name, child in net.named_children():
        setattr(net, name, _folded(child))
    return net.requires_grad_(False)


def _folded(module: nn.Module) -> nn.Module:
    if isinstance(module, blocks.GuidBlock):
        return FoldedGuidBlock(module)
    if isinstance(module, blocks.WSConv2d):
        return _convolution(module.standardised(), module.bias)
    if isinstance(module, nn.Sequential) and isinstance(module[0], nn.Upsample):
        return _enlarging(module[1])
    return fold(module)


def _convolution(weight: Tensor, bias: Tensor | None) -> nn.Conv2d:
    """A convolution with these weights that keeps the size of the image."""
    out_dim, in_dim, size, _ = weight.shape
    conv = nn.Conv2d(in_dim, out_dim, size, padding=size // 2, bias=False)
    conv.weight = nn.Parameter(weight)
    conv.bias = None if bias is None else nn.Parameter(bias)
    return conv


def _enlarging(conv: nn.Module) -> nn.ConvTranspose2d:
    """The transposed convolution that equals nearest-neighbour doubling and then `conv`."""
    weight: Tensor = conv.get_parameter("weight")
    for axis in (2, 3):
        first, middle, last = weight.unbind(axis)
        weight = torch.stack((last, middle + last, first + middle, first), dim=axis)
    large = nn.ConvTranspose2d(weight.shape[1], weight.shape[0], 4, 2, 1)
    large.weight = nn.Parameter(weight.transpose(0, 1).contiguous())
    large.bias = conv.get_parameter("bias")
    return large


class FoldedGuidBlock(nn.Module):
    """A GuidBlock whose second convolution is split between hidden features and guidance."""

    def __init__(self, block: blocks.GuidBlock) -> None:
        super().__init__()
        proj: blocks.WSConv2d = block.block2.proj
        hidden, guide = proj.standardised().chunk(2, dim=1)
        self.mlp, self.res_conv = block.mlp, block.res_conv
        self.block1 = fold(block.block1)
        self.conv, self.norm = _convolution(hidden, None), block.block2.norm
        self.guide = _convolution(guide, proj.bias)

    def guide_term(self, guide: Tensor) -> Tensor:
        """The guidance's part of the second convolution, with its bias."""
        return self.guide(guide)

    def forward(self, x: Tensor, time: Tensor, guide: Tensor) -> Tensor:
        """Apply the block; `guide` is the result of `guide_term`."""
        fitted = blocks.scale_shift(self.mlp, time)
        hidden = self.conv(self.block1(x, fitted)).add_(guide)
        skip: Tensor = self.res_conv(x)
        return blocks.activate(hidden, self.norm, fitted).add_(skip)

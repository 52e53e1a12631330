# SPDX-License-Identifier: GPL-2.0-or-later
"""The three denoisers of TTRD3 (paper Table VI): 1Net-A, 1Net-B and 2Net.

A denoiser has `condition(lr_up, guidance)`, which does not change between steps, and `forward(x,
condition, time)` -> (residual, noise). x and lr_up are (N,3,H,W) in [-1, 1], guidance is that of
levels 3, 2, 1, time is (N,); H and W are multiples of 8.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from ...nn import blocks

Guidance = tuple[Tensor, Tensor, Tensor]
Condition = tuple[Tensor, ...]


class ImageCondition(nn.Module):
    """Uses the enlarged LR image and the guidance unchanged as condition."""

    def condition(self, lr_up: Tensor, guidance: Guidance) -> Condition:
        """Collect what every step needs."""
        return (lr_up, *guidance)


class Encoder(ImageCondition):
    """Four levels down and the middle, the same in all variants."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.dims = (dim, 2 * dim, 4 * dim, 8 * dim)
        self.time_dim = 4 * dim
        self.init_conv = nn.Conv2d(6, dim, 7, padding=3)
        self.time_mlp = blocks.time_mlp(dim, self.time_dim)
        self.downs = nn.ModuleList(self._down(level) for level in range(4))
        self.mid_block1 = blocks.ResnetBlock(8 * dim, 8 * dim, self.time_dim)
        self.mid_attn = blocks.full_attention(8 * dim)
        self.mid_block2 = blocks.ResnetBlock(8 * dim, 8 * dim, self.time_dim)

    def _down(self, level: int) -> nn.ModuleList:
        dim = self.dims[level]
        last = level == len(self.dims) - 1
        step = nn.Conv2d(dim, dim, 3, padding=1) if last else blocks.downsample(dim, 2 * dim)
        return nn.ModuleList(
            [
                blocks.ResnetBlock(dim, dim, self.time_dim),
                blocks.ResnetBlock(dim, dim, self.time_dim),
                blocks.linear_attention(dim),
                step,
            ]
        )

    def encode(
        self, x: Tensor, lr_up: Tensor, time: Tensor
    ) -> tuple[Tensor, Tensor, list[Tensor], Tensor]:
        """Return the middle features, the first features, eight skips and the time embedding."""
        embedded = self.time_mlp(blocks.shared(time))
        x = first = self.init_conv(torch.cat((x, lr_up), dim=1))
        skips = []
        for stage in self.downs:
            block1, block2, attention, step = stage.children()
            x = block1(x, embedded)
            skips.append(x)
            x = attention(block2(x, embedded))
            skips.append(x)
            x = step(x)
        x = self.mid_block2(self.mid_attn(self.mid_block1(x, embedded)), embedded)
        return x, first, skips, embedded

    def plain_decoder(self) -> nn.ModuleList:
        """Four levels up; guidance enters the first block of the last three by concatenation."""
        return nn.ModuleList(self._up(level) for level in (3, 2, 1, 0))

    def _up(self, level: int) -> nn.ModuleList:
        dim = self.dims[level]
        guide_dim = 0 if level == 3 else dim
        step = nn.Conv2d(dim, dim, 3, padding=1) if level == 0 else blocks.upsample(dim, dim // 2)
        return nn.ModuleList(
            [
                blocks.ResnetBlock(2 * dim + guide_dim, dim, self.time_dim),
                blocks.ResnetBlock(2 * dim, dim, self.time_dim),
                blocks.linear_attention(dim),
                step,
            ]
        )


def _decode(
    ups: nn.ModuleList, x: Tensor, skips: list[Tensor], guidance: list[Tensor], time: Tensor
) -> Tensor:
    """Run a plain decoder."""
    remaining = list(skips)
    for level, stage in enumerate(ups):
        block1, block2, attention, step = stage.children()
        guide = [] if level == 0 else [guidance[level - 1]]
        x = block1(torch.cat((x, remaining.pop(), *guide), dim=1), time)
        x = block2(torch.cat((x, remaining.pop()), dim=1), time)
        x = step(attention(x))
    return x


class OneNetA(Encoder):
    """One encoder, one decoder, six output channels: residual and noise."""

    def __init__(self, dim: int = 64) -> None:
        super().__init__(dim)
        self.ups = self.plain_decoder()
        self.final_res_block = blocks.ResnetBlock(2 * dim, dim, self.time_dim)
        self.final_conv = nn.Conv2d(dim, 6, 1)

    def forward(self, x: Tensor, condition: Condition, time: Tensor) -> tuple[Tensor, Tensor]:
        """Predict (residual, noise)."""
        lr_up, *guidance = condition
        x, first, skips, embedded = self.encode(x, lr_up, time)
        x = _decode(self.ups, x, skips, guidance, embedded)
        x = self.final_res_block(torch.cat((x, first), dim=1), embedded)
        residual, noise = self.final_conv(x).chunk(2, dim=1)
        return residual, noise


class OneNetB(Encoder):
    """One encoder and two decoders, one for the residual and one for the noise."""

    def __init__(self, dim: int = 64) -> None:
        super().__init__(dim)
        self.ups_no_skip = self.plain_decoder()
        self.ups = self.plain_decoder()
        self.final_res_block_1 = blocks.ResnetBlock(2 * dim, dim, self.time_dim)
        self.final_conv_1 = nn.Conv2d(dim, 3, 1)
        self.final_res_block_2 = blocks.ResnetBlock(2 * dim, dim, self.time_dim)
        self.final_conv_2 = nn.Conv2d(dim, 3, 1)

    def forward(self, x: Tensor, condition: Condition, time: Tensor) -> tuple[Tensor, Tensor]:
        """Predict (residual, noise)."""
        lr_up, *guidance = condition
        middle, first, skips, embedded = self.encode(x, lr_up, time)
        residual = _decode(self.ups_no_skip, middle, skips, guidance, embedded)
        residual = self.final_res_block_1(torch.cat((residual, first), dim=1), embedded)
        noise = _decode(self.ups, middle, skips, guidance, embedded)
        noise = self.final_res_block_2(torch.cat((noise, first), dim=1), embedded)
        return self.final_conv_1(residual), self.final_conv_2(noise)


class GuidedUNet(Encoder):
    """U-Net whose decoder blocks take the guidance as input (the paper's Guid Decoder)."""

    def __init__(self, dim: int = 64) -> None:
        super().__init__(dim)
        self.up_block1 = blocks.ResnetBlock(16 * dim, 8 * dim, self.time_dim)
        self.up_block2 = blocks.ResnetBlock(16 * dim, 8 * dim, self.time_dim)
        self.up_attn = blocks.linear_attention(8 * dim)
        self.upsample = blocks.upsample(8 * dim, 4 * dim)
        self.ups = nn.ModuleList(self._guided_up(level) for level in (2, 1, 0))
        self.final_res_block = blocks.ResnetBlock(2 * dim, dim, self.time_dim)
        self.final_conv = nn.Conv2d(dim, 3, 1)

    def _guided_up(self, level: int) -> nn.ModuleList:
        dim = self.dims[level]
        step = nn.Conv2d(dim, dim, 3, padding=1) if level == 0 else blocks.upsample(dim, dim // 2)
        return nn.ModuleList(
            [
                blocks.GuidBlock(2 * dim, dim, self.time_dim),
                blocks.GuidBlock(2 * dim, dim, self.time_dim),
                blocks.linear_attention(dim),
                step,
            ]
        )

    def condition(self, lr_up: Tensor, guidance: Guidance) -> Condition:
        """The enlarged LR image, and what each of the six guided blocks needs of the guidance."""
        guided = zip(guidance, self.ups)
        terms = (block.guide_term(guide) for guide, stage in guided for block in _guided(stage))
        return (lr_up, *terms)

    def forward(self, x: Tensor, condition: Condition, time: Tensor) -> Tensor:
        """Predict one field (N,3,H,W)."""
        lr_up, *terms = condition
        x, first, skips, embedded = self.encode(x, lr_up, time)
        x = self.up_block1(torch.cat((x, skips.pop()), dim=1), embedded)
        x = self.up_block2(torch.cat((x, skips.pop()), dim=1), embedded)
        x = self.upsample(self.up_attn(x))
        for guide1, guide2, stage in zip(terms[::2], terms[1::2], self.ups):
            block1, block2, attention, step = stage.children()
            x = block1(torch.cat((x, skips.pop()), dim=1), embedded, guide1)
            x = block2(torch.cat((x, skips.pop()), dim=1), embedded, guide2)
            x = step(attention(x))
        return self.final_conv(self.final_res_block(torch.cat((x, first), dim=1), embedded))


def _guided(stage: nn.Module) -> list[Any]:
    """The two blocks of a stage that take the guidance as input."""
    return list(stage.children())[:2]


class TwoNet(nn.Module):
    """Two independent guided U-Nets: one for the residual, one for the noise."""

    def __init__(self, dim: int = 64) -> None:
        super().__init__()
        self.unet0 = GuidedUNet(dim)
        self.unet1 = GuidedUNet(dim)

    def condition(self, lr_up: Tensor, guidance: Guidance) -> Condition:
        """The conditions of both nets, one after the other."""
        return (*self.unet0.condition(lr_up, guidance), *self.unet1.condition(lr_up, guidance))

    def forward(self, x: Tensor, condition: Condition, time: Tensor) -> tuple[Tensor, Tensor]:
        """Predict (residual, noise)."""
        half = len(condition) // 2
        return self.unet0(x, condition[:half], time), self.unet1(x, condition[half:], time)

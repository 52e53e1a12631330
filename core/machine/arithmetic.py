# SPDX-License-Identifier: GPL-2.0-or-later
"""How a device calculates: its number format, and the operators that networks need."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch.nn import functional as F  # noqa: N812


@contextmanager
def arithmetic(device: torch.device, dtype: torch.dtype) -> Iterator[None]:
    """Compute in a number format: with autocast in half precision, and fp32 without TF32.

    By default cudnn computes convolutions of fp32 in TF32, with three digits.
    """
    if dtype != torch.float32:
        with torch.autocast(device.type, dtype=dtype):
            yield
    elif device.type == "cuda":
        with _without_tf32():
            yield
    else:
        yield


@contextmanager
def _without_tf32() -> Iterator[None]:
    cudnn, products = torch.backends.cudnn, torch.backends.cuda.matmul
    before = cudnn.allow_tf32, products.allow_tf32
    cudnn.allow_tf32 = products.allow_tf32 = False
    try:
        yield
    finally:
        cudnn.allow_tf32, products.allow_tf32 = before


def try_operators(device: torch.device) -> None:
    """Run what networks use, small; raises NotImplementedError or RuntimeError where one lacks."""
    image = torch.rand(1, 4, 8, 8, device=device).contiguous(memory_format=torch.channels_last)
    _resize(image)
    _match(image)
    _attend(image)


def _resize(image: torch.Tensor) -> None:
    for size in (16, 4):
        F.interpolate(image, size=size, mode="bicubic", antialias=True)
    F.interpolate(image, scale_factor=2.0, mode="nearest")
    F.pixel_unshuffle(F.pixel_shuffle(image, 2), 2)
    F.avg_pool2d(F.pad(image, (1, 1, 1, 1), mode="replicate"), 3, stride=1)


def _match(image: torch.Tensor) -> None:
    """Find and gather similar places, as references are searched."""
    windows = F.unfold(F.normalize(image, dim=1), 3, padding=1)[0]
    scores = windows.t() @ windows
    best, places = scores.topk(2, dim=1)
    scores.amax(dim=1).sum().item()
    scores.gather(1, places)
    windows.t()[places[:, 0]].std(dim=0).argmax().item()
    best.softmax(dim=1).sigmoid().cumsum(dim=1)
    F.pad(image, (1, 1, 1, 1))[0].unfold(1, 3, 1).unfold(2, 3, 1).sum().item()


def _attend(image: torch.Tensor) -> None:
    """What the blocks of networks compute."""
    F.silu(F.group_norm(image, 2))
    F.layer_norm(image.permute(0, 2, 3, 1), (4,))
    tokens = image.flatten(2).transpose(1, 2)[None]
    F.scaled_dot_product_attention(tokens, tokens, tokens)
    torch.einsum("bhnd,bhne->bhde", tokens.softmax(dim=-1), tokens).cpu()

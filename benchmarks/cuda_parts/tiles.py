# SPDX-License-Identifier: GPL-2.0-or-later
"""Models and tiles to compute: the included model, and the authors' nets with random weights."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor
from ttrd3_qgis.core.machine.device import resolve_dtype
from ttrd3_qgis.core.methods.base import Runner, TileInputs
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.loading import make_runner, open_weights
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3
from ttrd3_qgis.core.methods.weights import Weights

INCLUDED = "ttrd3-s"
AUTHORS = ("2net", "1net-a", "1net-b")
AUTHORS_WIDTH, QUICK_WIDTH = 64, 8
NOISE_LEVEL = 0.7


def weights_of(name: str, quick: bool) -> Weights:
    """Weights of a model by its name; those of the authors' nets are random, narrow if quick."""
    if name == INCLUDED:
        return open_weights(name)
    torch.manual_seed(0)
    model = TTRD3(name, QUICK_WIDTH if quick else AUTHORS_WIDTH)
    card = Card(name, "ttrd3", 4, model.architecture.to_dict())
    return Weights(model.state_dict(), card, "", Path(name))


def runner_of(name: str, device: str, precision: str, *, quick: bool = False) -> Runner:
    """A model on a device at "fp32", "bf16", "fp16", or at "auto" as users have it."""
    where = torch.device(device)
    return make_runner(weights_of(name, quick), where, resolve_dtype(precision, where))


def tile_of(
    runner: Runner, count: int, steps: int, *, quick: bool = False
) -> tuple[Tensor, TileInputs]:
    """So many different tiles of the model's own size, with aligned references; always the same.

    Quick ones have half the side.
    """
    side, channels = runner.geometry.tile_lr_px // (2 if quick else 1), runner.spec.channels
    large = side * runner.scale
    tiles = [scene(channels, large, seed) for seed in range(count)]
    lr = torch.stack([image for image, _ in tiles])
    references = tuple({1.0: reference} for _, reference in tiles)
    fields = tuple(_Field(large, seed) for seed in range(count))
    return lr, TileInputs(references, fields, steps, NOISE_LEVEL, runner.spec.defaults())


class _Field:
    """Standard normal noise of a tile."""

    def __init__(self, side: int, seed: int) -> None:
        self._side, self._seed = side, seed

    def __call__(self, channels: int, ratio: float, stage: int) -> Tensor:
        """Draw (channels, side, side)."""
        side = round(self._side * ratio)
        generator = torch.Generator().manual_seed(1000 * stage + self._seed)
        return torch.randn(channels, side, side, generator=generator)


def scene(channels: int, side: int, seed: int) -> tuple[Tensor, Tensor]:
    """An LR image and a reference of one scene with structure at all sizes, both in [0, 1]."""
    generator = torch.Generator().manual_seed(seed)
    total = torch.zeros(1, channels, side, side)
    for cells in (4, 16, 64, side):
        coarse = torch.rand(1, channels, cells, cells, generator=generator)
        total += torch.nn.functional.interpolate(coarse, size=(side, side), mode="bicubic")
    hr = (total / 4).clamp(0, 1)
    lr = torch.nn.functional.interpolate(hr, scale_factor=0.25, mode="bicubic", antialias=True)
    return lr.clamp(0, 1)[0], torch.roll(hr, (side // 5, side // 3), dims=(2, 3))[0]


def psnr(a: Tensor, b: Tensor, peak: float = 1.0) -> float:
    """Peak signal-to-noise ratio in dB, 999 for equal images."""
    error = (a.double() - b.double()).square().mean().item()
    return 999.0 if error == 0 else 10 * float(torch.log10(torch.tensor(peak**2 / error)))

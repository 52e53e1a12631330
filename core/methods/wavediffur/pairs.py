# SPDX-License-Identifier: GPL-2.0-or-later
"""What a step learns from: crops of several pyramid levels, degraded for one or more steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ...jobs.sensor import BOX, IDEAL, Sensor
from ...ops.projection import projection_of
from ..objective import TrainingBatch

LEVELS = 255  # of the LR images
CROP_PX = (64, 64, 96, 128)  # sides of the HR crops by the number of steps before
LEAST_PX = 32  # sides of the HR crops of coarse levels
MULTIPLE_PX = 4  # sides of LR images


@dataclass(frozen=True)
class Pairs:
    """HR (N,3,S,S), the LR image that `steps` + 1 steps of two lead from, and a reference.

    `ratio` is how many pixels of HR a side lie in a pixel of the reference.
    """

    hr: Tensor
    lr: Tensor
    reference: Tensor
    steps: int
    sensor: Sensor
    ratio: float

    @property
    def scale(self) -> int:
        """From the LR image to HR."""
        return 2 ** (self.steps + 1)


@dataclass(frozen=True)
class Shares:
    """How often HR is reduced by 1, 2, 4, 8 first, and 0 to 3 steps come before.

    `box` is the share of LR images made by the mean over a detector, `coarse` that of references
    with larger pixels.
    """

    levels: tuple[float, ...] = (0.55, 0.2, 0.15, 0.1)
    steps: tuple[float, ...] = (0.5, 0.25, 0.15, 0.1)
    box: float = 0.25
    coarse: float = 0.5


def draw_pairs(
    batch: TrainingBatch,
    shares: Shares,
    generator: torch.Generator,
    sensor: Sensor | None = None,
) -> Pairs:
    """Pairs from large HR crops; fewer images where the crops must be larger.

    Without a `sensor` one is drawn for the LR images.
    """
    room = batch.hr.shape[-1]
    levels = [share for n, share in enumerate(shares.levels) if LEAST_PX * 2**n <= room]
    level = 2 ** (_drawn(levels, generator) if any(levels) else 0)
    depths = [share for share, px in zip(shares.steps, CROP_PX) if px * level <= room]
    steps = _drawn(depths, generator) if any(depths) else 0
    multiple = MULTIPLE_PX * 2 ** (steps + 1)
    side = min(CROP_PX[steps], room // level) // multiple * multiple
    count = max(1, len(batch.hr) * CROP_PX[0] ** 2 // max(side, CROP_PX[0]) ** 2)
    images = torch.cat((batch.hr[:count], batch.ref[:count]), dim=1)
    images = _cropped(images, side * level, generator)
    if level > 1:
        images = reduced(images, 1 / level)
    hr, reference = images.clamp(0, 1).chunk(2, dim=1)
    is_box = _uniform(generator) < shares.box
    sensor = sensor or (Sensor(BOX) if is_box else IDEAL)
    size = (side // 2 ** (steps + 1),) * 2
    lr = projection_of(*size, 2 ** (steps + 1), sensor).reduce(hr)
    lr = (lr * LEVELS).round().clamp(0, LEVELS) / LEVELS
    ratio = 2 ** (3 * _uniform(generator)) if _uniform(generator) < shares.coarse else 1.0
    return Pairs(hr, lr, coarser(reference, ratio), steps, sensor, ratio)


def coarser(image: Tensor, ratio: float) -> Tensor:
    """An image as its grid has it where its pixels are `ratio` times as large."""
    if ratio <= 1:
        return image
    small = reduced(image, 1 / ratio)
    size = (image.shape[-2], image.shape[-1])
    return F.interpolate(small, size=size, mode="bicubic", antialias=True).clamp(0, 1)


def reduced(image: Tensor, share: float) -> Tensor:
    """An image with that share of its pixels a side."""
    size = [max(1, round(side * share)) for side in image.shape[-2:]]
    return F.interpolate(image, size=size, mode="bicubic", antialias=True).clamp(0, 1)


def _cropped(images: Tensor, side: int, generator: torch.Generator) -> Tensor:
    """A square at another place in each image."""
    room = images.shape[-1] - side + 1
    places = torch.randint(room, (len(images), 2), generator=generator).tolist()
    found = (x[:, r : r + side, c : c + side] for x, (r, c) in zip(images, places))
    return torch.stack(list(found))


def _drawn(shares: Sequence[float], generator: torch.Generator) -> int:
    return int(torch.multinomial(torch.tensor(shares), 1, generator=generator))


def _uniform(generator: torch.Generator) -> float:
    return float(torch.rand((), generator=generator))

# SPDX-License-Identifier: GPL-2.0-or-later
"""Pairs of an LR image and another date of its place, whose flow is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import ndimage
from trunk_training.sensor_pairs import turned
from ttrd3_qgis.core.evaluation.images import Pixels
from ttrd3_qgis.core.evaluation.lr_images import lr_image
from ttrd3_qgis.core.evaluation.other_dates import OtherDate, simulated, smooth_field
from ttrd3_qgis.core.evaluation.tensors import to_tensor
from ttrd3_qgis.core.jobs.sensor import read_sensor
from ttrd3_qgis.core.ops.degradation import reduce

SIDE_LR_PX = 64
SCALES, SCALE_CHANCES = (4, 2), (0.75, 0.25)
SENSORS = (*["ideal"] * 4, "area", "psf:0.5,1", "psf:0.5,4", "psf:0.4,2")
SEASON_SHARE = 0.3
NEW = 0.05  # of an LR pixel

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Pairs:
    """LR images and reduced references (N,3,h,w) uint8, flows (N,2,h,w) in LR pixels, what is new.

    `new` (N,h,w) bool is where the reference shows something else.
    """

    lr: Array
    reference: Array
    flow: Array
    new: Array

    def __len__(self) -> int:
        return len(self.lr)

    def first(self, count: int) -> Pairs:
        """The first pairs."""
        return Pairs(*(values[:count] for values in vars(self).values()))


def drawn(rng: np.random.Generator, images: Sequence[Pixels], count: int) -> Pairs:
    """So many pairs."""
    parts = zip(*(_pair(rng, images) for _ in range(count)))
    return Pairs(*map(np.stack, parts))


def kept(folder: Path, images: Sequence[Pixels], count: int, size: int) -> Pairs:
    """`count` pairs in files of `size`; what is in the folder is not drawn anew."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = []
    for number in range(-(-count // size)):
        path = folder / f"{number:04d}.npz"
        if not path.exists():
            pairs = drawn(np.random.default_rng((number, size)), images, size)
            part = path.with_suffix(".part")
            with part.open("wb") as file:
                np.savez(file, **vars(pairs))
            part.replace(path)
        with np.load(path) as found:
            parts.append([found[field.name] for field in fields(Pairs)])
    return Pairs(*map(np.concatenate, zip(*parts))).first(count)


def _pair(rng: np.random.Generator, images: Sequence[Pixels]) -> tuple[Array, ...]:
    """An LR image, the reference at its size, the flow and what is new, as in `Pairs`."""
    hr, other = (
        np.ascontiguousarray(turned(images[n], int(rng.integers(4)), bool(rng.random() < 0.5)))
        for n in rng.integers(len(images), size=2)
    )
    scale = int(rng.choice(SCALES, p=SCALE_CHANCES))
    before = hr if rng.random() >= SEASON_SHARE else _season(rng, hr)
    date = simulated(rng, before, other, _differences(rng, scale))
    sensor, seed = read_sensor(str(rng.choice(SENSORS))), int(rng.integers(1 << 30))
    lr = lr_image(hr, scale, sensor, "", seed)
    reference = reduce(to_tensor(date.image), scale)[0].numpy()
    side = len(lr)
    flow, new = date.on_lr(scale)
    row, col = (int(rng.integers(side - SIDE_LR_PX + 1)) for _ in range(2))
    window = np.s_[..., row : row + SIDE_LR_PX, col : col + SIDE_LR_PX]
    levels = np.rint(255 * reference).clip(0, 255).astype(np.uint8)
    parts = lr.transpose(2, 0, 1), levels, flow.astype(np.float16), new > NEW
    return tuple(part[window] for part in parts)


def _differences(rng: np.random.Generator, scale: int) -> OtherDate:
    """How far the dates of a pair may differ: more than those of the measurements, and less."""
    return OtherDate(
        warp_px=scale * float(rng.choice((0.5, 1, 1, 1, 2, 2))),
        smooth_px=scale * float(rng.choice((8, 12, 12, 12, 20, 32))),
        replaced=float(rng.choice((0, 0.1, 0.25, 0.25, 0.25, 0.25, 0.5, 0.8))),
        shadows=float(rng.choice((0, 0.08, 0.08, 0.16))),
        gain=(0.6, 1.5),
        gamma=(0.7, 1.4),
        tint=(0.8, 1.2),
        blur_px=(0.0, float(rng.choice((1, 1, 1, 3)))),
        noise=(0.0, float(rng.choice((3, 3, 6)))),
    )


def _season(rng: np.random.Generator, image: Pixels) -> Pixels:
    """The place in another season: areas grow lighter or darker, and lose or gain contrast."""
    values = image.astype(np.float32)
    areas = smooth_field(rng, image.shape[:2], float(rng.uniform(16, 64)))[..., None]
    low = ndimage.gaussian_filter(values, (8, 8, 0))
    change = rng.uniform(-0.4, 0.4) * areas.clip(-1.5, 1.5)
    low_gain, contrast_loss = rng.uniform(0, 0.6), rng.uniform(0, 1.2)
    offset = rng.uniform(-30, 30) * areas * rng.uniform(0, 1, 3)
    detail = (values - low) * (1 - np.abs(change) * contrast_loss)
    pixels: Pixels = (low * (1 + change * low_gain) + detail + offset).clip(0, 255).astype(np.uint8)
    return pixels

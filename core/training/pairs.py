# SPDX-License-Identifier: GPL-2.0-or-later
"""Crops of HR images with their LR images: degraded in advance, or at random crop by crop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from ..evaluation.images import Pixels, enlarged
from ..evaluation.lr_images import lr_image
from ..jobs.sensor import IDEAL, Sensor, noiseless
from .degradations import MARGIN_LR_PX, degrade
from .options import RealDegradation


@dataclass(frozen=True)
class Crop:
    """HR (H,W,3), its LR image (H/s,W/s,3), and that enlarged again.

    The LR image is right only for crops that begin on the LR grid, as those to learn from do.
    """

    hr: Pixels
    lr: Pixels
    lr_up: Pixels


class CropSource(Protocol):
    """A source of crops; `jittered` ones differ in colour from the image."""

    def cut(
        self, rng: np.random.Generator, index: int, row: int, col: int, crop: int, jittered: bool
    ) -> Crop:
        """A square crop of `crop` pixels from an image, beginning at a pixel."""
        ...

    def degrade(self, rng: np.random.Generator, image: Pixels) -> Pixels:
        """Any image as the LR sensor sees it, at the size of the image."""
        ...


class SensorPairs:
    """Images degraded once, as a whole, by a sensor: that of PIL's bicubic if it is ideal."""

    def __init__(self, hr: Pixels, scale: int, sensor: Sensor = IDEAL) -> None:
        self.hr, self.scale, self.sensor = hr, scale, sensor
        made = (lr_image(image, scale, sensor, str(number)) for number, image in enumerate(hr))
        self.lr = np.stack(list(made))
        self.lr_up = np.stack([enlarged(image, scale) for image in self.lr])

    def cut(
        self, rng: np.random.Generator, index: int, row: int, col: int, crop: int, jittered: bool
    ) -> Crop:
        """Cut from all three images."""
        window = (slice(row, row + crop), slice(col, col + crop))
        top, left, side = (value // self.scale for value in (row, col, crop))
        lr = self.lr[index][top : top + side, left : left + side]
        images = [self.hr[index][window], lr, self.lr_up[index][window]]
        return Crop(*(_jitter(rng, *images) if jittered else images))

    def degrade(self, rng: np.random.Generator, image: Pixels) -> Pixels:
        """Reduce without noise, which texture is not to be matched by, and enlarge."""
        return enlarged(lr_image(image, self.scale, noiseless(self.sensor), ""), self.scale)


class RealPairs:
    """Crops degraded anew each time, with a margin that keeps their borders correct."""

    def __init__(self, hr: Pixels, scale: int, ranges: RealDegradation) -> None:
        self.hr, self.scale, self.ranges = hr, scale, ranges

    def cut(
        self, rng: np.random.Generator, index: int, row: int, col: int, crop: int, jittered: bool
    ) -> Crop:
        """Cut with a margin, mirrored beyond the image, degrade, and cut the margin off."""
        margin = MARGIN_LR_PX * self.scale
        rows, cols = (_mirrored(start, crop, margin, self.hr.shape[1]) for start in (row, col))
        image = self.hr[index][rows[:, None], cols]
        if jittered:
            (image,) = _jitter(rng, image)
        lr = degrade(image, self.scale, self.ranges, rng)
        inner = (slice(margin, margin + crop),) * 2
        inner_lr = (slice(MARGIN_LR_PX, MARGIN_LR_PX + crop // self.scale),) * 2
        return Crop(image[inner], lr[inner_lr], enlarged(lr, self.scale)[inner])

    def degrade(self, rng: np.random.Generator, image: Pixels) -> Pixels:
        """Apply a random degradation."""
        return enlarged(degrade(image, self.scale, self.ranges, rng), self.scale)


def _mirrored(start: int, count: int, margin: int, size: int) -> npt.NDArray[np.int64]:
    """Indices of a crop and its margins, mirrored at 0 and at size - 1."""
    period = 2 * (size - 1)
    index = np.arange(start - margin, start + count + margin) % period
    return np.minimum(index, period - index)


def _jitter(rng: np.random.Generator, *images: Pixels) -> list[Pixels]:
    """Change gain and offset per channel, as another date and sensor would."""
    gain, offset = rng.uniform(0.8, 1.25, 3), rng.uniform(-20, 20, 3)
    return [np.clip(x * gain + offset, 0, 255).round().astype(np.uint8) for x in images]

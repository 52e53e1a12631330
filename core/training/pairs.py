# SPDX-License-Identifier: GPL-2.0-or-later
"""Crops of HR images with their degraded twins: degraded beforehand, or on the crop at random."""

from __future__ import annotations

from typing import Protocol

import numpy as np
import numpy.typing as npt

from ..evaluation.images import SCALE, Pixels, enlarge_degraded
from .degradations import MARGIN_LR_PX, degrade
from .options import RealDegradation

MARGIN_PX = MARGIN_LR_PX * SCALE


class CropSource(Protocol):
    """Where crops come from; `jittered` ones differ in colour from the image."""

    def cut(
        self, rng: np.random.Generator, index: int, row: int, col: int, crop: int, jittered: bool
    ) -> tuple[Pixels, Pixels]:
        """HR and its degraded twin, (crop,crop,3), of an image from a pixel on."""
        ...

    def degrade(self, rng: np.random.Generator, image: Pixels) -> Pixels:
        """The degraded twin of any image, of its size."""
        ...


class BicubicPairs:
    """Images degraded once, as wholes, by PIL's bicubic."""

    def __init__(self, hr: Pixels) -> None:
        self.hr, self.lr_up = hr, np.stack([enlarge_degraded(image) for image in hr])

    def cut(
        self, rng: np.random.Generator, index: int, row: int, col: int, crop: int, jittered: bool
    ) -> tuple[Pixels, Pixels]:
        """Cut from both."""
        window = (slice(row, row + crop), slice(col, col + crop))
        hr, lr_up = self.hr[index][window], self.lr_up[index][window]
        if jittered:
            hr, lr_up = _jitter(rng, hr, lr_up)
        return hr, lr_up

    def degrade(self, rng: np.random.Generator, image: Pixels) -> Pixels:
        """Reduce and enlarge."""
        return enlarge_degraded(image)


class RealPairs:
    """Crops degraded each time anew; a margin keeps their borders right."""

    def __init__(self, hr: Pixels, ranges: RealDegradation) -> None:
        self.hr, self.ranges = hr, ranges

    def cut(
        self, rng: np.random.Generator, index: int, row: int, col: int, crop: int, jittered: bool
    ) -> tuple[Pixels, Pixels]:
        """Cut with a margin, mirrored where the image ends, degrade, cut the margin off."""
        rows, cols = (_mirrored(start, crop, self.hr.shape[1]) for start in (row, col))
        image = self.hr[index][rows[:, None], cols]
        if jittered:
            (image,) = _jitter(rng, image)
        inner = (slice(MARGIN_PX, MARGIN_PX + crop),) * 2
        return image[inner], degrade(image, self.ranges, rng)[inner]

    def degrade(self, rng: np.random.Generator, image: Pixels) -> Pixels:
        """Draw a degradation."""
        return degrade(image, self.ranges, rng)


def _mirrored(start: int, count: int, size: int) -> npt.NDArray[np.int64]:
    """Indices of a crop and its margins, mirrored at 0 and at size - 1."""
    period = 2 * (size - 1)
    index = np.arange(start - MARGIN_PX, start + count + MARGIN_PX) % period
    return np.minimum(index, period - index)


def _jitter(rng: np.random.Generator, *images: Pixels) -> list[Pixels]:
    """Change gain and offset per channel, as another date and sensor would."""
    gain, offset = rng.uniform(0.8, 1.25, 3), rng.uniform(-20, 20, 3)
    return [np.clip(x * gain + offset, 0, 255).round().astype(np.uint8) for x in images]

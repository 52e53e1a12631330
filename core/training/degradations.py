# SPDX-License-Identifier: GPL-2.0-or-later
"""LR images like those of real sensors and products: random blur, sampling, noise and JPEG.

After Real-ESRGAN (Wang et al. 2021, section 3), with ranges of real sensors: a random point spread
function, given by its transfer function, random sampling, noise that increases with the signal,
JPEG, and for some images a second, weaker round. Between the steps images have 8 bits.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image

from ..evaluation.images import Pixels, reduced
from ..evaluation.lr_images import compressed
from .mtf import filtered, optics, rounded, sensor
from .options import RealDegradation

MARGIN_LR_PX = 6  # further than blur and enlargement reach together
LIGHT = 0.5  # strength of the second round
_SMOOTH = (Image.Resampling.BILINEAR, Image.Resampling.BICUBIC, Image.Resampling.LANCZOS)
# Short kernels shift detail where the ratio is not an integer; measured: 0.4 HR pixels.
_ALL = (*_SMOOTH, Image.Resampling.BOX, Image.Resampling.HAMMING)
_JPEG_BLOCK_PX = 8


def degrade(hr: Pixels, scale: int, ranges: RealDegradation, rng: np.random.Generator) -> Pixels:
    """The LR image (H/s,W/s,3) of an image (H,W,3) whose sides are multiples of the scale s.

    Drawn at random; a share is plainly bicubic. The outermost `MARGIN_LR_PX` pixels are affected by
    the border; cut them off.
    """
    if rng.random() < ranges.bicubic_share:
        return reduced(hr, scale)
    return _Degradation(scale, ranges, rng).image(hr)


@dataclass(frozen=True)
class _Degradation:
    """One random degradation within its ranges."""

    scale: int
    ranges: RealDegradation
    rng: np.random.Generator

    def image(self, hr: Pixels) -> Pixels:
        """The LR image: in one round, or with an intermediate image of up to twice its size."""
        rows, cols = hr.shape[0] // self.scale, hr.shape[1] // self.scale
        if self.rng.random() >= self.ranges.second_share:
            return self._finished(self._sampled(hr, (rows, cols)), 1.0)
        stop = self.rng.uniform(1, 2)
        middle = self._resized(hr, (round(rows * stop), round(cols * stop)), 1.0)
        middle = self._finished(middle, 1.0)
        return self._finished(self._resized(middle, (rows, cols), LIGHT), LIGHT)

    def _finished(self, image: Pixels, strength: float) -> Pixels:
        return self._compressed(self._noisy(image, strength))

    def _sampled(self, hr: Pixels, size: tuple[int, int]) -> Pixels:
        """Sample once: with a sensor's detectors, or blurred and reduced by a resampling kernel."""
        if self.rng.random() >= self.ranges.sensor_share:
            return self._resized(hr, size, 1.0)
        transfer = sensor(hr.shape[:2], self.scale, self.ranges, self.rng)
        return filtered(hr, transfer, self.scale)

    def _resized(self, image: Pixels, size: tuple[int, int], strength: float) -> Pixels:
        """Blur, then reduce to `size` (rows, cols) with one of PIL's kernels, centres aligned."""
        ratio = image.shape[0] / size[0]
        transfer = optics(image.shape[:2], ratio, self.ranges, self.rng, strength)
        kernels = _ALL if ratio == self.scale else _SMOOTH
        kernel = kernels[int(self.rng.integers(len(kernels)))]
        picture = Image.fromarray(filtered(image, transfer))
        return np.asarray(picture.resize((size[1], size[0]), kernel))

    def _noisy(self, image: Pixels, strength: float) -> Pixels:
        """Add noise of variance read^2 + shot^2 * signal, the signal being 1 at white."""
        ranges, rng = self.ranges, self.rng
        read, shot = rng.uniform(*ranges.read_noise), rng.uniform(*ranges.shot_noise)
        signal = image.astype(np.float32)
        spread = strength * np.sqrt(read**2 + shot**2 / 255 * signal)
        return rounded(signal + spread * rng.standard_normal(image.shape, dtype=np.float32))

    def _compressed(self, image: Pixels) -> Pixels:
        """JPEG with its blocks at a random offset, as in a tile cut from a scene."""
        if self.rng.random() >= self.ranges.jpeg_share:
            return image
        row, col = (int(v) for v in self.rng.integers(_JPEG_BLOCK_PX, size=2))
        quality = self.rng.uniform(*self.ranges.jpeg_quality)
        return compressed(image, quality, (row, col), int(self.rng.choice((0, 2))))

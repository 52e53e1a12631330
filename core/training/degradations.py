# SPDX-License-Identifier: GPL-2.0-or-later
"""LR images as real sensors and products give them: random blur, sampling, noise and JPEG.

After Real-ESRGAN (Wang et al. 2021, section 3), with ranges that sensors have: a random point
spread function, given by its transfer function, a random sampling, noise that grows with the
signal, JPEG, and for some images a second, lighter round. All is 8-bit between the stages.
"""

from __future__ import annotations

import io

import numpy as np
from PIL import Image

from ..evaluation.images import SCALE, Pixels, enlarge_degraded
from .mtf import filtered, optics, rounded, sensor
from .options import RealDegradation

MARGIN_LR_PX = 6  # more than blur and enlargement reach together
LIGHT = 0.5  # strength of the second round
_SMOOTH = (Image.Resampling.BILINEAR, Image.Resampling.BICUBIC, Image.Resampling.LANCZOS)
# Short kernels shift detail where the ratio is broken; measured: 0.4 HR pixels.
_ALL = (*_SMOOTH, Image.Resampling.BOX, Image.Resampling.HAMMING)
_JPEG_BLOCK_PX = 8


def degrade(hr: Pixels, ranges: RealDegradation, rng: np.random.Generator) -> Pixels:
    """An image (H,W,3) of sides divisible by 4, reduced at random and enlarged by PIL's bicubic.

    The outermost `MARGIN_LR_PX` LR pixels are affected by the border; cut them off.
    """
    if rng.random() < ranges.bicubic_share:
        return enlarge_degraded(hr)
    lr = reduce(hr, ranges, rng)
    size = (hr.shape[1], hr.shape[0])
    return np.asarray(Image.fromarray(lr).resize(size, Image.Resampling.BICUBIC))


def reduce(hr: Pixels, ranges: RealDegradation, rng: np.random.Generator) -> Pixels:
    """The LR image (H/4,W/4,3): one round, or a stop at up to twice its size and a second one."""
    rows, cols = hr.shape[0] // SCALE, hr.shape[1] // SCALE
    if rng.random() >= ranges.second_share:
        sampled = _sampled(hr, (rows, cols), ranges, rng)
        return _compressed(_noisy(sampled, ranges, rng, 1.0), ranges, rng)
    stop = rng.uniform(1, 2)
    middle = _resized(hr, (round(rows * stop), round(cols * stop)), ranges, rng, 1.0)
    middle = _compressed(_noisy(middle, ranges, rng, 1.0), ranges, rng)
    last = _resized(middle, (rows, cols), ranges, rng, LIGHT)
    return _compressed(_noisy(last, ranges, rng, LIGHT), ranges, rng)


def _sampled(
    hr: Pixels, size: tuple[int, int], ranges: RealDegradation, rng: np.random.Generator
) -> Pixels:
    """One sampling: by a sensor's detectors, or blurred and reduced by a resampling kernel."""
    if rng.random() >= ranges.sensor_share:
        return _resized(hr, size, ranges, rng, 1.0)
    return filtered(hr, sensor(hr.shape[:2], ranges, rng), SCALE)


def _resized(
    image: Pixels,
    size: tuple[int, int],
    ranges: RealDegradation,
    rng: np.random.Generator,
    strength: float,
) -> Pixels:
    """Blur, then reduce to `size` (rows, cols) with one of PIL's kernels, centres aligned."""
    ratio = image.shape[0] / size[0]
    transfer = optics(image.shape[:2], ratio, ranges, rng, strength)
    kernels = _ALL if ratio == SCALE else _SMOOTH
    kernel = kernels[int(rng.integers(len(kernels)))]
    picture = Image.fromarray(filtered(image, transfer))
    return np.asarray(picture.resize((size[1], size[0]), kernel))


def _noisy(
    image: Pixels, ranges: RealDegradation, rng: np.random.Generator, strength: float
) -> Pixels:
    """Add noise of variance read^2 + shot^2 * signal, the signal being 1 at white."""
    read, shot = rng.uniform(*ranges.read_noise), rng.uniform(*ranges.shot_noise)
    signal = image.astype(np.float32)
    spread = strength * np.sqrt(read**2 + shot**2 / 255 * signal)
    return rounded(signal + spread * rng.standard_normal(image.shape, dtype=np.float32))


def _compressed(image: Pixels, ranges: RealDegradation, rng: np.random.Generator) -> Pixels:
    """JPEG with blocks that begin anywhere, as those of a scene do in a tile."""
    if rng.random() >= ranges.jpeg_share:
        return image
    row, col = (int(v) for v in rng.integers(_JPEG_BLOCK_PX, size=2))
    quality = round(rng.uniform(*ranges.jpeg_quality))
    padded = np.pad(image, ((row, 0), (col, 0), (0, 0)), mode="edge")
    data = io.BytesIO()
    Image.fromarray(padded).save(data, "JPEG", quality=quality, subsampling=int(rng.choice((0, 2))))
    with Image.open(data) as picture:
        return np.asarray(picture)[row:, col:]

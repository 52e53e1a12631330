# SPDX-License-Identifier: GPL-2.0-or-later
"""LR images as a sensor makes them of HR; the noise depends on the image's name and a seed."""

from __future__ import annotations

import io
import math
import zlib

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from ..jobs.sensor import IDEAL, Sensor
from ..ops.sensor import form, noise_deviation
from .images import Pixels, reduced
from .tensors import to_pixels, to_tensor

SUBSAMPLED = 2  # PIL's default for JPEG: colours at half the resolution


def lr_image(hr: Pixels, scale: int, sensor: Sensor, name: str, seed: int = 0) -> Pixels:
    """The LR image (H/s,W/s,3) of HR (H,W,3), whose sides are multiples of the scale s.

    The ideal one is PIL's own, which rounds between its two passes.
    """
    if sensor == IDEAL:
        return reduced(hr, scale)
    rng = named_rng(name, seed)
    pixels = to_pixels(noisy(form(to_tensor(hr), sensor, scale)[0], sensor, rng))
    return compressed(pixels, sensor.jpeg_quality) if sensor.jpeg_quality else pixels


def named_rng(name: str, seed: int) -> np.random.Generator:
    """Random numbers of an image: the same at every run, others for another seed."""
    return np.random.default_rng((zlib.crc32(name.encode("utf-8", "surrogateescape")), seed))


def noisy(lr: Tensor, sensor: Sensor, rng: np.random.Generator) -> Tensor:
    """An image (3,h,w) in [0, 1] with the sensor's noise."""
    if not sensor.read_noise and not sensor.shot_noise:
        return lr
    drawn = torch.from_numpy(rng.standard_normal(tuple(lr.shape), dtype=np.float32))
    return lr + noise_deviation(lr, sensor) * drawn


def compressed(
    pixels: Pixels,
    quality: float,
    corner: tuple[int, int] = (0, 0),
    subsampling: int = SUBSAMPLED,
) -> Pixels:
    """JPEG there and back; the image begins at `corner` (row, col) of the first block."""
    row, col = corner
    padded = np.pad(pixels, ((row, 0), (col, 0), (0, 0)), mode="edge")
    data = io.BytesIO()
    Image.fromarray(padded).save(
        data, "JPEG", quality=math.floor(quality + 0.5), subsampling=subsampling
    )
    with Image.open(data) as picture:
        return np.asarray(picture)[row:, col:]

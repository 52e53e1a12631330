# SPDX-License-Identifier: GPL-2.0-or-later
"""LR images as a named sensor makes them of HR, for evaluation; noise from a fixed seed."""

from __future__ import annotations

import io
import math
import zlib

import numpy as np
import torch
from PIL import Image
from torch import Tensor
from ttrd3_qgis.core.evaluation.images import Pixels
from ttrd3_qgis.core.jobs.sensor import IDEAL, Sensor
from ttrd3_qgis.core.methods.ttrd3.model import SCALE
from ttrd3_qgis.core.ops.sensor import form, noise_deviation

TABLE = ("ideal", "area", "psf:0.5,1", "psf:0.5,4", "psf:0.5,2,75")
SUBSAMPLED = 2  # PIL's default for JPEG: colours at half the resolution


def lr_image(hr: Pixels, sensor: Sensor, name: str) -> Pixels:
    """The LR image (H/4,W/4,3) of HR (H,W,3); the noise depends on the image's name alone.

    The ideal one is PIL's own, which rounds between its two passes.
    """
    if sensor == IDEAL:
        size = (hr.shape[1] // SCALE, hr.shape[0] // SCALE)
        return np.asarray(Image.fromarray(hr).resize(size, Image.Resampling.BICUBIC))
    rng = np.random.default_rng(zlib.crc32(name.encode()))
    planes = torch.from_numpy(np.ascontiguousarray(hr.transpose(2, 0, 1))).float() / 255
    pixels = whole(noisy(form(planes[None], sensor, SCALE)[0], sensor, rng))
    return compressed(pixels, sensor.jpeg_quality) if sensor.jpeg_quality else pixels


def noisy(lr: Tensor, sensor: Sensor, rng: np.random.Generator) -> Tensor:
    """An image (3,h,w) in [0, 1] with the sensor's noise."""
    if not sensor.read_noise and not sensor.shot_noise:
        return lr
    drawn = torch.from_numpy(rng.standard_normal(tuple(lr.shape), dtype=np.float32))
    return lr + noise_deviation(lr, sensor) * drawn


def whole(image: Tensor) -> Pixels:
    """(3,h,w) in [0, 1] -> (h,w,3), rounded to 8 bits."""
    pixels: Pixels = (image * 255 + 0.5).clamp(0, 255).byte().permute(1, 2, 0).numpy()
    return pixels


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

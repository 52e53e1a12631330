# SPDX-License-Identifier: GPL-2.0-or-later
"""Pairs of HR and LR as random sensors make them, with the code that says which sensor it was."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812
from ttrd3_qgis.core.evaluation.images import Pixels
from ttrd3_qgis.core.evaluation.lr_images import SUBSAMPLED, compressed, noisy
from ttrd3_qgis.core.evaluation.tensors import to_pixels
from ttrd3_qgis.core.jobs.sensor import IDEAL, Sensor
from ttrd3_qgis.core.jobs.typed import is_number
from ttrd3_qgis.core.methods.ttrd3.model import SCALE
from ttrd3_qgis.core.methods.ttrd3.sensor_code import UNKNOWN, sensor_code
from ttrd3_qgis.core.ops.sensor import form

from .imagery import Imagery

MARGIN_LR_PX = 6  # more than blur and enlargement reach together
_JPEG_BLOCK_PX = 8
_LEAST_NOISE = 0.3  # what rounding to 8 bits makes: less cannot be told


@dataclass(frozen=True)
class SensorMix:
    """Shares of images and ranges (low, high) that sensors are drawn from; units as in `Sensor`.

    `ideal_share` are reduced by PIL's cubic and `area_share` averaged, both without blur and
    seldom noisy. The others are blurred; `cubic_share` of them are sampled by the cubic.
    `whole_share` of all LR images are rounded to 8 bits. The code is slightly wrong in
    `near_share` of the images and withheld in `withheld_share`.
    """

    ideal_share: float = 0.35
    area_share: float = 0.1
    cubic_share: float = 0.2
    blur_px: tuple[float, float] = (0.2, 0.95)
    stretch: tuple[float, float] = (0.8, 1.25)
    noise_share: float = 0.75
    plain_noise_share: float = 0.15
    read_noise: tuple[float, float] = (0.3, 6.0)
    shot_share: float = 0.5
    shot_noise: tuple[float, float] = (0.3, 3.0)
    jpeg_share: float = 0.25
    plain_jpeg_share: float = 0.08
    jpeg_quality: tuple[float, float] = (60.0, 97.0)
    whole_share: float = 0.8
    near_share: float = 0.25
    withheld_share: float = 0.15

    def problem(self) -> str:
        """What is wrong with the table, or nothing."""
        for name in (field.name for field in fields(self)):
            value = getattr(self, name)
            if name.endswith("_share"):
                if not is_number(value) or not 0 <= value <= 1:
                    return f"`{name}` must be a share from 0 to 1, not {value!r}"
            elif not _is_range(value):
                return f"`{name}` must be two rising numbers from 0, not {value!r}"
        return ""


@dataclass(frozen=True)
class Pair:
    """HR, the LR image enlarged (N,3,H,W), codes (N,CODE_DIMS) and LR (N,3,h,w), in [0, 1]."""

    hr: Tensor
    lr_up: Tensor
    code: Tensor
    lr: Tensor


def draw_sensor(rng: np.random.Generator, mix: SensorMix) -> Sensor:
    """A sensor; ideal and averaged images are seldom noisy."""
    kind = rng.random()
    if kind < mix.ideal_share + mix.area_share:
        sensor = IDEAL if kind < mix.ideal_share else Sensor("box")
        return _spoilt(sensor, rng, mix, mix.plain_noise_share, mix.plain_jpeg_share)
    sensor = Sensor(
        "bicubic" if rng.random() < mix.cubic_share else "box",
        blur_px=float(rng.uniform(*mix.blur_px)),
        stretch=_log_uniform(rng, mix.stretch),
    )
    return _spoilt(sensor, rng, mix, mix.noise_share, mix.jpeg_share)


def _spoilt(
    sensor: Sensor, rng: np.random.Generator, mix: SensorMix, noise_share: float, jpeg_share: float
) -> Sensor:
    """The sensor with noise and JPEG in such shares."""
    if rng.random() < noise_share:
        is_shot = rng.random() < mix.shot_share
        sensor = replace(
            sensor,
            read_noise=_log_uniform(rng, mix.read_noise),
            shot_noise=_log_uniform(rng, mix.shot_noise) if is_shot else 0.0,
        )
    if rng.random() < jpeg_share:
        sensor = replace(sensor, jpeg_quality=float(np.rint(rng.uniform(*mix.jpeg_quality))))
    return sensor


def told(sensor: Sensor, rng: np.random.Generator, mix: SensorMix) -> Tensor:
    """The code as an estimator or a user would give it: right, slightly wrong or not at all."""
    kind = rng.random()
    if kind < mix.withheld_share:
        return UNKNOWN
    if kind >= mix.withheld_share + mix.near_share:
        return sensor_code(sensor)
    off = rng.standard_normal(4)
    quality = float(np.clip(sensor.jpeg_quality + 5 * off[3], 30, 100))
    nearly = replace(
        sensor,
        blur_px=max(0.0, sensor.blur_px + 0.06 * float(off[0])),
        read_noise=max(sensor.read_noise, _LEAST_NOISE) * float(np.exp(0.25 * off[1])),
        shot_noise=sensor.shot_noise * float(np.exp(0.25 * off[2])),
        jpeg_quality=quality if sensor.jpeg_quality else 0.0,
    )
    return sensor_code(nearly)


def degrade(hr: Tensor, sensor: Sensor, rng: np.random.Generator, is_whole: bool) -> Tensor:
    """The LR image of (3,H,W) in [0, 1]; `is_whole` rounds it to 8 bits, as JPEG does anyway.

    JPEG's blocks begin anywhere, as those of a scene do in a tile.
    """
    lr = noisy(form(hr[None], sensor, SCALE)[0], sensor, rng)
    if not is_whole and not sensor.jpeg_quality:
        return lr.clamp(0, 1)
    pixels = to_pixels(lr)
    if sensor.jpeg_quality:
        row, col = (int(v) for v in rng.integers(_JPEG_BLOCK_PX, size=2))
        subsampling = int(rng.choice((0, SUBSAMPLED)))
        pixels = compressed(pixels, sensor.jpeg_quality, (row, col), subsampling)
    return floats(pixels)


def draw_pairs(
    imagery: Imagery, rng: np.random.Generator, mix: SensorMix, count: int, crop_lr_px: int
) -> Pair:
    """A batch of turned and mirrored windows, each seen by a sensor of its own."""
    margin = MARGIN_LR_PX * SCALE
    hrs, lrs, codes = [], [], []
    for _ in range(count):
        sensor = draw_sensor(rng, mix)
        codes.append(told(sensor, rng, mix))
        window = imagery.window(rng, crop_lr_px * SCALE, margin)
        hr = floats(turned(window, int(rng.integers(4)), bool(rng.integers(2))))
        lrs.append(degrade(hr, sensor, rng, bool(rng.random() < mix.whole_share)))
        hrs.append(hr[:, margin:-margin, margin:-margin])
    rows = enlarging(crop_lr_px + 2 * MARGIN_LR_PX)[margin:-margin]
    lr = torch.stack(lrs)
    lr_up = (rows @ lr @ rows.t()).clamp_(0, 1)
    inner = (..., slice(MARGIN_LR_PX, -MARGIN_LR_PX), slice(MARGIN_LR_PX, -MARGIN_LR_PX))
    return Pair(torch.stack(hrs), lr_up, torch.stack(codes), lr[inner])


@lru_cache(maxsize=4)
def enlarging(length: int) -> Tensor:
    """Matrix (length*SCALE, length) of the bicubic enlargement of a row, float32."""
    identity = torch.eye(length, dtype=torch.float64)
    size = (length * SCALE, length)
    rows = F.interpolate(identity[None, None], size=size, mode="bicubic", antialias=True)
    return rows[0, 0].float()


def turned(image: Pixels, quarter_turns: int, flip: bool) -> Pixels:
    """The image turned left, then mirrored if told so."""
    image = np.rot90(image, quarter_turns)
    return image[:, ::-1] if flip else image


def floats(pixels: Pixels) -> Tensor:
    """(H,W,3) of 8 bits -> (3,H,W) in [0, 1]."""
    planes = np.ascontiguousarray(pixels.transpose(2, 0, 1))
    return torch.from_numpy(planes).float().div_(255)


def _log_uniform(rng: np.random.Generator, ends: tuple[float, float]) -> float:
    return float(np.exp(rng.uniform(np.log(ends[0]), np.log(ends[1]))))


def _is_range(value: Any) -> bool:
    is_pair = isinstance(value, tuple) and len(value) == 2 and all(map(is_number, value))
    return is_pair and 0 <= value[0] <= value[1]

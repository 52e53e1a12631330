# SPDX-License-Identifier: GPL-2.0-or-later
"""Tells from an LR raster what sensor made it, by a small net over `sensor_features`."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from ..jobs.sensor import BICUBIC, BOX, MOST_BLUR_PX, Sensor
from ..nn import filled
from .sensor_features import Array, features, leaps, roughness

FEATURES = 97
ANSWERS = 6  # a logit for cubic sampling; both blurs; logarithms of both noises; harm by JPEG
HARM_AT_ONCE, HARM_A_QUALITY = 0.1, 1 / 60
LEAST_BLUR_PX, LEAST_NOISE, LEAST_HARM = 0.12, 0.35, 0.08  # less than this is none
CLIPPED = 6.0  # deviations: what lies further out was not in training
STRANGE = 2.45  # deviations, the median: real rasters have up to 2.3, noise and speckle 2.5 on
ROUGH, BROKEN = 0.11, 0.06  # see `roughness` and `leaps`
MEANS = Sensor(BOX)  # what counts as the sensor of images that are like none of any


class SensorNet(nn.Module):
    """Features (N,FEATURES) to answers (N,ANSWERS)."""

    def __init__(self, width: int = 96, second: int = 64) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(FEATURES))
        self.register_buffer("deviation", torch.ones(FEATURES))
        self.layers = nn.Sequential(
            *(nn.Linear(FEATURES, width), nn.SiLU(), nn.Dropout(0.1)),
            *(nn.Linear(width, second), nn.SiLU(), nn.Linear(second, ANSWERS)),
        )

    def forward(self, seen: Tensor) -> Tensor:
        """The answers."""
        answers: Tensor = self.layers(self.deviations(seen).clamp(-CLIPPED, CLIPPED))
        return answers

    def deviations(self, seen: Tensor) -> Tensor:
        """How far each feature is from the mean of the training, in its deviations."""
        scaled: Tensor = (seen - self.get_buffer("mean")) / self.get_buffer("deviation")
        return scaled


def read_net(path: Path) -> SensorNet:
    """The net of a file."""
    return filled(SensorNet(), path)


@torch.inference_mode()
def estimate(net: SensorNet, images: Iterable[Array]) -> Sensor | None:
    """The sensor that made all of the images (3,h,w) in [0, 1]; None where there is none.

    It is `MEANS` where the images are strange.
    """
    found = list(images)
    if not found:
        return None
    mean = None if _is_damaged(found) else _mean_features(found)
    if mean is None or _is_far(net, mean):
        return MEANS
    return answered(net(mean[None])[0].tolist())


@torch.inference_mode()
def is_strange(net: SensorNet, images: Sequence[Array]) -> bool:
    """Tell whether images are like none that a sensor makes, such as noise or damaged files.

    Whatever such an image is, the means of its result over each pixel can be kept.
    """
    return bool(images) and (_is_damaged(images) or _is_far(net, _mean_features(images)))


def _is_damaged(images: Sequence[Array]) -> bool:
    """Tell whether half of the images are rough as no optics leave them, or broken."""
    limits = ((roughness, ROUGH), (leaps, BROKEN))
    return any(np.median([told(image) for image in images]) > most for told, most in limits)


def _is_far(net: SensorNet, mean: Tensor) -> bool:
    """Tell whether features are unlike all that the net was fitted to."""
    return bool(net.deviations(mean).abs().median() > STRANGE)


def _mean_features(images: Sequence[Array]) -> Tensor:
    mean: Tensor = torch.from_numpy(np.mean([features(image) for image in images], axis=0)).float()
    return mean


def answered(answers: list[float]) -> Sensor:
    """The sensor that an answer describes; what is next to nothing counts as nothing."""
    cubic, vertical, horizontal, read, shot, harm = answers
    low = max(1e-3, min(vertical, horizontal))
    blur_px = math.sqrt(low * max(low, vertical, horizontal))
    stretch = max(1e-3, horizontal) / max(1e-3, vertical)
    noises = (math.expm1(2 * max(0.0, noise)) for noise in (read, shot))
    read_noise, shot_noise = (noise if noise >= LEAST_NOISE else 0.0 for noise in noises)
    is_blurred = blur_px >= LEAST_BLUR_PX
    return Sensor(
        BICUBIC if cubic > 0 else BOX,
        blur_px=min(blur_px, MOST_BLUR_PX) if is_blurred else 0.0,
        stretch=min(1.5, max(1 / 1.5, stretch)) if is_blurred else 1.0,
        read_noise=read_noise,
        shot_noise=shot_noise,
        jpeg_quality=_quality(harm) if harm >= LEAST_HARM else 0.0,
    )


def _quality(harm: float) -> float:
    return min(100.0, max(1.0, 100 - (harm - HARM_AT_ONCE) / HARM_A_QUALITY))

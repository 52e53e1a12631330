# SPDX-License-Identifier: GPL-2.0-or-later
"""Finds out from the LR raster itself what sensor made it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import astuple, replace
from functools import lru_cache
from typing import Any, Callable

import numpy as np
import numpy.typing as npt

from ..jobs.paths import WEIGHTS
from ..jobs.sensor import IDEAL, Sensor
from ..ops.sensor_agreement import noise_level
from ..ops.sensor_estimate import SensorNet, estimate, is_strange, read_net
from ..ops.sensor_features import LEAST_PX, calmest
from ..raster.grid import PixelWindow

NET = WEIGHTS / "sensor-estimate.safetensors"  # by tools/train_sensor.py
WINDOW_PX = 52  # as the net was fitted
WINDOWS_A_SIDE = 5
# Chosen by eye, on water and shores of Sentinel-2 that were resampled.
BLUR_SHARE, BLURRED_NOISE = 0.87, 0.7
CALM_WINDOWS = 0.1  # that share of the windows has calm places
DIGITS = 3
RGB = 3

Array = npt.NDArray[Any]
Read = Callable[[PixelWindow], "Array | None"]


def estimated(height: int, width: int, read: Read) -> Sensor:
    """The sensor of a raster of this size, from windows spread over it.

    `read` gives a window's bands (n,h,w) in [0, 1], or None where pixels are missing. A raster with
    no whole window counts as ideal.
    """
    images = list(seen(height, width, read))
    found = estimate(_net(), images)
    if found is None:
        return IDEAL
    most = float(np.quantile([calmest(image) for image in images], CALM_WINDOWS))
    return _rounded(cautious(quieter(found, most)))


def is_like_none(height: int, width: int, read: Read) -> bool:
    """Tell whether a raster looks like that of no sensor, such as noise or a damaged file."""
    return is_strange(_net(), list(seen(height, width, read)))


def quieter(found: Sensor, most: float) -> Sensor:
    """An estimate whose noise is at most `most`, in [0, 1]: fine texture is easily taken for noise.

    JPEG leaves no noise in plain blocks, so it is believed.
    """
    level = noise_level(found)
    if found.jpeg_quality or level <= most:
        return found
    share = most / level
    return replace(found, read_noise=share * found.read_noise, shot_noise=share * found.shot_noise)


def cautious(found: Sensor) -> Sensor:
    """An estimate as it is used: too little blur leaves a result soft, too much makes it ring."""
    if not found.blur_px:
        return found
    noise = max(found.read_noise, BLURRED_NOISE)
    return replace(found, blur_px=BLUR_SHARE * found.blur_px, read_noise=noise)


def _rounded(found: Sensor) -> Sensor:
    """Numbers as people can read them in the tags of a result."""
    return Sensor(
        found.kernel,
        *(round(number, DIGITS) for number in astuple(found)[1:]),
    )


@lru_cache(maxsize=1)
def _net() -> SensorNet:
    return read_net(NET)


def seen(height: int, width: int, read: Read) -> Iterator[Array]:
    """Windows of a raster as the net takes them, three bands each; fewer bands stand for grey."""
    size = min(WINDOW_PX, height), min(WINDOW_PX, width)
    if min(size) < LEAST_PX:
        return
    for corner in itertools.product(_starts(height), _starts(width)):
        bands = read(PixelWindow(*corner, *size))
        if bands is not None:
            yield bands[:RGB] if len(bands) >= RGB else np.repeat(bands[:1], RGB, axis=0)


def _starts(length: int) -> list[int]:
    """First pixels of windows spread over a side, each once."""
    last = max(0, length - WINDOW_PX)
    spread = np.linspace(0, last, min(WINDOWS_A_SIDE, last // WINDOW_PX + 1))
    return [round(start) for start in spread]

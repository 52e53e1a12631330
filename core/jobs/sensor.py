# SPDX-License-Identifier: GPL-2.0-or-later
"""Sensors that make LR images, by their names and their numbers. Standard library only.

The numbers of the named ones are those of products, not of the instruments alone: Sentinel-2 after
opensr-degradation 1.0.1 (NAIP of 2.5 m against Sentinel-2), the others after the modulation at
Nyquist that pan-sharpening uses.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, replace

from .errors import BadJobError

BICUBIC, BOX = "bicubic", "box"  # PIL's antialiased cubic, and the mean over a detector's square
AUTO = "auto"  # a choice beside the sensors: the model's own, or an estimate from the raster
CUSTOM = "custom"  # the choice of a sensor by its numbers
KERNELS = (BICUBIC, BOX)
PREFIX = "psf"
NUMBERS = f"{PREFIX}:SIGMA,NOISE[,JPEG]"  # how `read_sensor` takes numbers
MOST_BLUR_PX = 2.0
MOST_NOISE = 64.0
MIDDLE_GREY = 0.4  # the signal, of 1, whose noise stands for that of an image


@dataclass(frozen=True)
class Sensor:
    """What made an LR image. Lengths in LR pixels, noise in standard deviations of 255 levels.

    `blur_px` is the geometric mean of the Gaussian's vertical and horizontal sigma, `stretch` the
    horizontal one over the vertical one. The variance of the noise is read^2 + shot^2 * signal,
    the signal being 1 at white. `jpeg_quality` is PIL's, 0 for none.
    """

    kernel: str = BICUBIC
    blur_px: float = 0.0
    stretch: float = 1.0
    read_noise: float = 0.0
    shot_noise: float = 0.0
    jpeg_quality: float = 0.0

    @property
    def blurs_px(self) -> tuple[float, float]:
        """The vertical and the horizontal sigma."""
        root = math.sqrt(self.stretch)
        return self.blur_px / root, self.blur_px * root

    def is_sound(self) -> bool:
        """Tell whether all numbers are within what can be computed."""
        return (
            self.kernel in KERNELS
            and 0 <= self.blur_px <= MOST_BLUR_PX
            and 0.5 <= self.stretch <= 2
            and all(0 <= noise <= MOST_NOISE for noise in (self.read_noise, self.shot_noise))
            and 0 <= self.jpeg_quality <= 100
        )


IDEAL = Sensor()
IDEAL_NAME = "ideal"
NAMED = {
    IDEAL_NAME: IDEAL,
    "area": Sensor(BOX),
    "aerial": Sensor(BOX, blur_px=0.35, read_noise=0.8, shot_noise=1.0),
    "sentinel-2": Sensor(BOX, blur_px=0.7, read_noise=1.5),
    "landsat": Sensor(BOX, blur_px=0.5, read_noise=1.0),
    "worldview": Sensor(BOX, blur_px=0.38, read_noise=1.0),
}


CHOICES = f"{', '.join(NAMED)}, or {NUMBERS}"  # as commands tell them


def noiseless(sensor: Sensor) -> Sensor:
    """The same optics and sampling, without noise and JPEG."""
    return replace(sensor, read_noise=0.0, shot_noise=0.0, jpeg_quality=0.0)


def described(sensor: Sensor) -> str:
    """The name of a sensor, or its numbers; different sensors are described differently."""
    named = next((name for name, known in NAMED.items() if known == sensor), "")
    return named or ", ".join(f"{name} {value}" for name, value in asdict(sensor).items())


def read_described(text: str) -> Sensor:
    """The sensor that `described` has described, as the tags of a result have it; else the ideal.

    A result of another version, or of another program, may say anything there.
    """
    if text in NAMED:
        return NAMED[text]
    try:
        (_, kernel), *numbers = (part.split() for part in text.split(","))
        sensor = Sensor(kernel, **{name: float(value) for name, value in numbers})
    except (TypeError, ValueError):
        return IDEAL
    return sensor if sensor.is_sound() else IDEAL


def by_numbers(numbers: str) -> str:
    """The text of a sensor of "SIGMA,NOISE[,JPEG]" as `read_sensor` takes it."""
    return f"{PREFIX}:{numbers.replace(' ', '')}"


def read_sensor(text: str) -> Sensor:
    """A sensor by its name or as "psf:SIGMA,NOISE[,JPEG]"; raises BadJobError.

    SIGMA is the blur in LR pixels, NOISE a deviation of 255 levels, JPEG a quality; the pixels are
    means over a detector's square.
    """
    if text in NAMED:
        return NAMED[text]
    kind, _, rest = text.partition(":")
    try:
        blur_px, noise, *quality = (float(part) for part in rest.split(","))
        (jpeg,) = quality or (0.0,)
    except ValueError:
        kind, blur_px, noise, jpeg = "", 0.0, 0.0, 0.0
    sensor = Sensor(BOX, blur_px=blur_px, read_noise=noise, jpeg_quality=jpeg)
    if kind != PREFIX or not sensor.is_sound():
        raise BadJobError("sensor-unknown", sensor=repr(text), names=", ".join(NAMED))
    return sensor

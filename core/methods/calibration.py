# SPDX-License-Identifier: GPL-2.0-or-later
"""The calibration of a model's error, in its card. Standard library only.

A regression predicts the size of the error at each pixel; split-conformal factors turn that into an
expected error and into intervals that hold it with a stated probability.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Optional

from ..jobs import typed
from ..jobs.errors import BadJobError, BadWeightsError
from ..jobs.sensor import MIDDLE_GREY, Sensor, read_sensor
from ..jobs.superresolution import MAX_SAMPLES
from ..jobs.typed import Between
from .card import Card, refused

MOST_FITS = 256
COEFFICIENTS = 5  # of the features of `ops.error_features`, with the spread
BLUR_STEP_PX = 0.3  # sensors within a step of blur, and a factor of 2 of noise, count as alike
LEAST_NOISE = 0.5  # of 255 levels; less than that is not told from rounding
JPEG_STEP, KERNEL_STEP = 2.0, 0.1

Factor = Annotated[float, Between(0, 1e6)]
Coefficient = Annotated[float, Between(-1e6, 1e6)]


@dataclass(frozen=True)
class Factors:
    """For one sensor: the expected error over what the regression says, and half widths over that.

    `half_widths` are those of the intervals of `jobs.superresolution.LEVELS`.
    """

    expected: Factor
    half_widths: tuple[Factor, Factor, Factor]


@dataclass(frozen=True)
class Fit:
    """The regression of a preset at a scale, and the factors of each sensor, by `read_sensor`.

    `coefficients` belong to the features of `ops.error_features`; where `samples` is 1 there is no
    spread among them.
    """

    preset: str
    scale: Annotated[int, Between(1, 1024)]
    samples: Annotated[int, Between(1, MAX_SAMPLES)]
    coefficients: tuple[Coefficient, ...]
    sensors: Mapping[str, Factors]

    def nearest(self, sensor: Sensor) -> tuple[Factors, float]:
        """The factors of the calibrated sensor nearest to this one, and its distance."""
        distances = {name: distance(read_sensor(name), sensor) for name in self.sensors}
        name = min(distances, key=lambda one: distances[one])
        return self.sensors[name], distances[name]


@dataclass(frozen=True)
class Calibration:
    """What is known of a model's error.

    `contrast` is the range of the contrast of the LR images it was measured on, as
    `ops.error_features` measures it; `images` is their number, `references` their kind.
    """

    fits: tuple[Fit, ...]
    contrast: tuple[float, float]
    images: Annotated[int, Between(1, 1 << 20)]
    references: str = ""

    def chosen(self, preset: str, scale: int, samples: int) -> Fit:
        """The fit for a run, or that of the nearest scale and of another preset for want of it."""

        def unlike(fit: Fit) -> tuple[bool, float, bool]:
            other_samples = (fit.samples > 1) != (samples > 1)
            return fit.preset != preset, abs(math.log(fit.scale / scale)), other_samples

        usable = [fit for fit in self.fits if samples > 1 or fit.samples == 1]
        return min(usable, key=unlike)

    def mistakes(self) -> Iterator[str]:
        """What is wrong, as clauses."""
        if not 0 < len(self.fits) <= MOST_FITS:
            yield f"`calibration.fits` must have 1 to {MOST_FITS} entries"
        if not any(fit.samples == 1 for fit in self.fits):
            yield "`calibration.fits` must have one for a single sample"
        for fit in self.fits:
            if len(fit.coefficients) != COEFFICIENTS - (fit.samples == 1):
                yield f"`calibration.fits` has one of {len(fit.coefficients)} coefficients"
            if not fit.sensors or not all(map(_is_sensor, fit.sensors)):
                yield "`calibration.fits` has one without sensors, or with one that is unknown"


def calibration_of(card: Card, path: Path) -> Optional[Calibration]:
    """The calibration on the card of a weights file, if any; raises BadWeightsError if broken."""
    if not card.calibration:
        return None
    try:
        found = typed.read(Calibration, card.calibration, ("calibration",))
    except typed.UnfitError as error:
        raise BadWeightsError("weights-bad-card", subject=str(path), reason=error) from None
    return refused(path, found.mistakes(), found)


def _is_sensor(name: str) -> bool:
    try:
        read_sensor(name)
    except BadJobError:
        return False
    return True


def distance(known: Sensor, other: Sensor) -> float:
    """How unlike two sensors are; up to 1 they count as alike."""
    blur = abs(known.blur_px - other.blur_px) / BLUR_STEP_PX
    noise = abs(math.log2(_noise(known) / _noise(other)))
    if bool(known.jpeg_quality) != bool(other.jpeg_quality):
        return max(blur, noise) + JPEG_STEP
    return max(blur, noise) + (0.0 if known.kernel == other.kernel else KERNEL_STEP)


def _noise(sensor: Sensor) -> float:
    """Noise in 255 levels, that of a middle grey."""
    shot = math.sqrt(MIDDLE_GREY) * sensor.shot_noise
    return max(LEAST_NOISE, math.hypot(sensor.read_noise, shot))

# SPDX-License-Identifier: GPL-2.0-or-later
"""What a model's calibration says about the error of a run, and where it does not hold for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

import numpy as np
import numpy.typing as npt

from ..jobs.messages import Message, message
from ..jobs.sensor import Sensor
from ..methods.calibration import Calibration, Factors, Fit, calibration_of, distance
from ..methods.settings import Settings
from ..ops.error_features import lr_contrast

ALIKE = 1.0  # distance of sensors
LOOKS_OTHER = 2.0  # distance from what the raster's own pixels tell, which is an estimate

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Calibrated:
    """The regression and the factors for a run; `outside` says where they were not measured."""

    fit: Fit
    factors: Factors
    outside: tuple[Message, ...]


def calibrated(
    settings: Settings,
    samples: int,
    path: str,
    sensor: Sensor,
    looks: Callable[[], Sensor],
    shown: Sequence[Array],
) -> Calibrated | None:
    """What holds for a run of a model with a calibration; None without one.

    `path` is the LR raster, `sensor` what the run takes to have made it, `looks` what its pixels
    tell of that, and `shown` are windows (bands, h, w) of it in [0, 1].
    """
    known = calibration_of(settings.card, Path(settings.card.name))
    if known is None:
        return None
    fit = known.chosen(settings.preset, settings.scale, samples if settings.draws_noise else 1)
    factors, away = fit.nearest(sensor)
    outside = [*_other_run(settings, fit)]
    if away > ALIKE:
        outside.append(message("error-other-sensor", path))
    elif settings.sensor is not None and distance(sensor, looks()) > LOOKS_OTHER:
        outside.append(message("error-sensor-looks", path))
    return Calibrated(fit, factors, (*outside, *_other_scene(known, path, shown)))


def mean_contrast(shown: Array) -> float:
    """The contrast of an LR image (bands, h, w), of which a calibration knows the range."""
    return float(lr_contrast(shown, np.ones(shown.shape, dtype=bool)).mean())


def _other_run(settings: Settings, fit: Fit) -> Iterator[Message]:
    """Settings that the fit is not for."""
    preset = settings.card.presets_of(settings.spec)[settings.preset]
    options = {**settings.spec.defaults(), **preset.options}
    as_measured = (preset.steps, preset.noise, options)
    if fit.preset != settings.preset or as_measured != (
        settings.steps,
        settings.noise,
        dict(settings.options),
    ):
        yield message("error-other-settings", preset=fit.preset)
    if fit.scale != settings.scale:
        yield message("error-other-scale", scale=settings.scale, known=fit.scale)


def _other_scene(known: Calibration, path: str, shown: Sequence[Array]) -> Iterator[Message]:
    """Tell whether the raster is calmer or livelier than any image that was measured."""
    low, high = known.contrast
    if shown and not low <= (found := float(np.median([*map(mean_contrast, shown)]))) <= high:
        yield message("error-other-scene", path, contrast=found, low=low, high=high)

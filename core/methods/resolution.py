# SPDX-License-Identifier: GPL-2.0-or-later
"""From which distance on a model tells two bars apart, as its card says. Standard library only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional

from ..jobs.errors import BadJobError
from ..jobs.sensor import Sensor, read_sensor
from .calibration import distance

KEY = "resolved_lr_px"  # in a card, among the metrics of a preset: pairs of numbers by sensor
ALIKE = 2.0  # distance of sensors; what is told of an estimated one is no more exact
TEXT = "two bars are told apart from {:g} input pixels on, by bicubic from {:g}"
_WRITTEN = re.compile(TEXT.replace("{:g}", "([0-9.]+)"))


@dataclass(frozen=True)
class Resolved:
    """The smallest distance of two bars, in LR pixels, that the model and that bicubic resolve."""

    model: float
    bicubic: float

    def __str__(self) -> str:
        return TEXT.format(self.model, self.bicubic)


def resolved(metrics: Mapping[str, Any], preset: str, sensor: Sensor) -> Optional[Resolved]:
    """What a card's metrics say of the sensor most like this one; None where none is like it."""
    try:
        known = metrics[preset][KEY]
        near = {name: distance(read_sensor(name), sensor) for name in known}
        name = min(near, key=lambda one: near[one])
        model, bicubic = (float(number) for number in known[name])
    except (LookupError, AttributeError, TypeError, ValueError, BadJobError):
        return None
    return Resolved(model, bicubic) if near[name] <= ALIKE and min(model, bicubic) > 0 else None


def read_resolved(text: str) -> Optional[Resolved]:
    """The text of a `Resolved` read back; None for any other."""
    found = _WRITTEN.fullmatch(text)
    try:
        return Resolved(float(found[1]), float(found[2])) if found else None
    except ValueError:
        return None

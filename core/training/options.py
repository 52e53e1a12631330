# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables of the training configuration: which loss, which degradation; and what may stand there."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import Any

LOSS_KINDS: dict[str, dict[str, Any]] = {
    "compact": {},
    "paper": {
        "noise": 1.0,
        "first_residual": 0.0,
        "pixel": 1e-3,
        "perceptual": 1e-4,
        "perceptual_below": 1000,
        "perceptual_layer": "relu4_4",
    },
    "code": {
        "noise": 1.0,
        "first_residual": 0.0,
        "pixel": 500.0,
        "perceptual": 300.0,
        "perceptual_below": 1000,
        "perceptual_layer": "conv5_1",
    },
}
DEGRADATIONS = ("bicubic", "real")
_VGG19_LAYER = re.compile(r"(conv|relu)([12]_[12]|[345]_[1-4])")
_SHARES = ("bicubic_share", "sensor_share", "jpeg_share", "second_share")


@dataclass(frozen=True)
class Losses:
    """Which loss, and the weights of its terms; a file's table begins with those of its `kind`.

    The kinds are "compact" (losses), "paper" and "code" (rddm_losses); the last two train as
    published with `times_per_image` 1 and `last_time_share` 0. `first_residual` counts for the
    compact model alone. `perceptual_below` is the time under which the perceptual term counts;
    `perceptual_weights` a file that `features` reads, `perceptual_layer` the layer if it is VGG-19.
    """

    kind: str = "compact"
    residual: float = 1.0
    noise: float = 0.1
    first_residual: float = 0.25
    pixel: float = 0.0
    perceptual: float = 0.1
    perceptual_below: int = 950
    perceptual_weights: str = ""
    perceptual_layer: str = "relu4_4"

    def problem(self) -> str:
        """What is wrong with the table, or nothing."""
        if self.kind not in LOSS_KINDS:
            return f"`kind` {self.kind!r} is unknown; choose one of {', '.join(LOSS_KINDS)}"
        for name in ("residual", "noise", "first_residual", "pixel", "perceptual"):
            if not _is_number(getattr(self, name)) or getattr(self, name) < 0:
                return f"`{name}` must be a number from 0, not {getattr(self, name)!r}"
        if not isinstance(self.perceptual_below, int):
            return f"`perceptual_below` must be a whole number, not {self.perceptual_below!r}"
        if not isinstance(self.perceptual_weights, str):
            return f"`perceptual_weights` must be a path, not {self.perceptual_weights!r}"
        if not _VGG19_LAYER.fullmatch(str(self.perceptual_layer)):
            layer = self.perceptual_layer
            return f"`perceptual_layer` {layer!r} is none of VGG-19, such as conv5_1 or relu4_4"
        return ""


@dataclass(frozen=True)
class RealDegradation:
    """Ranges (low, high) that `degradation = "real"` draws from, and shares of images.

    Lengths are in LR pixels: `blur_px` the standard deviation of the optics' Gaussian, `motion_px`
    the smear. Noises are standard deviations in grey levels of 255, `shot_noise` that at white;
    `jpeg_quality` is PIL's. `sensor_share` are imaged by a detector's box, the others reduced by a
    resampling kernel; `second_share` are resampled again; `bicubic_share` stay plain.
    """

    blur_px: tuple[float, float] = (0.2, 0.55)
    stretch: tuple[float, float] = (1.0, 1.6)
    motion_px: tuple[float, float] = (0.0, 0.7)
    read_noise: tuple[float, float] = (0.0, 1.5)
    shot_noise: tuple[float, float] = (0.0, 2.0)
    jpeg_quality: tuple[float, float] = (60, 95)
    bicubic_share: float = 0.2
    sensor_share: float = 0.5
    jpeg_share: float = 0.4
    second_share: float = 0.3

    def problem(self) -> str:
        """What is wrong with the table, or nothing."""
        for name in (field.name for field in fields(self) if field.name not in _SHARES):
            value, low = getattr(self, name), 1 if name in ("stretch", "jpeg_quality") else 0
            if not _is_range(value) or value[0] < low:
                return f"`{name}` must be two rising numbers from {low}, not {value!r}"
        if self.jpeg_quality[1] > 100:
            return f"`jpeg_quality` must be two rising numbers up to 100, not {self.jpeg_quality}"
        for name in _SHARES:
            if not _is_number(getattr(self, name)) or not 0 <= getattr(self, name) <= 1:
                return f"`{name}` must be a share from 0 to 1, not {getattr(self, name)!r}"
        return ""


def complete(table: str, values: dict[str, Any]) -> dict[str, Any]:
    """A table as read from TOML with tuples for lists and, of losses, the defaults of the kind."""
    plain = {key: tuple(v) if isinstance(v, list) else v for key, v in values.items()}
    kind = plain.get("kind") if table == "losses" else None
    return {**LOSS_KINDS.get(str(kind), {}), **plain}


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value == value


def _is_range(value: Any) -> bool:
    is_pair = isinstance(value, tuple) and len(value) == 2 and all(map(_is_number, value))
    return is_pair and value[0] <= value[1]

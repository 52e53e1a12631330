# SPDX-License-Identifier: GPL-2.0-or-later
"""The table of the training configuration about the degradation that makes LR images."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from ..jobs.typed import shown
from ..methods.tables import is_number

DEGRADATIONS = ("bicubic", "real")
_SHARES = ("bicubic_share", "sensor_share", "jpeg_share", "second_share")


@dataclass(frozen=True)
class RealDegradation:
    """Ranges (low, high) that `degradation = "real"` draws from, and shares of images.

    Lengths are in LR pixels: `blur_px` is the standard deviation of the optics' Gaussian,
    `motion_px` the length of motion blur. Noises are standard deviations in grey levels of 255,
    `shot_noise` that at white; `jpeg_quality` is PIL's. `sensor_share` of the images are sampled by
    a detector's box, the others reduced by a resampling kernel; `second_share` are resampled again;
    `bicubic_share` are plainly bicubic.
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
        """What is wrong with the table, or ""."""
        for name in (field.name for field in fields(self) if field.name not in _SHARES):
            value, low = getattr(self, name), 1 if name in ("stretch", "jpeg_quality") else 0
            if not _is_range(value) or value[0] < low:
                return f"`{name}` must be two rising numbers from {low}, not {shown(value)}"
        if self.jpeg_quality[1] > 100:
            return f"`jpeg_quality` must be two rising numbers up to 100, not {self.jpeg_quality}"
        for name in _SHARES:
            if not is_number(getattr(self, name)) or not 0 <= getattr(self, name) <= 1:
                return f"`{name}` must be a share from 0 to 1, not {shown(getattr(self, name))}"
        return ""


def _is_range(value: Any) -> bool:
    is_pair = isinstance(value, tuple) and len(value) == 2 and all(map(is_number, value))
    return is_pair and value[0] <= value[1]

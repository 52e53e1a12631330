# SPDX-License-Identifier: GPL-2.0-or-later
"""The score of a reference from the evidence."""

from __future__ import annotations

import math
from dataclasses import dataclass

BINS = 32
SHIFT_LIMIT_LR_PX = 4.0  # shifted further, a reference shows other things than the LR pixels


@dataclass(frozen=True)
class Evidence:
    """Similarities in [0, 1]; `overlap` is a share, `pixel_ratio` reference over SR pixel.

    `correlation` and `shift_lr_px` are None where the reference does not lie on the LR raster.
    """

    overlap: float
    pixel_ratio: float | None
    radiometry: float
    texture: float
    correlation: float | None
    shift_lr_px: float | None


def score(found: Evidence) -> float:
    """How much a reference should help, in [0, 1].

    Increases with the similarity of texture and grey values; where it lies on the LR raster, also
    with the correlation and with a smaller shift. Coarse pixels reduce it.
    """
    alike = 0.75 * found.texture + 0.25 * found.radiometry
    same_place = max(0.0, found.correlation or 0.0) * _steadiness(found.shift_lr_px)
    there = 1.0 - (1.0 - same_place) * (1.0 - alike)
    detail = 1.0 if found.pixel_ratio is None else min(1.0, 1.0 / max(found.pixel_ratio, 1e-6))
    return detail * (found.overlap * there + (1.0 - found.overlap) * alike)


def _steadiness(shift_lr_px: float | None) -> float:
    """1 without a shift, falling to 0 at the limit."""
    if shift_lr_px is None or not math.isfinite(shift_lr_px):
        return 1.0
    return max(0.0, 1.0 - shift_lr_px / SHIFT_LIMIT_LR_PX)

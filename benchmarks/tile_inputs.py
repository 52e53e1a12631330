# SPDX-License-Identifier: GPL-2.0-or-later
"""Inputs of tiles whose noise and references are at hand, for measurements and tests."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from torch import Tensor
from ttrd3_qgis.core.methods.base import NoiseField, TileInputs


def fixed_inputs(
    references: Sequence[Tensor | None], noise: Tensor, steps: int, **more: Any
) -> TileInputs:
    """References (3,H,W) in [0, 1] on the SR grid, and the noise (B,C,H,W) that they ask for."""
    aligned = tuple(None if image is None else {1.0: image} for image in references)
    return TileInputs(aligned, tuple(_field(x) for x in noise), steps, **more)


def _field(noise: Tensor) -> NoiseField:
    return lambda channels, ratio, stage: noise

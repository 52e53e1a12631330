# SPDX-License-Identifier: GPL-2.0-or-later
"""Inputs of a runner for a single image that is not a tile of a scene."""

from __future__ import annotations

from collections.abc import Mapping

from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ..jobs.sensor import IDEAL, Sensor
from .base import NoiseField, Runner, TileInputs
from .options import OptionValue


def image_inputs(
    runner: Runner,
    reference: Tensor | None,
    field: NoiseField,
    *,
    steps: int,
    noise_level: float = 1.0,
    options: Mapping[str, OptionValue],
    sensor: Sensor = IDEAL,
) -> TileInputs:
    """Inputs for one image; without a reference the runner's bank is used.

    `reference` (C, s*h, s*w) in [0, 1] lies on the SR grid; other grids are computed from it.
    `options` has a value for every option of the method; `sensor` made the LR image.
    """
    views = None
    if reference is not None:
        views = {ratio: _on_grid(reference, ratio) for ratio in runner.spec.reference_ratios}
    return TileInputs((views,), (field,), steps, noise_level, options, sensor=sensor)


def _on_grid(image: Tensor, ratio: float) -> Tensor:
    if ratio == 1.0:
        return image
    size = [round(side * ratio) for side in image.shape[-2:]]
    return F.interpolate(image[None], size=size, mode="bicubic", antialias=True)[0].clamp(0, 1)

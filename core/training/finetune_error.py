# SPDX-License-Identifier: GPL-2.0-or-later
"""Calibrates the error of adapted weights on the user's held-out blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Callable

import numpy as np
import torch

from ..evaluation.calibrating import Observation, fits, observe, samples_of
from ..evaluation.images import Pixels, cropped, middle
from ..evaluation.lr_images import lr_image
from ..evaluation.single import ImageModel, preset_settings
from ..evaluation.tensors import to_tensor
from ..jobs.sensor import read_sensor
from ..methods.calibration import Calibration, Fit
from ..methods.card import Card
from ..methods.registry import spec_of
from ..methods.spec import Preset

MOST_BLOCKS = 12  # evenly of those held out
SIDE_PX = 128  # of their middle


@dataclass(frozen=True)
class HeldOut:
    """What the error is measured on: blocks, patches that serve as references, and the sensor."""

    blocks: Sequence[Pixels]
    bank: Sequence[Pixels]
    sensor: str
    seed: int

    @property
    def chosen(self) -> list[Pixels]:
        """At most so many blocks, evenly spaced."""
        count = min(MOST_BLOCKS, len(self.blocks))
        places = np.linspace(0, len(self.blocks) - 1, count).round().astype(int)
        return [middle(self.blocks[n], SIDE_PX) for n in places]

    def count(self, card: Card) -> int:
        """How many blocks are measured, one for each preset."""
        return len(self.chosen) * len(card.presets_of(spec_of(card.method)))

    def runs(self, card: Card) -> float:
        """How often the area of all blocks is super-resolved for a calibration."""
        presets = card.presets_of(spec_of(card.method)).values()
        area = sum(block.shape[0] * block.shape[1] for block in self.chosen)
        whole = sum(block.shape[0] * block.shape[1] for block in self.blocks)
        return sum(map(samples_of, presets)) * area / whole


def calibration_of(
    model: ImageModel, card: Card, held_out: HeldOut, on_block: Callable[[int], None]
) -> Calibration:
    """The calibration of every preset at the scale of the model; `on_block` counts blocks."""
    model = model.with_patches(torch.cat([to_tensor(image) for image in held_out.bank]))
    found: list[Fit] = []
    contrasts: list[float] = []
    for name, preset in card.presets_of(spec_of(card.method)).items():
        seen = []
        for number, block in enumerate(held_out.chosen):
            seen.append(_observed(model, preset, held_out, block, str(number)))
            on_block(len(contrasts) + len(seen))
        contrasts += [one.contrast for one in seen]
        found += fits({held_out.sensor: seen}, name, model.scale, samples_of(preset))
    ends = min(contrasts), max(contrasts)
    return Calibration(tuple(found), ends, len(held_out.chosen), "blocks of the user's rasters")


def _observed(
    model: ImageModel, preset: Preset, held_out: HeldOut, block: Pixels, name: str
) -> Observation:
    """What a preset makes of a block, whose noise depends on its name."""
    sensor = read_sensor(held_out.sensor)
    settings = preset_settings(preset, held_out.seed)
    settings = replace(settings, degradation=sensor, sensor=sensor)
    hr = cropped(block, model.multiple_px)
    lr = lr_image(hr, model.scale, sensor, name, held_out.seed)
    return observe(model, (lr, hr, None), settings, samples_of(preset))

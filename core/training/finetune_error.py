# SPDX-License-Identifier: GPL-2.0-or-later
"""Calibrates the error of adapted weights on the user's held-out blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np
import torch

from ..evaluation.calibrating import Observation, fitted, observe
from ..evaluation.images import Pixels, cropped
from ..evaluation.lr_images import lr_image
from ..evaluation.results import Settings
from ..evaluation.single import ImageModel
from ..evaluation.tensors import to_tensor
from ..jobs.sensor import read_sensor
from ..jobs.superresolution import Extras
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
        return [_middle(self.blocks[n]) for n in places]

    def count(self, card: Card) -> int:
        """How many blocks are measured, one for each preset."""
        return len(self.chosen) * len(card.presets_of(spec_of(card.method)))

    def runs(self, card: Card) -> float:
        """How often the area of all blocks is super-resolved for a calibration."""
        presets = card.presets_of(spec_of(card.method)).values()
        area = sum(block.shape[0] * block.shape[1] for block in self.chosen)
        whole = sum(block.shape[0] * block.shape[1] for block in self.blocks)
        return sum(map(_samples, presets)) * area / whole


def _samples(preset: Preset) -> int:
    """Samples without start noise are all equal."""
    return Extras.samples if preset.noise else 1


def _middle(block: Pixels) -> Pixels:
    top, left = (max(0, (length - SIDE_PX) // 2) for length in block.shape[:2])
    return block[top : top + SIDE_PX, left : left + SIDE_PX]


def calibration_of(
    model: ImageModel, card: Card, held_out: HeldOut, on_block: Callable[[int], None]
) -> Calibration:
    """The calibration of every preset at the scale of the model; `on_block` counts blocks."""
    model = model.with_patches(torch.cat([to_tensor(image) for image in held_out.bank]))
    fits: list[Fit] = []
    contrasts: list[float] = []
    for name, preset in card.presets_of(spec_of(card.method)).items():
        seen = []
        for number, block in enumerate(held_out.chosen):
            seen.append(_observed(model, preset, held_out, block, str(number)))
            on_block(len(contrasts) + len(seen))
        contrasts += [one.contrast for one in seen]
        for samples in sorted({1, _samples(preset)}, reverse=True):
            fits.append(fitted({held_out.sensor: seen}, name, model.scale, samples))
    ends = min(contrasts), max(contrasts)
    return Calibration(tuple(fits), ends, len(held_out.chosen), "blocks of the user's rasters")


def _observed(
    model: ImageModel, preset: Preset, held_out: HeldOut, block: Pixels, name: str
) -> Observation:
    """What a preset makes of a block, whose noise depends on its name."""
    sensor = read_sensor(held_out.sensor)
    settings = Settings(
        steps=preset.steps,
        noise=preset.noise,
        seed=held_out.seed,
        options=dict(preset.options),
        degradation=sensor,
        sensor=sensor,
    )
    hr = cropped(block, model.multiple_px)
    lr = lr_image(hr, model.scale, sensor, name, held_out.seed)
    return observe(model, (lr, hr, None), settings, _samples(preset))

# SPDX-License-Identifier: GPL-2.0-or-later
"""The condition of a step: what another super-resolution model makes of the same image (tau).

Every model of the plugin fits, and every weights file; where it enlarges by more than two, its
result is reduced to the grid of the step.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ..base import Match, Runner, TileInputs
from ..card import Card
from ..loading import make_runner, open_weights
from ..registry import spec_of
from ..single import image_inputs
from .network import STEP
from .spec import of_condition

OWN_STAGES = 512  # from here on the model's noise counts, apart from that of the step


@dataclass(frozen=True)
class Conditioner:
    """A model bound to a device, with the settings of its first preset."""

    runner: Runner

    @classmethod
    def of(cls, model: str, device: torch.device, dtype: torch.dtype) -> Conditioner:
        """Load a model by its name or file; raises BadWeightsError."""
        weights = open_weights(model)
        return cls(make_runner(weights, device, dtype, single_pass(weights.card)))

    def __call__(self, lr: Tensor, tile: TileInputs) -> Tensor:
        """Double (1,3,h,w) in [0, 1]; `tile` are the inputs of the step for the same image."""
        runner, (height, width) = self.runner, lr.shape[-2:]
        image = fitted(lr, runner.geometry.lr_multiple)
        preset = of_condition(runner.spec, runner.card)
        reference = None
        if runner.spec.reads_references(preset.options, runner.card.architecture):
            reference = self._reference(tile, image)
        if reference is not None:
            served_by_reference(tile)
        inputs = image_inputs(
            runner,
            reference,
            lambda channels, ratio, stage: self._noise(tile, image, channels, ratio, stage),
            steps=preset.steps,
            noise_level=preset.noise,
            options=preset.options,
            sensor=tile.sensor,
        )
        sr = runner(image.cpu(), inputs).sr[..., : height * runner.scale, : width * runner.scale]
        return resized(sr, (STEP * height, STEP * width)).clamp(0, 1).to(lr)

    def _reference(self, tile: TileInputs, image: Tensor) -> Tensor | None:
        """The reference of the step on the model's own grid."""
        found = tile.reference(0)
        if found is None:
            return None
        size = (image.shape[-2] * self.runner.scale, image.shape[-1] * self.runner.scale)
        whole = fitted(found[None], STEP * self.runner.geometry.lr_multiple)
        return resized(whole, size)[0].clamp(0, 1)

    def _noise(
        self, tile: TileInputs, image: Tensor, channels: int, ratio: float, stage: int
    ) -> Tensor:
        """The scene's noise on the model's own grid, continued where the image was."""
        ratio *= self.runner.scale
        field = tile.fields[0](channels, ratio / STEP, OWN_STAGES + stage)
        rows, cols = (round(side * ratio) for side in image.shape[-2:])
        beyond = (0, cols - field.shape[-1], 0, rows - field.shape[-2])
        return F.pad(field[None], beyond, mode="replicate")[0]


def served_by_reference(tile: TileInputs) -> None:
    """Tell that the aligned reference served a tile, all of it alike."""
    if tile.on_match is not None:
        tile.on_match(0, Match(None, torch.ones(1, 1)))


def single_pass(card: Card) -> int:
    """The scale of one pass of a model: two if it can, else that of its own first pass."""
    spec = spec_of(card.method)
    passes = {scale: spec.stages(scale)[0].scale for scale in card.all_scales()}
    return STEP if STEP in passes.values() else passes[card.scale]


def fitted(image: Tensor, multiple: int) -> Tensor:
    """Continued on the right and below to sides that are multiples."""
    rows, cols = (-side % multiple for side in image.shape[-2:])
    return F.pad(image, (0, cols, 0, rows), mode="replicate") if rows or cols else image


def resized(image: Tensor, size: tuple[int, int]) -> Tensor:
    """Of another size, by the antialiased cubic."""
    if tuple(image.shape[-2:]) == size:
        return image
    return F.interpolate(image, size=size, mode="bicubic", antialias=True)

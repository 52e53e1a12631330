# SPDX-License-Identifier: GPL-2.0-or-later
"""Single images through a model: as one tile, pass by pass, by the runner that users run."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ..engine.scene import group_bands
from ..engine.tiling.noise import NoiseAddress, tile_field
from ..methods.base import NoiseField, ReferenceBank, Runner, TileInputs
from ..methods.card import Card
from ..methods.loading import make_runner
from ..methods.registry import spec_of
from ..methods.single import image_inputs
from ..methods.weights import Weights
from ..ops.degradation import agree
from .images import Pixels
from .results import Settings


@dataclass(frozen=True)
class ImageModel:
    """The runners of a model's passes, the first one first; most models have one."""

    runners: tuple[Runner, ...]

    @classmethod
    def of(
        cls, weights: Weights, device: torch.device, dtype: torch.dtype, scale: int = 0
    ) -> ImageModel:
        """Bind weights to a device, at a scale that the model has or at its own."""
        stages = spec_of(weights.card.method).stages(scale or weights.card.scale)
        return cls(tuple(make_runner(weights, device, dtype, stage.scale) for stage in stages))

    @property
    def scale(self) -> int:
        """By how much all passes together enlarge."""
        return prod(runner.scale for runner in self.runners)

    @property
    def multiple_px(self) -> int:
        """HR images must have sides of a multiple of this."""
        return multiple_px_of(self.runners[0].card, self.scale)

    def with_patches(self, patches: Tensor) -> ImageModel:
        """The same model with reference patches (N,3,S,S) in [0, 1] at the HR pixel size."""
        banks = [ReferenceBank(_reduced(patches, rest)) for rest in self._rests()]
        pairs = zip(self.runners, banks)
        return ImageModel(tuple(runner.with_bank(bank) for runner, bank in pairs))

    def __call__(self, lr: Pixels, reference: Pixels | None, settings: Settings) -> Pixels:
        """Super-resolve (h,w,3); without a reference the patches serve."""
        image, model = to_tensor(lr), self
        offered = None if reference is None else to_tensor(reference)
        wanted = (lr.shape[0] * self.scale, lr.shape[1] * self.scale)
        if offered is not None and offered.shape[-2:] != wanted:
            # An image of another size lies on no tile, but it lends its texture all the same.
            model, offered = self.with_patches(offered), None
        for stage, (runner, rest) in enumerate(zip(model.runners, model._rests())):
            ground = None if offered is None else _reduced(offered, rest)
            image = _Pass(runner, settings, stage)(image, ground)
        return to_pixels(image[0])

    def _rests(self) -> list[int]:
        """By how much the passes after each one enlarge."""
        scales = [runner.scale for runner in self.runners]
        return [prod(scales[n + 1 :]) for n in range(len(scales))]


@dataclass(frozen=True)
class _Pass:
    """One pass of a model over an image."""

    runner: Runner
    settings: Settings
    stage: int

    def __call__(self, lr: Tensor, reference: Tensor | None) -> Tensor:
        """Enlarge (1,3,h,w) in [0, 1]; the reference (1,3,s*h,s*w) lies on the image."""
        runner = self.runner
        sr = torch.empty(3, *(side * runner.scale for side in lr.shape[-2:]))
        for number, group in enumerate(group_bands(3, runner.spec.channels)):
            bands = list(group.channels)
            part = None if reference is None else reference[:, bands]
            found = runner(lr[:, bands], self._offer(lr[:, bands], part, number)).sr
            group.scatter(found[0].numpy(), sr.numpy())
        if self.settings.consistency and runner.spec.operator != "none":
            return agree(sr[None], lr, runner.scale, 0.0, 1.0)
        return sr[None]

    def _offer(self, lr: Tensor, reference: Tensor | None, group: int) -> TileInputs:
        settings, runner = self.settings, self.runner
        options = {**runner.spec.defaults(), **settings.options}
        valid = torch.ones(lr.shape[-2:], dtype=torch.bool)
        return image_inputs(
            runner,
            None if reference is None else reference[0],
            self._noise(lr, group),
            steps=runner.steps_for(lr[0], valid, settings.steps, options),
            noise_level=settings.noise,
            options=options,
        )

    def _noise(self, lr: Tensor, group: int) -> NoiseField:
        """The noise field under the image: the upper left part of a square tile's."""
        height, width = (side * self.runner.scale for side in lr.shape[-2:])
        side, channels = max(height, width), self.runner.spec.channels
        address = NoiseAddress(self.settings.seed, 0, 0, side, group, channels, self.stage)
        field = tile_field(address)

        def noise(channels: int, ratio: float, stage: int) -> Tensor:
            rows, cols = round(height * ratio), round(width * ratio)
            return field(channels, ratio, stage)[:, :rows, :cols]

        return noise


def _reduced(images: Tensor, ratio: int) -> Tensor:
    if ratio == 1:
        return images
    size = [side // ratio for side in images.shape[-2:]]
    return F.interpolate(images, size=size, mode="bicubic", antialias=True).clamp(0, 1)


def multiple_px_of(card: Card, scale: int = 0) -> int:
    """What the sides of HR images must be a multiple of, for a model at a scale or its own."""
    return (scale or card.scale) * card.geometry_of(spec_of(card.method)).lr_multiple


def default_settings(card: Card, seed: int) -> Settings:
    """How a user runs a model who chooses nothing: by its first preset."""
    preset = next(iter(card.presets_of(spec_of(card.method)).values()))
    return Settings(steps=preset.steps, noise=preset.noise, seed=seed, options=dict(preset.options))


def to_tensor(image: Pixels) -> Tensor:
    """(H,W,3) uint8 -> (1,3,H,W) float32 in [0, 1]."""
    return torch.from_numpy(np.ascontiguousarray(image.transpose(2, 0, 1)))[None].float() / 255


def to_pixels(image: Tensor) -> Pixels:
    """(3,H,W) in [0, 1] -> (H,W,3), rounded to 8 bits as a file would be."""
    pixels: Pixels = (image * 255 + 0.5).clamp(0, 255).byte().permute(1, 2, 0).cpu().numpy()
    return pixels

# SPDX-License-Identifier: GPL-2.0-or-later
"""Single images through a model: as one tile, pass by pass, with the runner that users run."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from math import prod
from typing import Optional

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ..engine.scene import group_bands
from ..engine.sensing import estimated
from ..engine.tiling.noise import NoiseAddress, tile_field
from ..jobs.sensor import IDEAL, Sensor
from ..methods.base import NoiseField, ReferenceBank, Runner, TileInputs
from ..methods.card import Card
from ..methods.loading import make_runner
from ..methods.registry import spec_of
from ..methods.single import image_inputs
from ..methods.spec import Preset
from ..methods.weights import Weights
from ..ops.degradation import enlarge
from ..ops.registration import registered
from ..ops.sensor_agreement import agree
from ..raster.grid import PixelWindow
from .images import Pixels
from .results import Settings
from .tensors import to_pixels, to_tensor

BANDS = 3  # of the images to measure on
ROUNDING_PX = 1e-6  # ratios such as 10 / 16 times a side may fall short of a whole number


@dataclass(frozen=True)
class ImageModel:
    """The passes of a model, mostly one; each has a runner for every band group of an image.

    Where the passes make more pixels than `scale` asks for, the last result is reduced.
    """

    passes: tuple[tuple[Runner, ...], ...]
    scale: int

    @classmethod
    def of(
        cls, weights: Weights, device: torch.device, dtype: torch.dtype, scale: int = 0
    ) -> ImageModel:
        """Bind weights to a device, at a scale of the model or its default."""
        spec = spec_of(weights.card.method)
        groups = len(group_bands(BANDS, spec.channels))
        wanted = scale or weights.card.scale
        scales = [stage.scale for stage in spec.stages(wanted)]
        made = {one: make_runner(weights, device, dtype, one) for one in scales}
        return cls(tuple((made[one],) * groups for one in scales), wanted)

    @property
    def runner(self) -> Runner:
        """The runner of the first pass."""
        return self.passes[0][0]

    @property
    def multiple_px(self) -> int:
        """HR images must have sides that are multiples of this."""
        return multiple_px_of(self.runner.card, self.scale)

    def with_patches(self, patches: Tensor) -> ImageModel:
        """The same model with reference patches (N,3,S,S) in [0, 1] at the HR pixel size."""
        banks = (_resized(patches, reached / self.scale) for _, reached in self._reached())
        passes = (
            tuple(
                runner.with_bank(ReferenceBank(bank[:, list(group.channels)]))
                for runner, group in zip(runners, group_bands(BANDS, runners[0].spec.channels))
            )
            for runners, bank in zip(self.passes, banks)
        )
        return replace(self, passes=tuple(passes))

    def __call__(
        self,
        lr: Pixels,
        reference: Pixels | None,
        settings: Settings,
        is_aligned: bool = True,
    ) -> Pixels:
        """Super-resolve (h,w,3) to 8 bits, as `exact` does."""
        return to_pixels(self.exact(lr, reference, settings, is_aligned))

    def exact(
        self,
        lr: Pixels,
        reference: Pixels | None,
        settings: Settings,
        is_aligned: bool = True,
    ) -> Tensor:
        """Super-resolve (h,w,3) to (3,H,W) in [0, 1]; without a reference the patches are used.

        The reference shows the place itself if it is aligned and as large as the result.
        """
        return self.samples(lr, reference, settings, 1, is_aligned)[0]

    def samples(
        self,
        lr: Pixels,
        reference: Pixels | None,
        settings: Settings,
        count: int,
        is_aligned: bool = True,
    ) -> list[Tensor]:
        """What `exact` makes with the seed of the settings, and with those after it.

        As in a run, only the last pass differs.
        """
        image, model = to_tensor(lr), self
        if settings.sensor is None:
            settings = replace(settings, sensor=sensed(image[0]))
        offered = None if reference is None else to_tensor(reference)
        wanted = (lr.shape[0] * self.scale, lr.shape[1] * self.scale)
        if offered is not None and (not is_aligned or offered.shape[-2:] != wanted):
            # An image of another place or size has texture that can be used all the same.
            model, offered = self.with_patches(offered), None
        if offered is not None:
            offered = registered(image[0], offered[0])[None]
        first, found, last = image, [image], len(model.passes) - 1
        for stage, (runners, reached) in enumerate(model._reached()):
            ground = None if offered is None else _resized(offered, reached / self.scale)
            base = None
            if stage and runners[0].spec.wants_original(settings.options):
                base = enlarge(first, image.shape[-1] // first.shape[-1])
            one = _Pass(runners, settings, stage, reached / self.scale, base)
            made = one(image, ground, count if stage == last else 1)
            found = [_resized(x, min(1.0, self.scale / reached)) for x in made]
            if settings.consistency and runners[0].spec.operator != "none":
                sensor, scale = settings.sensor or IDEAL, min(reached, self.scale)
                found = [agree(x, first, scale, sensor, limits=(0.0, 1.0)) for x in found]
            image = found[0]
        return [x[0] for x in found]

    def _reached(self) -> list[tuple[tuple[Runner, ...], int]]:
        """The passes, each with the scale of it and of those before it together."""
        scales = [runner.scale for runner, *_ in self.passes]
        return [(one, prod(scales[: n + 1])) for n, one in enumerate(self.passes)]


@dataclass(frozen=True)
class _Pass:
    """One pass of a model over an image.

    `fineness` is how many pixels of its result lie in a pixel of the reference, a side.
    """

    runners: tuple[Runner, ...]
    settings: Settings
    stage: int
    fineness: float = 1.0
    original: Optional[Tensor] = None

    def __call__(self, lr: Tensor, reference: Tensor | None, samples: int) -> list[Tensor]:
        """Enlarge (1,3,h,w) in [0, 1] with so many seeds, counting up.

        The reference (1,3,s*h,s*w) is aligned with the image.
        """
        spec, scale = self.runners[0].spec, self.runners[0].scale
        made = torch.empty(samples, BANDS, *(side * scale for side in lr.shape[-2:]))
        for number, group in enumerate(group_bands(BANDS, spec.channels)):
            bands = list(group.channels)
            part = None if reference is None else reference[0, bands]
            offered = self._inputs(number, lr[:, bands], part, bands)
            for sample, sr in enumerate(made):
                field = self._noise(lr, number, self.settings.seed + sample)
                found = self.runners[number](lr[:, bands], replace(offered, fields=(field,)))
                group.scatter(found.sr[0].numpy(), sr.numpy())
        return [sr[None] for sr in made]

    @property
    def _sensor(self) -> Sensor:
        """What made the LR image; what a pass leaves to the next counts as ideal."""
        return IDEAL if self.stage else self.settings.sensor or IDEAL

    def _inputs(
        self, group: int, lr: Tensor, reference: Tensor | None, channels: list[int]
    ) -> TileInputs:
        """What the runner of a band group is given with (1,C,h,w)."""
        settings, runner = self.settings, self.runners[group]
        options = {**runner.spec.defaults(), **settings.options}
        valid = torch.ones(lr.shape[-2:], dtype=torch.bool)
        inputs = image_inputs(
            runner,
            reference,
            self._noise(lr, group, settings.seed),
            steps=runner.steps_for(lr[0], valid, settings.steps, options),
            noise_level=settings.noise,
            options=options,
            sensor=self._sensor,
        )
        return replace(
            inputs,
            stage=self.stage,
            reference_px=(max(1.0, self.fineness),),
            original=None if self.original is None else self.original[:, channels],
            shared={},
        )

    def _noise(self, lr: Tensor, group: int, seed: int) -> NoiseField:
        """The noise field under the image: the upper left part of that of a square tile."""
        runner = self.runners[group]
        height, width = (side * runner.scale for side in lr.shape[-2:])
        side, channels = max(height, width), runner.spec.channels
        address = NoiseAddress(seed, 0, 0, side, group, channels, self.stage)
        field = tile_field(address)

        def noise(channels: int, ratio: float, stage: int) -> Tensor:
            rows, cols = round(height * ratio), round(width * ratio)
            return field(channels, ratio, stage)[:, :rows, :cols]

        return noise


def sensed(lr: Tensor) -> Sensor:
    """The sensor that an image (3,h,w) in [0, 1] tells of, as a run estimates that of a scene."""
    pixels = lr.numpy()
    _, height, width = pixels.shape

    def read(window: PixelWindow) -> npt.NDArray[np.float32]:
        rows = pixels[:, window.row : window.row + window.height]
        part: npt.NDArray[np.float32] = rows[..., window.col : window.col + window.width]
        return part

    return estimated(height, width, read)


def _resized(images: Tensor, ratio: float) -> Tensor:
    if ratio == 1:
        return images
    size = [math.floor(side * ratio + ROUNDING_PX) for side in images.shape[-2:]]
    return F.interpolate(images, size=size, mode="bicubic", antialias=True).clamp(0, 1)


def multiple_px_of(card: Card, scale: int = 0) -> int:
    """The sides of HR images must be multiples of this, for a model at a scale or its default."""
    return (scale or card.scale) * card.geometry_of(spec_of(card.method)).lr_multiple


def default_settings(card: Card, seed: int) -> Settings:
    """The settings of a user who chooses nothing: the model's first preset."""
    return preset_settings(next(iter(card.presets_of(spec_of(card.method)).values())), seed)


def preset_settings(preset: Preset, seed: int) -> Settings:
    """The settings of a preset."""
    return Settings(steps=preset.steps, noise=preset.noise, seed=seed, options=dict(preset.options))

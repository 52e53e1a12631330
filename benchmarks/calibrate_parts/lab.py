# SPDX-License-Identifier: GPL-2.0-or-later
"""What a model makes of training and test images, image by image; every one is kept at once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import numpy as np
import torch
from ttrd3_qgis.core.evaluation.calibrating import Observation, observe, samples_of
from ttrd3_qgis.core.evaluation.images import Images, Pixels, middle
from ttrd3_qgis.core.evaluation.lr_images import lr_image
from ttrd3_qgis.core.evaluation.pools import References
from ttrd3_qgis.core.evaluation.single import ImageModel, preset_settings
from ttrd3_qgis.core.jobs.sensor import read_sensor
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.registry import spec_of
from ttrd3_qgis.core.methods.spec import UNUSED
from ttrd3_qgis.core.methods.weights import Weights, load_weights

SENSORS = ("ideal", "area", "psf:0.5,1", "psf:0.5,4")
SCALES = (2, 4, 8)  # of those that a model has
SIDE_PX = 128  # of the middle of each image
SEED = 10
TRAINING, TEST, POOL = "train/train.zip", "test_public/hr", "ref/ref.zip"


@dataclass(frozen=True)
class Plan:
    """A preset at a scale, with the references that the card's metrics were measured with."""

    preset: str
    scale: int
    samples: int
    references: str


def plans(card: Card) -> list[Plan]:
    """What is to be calibrated."""
    spec = spec_of(card.method)
    scales = [scale for scale in card.all_scales() if scale in SCALES]
    plain = "none" if spec.references == UNUSED else "same-class"
    found = []
    for name, preset in card.presets_of(spec).items():
        kind = card.metrics.get(name, {}).get("settings", {}).get("references", plain)
        found += [Plan(name, scale, samples_of(preset), kind) for scale in sorted(scales)]
    return found


class Crops(Images):
    """The middle of `count` images of a folder or archive, evenly spaced."""

    def __init__(self, source: Path, count: int, side_px: int) -> None:
        super().__init__(source)
        names = list(self._stored)
        chosen = np.unique(np.linspace(0, len(names) - 1, count).round().astype(int))
        self._stored = {names[n]: self._stored[names[n]] for n in chosen}
        self._side_px = side_px

    def __getitem__(self, name: str) -> Pixels:
        return middle(super().__getitem__(name), self._side_px)


@dataclass(frozen=True)
class Lab:
    """A model, where the images lie, where observations are kept, and how many images at most.

    `images` are of the training images, `tests` of the test images.
    """

    weights: Weights
    data: Path
    kept: Path
    images: int
    tests: int

    def training(self, plan: Plan) -> dict[str, list[Observation]]:
        """Observations of the training images, by sensor."""
        return {
            sensor: list(self._observed(TRAINING, self.images, plan, sensor)) for sensor in SENSORS
        }

    def unknown(self, plan: Plan) -> dict[str, list[Observation]]:
        """Observations of the test images, which calibrate nothing, by sensor."""
        return {sensor: list(self._observed(TEST, self.tests, plan, sensor)) for sensor in SENSORS}

    def _observed(self, part: str, count: int, plan: Plan, sensor: str) -> Iterator[Observation]:
        model = _model(self.weights.path, plan.scale)
        side_px = SIDE_PX // model.multiple_px * model.multiple_px
        crops = Crops(self.data / part, count, side_px)
        folder = self.kept / part.split("/")[0] / plan.preset / f"x{plan.scale}" / sensor
        folder.mkdir(parents=True, exist_ok=True)
        references = References(plan.references, crops, self.data / POOL, model.multiple_px, SEED)
        for name in crops:
            path = folder / f"{Path(name).stem}.npz"
            if not path.exists():
                _save(path, self._observe(name, crops[name], references, plan, sensor))
            yield _load(path, plan.scale)

    def _observe(
        self, name: str, hr: Pixels, references: References, plan: Plan, sensor: str
    ) -> Observation:
        card, known = self.weights.card, read_sensor(sensor)
        preset = card.presets_of(spec_of(card.method))[plan.preset]
        settings = replace(
            preset_settings(preset, SEED),
            references=plan.references,
            scale=plan.scale,
            degradation=known,
            sensor=known,
        )
        images = lr_image(hr, plan.scale, known, Path(name).name, SEED), hr, references.of(name, hr)
        model = _model(self.weights.path, plan.scale)
        return observe(model, images, settings, plan.samples, references.are_aligned)


@lru_cache(maxsize=1)
def _model(path: Path, scale: int) -> ImageModel:
    return ImageModel.of(load_weights(path), torch.device("cpu"), torch.float32, scale)


def _save(path: Path, one: Observation) -> None:
    part = path.with_suffix(f".{os.getpid()}.part")
    with part.open("wb") as file:
        features = one.features.astype(np.float16)
        np.savez(file, features=features, error=one.error.astype(np.float16), contrast=one.contrast)
    part.replace(path)


def _load(path: Path, scale: int) -> Observation:
    with np.load(path) as found:
        error = found["error"].astype(np.float32)
        return Observation(found["features"], error, float(found["contrast"]), scale)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures the trunk by degradation on images held out: lines of a table and a picture."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Protocol

import numpy as np
import torch
from PIL import Image
from torch import Tensor
from ttrd3_qgis.core.evaluation.images import Pixels
from ttrd3_qgis.core.evaluation.lr_images import lr_image
from ttrd3_qgis.core.evaluation.metrics import psnr
from ttrd3_qgis.core.evaluation.tensors import to_pixels, to_tensor
from ttrd3_qgis.core.jobs.sensor import Sensor, read_sensor
from ttrd3_qgis.core.methods.ttrd3.model import SCALE
from ttrd3_qgis.core.methods.ttrd3.sensor_code import UNKNOWN, sensor_code
from ttrd3_qgis.core.ops.degradation import enlarge

from .trunk_config import TrunkTraining

PREVIEWS = 3
TABLE = ("ideal", "area", "psf:0.5,1", "psf:0.5,4", "psf:0.5,2,75")


class Estimator(Protocol):
    """A network that estimates HR from LR enlarged, both (N,3,H,W) in [0, 1], and a code."""

    def estimate(self, lr_up: Tensor, code: Tensor) -> Tensor:
        """The estimate, without references."""
        ...


@dataclass(frozen=True)
class Score:
    """Means over the images; `told` with the right code, `untold` without any."""

    step: int
    degradation: str
    bicubic_psnr: float
    told_psnr: float
    untold_psnr: float


class TrunkValidation:
    """Images held out, each reduced in the same way every time."""

    def __init__(
        self, images: Sequence[tuple[str, Pixels]], config: TrunkTraining, folder: Path
    ) -> None:
        count = min(config.validated_images, len(images))
        chosen = np.linspace(0, len(images) - 1, count).round().astype(int)
        self.images = [images[index] for index in chosen]
        self.folder = folder

    @torch.inference_mode()
    def __call__(self, model: Estimator, step: int, suffix: str = "") -> list[Score]:
        """Measure, add lines to validation.csv, write a picture of the first images."""
        if not self.images:
            return []
        scores = [self._measure(model, step, name, suffix) for name in TABLE]
        path = self.folder / f"validation{suffix}.csv"
        is_new = not path.exists()
        with path.open("a", newline="", encoding="utf-8") as file:
            log = csv.writer(file)
            if is_new:
                log.writerow(field.name for field in fields(Score))
            for score in scores:
                first, degradation, *values = astuple(score)
                log.writerow((first, degradation, *(f"{value:.5g}" for value in values)))
        return scores

    def _measure(self, model: Estimator, step: int, degradation: str, suffix: str) -> Score:
        sensor, rows, pictures = read_sensor(degradation), [], []
        for name, hr in self.images:
            lr = lr_image(hr, SCALE, sensor, name)
            shown = [enlarged(lr), *estimates(model, lr, sensor)]
            rows.append([_psnr(image, hr) for image in shown])
            pictures.append(np.concatenate((*shown[:2], hr), axis=1))
        folder = self.folder / "previews"
        folder.mkdir(exist_ok=True)
        picture = Image.fromarray(np.concatenate(pictures[:: max(1, len(pictures) // PREVIEWS)]))
        picture.save(folder / f"step_{step:06d}{suffix}_{degradation.replace(':', '_')}.png")
        return Score(step, degradation, *(float(mean) for mean in np.mean(rows, axis=0)))


def enlarged(lr: Pixels) -> Pixels:
    """Bicubic enlargement by 4 as PIL does it."""
    size = (lr.shape[1] * SCALE, lr.shape[0] * SCALE)
    return np.asarray(Image.fromarray(lr).resize(size, Image.Resampling.BICUBIC))


def estimates(model: Estimator, lr: Pixels, sensor: Sensor) -> tuple[Pixels, Pixels]:
    """The trunk's estimates of HR, with the sensor's code and without."""
    lr_up = enlarge(to_tensor(lr), SCALE).clamp(0, 1)
    codes = torch.stack((sensor_code(sensor), UNKNOWN))
    told, untold = (model.estimate(lr_up, code[None])[0] for code in codes)
    return to_pixels(told), to_pixels(untold)


def _psnr(image: Pixels, truth: Pixels) -> float:
    return psnr(image.astype(np.float64) / 255, truth.astype(np.float64) / 255)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Validation on held-out images during training: a line of measures and a picture."""

from __future__ import annotations

import csv
import math
from dataclasses import astuple, dataclass, fields
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from ..engine.tiling.noise import noise_field
from ..evaluation.evaluate import to_pixels, to_tensor
from ..evaluation.images import Pixels, class_of, enlarge_degraded
from ..evaluation.lpips import LPIPS
from ..evaluation.metrics import psnr
from ..methods.registry import default_presets
from ..methods.ttrd3.model import TTRD3
from .config import TrainConfig
from .data import PairedImages

PREVIEWS = 4


@dataclass(frozen=True)
class ValidationScore:
    """Means over the held-out images; LPIPS is nan without its weights."""

    step: int
    psnr: float
    lpips: float
    bicubic_psnr: float


class Validation:
    """Held-out images, each with the same reference of its class every time."""

    def __init__(self, images: PairedImages, config: TrainConfig, device: torch.device) -> None:
        self.images, self.config, self.device = images, config, device
        self.folder = config.path(config.output)
        name = config.validation_lpips_weights
        self.lpips = LPIPS.from_file(config.path(name)).to(device) if name else None

    @torch.inference_mode()
    def __call__(self, model: TTRD3, step: int) -> ValidationScore:
        """Measure, add a line to validation.csv, write a picture of the first images."""
        rows, pictures = [], []
        for name, hr in self.images.held_out:
            lr_up = enlarge_degraded(hr)
            sr = self._super_resolve(model, lr_up, self._reference(name))
            rows.append((_psnr(sr, hr), self._distance(sr, hr), _psnr(lr_up, hr)))
            pictures.append(np.concatenate((lr_up, sr, hr), axis=1))
        score = ValidationScore(step, *(float(mean) for mean in np.mean(rows, axis=0)))
        self._log(score)
        Image.fromarray(np.concatenate(pictures[:PREVIEWS])).save(self._preview(step))
        return score

    def _super_resolve(self, model: TTRD3, lr_up: Pixels, ref: Pixels) -> Pixels:
        image = self._tensor(lr_up)
        if self.config.objective == "regression":
            sr = model.estimate(image)
        else:
            height, width = lr_up.shape[:2]
            preset = default_presets()["realistic"]
            noise = torch.from_numpy(noise_field(0, 0, 0, height, width, 3))[None].to(self.device)
            degraded = self._tensor(enlarge_degraded(ref))
            sr = model.sample(
                image, self._tensor(ref), degraded, noise=preset.noise * noise, steps=preset.steps
            )
        return to_pixels(sr[0])

    def _reference(self, name: str) -> Pixels:
        same = np.flatnonzero(self.images.classes == class_of(name))
        return self.images.hr[same[0] if len(same) else 0]

    def _distance(self, sr: Pixels, hr: Pixels) -> float:
        if self.lpips is None:
            return math.nan
        return float(self.lpips(self._tensor(sr), self._tensor(hr)))

    def _tensor(self, pixels: Pixels) -> Tensor:
        return to_tensor(pixels).to(self.device)

    def _log(self, score: ValidationScore) -> None:
        path = self.folder / "validation.csv"
        is_new = not path.exists()
        with path.open("a", newline="", encoding="utf-8") as file:
            log = csv.writer(file)
            if is_new:
                log.writerow(field.name for field in fields(ValidationScore))
            log.writerow(f"{value:.6g}" for value in astuple(score))

    def _preview(self, step: int) -> Path:
        folder = self.folder / "previews"
        folder.mkdir(exist_ok=True)
        return folder / f"step_{step:06d}.png"


def _psnr(image: Pixels, truth: Pixels) -> float:
    return psnr(image.astype(np.float64) / 255, truth.astype(np.float64) / 255)

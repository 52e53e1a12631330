# SPDX-License-Identifier: GPL-2.0-or-later
"""Validation on held-out images during training: a row of measures and a picture."""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Callable

import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn

from ..evaluation.images import Pixels, class_of, cropped, enlarged, reduced
from ..evaluation.lpips import LPIPS
from ..evaluation.metrics import psnr
from ..evaluation.single import ImageModel, default_settings
from ..evaluation.tensors import to_pixels, to_tensor
from ..methods.card import Card
from ..methods.objective import Estimate, Objective
from ..methods.registry import spec_of
from ..methods.weights import Weights
from .config import TrainConfig
from .data import PairedImages

PREVIEWS = 4
SEED = 0

SuperResolve = Callable[[Pixels, Pixels], Pixels]


@dataclass(frozen=True)
class ValidationScore:
    """Means over the held-out images; LPIPS is nan without its weights."""

    step: int
    psnr: float
    lpips: float
    bicubic_psnr: float


class Validation:
    """Held-out images, each always with the same reference of its class."""

    def __init__(
        self,
        images: PairedImages,
        config: TrainConfig,
        objective: Objective,
        device: torch.device,
    ) -> None:
        self.images, self.config, self.device = images, config, device
        self.objective = objective
        geometry = spec_of(config.method).geometry
        self._multiple_px = config.factor * geometry.lr_multiple
        self.folder = config.path(config.output)
        name = config.validation_lpips_weights
        self.lpips = LPIPS.from_file(config.path(name)).to(device) if name else None

    @torch.inference_mode()
    def __call__(self, network: nn.Module, step: int) -> ValidationScore:
        """Measure a network, add a row to validation.csv, and write a picture."""
        super_resolve, scale = self._model(network), self.config.factor
        rows, pictures = [], []
        for name, image in self.images.held_out:
            hr = cropped(image, self._multiple_px)
            lr = reduced(hr, scale)
            sr, lr_up = super_resolve(lr, self._reference(name)), enlarged(lr, scale)
            rows.append((_psnr(sr, hr), self._distance(sr, hr), _psnr(lr_up, hr)))
            pictures.append(np.concatenate((lr_up, sr, hr), axis=1))
        score = ValidationScore(step, *(float(mean) for mean in np.mean(rows, axis=0)))
        self._log(score)
        Image.fromarray(np.concatenate(pictures[:PREVIEWS])).save(self._preview(step))
        return score

    def _model(self, network: nn.Module) -> SuperResolve:
        """The model that users will run, or what exists of it in a first stage of training."""
        estimate = self.objective.estimator(network)
        if estimate is not None:
            return lambda lr, _: self._estimated(estimate, lr)
        weights = weights_of(self.config, self.objective, network.state_dict())
        model = ImageModel.of(weights, self.device, torch.float32, self.config.factor)
        settings = default_settings(weights.card, SEED)
        return lambda lr, reference: model(lr, reference, settings)

    def _estimated(self, estimate: Estimate, lr: Pixels) -> Pixels:
        return to_pixels(estimate(self._tensor(lr))[0])

    def _reference(self, name: str) -> Pixels:
        same = np.flatnonzero(self.images.classes == class_of(name))
        reference = self.images.hr[same[0] if len(same) else 0]
        return cropped(reference, self._multiple_px)

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


def weights_of(config: TrainConfig, objective: Objective, tensors: Mapping[str, Tensor]) -> Weights:
    """The state of a network in training as weights, with the card that an export would have."""
    more = objective.card_entries()
    card = Card(config.source, config.method, config.factor, objective.architecture(), **more)
    return Weights(dict(tensors), card, "", Path(config.source))


def _psnr(image: Pixels, truth: Pixels) -> float:
    return psnr(image.astype(np.float64) / 255, truth.astype(np.float64) / 255)

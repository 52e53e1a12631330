# SPDX-License-Identifier: GPL-2.0-or-later
"""Images, their LR images and references, and what cascades and interpolations make of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from ttrd3_qgis.core.evaluation import metrics
from ttrd3_qgis.core.evaluation.images import Pixels, cropped, enlarged, read_images, reduced
from ttrd3_qgis.core.evaluation.niqe import niqe
from ttrd3_qgis.core.evaluation.results import Settings
from ttrd3_qgis.core.evaluation.single import ImageModel, preset_settings
from ttrd3_qgis.core.evaluation.tensors import to_pixels, to_tensor
from ttrd3_qgis.core.methods.registry import spec_of
from ttrd3_qgis.core.methods.weights import Weights
from ttrd3_qgis.core.ops.degradation import enlarge
from ttrd3_qgis.core.ops.sensor_agreement import agree
from ttrd3_qgis.core.ops.wavelet import analyse

MULTIPLE_LR_PX = 4
SEED = 10
MEASURES = ("psnr", "sre", "sam", "niqe", "energy")
Scores = dict[str, list[float]]


@dataclass(frozen=True)
class Cascade:
    """A model at a scale, with its default settings."""

    model: ImageModel
    settings: Settings

    @classmethod
    def of(cls, weights: Weights, scale: int, preset: str = "", **options: Any) -> Cascade:
        """On the processor; `options` are those of the method, "" is the first preset."""
        presets = weights.card.presets_of(spec_of(weights.card.method))
        settings = preset_settings(presets[preset or next(iter(presets))], SEED)
        settings = replace(settings, options={**settings.options, **options})
        return cls(ImageModel.of(weights, torch.device("cpu"), torch.float32, scale), settings)

    def __call__(self, lr: Pixels, reference: Pixels | None = None) -> Pixels:
        """Super-resolve; the reference shows the place itself."""
        return self.model(lr, reference, self.settings)


def images(source: Path, scale: int, count: int) -> Iterator[tuple[str, Pixels, Pixels]]:
    """Names, HR and LR images; `count` 0 means all."""
    for number, (name, image) in enumerate(read_images(source)):
        if count and number >= count:
            return
        hr = cropped(image, scale * MULTIPLE_LR_PX)
        if hr.size:
            yield name, hr, reduced(hr, scale)


def projected(lr: Pixels, scale: int) -> Pixels:
    """The bicubic enlargement, made to agree with the LR image."""
    image = to_tensor(lr)
    return to_pixels(agree(enlarge(image, scale), image, scale, limits=(0.0, 1.0))[0])


def plain(lr: Pixels, scale: int) -> Pixels:
    """The bicubic enlargement."""
    return enlarged(lr, scale)


def scored(image: Pixels, hr: Pixels) -> list[float]:
    """The measures of an image against the truth, in the order of MEASURES."""
    a, b = image / 255.0, hr / 255.0
    found = (metrics.psnr(a, b), metrics.sre(a, b), metrics.sam(a, b), niqe(metrics.luma(a)))
    return [float(value) for value in (*found, _energy(image) / max(_energy(hr), 1e-12))]


def _energy(image: Pixels) -> float:
    """Mean square of the detail bands."""
    return float(analyse(to_tensor(image))[:, 1:].square().mean())


def coarser(image: Pixels, ratio: int) -> Pixels:
    """A reference of the place whose pixels are `ratio` times as large, on the HR grid."""
    return image if ratio == 1 else enlarged(reduced(image, ratio), ratio)


def noise(like: Pixels, seed: int) -> Pixels:
    """A reference that shows nothing."""
    return np.random.default_rng(seed).integers(0, 256, like.shape, dtype=np.uint8)


def means(scores: Mapping[str, list[list[float]]]) -> dict[str, list[float]]:
    """Means over images by name."""
    return {name: np.mean(rows, axis=0).tolist() for name, rows in scores.items()}

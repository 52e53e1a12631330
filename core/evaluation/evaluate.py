# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures a model on a folder of HR images, and bicubic and Lanczos for comparison."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Callable

import numpy as np
import torch

from ..jobs.sensor import IDEAL, Sensor
from ..ops.sensor import form
from . import metrics
from .cases import Case, Cases, interpolations
from .correctness import Correctness, correctness, enlarged
from .images import Pixels
from .lpips import LPIPS
from .niqe import niqe
from .reference_kinds import KINDS
from .references import choose_reference, reference_names
from .results import (
    MEASURES,
    Row,
    Settings,
    Summary,
    share_better,
    summarise,
    table_of,
    write_json,
)
from .single import ImageModel
from .tensors import to_pixels, to_tensor

__all__ = [
    "KINDS",
    "MEASURES",
    "ImageModel",
    "Row",
    "Settings",
    "Summary",
    "choose_reference",
    "estimate",
    "evaluate",
    "interpolations",
    "measure",
    "measure_cases",
    "open_cases",
    "reference_names",
    "share_better",
    "summarise",
    "table_of",
    "to_pixels",
    "to_tensor",
    "write_json",
]

OnImage = Callable[[int, int], None]


def _unseen(done: int, total: int) -> None:
    """Progress that is not shown."""


def measure(
    image: Pixels,
    truth: Pixels,
    lr: Pixels,
    lpips: LPIPS | None,
    label: tuple[str, str, str],
    sensor: Sensor = IDEAL,
) -> Row:
    """All measures of an estimate; `sensor` made the LR image."""
    scale = truth.shape[0] // lr.shape[0]
    a, b = image.astype(np.float64) / 255, truth.astype(np.float64) / 255
    with torch.inference_mode():
        distance = math.nan if lpips is None else float(lpips(to_tensor(image), to_tensor(truth)))
        low = form(to_tensor(image), sensor, scale) - to_tensor(lr)
    found = _correctness(lr, a, b)
    return Row(
        *label,
        psnr=metrics.psnr(a, b),
        psnr_y=metrics.psnr_y(a, b),
        ssim=metrics.ssim(a, b),
        lpips=distance,
        sam=metrics.sam(a, b),
        ergas=metrics.ergas(a, b, scale),
        lr_rmse=float(low.square().mean().sqrt()),
        sre=metrics.sre(a, b),
        niqe=niqe(metrics.luma(a)),
        ag=metrics.average_gradient(a),
        improvement=found.improvement,
        omission=found.omission,
        hallucination=found.hallucination,
    )


def _correctness(lr: Pixels, image: metrics.Image, truth: metrics.Image) -> Correctness:
    """Improvement, omission and hallucination; NaN of images that are alike everywhere."""
    scale = truth.shape[0] // lr.shape[0]
    lr_up = enlarged(to_tensor(lr), scale)[0].permute(1, 2, 0).double().numpy()
    try:
        return correctness(lr_up, image, truth)
    except ValueError:
        return Correctness(math.nan, math.nan, math.nan)


def estimate(model: ImageModel, case: Case, settings: Settings) -> Pixels:
    """The SR image of a case; the same at every call."""
    return model(case.lr, case.reference, settings, case.is_aligned)


def measure_cases(
    model: ImageModel,
    label: str,
    cases: Cases,
    settings: Settings,
    lpips: LPIPS | None,
    on_image: OnImage = _unseen,
) -> list[Row]:
    """Measure the model and the interpolations on every case; only one image is in memory."""
    rows: list[Row] = []
    for done, case in enumerate(cases.values(), 1):
        estimates = {**case.estimates, label: estimate(model, case, settings)}
        rows += [
            measure(pixels, case.hr, case.lr, lpips, (case.name, case.scene, name), case.sensor)
            for name, pixels in estimates.items()
        ]
        on_image(done, len(cases))
    return rows


def evaluate(
    model: ImageModel,
    label: str,
    hr_dir: Path,
    reference_dir: Path | None,
    settings: Settings,
    lpips: LPIPS | None,
    on_image: OnImage = _unseen,
) -> list[Row]:
    """Measure the model and the interpolations on every image of a folder."""
    cases = open_cases(model, hr_dir, reference_dir, settings, lpips)
    return measure_cases(model, label, cases, settings, lpips, on_image)


def open_cases(
    model: ImageModel,
    hr_dir: Path,
    reference_dir: Path | None,
    settings: Settings,
    lpips: LPIPS | None,
) -> Cases:
    """The cases to measure a model on."""
    return Cases(
        hr_dir,
        reference_dir,
        settings.references,
        scale=model.scale,
        multiple_px=model.multiple_px,
        least_px=lpips.least_px if lpips else 0,
        degradation=settings.degradation,
        seed=settings.seed,
    )

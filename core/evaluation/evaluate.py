# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures a model on a folder of HR images, beside bicubic and Lanczos interpolation."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Callable

import numpy as np
import torch
from torch import Tensor

from ..engine.tiling.noise import noise_field
from ..methods.base import Runner
from ..methods.single import image_inputs
from ..ops.degradation import agree, reduce
from . import metrics
from .cases import Case, Cases, interpolations
from .images import SCALE, Pixels
from .lpips import LPIPS
from .references import KINDS, choose_reference, reference_names
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

__all__ = [
    "KINDS",
    "MEASURES",
    "Row",
    "Settings",
    "Summary",
    "choose_reference",
    "estimate",
    "evaluate",
    "interpolations",
    "measure",
    "measure_cases",
    "reference_names",
    "share_better",
    "summarise",
    "super_resolve",
    "table_of",
    "to_pixels",
    "to_tensor",
    "write_json",
]

OnImage = Callable[[int, int], None]


def _unseen(done: int, total: int) -> None:
    """Progress that nobody looks at."""


def to_tensor(image: Pixels) -> Tensor:
    """(H,W,3) uint8 -> (1,3,H,W) float32 in [0, 1]."""
    return torch.from_numpy(np.ascontiguousarray(image.transpose(2, 0, 1)))[None].float() / 255


def to_pixels(image: Tensor) -> Pixels:
    """(3,H,W) in [0, 1] -> (H,W,3), rounded to 8 bits as a file would be."""
    pixels: Pixels = (image * 255 + 0.5).clamp(0, 255).byte().permute(1, 2, 0).cpu().numpy()
    return pixels


def super_resolve(
    runner: Runner, lr: Pixels, reference: Pixels | None, settings: Settings
) -> Pixels:
    """Run a model on one image as one tile; without a reference its bank serves."""
    height, width = lr.shape[0] * runner.scale, lr.shape[1] * runner.scale

    def field(channels: int, ratio: float, stage: int) -> Tensor:
        size = (round(height * ratio), round(width * ratio))
        return torch.from_numpy(noise_field(settings.seed + stage, 0, 0, *size, channels))

    inputs = image_inputs(
        runner,
        None if reference is None else to_tensor(reference)[0],
        field,
        steps=settings.steps,
        noise_level=settings.noise,
        consistency=settings.consistency,
    )
    sr = runner(to_tensor(lr), inputs).sr
    if settings.consistency:
        sr = agree(sr, to_tensor(lr), runner.scale, 0.0, 1.0)
    return to_pixels(sr[0])


def measure(
    image: Pixels, truth: Pixels, lr: Pixels, lpips: LPIPS | None, label: tuple[str, str, str]
) -> Row:
    """All measures of an estimate."""
    a, b = image.astype(np.float64) / 255, truth.astype(np.float64) / 255
    with torch.inference_mode():
        distance = math.nan if lpips is None else float(lpips(to_tensor(image), to_tensor(truth)))
        low = reduce(to_tensor(image), SCALE) - to_tensor(lr)
    return Row(
        *label,
        psnr=metrics.psnr(a, b),
        psnr_y=metrics.psnr_y(a, b),
        ssim=metrics.ssim(a, b),
        lpips=distance,
        sam=metrics.sam(a, b),
        ergas=metrics.ergas(a, b, SCALE),
        lr_rmse=float(low.square().mean().sqrt()),
    )


def estimate(runner: Runner, case: Case, settings: Settings) -> Pixels:
    """The SR image of a case; the same at every call."""
    return super_resolve(runner, case.lr, case.reference, settings)


def measure_cases(
    runner: Runner,
    label: str,
    cases: Cases,
    settings: Settings,
    lpips: LPIPS | None,
    on_image: OnImage = _unseen,
) -> list[Row]:
    """Measure the method and the interpolations on every case; one image is held at a time."""
    rows: list[Row] = []
    for done, case in enumerate(cases.values(), 1):
        estimates = {**case.estimates, label: estimate(runner, case, settings)}
        rows += [
            measure(pixels, case.hr, case.lr, lpips, (case.name, case.scene, name))
            for name, pixels in estimates.items()
        ]
        on_image(done, len(cases))
    return rows


def evaluate(
    runner: Runner,
    label: str,
    hr_dir: Path,
    reference_dir: Path | None,
    settings: Settings,
    lpips: LPIPS | None,
    on_image: OnImage = _unseen,
) -> list[Row]:
    """Measure the method and the interpolations on every image of a folder."""
    cases = Cases(hr_dir, reference_dir, settings.references, lpips.least_px if lpips else 0)
    return measure_cases(runner, label, cases, settings, lpips, on_image)

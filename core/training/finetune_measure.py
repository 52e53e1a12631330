# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures weights on the held-out blocks, before and after the training."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np
import torch

from ..evaluation import metrics
from ..evaluation.images import Pixels, cropped
from ..evaluation.lr_images import lr_image
from ..evaluation.results import Settings
from ..evaluation.single import ImageModel
from ..evaluation.tensors import to_tensor

Distance = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]


@dataclass(frozen=True)
class BlockScore:
    """Measures of one block. `lpips` is nan without its weights.

    `sharpness` is the relative error of the luma's gradient energy: 0.3 means that the result has
    30 % too much or too little fine contrast.
    """

    psnr: float
    ssim: float
    sharpness: float
    lpips: float


@torch.inference_mode()
def measure(
    model: ImageModel,
    held_out: Sequence[Pixels],
    bank: Sequence[Pixels],
    settings: Settings,
    lpips: Distance | None,
    on_block: Callable[[int], None],
) -> list[BlockScore]:
    """Run a model on each block, cut to its grid, with the patches of `bank` as references."""
    model, scores = model.with_patches(torch.cat([to_tensor(image) for image in bank])), []
    for done, block in enumerate(held_out, 1):
        hr = cropped(block, model.multiple_px)
        lr = lr_image(hr, model.scale, settings.degradation, str(done))
        sr = model(lr, None, settings)
        a, b = sr.astype(np.float64) / 255, hr.astype(np.float64) / 255
        scores.append(
            BlockScore(
                min(metrics.psnr(a, b), 100.0),
                metrics.ssim(a, b),
                _sharpness_error(a, b),
                math.nan if lpips is None else float(lpips(to_tensor(sr), to_tensor(hr))),
            )
        )
        on_block(done)
    return scores


def _sharpness_error(image: metrics.Image, truth: metrics.Image) -> float:
    found, wanted = _gradient_energy(image), _gradient_energy(truth)
    return abs(found - wanted) / max(wanted, metrics.EPS)


def _gradient_energy(image: metrics.Image) -> float:
    luma = metrics.luma(image)
    rows, cols = np.diff(luma, axis=0), np.diff(luma, axis=1)
    return float(np.mean(rows**2) + np.mean(cols**2))

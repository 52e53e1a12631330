# SPDX-License-Identifier: GPL-2.0-or-later
"""What of a result improves on the LR image, what it omits, and what it invents.

C. Aybar et al., *A Comprehensive Benchmark for Optical Remote Sensing Image Super-Resolution*, IEEE
GRSL 2024. All images are (H,W,C) float64 in [0, 1].
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.ndimage import shift
from skimage.exposure import match_histograms
from skimage.registration import phase_cross_correlation
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

Image = npt.NDArray[np.float64]
Array = npt.NDArray[Any]

BORDER_PX = 16
PLAIN = 0.1  # pixels whose distances are all smaller tell nothing
FOLD, FALL = 0.8, 0.4  # lambda of improvement and omission, and of hallucination
TEMPERATURE = 0.25
UPSAMPLING = 10  # of the phase correlation: a tenth of a pixel
MOST_SHIFT_PX = 5.0
EPS = 1e-8


@dataclass(frozen=True)
class Correctness:
    """Shares of the pixels that say something; they add up to 1."""

    improvement: float
    omission: float
    hallucination: float


def enlarged(lr: Tensor, scale: int) -> Tensor:
    """LR images (N,C,h,w) as results are compared with them: bilinear, as by the authors."""
    return F.interpolate(lr, scale_factor=scale, mode="bilinear", align_corners=False)


def correctness(lr_up: Image, sr: Image, hr: Image) -> Correctness:
    """Means of `shares` inside of the border, once the result is like HR in colour and place.

    Raises ValueError where all images are the same.
    """
    found = shares(*(inner(image) for image in (lr_up, harmonised(sr, hr), hr)))
    if np.isnan(found).all():
        raise ValueError("No pixel tells improvement from invention.")
    return Correctness(*(float(value) for value in np.nanmean(found, axis=(1, 2))))


def shares(lr_up: Image, sr: Image, hr: Image) -> Array:
    """Improvement, omission and hallucination of each pixel, (3,H,W); NaN where all is plain."""
    of_lr, of_sr, between = distance(lr_up, hr), distance(sr, hr), distance(sr, lr_up)
    tells = np.maximum(np.maximum(of_lr, of_sr), between) > PLAIN
    with np.errstate(divide="ignore", invalid="ignore"):
        to_hr, to_lr = of_sr / of_lr, between / of_lr
    folded = 1 - np.exp(-FOLD * (to_hr + to_lr - 1))
    far = np.stack((to_hr + to_lr * folded, to_lr + to_hr * folded, np.exp(-FALL * to_hr * to_lr)))
    found: Array = np.where(tells & (of_lr > 0), _softmin(far), np.nan)
    return found


def distance(a: Image, b: Image) -> Array:
    """Normalised difference |a - b| / |a + b|, mean of the channels, (H,W)."""
    found: Array = np.mean(np.abs(a - b) / np.abs(a + b + EPS), axis=2)
    return found


def harmonised(sr: Image, hr: Image) -> Image:
    """The result with the histogram of each band of HR, moved to where HR shows the same."""
    alike = match_histograms(sr, hr, channel_axis=2)
    moved = phase_cross_correlation(
        hr.mean(axis=2), alike.mean(axis=2), upsample_factor=UPSAMPLING, normalization=None
    )[0]
    if np.abs(moved).max() > MOST_SHIFT_PX:
        return np.asarray(alike, dtype=np.float64)
    found: Image = shift(alike, (*moved, 0), order=1, mode="nearest")
    return found


def inner(image: Image) -> Image:
    """An image without its border; small ones keep at least half of their pixels."""
    border = min(BORDER_PX, *(side // 8 for side in image.shape[:2]))
    return image[border : image.shape[0] - border, border : image.shape[1] - border]


def _softmin(far: Array) -> Array:
    with np.errstate(invalid="ignore"):  # of pixels that tell nothing
        weights = np.exp((far.min(axis=0) - far) / TEMPERATURE)
        found: Array = weights / weights.sum(axis=0)
    return found

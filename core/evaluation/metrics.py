# SPDX-License-Identifier: GPL-2.0-or-later
"""Image quality measures between an estimate and the truth, arrays (H,W,3) float64 in [0, 1]."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from skimage.metrics import structural_similarity

Image = npt.NDArray[np.float64]
_LUMA = np.array([65.481, 128.553, 24.966]) / 255  # ITU-R BT.601, studio swing
EPS = 1e-12
DARK = 1 / 255  # a pixel counts as no darker when errors are divided by it


def psnr(image: Image, truth: Image) -> float:
    """Peak signal-to-noise ratio in dB over all channels."""
    mse = float(np.mean((image - truth) ** 2))
    return math.inf if mse == 0 else -10 * math.log10(mse)


def luma(image: Image) -> Image:
    """BT.601 luma in [16/255, 235/255], (H,W)."""
    luminance: Image = image @ _LUMA + 16 / 255
    return luminance


def psnr_y(image: Image, truth: Image) -> float:
    """PSNR of the luma in dB."""
    return psnr(luma(image), luma(truth))


def ssim(image: Image, truth: Image) -> float:
    """Structural similarity (Wang et al. 2004), Gaussian window, mean over channels."""
    return float(
        structural_similarity(
            image,
            truth,
            data_range=1.0,
            channel_axis=2,
            gaussian_weights=True,
            sigma=1.5,
            use_sample_covariance=False,
        )
    )


def sam(image: Image, truth: Image) -> float:
    """Spectral angle in degrees, mean over pixels."""
    product = (image * truth).sum(axis=2)
    lengths = np.linalg.norm(image, axis=2) * np.linalg.norm(truth, axis=2)
    cosine = np.clip((product + EPS) / (lengths + EPS), -1, 1)
    return float(np.degrees(np.arccos(cosine)).mean())


def sre(image: Image, truth: Image) -> float:
    """Spectral reconstruction error in per cent: |difference| over |truth|, mean over pixels."""
    off = np.linalg.norm(image - truth, axis=2)
    return float(100 * np.mean(off / np.maximum(np.linalg.norm(truth, axis=2), DARK)))


def average_gradient(image: Image) -> float:
    """Root of half the squared differences to the right and below, mean over pixels, 255 levels.

    It tells of contrast at pixel scale, noise included; good is what the truth has.
    """
    across, down = np.diff(image, axis=1)[:-1], np.diff(image, axis=0)[:, :-1]
    return float(255 * np.sqrt((across**2 + down**2) / 2).mean())


def ergas(image: Image, truth: Image, scale: int) -> float:
    """Relative global error (Wald 2000); lower is better."""
    mse = ((image - truth) ** 2).mean(axis=(0, 1))
    mean = np.maximum(truth.mean(axis=(0, 1)), EPS)
    return float(100 / scale * math.sqrt(np.mean(mse / mean**2)))

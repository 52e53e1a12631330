# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes an SR image agree with the LR image through its sensor, up to the noise and no further.

Of all images x + d the most likely one is taken, with d and the noise Gaussian: without noise the
projection of `degradation`, x + A+(y - A x); with noise its Wiener form. A is separable, so the
singular values of its two matrices give those of A as products.
"""

from __future__ import annotations

from functools import lru_cache

import torch
from torch import Tensor

from .sensor import Sensor, form, forming, noise_deviation

MISSING = 0.03  # deviation of what an estimate still misses, in [0, 1]; measured at 28 dB
LEAST_SHARE = 1e-6  # smaller singular values count as none
_JPEG_NOISE = 1.0 / 255  # what JPEG of quality 75 adds, about
_JPEG_QUALITY = 75


@lru_cache(maxsize=32)
def _decomposed(
    length: int, scale: int, kernel: str, blur_px: float
) -> tuple[Tensor, Tensor, Tensor]:
    """U (length,length), S (length,) and V (length*scale,length) of a matrix of the sensor."""
    u, s, vh = torch.linalg.svd(forming(length, scale, kernel, blur_px), full_matrices=False)
    return u, s, vh.t()


def agree(image: Tensor, lr: Tensor, sensor: Sensor, scale: int) -> Tensor:
    """The image (N,C,H,W) brought nearer to what made `lr` (N,C,h,w); both in [0, 1]."""
    vertical, horizontal = sensor.blurs_px
    rows = _decomposed(lr.shape[-2], scale, sensor.kernel, vertical)
    cols = _decomposed(lr.shape[-1], scale, sensor.kernel, horizontal)
    (u_rows, s_rows, v_rows), (u_cols, s_cols, v_cols) = (
        tuple(part.to(image) for part in parts) for parts in (rows, cols)
    )
    values = s_rows[:, None] * s_cols[None, :]
    missing = u_rows.t() @ (lr - form(image, sensor, scale)) @ u_cols
    return image + v_rows @ (missing * _gains(values, noise_level(lr, sensor))) @ v_cols.t()


def noise_level(lr: Tensor, sensor: Sensor) -> float:
    """Mean deviation of an LR image's noise in [0, 1], JPEG counted as noise."""
    deviation = float(noise_deviation(lr, sensor).square().mean().sqrt())
    if not sensor.jpeg_quality:
        return deviation
    harm = (100 - sensor.jpeg_quality) / (100 - _JPEG_QUALITY) * _JPEG_NOISE
    return float((deviation**2 + harm**2) ** 0.5)


def _gains(values: Tensor, noise: float) -> Tensor:
    """Inverse of the singular values, damped where noise outweighs what is missing."""
    damping = (noise / MISSING) ** 2
    is_seen = values > LEAST_SHARE * values.max()
    return torch.where(is_seen, values / (values.square() + damping).clamp_min(1e-12), 0.0)

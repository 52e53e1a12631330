# SPDX-License-Identifier: GPL-2.0-or-later
"""Transfer functions of optics and sensors (Fourier transforms of their point spread functions)."""

from __future__ import annotations

from typing import Union

import numpy as np
import numpy.typing as npt
from scipy import fft

from ..evaluation.images import Pixels
from .options import RealDegradation

Floats = npt.NDArray[np.float32]
Transfer = Union[Floats, npt.NDArray[np.complex64]]


def _frequencies(shape: tuple[int, ...]) -> tuple[Floats, Floats]:
    """Cycles per pixel of `rfft2`, as a column and a row."""
    rows = fft.fftfreq(shape[0]).astype(np.float32)[:, None]
    cols = fft.rfftfreq(shape[1]).astype(np.float32)[None, :]
    return rows, cols


def optics(
    shape: tuple[int, ...],
    ratio: float,
    ranges: RealDegradation,
    rng: np.random.Generator,
    strength: float = 1.0,
) -> Floats:
    """Transfer function of a Gaussian, stretched at random; `ratio` pixels per LR pixel.

    exp(-2 pi^2 (s_u^2 u^2 + s_v^2 v^2)): 1 at frequency 0, so the mean brightness is kept.
    """
    sigma = strength * ratio * rng.uniform(*ranges.blur_px)
    stretch, angle = rng.uniform(*ranges.stretch), rng.uniform(0, np.pi)
    rows, cols = _frequencies(shape)
    u, v = _turned(rows, cols, angle)
    along, across = sigma * np.sqrt(stretch), sigma / np.sqrt(stretch)
    return np.exp(-2 * np.pi**2 * ((along * u) ** 2 + (across * v) ** 2)).astype(np.float32)


def sensor(
    shape: tuple[int, ...], scale: int, ranges: RealDegradation, rng: np.random.Generator
) -> npt.NDArray[np.complex64]:
    """Optics, detector box, motion, and a shift to the centre of an LR pixel of `scale` pixels."""
    rows, cols = _frequencies(shape)
    along, _ = _turned(rows, cols, rng.uniform(0, np.pi))
    motion = np.sinc(scale * rng.uniform(*ranges.motion_px) * along)
    detector = np.sinc(scale * rows) * np.sinc(scale * cols)
    shift = np.exp(1j * np.pi * (scale - 1) * rows) * np.exp(1j * np.pi * (scale - 1) * cols)
    transfer = optics(shape, scale, ranges, rng) * motion * detector * shift
    return transfer.astype(np.complex64)


def _turned(rows: Floats, cols: Floats, angle: float) -> tuple[Floats, Floats]:
    cos, sin = np.float32(np.cos(angle)), np.float32(np.sin(angle))
    return cos * cols + sin * rows, cos * rows - sin * cols


def filtered(image: Pixels, transfer: Transfer, step: int = 1) -> Pixels:
    """Filter (H,W,3) with a transfer function, cyclic at the border; keep every `step`th pixel."""
    spectrum = fft.rfft2(image.transpose(2, 0, 1).astype(np.float32))
    bands = fft.irfft2(spectrum * transfer, s=image.shape[:2])
    return rounded(np.ascontiguousarray(bands[:, ::step, ::step].transpose(1, 2, 0)))


def rounded(values: Floats) -> Pixels:
    """Round to 8 bits; the given array is overwritten."""
    return np.rint(values, out=values).clip(0, 255, out=values).astype(np.uint8)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Noise at every scale, and colours."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

Array = npt.NDArray[np.float32]


def rgb(red: float, green: float, blue: float) -> Array:
    """Linear reflectance (3,) of a colour given as display values in [0, 255]."""
    return ((np.array([red, green, blue], np.float32) / 255.0) ** 2.2).astype(np.float32)


def octave(shape: tuple[int, int], wavelength_px: float, rng: np.random.Generator) -> Array:
    """Smooth noise (rows, cols) with features of one size, about unit variance."""
    rows, cols = (side / wavelength_px for side in shape)
    grid = rng.standard_normal((int(rows) + 4, int(cols) + 4)).astype(np.float32)
    x, y = rng.uniform(1.0, 2.0, 2)
    box = (x, y, x + cols, y + rows)
    return np.asarray(Image.fromarray(grid).resize(shape[::-1], Image.Resampling.BICUBIC, box))


def fractal(
    shape: tuple[int, int],
    longest_px: float,
    shortest_px: float,
    rng: np.random.Generator,
    gain: float = 0.65,
) -> Array:
    """Multi-octave noise (rows, cols), zero mean and unit variance."""
    total = np.zeros(shape, np.float32)
    wavelength, weight = longest_px, 1.0
    while wavelength >= shortest_px:
        total += weight * octave(shape, wavelength, rng)
        wavelength, weight = wavelength / 1.9, weight * gain
    return (total - total.mean()) / (total.std() + 1e-6)


def streaks(at: Array, wavelength: float, rng: np.random.Generator) -> Array:
    """Noise of one coordinate only, about unit variance: rain marks, seams, wheel tracks."""
    phase = (at / wavelength).astype(np.float32)
    knots = rng.standard_normal(257).astype(np.float32)
    index = np.floor(phase).astype(np.int32)
    part = phase - index
    part = part * part * (3.0 - 2.0 * part)
    return knots[index % 257] * (1.0 - part) + knots[(index + 1) % 257] * part


def smooth(edge0: float, edge1: float, value: Any) -> Array:
    """Smoothstep: 0 at edge0, 1 at edge1 (which may be the smaller one)."""
    part = np.clip((value - edge0) / (edge1 - edge0), 0.0, 1.0)
    return np.asarray(part * part * (3.0 - 2.0 * part), np.float32)


def pick(choices: tuple[Any, ...], rng: np.random.Generator) -> Any:
    """One of the choices; repeat a choice to make it more likely."""
    return choices[int(rng.integers(len(choices)))]

# SPDX-License-Identifier: GPL-2.0-or-later
"""Trees, hedges, bushes and lawns."""

from __future__ import annotations

import numpy as np

from .canvas import Canvas, Patch
from .texture import Array, pick, smooth


def tree(canvas: Canvas, u: float, v: float, radius: float, rng: np.random.Generator) -> None:
    """A crown of irregular outline and clumpy top."""
    phases, colour = rng.uniform(0, 6.28, 3), pick(canvas.season.crowns, rng)
    tone, top = rng.uniform(0.8, 1.35), radius * rng.uniform(1.3, 1.9) + 1.0
    patch = canvas.patch(u, v, (1.45 * radius, 1.45 * radius))
    if patch.empty:
        return
    angle = np.arctan2(patch.b, patch.a)
    reach = 1.0 + 0.14 * np.sin(2 * angle + phases[0]) + 0.10 * np.sin(3 * angle + phases[1])
    reach += 0.07 * np.sin(5 * angle + phases[2]) + 0.12 * patch.noise("clump")
    rho = np.hypot(patch.a, patch.b) / (radius * np.maximum(reach, 0.4))
    _crown(patch, rho, top, colour * np.float32(tone))


def _crown(patch: Patch, rho: Array, top: float, colour: Array) -> None:
    """Leaves where rho < 1; dark gaps between the clumps."""
    clump, fine = patch.noise("clump"), patch.noise("fine")
    alpha = smooth(1.02, 0.9, rho + 0.06 * fine)
    dome = np.sqrt(np.clip(1.0 - rho**2, 0.0, 1.0))
    height = top * (0.3 + 0.7 * dome) + (0.75 * clump + 0.22 * fine) * (0.4 + 0.6 * dome)
    tone = np.exp(0.20 * clump + 0.16 * fine + 0.10 * patch.noise("mid"))
    warm = np.stack([1 + 0.07 * patch.noise("hue"), np.ones_like(tone), np.ones_like(tone)], -1)
    patch.paint(alpha, tone[..., None] * warm * colour)
    patch.lift(alpha, np.maximum(height, 0.3))


def bush(canvas: Canvas, u: float, v: float, radius: float, rng: np.random.Generator) -> None:
    """A low round plant."""
    colour, tone = pick(canvas.season.crowns, rng), np.float32(rng.uniform(0.9, 1.6))
    patch = canvas.patch(u, v, (1.6 * radius, 1.6 * radius))
    if not patch.empty:
        rho = np.hypot(patch.a, patch.b) / radius + 0.15 * patch.noise("clump")
        _crown(patch, rho, 1.1 * radius, colour * tone)


def hedge(
    canvas: Canvas, u: float, v: float, length: float, angle: float, rng: np.random.Generator
) -> None:
    """A clipped or wild hedge centred on a point."""
    width, height = rng.uniform(0.5, 1.1), rng.uniform(1.2, 2.2)
    colour = pick(canvas.season.crowns, rng)
    patch = canvas.patch(u, v, (length / 2, 1.5), angle)
    if patch.empty:
        return
    distance = patch.box(length / 2, width) + 0.25 * patch.noise("clump")
    alpha = smooth(0.15, -0.15, distance)
    tone = np.exp(0.2 * patch.noise("clump") + 0.15 * patch.noise("fine"))
    patch.paint(alpha, tone[..., None] * colour)
    patch.lift(alpha, height + 0.2 * patch.noise("clump"))


def lawn(patch: Patch, alpha: Array, rng: np.random.Generator, mown_m: float = 0.0) -> None:
    """Grass with dry spots; `mown_m` is the width of the mower's stripes, 0 without."""
    season = patch.canvas.season
    base = season.lawn * np.float32(rng.uniform(0.85, 1.2))
    dryness = season.dryness + rng.uniform(-0.2, 0.25)
    spots = smooth(0.4 - dryness, 2.4 - dryness, patch.noise("mid") + 1.2 * patch.noise("coarse"))
    spots = np.clip(spots + 0.06 * patch.noise("hue"), 0.0, 1.0)[..., None]
    grass = patch.surface(base, 0.10, 0.08, 0.08) * (1 - spots)
    grass += patch.surface(season.dry, 0.07, 0.07, 0.08) * spots
    if mown_m:
        stripe = np.tanh(3.0 * np.sin(np.pi * patch.b / mown_m + 0.2 * patch.noise("mid")))
        grass *= (1.0 + 0.05 * stripe)[..., None]
    patch.paint(alpha, grass)


def grove(
    canvas: Canvas, box: tuple[float, float, float, float], count: int, rng: np.random.Generator
) -> None:
    """Trees scattered in a box (u0, v0, u1, v1), small ones first."""
    for radius in np.sort(rng.gamma(6.0, 0.5, count)) + 0.8:
        tree(canvas, rng.uniform(box[0], box[2]), rng.uniform(box[1], box[3]), float(radius), rng)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Cars, vans and lorries."""

from __future__ import annotations

import numpy as np

from .canvas import Canvas
from .texture import pick, rgb

PAINTS = (
    *(rgb(225, 226, 224), rgb(232, 231, 226), rgb(176, 179, 181), rgb(160, 163, 166)),
    *(rgb(106, 110, 114), rgb(52, 54, 58), rgb(42, 43, 46), rgb(62, 78, 112), rgb(70, 92, 120)),
    *(
        rgb(134, 58, 52),
        rgb(204, 204, 200),
        rgb(168, 154, 128),
        rgb(70, 86, 72),
        rgb(206, 206, 204),
    ),
)
GLASS = rgb(44, 50, 56)


def car(canvas: Canvas, u: float, v: float, angle: float, rng: np.random.Generator) -> None:
    """One vehicle heading along `angle`."""
    paint = pick(PAINTS, rng) * np.float32(rng.uniform(0.85, 1.1))
    kind, wobble, length = rng.uniform(), rng.normal(0, 0.03), rng.uniform(1.95, 2.4)
    half = (length, 0.9) if kind < 0.88 else (length + 0.45, 1.0)
    patch = canvas.patch(u, v, (half[0] + 0.6, half[1] + 0.6), angle + wobble)
    if patch.empty:
        return
    round_corner = 0.35 * np.clip(np.abs(patch.a) - half[0] + 0.6, 0, 1) ** 2
    body = patch.inside(patch.box(*half) + round_corner)
    patch.shade(patch.inside(patch.box(half[0] + 0.15, half[1] + 0.2)), 0.55)
    patch.paint(body, paint)
    patch.lift(body, 0.95)
    back, front = (-1.75, 0.75) if kind < 0.88 else (-half[0] + 0.2, 1.5)
    middle, reach = (back + front) / 2, (front - back) / 2
    cabin = patch.inside(patch.box(reach, half[1] - 0.1, a=middle))
    roof = patch.inside(patch.box(reach - 0.5, half[1] - 0.25, a=middle - 0.1))
    patch.paint(cabin, GLASS)
    patch.paint(roof, paint * np.float32(1.05))
    patch.lift(roof, 1.5 if kind < 0.88 else 2.1)


def lorry(canvas: Canvas, u: float, v: float, angle: float, rng: np.random.Generator) -> None:
    """A box lorry or a trailer."""
    length = rng.uniform(3.5, 6.5)
    patch = canvas.patch(u, v, (length + 3.0, 2.0), angle)
    if patch.empty:
        return
    load = patch.inside(patch.box(length, 1.25))
    cab = patch.inside(patch.box(0.9, 1.15, a=length + 1.2))
    patch.paint(load, patch.surface(rgb(222, 222, 218), 0.03, 0.05, 0.0))
    patch.lift(load, 3.4)
    patch.paint(cab, pick(PAINTS, rng))
    patch.lift(cab, 2.6)

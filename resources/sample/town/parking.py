# SPDX-License-Identifier: GPL-2.0-or-later
"""Parking bays with painted lines and cars that change with the date."""

from __future__ import annotations

import numpy as np

from .canvas import Canvas
from .cars import car
from .texture import rgb

BAY_M = 2.6
LINE = rgb(216, 214, 206)


def bays(
    canvas: Canvas,
    at: tuple[float, float],
    half_length: float,
    angle: float,
    rng: np.random.Generator,
    taken: float = 0.62,
) -> None:
    """A row of bays 5 m deep, open towards +b, centred on a plan point."""
    patch = canvas.patch(*at, (half_length, 2.6), angle)
    if patch.empty:
        return
    phase = (patch.a + half_length) % BAY_M
    line = np.minimum(phase, BAY_M - phase) < 0.09
    wear = np.clip(0.7 + 0.3 * patch.noise("mid"), 0, 1)
    patch.paint(patch.inside(patch.box(half_length, 2.5)) * line * wear, LINE)
    today = canvas.plan.rng("bays", int(at[0] * 7), int(at[1] * 7), canvas.season.number)
    fill = taken * today.uniform(0.7, 1.25)
    cos, sin = np.cos(angle), np.sin(angle)
    for place in np.arange(-half_length + BAY_M / 2, half_length - 1.0, BAY_M):
        shift = today.normal(0, 0.15, 2)
        a, b = place + shift[0], 0.15 + shift[1]
        turn = angle + (np.pi / 2 if today.uniform() < 0.7 else -np.pi / 2)
        if today.uniform() < fill:
            car(canvas, at[0] + a * cos - b * sin, at[1] + a * sin + b * cos, turn, today)

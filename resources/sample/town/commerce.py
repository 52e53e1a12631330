# SPDX-License-Identifier: GPL-2.0-or-later
"""Shops with parking lots, works with yards, offices."""

from __future__ import annotations

import numpy as np

from .buildings import flat, hall
from .canvas import Canvas, Patch
from .cars import lorry
from .layout import Block
from .parking import bays
from .roads import CONCRETE, asphalt
from .texture import pick, rgb, smooth
from .vegetation import lawn, tree

YARD = rgb(158, 148, 132)
BOXES = (
    rgb(150, 74, 60),
    rgb(70, 96, 130),
    rgb(190, 190, 186),
    rgb(96, 118, 96),
    rgb(170, 140, 90),
)


def _ground(canvas: Canvas, block: Block, tone: float, rng: np.random.Generator) -> Patch:
    """Asphalt over the whole block, a strip of grass around it."""
    u, v = (block.u0 + block.u1) / 2, (block.v0 + block.v1) / 2
    half = ((block.u1 - block.u0) / 2, (block.v1 - block.v0) / 2)
    patch = canvas.patch(u, v, half)
    lawn(patch, patch.inside(patch.box(*half)), rng)
    inner = patch.box(half[0] - 3.0, half[1] - 3.0)
    patch.paint(patch.inside(inner - 0.35), CONCRETE)
    asphalt(patch, patch.inside(inner), tone, rng)
    for street_side in (-1, 1):
        gate = patch.box(4.0, 8.0, a=rng.uniform(-0.6, 0.6) * half[0], b=street_side * half[1])
        asphalt(patch, patch.inside(gate), tone, rng)
    return patch


def draw_shops(canvas: Canvas, block: Block, rng: np.random.Generator) -> None:
    """A row of flat-roofed shops behind a parking lot at the main road."""
    patch = _ground(canvas, block, rng.uniform(0.9, 1.7), rng)
    u = (block.u0 + block.u1) / 2
    depth, half_u = (block.v1 - block.v0), (block.u1 - block.u0) / 2 - 6.0
    back = block.v1 - depth * 0.28 - 6.0
    at = u - half_u
    while at < u + half_u - 8.0:
        width = min(float(rng.uniform(16, 44)), u + half_u - at)
        half_v = depth * rng.uniform(0.17, 0.24)
        flat(canvas, at + width / 2, back + rng.uniform(-1.5, 1.5), (width / 2, half_v), 0.0, rng)
        at += width + (0.0 if rng.uniform() < 0.6 else 5.0)
    front = block.v0 + 6.0
    for row, turn in ((front, 0.0), (front + 16.6, np.pi), (front + 21.6, 0.0)):
        bays(canvas, (u, row), half_u - 4.0, turn, rng, 0.6)
    _islands(canvas, u, front + 19.1, half_u, rng)
    _dock(patch, block, rng)


def _islands(canvas: Canvas, u: float, v: float, half_u: float, rng: np.random.Generator) -> None:
    """Kerbed islands with a tree at the ends of the rows."""
    for a in (-half_u + 1.5, -half_u / 3, half_u / 3, half_u - 1.5):
        patch = canvas.patch(u + a, v, (1.5, 4.5))
        if patch.empty:
            continue
        distance = patch.box(1.3, 4.2)
        patch.paint(patch.inside(distance), CONCRETE)
        lawn(patch, patch.inside(distance + 0.35), rng)
        for step in (-2.4, 2.4):
            tree(canvas, u + a, v + step, rng.uniform(1.1, 2.0), rng)


def _dock(patch: Patch, block: Block, rng: np.random.Generator) -> None:
    """Deliveries behind the shops, and containers."""
    for _ in range(3):
        a = rng.uniform(0.1, 0.9) * (block.u1 - block.u0) + block.u0
        today = patch.canvas.plan.rng("dock", int(a * 10), patch.canvas.season.number)
        if today.uniform() < 0.6:
            lorry(patch.canvas, a, block.v1 - 4.6, 0.0, today)
        _container(patch.canvas, a + 14.0, block.v1 - 4.5, 0.0, rng)


def _container(canvas: Canvas, u: float, v: float, angle: float, rng: np.random.Generator) -> None:
    length = 3.0 if rng.uniform() < 0.6 else 6.0
    patch, colour = canvas.patch(u, v, (length, 1.3), angle), pick(BOXES, rng)
    if not patch.empty:
        alpha = patch.inside(patch.box(length, 1.2))
        patch.paint(alpha, patch.surface(colour, 0.05, 0.06, 0.0))
        patch.lift(alpha, 2.6)


def draw_works(canvas: Canvas, block: Block, rng: np.random.Generator) -> None:
    """Metal halls in a yard with containers, lorries and bare ground."""
    patch = _ground(canvas, block, rng.uniform(0.9, 1.05), rng)
    u, v = (block.u0 + block.u1) / 2, (block.v0 + block.v1) / 2
    half = ((block.u1 - block.u0) / 2, (block.v1 - block.v0) / 2)
    worn = smooth(-0.3, 0.6, patch.noise("coarse") + 0.5 * patch.noise("mid"))
    inner = patch.inside(patch.box(half[0] - 5, half[1] - 5))
    patch.paint(worn * inner * 0.8, patch.surface(YARD, 0.08, 0.08, 0.08))
    hall(canvas, u - half[0] * 0.45, v - half[1] * 0.4, (half[0] * 0.42, half[1] * 0.42), 0.0, rng)
    hall(
        canvas, u + half[0] * 0.52, v - half[1] * 0.2, (half[1] * 0.5, half[0] * 0.26), 1.5708, rng
    )
    flat(canvas, u + half[0] * 0.5, v + half[1] * 0.68, (half[0] * 0.32, half[1] * 0.16), 0.0, rng)
    today = canvas.plan.rng("yard", block.column, block.row, canvas.season.number)
    for place in np.arange(-half[0] + 8.0, 6.0, 3.4):
        if today.uniform() < 0.7:
            _container(canvas, u + float(place), v + half[1] - 10.0, 1.5708, today)
        if today.uniform() < 0.35:
            lorry(canvas, u + float(place), v + half[1] * 0.38, 1.5708, today)
    bays(canvas, (u + half[0] * 0.5, v + half[1] * 0.36), half[0] * 0.4, 0.0, rng, 0.7)


def draw_offices(canvas: Canvas, block: Block, rng: np.random.Generator) -> None:
    """Office wings around a green court, parking behind."""
    patch = _ground(canvas, block, rng.uniform(1.0, 1.5), rng)
    u, v = (block.u0 + block.u1) / 2, (block.v0 + block.v1) / 2
    half_u = (block.u1 - block.u0) / 2 - 8.0
    court = patch.box(half_u - 4.0, 18.0, b=-20.0)
    patch.paint(patch.inside(court - 3.0), patch.surface(CONCRETE, 0.06, 0.06, 0.05))
    lawn(patch, patch.inside(court + 3.0), rng, mown_m=1.2)
    patch.paint(patch.inside(patch.disc(5.0, 0.0, -20.0)), patch.surface(CONCRETE))
    flat(canvas, u, v - 34.0, (half_u, 8.5), 0.0, rng)
    flat(canvas, u - half_u + 9.0, v - 12.0, (9.0, 15.0), 0.0, rng)
    flat(canvas, u + half_u - 12.0, v - 14.0, (12.0, 13.0), 0.0, rng)
    for _ in range(9):
        tree(canvas, u + rng.uniform(-0.5, 0.5) * half_u, v + rng.uniform(-22, -4), 2.2, rng)
    for row, turn in ((v + 13.0, 0.0), (v + 30.0, np.pi), (v + 35.2, 0.0)):
        bays(canvas, (u, row), half_u - 3.0, turn, rng, 0.75)
    _islands(canvas, u, v + 32.6, half_u, rng)

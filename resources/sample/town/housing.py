# SPDX-License-Identifier: GPL-2.0-or-later
"""Homes: detached houses on their lots, and rows of flats."""

from __future__ import annotations

import numpy as np

from .buildings import House, pitched
from .canvas import Canvas, Patch
from .cars import car
from .layout import Block
from .parking import bays
from .roads import CONCRETE, asphalt
from .texture import pick, rgb, smooth
from .vegetation import bush, hedge, lawn, tree

PATIO = rgb(172, 160, 144)
FENCE = rgb(150, 136, 116)
POOL = rgb(112, 160, 168)
SOIL = rgb(136, 116, 92)


def draw_houses(canvas: Canvas, block: Block, rng: np.random.Generator) -> None:
    """Two rows of lots, back to back."""
    depth = (block.v1 - block.v0) / 2
    for facing in (-1, 1):  # -1: street in the north
        street_v = block.v0 if facing < 0 else block.v1
        at = block.u0
        while at < block.u1 - 9.0:
            width = min(float(rng.uniform(14.0, 20.0)), block.u1 - at)
            if block.u1 - at - width < 10.0:
                width = block.u1 - at
            own = np.random.default_rng(rng.integers(2**32))
            _lot(canvas, (at + width / 2, street_v - facing * depth / 2), width, depth, facing, own)
            at += width


def _lot(
    canvas: Canvas,
    at: tuple[float, float],
    width: float,
    depth: float,
    facing: int,
    rng: np.random.Generator,
) -> None:
    """One lot; in its own frame b grows from the street to the back."""
    angle = 0.0 if facing < 0 else np.pi
    patch = canvas.patch(*at, (width / 2, depth / 2), angle)
    if patch.empty:
        return
    half_w, half_d = width / 2, depth / 2
    lawn(patch, patch.soft(patch.box(half_w, half_d), 0.4, 0.1), rng)
    _wear(patch, half_w, half_d, rng)
    side = 1 if rng.uniform() < 0.5 else -1
    half_a, half_b = half_w - rng.uniform(1.2, 2.6), rng.uniform(5.2, 7.2)
    house_b = -half_d + rng.uniform(5.0, 7.5) + half_b
    _drive(canvas, patch, at, side * (half_w - 1.9), (-half_d, house_b), facing, rng)
    _garden(canvas, patch, at, (half_w, half_d), house_b + half_b, facing, rng)
    crosswise = rng.uniform() < 0.25
    sizes = (half_b, half_a) if crosswise else (half_a, half_b)
    u, v = _spot(at, -side * rng.uniform(0.0, 0.9), house_b, facing)
    turn = angle + rng.normal(0, 0.012) + (np.pi / 2 if crosswise else 0.0)
    hip, wing = rng.uniform() < 0.5, rng.uniform() < 0.5 and not crosswise
    pitched(canvas, House(u, v, *sizes, turn, rng.uniform(2.8, 4.6), hip, wing), rng)


def _spot(at: tuple[float, float], a: float, b: float, facing: int) -> tuple[float, float]:
    """Plan point of a place in a lot's frame."""
    sign = 1 if facing < 0 else -1
    return at[0] + sign * a, at[1] + sign * b


def _wear(patch: Patch, half_w: float, half_d: float, rng: np.random.Generator) -> None:
    """Bare soil and trodden spots."""
    amount = rng.uniform(-0.6, 0.8)
    bare = smooth(1.4 - amount, 2.4 - amount, patch.noise("mid") + 0.6 * patch.noise("coarse"))
    inside = patch.inside(patch.box(half_w, half_d))
    patch.paint(0.75 * bare * inside, patch.surface(SOIL, 0.1, 0.07, 0.05))


def _drive(
    canvas: Canvas,
    patch: Patch,
    at: tuple[float, float],
    a: float,
    ends: tuple[float, float],
    facing: int,
    rng: np.random.Generator,
) -> None:
    """Driveway across pavement and verge to the house, a path to the door, a car or two."""
    angle, half_width = (0.0 if facing < 0 else np.pi), rng.uniform(1.4, 2.6)
    start, end = ends[0] - 4.4, ends[1]
    middle = (start + end) / 2
    strip = canvas.patch(*_spot(at, a, middle, facing), (4.0, (end - start) / 2), angle)
    if not strip.empty:
        shape = strip.inside(strip.box(half_width, (end - start) / 2))
        if rng.uniform() < 0.7:
            strip.paint(shape, strip.surface(CONCRETE * np.float32(rng.uniform(0.75, 1.1))))
            strip.shade(shape * (np.abs(strip.b % 3.0 - 1.5) < 0.12), 0.8)
        else:
            asphalt(strip, shape, rng.uniform(0.8, 1.2), rng)
    walk = patch.box(0.6, (ends[1] - ends[0]) / 2, a=-0.35 * a, b=(ends[0] + ends[1]) / 2)
    patch.paint(patch.inside(walk), patch.surface(CONCRETE))
    parked = canvas.plan.rng("drive", int(at[0] * 10), int(at[1] * 10), canvas.season.number)
    if parked.uniform() < 0.6:
        b = ends[0] + parked.uniform(2.0, 3.5)
        car(canvas, *_spot(at, a, b, facing), angle + np.pi / 2, parked)


def _garden(
    canvas: Canvas,
    patch: Patch,
    at: tuple[float, float],
    half: tuple[float, float],
    back: float,
    facing: int,
    rng: np.random.Generator,
) -> None:
    """Behind the house: patio, pool, shed, beds, fences, trees and bushes."""
    half_w, half_d = half
    a = rng.uniform(-0.4, 0.4) * half_w
    terrace = patch.box(rng.uniform(2.0, 4.0), 1.8, a=a, b=back + 1.6)
    patch.paint(patch.inside(terrace), patch.surface(PATIO * np.float32(rng.uniform(0.8, 1.2))))
    draw = rng.uniform()
    if draw < 0.09:
        _pool(patch, (rng.uniform(-0.3, 0.3) * half_w, (back + half_d) / 2 + 1.5), rng)
    elif draw < 0.75:
        _shed(patch, (rng.uniform(-0.6, 0.6) * half_w, half_d - rng.uniform(2.0, 4.0)), rng)
    bed = np.abs(patch.box(half_w - 1.0, half_d - 1.0)) - rng.uniform(0.3, 0.9)
    at_back = patch.b > back
    patch.paint(0.8 * patch.soft(bed, 0.4, 0.3) * at_back, patch.surface(SOIL * np.float32(0.75)))
    fence = patch.inside(np.abs(patch.box(half_w, half_d)) - 0.10) * (patch.b > back - 4.0)
    if rng.uniform() < 0.7:
        patch.paint(fence, FENCE)
        patch.lift(fence, 1.7)
    _plants(canvas, at, half, back, facing, rng)


def _pool(patch: Patch, at: tuple[float, float], rng: np.random.Generator) -> None:
    half_a, half_b = rng.uniform(2.8, 4.2), rng.uniform(1.5, 2.2)
    distance = patch.box(half_a, half_b, *at)
    patch.paint(patch.inside(distance - 1.2), patch.surface(rgb(200, 194, 182), 0.05, 0.05))
    patch.paint(patch.inside(distance), patch.surface(POOL, 0.03, 0.05, 0.05))


def _shed(patch: Patch, at: tuple[float, float], rng: np.random.Generator) -> None:
    half_a, half_b = rng.uniform(1.1, 2.4, 2)
    alpha = patch.inside(patch.box(half_a, half_b, *at))
    colour = pick(
        (rgb(150, 148, 144), rgb(124, 106, 90), rgb(190, 190, 186), rgb(108, 112, 108)), rng
    )
    patch.paint(alpha, patch.surface(colour, 0.06, 0.05))
    patch.lift(alpha, 2.3 + 0.35 * (half_b - np.abs(patch.b - at[1])))


def _plants(
    canvas: Canvas,
    at: tuple[float, float],
    half: tuple[float, float],
    back: float,
    facing: int,
    rng: np.random.Generator,
) -> None:
    half_w, half_d = half
    for _ in range(int(rng.poisson(8.0))):
        a, b = rng.uniform(-0.95, 0.95) * half_w, rng.uniform(back + 1, half_d)
        bush(canvas, *_spot(at, a, b, facing), rng.uniform(0.5, 1.4), rng)
    for _ in range(int(rng.poisson(4.5))):
        a, b = rng.uniform(-0.9, 0.9) * half_w, -half_d + rng.uniform(1.0, 5.0)
        bush(canvas, *_spot(at, a, b, facing), rng.uniform(0.4, 0.9), rng)
    for _ in range(int(rng.poisson(3.0))):
        a, b = rng.uniform(-0.9, 0.9) * half_w, rng.uniform(back + 3, half_d + 1)
        tree(canvas, *_spot(at, a, b, facing), rng.gamma(6.0, 0.45), rng)
    if rng.uniform() < 0.3:
        u, v = _spot(at, half_w - 0.6, (back + half_d) / 2, facing)
        hedge(canvas, u, v, half_d - back, np.pi / 2, rng)
    if rng.uniform() < 0.35:
        tree(canvas, *_spot(at, rng.uniform(-0.5, 0.5) * half_w, -half_d + 3.0, facing), 2.4, rng)


def draw_flats(canvas: Canvas, block: Block, rng: np.random.Generator) -> None:
    """Long blocks of flats on lawns, with a parking lot between."""
    u, v = (block.u0 + block.u1) / 2, (block.v0 + block.v1) / 2
    half = ((block.u1 - block.u0) / 2, (block.v1 - block.v0) / 2)
    patch = canvas.patch(u, v, half)
    lawn(patch, patch.soft(patch.box(*half), 0.5, 0.2), rng, mown_m=1.5)
    lot = patch.box(half[0] - 6.0, 9.5)
    patch.paint(patch.inside(lot - 0.4), CONCRETE)
    asphalt(patch, patch.inside(lot), rng.uniform(0.9, 1.1), rng)
    bays(canvas, (u, v - 6.8), half[0] - 8.0, 0.0, rng)
    bays(canvas, (u, v + 6.8), half[0] - 8.0, np.pi, rng)
    for side in (-1, 1):
        length = (half[0] - 9.0) / 2
        for end in (-1, 1):
            at = (u + end * (length + 2.5), v + side * (half[1] - 11.0))
            walk = canvas.patch(at[0], at[1] - side * 9.0, (length, 1.0))
            walk.paint(walk.inside(walk.box(length, 0.8)), walk.surface(CONCRETE))
            house = House(
                *at, length - 1.0, 6.2, 0.0, rng.uniform(6.5, 9.5), rng.uniform() < 0.6, False
            )
            pitched(canvas, house, rng)
        for _ in range(14):
            spot = (u + rng.uniform(-1, 1) * half[0], v + side * rng.uniform(11.5, half[1]))
            if abs(abs(spot[1] - v) - half[1] + 11.0) > 7.5:
                tree(canvas, *spot, rng.uniform(1.5, 3.6), rng)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Park with a pond, school with its sports ground."""

from __future__ import annotations

import numpy as np

from .buildings import flat
from .canvas import Canvas, Patch
from .fields import water
from .layout import Block
from .parking import bays
from .roads import CONCRETE, asphalt
from .texture import Array, rgb, smooth
from .vegetation import bush, grove, hedge, lawn, tree

GRAVEL = rgb(184, 172, 148)
SAND = rgb(204, 190, 158)
CLAY = rgb(160, 108, 86)
COURT = rgb(84, 116, 100)
CHALK = rgb(224, 224, 216)
WORN = rgb(150, 132, 100)


def _patch(canvas: Canvas, block: Block) -> tuple[Patch, tuple[float, float], tuple[float, float]]:
    """Patch, middle and half sizes of a block."""
    at = ((block.u0 + block.u1) / 2, (block.v0 + block.v1) / 2)
    half = ((block.u1 - block.u0) / 2, (block.v1 - block.v0) / 2)
    return canvas.patch(*at, half), at, half


def draw_park(canvas: Canvas, block: Block, rng: np.random.Generator) -> None:
    """Lawns, winding paths, a pond, groves, a playground."""
    patch, at, half = _patch(canvas, block)
    lawn(patch, patch.soft(patch.box(*half), 0.6, 0.3), rng, mown_m=2.2)
    pond_at = (rng.uniform(-0.2, 0.2) * half[0], rng.uniform(-0.1, 0.2) * half[1])
    angle = np.arctan2(patch.b - pond_at[1], (patch.a - pond_at[0]) / 1.6)
    reach = 15.0 + 3.0 * np.sin(2 * angle + rng.uniform(0, 6)) + 2.0 * np.sin(3 * angle)
    pond = np.hypot((patch.a - pond_at[0]) / 1.6, patch.b - pond_at[1]) - reach
    inside = patch.inside(patch.box(*half))
    ways = np.abs(pond - 6.5) - 1.2
    for slope, offset in ((0.55, -0.2), (-0.7, 0.25)):
        line = patch.b - slope * patch.a - offset * half[1] - 5.0 * np.sin(patch.a / 14.0)
        ways = np.minimum(ways, np.where(pond > 5.0, np.abs(line) / 1.15 - 1.1, 9.0))
    patch.paint(patch.soft(ways, 0.5, 0.12) * inside, patch.surface(GRAVEL, 0.07, 0.06, 0.05))
    water(patch, pond, rng)
    _playground(patch, (-0.68 * half[0], 0.62 * half[1]), rng)
    _park_trees(canvas, at, half, pond_at, rng)


def _playground(patch: Patch, at: tuple[float, float], rng: np.random.Generator) -> None:
    sand = patch.soft(patch.box(9.0, 7.0, *at), 0.8, 0.4)
    patch.paint(sand, patch.surface(SAND, 0.08, 0.08, 0.06))
    for _ in range(6):
        toy = patch.box(*rng.uniform(0.3, 1.5, 2), *(at + rng.uniform(-5.5, 5.5, 2)))
        patch.paint(patch.inside(toy), rgb(*rng.uniform(70, 190, 3)))
        patch.lift(patch.inside(toy), rng.uniform(0.8, 2.6))


def _park_trees(
    canvas: Canvas,
    at: tuple[float, float],
    half: tuple[float, float],
    pond_at: tuple[float, float],
    rng: np.random.Generator,
) -> None:
    """Groves in the corners, single trees, none in the pond or on the playground."""
    for _ in range(62):
        a, b = rng.uniform(-1, 1, 2) * half
        corner = abs(a) / half[0] + abs(b) / half[1] > 1.25
        at_pond = np.hypot((a - pond_at[0]) / 1.6, b - pond_at[1]) < 21
        sandy = abs(a + 0.68 * half[0]) < 11 and abs(b - 0.62 * half[1]) < 9
        radius = rng.gamma(8.0, 0.45)
        if not (at_pond or sandy) and (corner or rng.uniform() < 0.45):
            tree(canvas, at[0] + a, at[1] + b, radius, rng)
    for _ in range(16):
        turn = rng.uniform(0, 6.28)
        a, b = pond_at[0] + 27 * np.cos(turn), pond_at[1] + 18 * np.sin(turn)
        bush(canvas, at[0] + a, at[1] + b, rng.uniform(0.6, 1.4), rng)


def draw_school(canvas: Canvas, block: Block, rng: np.random.Generator) -> None:
    """A school in wings, its pitch, courts and yard."""
    patch, at, half = _patch(canvas, block)
    lawn(patch, patch.soft(patch.box(*half), 0.5, 0.2), rng)
    _pitch(patch, (-0.28 * half[0], 0.22 * half[1]), (40.0, 25.0), rng)
    court_a = half[0] - 21.0
    for number in range(2):
        _court(patch, (court_a, -0.02 * half[1] + number * 20.0), (17.0, 8.6), number, rng)
    yard = patch.inside(patch.box(half[0] - 8, 8.0, b=-half[1] + 21.0))
    asphalt(patch, yard, 1.1, rng)
    wing = half[0] - 12.0
    flat(canvas, at[0], at[1] - half[1] + 9.5, (wing, 7.0), 0.0, rng)
    flat(canvas, at[0] + 0.35 * wing, at[1] - half[1] + 20.5, (8.5, 7.0), 0.0, rng)
    bays(canvas, (at[0] - 0.45 * wing, at[1] - half[1] + 26.5), 16.0, np.pi, rng)
    for end in (-1, 1):
        u = at[0] + end * (half[0] - 3.0)
        grove(canvas, (u - 2, at[1] - 0.4 * half[1], u + 2, at[1] + half[1]), 9, rng)
    hedge(canvas, at[0], at[1] + half[1] - 1.5, 1.6 * half[0], 0.0, rng)


def _line(patch: Patch, distance: Array) -> Array:
    return patch.inside(np.abs(distance) - 0.12)


def _pitch(
    patch: Patch, at: tuple[float, float], half: tuple[float, float], rng: np.random.Generator
) -> None:
    """A football pitch: mown bands, chalk lines, worn goalmouths and centre."""
    a, b = patch.a - np.float32(at[0]), patch.b - np.float32(at[1])
    alpha = patch.soft(patch.box(half[0] + 3, half[1] + 3, *at), 0.6, 0.2)
    lawn(patch, alpha, rng)
    band = np.tanh(5 * np.sin(np.pi * a / 5.0))
    patch.canvas.albedo[patch.at] *= (1 + 0.07 * alpha * band)[..., None]
    mouths = np.minimum(
        np.hypot((np.abs(a) - half[0] + 2.5) / 1.0, b / 1.6), np.hypot(a, b) / 0.9 + 1.2
    )
    worn = smooth(5.0, 1.5, mouths + 1.1 * patch.noise("mid"))
    patch.paint(0.8 * worn * alpha, patch.surface(WORN, 0.08, 0.07, 0.05))
    lines = _line(patch, patch.box(*half, *at))
    lines = np.maximum(lines, _line(patch, np.hypot(a, b) - 7.5))
    lines = np.maximum(lines, _line(patch, a) * (np.abs(b) < half[1]))
    for end in (-1, 1):
        area = np.maximum(np.abs(a - end * (half[0] - 6.0)) - 6.0, np.abs(b) - 13.0)
        lines = np.maximum(lines, _line(patch, area))
    wear = np.clip(0.6 + 0.3 * patch.noise("mid") - 0.5 * worn, 0.05, 0.9)
    patch.paint(lines * wear, CHALK)


def _court(
    patch: Patch,
    at: tuple[float, float],
    half: tuple[float, float],
    number: int,
    rng: np.random.Generator,
) -> None:
    """A tennis court with its surround, lines and net."""
    surround, play = (CLAY, COURT) if number == 0 else (COURT, CLAY)
    a, b = patch.a - np.float32(at[0]), patch.b - np.float32(at[1])
    patch.paint(patch.inside(patch.box(*half, *at)), patch.surface(surround, 0.05, 0.05, 0.06))
    patch.paint(patch.inside(patch.box(11.9, 5.5, *at)), patch.surface(play, 0.05, 0.05, 0.06))
    lines = np.maximum(_line(patch, patch.box(11.9, 5.5, *at)), _line(patch, np.abs(b) - 4.1))
    lines = np.maximum(lines * (np.abs(a) < 12), _line(patch, patch.box(6.4, 4.1, *at)))
    patch.paint(lines * 0.8, CHALK)
    net = patch.inside(np.abs(a) - 0.1) * (np.abs(b) < 6)
    patch.paint(net, CONCRETE * np.float32(0.4))
    patch.lift(net, 1.0)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Open country north of the town: parcels with crops, the river and its banks."""

from __future__ import annotations

import numpy as np

from .canvas import Canvas, Patch
from .layout import EDGE_M, RIVER_V
from .texture import Array, pick, rgb, smooth, streaks
from .vegetation import bush, grove, hedge, lawn, tree

WATER = rgb(58, 70, 62)
SHALLOW = rgb(92, 96, 76)
MUD = rgb(138, 124, 100)
TRACK = rgb(166, 150, 124)


def draw_ground(canvas: Canvas) -> None:
    """Rough grass everywhere; the rest is drawn on it."""
    patch = canvas.whole()
    lawn(patch, np.ones_like(patch.a), canvas.plan.rng("ground", canvas.season.number))
    bare = smooth(0.9, 2.2, patch.noise("coarse") + 0.7 * patch.noise("mid"))
    patch.paint(0.7 * bare, patch.surface(rgb(150, 132, 106), 0.08, 0.06, 0.05))


def draw_fields(canvas: Canvas) -> None:
    """Parcels from the northern edge to the river."""
    rng = canvas.plan.rng("parcels")
    south, at = RIVER_V - 24.0, -EDGE_M
    while at < canvas.plan.width_m + EDGE_M:
        width = float(rng.uniform(70, 150))
        turn, kind = float(rng.uniform(-0.05, 0.05)), int(rng.integers(5))
        _parcel(canvas, (at, -150.0, at + width - 5.0, south), turn, kind, rng)
        if rng.uniform() < 0.7:
            for v in np.arange(-120.0, south, 5.0):
                _edge_plant(canvas, at + width - 2.5, float(v), rng)
        at += width


def _edge_plant(canvas: Canvas, u: float, v: float, rng: np.random.Generator) -> None:
    """A bush, a tree or a gap in a field hedge."""
    draw, jitter = rng.uniform(), rng.normal(0, 0.7)
    if draw < 0.55:
        bush(canvas, u + jitter, v, rng.uniform(1.0, 2.2), rng)
    elif draw < 0.72:
        tree(canvas, u + jitter, v, rng.uniform(2.0, 4.5), rng)


def _parcel(
    canvas: Canvas,
    box: tuple[float, float, float, float],
    turn: float,
    kind: int,
    rng: np.random.Generator,
) -> None:
    """One crop: rows, tram lines, headland, patches of poor growth."""
    half = ((box[2] - box[0]) / 2, (box[3] - box[1]) / 2)
    centre = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    turn += np.pi / 2 if rng.uniform() < 0.6 else 0.0
    pitch = (2.7, 2.0, 2.2, 3.6, 2.4)[kind] * rng.uniform(0.9, 1.1)
    strength = (1.0, 0.4, 0.6, 0.35, 1.3)[kind]
    patch = canvas.patch(*centre, half)
    if patch.empty:
        return
    distance = patch.box(*half) + 0.8 * patch.noise("mid")
    alpha = patch.soft(distance, 1.2)
    across = patch.b * np.cos(turn) - patch.a * np.sin(turn) + 0.12 * patch.noise("mid")
    along = patch.a * np.cos(turn) + patch.b * np.sin(turn)
    across = across + 0.5 * np.sin(along / 40.0 + rng.uniform(0, 6))
    patch.paint(alpha, _crop(patch, across, distance, kind, pitch, strength, rng))


def _crop(
    patch: Patch,
    across: Array,
    distance: Array,
    kind: int,
    pitch: float,
    strength: float,
    rng: np.random.Generator,
) -> Array:
    plant, soil = patch.canvas.season.crops[kind]
    row = 0.5 + 0.5 * np.sin(2 * np.pi * across / pitch)
    growth = 0.75 * patch.noise("coarse") + 0.45 * patch.noise("mid") + 0.3 * patch.noise("clump")
    growth = growth + 0.35 * streaks(across + 400, 14.0, rng)
    cover = np.clip(0.62 + strength * (row - 0.5) + 0.24 * growth, 0.0, 1.0)
    tram = np.abs(across % 17.0 - 8.5)
    tyre = smooth(0.55, 0.2, np.abs(tram - 0.9)) * (distance < -7.0)
    headland = smooth(-8.0, -6.5, distance)
    cover = np.clip(cover * (1 - 0.75 * tyre) * (1 - 0.25 * headland), 0, 1)[..., None]
    green = patch.surface(plant, 0.12, 0.05, 0.08)
    return cover * green + (1 - cover) * patch.surface(soil, 0.08, 0.06, 0.09)


def draw_river(canvas: Canvas) -> None:
    """Calm water with a soft bank, reeds and trees along it."""
    patch = canvas.whole()
    middle = RIVER_V + 7.0 * np.sin(patch.a / 74.0 + canvas.plan.phases[4])
    width = 10.5 + 2.0 * np.sin(patch.a / 47.0 + canvas.plan.phases[5])
    distance = np.abs(patch.b - middle) - width
    water(patch, distance, canvas.plan.rng("river"))
    rng = canvas.plan.rng("banks")
    for u in np.arange(-EDGE_M, canvas.plan.width_m + EDGE_M, 4.2):
        centre = RIVER_V + 7.0 * np.sin(u / 74.0 + canvas.plan.phases[4])
        for side in (-1, 1):
            at, draw = centre + side * rng.uniform(14.0, 21.0), rng.uniform()
            if draw < 0.42:
                tree(canvas, float(u + rng.normal(0, 1.5)), at, rng.uniform(1.8, 4.6), rng)
            elif draw < 0.8:
                bush(canvas, float(u + rng.normal(0, 1.5)), at, rng.uniform(0.7, 1.8), rng)


def water(patch: Patch, distance: Array, rng: np.random.Generator) -> None:
    """Water where the distance is negative: mud, reeds, shallows, depth."""
    frayed = distance + 0.9 * patch.noise("mid") + 0.35 * patch.noise("clump")
    patch.paint(0.9 * smooth(3.6, 0.6, frayed), patch.surface(rgb(104, 104, 72), 0.15, 0.12, 0.08))
    patch.paint(smooth(1.5, 0.2, frayed), patch.surface(MUD, 0.10, 0.10, 0.10))
    wet = smooth(0.4, -0.4, frayed)
    deep = smooth(-0.5, -5.5, frayed + 0.8 * patch.noise("coarse"))[..., None]
    ripple = np.exp(0.025 * patch.noise("mid") + 0.045 * patch.noise("coarse"))[..., None]
    patch.paint(wet, ripple * (deep * WATER + (1 - deep) * SHALLOW))
    patch.dig(smooth(1.5, -0.5, frayed), 1.4)
    surface = patch.canvas.water[patch.at]
    np.maximum(surface, wet, out=surface)


def draw_bank_park(canvas: Canvas) -> None:
    """A path between river and town, hedges and groves beside it."""
    patch, rng = canvas.whole(), canvas.plan.rng("bank park")
    path = np.abs(patch.b - 143.0 - 3.0 * np.sin(patch.a / 33.0)) - 1.3
    built = canvas.plan.rows[0] - 6.0
    patch.paint(
        patch.soft(path, 0.5, 0.15) * (patch.b < built), patch.surface(TRACK, 0.06, 0.06, 0.06)
    )
    at = -EDGE_M
    while at < canvas.plan.width_m + EDGE_M:
        grove(canvas, (at, 147.0, at + 26.0, 156.0), int(rng.integers(2, 9)), rng)
        grove(canvas, (at, 131.0, at + 26.0, 139.0), int(rng.integers(0, 5)), rng)
        if rng.uniform() < 0.3:
            hedge(canvas, at + 12.0, 157.5, 18.0, 0.0, rng)
        at += float(rng.uniform(26, 44))


def draw_bridges(canvas: Canvas) -> None:
    """Decks where streets cross the river."""
    for number, street in enumerate(canvas.plan.streets):
        if street.along_u or street.start > RIVER_V:
            continue
        rng = canvas.plan.rng("bridge", number)
        patch = canvas.patch(street.position, RIVER_V, (8.0, 22.0))
        if patch.empty:
            continue
        deck = patch.box(5.2, 20.0)
        patch.canvas.water[patch.at] *= 1 - patch.inside(deck)
        rail = patch.inside(np.abs(deck + 0.2) - 0.2) * (np.abs(patch.a) > 4.5)
        patch.paint(rail, pick((rgb(190, 188, 180), rgb(176, 174, 168)), rng))
        rise = smooth(20.0, 9.0, np.abs(patch.b))
        patch.lift(patch.inside(deck), 1.2 * rise)
        patch.lift(rail, 0.9 + 1.2 * rise)

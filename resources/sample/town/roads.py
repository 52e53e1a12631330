# SPDX-License-Identifier: GPL-2.0-or-later
"""Streets: pavements, verges, kerbs, worn asphalt, markings, crossings, what stands along them."""

from __future__ import annotations

import numpy as np

from .canvas import Canvas, Patch
from .cars import car, lorry
from .layout import RIVER_V, Street
from .texture import Array, rgb, smooth, streaks
from .vegetation import lawn, tree

ASPHALT = rgb(112, 113, 112)
CONCRETE = rgb(186, 183, 174)
KERB = rgb(198, 195, 186)
PAVEMENT_M = 1.8
CORNER_M = 5.0
PAINT = rgb(222, 220, 212)
YELLOW = rgb(206, 172, 92)


def asphalt(patch: Patch, alpha: Array, tone: float, rng: np.random.Generator) -> None:
    """Old asphalt: grain, stains, mended rectangles, sealed cracks."""
    colour = patch.surface(ASPHALT * np.float32(tone), 0.09, 0.07, 0.09)
    patch.paint(alpha, colour)
    crack = np.abs(patch.noise("coarse") + 0.35 * patch.noise("mid")) < 0.012
    patch.shade(alpha * crack, 0.6)
    reach = (float(np.abs(patch.a).max()), float(np.abs(patch.b).max()))
    before = patch.canvas.albedo[patch.at].copy()
    for _ in range(int(reach[0] * reach[1] / 200) + 1):
        at, half, tone = rng.uniform(-1, 1, 2) * reach, rng.uniform(0.6, 3.4, 2), rng.uniform()
        mend = patch.canvas.spot(patch, (at[0], at[1]), 3.4)
        if not mend.empty:
            mend.shade(mend.inside(mend.box(*half)), 0.72 + 0.42 * tone)
    road = patch.canvas.albedo[patch.at]
    road += (1 - (alpha > 0))[..., None] * (before - road)


def _strip(canvas: Canvas, street: Street, half: float) -> Patch:
    """Patch along a street; a runs along it, b across."""
    middle, length = (street.start + street.end) / 2, (street.end - street.start) / 2
    angle = 0.0 if street.along_u else np.pi / 2
    u, v = (middle, street.position) if street.along_u else (street.position, middle)
    return canvas.patch(u, v, (length, half), angle)


def _crossings(canvas: Canvas, street: Street) -> list[tuple[float, Street]]:
    """Where other streets meet this one: place along the strip, and the other street."""
    middle = (street.start + street.end) / 2
    half = (street.end - street.start) / 2
    return [
        (other.position - middle, other)
        for other in canvas.plan.streets
        if other.along_u != street.along_u
        and other.start <= street.position <= other.end
        and abs(other.position - middle) <= half
    ]


def draw_streets(canvas: Canvas) -> None:
    """All streets, layer by layer, so that they join."""
    streets = canvas.plan.streets
    for layer in (_edges, _kerbs, _carriageway, _markings):
        for number, street in enumerate(streets):
            patch = _strip(canvas, street, street.width_m / 2 + 9.0)
            if not patch.empty:
                layer(patch, street, canvas.plan.rng("street", number))


def _edges(patch: Patch, street: Street, rng: np.random.Generator) -> None:
    """Verge of grass and pavement on both sides."""
    if not street.along_u:
        town = patch.a > (canvas_start(patch, street))
    else:
        town = np.ones_like(patch.a, bool)
    kerb = street.width_m / 2
    beyond = np.abs(patch.b)
    outer = kerb + street.verge_m + PAVEMENT_M
    lawn(patch, patch.inside(beyond - outer - 0.4) * town, rng)
    walk = patch.inside(np.abs(beyond - outer + PAVEMENT_M / 2) - PAVEMENT_M / 2) * town
    if street.main:
        walk = patch.inside(beyond - outer) * town
    patch.paint(walk, patch.surface(CONCRETE, 0.07, 0.06, 0.05))
    joint = np.abs((patch.a / 1.8) % 1.0 - 0.5) > 0.45
    patch.shade(walk * joint, 0.86)


def canvas_start(patch: Patch, street: Street) -> float:
    """Where the built-up part of a southward street begins, along its strip."""
    return patch.canvas.plan.rows[0] - 12.0 - (street.start + street.end) / 2


def _road_shape(patch: Patch, street: Street, extra: float) -> Array:
    """Signed distance to the carriageway, with rounded corners where streets meet."""
    own = np.abs(patch.b) - street.width_m / 2
    distance = own.copy()
    there = patch.b if street.along_u else -patch.b
    for at, other in _crossings(patch.canvas, street):
        cross = np.abs(patch.a - at) - other.width_m / 2
        corner = CORNER_M - np.hypot(np.maximum(CORNER_M - own, 0), np.maximum(CORNER_M - cross, 0))
        beyond = np.maximum(other.start - street.position - there, cross - CORNER_M)
        distance = np.minimum(distance, np.maximum(corner, beyond))
    return distance - extra


def _kerbs(patch: Patch, street: Street, rng: np.random.Generator) -> None:
    patch.paint(
        patch.inside(_road_shape(patch, street, 0.4)), patch.surface(KERB, 0.06, 0.05, 0.05)
    )


def _carriageway(patch: Patch, street: Street, rng: np.random.Generator) -> None:
    """Asphalt with gutters, wheel tracks and oil between them."""
    alpha = patch.inside(_road_shape(patch, street, 0.0))
    asphalt(patch, alpha, 0.95 if street.main else rng.uniform(1.0, 1.5), rng)
    lane = 3.4 if street.main else 3.2
    across = (np.abs(patch.b) % lane) / lane
    oil = np.exp(-(((across - 0.5) / 0.10) ** 2)) * (0.6 + 0.3 * patch.noise("coarse"))
    tracks = np.exp(-((np.abs(np.abs(across - 0.5) - 0.25) / 0.09) ** 2))
    gutter = smooth(street.width_m / 2 - 0.7, street.width_m / 2, np.abs(patch.b))
    long_marks = 0.05 * streaks(patch.b + 40, 0.7, rng) * (1 + 0.5 * patch.noise("coarse"))
    tone = 1.0 - 0.17 * oil + 0.06 * tracks - 0.14 * gutter + long_marks
    patch.canvas.albedo[patch.at] *= (1 + alpha * (tone - 1))[..., None]


def _markings(patch: Patch, street: Street, rng: np.random.Generator) -> None:
    """Centre and lane lines, stop lines, zebra crossings; worn."""
    wear = np.clip(0.75 + 0.25 * patch.noise("mid") + 0.15 * patch.noise("fine"), 0.1, 1.0)
    crossings = _crossings(patch.canvas, street)
    free = np.ones_like(patch.a, bool)
    for at, other in crossings:
        free &= np.abs(patch.a - at) > other.width_m / 2 + 6.0
    middle = patch.inside(np.abs(np.abs(patch.b) - 0.22) - 0.10)
    dashes = (patch.a % 9.0) < (9.0 if street.main else 3.6)
    patch.paint(middle * free * dashes * wear * 0.9, YELLOW if street.main else PAINT)
    if street.main:
        lane = patch.inside(np.abs(np.abs(patch.b) - 3.5) - 0.11) * ((patch.a % 10.0) < 3.5)
        patch.paint(lane * free * wear, PAINT)
    for at, other in crossings:
        _zebra(patch, street, at, other, wear)


def _zebra(patch: Patch, street: Street, at: float, other: Street, wear: Array) -> None:
    """Crossings on both sides of a junction, and the stop lines before them."""
    if not (street.main or other.main):
        return
    away = np.abs(patch.a - at)
    from_edge = away - other.width_m / 2 - 3.4
    inside = np.abs(patch.b) < street.width_m / 2 - 0.3
    bars = (np.abs(from_edge) < 1.3) & ((patch.b % 1.2) < 0.6) & inside
    stop = (np.abs(from_edge - 2.6) < 0.25) & inside & ((patch.b * (patch.a - at)) < 0)
    patch.paint((bars | stop) * wear * 0.9, PAINT)


def furnish_streets(canvas: Canvas) -> None:
    """Trees, parked and moving cars, poles along every street."""
    for number, street in enumerate(canvas.plan.streets):
        stay = canvas.plan.rng("trees", number)
        move = canvas.plan.rng("traffic", number, canvas.season.number)
        joins = [at for at, _ in _crossings(canvas, street)]
        _street_trees(canvas, street, joins, stay)
        _traffic(canvas, street, joins, move)


def _place(street: Street, along: float, across: float) -> tuple[float, float]:
    """Plan point of a place in a street's own coordinates."""
    at = along + (street.start + street.end) / 2
    if street.along_u:
        return at, street.position + across
    return street.position - across, at


def _street_trees(
    canvas: Canvas, street: Street, joins: list[float], rng: np.random.Generator
) -> None:
    half = (street.end - street.start) / 2
    for along in np.arange(-half, half, 9.0):
        side = 1 if rng.uniform() < 0.5 else -1
        along = float(along + rng.uniform(-2, 2))
        across = side * (street.width_m / 2 + street.verge_m * 0.6)
        radius, wanted = rng.uniform(1.5, 3.4), rng.uniform() < 0.55
        u, v = _place(street, along, across)
        clear = all(abs(along - at) > 14 for at in joins) and abs(v - RIVER_V) > 26
        if wanted and clear:
            tree(canvas, u, v, radius, rng)
            _pole(canvas, *_place(street, along + 4.5, -across), street, rng)


def _pole(canvas: Canvas, u: float, v: float, street: Street, rng: np.random.Generator) -> None:
    """A lamp: mostly seen by its shadow."""
    patch = canvas.patch(u, v, (1.6, 1.6))
    if not patch.empty:
        alpha = patch.inside(patch.disc(0.16))
        patch.lift(alpha, 7.0)
        patch.paint(alpha, CONCRETE)


def _traffic(canvas: Canvas, street: Street, joins: list[float], rng: np.random.Generator) -> None:
    """Parked along the kerb, moving in the lanes."""
    half = (street.end - street.start) / 2
    turn = 0.0 if street.along_u else np.pi / 2
    for along in np.arange(-half, half, 6.3):
        for side in (-1, 1):
            draw, slip = rng.uniform(), rng.uniform(-0.6, 0.6)
            at_join = any(abs(along - at) < 15 for at in joins)
            parked = draw < 0.27 and not at_join and not street.main
            moving = draw > (0.88 if street.main else 0.97)
            across = side * (street.width_m / 2 - 1.15)
            if moving:
                across = side * ([1.75, 5.2][int(rng.integers(2))] if street.main else 1.8)
            heading = turn + (np.pi if side < 0 else 0.0)
            u, v = _place(street, float(along + slip), across)
            if v < canvas.plan.rows[0] - 6 and not moving:
                continue
            if moving and rng.uniform() < 0.08:
                lorry(canvas, u, v, heading, rng)
            elif parked or moving:
                car(canvas, u, v, heading, rng)

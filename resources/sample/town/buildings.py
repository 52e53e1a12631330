# SPDX-License-Identifier: GPL-2.0-or-later
"""Roofs: gable, hip, L-shaped, flat with parapet and machinery, ribbed metal."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .canvas import Canvas, Patch
from .texture import Array, pick, rgb, smooth, streaks

SHINGLES = (
    *(rgb(122, 118, 114), rgb(100, 98, 97), rgb(138, 130, 120), rgb(120, 104, 92)),
    *(
        rgb(150, 142, 130),
        rgb(86, 84, 86),
        rgb(152, 122, 104),
        rgb(142, 108, 92),
        rgb(178, 174, 166),
    ),
)
MEMBRANES = (
    *(rgb(214, 214, 208), rgb(226, 226, 222), rgb(190, 190, 182), rgb(174, 168, 156)),
    *(rgb(152, 148, 140), rgb(118, 114, 110), rgb(140, 126, 110)),
)
METALS = (rgb(192, 196, 198), rgb(170, 178, 182), rgb(146, 158, 162), rgb(206, 204, 196))
PANEL = rgb(38, 46, 66)
DARK = rgb(62, 62, 62)


@dataclass(frozen=True)
class House:
    """A pitched building: centre in the plan, half sizes with the ridge along a, angle, eaves."""

    u: float
    v: float
    half_a: float
    half_b: float
    angle: float
    eaves_m: float
    hip: bool
    wing: bool


def pitched(canvas: Canvas, house: House, rng: np.random.Generator) -> None:
    """A house with a gable or hip roof, perhaps with a wing across."""
    base = pick(SHINGLES, rng) * np.float32(rng.uniform(0.85, 1.15))
    reach = house.half_a + house.half_b
    patch = canvas.patch(house.u, house.v, (reach, reach), house.angle)
    slope, side = rng.uniform(0.42, 0.72), (1 if rng.uniform() < 0.5 else -1)
    mark = rng.uniform(-0.5, 0.5) * house.half_a
    if patch.empty:
        return
    rise = _rise(patch, house.half_a, house.half_b, 0.0, 0.0, house.hip)
    if house.wing:
        wing = _wing(patch, house, mark, side)
        rise = np.maximum(rise, wing)
    _tiles(patch, rise, house, base, slope, rng)
    _on_roof(patch, house, slope, rng)


def _rise(patch: Patch, half_a: float, half_b: float, a: float, b: float, hip: bool) -> Array:
    """Horizontal distance inward from the eaves of one roof, negative outside."""
    da, db = half_a - np.abs(patch.a - a), half_b - np.abs(patch.b - b)
    return np.minimum(da, db) if hip else np.where(da > 0, db, np.minimum(da, db))


def _wing(patch: Patch, house: House, mark: float, side: int) -> Array:
    """A roof across the main one, reaching out on one side."""
    half = 0.72 * house.half_b
    db = half - np.abs(patch.a - mark)
    end = side * patch.b - house.half_b - 0.6 * house.half_b
    end = np.maximum(end, -side * patch.b)
    return np.minimum(db, -end) if house.hip else np.where(end < 0, db, np.minimum(db, -end))


def _tiles(
    patch: Patch, rise: Array, house: House, base: Array, slope: float, rng: np.random.Generator
) -> None:
    """Shingles: courses, rain streaks, moss, a pale ridge, a dark gutter."""
    alpha = patch.inside(-rise)
    courses = 0.05 * streaks(rise + 3.0, 0.45, rng)
    rain = 0.05 * streaks(patch.a + 60.0, 0.5, rng) + 0.05 * streaks(patch.b + 60.0, 0.5, rng)
    tone = np.exp(courses + rain)[..., None]
    patch.paint(alpha, patch.surface(base, 0.10, 0.07, 0.07) * tone)
    top = float(rise.max())
    patch.shade(alpha * smooth(0.45, 0.1, rise), 0.72)
    patch.shade(alpha * smooth(top - 0.3, top - 0.1, rise), 1.18)
    patch.lift(alpha, house.eaves_m + slope * np.maximum(rise, 0.0))


def _on_roof(patch: Patch, house: House, slope: float, rng: np.random.Generator) -> None:
    """Chimney, vents, roof windows, solar panels."""
    ridge = house.eaves_m + slope * house.half_b
    if rng.uniform() < 0.5:
        a, b = rng.uniform(-0.7, 0.7) * house.half_a, rng.uniform(-0.4, 0.4) * house.half_b
        _block(patch, 0.5, 0.4, (a, b), ridge + 0.7, rgb(132, 104, 92))
    for _ in range(int(rng.integers(1, 5))):
        a, b = rng.uniform(-0.8, 0.8) * house.half_a, rng.uniform(-0.7, 0.7) * house.half_b
        height = ridge - slope * abs(b) + 0.5
        _block(patch, 0.22, 0.22, (a, b), height, pick((DARK, rgb(200, 200, 198)), rng))
    if rng.uniform() < 0.16:
        half = (0.5 * house.half_a, 0.27 * house.half_b)
        side = 0.5 * house.half_b * (1 if rng.uniform() < 0.5 else -1)
        distance = patch.box(*half, b=side)
        frame = np.minimum(np.abs(patch.a % 1.1 - 0.55), np.abs((patch.b - side) % 1.7 - 0.85))
        patch.paint(patch.inside(distance), patch.surface(PANEL, 0.05, 0.05, 0.0))
        patch.paint(patch.inside(distance) * (frame < 0.08) * 0.5, rgb(150, 152, 156))


def _block(
    patch: Patch, half_a: float, half_b: float, at: tuple[float, float], top: float, colour: Array
) -> None:
    alpha = patch.inside(patch.box(half_a, half_b, *at))
    patch.paint(alpha, colour)
    patch.lift(alpha, top)


def flat(
    canvas: Canvas,
    u: float,
    v: float,
    half: tuple[float, float],
    angle: float,
    rng: np.random.Generator,
) -> None:
    """A building with a membrane roof: parapet, seams, stains, machinery, a raised part."""
    height, base = rng.uniform(4.5, 10.5), pick(MEMBRANES, rng) * np.float32(rng.uniform(0.8, 1.1))
    patch = canvas.patch(u, v, half, angle)
    if patch.empty:
        return
    distance = patch.box(*half)
    _membrane(patch, distance, base, height, rng)
    if min(half) > 8 and rng.uniform() < 0.7:
        inner = (half[0] * rng.uniform(0.2, 0.45), half[1] * rng.uniform(0.25, 0.5))
        at = rng.uniform(-0.5, 0.5, 2) * half
        raised = patch.box(*inner, *at)
        other = pick(MEMBRANES, rng) * np.float32(rng.uniform(0.8, 1.1))
        _membrane(patch, raised, other, height + 3.0, rng)
    _machinery(patch, half, height, rng)


def _membrane(
    patch: Patch, distance: Array, base: Array, height: float, rng: np.random.Generator
) -> None:
    alpha, parapet = patch.inside(distance), patch.inside(np.abs(distance + 0.25) - 0.25)
    seam = np.abs((patch.a / 3.1) % 1.0 - 0.5) > 0.47
    dirt = smooth(0.2, 2.2, patch.noise("coarse") + 0.7 * patch.noise("mid"))
    edge_dirt = smooth(-2.2, -0.4, distance) * (0.6 + 0.4 * patch.noise("mid"))
    flow = 1 + 0.03 * streaks(patch.b + 90, 1.2, rng)
    colour = patch.surface(base, 0.05, 0.05, 0.05) * flow[..., None]
    patch.paint(alpha, colour)
    patch.shade(alpha * np.clip(0.8 * dirt + 0.35 * edge_dirt, 0, 1), 0.70)
    patch.shade(alpha * seam, 0.90)
    patch.lift(alpha, height)
    patch.paint(parapet, patch.surface(base * np.float32(1.05), 0.04, 0.03, 0.02))
    patch.lift(parapet, height + rng.uniform(0.5, 1.0))


def _machinery(
    patch: Patch, half: tuple[float, float], height: float, rng: np.random.Generator
) -> None:
    """Air conditioners, ducts, skylights, hatches, vents."""
    area = 4 * half[0] * half[1]
    for _ in range(int(area / 110) + 1):
        at = rng.uniform(-0.8, 0.8, 2) * half
        a, b = rng.uniform(0.6, 1.7, 2)
        grey = rgb(180, 182, 182) * np.float32(rng.uniform(0.5, 1.3))
        _block(patch, a, b, (at[0], at[1]), height + rng.uniform(1.0, 1.9), grey)
        fan = patch.inside(patch.disc(min(a, b) * 0.6, at[0], at[1]))
        patch.paint(fan * 0.8, DARK)
    if rng.uniform() < 0.6:
        at = rng.uniform(-0.5, 0.5, 2) * half
        run = rng.uniform(2.0, 0.4 * half[0] + 2.1)
        _block(patch, run, 0.35, (at[0], at[1]), height + 0.9, rgb(190, 192, 192))
    for _ in range(int(area / 60)):
        at = rng.uniform(-0.9, 0.9, 2) * half
        _block(patch, 0.25, 0.25, (at[0], at[1]), height + 0.6, DARK)
    if rng.uniform() < 0.4:
        grid = (np.abs(patch.a % 6.0 - 3.0) < 1.1) & (np.abs(patch.b % 5.0 - 2.5) < 0.7)
        lit = patch.inside(patch.box(half[0] - 2.5, half[1] - 2.5)) * grid
        patch.paint(lit * 0.8, rgb(214, 218, 222))


def hall(
    canvas: Canvas,
    u: float,
    v: float,
    half: tuple[float, float],
    angle: float,
    rng: np.random.Generator,
) -> None:
    """A works hall: low metal gables side by side, ribs, rust, strips of daylight."""
    base, height = pick(METALS, rng) * np.float32(rng.uniform(0.75, 1.1)), rng.uniform(5.5, 9.0)
    patch = canvas.patch(u, v, half, angle)
    if patch.empty:
        return
    bay = half[1] * 2 / max(1, round(half[1] / 9))
    within = np.abs((patch.b + half[1]) % bay - bay / 2)
    alpha = patch.inside(patch.box(*half))
    ribs = 0.05 * streaks(patch.a + 200, 0.9, rng) + 0.05 * streaks(patch.a + 200, 4.0, rng)
    patch.paint(alpha, patch.surface(base, 0.03, 0.05, 0.06) * np.exp(ribs)[..., None])
    rust = alpha * smooth(0.9, 2.4, patch.noise("mid") + patch.noise("coarse")) * 0.6
    patch.paint(rust, rgb(140, 108, 88))
    strip = (np.abs(patch.a % 9.0 - 4.5) < 0.6) & (np.abs(within - bay / 4) < bay / 7)
    patch.paint(alpha * strip * 0.7, rgb(220, 226, 224))
    patch.lift(alpha, height + 0.16 * (bay / 2 - within))
    patch.shade(alpha * smooth(0.35, 0.15, within), 1.2)
    patch.shade(alpha * smooth(0.5, 0.2, bay / 2 - within), 0.72)

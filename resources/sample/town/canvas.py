# SPDX-License-Identifier: GPL-2.0-or-later
"""What is drawn on: reflectance and height above ground, addressed in plan coordinates."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .layout import Plan
from .season import Season
from .texture import Array, fractal, smooth

MARGIN_M = 16.0  # objects outside the window still cast shadows into it


@dataclass(frozen=True)
class View:
    """Square window on the town: upper-left corner in metres (x east, y south), size in pixels."""

    x0_m: float
    y0_m: float
    size_px: int
    gsd_m: float = 0.6
    oversampling: int = 3

    @property
    def step_m(self) -> float:
        """Ground size of a sample of the canvas."""
        return self.gsd_m / self.oversampling

    @property
    def margin_px(self) -> int:
        """Margin drawn around the window, in pixels of the result."""
        return int(np.ceil(MARGIN_M / self.gsd_m))


class Canvas:
    """Albedo (rows, cols, 3) linear, height (rows, cols) in metres, noise fields to share."""

    def __init__(self, view: View, plan: Plan, season: Season) -> None:
        self.view, self.plan, self.season = view, plan, season
        side = (view.size_px + 2 * view.margin_px) * view.oversampling
        step, margin_m = view.step_m, view.margin_px * view.gsd_m
        axis = (np.arange(side, dtype=np.float32) + 0.5) * np.float32(step) - np.float32(margin_m)
        x, y = np.meshgrid(axis + view.x0_m, axis + view.y0_m)
        self.u, self.v = plan.to_plan(x, y)
        self.origin = (view.x0_m - margin_m, view.y0_m - margin_m)
        self.height = np.zeros((side, side), np.float32)
        self.albedo = np.zeros((side, side, 3), np.float32)
        self.water = np.zeros((side, side), np.float32)
        rng = plan.rng("noise", season.number)
        self.fine = fractal((side, side), 1.2 / step, 0.4 / step, rng, 0.8)
        self.clump = fractal((side, side), 2.6 / step, 0.9 / step, rng, 0.7)
        self.mid = fractal((side, side), 9.0 / step, 1.5 / step, rng, 0.75)
        self.coarse = fractal((side, side), 80.0 / step, 9.0 / step, rng, 0.7)
        self.hue = fractal((side, side), 25.0 / step, 1.0 / step, rng, 0.75)

    def patch(self, u: float, v: float, half: tuple[float, float], angle: float = 0.0) -> Patch:
        """Part of the canvas around a plan point; half sizes in metres along its own axes."""
        cos, sin = np.cos(angle), np.sin(angle)
        corners = [(i * half[0], j * half[1]) for i in (-1, 0, 1) for j in (-1, 0, 1)]
        us = np.array([u + a * cos - b * sin for a, b in corners])
        vs = np.array([v + a * sin + b * cos for a, b in corners])
        x, y = self.plan.to_world(us, vs)
        rows = self._slice(y - self.origin[1])
        cols = self._slice(x - self.origin[0])
        return Patch(self, (rows, cols), u, v, angle)

    def _slice(self, at_m: np.ndarray) -> slice:
        low, high = at_m.min() - 1.0, at_m.max() + 1.0
        limit, step = self.height.shape[0], self.view.step_m
        ends = np.clip([np.floor(low / step), np.ceil(high / step)], 0, limit)
        return slice(int(ends[0]), int(ends[1]))

    def spot(self, patch: Patch, at: tuple[float, float], half: float) -> Patch:
        """A small square patch around a place given in another patch's frame."""
        cos, sin = np.cos(patch.angle), np.sin(patch.angle)
        u = patch.centre[0] + at[0] * cos - at[1] * sin
        v = patch.centre[1] + at[0] * sin + at[1] * cos
        return self.patch(u, v, (half, half), patch.angle)

    def whole(self) -> Patch:
        """All of the canvas, with plan coordinates as its own."""
        full = slice(0, self.height.shape[0])
        return Patch(self, (full, full), 0.0, 0.0, 0.0)


class Patch:
    """A rectangle of the canvas with the coordinates (a along, b across) of one object."""

    def __init__(
        self, canvas: Canvas, at: tuple[slice, slice], u: float, v: float, angle: float
    ) -> None:
        self.canvas, self.at = canvas, at
        self.centre, self.angle = (u, v), angle
        self.empty = at[0].stop <= at[0].start or at[1].stop <= at[1].start
        du, dv = canvas.u[at] - np.float32(u), canvas.v[at] - np.float32(v)
        cos, sin = np.float32(np.cos(angle)), np.float32(np.sin(angle))
        self.a: Array = du * cos + dv * sin
        self.b: Array = dv * cos - du * sin

    def noise(self, name: str) -> Array:
        """Shared noise field of this name, cut to the patch."""
        field: Array = getattr(self.canvas, name)[self.at]
        return field

    def inside(self, distance: Array) -> Array:
        """Coverage in [0, 1] of a shape given by its signed distance in metres."""
        return np.clip(0.5 - distance / np.float32(self.canvas.view.step_m), 0.0, 1.0)

    def box(self, half_a: float, half_b: float, a: float = 0.0, b: float = 0.0) -> Array:
        """Signed distance to a rectangle around (a, b)."""
        return np.maximum(np.abs(self.a - a) - half_a, np.abs(self.b - b) - half_b)

    def disc(self, radius: float, a: float = 0.0, b: float = 0.0) -> Array:
        """Signed distance to a circle around (a, b)."""
        return np.hypot(self.a - a, self.b - b) - np.float32(radius)

    def surface(
        self, colour: Array, fine: float = 0.1, mid: float = 0.08, coarse: float = 0.06
    ) -> Array:
        """Reflectance (rows, cols, 3): a colour made uneven at three scales."""
        tone = fine * self.noise("fine") + mid * self.noise("mid") + coarse * self.noise("coarse")
        return np.exp(tone)[..., None] * colour

    def paint(self, alpha: Array, colour: Array) -> None:
        """Mix a colour (3,) or (rows, cols, 3) into the albedo."""
        albedo = self.canvas.albedo[self.at]
        albedo += alpha[..., None] * (colour - albedo)

    def shade(self, alpha: Array, factor: float) -> None:
        """Multiply the albedo: stains below 1, wear above."""
        self.canvas.albedo[self.at] *= (1.0 + alpha * np.float32(factor - 1.0))[..., None]

    def lift(self, alpha: Array, top: Array | float) -> None:
        """Raise the surface to a height in metres where the shape covers a sample."""
        height = self.canvas.height[self.at]
        np.maximum(height, np.where(alpha > 0.5, top, -9.0), out=height)

    def dig(self, alpha: Array, depth: float) -> None:
        """Lower the surface, for water and pits."""
        height = self.canvas.height[self.at]
        height -= alpha * np.float32(depth)

    def soft(self, distance: Array, width: float, ragged: float = 0.0) -> Array:
        """Coverage of a shape with an edge of this width, frayed by noise in metres."""
        return smooth(width / 2, -width / 2, distance + ragged * self.noise("mid"))

# SPDX-License-Identifier: GPL-2.0-or-later
"""From reflectance and height to an aerial photograph: sun, shadow, sky, air, lens, sensor."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from .blocks import draw_blocks
from .canvas import Canvas, View
from .fields import draw_bank_park, draw_bridges, draw_fields, draw_ground, draw_river
from .layout import Plan
from .roads import draw_streets, furnish_streets
from .season import Season
from .texture import Array, smooth

SUN_SHARE = 0.87  # of the light on open flat ground; the rest comes from the sky
SKY_TINT = np.array([0.80, 0.98, 1.22], np.float32)
SKY_ON_WATER = np.array([0.020, 0.027, 0.033], np.float32)
TALLEST_M = 14.0
PSF_PX = 0.55
GRAIN_DN = 1.6


def render(view: View, plan: Plan, season: Season) -> npt.NDArray[np.uint8]:
    """Aerial picture of a window, (rows, cols, 3) uint8."""
    canvas = Canvas(view, plan, season)
    for draw in (draw_ground, draw_fields, draw_river, draw_streets, draw_bridges):
        draw(canvas)
    for draw in (draw_bank_park, draw_blocks, furnish_streets):
        draw(canvas)
    return expose(canvas, light(canvas))


def light(canvas: Canvas) -> Array:
    """Radiance (rows, cols, 3); 1 is a white sheet lying flat in the sun."""
    season, step, height = canvas.season, canvas.view.step_m, canvas.height
    azimuth, elevation = np.deg2rad(season.azimuth), np.deg2rad(season.elevation)
    east, south = np.sin(azimuth) * np.cos(elevation), -np.cos(azimuth) * np.cos(elevation)
    grad_v, grad_u = np.gradient(height, np.float32(step))
    grad_v, grad_u = np.clip(grad_v, -1.6, 1.6), np.clip(grad_u, -1.6, 1.6)
    facing = np.sin(elevation) - east * grad_u - south * grad_v
    facing = facing / np.sqrt(1.0 + grad_u**2 + grad_v**2) / np.sin(elevation)
    sun = np.clip(facing, 0.0, 1.6) * sunlit(height, azimuth, elevation, step)
    sky = np.clip(1.0 - 0.11 * (_around(height, 2.5 / step) - height), 0.3, 1.1)
    lit = SUN_SHARE * sun[..., None] + (1 - SUN_SHARE) * sky[..., None] * SKY_TINT
    shine = canvas.water[..., None] * (SKY_ON_WATER * (1 + 0.1 * canvas.coarse[..., None]))
    return canvas.albedo * lit.astype(np.float32) + shine


def _around(height: Array, radius_px: float) -> Array:
    return ndimage.uniform_filter(height, int(2 * radius_px) + 1)


def sunlit(height: Array, azimuth: float, elevation: float, step: float) -> Array:
    """Share of the sun that reaches each sample: march towards the sun through the heights."""
    toward = np.array([-np.cos(azimuth), np.sin(azimuth)])  # rows, cols
    drop = np.float32(np.tan(elevation) * step)
    cover = np.zeros_like(height)
    for distance in range(1, int(TALLEST_M / drop) + 1):
        rows, cols = (round(float(part)) for part in toward * distance)
        seen = _shifted(height, rows, cols)
        np.maximum(cover, seen - height - drop * distance, out=cover)
    return 1.0 - smooth(0.05, 0.5, ndimage.uniform_filter(cover, 3))


def _shifted(height: Array, rows: int, cols: int) -> Array:
    """The height found (rows, cols) further on; ground level beyond the edge."""
    out = np.zeros_like(height)
    limit = height.shape
    to = tuple(slice(max(0, -s), limit[i] - max(0, s)) for i, s in enumerate((rows, cols)))
    of = tuple(slice(max(0, s), limit[i] + min(0, s)) for i, s in enumerate((rows, cols)))
    out[to] = height[of]
    return out


def expose(canvas: Canvas, radiance: Array) -> npt.NDArray[np.uint8]:
    """Lens blur, resampling to the pixel, air, cast, film curve, grain."""
    view, season = canvas.view, canvas.season
    factor, edge = view.oversampling, view.margin_px
    sigma = PSF_PX * factor
    blurred = np.stack([ndimage.gaussian_filter(radiance[..., i], sigma) for i in range(3)], -1)
    side = blurred.shape[0] // factor
    pixels = blurred.reshape(side, factor, side, factor, 3).mean((1, 3))
    pixels = pixels * np.array(season.cast) + np.array(season.haze)
    tone = np.clip(pixels, 0, None) ** (1 / 2.2)
    shown = 255.0 * np.where(tone > 0.8, 0.8 + 0.17 * np.tanh((tone - 0.8) / 0.17), tone)
    soft = np.stack([ndimage.gaussian_filter(shown[..., i], 1.1) for i in range(3)], -1)
    shown = shown + 0.35 * (shown - soft)
    rng = canvas.plan.rng("grain", season.number)
    grey = ndimage.gaussian_filter(rng.standard_normal((side, side)), 0.5)[..., None]
    shown = shown + GRAIN_DN * (1.6 * grey + 0.45 * rng.standard_normal(shown.shape))
    kept = shown[edge : side - edge, edge : side - edge]
    return np.clip(np.rint(kept), 3, 250).astype(np.uint8)

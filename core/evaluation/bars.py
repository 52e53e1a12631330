# SPDX-License-Identifier: GPL-2.0-or-later
"""Effective resolution: the smallest distance at which two bars are told apart.

Bars and the gap between them are half a distance wide. Beside each pair there is a control, the two
bars merged into one with as much light: who splits that, too, resolves nothing but makes stripes.
All distances are in LR pixels.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
import numpy.typing as npt
from scipy.ndimage import map_coordinates

from ..jobs.sensor import IDEAL, Sensor
from .cases import interpolations
from .images import Pixels
from .lr_images import lr_image

DISTANCES = (0.5, 0.75, 1.0, 1.125, 1.25, 1.375, 1.5, 1.75, 2.0, 2.25, 2.5, 3.0, 4.0)
CELL_PX, CELLS = 24, 4  # LR pixels of a target, targets a side of an image
LENGTH_PX = 12.0  # of a bar
GROUND, CONTRAST = 0.45, 0.3
DIP = 0.2  # the gap must be darker than the bars by this share of their contrast
APART, SPLIT = 0.75, 0.25  # so many pairs told apart at least, so many controls split at most
ANGLES = (0.0, 45.0, 90.0, 135.0)
FINE = 4  # sub-pixels a side in drawing

Array = npt.NDArray[Any]
Estimator = Callable[[Pixels], Pixels]


@dataclass(frozen=True)
class Target:
    """A pair of bars, or the control: its centre and angle, bright or dark; HR pixels, degrees."""

    row: float
    col: float
    angle: float
    distance: float
    length: float
    contrast: float
    is_merged: bool = False

    def places(self, rows: Array, cols: Array) -> tuple[Array, Array]:
        """Positions across and along the bars."""
        turn = math.radians(self.angle)
        down, right = rows - self.row, cols - self.col
        return (
            right * math.cos(turn) + down * math.sin(turn),
            down * math.cos(turn) - right * math.sin(turn),
        )

    def drawn(self, rows: Array, cols: Array) -> Array:
        """Its light at some positions."""
        across, along = self.places(rows, cols)
        within = np.abs(along) <= self.length / 2
        far = np.abs(across)
        if self.is_merged:
            return self.contrast * 2 / 3 * (within & (far <= 0.75 * self.distance))
        inside = (far >= 0.25 * self.distance) & (far <= 0.75 * self.distance)
        return self.contrast * (within & inside)

    def is_apart(self, image: Array) -> bool:
        """Whether an image (H,W) in [0, 1] shows two bars."""
        across = np.linspace(-self.distance, self.distance, 41)
        along = np.linspace(-self.length / 4, self.length / 4, 17)
        turn = math.radians(self.angle)
        right = across[:, None] * math.cos(turn) - along * math.sin(turn)
        down = across[:, None] * math.sin(turn) + along * math.cos(turn)
        read = map_coordinates(image, (self.row + down, self.col + right), order=1, mode="nearest")
        light = (read.mean(axis=1) - GROUND) / self.contrast
        middle = len(light) // 2
        gap = light[middle - 3 : middle + 4].min()
        return bool(min(light[:middle].max(), light[middle + 1 :].max()) - gap > DIP)


@dataclass(frozen=True)
class Resolution:
    """Shares of pairs told apart and of controls split, by distance."""

    apart: Mapping[float, float]
    split: Mapping[float, float]

    @property
    def least(self) -> float:
        """The smallest distance from which on all are resolved; infinite if none is."""
        found = math.inf
        for distance in sorted(self.apart, reverse=True):
            if self.apart[distance] < APART or self.split[distance] > SPLIT:
                break
            found = distance
        return found


def resolutions(
    models: Mapping[str, Estimator], scale: int, sensor: Sensor = IDEAL, seed: int = 0
) -> dict[str, Resolution]:
    """The resolution of models by name, and of the interpolations; `sensor` makes the LR images."""
    counts: dict[str, dict[float, tuple[float, float]]] = {}
    for distance in DISTANCES:
        targets = list(_targets(distance, scale, seed))
        lr = lr_image(_image(targets, scale), scale, sensor, f"bars {distance}", seed)
        estimates = dict(interpolations(lr, scale))
        estimates |= {name: model(lr) for name, model in models.items()}
        for name, pixels in estimates.items():
            counts.setdefault(name, {})[distance] = _counted(targets, pixels)
    return {
        name: Resolution(*({d: found[d][which] for d in found} for which in (0, 1)))
        for name, found in counts.items()
    }


def table(found: Mapping[str, Resolution]) -> str:
    """The distances as text, a line a method."""
    lines = [f"{'method':<16} {'bars told apart from':>22}"]
    for name, one in found.items():
        least = f"{one.least:g} LR pixels" if math.isfinite(one.least) else "not at all"
        lines.append(f"{name:<16} {least:>22}")
    return "\n".join(lines)


def _targets(distance: float, scale: int, seed: int) -> Iterator[Target]:
    """A grid of pairs and controls with random phases, two angles and both signs of each."""
    rng = np.random.default_rng((round(1000 * distance), seed))
    for number in range(CELLS * CELLS):
        cell, is_merged = divmod(number, 2)
        row, col = ((place + 0.5) * CELL_PX * scale for place in divmod(number, CELLS))
        yield Target(
            row + rng.uniform(-0.5, 0.5) * scale,
            col + rng.uniform(-0.5, 0.5) * scale,
            ANGLES[cell % len(ANGLES)],
            distance * scale,
            LENGTH_PX * scale,
            CONTRAST if cell < CELLS * CELLS // 4 else -CONTRAST,
            bool(is_merged),
        )


def _image(targets: list[Target], scale: int) -> Pixels:
    """The targets on plain ground, (H,W,3)."""
    cell = CELL_PX * scale
    side = CELLS * cell
    places = (np.arange(side * FINE) + 0.5) / FINE - 0.5
    light = np.full((side * FINE, side * FINE), GROUND)
    for target in targets:
        first = (int(place // cell) * cell * FINE for place in (target.row, target.col))
        own = tuple(slice(start, start + cell * FINE) for start in first)  # nothing is beyond it
        rows, cols = np.meshgrid(places[own[0]], places[own[1]], indexing="ij")
        light[own] += target.drawn(rows, cols)
    light = light.reshape(side, FINE, side, FINE).mean(axis=(1, 3))
    pixels: Pixels = np.rint(255 * np.repeat(light[..., None], 3, axis=2)).astype(np.uint8)
    return pixels


def _counted(targets: list[Target], pixels: Pixels) -> tuple[float, float]:
    image = pixels.astype(np.float64).mean(axis=2) / 255
    apart = [target.is_apart(image) for target in targets if not target.is_merged]
    split = [target.is_apart(image) for target in targets if target.is_merged]
    return float(np.mean(apart)), float(np.mean(split))

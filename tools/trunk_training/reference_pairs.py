# SPDX-License-Identifier: GPL-2.0-or-later
"""Training pairs with references of mixed usefulness, for the second stage."""

from __future__ import annotations

from dataclasses import astuple, dataclass, fields
from pathlib import PurePosixPath
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from ttrd3_qgis.core.evaluation.images import Pixels, class_of
from ttrd3_qgis.core.evaluation.other_dates import OtherDate, simulate
from ttrd3_qgis.core.jobs.sensor import Sensor
from ttrd3_qgis.core.methods.ttrd3.model import SCALE
from ttrd3_qgis.core.ops.registration import registered
from ttrd3_qgis.core.ops.sensor import form

from .imagery import Imagery, Place
from .sensor_pairs import (
    MARGIN_LR_PX,
    SensorMix,
    degrade,
    draw_sensor,
    enlarging,
    floats,
    told,
    turned,
)

MARGIN_PX = MARGIN_LR_PX * SCALE
ALIGNED = ("same_place", "real_pair")
DATES = ("_old", "_new")  # how the names of real pairs end


@dataclass(frozen=True)
class ReferenceShares:
    """Proportions of the kinds of reference; they are normalised.

    `same_place` is another date, simulated; `real_pair` another date that was taken, and where
    an image has none, simulated too. `none` is no reference at all, not the LR image.
    """

    same_place: float = 0.4
    real_pair: float = 0.1
    same_class: float = 0.25
    other_class: float = 0.08
    noise: float = 0.05
    none: float = 0.12


@dataclass(frozen=True)
class ReferencePair:
    """HR, LR enlarged, reference and the reference as the sensor sees it, (N,3,H,W) in [0, 1].

    `code` is (N,CODE_DIMS); `strength` (N,1,1,1) is 0 where there is no reference, else 1.
    `aligned` says of which images the reference shows the place itself.
    """

    hr: Tensor
    lr_up: Tensor
    code: Tensor
    ref: Tensor
    ref_degraded: Tensor
    strength: Tensor
    aligned: tuple[bool, ...]


class References:
    """Finds references in imagery: which images share a class, and which a place."""

    def __init__(self, imagery: Imagery, shares: ReferenceShares, by: OtherDate) -> None:
        self.imagery, self.by = imagery, by
        self.classes = np.array([class_of(name) for name in imagery.names])
        self.partners = _partners(imagery.names)
        self.kinds = tuple(field.name for field in fields(shares))
        total = np.array(astuple(shares), dtype=float)
        self.chances: npt.NDArray[np.float64] = total / total.sum()

    def draw_kind(self, rng: np.random.Generator) -> str:
        """One of the kinds by its share."""
        return self.kinds[int(rng.choice(len(self.kinds), p=self.chances))]

    def window(
        self, rng: np.random.Generator, kind: str, place: Place, hr: Pixels, size_px: int
    ) -> Pixels:
        """The reference of a window of HR, of its size with margins; black for "none"."""
        if kind == "none":
            return np.zeros_like(hr)
        if kind == "noise":
            return rng.integers(0, 256, hr.shape, dtype=np.uint8)
        if kind == "real_pair" and place.image in self.partners:
            there = Place(self.partners[place.image], place.row, place.col)
            return self.imagery.cut(there, size_px, MARGIN_PX)
        is_same = kind != "other_class"
        elsewhere = self._elsewhere(rng, place.image, is_same, size_px)
        if kind in ALIGNED:
            return simulate(rng, hr, elsewhere, self.by)
        return elsewhere

    def _elsewhere(
        self, rng: np.random.Generator, image: int, is_same: bool, size_px: int
    ) -> Pixels:
        """A window of another image of the same class or of another; of any, if there is none."""
        fits = (self.classes == self.classes[image]) == is_same
        fits[image] = False
        chosen = np.flatnonzero(fits) if fits.any() else np.arange(len(fits))
        place = self.imagery.draw_in(rng, int(rng.choice(chosen)), size_px)
        return self.imagery.cut(place, size_px, MARGIN_PX)


def draw_reference_pairs(
    references: References, rng: np.random.Generator, mix: SensorMix, count: int, crop_lr_px: int
) -> ReferencePair:
    """A batch; the reference is turned and mirrored like the image."""
    drawn = [_pair(references, rng, mix, crop_lr_px * SCALE) for _ in range(count)]
    *columns, kinds = zip(*drawn)
    hr, lr, code, ref, ref_lr, strength = (torch.stack(column) for column in columns)
    rows = enlarging(crop_lr_px + 2 * MARGIN_LR_PX)[MARGIN_PX:-MARGIN_PX]
    lr_up, ref_degraded = ((rows @ x @ rows.t()).clamp_(0, 1) for x in (lr, ref_lr))
    aligned = tuple(kind in ALIGNED for kind in kinds)
    return ReferencePair(hr, lr_up, code, ref, ref_degraded, strength.view(-1, 1, 1, 1), aligned)


def _pair(
    references: References, rng: np.random.Generator, mix: SensorMix, size_px: int
) -> tuple[Any, ...]:
    """HR, LR with margin, code, reference, reduced reference with margin, strength, kind."""
    place, kind = references.imagery.draw(rng, size_px), references.draw_kind(rng)
    window = references.imagery.cut(place, size_px, MARGIN_PX)
    turn, flip = int(rng.integers(4)), bool(rng.integers(2))
    other = references.window(rng, kind, place, window, size_px)
    hr, ref = (floats(turned(image, turn, flip)) for image in (window, other))
    sensor: Sensor = draw_sensor(rng, mix)
    lr = degrade(hr, sensor, rng, bool(rng.random() < mix.whole_share))
    if kind in ALIGNED:
        ref = registered(lr, ref)
    inner = (slice(None), slice(MARGIN_PX, -MARGIN_PX), slice(MARGIN_PX, -MARGIN_PX))
    strength = torch.tensor(float(kind != "none"))
    reduced = form(ref[None], sensor, SCALE)[0]
    return hr[inner], lr, told(sensor, rng, mix), ref[inner], reduced, strength, kind


def _partners(names: tuple[str, ...]) -> dict[int, int]:
    """Images of the same place at another date, by number."""
    numbers = {PurePosixPath(name).stem: number for number, name in enumerate(names)}
    found = {}
    for stem, number in numbers.items():
        for own, other in (DATES, DATES[::-1]):
            partner = numbers.get(stem.removesuffix(own) + other) if stem.endswith(own) else None
            if partner is not None:
                found[number] = partner
    return found

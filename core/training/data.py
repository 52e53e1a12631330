# SPDX-License-Identifier: GPL-2.0-or-later
"""Training images in memory; random crops of HR, LR, reference and degraded reference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ..evaluation.images import Pixels, class_of
from ..evaluation.other_dates import OtherDate, simulate
from ..evaluation.references import pairs
from ..evaluation.tensors import to_pixels, to_tensor
from ..jobs.errors import BadRasterError
from ..jobs.sensor import IDEAL, Sensor
from ..methods.objective import TrainingBatch
from ..ops.registration import registered
from .options import RealDegradation
from .pairs import Crop, CropSource, RealPairs, SensorPairs
from .references import KINDS, ReferenceKind, ReferenceMix
from .sources import images_of

SHIFT_PX = 4  # how far a reference of the same place may be shifted
SHIFTED = 0.5  # share of these references that are shifted
SAME_TURN = 0.85  # share of references with the same orientation as the image


class PairedImages:
    """Training images (N,S,S,3) with their LR images, grouped by class.

    Sides that are not multiples of the scale are cropped. With `real` ranges, crops are degraded
    like real sensors do, anew each time; else once, by the `sensor`. `held_out` are images with
    their names, for validation. `dates` has for some images, by number, one of the same place at
    another date.
    """

    def __init__(
        self,
        hr: Pixels,
        classes: Sequence[Any],
        scale: int,
        real: RealDegradation | None = None,
        held_out: Sequence[tuple[str, Pixels]] = (),
        sensor: Sensor = IDEAL,
        dates: Mapping[int, int] | None = None,
    ) -> None:
        self.size_px = int(hr.shape[1]) // scale * scale
        self.hr, self.classes = hr[:, : self.size_px, : self.size_px], np.array(classes)
        self.scale, self._given_px = scale, int(hr.shape[1])
        self.pairs: CropSource = (
            RealPairs(self.hr, scale, real) if real else SensorPairs(self.hr, scale, sensor)
        )
        self.held_out, self.dates = list(held_out), dict(dates or {})

    @classmethod
    def read(
        cls,
        sources: list[Path],
        scale: int,
        size_px: int = 256,
        held_out: int = 0,
        real: RealDegradation | None = None,
    ) -> PairedImages:
        """Read the images of `sources`; some, evenly spaced by name, are held out."""
        names, images = [], []
        for source in sources:
            for name, image in images_of(source):
                if image.shape[:2] == (size_px, size_px):
                    names.append(name)
                    images.append(image)
        if not images:
            places = ", ".join(map(str, sources))
            raise BadRasterError("training-no-images", subject=places, side=size_px)
        apart = set(np.linspace(0, len(images) - 1, held_out).round().astype(int).tolist())
        kept = [index for index in range(len(images)) if index not in apart]
        if not kept:
            raise BadRasterError("training-all-held-out", count=len(images))
        return cls(
            np.stack([images[index] for index in kept]),
            [class_of(names[index]) for index in kept],
            scale,
            real,
            [(names[index], images[index]) for index in sorted(apart)],
            dates=_dates([names[index] for index in kept]),
        )

    def __len__(self) -> int:
        return len(self.hr)

    @property
    def cropping(self) -> str:
        """How the images were cropped, as a sentence, or ""."""
        if self.size_px == self._given_px:
            return ""
        return (
            f"Images of {self._given_px} pixels are cut to {self.size_px}, "
            f"a multiple of the scale {self.scale}."
        )

    @property
    def class_count(self) -> int:
        """The number of classes of the images."""
        return len(set(self.classes.tolist()))

    def batch(
        self, rng: np.random.Generator, count: int, crop_lr_px: int, mix: ReferenceMix
    ) -> TrainingBatch:
        """Draw a batch of augmented crops with more or less useful references."""
        shares = mix.shares(self.class_count)
        items = [self._item(rng, crop_lr_px * self.scale, shares) for _ in range(count)]
        images, aligned = zip(*items)
        hr, lr, lr_up, ref, ref_degraded = (_to_tensor(np.stack(column)) for column in zip(*images))
        return TrainingBatch(hr, lr, lr_up, ref, ref_degraded, tuple(aligned))

    def _item(
        self, rng: np.random.Generator, crop: int, shares: Any
    ) -> tuple[tuple[Pixels, ...], bool]:
        """HR, LR, LR enlarged, reference and that degraded; is the reference laid on the place?"""
        index = int(rng.integers(len(self)))
        corner = self._corner(rng, crop)
        image = self.pairs.cut(rng, index, *corner, crop, jittered=False)
        kind = KINDS[int(rng.choice(len(KINDS), p=shares))]
        if kind is ReferenceKind.OTHER_DATE:
            ref, ref_degraded = self._another_date(rng, image, index, corner)
        else:
            ref, ref_degraded = self._reference(rng, kind, index, corner, crop) or (
                image.lr_up,
                self.pairs.degrade(rng, image.lr_up),
            )
        turn, flip = int(rng.integers(4)), bool(rng.integers(2))
        ref_turn = turn if rng.random() < SAME_TURN else int(rng.integers(4))
        images = (
            _turn(image.hr, turn, flip),
            _turn(image.lr, turn, flip),
            _turn(image.lr_up, turn, flip),
            _turn(ref, ref_turn, flip),
            _turn(ref_degraded, ref_turn, flip),
        )
        return images, kind is ReferenceKind.OTHER_DATE and turn == ref_turn

    def _corner(self, rng: np.random.Generator, crop: int) -> tuple[int, int]:
        """Where a crop begins: any position on the LR grid."""
        steps = (self.size_px - crop) // self.scale + 1
        row, col = (int(value) * self.scale for value in rng.integers(steps, size=2))
        return row, col

    def _reference(
        self,
        rng: np.random.Generator,
        kind: ReferenceKind,
        index: int,
        corner: tuple[int, int],
        crop: int,
    ) -> tuple[Pixels, Pixels] | None:
        """A reference of some kind for a crop, and that degraded; None for the kind `NONE`."""
        if kind is ReferenceKind.NONE:
            return None
        if kind is ReferenceKind.NOISE:
            noise = rng.integers(0, 256, (crop, crop, 3), dtype=np.uint8)
            return noise, self.pairs.degrade(rng, noise)
        is_aligned = kind is ReferenceKind.ALIGNED
        place = self._near(rng, corner, crop) if is_aligned else self._corner(rng, crop)
        image = self._image_of(rng, kind, index)
        found = self.pairs.cut(rng, image, *place, crop, jittered=is_aligned)
        return found.hr, found.lr_up

    def _another_date(
        self, rng: np.random.Generator, here: Crop, index: int, corner: tuple[int, int]
    ) -> tuple[Pixels, Pixels]:
        """The crop at another date, laid on it as in a run, and that degraded.

        Taken where the image has one, else simulated.
        """
        crop = len(here.hr)
        is_taken = index in self.dates
        other = self.dates[index] if is_taken else int(rng.integers(len(self)))
        place = corner if is_taken else self._corner(rng, crop)
        there = self.pairs.cut(rng, other, *place, crop, jittered=False).hr
        seen = there if is_taken else simulate(rng, here.hr, there, OtherDate())
        placed = to_pixels(registered(to_tensor(here.lr)[0], to_tensor(seen)[0]))
        return placed, self.pairs.degrade(rng, placed)

    def _near(
        self, rng: np.random.Generator, corner: tuple[int, int], crop: int
    ) -> tuple[int, int]:
        """The same corner, or for a share of the crops one a few pixels away."""
        if rng.random() >= SHIFTED:
            return corner
        row, col = (value + int(rng.integers(-SHIFT_PX, SHIFT_PX + 1)) for value in corner)
        last = self.size_px - crop
        return min(max(row, 0), last), min(max(col, 0), last)

    def _image_of(self, rng: np.random.Generator, kind: ReferenceKind, index: int) -> int:
        """The image to cut a reference from."""
        same = self.classes == self.classes[index]
        if kind is ReferenceKind.SAME_CLASS:
            return int(rng.choice(np.flatnonzero(same)))
        if kind is ReferenceKind.OTHER_CLASS:
            return int(rng.choice(np.flatnonzero(~same)))
        return index


def _dates(names: Sequence[str]) -> dict[int, int]:
    """By number, the images of which another shows the same place at another date."""
    numbers = {name: number for number, name in enumerate(names)}
    found = pairs(numbers)
    both = {**found, **{reference: truth for truth, reference in found.items()}}
    return {number: numbers[both[name]] for number, name in enumerate(names) if name in both}


def _turn(image: Pixels, quarter_turns: int, flip: bool) -> Pixels:
    turned = np.rot90(image, quarter_turns)
    return turned[:, ::-1] if flip else turned


def _to_tensor(pixels: Pixels) -> Tensor:
    planes = np.ascontiguousarray(pixels.transpose(0, 3, 1, 2))
    return torch.from_numpy(planes).float().div_(255)

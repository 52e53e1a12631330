# SPDX-License-Identifier: GPL-2.0-or-later
"""Training images in memory; random crops of HR, enlarged LR, reference, degraded reference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ..evaluation.images import SCALE, Pixels, class_of, read_images
from ..jobs.errors import BadRasterError
from .config import ReferenceMix
from .options import RealDegradation
from .pairs import BicubicPairs, CropSource, RealPairs

SHIFT_PX = 4  # how far a reference of the same place may be off
SHIFTED = 0.5  # share of such references that are off
SAME_TURN = 0.85  # share of references that are turned like the image


@dataclass(frozen=True)
class TrainingBatch:
    """(N,3,H,W) float32 in [0, 1]."""

    hr: Tensor
    lr_up: Tensor
    ref: Tensor
    ref_degraded: Tensor

    def to(self, device: torch.device) -> TrainingBatch:
        """Send to a device."""
        return TrainingBatch(
            *(x.to(device) for x in (self.hr, self.lr_up, self.ref, self.ref_degraded))
        )


class PairedImages:
    """Training images (N,S,S,3) with their degraded twins, grouped by class.

    With `real` ranges crops are degraded as real sensors do, each time anew; else by bicubic
    reduction. `held_out` are named images for validation.
    """

    def __init__(
        self,
        hr: Pixels,
        classes: Sequence[Any],
        real: RealDegradation | None = None,
        held_out: Sequence[tuple[str, Pixels]] = (),
    ) -> None:
        self.hr, self.classes = hr, np.array(classes)
        self.pairs: CropSource = RealPairs(hr, real) if real else BicubicPairs(hr)
        self.size_px = int(hr.shape[1])
        self.held_out = list(held_out)

    @classmethod
    def read(
        cls,
        sources: list[Path],
        size_px: int = 256,
        held_out: int = 0,
        real: RealDegradation | None = None,
    ) -> PairedImages:
        """Images of folders and archives; some, evenly spaced by name, are held out."""
        names, images = [], []
        for source in sources:
            for name, image in read_images(source):
                if image.shape[:2] == (size_px, size_px):
                    names.append(name)
                    images.append(image)
        if not images:
            raise BadRasterError(
                f"No {size_px}x{size_px} images in {', '.join(map(str, sources))}."
            )
        apart = set(np.linspace(0, len(images) - 1, held_out).round().astype(int).tolist())
        kept = [index for index in range(len(images)) if index not in apart]
        if not kept:
            raise BadRasterError(
                f"All {len(images)} images are held out for validation; add images, or lower "
                "`validation_images`."
            )
        return cls(
            np.stack([images[index] for index in kept]),
            [class_of(names[index]) for index in kept],
            real,
            [(names[index], images[index]) for index in sorted(apart)],
        )

    def __len__(self) -> int:
        return len(self.hr)

    def batch(
        self, rng: np.random.Generator, count: int, crop_lr_px: int, mix: ReferenceMix
    ) -> TrainingBatch:
        """Draw a batch of augmented crops with references of mixed usefulness."""
        items = [self._item(rng, crop_lr_px * SCALE, mix) for _ in range(count)]
        stacked = (_to_tensor(np.stack(column)) for column in zip(*items))
        return TrainingBatch(*stacked)

    def _item(
        self, rng: np.random.Generator, crop: int, mix: ReferenceMix
    ) -> tuple[Pixels, Pixels, Pixels, Pixels]:
        index = int(rng.integers(len(self)))
        row, col = (
            int(v) * SCALE for v in rng.integers((self.size_px - crop) // SCALE + 1, size=2)
        )
        hr, lr_up = self.pairs.cut(rng, index, row, col, crop, jittered=False)
        ref, ref_degraded = self._reference(rng, index, row, col, crop, mix) or (
            lr_up,
            self.pairs.degrade(rng, lr_up),
        )
        turn, flip = int(rng.integers(4)), bool(rng.integers(2))
        ref_turn = turn if rng.random() < SAME_TURN else int(rng.integers(4))
        return (
            _turn(hr, turn, flip),
            _turn(lr_up, turn, flip),
            _turn(ref, ref_turn, flip),
            _turn(ref_degraded, ref_turn, flip),
        )

    def _reference(
        self, rng: np.random.Generator, index: int, row: int, col: int, crop: int, mix: ReferenceMix
    ) -> tuple[Pixels, Pixels] | None:
        shares = np.array(
            [mix.same_class, mix.same_image, mix.aligned, mix.other_class, mix.noise, mix.none],
            dtype=float,
        )
        kind = int(rng.choice(len(shares), p=shares / shares.sum()))
        if kind == 4:
            noise = rng.integers(0, 256, (crop, crop, 3), dtype=np.uint8)
            return noise, self.pairs.degrade(rng, noise)
        if kind == 5:
            return None
        steps = (self.size_px - crop) // SCALE
        if kind == 2 and rng.random() < SHIFTED:
            row, col = (
                int(np.clip(v + rng.integers(-SHIFT_PX, SHIFT_PX + 1), 0, self.size_px - crop))
                for v in (row, col)
            )
        elif kind != 2:
            row, col = (int(v) * SCALE for v in rng.integers(steps + 1, size=2))
        same = self.classes == self.classes[index]
        if kind == 0:
            index = int(rng.choice(np.flatnonzero(same)))
        elif kind == 3:
            index = int(rng.choice(np.flatnonzero(~same)))
        return self.pairs.cut(rng, index, row, col, crop, jittered=kind == 2)


def _turn(image: Pixels, quarter_turns: int, flip: bool) -> Pixels:
    turned = np.rot90(image, quarter_turns)
    return turned[:, ::-1] if flip else turned


def _to_tensor(pixels: Pixels) -> Tensor:
    planes = np.ascontiguousarray(pixels.transpose(0, 3, 1, 2))
    return torch.from_numpy(planes).float().div_(255)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Patches of references, for scenes and tiles that no reference covers."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from .matching import BandAffine
from .radiometry import fill_nearest
from .reference_file import Box, ReferenceFile

MIN_VALID = 0.8
NEIGHBOURS = 2  # of two neighbours the one with more texture comes first
SPARE = 0.1  # a remainder smaller than this share of a patch is not worth another window
MIN_CANDIDATES = 64  # even for a small bank, look at this many windows

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class PatchSource:
    """A reference with its radiometry; `step` is (rows, columns) of native pixels per SR pixel."""

    file: ReferenceFile
    affine: BandAffine
    step: tuple[float, float]


@dataclass(frozen=True)
class Bank:
    """`patches` (N, 3, patch, patch) float32 in [0, 1]; `origins` is the source of each, from 0."""

    patches: Array
    origins: tuple[int, ...]


@dataclass(frozen=True)
class _Patch:
    """A candidate; patches with a smaller `order` are chosen first."""

    image: Array = field(compare=False, repr=False)
    valid_share: float
    texture: float
    source: int
    place: int


def collect_bank(sources: list[PatchSource], patch_px: int, limit: int) -> Bank:
    """Choose patches with much texture, spread over the references."""
    total = max(MIN_CANDIDATES, NEIGHBOURS * limit)
    share = max(NEIGHBOURS, total // max(1, len(sources)))
    found = [
        patch
        for index, source in enumerate(sources)
        for patch in _candidates(index, source, patch_px, share)
    ]
    good = [patch for patch in found if patch.valid_share >= MIN_VALID]
    if not good:
        good = sorted(found, key=lambda patch: -patch.valid_share)[:1]
    chosen = _spread(good)[:limit]
    if not chosen:
        return Bank(np.zeros((0, 3, patch_px, patch_px), dtype=np.float32), ())
    patches = np.stack([patch.image for patch in chosen])
    return Bank(patches, tuple(patch.source for patch in chosen))


def _spread(patches: list[_Patch]) -> list[_Patch]:
    """Order by texture; the better one of each two neighbours comes before all the others."""
    neighbours: dict[tuple[int, int], list[_Patch]] = {}
    for patch in patches:
        pair = (patch.source, patch.place // NEIGHBOURS)
        neighbours.setdefault(pair, []).append(patch)
    ranked = [
        (rank, -patch.texture, patch.source, patch.place, patch)
        for group in neighbours.values()
        for rank, patch in enumerate(sorted(group, key=lambda item: (-item.texture, item.place)))
    ]
    return [item[-1] for item in sorted(ranked, key=lambda item: item[:-1])]


def _candidates(index: int, source: PatchSource, patch_px: int, share: int) -> Iterator[_Patch]:
    for place, box in enumerate(_boxes(source, patch_px, share)):
        sides = (box[2] / source.step[0], box[3] / source.step[1])
        shape = (min(patch_px, max(1, round(sides[0]))), min(patch_px, max(1, round(sides[1]))))
        image, valid = source.file.read(box, shape)
        if not valid.any():
            continue
        image = fill_nearest(source.affine.apply(image), valid)
        rest = [(0, patch_px - size) for size in shape]
        image = np.pad(image, [(0, 0), *rest], mode="reflect")
        yield _Patch(image, float(valid.mean()), _texture(image), index, place)


def _boxes(source: PatchSource, patch_px: int, share: int) -> Iterator[Box]:
    """Regular windows over a reference, at most `share` of them."""
    lengths = (source.file.grid.height, source.file.grid.width)
    sides = [min(patch_px * step, length) for step, length in zip(source.step, lengths)]
    counts = [max(1, math.ceil(length / side - SPARE)) for length, side in zip(lengths, sides)]
    rows, cols = (
        np.linspace(0.0, length - side, count)
        for length, side, count in zip(lengths, sides, _limited(counts[0], counts[1], share))
    )
    for row in rows:
        for col in cols:
            yield float(row), float(col), sides[0], sides[1]


def _limited(rows: int, cols: int, share: int) -> tuple[int, int]:
    """Thin out a lattice evenly until it has at most `share` points."""
    shrink = math.sqrt(min(1.0, share / (rows * cols)))
    few_rows = max(1, min(share, int(rows * shrink)))
    few_cols = max(1, min(cols, share // few_rows))
    return max(few_rows, min(rows, share // few_cols)), few_cols


def _texture(image: Array) -> float:
    """Mean absolute difference of neighbouring pixels of the grey image."""
    grey = image.mean(axis=0)
    return float(np.abs(np.diff(grey, axis=0)).mean() + np.abs(np.diff(grey, axis=1)).mean())

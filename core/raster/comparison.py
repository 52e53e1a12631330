# SPDX-License-Identifier: GPL-2.0-or-later
"""A reference compared with the LR image: overlap, radiometric match, and remarks for the user."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ..jobs.errors import BadReferenceError
from ..jobs.messages import Message, message
from ..jobs.wording.terms import REFERENCE
from .grid import Grid, PixelWindow
from .matching import (
    MIN_COMMON_PX,
    BandAffine,
    correlation,
    estimate_shift,
    match_affine,
    plain_affine,
)
from .overlap import overlap_window
from .reference_file import MAX_READ_PX, ReferenceFile

COARSER = 1.05
MAX_SHIFT_LR_PX = 1.0
RANGE_PERCENTILES = (0.5, 99.5)

Array = npt.NDArray[Any]
Shift = tuple[float, float]  # rows, columns


@dataclass(frozen=True)
class LrImage:
    """The LR scene as the model sees it, decimated where it is large.

    `image` is (3, h, w) float32 in [0, 1], `valid` (h, w) bool, `grid` that of these pixels.
    """

    image: Array
    valid: Array
    grid: Grid


@dataclass(frozen=True)
class ReferenceReport:
    """Facts about a reference. `pixel_size_ratio` is its pixel over the SR pixel on the ground.

    `shift_lr_px` (rows, columns) is how far it would have to move to lie on the LR image. None
    means that a value is unknown.
    """

    path: str
    overlap_fraction: float
    pixel_size_ratio: float | None
    shift_lr_px: Shift | None
    correlation: float | None
    warnings: tuple[Message, ...]


@dataclass(frozen=True)
class Comparison:
    """A reference on (a part of) the grid of the LR image: raw (3, h, w), LR values, validity."""

    reference: Array
    lr: Array
    valid: Array
    overlap_fraction: float


def compare(file: ReferenceFile, lr: LrImage, target: Grid, ratio: float) -> Comparison | None:
    """Warp the reference onto the LR image where they overlap; None where they do not."""
    box = overlap_window(lr.grid, file.grid)
    if box is None or not lr.valid.any():
        return None
    ratio_here = ratio * lr.grid.width / target.width
    part = _bounded(box, MAX_READ_PX / file.native_px(ratio_here))
    with file.warped(lr.grid, ratio_here) as view:
        reference, valid = file.read_warped(view, part)
    lr_valid = _cut(lr.valid, part)
    common = valid & lr_valid
    if not common.any():
        return None
    in_box = np.count_nonzero(_cut(lr.valid, box)) / np.count_nonzero(lr.valid)
    fraction = in_box * np.count_nonzero(common) / np.count_nonzero(lr_valid)
    return Comparison(reference, _cut(lr.image, part), common, float(fraction))


def match(file: ReferenceFile, lr: LrImage, compared: Comparison | None) -> BandAffine:
    """Radiometric match over the overlap if there is enough of it, else over the whole."""
    if compared is not None and np.count_nonzero(compared.valid) >= MIN_COMMON_PX:
        reference, wanted = (part[:, compared.valid] for part in (compared.reference, compared.lr))
    else:
        reference, wanted = file.sample(), lr.image[:, lr.valid]
    if reference.shape[1] == 0:
        raise BadReferenceError("reference-only-nodata", subject=file.path)
    value_range = _value_range(file, reference)
    if wanted.shape[1] == 0:
        return plain_affine(value_range)
    return match_affine(reference, wanted, value_range)


def _value_range(file: ReferenceFile, values: Array) -> tuple[float, float]:
    if file.dtype == np.uint8:
        return 0.0, float(file.highest or 255)
    low, high = np.percentile(values, RANGE_PERCENTILES)
    return float(low), float(high)


def shift_of(parts: Sequence[Comparison], pixel: float = 1.0) -> Shift | None:
    """(rows, columns) by which a reference must move to lie on the LR image: the parts' median.

    In LR pixels, of which a pixel of the parts has `pixel` a side; None where all are too different
    to tell.
    """
    grey = ((one.lr.mean(axis=0), one.reference.mean(axis=0), one.valid) for one in parts)
    found = [shift for shift in (estimate_shift(*images) for images in grey) if shift is not None]
    if not found:
        return None
    rows, cols = np.median(found, axis=0)
    return pixel * float(rows), pixel * float(cols)


def report(
    file: ReferenceFile, ratio: float | None, compared: Comparison | None, shift: Shift | None
) -> ReferenceReport:
    """Collect the facts about a reference; `shift` is in LR pixels."""
    likeness = None
    if compared is not None:
        images = compared.lr.mean(axis=0), compared.reference.mean(axis=0)
        likeness = correlation(*images, compared.valid)
    return ReferenceReport(
        path=file.path,
        overlap_fraction=0.0 if compared is None else compared.overlap_fraction,
        pixel_size_ratio=ratio,
        shift_lr_px=shift,
        correlation=likeness,
        warnings=_warnings(file, ratio, compared, shift),
    )


def _warnings(
    file: ReferenceFile,
    ratio: float | None,
    compared: Comparison | None,
    shift: Shift | None,
) -> tuple[Message, ...]:
    path, found = file.path, []
    if file.grid.crs is None:
        found.append(message("reference-no-crs", path))
    elif ratio is None:
        found.append(message("reference-scene-without-crs", path))
    elif compared is None:
        found.append(message("reference-elsewhere", path))
    if ratio is not None and ratio > COARSER:
        found.append(message("reference-coarser", path, ratio=ratio))
    if file.ignores_overviews:
        found.append(message("raster-overviews-wrong", path, role=REFERENCE))
    if shift is not None and math.hypot(*shift) > MAX_SHIFT_LR_PX:
        found.append(message("reference-shifted", path, shift=math.hypot(*shift)))
    return tuple(found)


def _bounded(window: PixelWindow, max_px: float) -> PixelWindow:
    """The middle of a window, at most about `max_px` pixels."""
    shrink = min(1.0, math.sqrt(max_px / (window.height * window.width)))
    height, width = (max(1, int(size * shrink)) for size in (window.height, window.width))
    row = window.row + (window.height - height) // 2
    return PixelWindow(row, window.col + (window.width - width) // 2, height, width)


def _cut(array: Array, window: PixelWindow) -> Array:
    rows = slice(window.row, window.row + window.height)
    return array[..., rows, window.col : window.col + window.width]

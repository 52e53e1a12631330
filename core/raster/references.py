# SPDX-License-Identifier: GPL-2.0-or-later
"""The references of a run: aligned windows on the SR grid, a bank of patches, and reports."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from threading import Lock
from types import TracebackType
from typing import Any, Callable

import numpy as np
import numpy.typing as npt
from affine import Affine

from .bank import Bank, PatchSource, collect_bank
from .comparison import LrImage, ReferenceReport, Shift, compare, match, report, shift_of
from .grid import Grid, PixelWindow
from .overlap import overlap_window
from .radiometry import fill_nearest
from .reference_file import ReferenceFile
from .warped import Warped

__all__ = ["AlignedWindow", "LrImage", "ReferenceReport", "References", "open_references"]

PATCH_PX = 256
BANK_LIMIT = 48
DETAIL_LR_PX = 256
LEAST_SHIFT_LR_PX = 0.1  # a smaller one may be chance
FULL_COVERAGE = 0.95  # a reference that covers this much of a window is taken at once

Array = npt.NDArray[Any]
Detail = Callable[[PixelWindow], LrImage]


@dataclass(frozen=True)
class AlignedWindow:
    """A reference on a window of the SR grid.

    `image` (3, h, w) float32 in [0, 1], nodata filled with the nearest valid pixel;
    `valid` (h, w) bool; `coverage` the share of valid pixels; `reference` its number from 0.
    """

    image: Array
    coverage: float
    valid: Array
    reference: int = 0


@dataclass(frozen=True)
class _Reference:
    """An opened reference; off the scene it has no `footprint` (in target pixels) and no views.

    `views` show it on grids, by how many times as fine as the target they are; `pixel` is the side
    of its own pixels in pixels of the target.
    """

    patches: PatchSource
    report: ReferenceReport
    footprint: PixelWindow | None
    views: Mapping[float, Warped] = field(default_factory=dict)
    pixel: float = 1.0


class References:
    """Opened references of a run, for one group of three bands; read from any thread."""

    def __init__(
        self, items: Sequence[_Reference], target: Grid, scale: int, stack: ExitStack
    ) -> None:
        self._items = tuple(items)
        self._target = target
        self._scale = scale
        self._stack = stack
        self._lock = Lock()  # one thread reads tiles while another looks for changes

    def __enter__(self) -> References:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close all files."""
        self._stack.close()

    @property
    def reports(self) -> tuple[ReferenceReport, ...]:
        """A report for each reference, in the order of the job."""
        return tuple(item.report for item in self._items)

    @property
    def files(self) -> tuple[str, ...]:
        """Every file that GDAL reads for these references."""
        return tuple(file for item in self._items for file in item.patches.file.files)

    @property
    def grids(self) -> tuple[Grid, ...]:
        """The grid of each reference, in the order of the job."""
        return tuple(item.patches.file.grid for item in self._items)

    def pixel_of(self, number: int) -> float:
        """Side of a pixel of reference `number` in pixels of the target grid; 1 where unknown."""
        return self._items[number].pixel

    @property
    def lie_on_scene(self) -> bool:
        """Whether any of them shows a part of the scene itself."""
        return any(item.footprint is not None for item in self._items)

    def aligned(self, window: PixelWindow, factor: float = 1.0) -> AlignedWindow | None:
        """The reference on a window of SR pixels; beyond the scene it is mirrored like LR.

        The first reference that covers nearly all of the window is taken, else the one that covers
        most; None where there is none. It is read on a grid `factor` times as fine, see `on_grid`.
        """
        best: AlignedWindow | None = None
        fine, inside = self._on_scene(window, factor)
        for number, item in enumerate(self._items):
            if item.footprint is None or not _touch(item.footprint, window):
                continue
            found = self._read(number, inside, factor)
            if found.coverage and (best is None or found.coverage > best.coverage):
                best = found
            if best is not None and best.coverage >= FULL_COVERAGE:
                break
        return None if best is None else self._mirrored(best, fine, inside, factor)

    def bank(self, patch_px: int = PATCH_PX, limit: int = BANK_LIMIT) -> Array:
        """Patches of all references at the SR pixel size, (N, 3, patch, patch) in [0, 1]."""
        return self.bank_with_origins(patch_px, limit).patches

    def bank_with_origins(self, patch_px: int = PATCH_PX, limit: int = BANK_LIMIT) -> Bank:
        """The same patches, and the reference that each comes from."""
        return collect_bank([item.patches for item in self._items], patch_px, limit)

    def _on_scene(self, window: PixelWindow, factor: float) -> tuple[PixelWindow, PixelWindow]:
        """A window on a grid `factor` times as fine as the target, and its part on the scene."""
        fine = _scaled(window, factor)
        return fine, _clip(fine, self._target.scaled(factor))

    def _read(self, number: int, window: PixelWindow, factor: float) -> AlignedWindow:
        """Reference `number` on a window of the grid `factor` times as fine as the target."""
        item = self._items[number]
        with self._lock:
            raw, valid = item.patches.file.read_warped(item.views[factor], window)
        image = fill_nearest(item.patches.affine.apply(raw), valid)
        return AlignedWindow(image, float(valid.mean()), valid, number)

    def on_grid(self, number: int, window: PixelWindow, factor: float) -> Array:
        """Reference `number` on a grid `factor` times as fine, (3, f*h, f*w), like `aligned`.

        `window` is in pixels of the target grid; its sides and corner times the factor, and the
        scale times the factor, have to be integers.
        """
        fine, inside = self._on_scene(window, factor)
        return self._mirrored(self._read(number, inside, factor), fine, inside, factor).image

    def _mirrored(
        self, found: AlignedWindow, window: PixelWindow, inside: PixelWindow, factor: float = 1.0
    ) -> AlignedWindow:
        if inside == window:
            return found
        target, scale = self._target.scaled(factor), round(self._scale * factor)
        rows = _mirror_index(window.row, window.height, target.height, scale)
        cols = _mirror_index(window.col, window.width, target.width, scale)
        rows, cols = (
            np.clip(index - first, 0, size - 1)
            for index, first, size in (
                (rows, inside.row, inside.height),
                (cols, inside.col, inside.width),
            )
        )
        pick = np.ix_(rows, cols)
        return replace(found, image=found.image[:, pick[0], pick[1]], valid=found.valid[pick])


def open_references(
    paths: Sequence[str],
    target: Grid,
    lr: LrImage,
    *,
    scale: int,
    bands: Sequence[int] = (1, 2, 3),
    is_rgb: bool = False,
    reference_bands: Sequence[int] = (),
    factors: Sequence[float] = (),
    detail: Detail | None = None,
) -> References:
    """Open, check, compare and match the references of a run.

    `target` is the SR grid, `scale` SR pixels per LR pixel, `bands` the LR bands of the group,
    which are red, green and blue if `is_rgb`, and `reference_bands` the user's choice; `factors`
    are the other grids that `on_grid` will be asked for. `detail` reads a window of a scene that
    `lr` shows decimated. It tells how far a reference lies off, and the reference is moved by that.
    Raises BadReferenceError.
    """
    stack = ExitStack()
    items = []
    try:
        for path in paths:
            file = ReferenceFile(path, bands, reference_bands, is_rgb=is_rgb)
            stack.callback(file.close)
            items.append(_prepare(file, target, lr, scale, factors, detail))
    except BaseException:
        stack.close()
        raise
    return References(items, target, scale, stack)


def _prepare(
    file: ReferenceFile,
    target: Grid,
    lr: LrImage,
    scale: int,
    factors: Sequence[float],
    detail: Detail | None,
) -> _Reference:
    """Everything about a reference that is determined only once."""
    file.turn_towards(target)
    step = _native_step(file.grid, target)
    ratio = None if step is None else 1.0 / math.sqrt(step[0] * step[1])
    compared = None if ratio is None else compare(file, lr, target, ratio)
    affine = match(file, lr, compared)
    footprint = None if ratio is None else overlap_window(target, file.grid)
    shift = None
    if footprint is not None and ratio is not None and detail is not None:
        parts = (compare(file, detail(one), target, ratio) for one in _spread(footprint, scale))
        shift = shift_of([part for part in parts if part is not None])
    elif compared is not None:
        shift = shift_of([compared], target.width / scale / lr.grid.width)
    facts = report(file, ratio, compared, shift)
    patches = PatchSource(file, affine, step or (1.0, 1.0))
    if ratio is None or footprint is None:
        return _Reference(patches, facts, None)
    seen = _moved_back(target, shift, scale)
    grids = {factor: seen.scaled(factor) for factor in factors}
    views = {factor: file.warped(grid, ratio * factor) for factor, grid in grids.items()}
    return _Reference(patches, facts, footprint, {1.0: file.warped(seen, ratio), **views}, ratio)


def _spread(footprint: PixelWindow, scale: int) -> list[PixelWindow]:
    """Windows of LR pixels spread over a footprint of SR pixels, three a side at most."""
    row, height = footprint.row // scale, max(1, footprint.height // scale)
    col, width = footprint.col // scale, max(1, footprint.width // scale)
    rows, cols = (
        {first + round(n * max(0, length - DETAIL_LR_PX) / 2) for n in range(3)}
        for first, length in ((row, height), (col, width))
    )
    size = min(height, DETAIL_LR_PX), min(width, DETAIL_LR_PX)
    return [PixelWindow(*corner, *size) for corner in itertools.product(sorted(rows), sorted(cols))]


def _moved_back(target: Grid, shift: Shift | None, scale: int) -> Grid:
    """The grid to see a reference on so that it lies on the target: what it shows is moved."""
    if shift is None or math.hypot(*shift) < LEAST_SHIFT_LR_PX:
        return target
    rows, cols = (-scale * part for part in shift)
    return replace(target, transform=target.transform * Affine.translation(cols, rows))


def _native_step(reference: Grid, target: Grid) -> tuple[float, float] | None:
    """Native (rows, columns) that an SR pixel spans on the ground; None without a usable CRS."""
    native, wanted = reference.pixel_size_m(), target.pixel_size_m()
    if native is None or wanted is None:
        return None
    return wanted[1] / native[1], wanted[0] / native[0]


def _clip(window: PixelWindow, grid: Grid) -> PixelWindow:
    """The part of a window that lies on the grid."""
    row, col = max(0, window.row), max(0, window.col)
    bottom = min(grid.height, window.row + window.height)
    right = min(grid.width, window.col + window.width)
    return PixelWindow(row, col, bottom - row, right - col)


def _scaled(window: PixelWindow, factor: float) -> PixelWindow:
    row, col, height, width = (
        round(n * factor) for n in (window.row, window.col, window.height, window.width)
    )
    return PixelWindow(row, col, height, width)


def _touch(a: PixelWindow, b: PixelWindow) -> bool:
    return (
        a.row < b.row + b.height
        and b.row < a.row + a.height
        and a.col < b.col + b.width
        and b.col < a.col + a.width
    )


def _mirror_index(start: int, count: int, length: int, scale: int) -> Array:
    """SR pixels that replace `count` ones from `start` when LR pixels are mirrored."""
    lr_length = length // scale
    beyond = max(0, math.ceil((start + count) / scale) - lr_length)
    lr = np.pad(np.arange(lr_length), (0, beyond), mode="reflect")
    backwards = np.diff(lr, prepend=-1) < 0
    inner = np.arange(scale)
    index = lr[:, None] * scale + np.where(backwards[:, None], inner[::-1], inner)
    picked: Array = index.ravel()[start : start + count]
    return picked

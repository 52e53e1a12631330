# SPDX-License-Identifier: GPL-2.0-or-later
"""Blocks of the user's own rasters: read in windows, checked, split into training and held-out."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Any, Callable, Optional

import numpy as np
import numpy.typing as npt
from rasterio.warp import transform_bounds

from ..evaluation.images import Pixels
from ..jobs.errors import BadReferenceError
from ..jobs.messages import Message, message
from ..raster.gdal_errors import GDAL_ERRORS
from ..raster.grid import PixelWindow
from ..raster.radiometry import Normalization, fill_nearest
from ..raster.reference_file import ReferenceFile
from ..raster.source import Block as RasterBlock

SIDES_PX = (256, 128)  # the first that gives enough blocks is used, else the last
ENOUGH_BLOCKS = 24
MIN_BLOCKS = 8
MAX_BLOCKS = 384  # about 150 MB together with their degraded versions
TRIES = 3  # windows of a large raster that are looked at for each block that is wanted
MIN_VALID = 0.95
FLAT = 0.01  # standard deviation in [0, 1] below which a block has nothing to teach
GAP_PX = 16  # distance of held-out blocks from all others
MIN_HELD_OUT, MAX_HELD_OUT = 3, 32
TELLING, TELLING_SHARE = 5, 1 / 3  # blocks that a verdict needs, if no more than this share
LONGITUDE_LATITUDE = "EPSG:4326"

Array = npt.NDArray[Any]
Bounds = Optional[tuple[float, float, float, float]]  # west, south, east, north


@dataclass(frozen=True)
class TrainingBlock:
    """A window of a reference: (side, side, 3) in 8 bits, its reference, its place on the Earth.

    `pixel_m` is the side of a pixel in metres, None without a usable CRS.
    """

    image: Pixels
    source: int
    bounds: Bounds
    pixel_m: float | None


@dataclass(frozen=True)
class Split:
    """Training blocks (side, side, 3), and held-out ones at least `GAP_PX` away from them."""

    training: tuple[TrainingBlock, ...]
    held_out: tuple[TrainingBlock, ...]

    @property
    def side_px(self) -> int:
        """Side of the training blocks."""
        return int(self.training[0].image.shape[0])


class _SourceRaster:
    """An open reference with the mapping of its values to [0, 1]."""

    def __init__(self, file: ReferenceFile, index: int) -> None:
        self.file, self.index = file, index
        size = file.grid.pixel_size_m()
        self.pixel_m = None if size is None else round(math.sqrt(size[0] * size[1]), 3)
        sample = file.sample()
        block = RasterBlock(sample, np.ones(sample.shape, dtype=bool))
        highest = (file.highest,) * len(sample)
        self.normalization = Normalization.of(block, file.dtype.name, "auto", highest)

    def places(self, side: int, limit: int, rng: np.random.Generator) -> list[tuple[int, int]]:
        """Corners of a lattice of blocks in random order; only as many as may be looked at."""
        rows, cols = self.file.grid.height // side, self.file.grid.width // side
        top, left = (self.file.grid.height % side) // 2, (self.file.grid.width % side) // 2
        chosen = rng.choice(rows * cols, min(rows * cols, TRIES * limit), replace=False)
        return [(top + side * int(n // cols), left + side * int(n % cols)) for n in chosen]

    def block(self, row: int, col: int, side: int) -> TrainingBlock | None:
        """Read a block; None if there is too little in it."""
        raw, valid = self.file.read((row, col, side, side), (side, side))
        if valid.mean() < MIN_VALID:
            return None
        image = self.normalization.apply(fill_nearest(raw, valid)).clip(0, 1)
        if image.mean(axis=0).std() < FLAT:
            return None
        pixels: Pixels = (image * 255).round().astype(np.uint8).transpose(1, 2, 0)
        bounds = self._bounds(row, col, side)
        return TrainingBlock(np.ascontiguousarray(pixels), self.index, bounds, self.pixel_m)

    def _bounds(self, row: int, col: int, side: int) -> Bounds:
        grid = self.file.grid.crop(PixelWindow(row, col, side, side))
        if grid.crs is None:
            return None
        corners = [grid.transform * (x, y) for x in (0, side) for y in (0, side)]
        xs, ys = zip(*corners)
        try:
            west, south, east, north = transform_bounds(
                grid.crs, LONGITUDE_LATITUDE, min(xs), min(ys), max(xs), max(ys)
            )
        except GDAL_ERRORS:
            return None
        return west, south, east, north


def sides_px(multiple_px: int) -> tuple[int, ...]:
    """Sides of blocks to try; the smallest still allows a held-out block of one multiple."""
    fitting = tuple(side for side in SIDES_PX if side - 2 * GAP_PX >= multiple_px)
    return fitting or (multiple_px + 2 * GAP_PX,)


def read_blocks(
    paths: Sequence[str],
    bands: Sequence[int],
    multiple_px: int,
    seed: int,
    check: Callable[[], None],
) -> list[TrainingBlock]:
    """Read usable blocks, about equally many per reference; raises BadReferenceError if too few.

    The model needs images whose sides are multiples of `multiple_px`. `check` is called between
    windows and may raise to cancel.
    """
    with ExitStack() as stack:
        rasters = []
        for index, path in enumerate(paths):
            check()
            file = ReferenceFile(path, (1, 2, 3), bands)
            stack.callback(file.close)
            rasters.append(_SourceRaster(file, index))
        for side in sides_px(multiple_px):
            rng = np.random.default_rng(seed)
            limit = max(1, MAX_BLOCKS // len(rasters))
            blocks = [b for raster in rasters for b in _usable(raster, side, limit, rng, check)]
            if len(blocks) >= ENOUGH_BLOCKS:
                return blocks
    if len(blocks) < MIN_BLOCKS:
        raise BadReferenceError(_too_few(len(blocks), side))
    return blocks


def _usable(
    raster: _SourceRaster,
    side: int,
    limit: int,
    rng: np.random.Generator,
    check: Callable[[], None],
) -> Iterator[TrainingBlock]:
    found = 0
    for row, col in raster.places(side, limit, rng):
        check()
        block = raster.block(row, col, side)
        if block is not None:
            found += 1
            yield block
        if found == limit:
            return


def _too_few(found: int, side: int) -> Message:
    columns = 4
    return message(
        "finetune-too-few-blocks",
        found=found,
        side=side,
        needed=MIN_BLOCKS,
        width=columns * side,
        height=MIN_BLOCKS // columns * side,
    )


def split_blocks(blocks: Sequence[TrainingBlock], share: float, seed: int) -> Split:
    """Hold out a share of the blocks; each of these loses a gap on all sides.

    Blocks of another reference that show the same ground as a held-out one are left out.
    """
    order = np.random.default_rng((seed, 1)).permutation(len(blocks))
    telling = min(TELLING, int(TELLING_SHARE * len(blocks)))
    count = min(MAX_HELD_OUT, max(MIN_HELD_OUT, telling, round(share * len(blocks))))
    apart = [blocks[n] for n in sorted(order[:count])]
    rest = [blocks[n] for n in sorted(order[count:])]
    training = [block for block in rest if not any(_same_ground(block, other) for other in apart)]
    if len(training) < MIN_BLOCKS - MIN_HELD_OUT - 1:
        raise BadReferenceError("finetune-same-ground", count=len(training))
    inner = slice(GAP_PX, -GAP_PX)
    held_out = [replace(block, image=block.image[inner, inner]) for block in apart]
    return Split(tuple(training), tuple(held_out))


def _same_ground(a: TrainingBlock, b: TrainingBlock) -> bool:
    """Tell whether blocks of two references overlap on the ground; blocks of one never do."""
    if a.source == b.source or a.bounds is None or b.bounds is None:
        return False
    west, south, east, north = (
        max(a.bounds[0], b.bounds[0]),
        max(a.bounds[1], b.bounds[1]),
        min(a.bounds[2], b.bounds[2]),
        min(a.bounds[3], b.bounds[3]),
    )
    return west < east and south < north and all(map(math.isfinite, (west, south, east, north)))

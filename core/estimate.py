# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run is going to take, from its numbers alone. Standard library only.

The rules are those of `tiling.plan`, `pipeline` and `scene`; a test holds them together.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from .job import Tiles

TILE_LR_PX, OVERLAP_LR_PX, MULTIPLE_LR_PX = 64, 12, 2  # of the method ttrd3
GROUP_BANDS = 3  # a model computes so many bands at once
OVERVIEWS_FROM_PX = 512
ROUNDING_PX = 1e-6

# Measured with the default model on a processor: Python with its libraries, and a tile.
WORKER_BYTES = 450_000_000
TILE_BYTES = 40_000_000
# Measured on pictures of towns and fields, overviews included.
COMPRESSED_INTEGERS, COMPRESSED_FLOATS = 0.75, 0.95


@dataclass(frozen=True)
class Work:
    """The numbers of a run: LR pixels to process, bands, bytes a value of the result.

    `samples` is how often the scene is computed; an uncertainty takes several.
    """

    width: int
    height: int
    bands: int
    scale: int
    steps: int
    value_bytes: int
    is_float: bool = False
    samples: int = 1
    tiles: Tiles = field(default_factory=Tiles)


@dataclass(frozen=True)
class Estimate:
    """What the run makes and takes; `tile_steps` is the number of steps over tiles and bands."""

    width: int
    height: int
    bands: int
    tiles: int
    tile_steps: int
    memory_bytes: int
    raw_bytes: int
    file_bytes: int

    def seconds(self, seconds_a_tile_step: float) -> float:
        """Duration at a speed seen before."""
        return self.tile_steps * seconds_a_tile_step


def estimate(work: Work) -> Estimate:
    """Work out what a run makes and takes."""
    width, height = work.width * work.scale, work.height * work.scale
    tile, overlap = tile_size(work.tiles)
    tiles = tile_count(work.width, tile, overlap) * tile_count(work.height, tile, overlap)
    raw = width * height * work.bands * work.value_bytes
    overviews = 4 / 3 if max(width, height) > OVERVIEWS_FROM_PX else 1.0
    share = COMPRESSED_FLOATS if work.is_float else COMPRESSED_INTEGERS
    return Estimate(
        width=width,
        height=height,
        bands=work.bands,
        tiles=tiles,
        tile_steps=tiles * work.steps * groups(work.bands) * work.samples,
        memory_bytes=_memory(work, tile),
        raw_bytes=round(raw * overviews),
        file_bytes=round(raw * share),
    )


def tile_size(tiles: Tiles) -> tuple[int, int]:
    """Side and overlap of a tile in LR pixels."""
    wanted = tiles.tile_lr_px or TILE_LR_PX
    tile = -(-wanted // MULTIPLE_LR_PX) * MULTIPLE_LR_PX
    overlap = tiles.overlap_lr_px
    return tile, min(OVERLAP_LR_PX, tile // 4) if overlap < 0 else overlap


def tile_count(length: int, tile: int, overlap: int) -> int:
    """Number of tiles along an axis."""
    stride = tile - overlap
    if length <= tile or stride < 1:
        return 1
    return 1 + -(-(length - tile) // stride)


def groups(bands: int) -> int:
    """How often the model runs for one tile."""
    return max(1, -(-bands // GROUP_BANDS))


def touched(low: float, high: float, length: int) -> tuple[int, int]:
    """First pixel and end of an interval in pixels, clipped to an axis of `length` pixels."""
    first = max(0, math.floor(max(0.0, low) + ROUNDING_PX))
    end = max(first + 1, math.ceil(min(high, length) - ROUNDING_PX))
    return (first, end) if low < length and high > 0 else (0, 0)


def _memory(work: Work, tile: int) -> int:
    """Peak of the worker: libraries, the tiles at once and the strip that is blended."""
    at_once = max(1, work.tiles.batch) * groups(work.bands)
    strip = 2 * 4 * work.bands * work.width * work.scale * tile * work.scale
    return round(WORKER_BYTES + at_once * TILE_BYTES * (tile / TILE_LR_PX) ** 2) + strip

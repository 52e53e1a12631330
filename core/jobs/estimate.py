# SPDX-License-Identifier: GPL-2.0-or-later
"""Estimates what a run will need, from its numbers alone. Standard library only.

The rules repeat those of `tiling.plan`, `pipeline` and `scene`; a test compares them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from operator import mul

from .model_size import Geometry, ModelSize
from .sensor import Sensor
from .superresolution import Tiles

OVERVIEWS_FROM_PX = 512
ROUNDING_PX = 1e-6
FLOAT_BYTES = 4  # tiles, uncertainties and reference maps are float32
MAP_BANDS = 2

WORKER_BYTES = 350_000_000  # Python with its libraries, as measured
# The rest does not grow with the scene: windows of strips, tiles just read or computed,
# and batches that were read ahead, are being computed, or wait to be written.
GDAL_CACHE_BYTES = 24 << 20
KEPT_BYTES = 16 << 20
STRIP_PX, WINDOW_PX = 256, 1024
# Halo of a strip, for its agreement with the LR raster of a sharp sensor, of others at most.
HALO_LR_PX, BLURRED_HALO_LR_PX = 18, 43
MARGIN_LR_PX = 2  # more for an uncertainty
AROUND_BYTES = 10 << 20  # upper limit for the surroundings of a window
WINDOW_COPIES, ERROR_COPIES = 4, 12  # of a window; the second for an expected error
BATCHES = 4
# Measured on pictures of towns and fields, overviews included.
COMPRESSED_INTEGERS, COMPRESSED_FLOATS = 0.75, 0.95


@dataclass(frozen=True)
class LayerSize:
    """A layer of the method as it is written: bytes per value, on the SR grid or the LR grid."""

    bands: int
    value_bytes: int
    is_float: bool = True
    is_lr: bool = False


@dataclass(frozen=True)
class RunSize:
    """The numbers of a run: LR pixels to process, bands, bytes per value of the result.

    `samples` is how often the scene is computed; `error_planes` is how many bands of uncertainty
    are written for each band, 0 for no uncertainty; with `has_map` also a reference map. `layers`
    are those of the method. `filled` is the share of pixels with a value, in [0, 1]. `stages` are
    the scales of the passes of a cascade, of which only the last computes several samples; empty
    means one pass. Where they make more pixels than the `scale` asks for, the last result is
    reduced. With `keeps_passes` their results are written as well. `halo_lr_px` is how far the
    agreement with the LR raster reaches.
    """

    model: ModelSize

    width: int
    height: int
    bands: int
    scale: int
    steps: int
    value_bytes: int
    is_float: bool = False
    samples: int = 1
    error_planes: int = 0
    tiles: Tiles = field(default_factory=Tiles)
    has_map: bool = False
    is_compressed: bool = True
    filled: float = 1.0
    layers: tuple[LayerSize, ...] = ()
    stages: tuple[int, ...] = ()
    keeps_passes: bool = False
    halo_lr_px: int = HALO_LR_PX


@dataclass(frozen=True)
class PassSize:
    """A pass: the pixels of its result, its tiles, and its share of the whole time, 0 to 1."""

    width: int
    height: int
    tiles: int
    share: float


@dataclass(frozen=True)
class Estimate:
    """What the run produces and needs; `tile_steps` is the number of steps over tiles and bands.

    A step of a larger tile counts as many as tiles of the model's own size have its area.

    Bytes on disk are for all rasters together: `raw_bytes` without compression, with overviews;
    `file_bytes` as the files will probably be. Until the end the journal needs `journal_bytes`
    more: `waiting_bytes` of these for tiles that are still to be blended, the rest for finished
    rows. `stage_bytes` are the rasters between the passes of a cascade, of which `passes` tells.
    """

    width: int
    height: int
    bands: int
    tiles: int
    tile_steps: float
    memory_bytes: int
    raw_bytes: int
    file_bytes: int
    journal_bytes: int
    waiting_bytes: int
    stage_bytes: int = 0
    passes: tuple[PassSize, ...] = ()

    @property
    def least_disk_bytes(self) -> int:
        """With less room than this the run cannot finish."""
        return self.file_bytes + self.waiting_bytes + self.stage_bytes

    @property
    def disk_bytes(self) -> int:
        """With this much room a run that crashes can also be resumed."""
        return self.file_bytes + self.journal_bytes + self.stage_bytes

    def seconds(self, seconds_a_tile_step: float) -> float:
        """Duration at a known speed, without the start of the worker."""
        return self.tile_steps * seconds_a_tile_step


@dataclass(frozen=True)
class _Raster:
    """A raster to write, in bytes without overviews."""

    raw_bytes: int
    is_float: bool


def estimate(work: RunSize) -> Estimate:
    """Estimate the output of a run, its memory, and the disk space at its outputs."""
    width, height = work.width * work.scale, work.height * work.scale
    last = math.prod(work.stages[:-1]) * max(work.width, work.height)
    tile, _ = tile_size(work.tiles, work.model.geometry, last)
    rasters = _rasters(work)
    raw = sum(raster.raw_bytes for raster in rasters)
    whole = round(raw * (4 / 3 if max(width, height) > OVERVIEWS_FROM_PX else 1.0))
    passes = _passes(work)
    between = [one.left_bytes for one in passes[:-1]]
    finished = [*between, _finished(work, rasters)]
    band_groups = groups(work.bands, work.model.channels)
    return Estimate(
        width=width,
        height=height,
        bands=work.bands,
        tiles=sum(one.tiles for one in passes),
        tile_steps=sum(one.tiles * one.times for one in passes)
        * work.steps
        * band_groups
        * tile_area(tile, work.model.geometry),
        memory_bytes=_memory(work, tile, max(one.scale for one in passes)),
        raw_bytes=whole,
        file_bytes=_compressed(work, rasters) if work.is_compressed else whole,
        journal_bytes=max(one.waiting_bytes + kept for one, kept in zip(passes, finished)),
        waiting_bytes=max(one.waiting_bytes for one in passes),
        stage_bytes=_stage_bytes(between, all_of_them=work.keeps_passes),
        passes=tuple(_sizes(work, passes)),
    )


def _stage_bytes(between: list[int], *, all_of_them: bool) -> int:
    """Most bytes that the rasters between the passes take at a time.

    A pass reads one and writes the next; the raster before that is deleted, unless it is wanted.
    """
    if all_of_them:
        return sum(between)
    return max((sum(pair) for pair in zip([0, *between], [*between, 0])), default=0)


@dataclass(frozen=True)
class _Pass:
    """Tiles of one pass, how much of them waits on disk, and the raster that the pass leaves."""

    scale: int
    samples: int
    tiles: int
    waiting_bytes: int
    left_bytes: int

    @property
    def times(self) -> float:
        """How long a tile takes with all its samples, over one with a single sample."""
        return self.samples * sample_time(self.samples)


def _sizes(work: RunSize, passes: list[_Pass]) -> Iterator[PassSize]:
    """What is told of each pass; the last one is reduced to the scale that is asked for."""
    total, factor = sum(one.tiles * one.times for one in passes), 1
    for number, one in enumerate(passes, 1):
        factor = work.scale if number == len(passes) else factor * one.scale
        share = one.tiles * one.times / max(1, total)
        yield PassSize(work.width * factor, work.height * factor, one.tiles, share)


def _passes(work: RunSize) -> list[_Pass]:
    stages, factor, found = work.stages or (work.scale,), 1, []
    for number, scale in enumerate(stages):
        is_last = number == len(stages) - 1
        samples = work.samples if is_last else 1
        sides = work.width * factor, work.height * factor
        tile, overlap = tile_size(work.tiles, work.model.geometry, max(sides))
        across, down = (tile_count(side, tile, overlap) for side in sides)
        halo = factor * (work.halo_lr_px + (MARGIN_LR_PX if is_last and work.error_planes else 0))
        rows = min(rows_waiting(tile, overlap, scale, halo), down)
        waiting = rows * across * _tile_bytes(work, tile, scale, samples)
        factor *= scale
        left = work.width * work.height * factor**2 * work.bands * FLOAT_BYTES
        found.append(_Pass(scale, samples, across * down, waiting, left))
    return found


def tile_size(tiles: Tiles, geometry: Geometry, longest: int) -> tuple[int, int]:
    """Side and overlap of a tile in LR pixels: the job's if it has any, else the model's.

    A tile larger than the model's is no larger than the scene, whose `longest` side is given.
    """
    asked = tiles.tile_lr_px or geometry.tile_lr_px
    wanted = min(asked, max(longest, geometry.tile_lr_px))
    tile = -(-wanted // geometry.lr_multiple) * geometry.lr_multiple
    overlap = tiles.overlap_lr_px
    if overlap < 0:
        return tile, min(geometry.overlap_lr_px, tile // 4)
    return tile, overlap if wanted == asked else min(overlap, (tile - 1) // 2)


def tile_area(tile_lr_px: int, geometry: Geometry) -> float:
    """Area of a tile over that of the model's own size, to which its time is proportional."""
    return (tile_lr_px / geometry.tile_lr_px) ** 2


def tile_count(length: int, tile: int, overlap: int) -> int:
    """Number of tiles along an axis."""
    stride = tile - overlap
    if length <= tile or stride < 1:
        return 1
    return 1 + -(-(length - tile) // stride)


def rows_waiting(tile: int, overlap: int, scale: int, halo_lr_px: int = HALO_LR_PX) -> int:
    """Most tile rows that a strip of the result depends on; one more at the shifted end."""
    stride = max(1, tile - overlap) * scale
    return 1 + -(-(STRIP_PX + 2 * halo_lr_px * scale) // stride)


def halo_of(sensor: Sensor | None) -> int:
    """How far the agreement with an LR raster reaches, in LR pixels; None for a sensor unknown."""
    return HALO_LR_PX if sensor is not None and not sensor.blur_px else BLURRED_HALO_LR_PX


def groups(bands: int, channels: int) -> int:
    """How often a model that computes `channels` bands at once runs for each tile."""
    return max(1, -(-bands // channels))


def tile_seconds(known_s: float, known_steps: int, steps: int) -> float:
    """Seconds for a tile of `steps` steps, where one of `known_steps` steps takes `known_s`.

    Half of a tile's time is taken to be the same for any number of steps: a network that reads the
    LR image and the references once a tile.
    """
    return known_s * (1 + steps / known_steps) / 2


def sample_time(samples: int) -> float:
    """How long each of several samples of a tile takes, over a single one.

    As in `tile_seconds`, half of a tile's time is taken to be the same for all of them.
    """
    return (1 + samples) / (2 * samples)


def touched(low: float, high: float, length: int) -> tuple[int, int]:
    """First pixel and end of an interval in pixels, clipped to an axis of `length` pixels."""
    first = max(0, math.floor(max(0.0, low) + ROUNDING_PX))
    end = max(first + 1, math.ceil(min(high, length) - ROUNDING_PX))
    return (first, end) if low < length and high > 0 else (0, 0)


def _rasters(work: RunSize) -> list[_Raster]:
    """The result, and the layers beside it."""
    pixels = work.width * work.height
    values = pixels * work.scale**2 * work.bands
    found = [_Raster(values * work.value_bytes, work.is_float)]
    if work.error_planes:
        found.append(_Raster(work.error_planes * values * FLOAT_BYTES, is_float=True))
    if work.has_map:
        found.append(_Raster(pixels * MAP_BANDS * FLOAT_BYTES, is_float=True))
    for finer in accumulate(work.stages[:-1], mul) if work.keeps_passes else ():
        found.append(_Raster(pixels * finer**2 * work.bands * work.value_bytes, work.is_float))
    for layer in work.layers:
        grid = pixels if layer.is_lr else pixels * work.scale**2
        found.append(_Raster(grid * layer.bands * layer.value_bytes, layer.is_float))
    return found


def _compressed(work: RunSize, rasters: list[_Raster]) -> int:
    """Size of the files, with overviews; pixels without a value need next to nothing."""
    shares = {True: COMPRESSED_FLOATS, False: COMPRESSED_INTEGERS}
    return round(
        work.filled * sum(raster.raw_bytes * shares[raster.is_float] for raster in rasters)
    )


def _finished(work: RunSize, rasters: list[_Raster]) -> int:
    """The finished rows in the journal: whole numbers compressed, floats uncompressed."""
    share = COMPRESSED_INTEGERS * work.filled
    return round(sum(raster.raw_bytes * (1.0 if raster.is_float else share) for raster in rasters))


def _tile_bytes(work: RunSize, tile: int, scale: int, samples: int) -> int:
    """A computed tile with all its bands, samples and layers."""
    planes = work.bands * samples + sum(layer.bands for layer in work.layers)
    return planes * (tile * scale) ** 2 * FLOAT_BYTES


def _memory(work: RunSize, tile: int, scale: int) -> int:
    """Peak memory of the worker on a processor: libraries, current tiles, fixed buffers."""
    at_once, cost = max(1, work.tiles.batch), work.model.cost
    area = tile_area(tile, work.model.geometry)
    one = cost.tile_at(scale, work.model.geometry.tile_lr_px)
    model: float = cost.model_bytes + at_once * one * area**cost.tile_growth
    copies = 3 if work.error_planes else 2  # an uncertainty has windows of its own
    more = ERROR_COPIES + work.error_planes if work.error_planes else 0
    planes = work.bands * (copies * work.samples + WINDOW_COPIES + more)
    window = planes * STRIP_PX * WINDOW_PX * FLOAT_BYTES
    halo = 2 * work.halo_lr_px * scale
    seen = work.bands * work.samples * (STRIP_PX + halo) * (WINDOW_PX + halo) * FLOAT_BYTES
    window += min(AROUND_BYTES, seen)
    moving = BATCHES * at_once * _tile_bytes(work, tile, scale, work.samples)
    return round(WORKER_BYTES + model) + GDAL_CACHE_BYTES + KEPT_BYTES + window + moving

# SPDX-License-Identifier: GPL-2.0-or-later
"""The ranking: LR raster and references in, the most useful reference first."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Callable

import numpy as np
import numpy.typing as npt
import torch
from rasterio._err import CPLE_BaseError
from rasterio.errors import RasterioError
from rasterio.warp import transform

from ...engine.scene import BandGroup, Scene
from ...engine.tiling.plan import TilePlan
from ...jobs.contract import refuse
from ...jobs.errors import BadReferenceError
from ...jobs.messages import joined
from ...jobs.monitor import Emit, Monitor
from ...jobs.protocol import COMPARING, RankResult, RankRow
from ...jobs.rank import RankJob
from ...jobs.superresolution import Job
from ...machine import device as devices
from ...methods.loading import open_weights
from ...methods.settings import Settings
from ...raster.grid import Grid
from ...raster.references import LrImage, open_references
from ..single import ImageModel
from .score import BINS, Evidence, score
from .texture import Textures

MAX_TILES = 16
MAX_PATCHES = 16
SIDE_POINTS = 8  # per side of a footprint, so that it bends with the projection

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class _Wanted:
    """The LR raster that references are compared with; `patch_px` is the side of a patch."""

    job: RankJob
    scale: int
    patch_px: int
    target: Grid
    crs_grid: Grid
    image: LrImage
    bands: tuple[int, ...]
    is_rgb: bool
    textures: Textures
    tiles: torch.Tensor


def rank(job: RankJob, emit: Emit, cancelled: Callable[[], bool] = lambda: False) -> RankResult:
    """Compare every reference with the LR raster and sort them.

    A reference that cannot be read comes last, with the reason. Raises a TTRD3Error.
    """
    monitor = Monitor(emit, cancelled)
    refuse(job.problems())
    weights = open_weights(job.model)
    devices.set_threads(job.threads)
    device = devices.resolve(job.device)
    emit(devices.ready(devices.describe(device)))
    runner = ImageModel.of(weights, device, torch.float32).runner
    opened = Job(job.lr, (), "", bands=job.bands, extent=job.extent, model=job.model)
    settings = Settings.of(opened, weights.card)
    with Scene(opened, settings, monitor) as scene:
        group, tile_lr_px = scene.groups[0], runner.geometry.tile_lr_px
        textures = Textures(runner, settings.scale)
        wanted = _Wanted(
            job,
            settings.scale,
            tile_lr_px * settings.scale,
            scene.source.ground.scaled(scene.scale),
            scene.source.ground,
            scene.lr_image(group),
            tuple(scene.bands_of(group)),
            group.is_rgb,
            textures,
            textures.of_lr(_lr_tiles(scene, group, tile_lr_px)),
        )
        rows = []
        for number, path in enumerate(job.references):
            monitor.report_activity(
                COMPARING, number, len(job.references), number / len(job.references)
            )
            rows.append(_row(path, wanted))
    ordered = sorted(rows, key=lambda row: -row.score)
    return RankResult(
        tuple(replace(row, rank=place) for place, row in enumerate(ordered, 1)),
        round(monitor.elapsed_s, 2),
    )


def _lr_tiles(scene: Scene, group: BandGroup, tile_lr_px: int) -> torch.Tensor:
    """Tiles (N,C,t,t) in [0, 1] from all over the scene."""
    grid = scene.source.grid
    plan = TilePlan(grid.height, grid.width, tile_lr_px, 0, scene.scale)
    every = list(plan.tiles())
    step = max(1, math.ceil(len(every) / (4 * MAX_TILES)))
    read = (scene.lr_tile(tile) for tile in every[::step])
    full = [group.gather(tile.values).clip(0, 1) for tile in read if tile.valid.mean() > 0.5]
    chosen = full[:: max(1, math.ceil(len(full) / MAX_TILES))] or [
        group.gather(scene.lr_tile(every[0]).values).clip(0, 1)
    ]
    return torch.from_numpy(np.stack(chosen))


def _row(path: str, wanted: _Wanted) -> RankRow:
    """Everything about one reference except its rank."""
    try:
        with open_references(
            (path,),
            wanted.target,
            wanted.image,
            scale=wanted.scale,
            bands=wanted.bands,
            is_rgb=wanted.is_rgb,
            reference_bands=wanted.job.reference_bands,
        ) as references:
            report, grid = references.reports[0], references.grids[0]
            patches = references.bank(wanted.patch_px, MAX_PATCHES)
    except BadReferenceError as error:
        unknown = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, None, ())
        return RankRow(0, path, *unknown, str(error), error.messages)
    shift = None if report.shift_lr_px is None else math.hypot(*report.shift_lr_px)
    described = wanted.textures.of_reference(torch.from_numpy(patches))
    found = Evidence(
        overlap=report.overlap_fraction,
        pixel_ratio=report.pixel_size_ratio,
        radiometry=_radiometry(patches, wanted.image),
        texture=wanted.textures.likeness(wanted.tiles, described),
        correlation=report.correlation,
        shift_lr_px=shift,
    )
    return RankRow(
        rank=0,
        source=path,
        score=round(score(found), 4),
        overlap=round(found.overlap, 4),
        pixel_size=math.sqrt(math.prod(grid.pixel_size_m() or (0.0, 0.0))),
        pixel_ratio=round(found.pixel_ratio or 0.0, 4),
        radiometry=round(found.radiometry, 4),
        texture=round(found.texture, 4),
        shift_lr_px=None if shift is None else round(shift, 2),
        footprint=_footprint(grid, wanted.crs_grid),
        note=joined(report.warnings),
        messages=report.warnings,
    )


def _radiometry(patches: Array, lr: LrImage) -> float:
    """Overlap of the histograms of matched patches and LR pixels, mean over the bands."""
    if not len(patches) or not lr.valid.any():
        return 0.0
    shares = []
    for band in range(patches.shape[1]):
        counts = [
            np.histogram(values, BINS, (0.0, 1.0))[0]
            for values in (patches[:, band], lr.image[band][lr.valid])
        ]
        first, second = (count / max(1, count.sum()) for count in counts)
        shares.append(float(np.minimum(first, second).sum()))
    return float(np.mean(shares))


def _footprint(grid: Grid, lr: Grid) -> tuple[tuple[float, float], ...]:
    """Ring around a reference in the CRS of the LR raster; empty if it cannot be transformed."""
    if grid.crs is None or lr.crs is None:
        return ()
    xs, ys = zip(*(grid.transform * place for place in _border(grid.width, grid.height)))
    try:
        xs, ys = transform(grid.crs, lr.crs, xs, ys)
    except (CPLE_BaseError, RasterioError):
        return ()
    ring = tuple((float(x), float(y)) for x, y in zip(xs, ys))
    return ring if all(math.isfinite(value) for point in ring for value in point) else ()


def _border(width: int, height: int) -> Sequence[tuple[float, float]]:
    """Pixel coordinates around a grid, clockwise and closed."""
    share = [step / SIDE_POINTS for step in range(SIDE_POINTS)]
    top = [(width * part, 0.0) for part in share]
    right = [(float(width), height * part) for part in share]
    bottom = [(width * (1 - part), float(height)) for part in share]
    left = [(0.0, height * (1 - part)) for part in share]
    return [*top, *right, *bottom, *left, (0.0, 0.0)]

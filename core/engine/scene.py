# SPDX-License-Identifier: GPL-2.0-or-later
"""The opened inputs of a job: LR raster, radiometry, band groups and references."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import numpy as np
import numpy.typing as npt

from ..jobs.bands import triples
from ..jobs.classes import read_classes
from ..jobs.errors import BadJobError
from ..jobs.messages import Message, message
from ..jobs.monitor import Monitor
from ..jobs.sensor import IDEAL, Sensor
from ..jobs.superresolution import CHANGE, Extras, Job
from ..methods.settings import Settings
from ..ops.change import FINE
from ..ops.sensor_estimate import MEANS
from ..raster.class_mask import ClassMask
from ..raster.grid import Grid, PixelWindow
from ..raster.mask import Mask, open_mask
from ..raster.radiometry import Normalization, fill_invalid
from ..raster.references import AlignedWindow, LrImage, References, open_references
from ..raster.source import Block, LrSource, open_lr
from .calibrated import Calibrated, calibrated
from .original import Original
from .sensing import estimated, is_like_none, seen
from .tiling.plan import Tile

DECIMATED_PX = 1024
MOSTLY = 0.95  # share of valid pixels that a window shows its sensor with
MIN_COVERAGE = 0.5  # below this share an unaligned patch of the bank is used instead
# Warnings about references that lie elsewhere.
UNPLACED = ("reference-no-crs", "reference-scene-without-crs", "reference-elsewhere")

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class BandGroup:
    """The bands of the run (from 0) that go into the channels of the model.

    `is_rgb` tells that they are known to be red, green and blue.
    """

    channels: tuple[int, ...]
    is_rgb: bool = False

    @property
    def members(self) -> tuple[int, ...]:
        """The bands of the group, each once."""
        return tuple(dict.fromkeys(self.channels))

    def gather(self, values: Array) -> Array:
        """(bands, h, w) of the run -> (C, h, w) of the model."""
        return values[list(self.channels)]

    def scatter(self, sr: Array, out: Array) -> None:
        """(C, H, W) of the model -> the group's bands of (bands, H, W); repeats are averaged."""
        for band in self.members:
            same = [n for n, channel in enumerate(self.channels) if channel == band]
            out[band] = sr[same].mean(axis=0)


def group_bands(
    count: int, channels: int, colours: Sequence[tuple[int, ...]] = ()
) -> list[BandGroup]:
    """Split `count` bands into groups of `channels`; a short last group repeats its last band.

    `colours` are groups of red, green and blue that a model of three channels sees first.
    """
    triples = [one for one in colours if len(one) == channels]
    known = {band for one in triples for band in one}
    others = [band for band in range(count) if band not in known]
    return [
        *(BandGroup(one, is_rgb=True) for one in triples),
        *(
            BandGroup(tuple(others[min(first + n, len(others) - 1)] for n in range(channels)))
            for first in range(0, len(others), channels)
        ),
    ]


def _colours(source: LrSource) -> list[tuple[int, ...]]:
    """Bands of the run that are red, green and blue; none where the user has ordered the bands."""
    if list(source.bands) != sorted(source.bands):
        return []
    return triples([band.colour for band in source.carried.bands])


@dataclass(frozen=True)
class LrTile:
    """A tile's LR pixels (bands, t, t), normalised so that the usual range is [0, 1]."""

    values: Array
    valid: Array

    @property
    def empty(self) -> bool:
        """Whether there is nothing but nodata."""
        return not bool(self.valid.any())


@dataclass(frozen=True)
class Served:
    """The reference that served a tile, 0 for none, else from 1; `relevance` (h, w) spans it."""

    reference: int
    relevance: Array


@dataclass(frozen=True)
class AlignedReference:
    """The reference that lies on a tile: its number from 0, and its image (3, H, W) by grid.

    `pixel` is the side of the reference's own pixels in SR pixels.
    """

    number: int
    images: Mapping[float, Array]
    pixel: float = 1.0


class Scene:
    """Everything read during a run; opened once and closed at its end.

    `sensor` is what made the LR pixels; what a pass leaves to the next counts as ideal.
    References are compared and chosen on the first grid that the method asks for. In a cascade each
    pass has its own `scale`, and from the second pass on reads `image`, in model units; `original`
    is then the raster of the job, if the method asks for it.
    """

    def __init__(
        self,
        job: Job,
        settings: Settings,
        monitor: Monitor,
        scale: int = 0,
        image: LrSource | None = None,
    ) -> None:
        self._stack = ExitStack()
        self.settings = settings
        self.scale = scale or settings.scale
        self.original: Original | None = None
        self._ratios = settings.spec.reference_ratios
        self._samples = job.samples
        try:
            options = job.options
            self.source: LrSource = self._stack.enter_context(
                image or open_lr(job.lr, job.bands, job.extent, options.nodata)
            )
            self.classes: ClassMask | None = None
            if job.extras.class_mask and image is None:
                self.classes = self._hide_classes(job.extras)
            self.mask: Mask | None = None
            if job.extras.mask:
                self.mask = self._open_mask(job.extras.mask)
            self._small = self.source.decimated(DECIMATED_PX)
            self.normalization = (
                Normalization.none(self.source.count)
                if image
                else Normalization.of(
                    self._small, self.source.dtype, options.normalization, self.source.highest
                )
            )
            colours = _colours(self.source)
            self.groups = group_bands(self.source.count, settings.spec.channels, colours)
            self.sensor = self._sensor() if image is None else IDEAL
            self.references = [self._open_references(job, group, monitor) for group in self.groups]
        except BaseException:
            self._stack.close()
            raise

    def __enter__(self) -> Scene:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @property
    def target(self) -> Grid:
        """The SR grid."""
        return self.source.grid.scaled(self.scale)

    def _open_mask(self, path: str) -> Mask:
        self._check_on_ground()
        return open_mask(path, self.source.ground.scaled(self.scale))

    def _hide_classes(self, extras: Extras) -> ClassMask:
        """Let the pixels that a class mask hides count as nodata."""
        self._check_on_ground()
        wanted = read_classes(extras.mask_classes)
        classes = ClassMask(extras.class_mask, wanted, self.source.ground)
        self.source.hide(self._stack.enter_context(classes))
        return classes

    def _check_on_ground(self) -> None:
        if not self.source.on_ground:
            raise BadJobError("extent-needs-transform", subject=self.source.path)

    @property
    def files(self) -> tuple[str, ...]:
        """Every file that GDAL reads for the inputs."""
        read = (references.files for references in self.references)
        masks = () if self.classes is None else self.classes.files
        return (*self.source.files, *masks, *(file for files in read for file in files))

    @property
    def filled(self) -> float:
        """Share of the pixels that have a value, in [0, 1], estimated on the decimated scene."""
        return float(self._small.valid.mean())

    def _sensor(self) -> Sensor:
        """The sensor that the user or the model names, or else that of the raster's own pixels.

        The model's is not believed of rasters that are like none of any.
        """
        size, named = (self.source.grid.height, self.source.grid.width), self.settings.sensor
        if named is None:
            return estimated(*size, self._shown)
        if self.settings.assumes_sensor and is_like_none(*size, self._shown):
            return MEANS
        return named

    @cached_property
    def calibrated(self) -> Calibrated | None:
        """What the model's calibration says about the error of this run; None without one."""
        size = self.source.grid.height, self.source.grid.width
        return calibrated(
            self.settings,
            self._samples,
            self.source.path,
            self.sensor,
            lambda: estimated(*size, self._shown),
            list(seen(*size, self._shown)),
        )

    def _shown(self, window: PixelWindow) -> Array | None:
        """The first group's bands in a window, in [0, 1], where most of it is valid."""
        block, (group, *_) = self.source.read(window), self.groups
        if group.gather(block.valid).mean() < MOSTLY:
            return None
        shown: Array = group.gather(self.normalised(block)).clip(0, 1)
        return shown

    def normalised(self, block: Block) -> Array:
        """A block in model units, gaps filled."""
        filled = fill_invalid(block.values, block.valid)
        values: Array = self.normalization.apply(filled)
        return values

    def lr_image(self, group: BandGroup) -> LrImage:
        """The decimated scene in the bands of a group."""
        grid = _decimated_grid(self.source.ground, self._small.values.shape[1:])
        return self._as_model_sees(group, self._small, grid)

    @property
    def _is_decimated(self) -> bool:
        return self._small.values.shape[1:] != (self.source.grid.height, self.source.grid.width)

    def _detail(self, group: BandGroup, window: PixelWindow) -> LrImage:
        """A window of the scene in the bands of a group, pixel by pixel."""
        return self._as_model_sees(group, self.source.read(window), self.source.ground.crop(window))

    def _as_model_sees(self, group: BandGroup, block: Block, grid: Grid) -> LrImage:
        """A block that lies on a grid, in the bands of a group."""
        return LrImage(
            group.gather(self.normalised(block)).clip(0, 1),
            group.gather(block.valid).all(axis=0),
            grid,
        )

    def bands_of(self, group: BandGroup) -> list[int]:
        """The 1-based bands of the file behind the channels of a group."""
        return [self.source.bands[channel] for channel in group.channels]

    def _open_references(self, job: Job, group: BandGroup, monitor: Monitor) -> References:
        monitor.check()
        factors = [ratio / self._ratios[0] for ratio in self._ratios[1:]]
        if job.layer(CHANGE):
            factors.append(self._coarse)
        is_read = self.settings.reads_references or job.layer(CHANGE)
        references = open_references(
            job.references if is_read else (),
            self.source.ground.scaled(self.reference_scale),
            self.lr_image(group),
            scale=self.reference_scale,
            bands=self.bands_of(group),
            is_rgb=group.is_rgb,
            reference_bands=job.options.reference_bands,
            factors=factors,
            detail=partial(self._detail, group) if self._is_decimated else None,
        )
        self._stack.callback(references.close)
        return references

    def lr_tile(self, tile: Tile) -> LrTile:
        """Read a tile; beyond the scene it is mirrored."""
        size = tile.size_lr_px
        block = self.source.read_padded(PixelWindow(tile.lr_row, tile.lr_col, size, size))
        return LrTile(self.normalised(block), block.valid)

    def wanted(self, tile: Tile) -> bool:
        """Tell whether any pixel of a tile lies inside of the mask."""
        return self.mask is None or self.mask.touches(_scaled(tile, self.scale))

    def inside(self, window: PixelWindow, scale: int | None = None) -> Array:
        """SR pixels inside of the mask, (h, w) bool, in a window of LR pixels.

        Or pixels of another raster with `scale` of them a side of an LR pixel.
        """
        finer = self.scale if scale is None else scale
        there = window.times(finer)
        if self.mask is None:
            return np.ones((there.height, there.width), dtype=bool)
        return self.mask.read(there, self.scale / finer)

    def aligned_reference(self, group: int, tile: Tile) -> AlignedReference | None:
        """The reference on a tile, on each grid of the method, if one covers enough of the tile."""
        if not self.settings.reads_references:
            return None
        references, window = self.references[group], _scaled(tile, self.reference_scale)
        found = references.aligned(window)
        if found is None or found.coverage < MIN_COVERAGE:
            return None
        first, *others = self._ratios
        images = {first: found.image}
        for ratio in others:
            images[ratio] = references.on_grid(found.reference, window, ratio / first)
        pixel = references.pixel_of(found.reference) / first
        return AlignedReference(found.reference, images, pixel)

    def coarse_reference(self, group: int, tile: Tile) -> AlignedWindow | None:
        """The reference on a tile with FINE pixels per LR pixel, for a job that wants changes."""
        return self.references[group].aligned(_scaled(tile, self.reference_scale), self._coarse)

    @property
    def _coarse(self) -> float:
        """How many times as fine as the first reference grid the one for changes is."""
        return FINE / self.reference_scale

    @property
    def reference_scale(self) -> int:
        """Pixels of the first reference grid per LR pixel."""
        return round(self.scale * self._ratios[0])

    def warnings(self) -> Iterator[Message]:
        """The warnings about the references, each message once.

        Where no reference is used, which is told, none of them can be placed wrongly.
        """
        found = (
            one
            for references in self.references
            for report in references.reports
            for one in report.warnings
            if self.settings.reads_references or one.code not in UNPLACED
        )
        return iter(dict.fromkeys(map(self._as_used, found)))

    def _as_used(self, warning: Message) -> Message:
        """What a warning means for a model that uses no patches of references from elsewhere."""
        if self.settings.spec.has_bank or warning.code not in UNPLACED:
            return warning
        return message("reference-without-effect", warning.subject)


def _scaled(tile: Tile, scale: int) -> PixelWindow:
    """The window of a tile on a grid of `scale` pixels per LR pixel."""
    size = tile.size_lr_px * scale
    return PixelWindow(tile.lr_row * scale, tile.lr_col * scale, size, size)


def _decimated_grid(grid: Grid, shape: tuple[int, ...]) -> Grid:
    """The grid of a decimated read of `grid`."""
    rows, cols = shape
    step = grid.transform.scale(grid.width / cols, grid.height / rows)
    return Grid(grid.transform * step, cols, rows, grid.crs)

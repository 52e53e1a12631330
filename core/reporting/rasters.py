# SPDX-License-Identifier: GPL-2.0-or-later
"""The rasters of a report, opened together and checked for consistency."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from typing import Any, Callable

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from ..engine.outputs.opening import BANDS_TAG
from ..evaluation.correctness import enlarged
from ..jobs.errors import BadRasterError
from ..jobs.wording.terms import SR
from ..ops.degradation import enlarge
from ..raster.grid import Extent, Grid, PixelWindow
from ..raster.radiometry import Normalization, fill_invalid
from ..raster.source import Block, LrSource, open_lr
from .hr_view import HrView
from .placement import place

LOOK_PX = 512  # side of the decimated images that ranges are computed from
CUBIC_REACH_PX = 2
SR_WINDOW_PX = 512
SMALLEST_CROP_PX = 8

Array = npt.NDArray[Any]
Enlarge = Callable[[Tensor, int], Tensor]


@dataclass(frozen=True)
class Subject:
    """What to compare. `bands`, `extent` and `nodata` refer to the LR raster.

    `sr_name` is how the report calls an SR raster that does not have its final name yet. `passes`
    are rasters that the passes before the last have left, by how many times finer they are.
    """

    lr: str
    sr: str
    hr: str = ""
    bands: tuple[int, ...] = ()
    extent: Extent | None = None
    nodata: float | None = None
    sr_name: str = ""
    passes: Mapping[int, str] = field(default_factory=dict)


class Rasters:
    """LR, SR and possibly HR; windows are in LR pixels of the common part."""

    def __init__(self, subject: Subject) -> None:
        self._stack = ExitStack()
        self.subject = subject
        self.hr: HrView | None = None
        try:
            self._open(_as_in_the_run(subject))
        except BaseException:
            self._stack.close()
            raise

    def _open(self, subject: Subject) -> None:
        enter = self._stack.enter_context
        lr = open_lr(subject.lr, subject.bands, subject.extent, subject.nodata)
        self.lr: LrSource = enter(lr)
        self.sr: LrSource = enter(_open_sr(subject.sr, lr.count))
        if self.sr.count != self.lr.count:
            raise BadRasterError(
                "sr-band-count",
                subject=subject.sr,
                count=self.sr.count,
                compared=self.lr.count,
                lr=subject.lr,
            )
        self.passes: dict[int, LrSource] = {
            finer: enter(_open_sr(path, lr.count)) for finer, path in sorted(subject.passes.items())
        }
        self._place = place(self.lr.grid, self.sr.grid, (subject.lr, subject.sr))
        self.scale = self._place.scale
        self.height, self.width = self._place.lr.height, self._place.lr.width
        if subject.hr:
            self.hr = HrView(subject.hr, self.sr.grid, subject.bands, self.sr.count)
            self._stack.callback(self.hr.close)
        self.range = Normalization.of(self.lr.decimated(LOOK_PX), self.lr.dtype, "percentile")

    def __enter__(self) -> Rasters:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @property
    def count(self) -> int:
        """Number of bands."""
        return self.sr.count

    @property
    def sr_grid(self) -> Grid:
        """Grid of the compared part of the SR raster."""
        return self.sr.grid.crop(self._place.on_sr(self._place.lr))

    @property
    def tags(self) -> Mapping[str, str]:
        """What the SR file says about its origin."""
        return dict(self.sr.carried.tags)

    @property
    def crop_px(self) -> int:
        """Side of a crop in LR pixels: about three fit even on a small raster."""
        short = min(self.height, self.width)
        wanted = max(SMALLEST_CROP_PX, SR_WINDOW_PX // 2 // self.scale)
        return min(short, wanted, max(SMALLEST_CROP_PX, short // 3))

    def windows(self) -> Iterator[PixelWindow]:
        """Windows that cover the common part, each made of whole crops."""
        crops = max(1, SR_WINDOW_PX // (self.crop_px * self.scale))
        side = crops * self.crop_px
        for row in range(0, self.height, side):
            for col in range(0, self.width, side):
                height, width = min(side, self.height - row), min(side, self.width - col)
                yield PixelWindow(row, col, height, width)

    def read_lr(self, window: PixelWindow) -> Block:
        """LR pixels, float64."""
        return _as_float(self.lr.read(window.shifted(self._place.lr.row, self._place.lr.col)))

    def read_sr(self, window: PixelWindow) -> Block:
        """SR pixels of a window, float64."""
        return _as_float(self.sr.read(self._on_sr(window)))

    def read_hr(self, window: PixelWindow) -> Block | None:
        """HR pixels on the SR grid of a window, None without an HR raster."""
        return None if self.hr is None else self.hr.read(self._on_sr(window))

    def read_at(self, finer: int, window: PixelWindow) -> Block:
        """What the pass to this scale has left in a window, float64; the last leaves SR."""
        if finer == self.scale:
            return self.read_sr(window)
        there = self._on_sr(window)
        sides = (there.row, there.col, there.height, there.width)
        part = PixelWindow(*(side // self.scale * finer for side in sides))
        return _as_float(self.passes[finer].read(part))

    def read_bicubic(self, window: PixelWindow, scale: int = 0) -> Block:
        """LR pixels of a window enlarged bicubically, to the SR pixels by default, float64."""
        return self._read_enlarged(window, scale or self.scale, enlarge)

    def read_bilinear(self, window: PixelWindow) -> Block:
        """LR pixels of a window as `correctness` has them enlarged, float64."""
        return self._read_enlarged(window, self.scale, enlarged)

    def _read_enlarged(self, window: PixelWindow, scale: int, how: Enlarge) -> Block:
        reach = CUBIC_REACH_PX
        wide = window.shifted(self._place.lr.row - reach, self._place.lr.col - reach)
        wide = PixelWindow(wide.row, wide.col, window.height + 2 * reach, window.width + 2 * reach)
        block = _as_float(self.lr.read_padded(wide))
        filled = torch.from_numpy(fill_invalid(block.values, block.valid))[None]
        margin = reach * scale
        fine = how(filled, scale)[0].numpy()[:, margin:-margin, margin:-margin]
        inner = block.valid[:, reach:-reach, reach:-reach]
        return Block(fine, inner.repeat(scale, axis=1).repeat(scale, axis=2))

    def _on_sr(self, window: PixelWindow) -> PixelWindow:
        return self._place.on_sr(window.shifted(self._place.lr.row, self._place.lr.col))


def _as_in_the_run(subject: Subject) -> Subject:
    """The subject with the bands and the nodata value that a result says it was made with."""
    nodata = subject.nodata
    input_terms = (subject.lr, subject.bands, subject.extent, nodata)
    with open_lr(subject.sr, role=SR) as sr, open_lr(*input_terms) as lr:
        made_of = dict(sr.carried.tags).get(BANDS_TAG, "")
        if made_of and sr.carried.nodata != lr.carried.nodata:
            nodata = sr.carried.nodata  # that of --nodata, which adds to the declared ones
        return replace(subject, bands=subject.bands or _numbers(made_of, lr), nodata=nodata)


def _numbers(made_of: str, lr: LrSource) -> tuple[int, ...]:
    """The LR bands of a list, if LR has them; else ()."""
    parts = [part.strip() for part in made_of.split(",")]
    numbers = tuple(int(part) for part in parts if part.isdecimal())
    fits = len(numbers) == len(parts) and max(numbers, default=0) <= lr.all_bands
    return numbers if fits else ()


def _open_sr(path: str, bands: int) -> LrSource:
    """Open the SR raster; bands of classes or alpha are data where LR has as many bands."""
    source = open_lr(path, role=SR)
    choices = (source.bands, source.opaque_bands, tuple(range(1, source.all_bands + 1)))
    fitting = next((one for one in choices if len(one) == bands), source.bands)
    if fitting == source.bands:
        return source
    source.close()
    return open_lr(path, fitting, role=SR)


def _as_float(block: Block) -> Block:
    """The block with float64 values, zero where there is nothing to measure."""
    return Block(np.where(block.valid, block.values, 0).astype(np.float64), block.valid)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Crops of LR, bicubic, SR and HR side by side with one stretch; and their spectra."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.enums import ColorInterp

from ..evaluation.gallery import Panel, data_uri
from ..raster.grid import PixelWindow
from ..raster.radiometry import Normalization, fill_invalid
from ..raster.source import Block
from .cells import Pick
from .rasters import LOOK_PX, Rasters

NOTHING = 128  # grey value of pixels without a value
LETTERS = "ABCD"

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Crop:
    """A square of the scene: its letter on the overview, the reason to show it, its pictures."""

    letter: str
    reason: str
    panels: Sequence[Panel]


@dataclass(frozen=True)
class Stretch:
    """The bands to show, and the values that become black and white."""

    bands: tuple[int, ...]
    low: Array
    high: Array

    def picture(self, block: Block) -> Array:
        """Pixels (bands, h, w) as (h, w, 3) uint8."""
        bands = list(self.bands)
        low, high = self.low[bands, None, None], self.high[bands, None, None]
        scaled = np.clip((block.values[bands] - low) / (high - low), 0, 1)
        pixels = np.where(block.valid[bands], np.rint(scaled * 255), NOTHING).astype(np.uint8)
        return pixels.transpose(1, 2, 0)


def stretch_of(rasters: Rasters) -> Stretch:
    """The stretch of all pictures, from the LR raster."""
    return Stretch(shown_bands(rasters), rasters.range.low, rasters.range.high)


def shown_bands(rasters: Rasters) -> tuple[int, ...]:
    """Three bands (from 0) to show: red, green and blue if the file has them, else the first."""
    kinds = [band.colorinterp for band in rasters.sr.carried.bands]
    colours = (ColorInterp.red, ColorInterp.green, ColorInterp.blue)
    if all(colour in kinds for colour in colours):
        return tuple(kinds.index(colour) for colour in colours)
    return (0, 1, 2) if rasters.count >= 3 else (0, 0, 0)


def crops(rasters: Rasters, picks: Sequence[Pick], same_units: bool) -> list[Crop]:
    """The pictures of the chosen squares."""
    stretch = stretch_of(rasters)
    own = stretch if same_units else _own_stretch(rasters, stretch.bands)
    return [
        Crop(letter, pick.reason, _panels(rasters, pick.window, stretch, own))
        for letter, pick in zip(LETTERS, picks)
    ]


def _own_stretch(rasters: Rasters, bands: tuple[int, ...]) -> Stretch:
    """A separate stretch for an HR raster with other units."""
    if rasters.hr is None:
        return stretch_of(rasters)
    look = Normalization.of(rasters.hr.decimated(LOOK_PX), rasters.hr.dtype, "percentile")
    return Stretch(bands, look.low, look.high)


def _panels(rasters: Rasters, window: PixelWindow, stretch: Stretch, of_hr: Stretch) -> list[Panel]:
    scale = rasters.scale
    lr = stretch.picture(rasters.read_lr(window)).repeat(scale, axis=0).repeat(scale, axis=1)
    found = [
        Panel("LR", data_uri(lr, "PNG"), "the input, its pixels as squares"),
        _photo("bicubic", "the input, enlarged smoothly", rasters.read_bicubic(window), stretch),
        _photo("SR", "the super-resolved raster", rasters.read_sr(window), stretch),
    ]
    hr = rasters.read_hr(window)
    if hr is not None:
        caption = "the high-resolution raster"
        caption += "" if of_hr is stretch else ", in a stretch of its own"
        found.append(_photo("HR", caption, hr, of_hr))
    return found


def _photo(title: str, caption: str, block: Block, stretch: Stretch) -> Panel:
    return Panel(title, data_uri(stretch.picture(block), "JPEG"), caption)


@dataclass(frozen=True)
class Spectra:
    """Power by frequency in cycles per LR pixel, by name of the image."""

    frequency: Array
    power: dict[str, Array]


def spectra(rasters: Rasters, picks: Sequence[Pick]) -> Spectra | None:
    """Mean radial spectra over the chosen squares and the bands; None where they are too small."""
    side = rasters.crop_px * rasters.scale
    if side < 2 * rasters.scale or not picks:
        return None
    sums: dict[str, Array] = {}
    for pick in picks:
        blocks = {
            "LR, bicubic": rasters.read_bicubic(pick.window),
            "SR": rasters.read_sr(pick.window),
            "HR": rasters.read_hr(pick.window),
        }
        for name, block in blocks.items():
            if block is not None:
                sums[name] = sums.get(name, 0.0) + _radial(block)
    frequency = np.arange(1, side // 2 + 1) / side * rasters.scale
    return Spectra(frequency, {name: power[1:] for name, power in sums.items()})


def _radial(block: Block) -> Array:
    """Mean power (side / 2 + 1) over rings of frequencies and over the bands."""
    side = block.values.shape[1]
    filled = fill_invalid(block.values, block.valid)
    window = np.outer(*(np.hanning(side + 2)[1:-1],) * 2)
    flat = (filled - filled.mean(axis=(1, 2), keepdims=True)) * window
    power = (np.abs(np.fft.fft2(flat)) ** 2).mean(axis=0)
    steps = np.fft.fftfreq(side, 1 / side)
    ring = np.rint(np.hypot(*np.meshgrid(steps, steps))).astype(int).ravel()
    sums = np.bincount(ring, power.ravel())[: side // 2 + 1]
    means: Array = sums / np.bincount(ring)[: side // 2 + 1]
    return means

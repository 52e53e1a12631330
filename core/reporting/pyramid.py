# SPDX-License-Identifier: GPL-2.0-or-later
"""What each pass of a cascade has made, from the input up to the result."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from ..evaluation.gallery import Panel, data_uri
from ..raster.grid import PixelWindow
from .crops import stretch_of
from .measures import Measures
from .rasters import Rasters

Array = npt.NDArray[Any]
HEADS = ["raster", "pixels", "pixel size", "differs from bicubic by"]


def panels(rasters: Rasters, window: PixelWindow) -> Iterator[Panel]:
    """One window of LR pixels in the input, after each pass and in the result, as large."""
    stretch, side = stretch_of(rasters), window.height * rasters.scale
    images = [("input", rasters.read_lr(window), "your raster, its pixels as squares")]
    captions = {
        finer: f"what the pass to ×{finer} has left to the next" for finer in rasters.passes
    }
    for finer, caption in {**captions, rasters.scale: "the result"}.items():
        images.append((f"×{finer}", rasters.read_at(finer, window), caption))
    for title, block, caption in images:
        shown = _as_squares(stretch.picture(block), side)
        yield Panel(title, data_uri(shown, "PNG"), caption)


def _as_squares(picture: Array, side: int) -> Array:
    """A picture (h, w, 3) with `side` rows, its pixels drawn as squares."""
    rows, cols = picture.shape[:2]
    row, col = (np.arange(side * n // rows) * rows // side for n in (rows, cols))
    drawn: Array = picture[row][:, col]
    return drawn


def rows(rasters: Rasters, measures: Measures, unit: str) -> Iterator[list[str]]:
    """The size of each raster, and how far it goes beyond the input, over the crops."""
    ground = rasters.sr_grid.pixel_size_m()
    for finer in (*rasters.passes, rasters.scale):
        size = f"{rasters.width * finer} × {rasters.height * finer}"
        pixel = "unknown"
        if ground is not None:
            pixel = f"{ground[0] * rasters.scale / finer:.3g} m"
        away = _away(rasters, measures, finer)
        yield [f"×{finer}", size, pixel, "–" if away is None else f"{away:.3g}{unit}"]


def _away(rasters: Rasters, measures: Measures, finer: int) -> float | None:
    """Root mean square difference from the input enlarged bicubically."""
    squares, counted = 0.0, 0
    for pick in measures.picks:
        made = rasters.read_at(finer, pick.window)
        plain = rasters.read_bicubic(pick.window, finer)
        both = made.valid & plain.valid
        squares += float(((made.values - plain.values)[both] ** 2).sum())
        counted += int(both.sum())
    return math.sqrt(squares / counted) if counted else None

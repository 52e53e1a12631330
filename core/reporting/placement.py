# SPDX-License-Identifier: GPL-2.0-or-later
"""Where an SR raster lies on the LR raster it was made of."""

from __future__ import annotations

import math
from dataclasses import dataclass

from affine import Affine

from ..jobs.errors import BadRasterError
from ..raster.grid import Grid, PixelWindow

TOLERANCE_LR_PX = 0.05


@dataclass(frozen=True)
class Placement:
    """`scale` SR pixels to an LR pixel either way; `lr` is the common part in whole LR pixels.

    That part begins at the SR pixel (`sr_row`, `sr_col`).
    """

    scale: int
    lr: PixelWindow
    sr_row: int
    sr_col: int

    def on_sr(self, window: PixelWindow) -> PixelWindow:
        """The SR pixels of a window of the LR raster."""
        scale = self.scale
        row, col = window.row - self.lr.row, window.col - self.lr.col
        return PixelWindow(
            self.sr_row + row * scale,
            self.sr_col + col * scale,
            window.height * scale,
            window.width * scale,
        )


def place(lr: Grid, sr: Grid, names: tuple[str, str]) -> Placement:
    """Find the common part; `names` of LR and SR are for the sentence of a refusal."""
    lr_name, sr_name = names
    plain = [grid.transform == Affine.identity() for grid in (lr, sr)]
    if sum(plain) == 1:
        return _place_by_size(lr, sr, names)
    if lr.crs != sr.crs:
        raise BadRasterError(
            f"The super-resolved raster {sr_name} is in {_crs(sr)}, but the low-resolution raster "
            f"{lr_name} in {_crs(lr)}; choose the raster that it was made of."
        )
    if all(plain) and (lr.width, lr.height) != (sr.width, sr.height):
        return _place_by_size(lr, sr, names)
    return _place_by_transform(lr, sr, names)


def _crs(grid: Grid) -> str:
    if grid.crs is None:
        return "no CRS"
    epsg = grid.crs.to_epsg()
    return f"EPSG:{epsg}" if epsg else "a CRS of its own"


def _place_by_size(lr: Grid, sr: Grid, names: tuple[str, str]) -> Placement:
    """Without georeference the SR raster is the whole LR raster."""
    scale = sr.width // lr.width
    if scale < 2 or (sr.width, sr.height) != (lr.width * scale, lr.height * scale):
        raise _no_multiple(names, f"{sr.width / lr.width:.3g} and {sr.height / lr.height:.3g}")
    return Placement(scale, PixelWindow(0, 0, lr.height, lr.width), 0, 0)


def _place_by_transform(lr: Grid, sr: Grid, names: tuple[str, str]) -> Placement:
    a, b, c, d, e, f = (~lr.transform * sr.transform)[:6]
    ratio = 1 / a if a > 0 else 0.0
    scale = round(ratio)
    if scale < 2:
        raise _no_multiple(names, f"{ratio:.3g}")
    drifts = (
        *((a - 1 / scale) * sr.width, b * sr.height),
        *(d * sr.width, (e - 1 / scale) * sr.height),
    )
    if max(map(abs, drifts)) > TOLERANCE_LR_PX:
        raise _no_multiple(names, f"{ratio:.6g}")
    if max(abs(start * scale - round(start * scale)) for start in (c, f)) > TOLERANCE_LR_PX * scale:
        raise BadRasterError(
            f"The pixels of the super-resolved raster {names[1]} lie across those of the "
            f"low-resolution raster {names[0]}; choose the raster that it was made of."
        )
    down = _common(f, sr.height, lr.height, scale)
    across = _common(c, sr.width, lr.width, scale)
    if down is None or across is None:
        raise BadRasterError(
            f"The super-resolved raster {names[1]} does not overlap the low-resolution raster "
            f"{names[0]}; choose the raster that it was made of."
        )
    window = PixelWindow(down[0], across[0], down[1], across[1])
    return Placement(scale, window, down[2], across[2])


def _common(start: float, sr_size: int, lr_size: int, scale: int) -> tuple[int, int, int] | None:
    """First LR pixel, number of LR pixels and first SR pixel of the common part of an axis."""
    fine = round(start * scale)
    first = max(0, math.ceil(fine / scale))
    count = min(lr_size, (fine + sr_size) // scale) - first
    return (first, count, first * scale - fine) if count > 0 else None


def _no_multiple(names: tuple[str, str], ratio: str) -> BadRasterError:
    return BadRasterError(
        f"A pixel of the low-resolution raster {names[0]} is {ratio} times as large as one of the "
        f"super-resolved raster {names[1]}, which is no whole number from 2 on; choose the raster "
        "that it was made of."
    )

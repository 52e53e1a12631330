# SPDX-License-Identifier: GPL-2.0-or-later
"""Where an SR raster lies on its LR raster."""

from __future__ import annotations

import math
from dataclasses import dataclass

from affine import Affine

from ..jobs.errors import BadRasterError
from ..jobs.wording.terms import NO_CRS, OWN_CRS
from ..raster.grid import Grid, PixelWindow

TOLERANCE_LR_PX = 0.05


@dataclass(frozen=True)
class Placement:
    """`scale` SR pixels per LR pixel each way; `lr` is the common part in whole LR pixels.

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
    """Find the common part; an error names LR and SR by `names`."""
    lr_name, sr_name = names
    plain = [grid.transform == Affine.identity() for grid in (lr, sr)]
    if sum(plain) == 1:
        return _place_by_size(lr, sr, names)
    if lr.crs != sr.crs:
        raise BadRasterError(
            "sr-other-crs", subject=sr_name, sr_crs=_crs(sr), lr=lr_name, lr_crs=_crs(lr)
        )
    if all(plain) and (lr.width, lr.height) != (sr.width, sr.height):
        return _place_by_size(lr, sr, names)
    return _place_by_transform(lr, sr, names)


def _crs(grid: Grid) -> str:
    if grid.crs is None:
        return NO_CRS
    epsg = grid.crs.to_epsg()
    return f"EPSG:{epsg}" if epsg else OWN_CRS


def _place_by_size(lr: Grid, sr: Grid, names: tuple[str, str]) -> Placement:
    """Without georeference the SR raster covers the whole LR raster."""
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
        raise BadRasterError("sr-pixels-across", subject=names[1], lr=names[0])
    down = _common(f, sr.height, lr.height, scale)
    across = _common(c, sr.width, lr.width, scale)
    if down is None or across is None:
        raise BadRasterError("sr-elsewhere", subject=names[1], lr=names[0])
    window = PixelWindow(down[0], across[0], down[1], across[1])
    return Placement(scale, window, down[2], across[2])


def _common(start: float, sr_size: int, lr_size: int, scale: int) -> tuple[int, int, int] | None:
    """First LR pixel, number of LR pixels and first SR pixel of the common part of an axis."""
    fine = round(start * scale)
    first = max(0, math.ceil(fine / scale))
    count = min(lr_size, (fine + sr_size) // scale) - first
    return (first, count, first * scale - fine) if count > 0 else None


def _no_multiple(names: tuple[str, str], ratio: str) -> BadRasterError:
    return BadRasterError("sr-no-multiple", subject=names[1], lr=names[0], ratio=ratio)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Pixel grids: affine arithmetic in all six terms, never in metres."""

from __future__ import annotations

import math
from dataclasses import dataclass

from affine import Affine
from rasterio.coords import BoundingBox
from rasterio.crs import CRS
from rasterio.errors import RasterioError
from rasterio.warp import transform as transform_points
from rasterio.windows import Window

from ..errors import BadJobError

SNAP_PX = 1e-6  # extents typed or computed in floating point miss pixel edges by less
EARTH_RADIUS_M = 6371008.8

Point = tuple[float, float]
Extent = tuple[float, float, float, float]


@dataclass(frozen=True)
class PixelWindow:
    """A rectangle of pixels."""

    row: int
    col: int
    height: int
    width: int

    def to_rasterio(self) -> Window:
        """The same as rasterio has it."""
        return Window(self.col, self.row, self.width, self.height)

    def shifted(self, row: int, col: int) -> PixelWindow:
        """The window moved by whole pixels."""
        return PixelWindow(self.row + row, self.col + col, self.height, self.width)


@dataclass(frozen=True)
class Grid:
    """Where the pixels of a raster lie; `crs` is None when that is unknown."""

    transform: Affine
    width: int
    height: int
    crs: CRS | None

    def scaled(self, scale: int) -> Grid:
        """The grid with pixels `scale` times smaller: same upper-left corner, same extent."""
        transform = self.transform * Affine.scale(1 / scale)
        return Grid(transform, self.width * scale, self.height * scale, self.crs)

    def crop(self, window: PixelWindow) -> Grid:
        """The grid of a window."""
        transform = self.transform * Affine.translation(window.col, window.row)
        return Grid(transform, window.width, window.height, self.crs)

    @property
    def corners(self) -> tuple[Point, Point, Point, Point]:
        """Upper left, upper right, lower right, lower left, in the CRS."""
        width, height = self.width, self.height
        upper_left, upper_right = self.transform * (0, 0), self.transform * (width, 0)
        lower_right, lower_left = self.transform * (width, height), self.transform * (0, height)
        return upper_left, upper_right, lower_right, lower_left

    @property
    def bounds(self) -> BoundingBox:
        """Smallest rectangle in the CRS around the grid."""
        xs, ys = zip(*self.corners)
        return BoundingBox(min(xs), min(ys), max(xs), max(ys))

    def window_of(self, extent: Extent) -> PixelWindow:
        """Pixels that an extent (xmin, ymin, xmax, ymax) touches, clipped to the grid."""
        xmin, ymin, xmax, ymax = extent
        corners = [(xmin, ymin), (xmin, ymax), (xmax, ymin), (xmax, ymax)]
        cols, rows = zip(*(~self.transform * corner for corner in corners))
        left, right = _span(cols, self.width)
        top, bottom = _span(rows, self.height)
        if left >= right or top >= bottom:
            raise BadJobError(
                f"The extent {list(extent)} misses the raster, which covers "
                f"{[float(f'{value:.10g}') for value in self.bounds]}; choose one that touches it."
            )
        return PixelWindow(top, left, bottom - top, right - left)

    def pixel_size_m(self) -> Point | None:
        """Ground size (width, height) of the central pixel in metres; None without CRS.

        An approximation on the sphere, for advice and for the scale of references only.
        """
        if self.crs is None:
            return None
        col, row = self.width / 2, self.height / 2
        places = [(col, row), (col + 1, row), (col, row + 1)]
        xs, ys = zip(*(self.transform * place for place in places))
        try:
            lon, lat = transform_points(self.crs, CRS.from_epsg(4326), xs, ys)
        except (RasterioError, ValueError):
            return self._planar_pixel_size()
        sizes = [_distance((lon[0], lat[0]), (lon[n], lat[n])) for n in (1, 2)]
        if not all(math.isfinite(size) and size > 0 for size in sizes):
            return self._planar_pixel_size()
        return sizes[0], sizes[1]

    def _planar_pixel_size(self) -> Point:
        """Pixel size in CRS units, taken for metres: all that a local CRS tells."""
        transform = self.transform
        return math.hypot(transform.a, transform.d), math.hypot(transform.b, transform.e)


def _span(values: tuple[float, ...], length: int) -> tuple[int, int]:
    """Whole pixels around values, clipped to [0, length]."""
    first, last = math.floor(min(values) + SNAP_PX), math.ceil(max(values) - SNAP_PX)
    return max(0, first), min(length, last)


def _distance(a: Point, b: Point) -> float:
    """Metres between two nearby places (longitude, latitude)."""
    across = math.radians((b[0] - a[0] + 180) % 360 - 180) * math.cos(math.radians(a[1]))
    return EARTH_RADIUS_M * math.hypot(across, math.radians(b[1] - a[1]))

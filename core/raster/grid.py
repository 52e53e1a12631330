# SPDX-License-Identifier: GPL-2.0-or-later
"""Where pixels are: affine arithmetic with all six terms, never in metres."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from affine import Affine
from rasterio._err import CPLE_BaseError
from rasterio.control import GroundControlPoint
from rasterio.coords import BoundingBox
from rasterio.crs import CRS
from rasterio.errors import RasterioError
from rasterio.warp import transform as transform_points
from rasterio.windows import Window

from ..jobs.errors import BadJobError

SNAP_PX = 1e-6  # extents that were typed or computed miss pixel edges by less than this
WGS84_AXIS_M = 6378137.0
WGS84_E2 = 0.00669437999014
FIT_PX = 0.5  # control points that an affine transform meets this well stand for it
BODY_AXIS_M = re.compile(r'(?:ELLIPSOID|SPHEROID)\["[^"]*",\s*([\d.]+)')

Extent = tuple[float, float, float, float]
Point = tuple[float, float]


@dataclass(frozen=True)
class PixelWindow:
    """A rectangle of `height` x `width` pixels whose upper-left one is (`row`, `col`)."""

    row: int
    col: int
    height: int
    width: int

    def to_rasterio(self) -> Window:
        """The same window for rasterio."""
        return Window(self.col, self.row, self.width, self.height)

    def shifted(self, row: int, col: int) -> PixelWindow:
        """The window moved by whole pixels."""
        return PixelWindow(self.row + row, self.col + col, self.height, self.width)

    def times(self, factor: int) -> PixelWindow:
        """The same window in pixels that are `factor` times smaller."""
        sides = (self.row, self.col, self.height, self.width)
        return PixelWindow(*(side * factor for side in sides))

    def grown(self, margin: int, height: int, width: int) -> PixelWindow:
        """The window with a margin on each side, as far as the (height, width) of the image."""
        row, col = max(0, self.row - margin), max(0, self.col - margin)
        end = (
            min(height, self.row + self.height + margin),
            min(width, self.col + self.width + margin),
        )
        return PixelWindow(row, col, end[0] - row, end[1] - col)


@dataclass(frozen=True)
class Grid:
    """The position of a raster's pixels; `transform` maps (column, row) to (x, y)."""

    transform: Affine
    width: int
    height: int
    crs: CRS | None

    def scaled(self, scale: float) -> Grid:
        """The grid with pixels `scale` times smaller: same upper-left corner, same extent.

        A scale that is not an integer has to give whole pixels.
        """
        a, b, c, d, e, f = self.transform[:6]
        finer = Affine(a / scale, b / scale, c, d / scale, e / scale, f)
        return Grid(finer, round(self.width * scale), round(self.height * scale), self.crs)

    def crop(self, window: PixelWindow) -> Grid:
        """The grid of a window."""
        moved = self.transform * Affine.translation(window.col, window.row)
        return Grid(moved, window.width, window.height, self.crs)

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

    def turn_for(self, x: float) -> float:
        """What to add to a longitude to bring it nearest to the middle of the grid; else 0.

        Longitudes count from -180 or from 0, or go on beyond 180: a place has several.
        """
        if self.crs is None or not self.crs.is_geographic or not math.isfinite(x):
            return 0.0
        try:
            turn = 2 * math.pi / float(self.crs.units_factor[1])
        except (CPLE_BaseError, RasterioError, ZeroDivisionError):
            return 0.0
        middle = (self.transform * (self.width / 2, self.height / 2))[0]
        return float(turn * round((middle - x) / turn))

    def window_of(self, extent: Extent) -> PixelWindow:
        """Pixels that an extent (xmin, ymin, xmax, ymax) touches, clipped to the grid."""
        xmin, ymin, xmax, ymax = self._unflipped(extent)
        turn = self.turn_for((xmin + xmax) / 2)
        xmin, xmax = xmin + turn, xmax + turn
        points = [(xmin, ymin), (xmin, ymax), (xmax, ymin), (xmax, ymax)]
        cols, rows = zip(*(~self.transform * point for point in points))
        across, down = _span(cols, self.width), _span(rows, self.height)
        if across is None or down is None:
            asked, own = (", ".join(f"{value:.10g}" for value in e) for e in (extent, self.bounds))
            raise BadJobError("extent-misses-raster", extent=asked, bounds=own)
        return PixelWindow(down[0], across[0], down[1] - down[0], across[1] - across[0])

    def is_mirrored(self, ymax: float) -> bool:
        """Tell whether places up to `ymax` are those of QGIS for a raster without georeference.

        QGIS draws it below the x axis, upside up.
        """
        is_plain = self.crs is None and self.transform.f >= 0 < self.transform.e
        return is_plain and ymax <= 0

    def _unflipped(self, extent: Extent) -> Extent:
        xmin, ymin, xmax, ymax = extent
        return (xmin, -ymax, xmax, -ymin) if self.is_mirrored(ymax) else extent

    def pixel_size_m(self) -> Point | None:
        """Ground size (width, height) of the central pixel in metres; None where unknown.

        Only for advice, and for the scale of references.
        """
        if self.crs is None:
            return None
        col, row = self.width / 2, self.height / 2
        places = [(col - 0.5, row), (col + 0.5, row), (col, row - 0.5), (col, row + 0.5)]
        xs, ys = zip(*(self.transform * place for place in places))
        try:
            lon, lat = transform_points(self.crs, CRS.from_epsg(4326), xs, ys)
        except (CPLE_BaseError, RasterioError, ValueError):
            return self._nominal_size_m()
        west, east, north, south = zip(lon, lat)
        sizes = _distance_m(west, east), _distance_m(north, south)
        return sizes if all(0 < size < math.inf for size in sizes) else self._nominal_size_m()

    def _nominal_size_m(self) -> Point | None:
        """Pixel size in the unit of the CRS, for a CRS that cannot be transformed to the Earth."""
        if self.crs is None:
            return None
        try:
            unit = float(self.crs.units_factor[1])
        except (CPLE_BaseError, RasterioError):
            return None
        across = along = unit
        if self.crs.is_geographic:
            body = BODY_AXIS_M.search(self.crs.to_wkt())
            along = unit * (float(body[1]) if body else WGS84_AXIS_M)
            across = along * math.cos(unit * (self.transform * (0, self.height / 2))[1])
        a, b, _, d, e, _ = self.transform[:6]
        size = math.hypot(a * across, d * along), math.hypot(b * across, e * along)
        return size if all(0 < side < math.inf for side in size) else None


def placed(whole: Grid, points: Sequence[GroundControlPoint], crs: CRS | None) -> Grid | None:
    """Where a raster lies: by its transform, or by its control points; None where they lie on none.

    `crs` is that of the points.
    """
    if crs is None or not are_spread(points) or not whole.transform.is_identity:
        return whole
    return fitted_grid(points, crs, whole.width, whole.height)


def fitted_grid(
    points: Sequence[GroundControlPoint], crs: CRS, width: int, height: int
) -> Grid | None:
    """The grid that control points describe; None where they lie on none, or on a line."""
    pixels = np.array([(point.col, point.row, 1.0) for point in points])
    ground = np.array([(point.x, point.y) for point in points])
    centre = ground.mean(axis=0)
    terms = np.linalg.lstsq(pixels, ground - centre, rcond=None)[0].T
    transform = Affine.translation(*centre) * Affine(*terms.ravel())
    if not transform.determinant:
        return None
    cols, rows = ~transform * (ground[:, 0], ground[:, 1])
    off = np.hypot(cols - pixels[:, 0], rows - pixels[:, 1]).max()
    return Grid(transform, width, height, crs) if off <= FIT_PX else None


def are_spread(points: Sequence[GroundControlPoint]) -> bool:
    """Tell whether control points lie on more than a line of pixels."""
    pixels = [(point.col, point.row, 1.0) for point in points]
    return len(points) > 2 and int(np.linalg.matrix_rank(np.array(pixels))) == 3


def _span(values: tuple[float, ...], length: int) -> tuple[int, int] | None:
    """First pixel and end around values, clipped to [0, length]; None if they lie outside."""
    low, high = min(values), max(values)
    if not (low < length - SNAP_PX and high > SNAP_PX):
        return None
    first = max(0, math.floor(max(0.0, low) + SNAP_PX))
    return first, max(first + 1, math.ceil(min(high, length) - SNAP_PX))


def _distance_m(a: Point, b: Point) -> float:
    """Metres between two nearby places (longitude, latitude) on the WGS 84 ellipsoid."""
    latitude = math.radians((a[1] + b[1]) / 2)
    if not math.isfinite(latitude):
        return math.nan
    swing = 1 - WGS84_E2 * math.sin(latitude) ** 2
    across_m = WGS84_AXIS_M / math.sqrt(swing) * math.cos(latitude)
    along_m = WGS84_AXIS_M * (1 - WGS84_E2) / swing**1.5
    east = math.radians((b[0] - a[0] + 180) % 360 - 180)
    return math.hypot(east * across_m, math.radians(b[1] - a[1]) * along_m)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Polygons that mark the wanted pixels: a GeoJSON file, rasterised window by window."""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from affine import Affine
from rasterio._err import CPLE_BaseError
from rasterio.crs import CRS
from rasterio.errors import CRSError, NotGeoreferencedWarning, RasterioError
from rasterio.features import rasterize
from rasterio.warp import transform as transform_points

from ..jobs.errors import BadJobError
from ..jobs.reading import LIST_BYTES, parsed, read_text
from .grid import Grid, PixelWindow

SEARCH_PX = 2048
HALF_TURN = 180.0  # degrees, which is what longitudes in files of ours are in
BEND_PX = 0.1  # how far an edge may be off after the way to another CRS
MOST_HALVINGS, MOST_POINTS = 12, 200_000
PARTS = ("features", "geometries")  # the members of GeoJSON collections

Array = npt.NDArray[Any]
Ring = npt.NDArray[np.float64]  # (n, 2) as (column, row) in pixels


@dataclass(frozen=True)
class _Polygon:
    """A polygon for rasterio, and the box (left, top, right, bottom) around it."""

    geometry: dict[str, Any]
    box: tuple[float, float, float, float]

    def touches(self, window: PixelWindow, side: float = 1.0) -> bool:
        """Tell whether the box and a window share an area; its pixels have this side."""
        left, top, right, bottom = (edge / side for edge in self.box)
        across = left < window.col + window.width and right > window.col
        return across and top < window.row + window.height and bottom > window.row


class Mask:
    """The pixels of a grid whose centre is inside a polygon."""

    def __init__(self, polygons: tuple[_Polygon, ...]) -> None:
        self._polygons = polygons

    def read(self, window: PixelWindow, side: float = 1.0) -> Array:
        """Rasterise a window of the grid, or of one whose pixels have another side, (h, w) bool."""
        shape = (window.height, window.width)
        shapes = [item.geometry for item in self._polygons if item.touches(window, side)]
        if not shapes:
            return np.zeros(shape, dtype=bool)
        place = Affine.scale(side) * Affine.translation(window.col, window.row)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            drawn: Array = rasterize(shapes, out_shape=shape, transform=place, dtype="uint8")
        return drawn.astype(bool)

    def touches(self, window: PixelWindow) -> bool:
        """Tell whether any pixel of a window is wanted."""
        return bool(self.read(window).any())


def open_mask(path: str, grid: Grid) -> Mask:
    """Read the polygons that lie on a grid; raises BadJobError.

    Coordinates are in the grid's CRS unless the file names another one.
    """
    data = _load(path)
    rings = [polygon for geometry in _geometries(data) for polygon in _polygons(geometry, path)]
    if not rings:
        raise BadJobError("mask-no-polygon", subject=path)
    crs = _crs(data, path)
    whole = PixelWindow(0, 0, grid.height, grid.width)
    placed = (_placed(polygon, crs, grid, path) for polygon in rings)
    mask = Mask(tuple(polygon for polygon in placed if polygon.touches(whole)))
    if not any(mask.touches(window) for window in _windows(whole)):
        raise BadJobError("mask-covers-nothing", subject=path)
    return mask


def _load(path: str) -> dict[str, Any]:
    try:
        data = parsed(read_text(Path(path), LIST_BYTES, "utf-8-sig"))
    except OSError as error:
        raise BadJobError("mask-unreadable", subject=path, reason=error.strerror) from None
    except ValueError:
        raise BadJobError("mask-no-json", subject=path) from None
    if not isinstance(data, dict):
        raise BadJobError("mask-no-geojson", subject=path)
    return data


def _geometries(item: Any) -> Iterator[dict[str, Any]]:
    """Every single geometry of a feature, a geometry or a collection of them."""
    if not isinstance(item, dict):
        return
    if item.get("type") == "Feature":
        yield from _geometries(item.get("geometry"))
    elif any(name in item for name in PARTS):
        for name in PARTS:
            parts = item.get(name)
            for part in parts if isinstance(parts, list) else ():
                yield from _geometries(part)
    else:
        yield item


def _polygons(geometry: dict[str, Any], path: str) -> Iterator[list[Ring]]:
    """The rings of every polygon of a geometry; points and lines have none."""
    kind = str(geometry.get("type"))
    coordinates: Any = geometry.get("coordinates")
    found = {"Polygon": [coordinates], "MultiPolygon": coordinates}.get(kind)
    try:
        for polygon in found or ():
            rings = [_ring(points) for points in polygon]
            if rings:
                yield rings
    except (TypeError, ValueError, LookupError, OverflowError):
        raise BadJobError("mask-damaged-polygon", subject=path) from None


def _ring(points: Any) -> Ring:
    ring = np.array([point[:2] for point in points], dtype=np.float64)
    if ring.ndim != 2 or ring.shape[0] < 4 or ring.shape[1] != 2 or not np.isfinite(ring).all():
        raise ValueError("no ring")
    return ring


def _crs(data: dict[str, Any], path: str) -> CRS | None:
    """The CRS named in the file, as in GeoJSON before RFC 7946."""
    named = data.get("crs")
    if not named:
        return None
    try:
        return CRS.from_user_input(named["properties"]["name"])
    except (CRSError, KeyError, TypeError):
        raise BadJobError("mask-unknown-crs", subject=path) from None


def _placed(rings: list[Ring], crs: CRS | None, grid: Grid, path: str) -> _Polygon:
    """Convert a polygon to pixels of the grid."""
    moved = [_to_pixels(ring, crs, grid, path) for ring in rings]
    low, high = moved[0].min(axis=0), moved[0].max(axis=0)
    geometry = {"type": "Polygon", "coordinates": [ring.tolist() for ring in moved]}
    return _Polygon(geometry, (low[0], low[1], high[0], high[1]))


def _to_pixels(ring: Ring, crs: CRS | None, grid: Grid, path: str) -> Ring:
    """A ring in pixels; in another CRS its edges bend as they do on the ground."""
    if crs is None or grid.crs is None or crs == grid.crs:
        xs, ys = ring[:, 0], ring[:, 1]
        if grid.is_mirrored(float(ys.max())):
            ys = -ys
        return _pixels(xs, ys, grid, float(xs.mean()))
    middle = float(_moved(ring, crs, grid.crs, path)[0].mean())

    def place(points: Ring) -> Ring:
        return _pixels(*_moved(points, crs, grid.crs, path), grid, middle)

    there = place(ring)
    for number in range(MOST_HALVINGS):
        halves = (ring[:-1] + ring[1:]) / 2
        found = place(halves)
        off = np.linalg.norm(found - (there[:-1] + there[1:]) / 2, axis=1)
        bends = (off > BEND_PX) | (number == 0)  # an S lies on its chord once
        bent = np.flatnonzero(bends & ~_crosses(ring, crs))
        if bent.size == 0 or len(ring) + bent.size > MOST_POINTS:
            break
        ring = np.insert(ring, bent + 1, halves[bent], axis=0)
        there = np.insert(there, bent + 1, found[bent], axis=0)
    return there


def _crosses(ring: Ring, crs: CRS) -> Array:
    """Which edges cross the meridian of 180 degrees the short way, though longitudes jump there."""
    jump = np.abs(np.diff(ring[:, 0]))
    found: Array = (jump > HALF_TURN) & (jump < 2 * HALF_TURN) & bool(crs.is_geographic)
    return found


def _moved(points: Ring, crs: CRS, target: CRS, path: str) -> tuple[Array, Array]:
    """Points in another CRS, x and y (n,)."""
    try:
        xs, ys = map(np.asarray, transform_points(crs, target, points[:, 0], points[:, 1]))
    except (CPLE_BaseError, RasterioError):
        xs = ys = np.full(len(points), math.inf)
    if not (np.isfinite(xs).all() and np.isfinite(ys).all()):
        raise BadJobError("mask-cannot-be-transformed", subject=path)
    return xs, ys


def _pixels(xs: Array, ys: Array, grid: Grid, middle: float) -> Ring:
    """Coordinates in pixels of the grid, longitudes counted as there; `middle` is one of them."""
    cols, rows = ~grid.transform * (xs + grid.turn_for(middle), ys)
    return np.stack([cols, rows], axis=1)


def _windows(whole: PixelWindow) -> Iterator[PixelWindow]:
    for row in range(0, whole.height, SEARCH_PX):
        for col in range(0, whole.width, SEARCH_PX):
            height, width = min(SEARCH_PX, whole.height - row), min(SEARCH_PX, whole.width - col)
            yield PixelWindow(row, col, height, width)

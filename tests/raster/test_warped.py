# SPDX-License-Identifier: GPL-2.0-or-later
"""References on the grid of a scene: as sharp as they are, and without their gaps."""

from __future__ import annotations

import math

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.enums import ColorInterp
from reference_scenes import UTM33, write_raster
from ttrd3_qgis.core.raster.grid import Grid, PixelWindow
from ttrd3_qgis.core.raster.overlap import steps
from ttrd3_qgis.core.raster.reference_file import ReferenceFile

SIDE = 96
CORNER = Affine.translation(500_000, 5_000_000) * Affine.scale(10, -10)
MIDDLE = PixelWindow(36, 36, 24, 24)


def turned(angle, scale=1.0, side=SIDE):
    """A grid turned around the middle of the first one."""
    about = Affine.translation(SIDE / 2, SIDE / 2)
    back = Affine.translation(-side / 2, -side / 2)
    transform = CORNER * about * Affine.rotation(angle) * Affine.scale(scale) * back
    return Grid(transform, side, side, UTM33)


def fine(grid):
    """Waves of seven pixels, which any blur takes away, (3, h, w)."""
    cols, rows = np.meshgrid(np.arange(grid.width) + 0.5, np.arange(grid.height) + 0.5)
    x, y = grid.transform * (cols.ravel(), rows.ravel())
    wave = np.sin(2 * np.pi * (np.asarray(x) + 0.6 * np.asarray(y)) / 70)
    return np.stack([128 + 100 * wave.reshape(grid.height, grid.width)] * 3)


@pytest.mark.parametrize("angle", [0, 20, 45, 90])
def test_a_turned_grid_blurs_nothing(tmp_path, angle):
    """GDAL would compare boxes, and one around a turned square is larger than the square."""
    grid, scene = turned(angle, side=3 * SIDE), turned(0)
    path = write_raster(tmp_path / "ref.tif", fine(grid).astype("float32"), grid)
    file = ReferenceFile(path, (1, 2, 3), ())
    image, valid = file.read_warped(file.warped(scene, 1.0), MIDDLE)
    wanted = fine(scene)[:, 36:60, 36:60]
    assert valid.all()
    assert np.abs(image - wanted).max() < 3
    assert image.std() > 0.98 * wanted.std()


@pytest.mark.parametrize(
    ("angle", "scale", "expected"), [(0, 1, (1, 1)), (45, 1, (1, 1)), (90, 2, (0.5, 0.5))]
)
def test_pixels_are_counted_along_the_axes_of_the_reference(angle, scale, expected):
    found = steps(turned(0), turned(angle, scale))
    assert found == pytest.approx(expected, rel=1e-6)


def test_axes_keep_their_own_length():
    flat = Grid(CORNER * Affine.scale(2, 0.5), SIDE, 4 * SIDE, UTM33)
    assert steps(flat, turned(0)) == pytest.approx((2, 0.5))
    quarter = turned(90)
    assert steps(flat, quarter) == pytest.approx((2, 0.5))
    far = Grid(Affine.translation(1e6, 0) * CORNER, SIDE, SIDE, UTM33)
    assert steps(far, quarter) is None


def with_alpha(path, dtype, opaque, hidden):
    """A reference whose left half is transparent, with what a program left there."""
    grid = turned(0)
    values = np.concatenate([fine(grid), np.full((1, SIDE, SIDE), float(opaque))])
    values[:3, :, : SIDE // 2], values[3, :, : SIDE // 2] = hidden, 0
    path = write_raster(path, values.astype(dtype), grid)
    with rasterio.open(path, "r+") as file:
        file.colorinterp = (*file.colorinterp[:3], ColorInterp.alpha)
    return ReferenceFile(path, (1, 2, 3), ())


@pytest.mark.parametrize(
    ("dtype", "opaque", "hidden"),
    [("uint8", 255, 0), ("int16", 255, -32768), ("float32", 255, -10000), ("float32", 1, -10000)],
)
def test_transparent_pixels_are_none(tmp_path, dtype, opaque, hidden):
    file = with_alpha(tmp_path / "ref.tif", dtype, opaque, hidden)
    seen = file.sample()
    assert seen.shape[1] == SIDE * SIDE / 2
    assert seen.min() > 20
    image, valid = file.read_warped(file.warped(turned(0), 1.0), PixelWindow(0, 0, SIDE, SIDE))
    assert valid[:, SIDE // 2 :].all()
    assert not valid[:, : SIDE // 2].any()
    wanted = fine(turned(0))[:, :, SIDE // 2 :]
    assert np.abs(image[:, :, SIDE // 2 :] - wanted).max() < 1


def test_nodata_that_no_sensor_sees_counts_in_any_band(tmp_path):
    """Black may well be a value of one band; -9999 is none."""
    for dtype, nodata, shown in (("int16", -9999, SIDE * SIDE // 2), ("uint8", 0, SIDE * SIDE)):
        values = fine(turned(0))
        values[1, :, : SIDE // 2] = nodata
        path = write_raster(
            tmp_path / f"{dtype}.tif", values.astype(dtype), turned(0), nodata=nodata
        )
        assert ReferenceFile(path, (1, 2, 3), ()).sample().shape[1] == shown


def test_overviews_keep_the_scale(tmp_path):
    grid = Grid(CORNER * Affine.scale(1 / 8), 8 * SIDE, 8 * SIDE, UTM33)
    path = write_raster(tmp_path / "ref.tif", fine(grid).astype("float32"), grid)
    plain = ReferenceFile(path, (1, 2, 3), ())
    wanted, _ = plain.read_warped(plain.warped(turned(30), 1 / 8), MIDDLE)
    with rasterio.open(path, "r+") as file:
        file.build_overviews([2, 4])
    file = ReferenceFile(path, (1, 2, 3), ())
    found, valid = file.read_warped(file.warped(turned(30), 1 / 8), MIDDLE)
    assert valid.all()
    assert math.sqrt(np.square(found - wanted).mean()) < 12

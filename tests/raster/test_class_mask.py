# SPDX-License-Identifier: GPL-2.0-or-later
"""Class masks on the grid of an LR raster: other pixel sizes and CRSs, bits, bands, refusals."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from affine import Affine
from raster_files import GRIDS, NORTH_UP, UTM32, write
from rasterio.control import GroundControlPoint
from rasterio.warp import Resampling, reproject
from ttrd3_qgis.core.jobs.classes import read_classes
from ttrd3_qgis.core.jobs.errors import BadRasterError
from ttrd3_qgis.core.raster import source as source_module
from ttrd3_qgis.core.raster.class_mask import ClassMask
from ttrd3_qgis.core.raster.grid import Grid, PixelWindow
from ttrd3_qgis.core.raster.source import open_lr

GRID = Grid(NORTH_UP, 20, 24, UTM32)
CLOUDS = np.random.default_rng(3).integers(0, 12, (12, 10), dtype="uint8")
HIDDEN = np.isin(CLOUDS, (0, 1, 3, 8, 9, 10))
COARSE = NORTH_UP * Affine.scale(2)


def write_classes(path, classes=CLOUDS, transform=COARSE, **options):
    return write(path, classes[None], transform=transform, **options)


def hidden(path, classes="scl", grid=GRID):
    with ClassMask(str(path), read_classes(classes), grid) as mask:
        found = mask.hidden(PixelWindow(0, 0, grid.height, grid.width), (grid.height, grid.width))
        assert mask.share == found.mean()
        part = mask.hidden(PixelWindow(3, 5, 7, 9), (7, 9))
    assert np.array_equal(part, found[3:10, 5:14])
    return found


def test_every_pixel_of_a_coarser_mask_covers_four(tmp_path):
    found = hidden(write_classes(tmp_path / "scl.tif"))
    assert np.array_equal(found, np.kron(HIDDEN, np.ones((2, 2))) > 0)


def test_the_class_at_the_centre_of_a_pixel_counts(tmp_path):
    fine = np.zeros((72, 60), dtype="uint8")
    fine[1::3, 1::3] = 4
    classes = write_classes(tmp_path / "scl.tif", fine, NORTH_UP * Affine.scale(1 / 3))
    assert not hidden(classes).any()


def test_named_classes_and_bits(tmp_path):
    classes = write_classes(tmp_path / "scl.tif")
    expected = np.kron(np.isin(CLOUDS, (8, 11)), np.ones((2, 2))) > 0
    assert np.array_equal(hidden(classes, "8,11"), expected)
    flags = np.full((12, 10), 21824, dtype="uint16")  # clear land
    flags[2, 3], flags[4, 5], flags[0, 0] = 22280, 23888, 1  # cloud, cloud shadow, fill
    found = hidden(write_classes(tmp_path / "qa.tif", flags), "qa-pixel")
    assert np.array_equal(found, np.kron(flags != 21824, np.ones((2, 2))) > 0)
    found = hidden(tmp_path / "qa.tif", "bits:4")
    assert np.array_equal(found, np.kron(flags == 23888, np.ones((2, 2))) > 0)


def test_masks_in_another_crs(tmp_path):
    crs = GRIDS["geographic"][1]
    corner = Affine(1.3e-4, 0.0, 8.9995, 0.0, -0.9e-4, 49.653)
    classes = np.random.default_rng(5).integers(0, 12, (60, 60), dtype="uint8")
    path = write_classes(tmp_path / "scl.tif", classes, corner, grid="geographic")
    expected = np.zeros((24, 20), dtype="uint8")
    reproject(
        classes,
        expected,
        src_transform=corner,
        src_crs=crs,
        dst_transform=NORTH_UP,
        dst_crs=UTM32,
        resampling=Resampling.nearest,
        tolerance=0,
    )
    assert expected.any()
    assert np.array_equal(hidden(path), np.isin(expected, (0, 1, 3, 8, 9, 10)))


@pytest.mark.parametrize("grid", ["no CRS", "rotated", "south-up"])
def test_masks_on_every_grid(tmp_path, grid):
    transform, crs = GRIDS[grid]
    step = transform * Affine.scale(2)
    path = write_classes(tmp_path / "scl.tif", transform=step, grid=grid)
    found = hidden(path, grid=Grid(transform, 20, 24, crs))
    assert np.array_equal(found, np.kron(HIDDEN, np.ones((2, 2))) > 0)


def test_beyond_the_mask_there_is_no_data(tmp_path):
    half = write_classes(tmp_path / "scl.tif", np.full((6, 10), 4, dtype="uint8"))
    found = hidden(half)
    assert not found[:12].any()
    assert found[12:].all()
    assert not hidden(half, "8,9").any()
    flags = write_classes(tmp_path / "qa.tif", np.full((6, 10), 21824, dtype="uint16"), nodata=1)
    assert np.array_equal(hidden(flags, "qa-pixel"), found)


@pytest.mark.parametrize("nodata", [0, 255])
def test_what_a_classification_declares_as_nodata_is_none(tmp_path, nodata):
    """Whatever its value: as fill in the raster, and beyond it."""
    classes = np.full((6, 10), 4, dtype="uint8")
    classes[0, 0] = nodata
    found = hidden(write_classes(tmp_path / "scl.tif", classes, nodata=nodata))
    assert found[:2, :2].all()
    assert not found[2:12].any()
    assert found[12:].all()


def test_two_rasters_without_a_place_are_laid_on_by_their_pixels(tmp_path):
    """GDAL gives a raster that it opens without overviews any transform where it has none."""
    classes = np.kron(CLOUDS, np.ones((2, 2), dtype="uint8"))
    path = write(tmp_path / "scl.tif", classes[None], grid="no georeference")
    expected = np.kron(HIDDEN, np.ones((2, 2))) > 0
    for _ in range(3):
        assert np.array_equal(hidden(path, grid=Grid(Affine.identity(), 20, 24, None)), expected)


def test_control_points_place_a_mask(tmp_path):
    corners = [(0, 0), (0, 10), (12, 0), (12, 10)]
    points = [GroundControlPoint(row, col, *(COARSE * (col, row))) for row, col in corners]

    def place(file):
        file.gcps = (points, UTM32)

    path = write(tmp_path / "scl.tif", CLOUDS[None], grid="no georeference", describe=place)
    assert np.array_equal(hidden(path), np.kron(HIDDEN, np.ones((2, 2))) > 0)


def test_the_band_of_classes_is_known_by_its_name(tmp_path):
    def name(file):
        file.set_band_description(2, "SCL, Scene Classification")

    stack = np.stack([np.full_like(CLOUDS, 4), CLOUDS])
    path = write(tmp_path / "stack.tif", stack, transform=COARSE, describe=name)
    assert np.array_equal(hidden(path), np.kron(HIDDEN, np.ones((2, 2))) > 0)


def test_overviews_are_not_asked(tmp_path):
    """Averages of classes are other classes."""
    path = write_classes(tmp_path / "scl.tif", np.tile(np.uint8([[5, 11], [11, 5]]), (1024, 1024)))
    with rasterio.open(path, "r+") as file:
        file.build_overviews([2, 4, 8], Resampling.average)
    with ClassMask(path, read_classes("8"), Grid(COARSE, 2048, 2048, UTM32)) as mask:
        assert mask.share == 0
        assert not mask.hidden(PixelWindow(0, 0, 2048, 2048), (256, 256)).any()


@pytest.mark.parametrize(
    ("classes", "options", "sentence"),
    [
        (np.full((12, 10), 0.5, dtype="float32"), {}, "has no band of classes"),
        (np.full((12, 10), 21824, dtype="uint16"), {}, "has the value 21824"),
        (CLOUDS, {"transform": Affine.translation(9e5, 0) * COARSE}, "does not overlap"),
    ],
)
def test_other_rasters_are_refused(tmp_path, classes, options, sentence):
    path = write_classes(tmp_path / "x.tif", classes, **options)
    with pytest.raises(BadRasterError, match=sentence):
        hidden(path)


@pytest.mark.parametrize("most_px", [1 << 32, 0])
def test_a_mask_that_hides_all_is_told_by_its_own_name(tmp_path, monkeypatch, most_px):
    """Among few pixels, and where a search among too many ends."""
    monkeypatch.setattr(source_module, "MAX_SCAN_PX", most_px)
    values = np.full((1, 24, 20), 7, dtype="uint8")
    values[0, :12] = 0
    lr, scl = write(tmp_path / "lr.tif", values, nodata=0), np.full((12, 10), 4, dtype="uint8")
    for clouds in (6, 0):
        scl[clouds:] = 9
        path = write_classes(tmp_path / f"scl{clouds}.tif", scl)
        with (
            ClassMask(path, read_classes("9"), GRID) as mask,
            open_lr(lr) as source,
            pytest.raises(BadRasterError) as caught,
        ):
            source.hide(mask)
        (told,) = caught.value.messages
        assert (told.code, told.subject) == ("class-mask-hides-all", path)
    with ClassMask(path, read_classes("3"), GRID) as mask, open_lr(lr) as source:
        source.hide(mask)


def test_a_nameless_stack_is_refused(tmp_path):
    path = write(tmp_path / "x.tif", np.stack([CLOUDS, CLOUDS]), transform=COARSE)
    with pytest.raises(BadRasterError, match="one with a band named SCL or QA_PIXEL"):
        hidden(path)

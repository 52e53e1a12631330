# SPDX-License-Identifier: GPL-2.0-or-later
"""What is found out about references, and which are refused. Generated rasters."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.crs import CRS
from reference_scenes import (
    NORTH_UP,
    SIDE,
    UTM33,
    around,
    image_on,
    lr_image,
    opened,
    textured,
    u8,
    whole,
)
from ttrd3_qgis.core.jobs.errors import BadReferenceError
from ttrd3_qgis.core.raster.grid import Grid
from ttrd3_qgis.core.raster.references import LrImage, open_references

if sys.platform != "win32":
    import resource


def test_no_overlap_gives_a_bank_and_a_warning(write):
    far = Grid(Affine(2.5, 0, 700_000, 0, -2.5, 3_000_000), 600, 520, CRS.from_epsg(32617))
    with opened(write(textured(520, 600), far)) as references:
        report = references.reports[0]
        bank, again = references.bank(), references.bank()
        assert references.aligned(whole()) is None
    assert report.overlap_fraction == 0.0
    assert report.shift_lr_px is None
    assert len(report.warnings) == 1
    assert "does not overlap" in str(report.warnings[0])
    assert "matching patches" in str(report.warnings[0])
    assert bank.shape == (6, 3, 256, 256)
    assert bank.dtype == np.float32
    assert np.array_equal(bank, again)
    wanted = lr_image().image
    assert bank.mean() == pytest.approx(wanted.mean(), abs=0.05)


def test_a_shift_is_found_and_reported(write):
    lr = lr_image()
    rich = np.pad(textured(SIDE * 4, SIDE * 4), [(0, 0), (64, 64), (64, 64)], mode="reflect")
    fine = rich[:, 64:-64, 64:-64].astype(np.float32) / 255
    small = fine.reshape(3, SIDE, 4, SIDE, 4).mean(axis=(2, 4))
    lr = LrImage(small, lr.valid, lr.grid)
    for rows, cols in ((0, 0), (8, -10)):  # in SR pixels
        grid = Grid(
            NORTH_UP * Affine.scale(1 / 4) * Affine.translation(-64 - cols, -64 - rows),
            rich.shape[2],
            rich.shape[1],
            UTM33,
        )
        with opened(write(rich, grid), lr) as references:
            report = references.reports[0]
        assert report.shift_lr_px == pytest.approx((rows / 4, cols / 4), abs=0.2)
        assert any("LR pixels off" in str(text) for text in report.warnings) == (rows != 0)


def test_the_shift_is_in_lr_pixels_when_the_lr_image_is_decimated(write):
    big = textured(512, 512).astype(np.float32) / 255
    grid = Grid(NORTH_UP * Affine.scale(2), 128, 128, UTM33)  # of a scene of 256 x 256
    lr = LrImage(big.reshape(3, 128, 4, 128, 4).mean(axis=(2, 4)), np.ones((128, 128), bool), grid)
    reference = Grid(NORTH_UP * Affine.scale(1 / 2) * Affine.translation(-20, 0), 512, 512, UTM33)
    target = Grid(NORTH_UP * Affine.scale(1 / 4), 1024, 1024, UTM33)
    with open_references([write(u8(big), reference)], target, lr, scale=4) as references:
        report = references.reports[0]
    assert report.shift_lr_px == pytest.approx((0.0, 10.0), abs=0.5)


def test_unlike_images_have_no_shift(write):
    grid = around(NORTH_UP)
    with opened(write(textured(grid.height, grid.width), grid)) as references:
        assert references.reports[0].shift_lr_px is None


def test_bad_references_are_refused_in_one_sentence(write, tmp_path):
    grid = around(NORTH_UP)
    image = u8(image_on(grid))
    cut = tmp_path / "cut.tif"
    cut.write_bytes(b"not a raster")
    palette = write(image[:1], grid, "palette.tif")
    with rasterio.open(palette, "r+") as target:
        target.write_colormap(1, {value: (value, 0, 0, 255) for value in range(256)})
    cases = {
        str(cut): "cannot be opened",
        str(tmp_path / "missing.tif"): "cannot be opened",
        palette: "colour table",
        write(np.zeros_like(image), grid, "empty.tif", nodata=0): "nothing but nodata",
        write(image.astype(np.complex64), grid, "complex.tif"): "complex",
    }
    for path, words in cases.items():
        with pytest.raises(BadReferenceError, match=words) as caught:
            opened(path)
        assert path in str(caught.value)
        assert str(caught.value).endswith(".")


@pytest.mark.parametrize("place", [500_000, 200_000], ids=["overlapping", "elsewhere"])
def test_a_truncated_reference_is_refused(write, place):
    grid = Grid(Affine(2.5, 0, place, 0, -2.5, 5_000_000), 256, 256, UTM33)
    path = write(textured(256, 256), grid, tiled=True, blockxsize=64, blockysize=64, compress="lzw")
    with open(path, "rb") as file:
        content = file.read()
    with open(path, "wb") as file:
        file.write(content[: len(content) // 2])
    with pytest.raises(BadReferenceError, match="damaged or truncated"):
        opened(path)


def test_files_are_closed_after_an_error(write, tmp_path):
    grid = around(NORTH_UP)
    good = write(u8(image_on(grid)), grid)
    with pytest.raises(BadReferenceError):
        opened([good, str(tmp_path / "missing.tif")])
    with opened([good, good]) as references:
        assert len(references.reports) == 2
    with opened([]) as references:
        assert references.aligned(whole()) is None
        assert references.bank().shape == (0, 3, 256, 256)


def open_files():
    return len(os.listdir("/proc/self/fd"))


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="Linux tells its open files")
def test_a_reference_holds_few_files_open(write):
    """A run may have hundreds of them, and a process on macOS begins with 256 files."""
    grid, lr = around(NORTH_UP), lr_image()
    path = write(u8(image_on(grid)), grid)
    before = open_files()
    with opened([path] * 10, lr, factors=(0.5, 0.25), detail=lambda window: lr) as references:
        assert open_files() - before <= 10 * 2
        assert references.on_grid(0, whole(64), 0.5).any()
    assert open_files() == before


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="Linux tells its open files")
def test_a_reference_too_many_is_told_as_that(write):
    grid = around(NORTH_UP)
    path = write(u8(image_on(grid)), grid)
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (open_files() + 3, limits[1]))
    try:
        with pytest.raises(BadReferenceError, match="too many files open") as caught:
            opened([path] * 10)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)
    assert path in str(caught.value)

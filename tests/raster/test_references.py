# SPDX-License-Identifier: GPL-2.0-or-later
"""Any reference lies on the SR grid, with the grey values of the LR image. Generated rasters."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.crs import CRS
from reference_scenes import (
    GRIDS,
    NORTH_UP,
    SCALE,
    SIDE,
    UTM33,
    around,
    image_on,
    lr_image,
    opened,
    u8,
    whole,
)
from ttrd3_qgis.core.jobs.errors import BadReferenceError
from ttrd3_qgis.core.raster.grid import Grid, PixelWindow


@pytest.mark.parametrize("reference", GRIDS)
@pytest.mark.parametrize("target", GRIDS)
def test_any_orientation_is_aligned(write, target, reference):
    lr = lr_image(GRIDS[target])
    # Rotated against each other, the grids need room for the corners.
    grid = around(GRIDS[reference], margin=60 if "rotated" in (target, reference) else 8)
    with opened(write(u8(image_on(grid)), grid), lr) as references:
        found = references.aligned(PixelWindow(16, 48, 128, 100))
    truth = image_on(lr.grid.scaled(SCALE))[:, 16:144, 48:148]
    assert found.image.shape == (3, 128, 100)
    assert found.image.dtype == np.float32
    assert found.coverage == 1.0
    assert found.valid.all()
    assert np.abs(found.image - truth).max() < 0.03


@pytest.mark.parametrize("factor", [1, 2, 4, 8, 16])
def test_any_resolution_is_aligned(write, factor):
    grid = around(NORTH_UP, factor)
    with opened(write(u8(image_on(grid)), grid)) as references:
        found = references.aligned(whole())
        report = references.reports[0]
    truth = image_on(lr_image().grid.scaled(SCALE))
    assert np.abs(found.image - truth).mean() < 0.01
    assert report.pixel_size_ratio == pytest.approx(SCALE / factor)
    assert any("coarser" in str(text) for text in report.warnings) == (factor < SCALE)


def test_another_utm_zone_is_aligned(write):
    utm32 = CRS.from_epsg(32632)
    (x,), (y,) = rasterio.warp.transform(UTM33, utm32, [500_320.0], [4_999_680.0])
    grid = Grid(Affine(2.5, 0, x - 700, 0, -2.5, y + 700), 560, 560, utm32)
    with opened(write(u8(image_on(grid, utm32)), grid)) as references:
        found = references.aligned(whole())
    assert found.coverage == 1.0
    assert np.abs(found.image - image_on(lr_image().grid.scaled(SCALE))).max() < 0.03


@pytest.mark.parametrize(
    "make",
    [
        lambda image: (image * 0.4 + 0.1).astype(np.float32),
        lambda image: np.round(image * 3000 + 700).astype(np.uint16),
        lambda image: np.round(image * 3000 - 5000).astype(np.int16),
        lambda image: (image.astype(np.float64) - 7.0) * 1e6,
        lambda image: u8(image * 0.5 + 0.4),
    ],
    ids=["float32", "uint16", "int16", "float64", "uint8"],
)
def test_grey_values_are_matched_to_the_lr_image(write, make):
    grid = around(NORTH_UP)
    with opened(write(make(image_on(grid)), grid)) as references:
        found = references.aligned(whole())
        bank = references.bank()
    truth = image_on(lr_image().grid.scaled(SCALE))
    assert np.abs(found.image - truth).max() < 0.03
    assert bank.min() >= 0
    assert bank.max() <= 1


def test_the_gain_is_limited(write):
    grid = around(NORTH_UP)
    flat = u8(0.5 + 0.02 * (image_on(grid) - 0.5))
    with opened(write(flat, grid)) as references:
        found = references.aligned(whole())
    assert np.ptp(found.image) < 0.1


def test_band_rules(write):
    grid = around(NORTH_UP)
    image = u8(image_on(grid))
    five = np.concatenate([image, image[:2]])
    lr = lr_image()

    def bands_of(path, bands=(1, 2, 3), **options):
        with opened(path, lr, bands=bands, **options) as references:
            return references._items[0].patches.file.bands

    assert bands_of(write(five, grid), (4, 3, 2)) == (4, 3, 2)
    assert bands_of(write(image, grid), (4, 3, 2)) == (1, 2, 3)
    assert bands_of(write(image[:1], grid), (2, 3, 4)) == (1, 1, 1)
    assert bands_of(write(image[:2], grid)) == (1, 2, 2)
    assert bands_of(write(five, grid), reference_bands=(5, 1, 2)) == (5, 1, 2)
    assert bands_of(write(five, grid), reference_bands=(5,)) == (5, 5, 5)
    rgba = write(five[:4], grid, photometric="RGB", alpha="YES")
    assert bands_of(rgba, (2, 3, 4)) == (1, 2, 3)
    with pytest.raises(BadReferenceError, match="reference bands"):
        bands_of(write(image, grid), reference_bands=(1, 2, 9))


def holed(kind, write, grid):
    """A reference whose left half has no data, in one of the ways to say so."""
    image = image_on(grid)
    mask = np.full(image.shape[1:], 255, dtype=np.uint8)
    mask[:, : grid.width // 2] = 0
    if kind == "nodata":
        return write(np.where(mask > 0, u8(image), 0).astype(np.uint8), grid, nodata=0)
    if kind == "nan":
        return write(np.where(mask > 0, image, np.nan).astype(np.float32), grid)
    if kind == "lowest float":
        lowest = float(np.finfo(np.float32).min)
        return write(np.where(mask > 0, image, lowest).astype(np.float32), grid, nodata=lowest)
    if kind == "mask":
        return write(u8(image), grid, mask=mask)
    return write(np.concatenate([u8(image), mask[None]]), grid, photometric="RGB", alpha="YES")


@pytest.mark.parametrize("kind", ["nodata", "nan", "lowest float", "mask", "alpha"])
@pytest.mark.filterwarnings("error")
def test_nodata_is_neither_seen_nor_matched(write, kind):
    grid = around(NORTH_UP, margin=0)
    with opened(holed(kind, write, grid)) as references:
        found = references.aligned(whole())
        report = references.reports[0]
        bank = references.bank(patch_px=64)
    truth = image_on(lr_image().grid.scaled(SCALE))
    assert found.coverage == pytest.approx(0.5, abs=0.01)
    assert report.overlap_fraction == pytest.approx(0.5, abs=0.02)
    assert not found.valid[:, :126].any()
    assert found.valid[:, 130:].all()
    assert np.abs(found.image - truth)[:, :, 130:].max() < 0.03
    assert found.image.min() > 0.1  # the hole is filled with what lies beside it
    assert len(bank) == 8


@pytest.mark.parametrize("bands", [1, 3, 4, 5])
@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "int32", "float32", "float64"])
def test_nothing_lies_beyond_a_reference(write, dtype, bands):
    lr = lr_image()
    grid = Grid(NORTH_UP * Affine.scale(1 / SCALE), 100, 80, UTM33)
    image = np.concatenate([image_on(grid), image_on(grid)])[:bands] * 200
    with opened(write(image.astype(dtype), grid), lr) as references:
        found = references.aligned(PixelWindow(0, 0, 160, 200))
        assert references.aligned(PixelWindow(192, 192, 64, 64)) is None
        assert references.aligned(PixelWindow(84, 0, 8, 8)) is None
    assert found.coverage == pytest.approx(80 * 100 / (160 * 200))
    assert found.valid[:80, :100].all()
    assert not found.valid[80:].any()


def test_the_better_covering_reference_wins_and_the_first_of_equals(write):
    lr, grid = lr_image(), around(NORTH_UP)
    left = Grid(NORTH_UP * Affine.scale(1 / SCALE), 128, 256, UTM33)
    full = write(u8(image_on(grid)), grid, "full.tif")
    half = write(u8(image_on(left)), left, "half.tif")
    dark = write(u8(1 - image_on(grid)), grid, "dark.tif")
    truth = image_on(lr.grid.scaled(SCALE))
    with opened([half, full, dark], lr) as references:
        assert references.aligned(whole()).coverage == 1.0
        assert np.abs(references.aligned(whole()).image - truth).max() < 0.03
        assert references.aligned(PixelWindow(0, 0, 64, 64)).coverage == 1.0
    with opened([dark, full], lr) as references:
        assert np.abs(references.aligned(whole()).image - truth).mean() > 0.1


def test_beyond_the_scene_the_reference_is_mirrored_like_the_lr_image(write):
    grid = around(NORTH_UP, margin=20)
    with opened(write(u8(image_on(grid)), grid)) as references:
        found = references.aligned(PixelWindow(0, 0, 80 * SCALE, 100 * SCALE)).image
        inside = references.aligned(whole()).image
    lr_rows, lr_cols = np.pad(np.arange(SIDE), (0, 16), "reflect"), np.arange(SIDE)
    lr_cols = np.pad(lr_cols, (0, 36), "reflect")

    def reduced(image):
        shape = (3, image.shape[1] // SCALE, SCALE, image.shape[2] // SCALE, SCALE)
        return image.reshape(shape).mean(axis=(2, 4))

    assert np.array_equal(found[:, : inside.shape[1], : inside.shape[2]], inside)
    assert np.allclose(reduced(found), reduced(inside)[:, lr_rows][:, :, lr_cols], atol=1e-5)


def test_a_scene_without_crs_has_no_aligned_reference(write):
    grid = around(NORTH_UP)
    with opened(write(u8(image_on(grid)), grid), lr_image(crs=None)) as references:
        assert references.aligned(whole()) is None
        assert "without usable CRS" in str(references.reports[0].warnings[0])
        assert len(references.bank()) > 0

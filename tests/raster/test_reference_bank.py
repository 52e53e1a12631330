# SPDX-License-Identifier: GPL-2.0-or-later
"""Patches of references that do not lie on the scene. Generated rasters."""

from __future__ import annotations

import numpy as np
import rasterio
from affine import Affine
from reference_scenes import (
    UTM33,
    image_on,
    lr_image,
    opened,
    textured,
    u8,
    whole,
)
from ttrd3_qgis.core.raster.grid import Grid


def test_a_reference_without_crs_fills_the_bank_at_its_own_pixels(write):
    image = textured(512, 512)
    with opened(write(image, Grid(Affine.identity(), 512, 512, None))) as references:
        report, bank = references.reports[0], references.bank()
        assert references.aligned(whole()) is None
        affine = references._items[0].patches.affine
    assert "no CRS" in str(report.warnings[0])
    assert report.pixel_size_ratio is None
    native = affine.apply(image[:, 256:, :256].astype(np.float32))
    assert any(np.allclose(patch, native, atol=1e-5) for patch in bank)


def test_bank_patches_have_the_pixel_size_of_the_result(write):
    """A wave of 8 native pixels is one of 2 SR pixels where the reference is 4 times as fine."""
    wave = np.sin(2 * np.pi * np.arange(2048) / 32)
    image = u8(np.broadcast_to(0.5 + 0.4 * wave, (3, 2048, 2048)))
    grid = Grid(Affine(0.625, 0, 100_000, 0, -0.625, 100_000), 2048, 2048, UTM33)
    with opened(write(image, grid)) as references:
        bank = references.bank()
    spectrum = np.abs(np.fft.rfft(bank[0, 0, 0] - bank[0, 0, 0].mean()))
    assert len(bank) == 4
    assert int(spectrum.argmax()) == 256 // 8


def test_the_bank_is_bounded_textured_and_spread(write):
    image = np.full((3, 512, 2048), 128, dtype=np.uint8)
    image[:, :256, 512:768] = textured(256, 256, 1)
    image[:, 256:, 1792:] = textured(256, 256, 2)
    grid = Grid(Affine(2.5, 0, 700_000, 0, -2.5, 100_000), 2048, 512, UTM33)
    with opened(write(image, grid)) as references:
        bank = references.bank(limit=2)
        assert references.bank(limit=5).shape[0] == 5
        assert references.bank(patch_px=32, limit=48).shape == (48, 3, 32, 32)
    assert bank.shape[0] == 2
    assert all(patch.std() > 0.02 for patch in bank)


def test_windows_with_much_nodata_are_left_out_of_the_bank(write):
    image = textured(512, 512)
    image[:, :256, 180:] = 0
    grid = Grid(Affine(2.5, 0, 700_000, 0, -2.5, 100_000), 512, 512, UTM33)
    with opened(write(image, grid, nodata=0)) as references:
        assert len(references.bank()) == 2


def test_a_small_reference_is_reflected_to_size(write):
    grid = Grid(Affine(2.5, 0, 700_000, 0, -2.5, 100_000), 60, 100, UTM33)
    with opened(write(textured(100, 60), grid)) as references:
        bank = references.bank()
    assert bank.shape == (1, 3, 256, 256)
    assert np.array_equal(bank[0, :, 100], bank[0, :, 98])
    assert np.array_equal(bank[0, :, :, 60], bank[0, :, :, 58])


def test_a_huge_reference_is_never_read_whole(tmp_path):
    """A sparse raster of 9 gigapixels with data in a corner; only bounded reads can finish."""
    side = 96_000
    grid = Grid(Affine(2.5, 0, 500_000, 0, -2.5, 5_000_000), side, side, UTM33)
    lr = lr_image()
    path = str(tmp_path / "huge.tif")
    profile = {"driver": "GTiff", "count": 3, "dtype": "uint8", "tiled": True, "sparse_ok": True}
    with rasterio.open(
        path, "w", width=side, height=side, crs=UTM33, transform=grid.transform, **profile
    ) as target:
        corner = Grid(grid.transform, 512, 512, UTM33)
        target.write(u8(image_on(corner)), window=rasterio.windows.Window(0, 0, 512, 512))
    with opened(path, lr) as references:
        assert references.aligned(whole()).coverage == 1.0
        assert references.bank(limit=4).shape[0] == 4
        assert references.reports[0].overlap_fraction == 1.0

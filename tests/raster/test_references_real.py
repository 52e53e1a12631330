# SPDX-License-Identifier: GPL-2.0-or-later
"""References on real pairs of the shared imagery; skipped where that is not at hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
from ttrd3_qgis.core.raster.grid import Grid, PixelWindow
from ttrd3_qgis.core.raster.references import LrImage, open_references

GEO = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "geo"
SCALE = 4

pytestmark = pytest.mark.skipif(
    not GEO.is_dir(), reason="no shared imagery; test_references.py covers generated rasters"
)


def lr_of(name, roll=(0, 0)):
    """First three bands of a raster in [0, 1], moved by whole pixels on request."""
    with rasterio.open(GEO / name) as source:
        image = source.read((1, 2, 3), out_dtype="float32")
        valid = (source.dataset_mask() > 0) & np.isfinite(image).all(axis=0)
        grid = Grid(source.transform, source.width, source.height, source.crs)
        low, high = (
            (0, 255) if source.dtypes[0] == "uint8" else np.percentile(image[:, valid], (1, 99))
        )
    image = np.where(valid, np.clip((image - low) / (high - low), 0, 1), 0)
    return LrImage(np.roll(image, roll, axis=(1, 2)).astype(np.float32), valid, grid)


def opened(lr, *names):
    paths = [str(GEO / name) for name in names]
    return open_references(paths, lr.grid.scaled(SCALE), lr, scale=SCALE)


@pytest.mark.parametrize("roll", [(0, 0), (3, -5)])
def test_another_sensor_crs_and_type(roll):
    lr = lr_of("bearlake_landsat8_30m_u16.tif", roll)
    with opened(lr, "bearlake_naip2014_10m_u8.tif") as references:
        report = references.reports[0]
    assert report.overlap_fraction > 0.98
    # In this Mercator CRS 30 m are 22.1 m on the ground.
    assert report.pixel_size_ratio == pytest.approx(10 / (22.1 / SCALE), rel=0.01)
    assert report.shift_lr_px == pytest.approx(roll, abs=0.8)
    assert any("LR pixels off" in str(text) for text in report.warnings) == (roll != (0, 0))


def test_the_truth_is_aligned_to_a_grey_value():
    lr = lr_of("nd_naip2009_20m_u8_derived.tif")
    with rasterio.open(GEO / "nd_naip2009_5m_u8.tif") as source:
        truth = source.read((1, 2, 3)).astype(np.float32) / 255
    with opened(lr, "nd_naip2009_5m_u8.tif", "nd_naip2018_5m_u8.tif") as references:
        found = references.aligned(PixelWindow(100, 200, 256, 256))
        same, later = references.reports
    assert same.shift_lr_px == pytest.approx((0, 0), abs=0.1)
    assert same.correlation > 0.99
    assert same.warnings == later.warnings == ()
    difference = found.image - truth[:, 100:356, 200:456]
    assert np.abs(difference.mean(axis=(1, 2))).max() < 0.05
    assert np.corrcoef(found.image.ravel(), truth[:, 100:356, 200:456].ravel())[0, 1] > 0.99


def test_neighbouring_utm_zones_overlap_a_little():
    lr = lr_of("va_naip2016_1m_utm17_u8.tif")
    with opened(lr, "va_naip2016_1m_utm18_u8.tif") as references:
        report = references.reports[0]
        step, side = 100, lr.grid.width * SCALE
        windows = [
            references.aligned(PixelWindow(row, col, step, step))
            for row in range(0, side, step)
            for col in range(0, side, step)
        ]
    covered = sum(found.coverage for found in windows if found is not None) / len(windows)
    assert 0.05 < report.overlap_fraction < 0.2
    assert covered == pytest.approx(report.overlap_fraction, abs=0.02)
    assert None in windows


def test_float_with_nodata_in_degrees():
    lr = lr_of("norcal_naip_a_f32.tif")
    with opened(lr, "norcal_naip_b_f32.tif") as references:
        report, bank = references.reports[0], references.bank()
        found = references.aligned(PixelWindow(400, 400, 256, 256))
    assert report.pixel_size_ratio == pytest.approx(4.0, rel=0.01)
    assert report.correlation > 0.7
    assert np.isfinite(found.image).all()
    assert np.isfinite(bank).all()


def test_one_band_reference():
    lr = lr_of("elkton_landsat8_30m_u16.tif")
    with opened(lr, "elkton_landsat8_pan_15m_u16.tif") as references:
        report = references.reports[0]
        found = references.aligned(PixelWindow(100, 100, 256, 256))
    assert report.shift_lr_px == pytest.approx((0, 0), abs=0.5)
    assert found.coverage == 1.0
    assert found.image.mean() == pytest.approx(lr.image.mean(), abs=0.1)


def test_references_from_elsewhere_share_the_bank():
    lr = lr_of("beaufort_s2_4326_u8.tif")
    names = ("swellendam_ngi2010_rgba_u8.tif", "atlanta_wv2_pan_50cm_u16.tif")
    with opened(lr, *names) as references:
        bank = references.bank()
        assert references.aligned(PixelWindow(0, 0, 256, 256)) is None
        assert all("does not overlap" in str(item.warnings[0]) for item in references.reports)
    assert bank.shape[0] >= 4
    assert bank.mean() == pytest.approx(lr.image.mean(), abs=0.1)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Every real raster of the shared imagery goes in and comes out; skipped where it is missing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from raster_files import SCALE, digest, enlarge, opened
from ttrd3_qgis.core.raster.grid import PixelWindow
from ttrd3_qgis.core.raster.radiometry import Normalization, cast, fill_invalid
from ttrd3_qgis.core.raster.source import open_lr

GEO = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "geo"
RASTERS = sorted(GEO.glob("*.tif"))

pytestmark = pytest.mark.skipif(
    not RASTERS, reason="no shared imagery; test_source.py covers generated rasters"
)


@pytest.mark.parametrize("path", RASTERS, ids=lambda path: path.stem)
def test_there_and_back(path, tmp_path):
    before = digest(path)
    with open_lr(str(path)) as source:
        normalization = Normalization.of(source.decimated(), source.dtype, "auto")
        block = source.read_padded(PixelWindow(-8, -8, 80, 80))
        x = normalization.apply(fill_invalid(block.values, block.valid))
        back = cast(normalization.invert(x), source.dtype)
        middle = source.grid.height // 2 - 16, source.grid.width // 2 - 12
        part = source.grid.crop(PixelWindow(*middle, 32, 24))
    assert np.isfinite(x).all()
    span = (normalization.high - normalization.low).max()
    error = np.abs(back.astype(float) - block.values.astype(float))
    assert error[block.valid].max(initial=0) <= span * 1e-6
    with open_lr(str(path), extent=part.bounds) as source:
        enlarge(source, tmp_path / "sr.tif")
        with opened(tmp_path / "sr.tif") as sr:
            assert sr.shape == (32 * SCALE, 24 * SCALE)
            assert sr.bounds == pytest.approx(part.bounds, rel=1e-12)
            assert (sr.crs, sr.nodata) == (source.grid.crs, source.carried.nodata)
            assert sr.count == source.count + (source.carried.alpha is not None)
    assert digest(path) == before
    assert [file.name for file in tmp_path.iterdir()] == ["sr.tif"]

# SPDX-License-Identifier: GPL-2.0-or-later
"""Every real raster through the console command and the bundled model, in one step.

Without the shared imagery a few generated rasters take its place.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
from geo_checks import agreement, same_mask, same_place
from raster_files import GRIDS, digest, write
from rasterio.windows import Window, bounds
from scipy.ndimage import gaussian_filter
from ttrd3_qgis.core.cli import main

GEO = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "geo"
REAL = sorted(GEO.glob("*.tif"))
SIDE = 64  # one tile, so that all of them take less than a minute
GENERATED = {
    "generated-u8": {"dtype": "uint8", "bands": 3, "nodata": 0},
    "generated-u16": {"dtype": "uint16", "bands": 4, "nodata": None, "grid": "geographic"},
    "generated-f32": {"dtype": "float32", "bands": 1, "nodata": -9999.0, "grid": "rotated"},
}
LEVELS = {"uint8": 200, "uint16": 9000, "float32": 1}


def generate(path, dtype, bands, nodata, grid="north-up"):
    noise = np.random.default_rng(2).random((bands, 2 * SIDE, 2 * SIDE))
    values = (gaussian_filter(noise, (0, 1.5, 1.5)) * LEVELS[dtype]).astype(dtype)
    if nodata is not None:
        values[:, :60, 50:90] = nodata
    return write(path, values, grid=grid, nodata=nodata, photometric="MINISBLACK")


@pytest.fixture(params=[path.name for path in REAL] or sorted(GENERATED))
def lr(request, tmp_path):
    if REAL:
        return GEO / request.param
    return Path(generate(tmp_path / "lr.tif", **GENERATED[request.param]))


def choose_window(path):
    """A part with pixels and, if the raster has both, with some nodata."""
    with rasterio.open(path) as file:
        size = min(SIDE, file.width, file.height)
        places = [(0.5, 0.5), *((y, x) for y in (0.0, 0.25, 0.75, 1.0) for x in (0.0, 0.5, 1.0))]
        windows = [
            Window(int(x * (file.width - size)), int(y * (file.height - size)), size, size)
            for y, x in places
        ]
        shares = [(file.read_masks(1, window=window) > 0).mean() for window in windows]
        best = int(np.argmin([abs(share - 0.8) for share in shares]))
        return windows[best], file.transform


def extent_of(window, transform):
    """The extent of a window; that of a rotated raster is wider, so it is left out."""
    rotated = transform.b or transform.d
    return [] if rotated else ["--extent", *map(repr, bounds(window, transform))]


def test_comes_out_finer_in_the_same_place(lr, tmp_path, capsys):
    window, transform = choose_window(lr)
    extent = extent_of(window, transform)
    window = window if extent else None
    before, output = digest(lr), tmp_path / "out" / "sr.tif"
    output.parent.mkdir()
    common = ["--preset", "faithful", "--device", "cpu", "--output", str(output)]
    common += ["--sensor", "ideal"]  # the noise of a raster is not to be taken away here
    assert main(["upscale", str(lr), *common, *extent]) == 0
    assert capsys.readouterr().out.strip() == str(output)
    assert same_place(lr, output, window) <= 1e-9
    assert same_mask(lr, output, window)
    found = agreement(lr, output, window)
    assert found.correlation > 0.98
    assert found.shift_lr_px < 0.1
    assert digest(lr) == before
    assert [path.name for path in output.parent.iterdir()] == ["sr.tif"]


def test_generated_rasters_are_of_every_grid():
    assert {kind.get("grid", "north-up") for kind in GENERATED.values()} <= set(GRIDS)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws the sample rasters that travel with the plugin anew: ship_sample.py [FOLDER]."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import rasterio
from rasterio.shutil import copy
from ttrd3_qgis.resources.sample.make_sample import make_sample

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "sample"
# JPEG keeps the reference small: it lends texture, and no pixel of it is compared with anything.
SMALL = {"compress": "JPEG", "photometric": "YCBCR", "jpeg_quality": 85, "tiled": True}


def ship(folder: Path) -> None:
    """Write town_lr.tif and town_ref.tif into a folder."""
    with tempfile.TemporaryDirectory() as home, rasterio.Env(GDAL_PAM_ENABLED="NO"):
        sample = make_sample(Path(home))
        copy(sample.lr, folder / sample.lr.name, driver="GTiff", compress="DEFLATE", predictor=2)
        copy(sample.ref, folder / sample.ref.name, driver="GTiff", **SMALL)


if __name__ == "__main__":
    ship(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Keeps GDAL and PROJ of this Python from using the data files of another installation."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path

# Set for the whole system by installers of PostGIS, conda and OSGeo4W.
FOREIGN = ("PROJ_LIB", "PROJ_DATA", "GDAL_DATA", "GDAL_DRIVER_PATH")


def use_own_geodata() -> None:
    """Forget the variables where rasterio brings its own files; call before it is imported."""
    found = importlib.util.find_spec("rasterio")
    if found is None or not found.origin:
        return
    if (Path(found.origin).parent / "proj_data" / "proj.db").exists():
        for name in FOREIGN:
            os.environ.pop(name, None)

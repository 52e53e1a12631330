# SPDX-License-Identifier: GPL-2.0-or-later
"""What GDAL may use: its own data files, and the network only where somebody wants it."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ..jobs.web_sources import is_far

# Set for the whole system by installers of PostGIS, conda and OSGeo4W.
FOREIGN = ("PROJ_LIB", "PROJ_DATA", "GDAL_DATA", "GDAL_DRIVER_PATH")
# No file of the network may be read, and its services are asked through a port where nobody is.
CLOSED = {
    "CPL_VSIL_CURL_ALLOWED_FILENAME": "none",
    "GDAL_HTTP_PROXY": "http://127.0.0.1:9",
    "NO_PROXY": "",
    "no_proxy": "",
}


def use_own_geodata() -> None:
    """Forget the variables where rasterio brings its own files; call before it is imported."""
    found = importlib.util.find_spec("rasterio")
    if found is None or not found.origin:
        return
    if (Path(found.origin).parent / "proj_data" / "proj.db").exists():
        for name in FOREIGN:
            os.environ.pop(name, None)


@contextmanager
def network_for(sources: Iterable[str]) -> Iterator[None]:
    """Keep GDAL from the network, unless one of the sources that are read is an address itself.

    What is local may refer to what is not, in more ways than can be seen beforehand.
    """
    before = {name: os.environ.get(name) for name in CLOSED}
    if not any(map(is_far, sources)):
        os.environ.update(CLOSED)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value

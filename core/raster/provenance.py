# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tags of a raster tell of how it was made, if a run of ours has made it."""

from __future__ import annotations

import rasterio

PREFIX = "TTRD3_"


def provenance(path: str) -> dict[str, str]:
    """The entries of a result or a layer beside it by lower-case name; none of other rasters."""
    with rasterio.open(path) as dataset:
        tags = dataset.tags()
    return {
        name.removeprefix(PREFIX).lower(): value
        for name, value in tags.items()
        if name.startswith(PREFIX) and value
    }

# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters of the passes get names that nobody was asked about, beside the result."""

from __future__ import annotations

import os

from osgeo import gdal

from .core.jobs.superresolution import Job
from .core.methods.layers import CONTENT_TAG, OF_A_PASS
from .core.methods.settings import Settings, wanted_passes
from .translation import tr


def in_their_way(job: Job, settings: Settings | None) -> list[str]:
    """Sentences on files that have the names of passes, and were not left by passes before."""
    names = [] if settings is None else wanted_passes(job, settings).values()
    text = tr(
        "{path} exists already and no earlier run has left it; rename it, or choose another name "
        "for the result."
    )
    paths = map(job.layer, names)
    return [
        text.format(path=path) for path in paths if os.path.lexists(path) and not _is_ours(path)
    ]


def _is_ours(path: str) -> bool:
    try:
        raster = gdal.OpenEx(path, gdal.OF_RASTER)
    except RuntimeError:  # where somebody has switched GDAL's exceptions on
        return False
    said = raster.GetMetadataItem(CONTENT_TAG) if raster else None
    return str(said or "").startswith(OF_A_PASS)

# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tags of a raster tell of how it was made, if a run of ours has made it."""

from __future__ import annotations

from dataclasses import replace

from .carried import Carried

PREFIX = "TTRD3_"


def provenance(carried: Carried) -> dict[str, str]:
    """The entries of a result or a layer beside it by lower-case name; none of other rasters."""
    return {
        name.removeprefix(PREFIX).lower(): value
        for name, value in carried.tags
        if name.startswith(PREFIX) and value
    }


def without_provenance(carried: Carried) -> Carried:
    """The metadata of a raster but for how it was made: what is made of it has its own."""
    kept = tuple(item for item in carried.tags if not item[0].startswith(PREFIX))
    return replace(carried, tags=kept)

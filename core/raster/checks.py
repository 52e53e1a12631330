# SPDX-License-Identifier: GPL-2.0-or-later
"""Which rasters can be super-resolved, and which of their bands."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import rasterio
from rasterio.enums import ColorInterp

from ..jobs.bands import of_image
from ..jobs.errors import BadJobError, BadRasterError, TTRD3Error
from .carried import data_bands, described_bands
from .grid import Grid

MOST_BANDS = 4096  # no imager has as many
MAX_SIDE_PX = 1 << 22  # the Earth's circumference in pixels of 10 m
MAX_SCENE_PX = 1 << 36
MOST_SUBDATASETS = 4  # in a sentence
MAX_REFERENCE_SIDE_PX = 1 << 24  # a large country in pixels of 10 cm


def choose_bands(
    dataset: rasterio.DatasetReader, path: str, role: str, wanted: Sequence[int]
) -> tuple[int, ...]:
    """The 1-based bands asked for, or every band that shows the ground; `role` is for a refusal.

    Alpha does not, nor do bands of classes or flags, by their names.
    """
    missing = sorted({band for band in wanted if not 1 <= band <= dataset.count})
    if missing:
        numbers = ", ".join(map(str, missing))
        raise BadJobError(
            "raster-lacks-bands", subject=path, role=role, count=dataset.count, missing=numbers
        )
    if (count := len(wanted) or dataset.count) > MOST_BANDS:
        raise BadRasterError(
            "raster-many-bands", subject=path, role=role, count=count, most=MOST_BANDS
        )
    if wanted:
        return tuple(wanted)
    found = tuple(data_bands(dataset))
    if not found and dataset.subdatasets:
        names = ", ".join(dataset.subdatasets[:MOST_SUBDATASETS])
        raise BadRasterError("raster-only-subdatasets", subject=path, role=role, names=names)
    if not found:
        raise BadRasterError("raster-no-image-band", subject=path, role=role)
    named = zip(found, described_bands(dataset, found))
    return of_image({band: facts.description or "" for band, facts in named})


def bands_left_out(dataset: rasterio.DatasetReader, taken: Sequence[int]) -> tuple[str, ...]:
    """The names of the bands that are neither taken nor alpha."""
    others = [band for band in data_bands(dataset) if band not in taken]
    named = zip(others, described_bands(dataset, others))
    return tuple(facts.short_name or str(number) for number, facts in named)


def check_spread(
    dataset: rasterio.DatasetReader,
    path: str,
    role: str,
    error: type[TTRD3Error] = BadRasterError,
) -> None:
    """Refuse a raster whose pixels have no area, or none that can be told."""
    if not 0 < abs(dataset.transform.determinant) < math.inf:
        raise error("raster-on-a-line", subject=path, role=role)


def check_layout(
    dataset: rasterio.DatasetReader, path: str, role: str, bands: tuple[int, ...]
) -> None:
    """Refuse a raster without pixels, without a position or without grey values."""
    if min(dataset.width, dataset.height) < 1:
        raise BadRasterError("raster-no-pixels", subject=path, role=role)
    check_spread(dataset, path, role)
    kinds, types = dataset.colorinterp, dataset.dtypes
    for band in bands:
        if kinds[band - 1] == ColorInterp.palette and _shows_colours(dataset, band):
            raise BadRasterError("raster-colour-table", subject=path, role=role)
        if np.dtype(_numpy_name(types[band - 1])).kind not in "iuf":
            raise BadRasterError("raster-complex-numbers", subject=path, role=role)


def _shows_colours(dataset: rasterio.DatasetReader, band: int) -> bool:
    """Whether values stand for colours of a table; one of greys in their order means nothing.

    GDAL gives every raster of one bit such a table.
    """
    try:
        colours = list(dataset.colormap(band).values())
    except ValueError:  # there is none
        return True
    used = 1 + (highest_value(dataset, band) or len(colours))
    rises = np.diff([red for red, *_ in colours[:used]])
    is_grey = all(red == green == blue for red, green, blue, _ in colours)
    return not (is_grey and (rises > 0).all() and np.ptp(rises) <= 1)


def check_size(grid: Grid, path: str, role: str) -> None:
    """Refuse what no run finishes; often such a size is that of a damaged header."""
    width, height = grid.width, grid.height
    if max(width, height) > MAX_SIDE_PX or width * height > MAX_SCENE_PX:
        size = {"width": width, "height": height}
        raise BadRasterError("raster-too-large", subject=path, role=role, **size)


def highest_value(dataset: rasterio.DatasetReader, band: int) -> int | None:
    """The largest value of a band of whole numbers that uses less bits than its type."""
    bits = dataset.tags(band, ns="IMAGE_STRUCTURE").get("NBITS", "")
    if not bits.isdigit():
        return None
    kind = np.dtype(_numpy_name(dataset.dtypes[band - 1]))
    if kind.kind != "u" or not 0 < int(bits) < 8 * kind.itemsize:
        return None
    return int(2 ** int(bits) - 1)


def _numpy_name(dtype: str) -> str:
    """GDAL's integer complex types have no name in numpy."""
    return "complex64" if dtype.startswith("complex") else dtype

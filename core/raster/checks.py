# SPDX-License-Identifier: GPL-2.0-or-later
"""Which rasters can be super-resolved, and which of their bands."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import rasterio
from rasterio.enums import ColorInterp

from ..jobs.errors import BadJobError, BadRasterError


def choose_bands(
    dataset: rasterio.DatasetReader, name: str, wanted: Sequence[int]
) -> tuple[int, ...]:
    """The 1-based bands asked for, or every band that is not alpha; `name` begins a refusal."""
    missing = sorted({band for band in wanted if not 1 <= band <= dataset.count})
    if missing:
        numbers = ", ".join(map(str, missing))
        raise BadJobError(
            f"{name} has the bands 1 to {dataset.count}, but not {numbers}; correct the band "
            f"numbers."
        )
    if wanted:
        return tuple(wanted)
    kinds = enumerate(dataset.colorinterp, 1)
    found = tuple(band for band, kind in kinds if kind != ColorInterp.alpha)
    if not found:
        raise BadRasterError(
            f"{name} has no image band of its own; choose one of its subdatasets or another file."
        )
    return found


def check_layout(dataset: rasterio.DatasetReader, name: str, bands: tuple[int, ...]) -> None:
    """Refuse what has no pixels, no place or no grey values."""
    if min(dataset.width, dataset.height) < 1:
        raise BadRasterError(f"{name} has no pixels; choose another file.")
    if abs(dataset.transform.determinant) == 0:
        raise BadRasterError(
            f"{name} has a geotransform that puts all pixels on one line; georeference it anew."
        )
    for band in bands:
        if dataset.colorinterp[band - 1] == ColorInterp.palette:
            raise BadRasterError(
                f"{name} has a colour table; convert it to RGB first "
                f"(Raster > Conversion > PCT to RGB)."
            )
        if np.dtype(_numpy_name(dataset.dtypes[band - 1])).kind not in "iuf":
            raise BadRasterError(
                f"{name} holds complex numbers; compute their magnitude first "
                f"(Raster > Raster Calculator)."
            )


def _numpy_name(dtype: str) -> str:
    """GDAL's integer complex types have no name in numpy."""
    return "complex64" if dtype.startswith("complex") else dtype

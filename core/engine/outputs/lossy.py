# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether what the user chose for the file keeps values and the marks of nodata."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import numpy as np

from ...jobs.messages import Message, message
from ...jobs.superresolution import Job
from ...raster.creation import read_options
from ..scene import Scene
from .opening import carried_by_result, output_dtype

YES = ("YES", "TRUE", "ON", "1")


def losses(job: Job, scene: Scene) -> Iterator[Message]:
    """What the creation options cost the values of the result, and the marks of its nodata."""
    given = read_options(job.options.creation_options)
    options = {name: value.upper() for name, value in given.items()}
    yield from _bits_too_few(job, scene, options)
    yield from _nodata_at_risk(job, scene, options)


def _bits_too_few(job: Job, scene: Scene, options: Mapping[str, str]) -> Iterator[Message]:
    """Say so where bands of few bits cut off values of the scene."""
    bits = options.get("NBITS", "")
    is_whole = np.dtype(output_dtype(job, scene)).kind in "ui"
    if bits.isdecimal() and is_whole:
        most, high = 2 ** int(bits) - 1, float(scene.normalization.high.max())
        if high > most:
            yield message("run-bits-few", job.lr, bits=int(bits), most=most, high=high)


def _nodata_at_risk(job: Job, scene: Scene, options: Mapping[str, str]) -> Iterator[Message]:
    """Say so where a lossy compression changes the values that mark nodata.

    A mask in the file is never compressed so; WebP and LERC keep alpha, and LERC keeps NaN.
    """
    compression = options.get("COMPRESS", "")
    carried = carried_by_result(job, scene)
    nodata = carried.nodata
    marked = nodata is not None and not math.isnan(nodata)
    if compression == "JPEG":
        marked = marked or carried.alpha is not None
    if marked and _is_lossy(compression, options):
        yield message("run-nodata-lossy", job.lr, compression=compression)


def _is_lossy(compression: str, options: Mapping[str, str]) -> bool:
    if compression == "WEBP":
        return options.get("WEBP_LOSSLESS") not in YES
    if compression == "JXL":
        return options.get("JXL_LOSSLESS", "YES") not in YES
    if compression.startswith("LERC"):
        return options.get("MAX_Z_ERROR", "0").strip("0.") != ""
    return compression == "JPEG"

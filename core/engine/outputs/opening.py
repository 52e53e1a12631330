# SPDX-License-Identifier: GPL-2.0-or-later
"""Opens the rasters that a run writes: the result, and each layer beside it."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from rasterio.enums import ColorInterp, Resampling

from ...jobs.addresses import file_name
from ...jobs.messages import joined
from ...jobs.paths import version
from ...jobs.sensor import described
from ...jobs.superresolution import LEVELS, REFERENCE_MAP, UNCERTAINTY, Job
from ...jobs.unfinished import part_file, remove_part
from ...methods.layers import CONTENT_TAG, OF_A_PASS
from ...methods.resolution import resolved
from ...methods.spec import LR_GRID, Layer
from ...methods.weights import Weights
from ...raster.carried import BandFacts, Carried
from ...raster.provenance import without_provenance
from ...raster.sink import SrSink, open_sr
from ...raster.source import LrSource
from ..scene import Scene
from .cut import block_px
from .reference_map import map_facts

EXPECTED_ERROR, WIDTH = "Expected error", "Half width"
BANDS_TAG = "TTRD3_BANDS"  # the bands of the input that those of the result were made of
CALIBRATION_TAG = "TTRD3_CALIBRATION"  # whether the expected error was measured for such a run
NOT_CALIBRATED = "none"
SCALE_TAG = "TTRD3_SCALE"
SENSOR_TAG, REFERENCES_TAG = "TTRD3_SENSOR", "TTRD3_REFERENCES"
BETWEEN_FILES = " / "  # no name of a file has a slash
RESOLUTION_TAG = "TTRD3_RESOLUTION"  # how fine the model resolves, if that was measured
NOTICE = "Synthetic detail: pixels are estimates of a generative model, not measurements."


def output_dtype(job: Job, scene: Scene) -> str:
    """Data type of the SR raster."""
    wanted = job.options.output_type
    return scene.source.dtype if wanted == "same" else wanted


def open_result(job: Job, scene: Scene, weights: Weights) -> SrSink:
    """The SR raster."""
    return _open_pixels(job.output, job, scene, _provenance(job, scene, weights), scene.scale)


def open_pass(name: str, scale: int, job: Job, scene: Scene, weights: Weights) -> SrSink:
    """The raster that a pass leaves to the next one: like the result, on a coarser grid."""
    content = f"{OF_A_PASS} to x{scene.scale}: the result of the pass to x{scale}."
    tags = {**_provenance(job, scene, weights), SCALE_TAG: str(scale), CONTENT_TAG: content}
    return _open_pixels(job.layer(name), job, scene, tags, scale)


def _open_pixels(path: str, job: Job, scene: Scene, tags: Mapping[str, str], scale: int) -> SrSink:
    """A raster with the bands of the LR raster, `scale` times as fine."""
    return _open(
        path,
        job,
        scene,
        dtype=output_dtype(job, scene),
        tags=tags,
        carried=carried_by_result(job, scene),
        creation_options=job.options.creation_options,
        scale=scale,
    )


def carried_by_result(job: Job, scene: Scene) -> Carried:
    """The metadata of the result, its marks of nodata included."""
    return _with_outside(job, numbered(scene.source), output_dtype(job, scene))


def numbered(source: LrSource) -> Carried:
    """The metadata of the bands; nameless ones in another place than before get their number."""
    carried, numbers = source.carried, source.bands
    if numbers == tuple(range(1, len(numbers) + 1)):
        return carried
    named = (
        band if band.description else replace(band, description=f"Band {number}")
        for band, number in zip(carried.bands, numbers)
    )
    return replace(carried, bands=tuple(named))


def open_layer(
    layer: Layer, job: Job, scene: Scene, weights: Weights, lr_block_px: tuple[int, int]
) -> SrSink:
    """A raster beside the result, on the SR grid or on the LR grid."""
    content, carried = _LAYERS.get(layer.name, _method_layer)(layer, job, scene)
    tags = {**_provenance(job, scene, weights), CONTENT_TAG: content}
    if layer.name == UNCERTAINTY:
        tags[CALIBRATION_TAG] = _held(scene)
    options: dict[str, Any] = {}
    if layer.grid == LR_GRID:
        options = {"scale": 1, "overview": Resampling.nearest, "block_px": lr_block_px}
    return _open(
        job.layer(layer.name),
        job,
        scene,
        dtype=layer.dtype,
        tags=tags,
        carried=carried,
        **options,
    )


def _open(path: str, job: Job, scene: Scene, carried: Carried, **options: Any) -> SrSink:
    scale = options.pop("scale", scene.scale)
    side = block_px(scale)
    usual = {"scale": scale, "block_px": (side, side), "overwrite": job.options.overwrite}
    own = without_provenance(carried)
    try:
        return open_sr(path, scene.source, carried=own, **{**usual, **options})
    except BaseException:
        # GDAL leaves an empty file behind when it refuses a creation option.
        remove_part(part_file(path, os.getpid()))
        raise


def _with_outside(job: Job, carried: Carried, dtype: str) -> Carried:
    """Make sure a raster can mark "outside of a mask": floats by NaN, whole numbers by a mask."""
    is_masked = bool(job.extras.mask or job.extras.class_mask)
    if not is_masked or carried.has_mask or carried.nodata is not None:
        return carried
    if np.dtype(dtype).kind == "f":
        return replace(carried, bands=tuple(replace(b, nodata=math.nan) for b in carried.bands))
    return carried if carried.alpha else replace(carried, has_mask=True)


def _uncertainty(_: Layer, job: Job, scene: Scene) -> tuple[str, Carried]:
    known, samples = scene.calibrated, _samples(job)
    # It has the mask or nodata value of the SR raster, whatever its type.
    carried = carried_by_result(job, scene)
    kinds = ["Standard deviation"] if known is None else [EXPECTED_ERROR]
    content = (
        f"Standard deviation over {samples} of the super-resolved pixels, in units of the input."
    )
    if known is not None:
        kinds += [f"{WIDTH} of the {level} % interval" for level in LEVELS if job.extras.intervals]
        content = (
            f"Expected absolute error of the super-resolved pixels, from {samples} and the "
            "calibration of the model, in units of the input."
        )
    named = enumerate(carried.bands, 1)
    names = [(band, band.description or f"band {number}") for number, band in named]
    bands = tuple(_error_facts(band, f"{kind} of {name}") for kind in kinds for band, name in names)
    # An alpha band would count as another error, and has no opaque value in floats.
    has_mask = carried.has_mask or carried.alpha is not None
    return content, replace(carried, bands=bands, alpha=None, alpha_band=None, has_mask=has_mask)


def _samples(job: Job) -> str:
    """How many samples there are, and their seeds."""
    if job.samples == 1:
        return f"1 sample (seed {job.seed})"
    return f"{job.samples} samples (seeds {job.seed} to {job.seed + job.samples - 1})"


def _held(scene: Scene) -> str:
    """Whether the calibration holds for this run; where it does not, as the log says it."""
    known = scene.calibrated
    if known is None:
        return NOT_CALIBRATED
    outside = (
        replace(one, subject=file_name(scene.source.path) if one.subject else "")
        for one in known.outside
    )
    return joined(outside) or "The run lies within what was measured."


def _error_facts(band: BandFacts, name: str) -> BandFacts:
    """An error has the scale of its band, but no offset and no colour."""
    return replace(
        band,
        description=name,
        offset=0.0,
        colorinterp=ColorInterp.undefined,
        tags=(),
        imagery_tags=(),
    )


def _reference_map(_: Layer, job: Job, scene: Scene) -> tuple[str, Carried]:
    names = [file_name(path) for path in job.references]
    content = "Which reference served where, and how similar its texture is."
    return content, map_facts(scene.source.carried, names)


def _method_layer(layer: Layer, _: Job, scene: Scene) -> tuple[str, Carried]:
    """A layer of the method: floats mark missing values by NaN, whole numbers by a mask."""
    is_float = np.dtype(layer.dtype).kind == "f"
    count = layer.bands or scene.source.count
    titles = [layer.title if count == 1 else f"{layer.title} {n}" for n in range(1, count + 1)]
    nodata = math.nan if is_float else None
    bands = tuple(
        BandFacts(title, None, 1.0, 0.0, nodata, ColorInterp.undefined, ()) for title in titles
    )
    own = scene.source.carried
    return layer.help, Carried(
        bands=bands,
        alpha=None,
        alpha_band=None,
        has_mask=not is_float,
        tags=(),
        imagery_tags=(),
        gcps=own.gcps,
        gcps_crs=own.gcps_crs,
        rpcs=own.rpcs,
    )


_LAYERS = {UNCERTAINTY: _uncertainty, REFERENCE_MAP: _reference_map}


def _provenance(job: Job, scene: Scene, weights: Weights) -> Mapping[str, str]:
    settings = scene.settings
    references = job.references if settings.reads_references else ()
    return {
        "TTRD3_VERSION": version(),
        "TTRD3_METHOD": settings.spec.name,
        "TTRD3_MODEL": weights.card.name,
        "TTRD3_WEIGHTS_SHA256": weights.sha256,
        "TTRD3_PRESET": settings.preset,
        SCALE_TAG: str(settings.scale),
        "TTRD3_OPTIONS": ", ".join(f"{name} {value}" for name, value in settings.options.items()),
        "TTRD3_SEED": str(job.seed),
        "TTRD3_STEPS": str(settings.steps),
        "TTRD3_NOISE": str(settings.noise),
        SENSOR_TAG: described(scene.sensor),
        RESOLUTION_TAG: str(resolved(settings.card.metrics, settings.preset, scene.sensor) or ""),
        BANDS_TAG: ", ".join(map(str, scene.source.bands)),
        "TTRD3_INPUT": file_name(job.lr),
        REFERENCES_TAG: BETWEEN_FILES.join(map(file_name, references)),
        "TTRD3_NOTICE": NOTICE,
    }

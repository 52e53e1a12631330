# SPDX-License-Identifier: GPL-2.0-or-later
"""The files of a run, opened together and given their names together."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from rasterio.enums import ColorInterp, Resampling

from ...jobs.paths import version
from ...jobs.superresolution import REFERENCE_MAP, UNCERTAINTY, Job, part_file, remove_part
from ...methods.weights import Weights
from ...raster.carried import BandFacts, Carried
from ...raster.sink import BLOCK_PX, SrSink, commit_together, open_sr
from ..scene import Scene
from ..tiling.journal import Piece
from .reference_map import map_facts

NOTICE = "Synthetic detail: pixels are estimates of a generative model, not measurements."
SPREAD_DTYPE = "float32"
MAP_DTYPE = "float32"
SR = "sr"  # its name in the journal, beside those of the layers
TIFF_BLOCK_PX = 16  # blocks of a TIFF are multiples of this
WINDOW_PX = 1024  # SR columns that are finished at once, so that memory knows no width


class Files:
    """The sinks of a run; leaving the context without `commit` removes what was written."""

    def __init__(self, job: Job, scene: Scene, weights: Weights) -> None:
        self._stack = ExitStack()
        self._overviews = job.options.overviews
        self.sinks: dict[str, SrSink] = {}
        try:
            self._keep(SR, _open_sr(job, scene, weights))
            # Strips and windows of so many SR pixels are whole blocks in every file.
            block_rows, block_cols = self.sinks[SR].block_px
            self.strip_px = math.lcm(block_rows, BLOCK_PX, TIFF_BLOCK_PX * scene.scale)
            step = math.lcm(block_cols, BLOCK_PX * scene.scale)
            self.window_px = -(-WINDOW_PX // step) * step
            if job.layer(UNCERTAINTY):
                self._keep(UNCERTAINTY, _open_uncertainty(job, scene, weights))
            if job.layer(REFERENCE_MAP):
                block_rows = self.strip_px // scene.scale
                self._keep(REFERENCE_MAP, _open_map(job, scene, weights, block_rows))
        except BaseException:
            self._stack.close()
            raise

    def __enter__(self) -> Files:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def _keep(self, name: str, sink: SrSink) -> None:
        self.sinks[name] = self._stack.enter_context(sink)

    def write(self, piece: Piece) -> None:
        """Write a window of one of the files."""
        self.sinks[piece.file].write(piece.row, piece.col, piece.pixels, piece.cover)

    def commit(self) -> None:
        """Give all files their names, or none."""
        commit_together(list(self.sinks.values()), overviews=self._overviews)


def output_dtype(job: Job, scene: Scene) -> str:
    """Data type of the SR raster."""
    wanted = job.options.output_type
    return scene.source.dtype if wanted == "same" else wanted


def _open_sr(job: Job, scene: Scene, weights: Weights) -> SrSink:
    dtype = output_dtype(job, scene)
    return _open(
        job.output,
        job,
        scene,
        dtype=dtype,
        tags=_provenance(job, scene, weights),
        carried=_with_outside(job, scene.source.carried, dtype),
        creation_options=job.options.creation_options,
    )


def _open_uncertainty(job: Job, scene: Scene, weights: Weights) -> SrSink:
    extras = job.extras
    content = (
        f"Standard deviation over {extras.samples} samples (seeds {job.seed} to "
        f"{job.seed + extras.samples - 1}) of the super-resolved pixels, in units of the input."
    )
    # The mask or nodata value is that of the SR raster, whatever its type.
    carried = _with_outside(job, scene.source.carried, output_dtype(job, scene))
    bands = tuple(_spread_facts(band, n) for n, band in enumerate(carried.bands, 1))
    # An alpha band would count as one more deviation, and floats know no opaque.
    has_mask = carried.has_mask or carried.alpha is not None
    return _open(
        job.layer(UNCERTAINTY),
        job,
        scene,
        dtype=SPREAD_DTYPE,
        tags={**_provenance(job, scene, weights), "TTRD3_CONTENT": content},
        carried=replace(carried, bands=bands, alpha=None, alpha_band=None, has_mask=has_mask),
    )


def _open_map(job: Job, scene: Scene, weights: Weights, block_rows: int) -> SrSink:
    names = [Path(path).name for path in job.references]
    return _open(
        job.layer(REFERENCE_MAP),
        job,
        scene,
        scale=1,
        dtype=MAP_DTYPE,
        tags={
            **_provenance(job, scene, weights),
            "TTRD3_CONTENT": "Which reference served where, and how similar its texture is.",
        },
        carried=map_facts(scene.source.carried, names),
        overview=Resampling.nearest,
        block_rows=block_rows,
    )


def _open(path: str, job: Job, scene: Scene, **options: Any) -> SrSink:
    try:
        return open_sr(
            path,
            scene.source,
            overwrite=job.options.overwrite,
            **{"scale": scene.scale, **options},
        )
    except BaseException:
        # GDAL leaves an empty file behind when it refuses a creation option.
        remove_part(part_file(path, os.getpid()))
        raise


def _with_outside(job: Job, carried: Carried, dtype: str) -> Carried:
    """Make sure that a raster can say "outside of the mask": by NaN, or whole numbers by a mask."""
    if not job.extras.mask or carried.has_mask or carried.nodata is not None:
        return carried
    if np.dtype(dtype).kind == "f":
        return replace(carried, bands=tuple(replace(b, nodata=math.nan) for b in carried.bands))
    return carried if carried.alpha else replace(carried, has_mask=True)


def _spread_facts(band: BandFacts, number: int) -> BandFacts:
    """A deviation scales as its band does, but has no offset and no colour."""
    name = f"Standard deviation of {band.description or f'band {number}'}"
    return replace(band, description=name, offset=0.0, colorinterp=ColorInterp.undefined, tags=())


def _provenance(job: Job, scene: Scene, weights: Weights) -> Mapping[str, str]:
    settings = scene.settings
    return {
        "TTRD3_VERSION": version(),
        "TTRD3_METHOD": settings.spec.name,
        "TTRD3_MODEL": weights.card.name,
        "TTRD3_WEIGHTS_SHA256": weights.sha256,
        "TTRD3_SEED": str(job.seed),
        "TTRD3_STEPS": str(settings.steps),
        "TTRD3_NOISE": str(settings.noise),
        "TTRD3_INPUT": Path(job.lr).name,
        "TTRD3_REFERENCES": ", ".join(Path(path).name for path in job.references),
        "TTRD3_NOTICE": NOTICE,
    }

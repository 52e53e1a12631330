# SPDX-License-Identifier: GPL-2.0-or-later
"""Checksums of what a result depends on: they tell whether finished work fits a resumed run."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import astuple, replace
from pathlib import Path

from ..jobs.language_names import ENGLISH
from ..jobs.paths import version
from ..jobs.sensor import AUTO, described
from ..jobs.superresolution import Cluster, Job, Options, Tiles
from ..machine.device import DeviceKind
from ..methods.settings import Settings
from ..methods.weights import Weights
from .inputs import states
from .tiling.plan import TilePlan


def run_key(job: Job, settings: Settings, weights: Weights) -> str:
    """Checksum of inputs, parameters and weights: of everything that changes the result.

    How a scene is cut and what computes it belongs to `tiles_key`; the device and precision
    that were asked for count here. A mask counts by its content, an output only by being wanted:
    QGIS gives both a new name in each run. Other files count by their place, however it is spelled.
    """
    plain = Options()
    options = replace(
        job.options, overwrite=plain.overwrite, resume=plain.resume, threads=plain.threads
    )
    extras = replace(
        job.extras,
        mask=_content(job.extras.mask),
        class_mask=_place(job.extras.class_mask),
        report="",
        language=ENGLISH,
    )
    asked = replace(
        job,
        lr=_place(job.lr),
        references=tuple(map(_place, job.references)),
        model=_place(job.model),
        output="",
        preset="",
        scale=settings.scale,
        steps=settings.steps,
        noise=settings.noise,
        sensor=AUTO if settings.sensor is None else described(settings.sensor),
        method_options=settings.options,
        options=options,
        extras=extras,
        layers={name: "wanted" for name, path in sorted(job.layers.items()) if path},
        tiles=Tiles(),
        engine="",
        cluster=Cluster(),
    )
    models = [_content(path) for path in asked.option_models()]
    inputs = [astuple(state) for state in states(job.rasters())]
    return _digest([version(), weights.sha256, models, asked.to_json(), inputs])


def tiles_key(plan: TilePlan, batch: int, kinds: Iterable[DeviceKind]) -> str:
    """Checksum of what may change the last bits of a tile, but nothing visible.

    `kinds` are those of all devices that compute.
    """
    computers = [astuple(kind) for kind in sorted(set(kinds))]
    return _digest([plan.tile_lr_px, plan.overlap_lr_px, batch, *computers])


def _place(source: str) -> str:
    """A file by its absolute path; an address or a name of GDAL as it is."""
    return os.path.abspath(source) if os.path.exists(source) else source


def _content(mask: str) -> str:
    """Checksum of a file of polygons; its name where it cannot be read here."""
    try:
        return hashlib.sha256(Path(mask).read_bytes()).hexdigest() if mask else ""
    except OSError:
        return mask


def _digest(facts: list[object]) -> str:
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()

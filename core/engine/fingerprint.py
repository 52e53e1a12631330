# SPDX-License-Identifier: GPL-2.0-or-later
"""What a result depends on, as checksums: whether finished work fits a run that goes on."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import astuple, replace
from pathlib import Path

from ..jobs.paths import version
from ..jobs.superresolution import Cluster, Job, Options
from ..machine.device import DeviceKind
from ..methods.settings import Settings
from ..methods.weights import Weights
from .tiling.plan import TilePlan


def run_key(job: Job, settings: Settings, weights: Weights) -> str:
    """Checksum of the inputs, the parameters and the weights: of all that changes the result.

    How a scene is cut, and who computes it, is left to `tiles_key`. A mask counts by its content
    and an output by being wanted: QGIS names both anew for each run.
    """
    plain = Options()
    options = replace(
        job.options, overwrite=plain.overwrite, resume=plain.resume, threads=plain.threads
    )
    extras = replace(
        job.extras,
        mask=_content(job.extras.mask),
        report="",
    )
    asked = replace(
        job,
        output="",
        preset="",
        scale=settings.scale,
        steps=settings.steps,
        noise=settings.noise,
        method_options=settings.options,
        options=options,
        extras=extras,
        layers={name: "wanted" for name, path in sorted(job.layers.items()) if path},
        engine="",
        cluster=Cluster(),
    ).to_json()
    return _digest([version(), weights.sha256, asked, [*_states((job.lr, *job.references))]])


def tiles_key(plan: TilePlan, batch: int, kinds: Iterable[DeviceKind]) -> str:
    """Checksum of what changes the last bits of a tile without changing the result to the eye.

    `kinds` are those of all devices that compute.
    """
    computers = [astuple(kind) for kind in sorted(set(kinds))]
    return _digest([plan.tile_lr_px, plan.overlap_lr_px, batch, *computers])


def _content(mask: str) -> str:
    """Checksum of a file of polygons; its name where it cannot be read here."""
    try:
        return hashlib.sha256(Path(mask).read_bytes()).hexdigest() if mask else ""
    except OSError:
        return mask


def _states(paths: Iterable[str]) -> Iterable[list[object]]:
    """Name, size and time of change of each file; names alone of what is no file."""
    for path in paths:
        try:
            found = os.stat(path)
        except OSError:
            yield [path]
        else:
            yield [os.path.abspath(path), found.st_size, found.st_mtime_ns]


def _digest(facts: list[object]) -> str:
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()

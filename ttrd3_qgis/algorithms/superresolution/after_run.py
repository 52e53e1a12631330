# SPDX-License-Identifier: GPL-2.0-or-later
"""What is done in the main thread after a run: its layers dressed, its speed remembered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone

from qgis.core import QgsProcessingContext

from ...core.jobs.estimate import groups
from ...core.jobs.paths import version
from ...core.jobs.protocol import Result
from ...core.jobs.superresolution import Job
from ...core.methods.registry import model_card, spec_of
from ...looks.reference_map import ReferenceLook
from ...looks.result import ResultLook
from ...looks.uncertainty import UncertaintyLook
from ...settings import remember_speed, speed
from ...translation import tr
from . import parameters as p
from .request import SuperResolutionRequest

FEW_TILES = 4  # the start counts for too much in a run of fewer


def dress_layers(
    request: SuperResolutionRequest,
    result: Result,
    labels: Mapping[str, str],
    context: QgsProcessingContext,
) -> None:
    """Name and style what QGIS is going to load; `labels` are the parameters' descriptions."""

    def named(parameter: str, path: str, title: str) -> bool:
        """Name a layer after the input; tell whether QGIS is going to load it."""
        if not path or not context.willLoadLayerOnCompletion(path):
            return False
        details = context.layerToLoadOnCompletionDetails(path)
        if details.name == labels[parameter]:  # else the user has named it
            details.name = title.format(name=request.lr.name, scale=request.job.scale)
        return True

    if named(p.OUTPUT, result.output, tr("{name} (SR ×{scale})")):
        ResultLook(result.output, request.origin, history(request, result)).attach(context)
    if named(p.UNCERTAINTY, result.uncertainty, tr("{name} (SR ×{scale}, uncertainty)")):
        UncertaintyLook(result.uncertainty).attach(context)
    if named(p.REFERENCE_MAP, result.reference_map, tr("{name} (SR ×{scale}, references)")):
        names = [reference.name for reference in request.references]
        ReferenceLook(result.reference_map, names).attach(context)


def history(request: SuperResolutionRequest, result: Result) -> str:
    """One line of provenance for the layer's metadata."""
    job = request.job
    most = "at most " if job.method_options.get("adaptive_steps") else ""
    return (
        f"{datetime.now(timezone.utc):%Y-%m-%dT%H:%M:%SZ} ttrd3_qgis {version()}: "
        f"{request.lr.name}, model {result.model} (sha256 {result.weights_sha256}), "
        f"{most}{job.steps} steps, noise {job.noise:g}, seed {job.seed}, device {result.device}"
    )


def remember_run(result: Result, job: Job) -> None:
    """Store how fast a run was that took all steps, so that the next one can be estimated."""
    if job.method_options.get("adaptive_steps"):
        return
    passes = (
        result.tiles
        * (job.steps or 1)
        * job.samples
        * groups(len(job.bands), spec_of(model_card(job.model).method).channels)
    )
    for device in {job.device, result.device}:
        if result.tiles >= FEW_TILES or speed(result.model, device) is None:
            remember_speed(result.model, device, result.seconds / max(1, passes))

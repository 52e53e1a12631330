# SPDX-License-Identifier: GPL-2.0-or-later
"""After a run, in the main thread: styles its layers, remembers its speed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingUtils, QgsProject

from ...core.jobs.estimate import groups, sample_time
from ...core.jobs.formatter import Formatter
from ...core.jobs.paths import version
from ...core.jobs.protocol import Result
from ...core.jobs.superresolution import Job
from ...core.methods.settings import Settings, wanted_passes
from ...looks.arrival import Arrival
from ...looks.base import Look
from ...looks.layers import look_of
from ...looks.result import PassLook, ResultLook
from ...offered import layers, parameter_name
from ...settings import remember_speed
from ...translation import tr
from .. import declare as d
from ..declaration import Done
from .request import SuperResolutionRequest

PREVIEW_FILE = "preview.tif"


def dress_layers(
    done: Done[SuperResolutionRequest, Job, Result],
    labels: Mapping[str, str],
    context: QgsProcessingContext,
) -> None:
    """Name and style the layers that QGIS is going to load; `labels` are the parameters' labels."""
    request, job = done.request, done.job
    preset = job.preset or default_preset(request.settings)
    arrival = Arrival(context.project() or QgsProject.instance())

    def dress(parameter: str, kind: str, look: Look) -> None:
        """Name a layer after the input, unless the user has named it."""
        if not context.willLoadLayerOnCompletion(look.destination):
            return
        details = context.layerToLoadOnCompletionDetails(look.destination)
        if details.name == labels[parameter]:
            details.name = layer_name(of_preview(kind, job), preset, request.lr.name, job.scale)
        look.attach(context, arrival)

    made = history(request.lr.name, request.settings, job, done.result)
    result_look = ResultLook(job.output, request.origin, made)
    dress(d.OUTPUT, "", result_look)
    names = [reference.name for reference in request.references]
    for layer in layers():
        path, look = job.layer(layer.name), look_of(layer)
        if path:
            dress(parameter_name(layer.name), look.kind(), look.make(path, names))
    if context.willLoadLayerOnCompletion(job.output):
        for finer, path in passes_of(job, request.settings).items():
            details = QgsProcessingContext.LayerDetails(
                layer_name(of_preview(tr("Pass"), job), preset, request.lr.name, finer),
                context.project(),
            )
            context.addLayerToLoadOnCompletion(path, details)
            PassLook(path, request.origin, made).attach(context, arrival)


def passes_of(job: Job, settings: Settings | None) -> dict[int, str]:
    """The files of what the passes leave, by how many times finer than the input each is."""
    wanted = {} if settings is None else wanted_passes(job, settings)
    return {finer: job.layer(name) for finer, name in wanted.items()}


def default_preset(settings: Settings | None) -> str:
    """The preset of a run that names none; empty if its model could not be read here."""
    return "" if settings is None else next(iter(settings.card.presets_of(settings.spec)))


def layer_name(kind: str, preset: str, name: str, scale: int) -> str:
    """What a layer is, then the preset, then the input: narrow panels show the beginning."""
    words = " ".join(filter(None, (kind or tr("SR"), preset)))
    return f"{words} · {name} ×{scale}"


def of_preview(kind: str, job: Job) -> str:
    """What a layer is, if it is one of a preview."""
    if not is_preview(job):
        return kind
    return f"{tr('Preview')}: {kind}" if kind else tr("Preview")


def is_preview(job: Job) -> bool:
    """Tell whether this was a preview of the run dialog."""
    is_temporary = Path(QgsProcessingUtils.tempFolder()) in Path(job.output).parents
    return is_temporary and Path(job.output).name == PREVIEW_FILE


def history(name: str, settings: Settings | None, job: Job, result: Result) -> str:
    """One line of provenance for the layer's metadata; `name` is the input's."""
    facts = [name, f"model {result.model} (sha256 {result.weights_sha256})"]
    if settings is not None:
        most = "at most " if job.method_options else ""
        told = "{most}{steps:plural:# step|# steps}, noise {noise:g}"
        facts.append(
            Formatter().format(told, most=most, steps=settings.steps, noise=settings.noise)
        )
    facts += [f"seed {job.seed}", f"device {result.device}"]
    now = f"{datetime.now(timezone.utc):%Y-%m-%dT%H:%M:%SZ}"
    return f"{now} ttrd3_qgis {version()}: {', '.join(facts)}"


def remember_run(settings: Settings, job: Job, result: Result) -> None:
    """Store how fast a run was, so that the next one can be estimated.

    Not with options of the method, which may leave steps out. The time is that of as
    many bands as the model computes at once, and of a single sample.
    """
    if job.method_options or result.tile_s <= 0:
        return
    times = groups(len(job.bands), settings.spec.channels) * sample_time(job.samples)
    for device in {job.device, result.device}:
        remember_speed(result.model, device, settings.steps, result.tile_s / times)

# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm `ttrd3:superresolution`: a raster layer and references in, a finer layer out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingFeedback

from ...offered import layers, parameter_name
from ...translation import tr
from .. import declare as d
from ..declaration import Declaration, Done, HelpPicture, Words, Work
from . import parameters as p
from .help import superresolution_help

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

    from ...core.jobs.protocol import Result
    from ...core.jobs.superresolution import Job
    from ..values import Values
    from .request import SuperResolutionRequest

    SuperResolutionDone = Done[SuperResolutionRequest, Job, Result]


def _words() -> Words:
    return Words(
        title=tr("Reference-based super-resolution"),
        summary=tr("Sharpens a raster with the help of high-resolution references."),
        tags=tr("super-resolution,upscale,sharpen,enhance,reference,diffusion"),
        pictures=(
            HelpPicture("before_after.png", tr("A drawn town: the input and the result")),
            HelpPicture("presets.png", tr("The presets faithful and realistic")),
        ),
    )


def _read(values: Values) -> SuperResolutionRequest:
    from .request import read_request

    return read_request(values)


def _results(
    done: SuperResolutionDone, values: Values, feedback: QgsProcessingFeedback
) -> dict[str, Any]:
    """The outputs; QGIS finds layers by the paths that it gave, which may be relative."""
    from .after_run import passes_of

    job, result = done.job, done.result
    return {
        d.OUTPUT: job.output,
        **{parameter_name(layer.name): job.layer(layer.name) for layer in layers()},
        p.PASS_LAYERS: [*passes_of(job, done.request.settings).values()],
        p.REPORT: job.extras.report if result.report else "",  # it can fail on its own
        p.TILES: result.tiles,
        d.SECONDS: result.seconds,
        d.RMSE_LR: result.rmse_lr,
        d.DEVICE_USED: result.device,
        d.MODEL_ID: result.model,
    }


def _after(
    done: SuperResolutionDone, labels: Mapping[str, str], context: QgsProcessingContext
) -> None:
    from .after_run import dress_layers, remember_run

    settings = done.request.settings
    # The seconds of a resumed run do not cover all tiles.
    if settings is not None and not done.went_on:
        remember_run(settings, done.job, done.result)
    dress_layers(done, labels, context)


def _dialog(algorithm: QgsProcessingAlgorithm, parent: QWidget | None) -> QWidget | None:
    from ..dialogs import with_estimate

    return with_estimate(algorithm, parent)


DECLARATION = Declaration(
    name="superresolution",
    english_tags="super-resolution,superresolution,upscale,sharpen,enhance,reference,diffusion",
    words=_words,
    help=superresolution_help,
    parameters=p.parameters,
    outputs=p.outputs,
)
WORK = Work(read=_read, results=_results, after=_after, dialog=_dialog)

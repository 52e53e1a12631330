# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm `ttrd3:superresolution`: a raster layer and references in, a finer layer out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...runtime.errors import RunCancelledError
from ...translation import tr
from ..base import HelpPicture, all_tags
from ..working import WorkerAlgorithm
from . import parameters as p
from .help import superresolution_help

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

    from ...core.jobs.protocol import Result
    from ...core.jobs.superresolution import Job
    from ..values import Values
    from .request import SuperResolutionRequest, Targets


class SuperResolution(WorkerAlgorithm):
    """Reference-based super-resolution of a raster layer, computed in a worker process."""

    def __init__(self) -> None:
        super().__init__()
        self._result: Result | None = None
        self._goes_on = False

    def name(self) -> str:
        """Identifier for ever: saved models name it."""
        return "superresolution"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Reference-based super-resolution")

    def shortDescription(self) -> str:
        """One sentence for tooltips."""
        return tr("Sharpens a raster four times with the help of high-resolution references.")

    def tags(self) -> list[str]:
        """Words the toolbox finds the algorithm by."""
        english = "super-resolution,superresolution,upscale,sharpen,enhance,reference,diffusion"
        return all_tags(english, tr("super-resolution,upscale,sharpen,enhance,reference,diffusion"))

    def help_texts(self) -> dict[str, str]:
        """Help of the algorithm, its parameters and its outputs."""
        return superresolution_help()

    def help_pictures(self) -> tuple[HelpPicture, ...]:
        """Before and after, and what the presets do."""
        return (
            HelpPicture("before_after.png", tr("A drawn town: the input and the result")),
            HelpPicture("presets.png", tr("The presets faithful and realistic")),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs, the same ones on every machine."""
        self.declare((*p.visible_parameters(), *p.advanced_parameters(), *p.destinations()))
        for output in p.outputs():
            self.addOutput(output)

    def read(self, values: Values) -> SuperResolutionRequest:
        """Read the parameters; raises QgsProcessingException with a sentence on what is wrong."""
        from .request import read_request

        return read_request(values)

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run the job in the worker; runs in a thread of its own."""
        from ...core.jobs.contract import progress_file
        from .request import Targets

        layers = (self.parameterAsOutputLayer(parameters, name, context) for name in p.TARGETS[:-1])
        targets = Targets(*layers, self.parameterAsFileOutput(parameters, p.REPORT, context))
        self._goes_on = progress_file(targets.output).exists()
        result: Result = self.work(
            lambda folder: self._job(targets, folder, context, feedback), feedback
        )
        # QGIS looks layers up by the paths that it gave, which may be relative.
        self._result = result = targets.named(result)
        return {
            p.OUTPUT: result.output,
            p.UNCERTAINTY: result.uncertainty,
            p.REFERENCE_MAP: result.reference_map,
            p.REPORT: result.report,
            p.TILES: result.tiles,
            p.SECONDS: result.seconds,
            p.RMSE_LR: result.rmse_lr,
            p.DEVICE_USED: result.device,
            p.MODEL_ID: result.model,
        }

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Name and style the layers that QGIS is going to load; runs in the main thread."""
        from .after_run import dress_layers, remember_run

        if not self._goes_on:  # else its seconds are not those of all tiles
            remember_run(self._result, self._request.job)
        labels = {item.name(): item.description() for item in self.parameterDefinitions()}
        dress_layers(self._request, self._result, labels, context)
        return {}

    def createCustomParametersWidget(self, parent: QWidget | None = None) -> QWidget | None:
        """Make the dialog with an estimate; None leaves it to QGIS, where its own is different."""
        try:
            from ...gui.run_dialog import run_dialog

            return run_dialog(self, parent)
        except (ImportError, AttributeError, TypeError) as error:
            from ..progress import log

            log(f"The dialog of Processing is used as it is, without an estimate: {error!r}")
            return None

    def _job(
        self,
        targets: Targets,
        folder: Path,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Job:
        """Complete the job with its outputs and with files for layers that have none."""
        from ...mask import write_mask
        from ...materialise import openable_source

        request, transforms = self._request, context.transformContext()
        sources = [
            openable_source(layer, request.region, folder / f"layer-{index}", transforms, feedback)
            for index, layer in enumerate((request.lr, *request.references))
        ]
        job = replace(request.job, lr=sources[0], references=tuple(sources[1:]))
        if request.mask is not None:
            mask = write_mask(
                request.mask, request.region, folder / "mask.json", transforms, feedback
            )
            job = replace(job, extras=replace(job.extras, mask=mask))
        if feedback.isCanceled():
            raise RunCancelledError
        return targets.placed(job)

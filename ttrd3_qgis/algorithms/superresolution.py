# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm `ttrd3:superresolution`: a raster layer and references in, a finer layer out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ..core.estimate import groups
from ..core.job import Job
from ..core.paths import version
from ..core.protocol import Result
from ..materialise import openable_source
from ..results import ResultLook
from ..runtime.errors import RunCancelledError
from ..settings import remember_speed, speed
from ..translation import tr
from . import parameters as p
from .base import HelpPicture
from .help import superresolution_help
from .progress import log
from .request import Request, read_request
from .values import Values
from .working import WorkerAlgorithm, all_tags

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

FEW_TILES = 4  # the start counts for too much in a run of fewer


class SuperResolution(WorkerAlgorithm):
    """Reference-based super-resolution of a raster layer, computed in a worker process."""

    def __init__(self) -> None:
        super().__init__()
        self._request: Request | None = None
        self._result: Result | None = None

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
        self.declare((*p.visible_parameters(), *p.advanced_parameters(), p.destination()))
        for output in p.outputs():
            self.addOutput(output)

    def problems(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[str]:
        """Sentences on what can be seen to be wrong without opening a raster."""
        output = self.parameterAsFileOutput(parameters, p.OUTPUT, context)
        return read_request(Values(self, parameters, context), output).problems()

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Take plain data of the layers and settings; runs in the main thread."""
        self._request = read_request(Values(self, parameters, context), "")
        self.prepare_worker()
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run the job in the worker; runs in a thread of its own."""
        output = self.parameterAsOutputLayer(parameters, p.OUTPUT, context)
        result: Result = self.work(
            lambda folder: self._job(output, folder, context, feedback), feedback
        )
        self._result = result
        return {
            p.OUTPUT: result.output,
            p.TILES: result.tiles,
            p.SECONDS: result.seconds,
            p.RMSE_LR: result.rmse_lr,
            p.DEVICE_USED: result.device,
            p.MODEL_ID: result.model,
        }

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Name and style the layer if QGIS is going to load it; runs in the main thread."""
        output = self._result.output
        if context.willLoadLayerOnCompletion(output):
            details = context.layerToLoadOnCompletionDetails(output)
            if details.name == self.parameterDefinition(p.OUTPUT).description():
                details.name = tr("{name} (SR ×{scale})").format(
                    name=self._request.lr.name, scale=self._request.job.scale
                )
            ResultLook.attach(context, output, self._request.origin, self._history())
        self._remember_speed()
        return {}

    def _remember_speed(self) -> None:
        """Keep how fast the run was, for the estimate of the next one."""
        job, result = self._request.job, self._result
        steps = result.tiles * job.steps * groups(len(job.bands))
        model = Path(job.model).stem
        for device in {job.device, result.device}:
            if result.tiles >= FEW_TILES or speed(model, device) is None:
                remember_speed(model, device, result.seconds / max(1, steps))

    def createCustomParametersWidget(self, parent: QWidget | None = None) -> QWidget | None:
        """Make the dialog with an estimate; None leaves it to QGIS, where its own is different."""
        try:
            from ..gui.run_dialog import run_dialog

            return run_dialog(self, parent)
        except (ImportError, AttributeError, TypeError) as error:
            log(f"The dialog of Processing is used as it is, without an estimate: {error!r}")
            return None

    def _job(
        self,
        output: str,
        folder: Path,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Job:
        """Complete the job with its output and with files for layers that have none."""
        request, transforms = self._request, context.transformContext()
        sources = [
            openable_source(layer, request.region, folder / f"layer-{index}", transforms, feedback)
            for index, layer in enumerate((request.lr, *request.references))
        ]
        if feedback.isCanceled():
            raise RunCancelledError
        return replace(request.job, lr=sources[0], references=tuple(sources[1:]), output=output)

    def _history(self) -> str:
        """One line of provenance for the layer's metadata."""
        job, result = self._request.job, self._result
        return (
            f"{datetime.now(timezone.utc):%Y-%m-%dT%H:%M:%SZ} ttrd3_qgis {version()}: "
            f"{self._request.lr.name}, model {result.model} (sha256 {result.weights_sha256}), "
            f"{job.steps} steps, noise {job.noise:g}, seed {job.seed}, device {result.device}"
        )

# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm `ttrd3:superresolution`: a raster layer and references in, a finer layer out."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsSettings,
)
from qgis.PyQt.QtCore import QStandardPaths

from ..core.job import Job
from ..core.paths import version
from ..core.protocol import Result
from ..materialise import LayerError, openable_source
from ..results import ResultLook
from ..runtime.conversation import run_job
from ..runtime.errors import RunCancelledError, WorkerError
from ..runtime.interpreter import SETTING, Candidate, candidates, find
from ..translation import tr
from . import parameters as p
from .base import Algorithm
from .help import superresolution_help
from .progress import FeedbackListener, log
from .request import Request, read_request
from .values import Values


class SuperResolution(Algorithm):
    """Reference-based super-resolution of a raster layer, computed in a worker process."""

    def __init__(self) -> None:
        super().__init__()
        self._request: Request | None = None
        self._pythons: tuple[Candidate, ...] = ()
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
        translated = tr("super-resolution,upscale,sharpen,enhance,reference,diffusion")
        return list(dict.fromkeys([*english.split(","), *translated.split(","), "ttrd3", "refsr"]))

    def help_texts(self) -> dict[str, str]:
        """Help of the algorithm, its parameters and its outputs."""
        return superresolution_help()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs, the same ones on every machine."""
        texts = self.help_texts()
        for parameter in (*p.visible_parameters(), *p.advanced_parameters(), p.destination()):
            parameter.setHelp(texts[parameter.name()])
            self.addParameter(parameter)
        for output in p.outputs():
            self.addOutput(output)

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Refuse what can be seen to be wrong without opening a raster."""
        good, sentence = super().checkParameterValues(parameters, context)
        output = self.parameterAsFileOutput(parameters, p.OUTPUT, context)
        try:
            problems = read_request(Values(self, parameters, context), output).problems()
        except QgsProcessingException as error:
            return False, str(error)
        # QGIS only says which parameter is wrong, so its sentence is the last resort.
        return (good, sentence) if not good else (not problems, " ".join(problems))

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Take plain data of the layers and settings; runs in the main thread."""
        self._request = read_request(Values(self, parameters, context), "")
        folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.GenericDataLocation
        )
        home = os.environ.get("TTRD3_HOME") or os.path.join(folder, "ttrd3")
        setting = QgsSettings().value(SETTING, "", type=str)
        self._pythons = candidates(os.environ, setting, Path(home))
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run the job in the worker; runs in a thread of its own."""
        output = self.parameterAsOutputLayer(parameters, p.OUTPUT, context)
        try:
            result = self._run(output, context, feedback)
        except RunCancelledError:
            raise QgsProcessingException(tr("Cancelled; nothing was written.")) from None
        except WorkerError as failure:
            if failure.trace:
                log(failure.trace)
                feedback.pushDebugInfo(failure.trace)
            raise QgsProcessingException(str(failure)) from None
        except LayerError as error:
            raise QgsProcessingException(str(error)) from None
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
            ResultLook.attach(context, output, self._request.renderer, self._history())
        return {}

    def _run(
        self, output: str, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Result:
        """Find a Python, write files where layers need them, run the job."""
        listener = FeedbackListener(feedback)
        folder = Path(tempfile.mkdtemp(prefix="ttrd3-"))
        try:
            python = find(self._pythons, folder, listener.is_cancelled, feedback.pushWarning)
            feedback.pushInfo(
                tr("Python: {path}; devices: {devices}").format(
                    path=python.path, devices=", ".join(python.devices)
                )
            )
            job = self._job(output, folder, context, feedback)
            log(job.to_json())
            return run_job(python.path, job, folder, listener)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

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

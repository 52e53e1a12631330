# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm `ttrd3:superresolution`: a raster layer and references in, a finer layer out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from ..core.job import Job
from ..core.paths import version
from ..core.protocol import Result
from ..looks import heed_mask
from ..mask import open_mask, write_mask
from ..materialise import openable_source
from ..reference_style import ReferenceLook
from ..results import ResultLook
from ..runtime.errors import RunCancelledError
from ..translation import tr
from ..uncertainty_style import UncertaintyLook
from . import parameters as p
from .help import superresolution_help
from .request import Request, Targets, read_request
from .values import Values
from .working import WorkerAlgorithm, all_tags


class SuperResolution(WorkerAlgorithm):
    """Reference-based super-resolution of a raster layer, computed in a worker process."""

    def __init__(self) -> None:
        super().__init__()
        self._request: Request | None = None
        self._result: Result | None = None
        self._mask: QgsProcessingFeatureSource | None = None

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

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs, the same ones on every machine."""
        self.declare((*p.visible_parameters(), *p.advanced_parameters(), *p.destinations()))
        for output in p.outputs():
            self.addOutput(output)

    def problems(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[str]:
        """Sentences on what can be seen to be wrong without opening a raster."""
        targets = (
            self.parameterAsFileOutput(parameters, name, context)
            for name in (p.OUTPUT, p.UNCERTAINTY, p.REFERENCE_MAP, p.REPORT)
        )
        values = Values(self, parameters, context)
        open_mask(values, p.MASK)
        return read_request(values, Targets(*targets)).problems()

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Take plain data of the layers and settings; runs in the main thread."""
        values = Values(self, parameters, context)
        self._request = read_request(values, Targets())
        self._mask = open_mask(values, p.MASK)
        self.prepare_worker()
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run the job in the worker; runs in a thread of its own."""
        layers = (
            self.parameterAsOutputLayer(parameters, name, context)
            for name in (p.OUTPUT, p.UNCERTAINTY, p.REFERENCE_MAP)
        )
        targets = Targets(*layers, self.parameterAsFileOutput(parameters, p.REPORT, context))
        result: Result = self.work(
            lambda folder: self._job(targets, folder, context, feedback), feedback
        )
        self._result = result
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
        request, result = self._request, self._result
        if self._named(context, p.OUTPUT, result.output, tr("{name} (SR ×{scale})")):
            heed_mask(request.renderer, result.output)
            ResultLook.attach(context, result.output, request.renderer, self._history())
        title = tr("{name} (SR ×{scale}, uncertainty)")
        if self._named(context, p.UNCERTAINTY, result.uncertainty, title):
            UncertaintyLook(result.uncertainty).attach(context)
        title = tr("{name} (SR ×{scale}, references)")
        if self._named(context, p.REFERENCE_MAP, result.reference_map, title):
            names = [reference.name for reference in request.references]
            ReferenceLook(result.reference_map, names).attach(context)
        return {}

    def _named(self, context: QgsProcessingContext, name: str, path: str, title: str) -> bool:
        """Name an output after its input; tell whether QGIS is going to load it."""
        if not path or not context.willLoadLayerOnCompletion(path):
            return False
        details = context.layerToLoadOnCompletionDetails(path)
        if details.name == self.parameterDefinition(name).description():
            details.name = title.format(name=self._request.lr.name, scale=self._request.job.scale)
        return True

    def _job(
        self,
        targets: Targets,
        folder: Path,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Job:
        """Complete the job with its outputs and with files for layers that have none."""
        request, transforms = self._request, context.transformContext()
        sources = [
            openable_source(layer, request.region, folder / f"layer-{index}", transforms, feedback)
            for index, layer in enumerate((request.lr, *request.references))
        ]
        job = replace(request.job, lr=sources[0], references=tuple(sources[1:]))
        if self._mask is not None:
            mask = write_mask(
                self._mask, request.region, folder / "mask.json", transforms, feedback
            )
            job = replace(job, extras=replace(job.extras, mask=mask))
        if feedback.isCanceled():
            raise RunCancelledError
        return targets.placed(job)

    def _history(self) -> str:
        """One line of provenance for the layer's metadata."""
        job, result = self._request.job, self._result
        return (
            f"{datetime.now(timezone.utc):%Y-%m-%dT%H:%M:%SZ} ttrd3_qgis {version()}: "
            f"{self._request.lr.name}, model {result.model} (sha256 {result.weights_sha256}), "
            f"{job.steps} steps, noise {job.noise:g}, seed {job.seed}, device {result.device}"
        )

# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm `ttrd3:qualityreport`: a super-resolved raster and its input in, a page out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ...runtime.errors import RunCancelledError
from ...translation import tr
from ..base import all_tags
from ..working import WorkerAlgorithm
from . import parameters as p
from .help import qualityreport_help

if TYPE_CHECKING:
    from ...core.jobs.protocol import QualityResult
    from ...core.jobs.quality import QualityJob
    from ..values import Values
    from .request import QualityRequest


class QualityReport(WorkerAlgorithm):
    """Measures a super-resolved raster in a worker process."""

    def name(self) -> str:
        """Identifier for ever: saved models name it."""
        return "qualityreport"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Quality report")

    def shortDescription(self) -> str:
        """One sentence for tooltips."""
        return tr("Compares a super-resolved raster with its input, and with the truth if known.")

    def tags(self) -> list[str]:
        """Words the toolbox finds the algorithm by."""
        english = "quality,report,validate,compare,accuracy,PSNR,SSIM,RMSE,super-resolution"
        return all_tags(english, tr("quality,report,validate,compare,accuracy,super-resolution"))

    def help_texts(self) -> dict[str, str]:
        """Help of the algorithm, its parameters and its outputs."""
        return qualityreport_help()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs, the same ones on every machine."""
        self.declare((*p.visible_parameters(), p.destination()))
        for output in p.outputs():
            self.addOutput(output)

    def read(self, values: Values) -> QualityRequest:
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
        result: QualityResult = self.work(
            lambda folder: self._job(folder, context, feedback), feedback
        )
        for name, value in result.table():
            feedback.pushInfo(f"{name}: {value:.4g}")
        feedback.pushInfo(result.summary)
        return _values(result)

    def _job(
        self, folder: Path, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> QualityJob:
        """Complete the job with files for layers that have none."""
        from ...materialise import Region, openable_source

        request, transforms = self._request, context.transformContext()
        sr = request.layers["sr"]
        sources = {}
        for field, layer in request.layers.items():
            own = Region(layer.extent, layer.crs, layer.size)
            region = Region(sr.extent, sr.crs, sr.size) if field == "hr" else own
            target = folder / field
            sources[field] = openable_source(layer, region, target, transforms, feedback)
        if feedback.isCanceled():
            raise RunCancelledError
        return replace(request.job, **sources)


def _values(result: QualityResult) -> dict[str, Any]:
    """The outputs by name."""
    return {
        p.OUTPUT: result.report,
        p.SUMMARY: result.summary,
        p.RMSE_LR: result.rmse_lr,
        p.BIAS_LR: result.bias_lr,
        p.P95_LR: result.p95_lr,
        p.SAM: result.sam_degrees,
        p.CORRELATION: result.correlation_lr,
        p.SHARPNESS_GAIN: result.sharpness_gain,
        p.PSNR: result.psnr,
        p.SSIM: result.ssim,
        p.SHIFT_PX: result.shift_px,
        p.SECONDS: result.seconds,
    }

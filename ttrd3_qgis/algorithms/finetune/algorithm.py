# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm `ttrd3:finetune`: references in, weights adapted to their sensor out."""

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
from .help import finetune_help

if TYPE_CHECKING:
    from ...core.jobs.finetune import FinetuneJob
    from ...core.jobs.protocol import FinetuneResult
    from ..values import Values
    from .request import FinetuneRequest


class Finetune(WorkerAlgorithm):
    """Trains a model further on the user's own rasters, in a worker process."""

    def name(self) -> str:
        """Identifier for ever: saved models name it."""
        return "finetune"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Adapt the model to your sensor")

    def shortDescription(self) -> str:
        """One sentence for tooltips."""
        return tr("Trains the super-resolution model further on your own high-resolution rasters.")

    def tags(self) -> list[str]:
        """Words the toolbox finds the algorithm by."""
        english = "fine-tune,finetune,train,adapt,sensor,super-resolution,model,weights"
        return all_tags(english, tr("fine-tune,train,adapt,sensor,super-resolution,model,weights"))

    def help_texts(self) -> dict[str, str]:
        """Help of the algorithm, its parameters and its outputs."""
        return finetune_help()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs, the same ones on every machine."""
        self.declare((*p.visible_parameters(), *p.advanced_parameters(), p.destination()))
        for output in p.outputs():
            self.addOutput(output)

    def read(self, values: Values) -> FinetuneRequest:
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
        result: FinetuneResult = self.work(
            lambda folder: self._job(folder, context, feedback), feedback
        )
        _tell(result, feedback)
        return _values(result)

    def _job(
        self, folder: Path, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> FinetuneJob:
        """Complete the job with files for layers that have none."""
        from ...materialise import Region, openable_source

        transforms = context.transformContext()
        sources = [
            openable_source(
                layer,
                Region(layer.extent, layer.crs, layer.size),
                folder / f"layer-{index}",
                transforms,
                feedback,
            )
            for index, layer in enumerate(self._request.references)
        ]
        if feedback.isCanceled():
            raise RunCancelledError
        return replace(self._request.job, references=tuple(sources))


def _tell(result: FinetuneResult, feedback: QgsProcessingFeedback) -> None:
    """Write the table and the verdict to the log."""
    for measure, before, after in result.table():
        feedback.pushInfo(f"{measure}: {before:.3f} → {after:.3f}")
    if result.is_better:
        feedback.pushInfo(result.verdict)
    else:
        feedback.pushWarning(result.verdict)


def _values(result: FinetuneResult) -> dict[str, Any]:
    """The outputs by name."""
    measures = {
        f"{name}_{when}": getattr(result, f"{name}_{when}".lower())
        for name in p.MEASURES
        for when in ("BEFORE", "AFTER")
    }
    return {
        p.OUTPUT: result.output,
        p.VERDICT: result.verdict,
        p.IS_BETTER: result.is_better,
        **measures,
        p.STEPS_DONE: result.steps,
        p.SECONDS: result.seconds,
        p.DEVICE_USED: result.device,
        p.MODEL_ID: result.model,
    }

# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads the parameters of the fine-tuning as a FinetuneJob, in the main thread before a run."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import QgsProcessingUtils

from ...core.jobs.finetune import FinetuneJob
from ...layers import LayerData
from ...own_models import new_model, promise
from .. import declare as d
from ..inputs import mistakes, model_or_file, reference_layers, with_grid
from ..run import Run
from ..values import Values, band_list
from . import parameters as p


@dataclass(frozen=True)
class FinetuneRequest:
    """The user's request. The job's references are empty for layers that need a file first."""

    references: tuple[LayerData, ...]
    asked: FinetuneJob

    def problems(self) -> list[str]:
        """Sentences about mistakes, without opening a raster."""
        return mistakes(self.asked, references=self.references)

    def job(self, run: Run) -> FinetuneJob:
        """The job with files for layers that have no file."""
        return replace(self.asked, references=run.sources(self.references))


def read_request(values: Values) -> FinetuneRequest:
    """Read the parameters; raises QgsProcessingException with a sentence about what is wrong."""
    references = tuple(with_grid(layer) for layer in reference_layers(values))
    job = FinetuneJob(
        references=tuple(layer.source for layer in references),
        output=_output(values, references),
        model=model_or_file(values),
        bands=band_list(values.text(d.REFERENCE_BANDS)),
        sensor=values.sensor(),
        minutes=values.number(p.MINUTES),
        steps=round(values.optional_number(d.STEPS) or 0),
        held_out=values.number(p.HELD_OUT),
        seed=values.integer(d.SEED),
        device=values.text(d.DEVICE),
        overwrite=True,  # QGIS asks the user before it passes an existing file
        perceptual_weights=values.file(p.PERCEPTUAL_WEIGHTS),
        lpips_weights=values.file(p.LPIPS_WEIGHTS),
    )
    request = FinetuneRequest(references, job)
    promise(job.output, request)
    return request


def _output(values: Values, references: tuple[LayerData, ...]) -> str:
    """The file that was named, else a new one in the list of models: adapting takes minutes."""
    target = values.target(d.OUTPUT)
    if Path(QgsProcessingUtils.tempFolder()) not in Path(target).parents:
        return target
    name = references[0].name if references else ""
    return str(new_model(f"adapted-{name}"))

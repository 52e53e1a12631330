# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameter values of the fine-tuning as a FinetuneJob, in the main thread before a run."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsProcessingException

from ...core.jobs.finetune import FinetuneJob
from ...layers import LayerData
from ...own_models import model_source
from ...translation import tr
from ..superresolution.request import band_list, reference_layers, sentences
from ..values import Values
from . import parameters as p


@dataclass(frozen=True)
class FinetuneRequest:
    """What the user asked for. The job's references are empty where a layer needs a file first."""

    references: tuple[LayerData, ...]
    job: FinetuneJob

    def problems(self) -> list[str]:
        """Sentences on what is wrong, without opening a raster."""
        return sentences(self.job.problems(), references=self.references)


def read_request(values: Values) -> FinetuneRequest:
    """Read the parameters; raises QgsProcessingException with a sentence on what is wrong."""
    references = reference_layers(values)
    for layer in references:
        if not layer.has_grid():
            sentence = tr("The layer {name} has no pixels of its own; export it to GeoTIFF first.")
            raise QgsProcessingException(sentence.format(name=layer.name))
    job = FinetuneJob(
        references=tuple(layer.source for layer in references),
        output=values.target(p.OUTPUT),
        model=values.file(p.MODEL_FILE) or model_source(values.text(p.MODEL), p.MODELS),
        bands=band_list(values.text(p.REFERENCE_BANDS)),
        minutes=values.number(p.MINUTES),
        steps=round(values.optional_number(p.STEPS) or 0),
        held_out=values.number(p.HELD_OUT),
        seed=values.integer(p.SEED),
        device=values.text(p.DEVICE),
        overwrite=True,  # QGIS itself asks before it hands over an existing file
        perceptual_weights=values.file(p.PERCEPTUAL_WEIGHTS),
        lpips_weights=values.file(p.LPIPS_WEIGHTS),
    )
    return FinetuneRequest(references, job)

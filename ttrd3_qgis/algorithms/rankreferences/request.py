# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameter values of the ranking as a RankJob, in the main thread before a run."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.jobs.rank import RankJob
from ...layers import LayerData, default_bands
from ...own_models import model_source
from ..superresolution.request import (
    band_list,
    bounds,
    low_resolution,
    reference_layers,
    sentences,
    wanted_extent,
)
from ..values import Values
from . import parameters as p


@dataclass(frozen=True)
class RankRequest:
    """What the user asked for. The job's sources are empty where a layer needs a file first."""

    lr: LayerData
    references: tuple[LayerData, ...]
    job: RankJob
    keep: int
    min_score: float

    def problems(self) -> list[str]:
        """Sentences on what is wrong, without opening a raster."""
        return sentences(self.job.problems(), lr=(self.lr,), references=self.references)


def read_request(values: Values) -> RankRequest:
    """Read the parameters; raises QgsProcessingException with a sentence on what is wrong."""
    layer, lr = low_resolution(values)
    references = reference_layers(values)
    extent = wanted_extent(values, lr)
    job = RankJob(
        lr=lr.source,
        references=tuple(reference.source for reference in references),
        bands=values.integers(p.BANDS) or default_bands(layer),
        reference_bands=band_list(values.text(p.REFERENCE_BANDS)),
        extent=None if extent is None else bounds(extent),
        model=model_source(values.text(p.MODEL), p.MODELS),
        device=values.text(p.DEVICE),
    )
    return RankRequest(lr, references, job, values.integer(p.KEEP), values.number(p.MIN_SCORE))

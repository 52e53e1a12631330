# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads the parameters of the ranking as a RankJob, in the main thread before a run."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from ...core.jobs.contract import check_folder
from ...core.jobs.rank import RankJob
from ...layers import LayerData, data_bands
from ...materialise import Region
from ...offered import scale_of
from .. import declare as d
from ..inputs import (
    bounds,
    low_resolution,
    mistakes,
    named_model,
    overwritten,
    reference_layers,
    sentences,
    wanted_extent,
)
from ..run import Run
from ..values import Values, band_list
from . import parameters as p
from .trial import try_table


@dataclass(frozen=True)
class RankRequest:
    """The user's request. The job's sources are empty for layers that need a file first.

    `table` is the file that the rows are written to.
    """

    lr: LayerData
    references: tuple[LayerData, ...]
    asked: RankJob
    table: str
    keep: int
    min_score: float

    def problems(self) -> list[str]:
        """Sentences about mistakes, without opening a raster."""
        found = mistakes(self.asked, lr=(self.lr,), references=self.references)
        own = overwritten((self.table,), (self.lr, *self.references))
        if os.path.isabs(self.table):
            own += check_folder("output", Path(self.table).parent)
        return [*found, *sentences(own)]

    def job(self, run: Run) -> RankJob:
        """The job with files for layers that have no file."""
        try_table(self.table, run.folder)
        columns, rows = self.lr.size
        ratio = scale_of(self.asked.model)
        region = Region(self.lr.extent, self.lr.crs, (ratio * columns, ratio * rows))
        lr, *references = run.sources((self.lr, *self.references), region)
        return replace(self.asked, lr=lr, references=tuple(references))


def read_request(values: Values) -> RankRequest:
    """Read the parameters; raises QgsProcessingException with a sentence about what is wrong."""
    layer, lr = low_resolution(values)
    references = reference_layers(values)
    extent = wanted_extent(values, lr)
    job = RankJob(
        lr=lr.source,
        references=tuple(reference.source for reference in references),
        bands=values.bands(d.BANDS) or data_bands(layer),
        reference_bands=band_list(values.text(d.REFERENCE_BANDS)),
        extent=None if extent is None else bounds(extent),
        model=named_model(values),
        device=values.text(d.DEVICE),
    )
    table = values.target(d.OUTPUT)
    kept = values.integer(p.KEEP), values.number(p.MIN_SCORE)
    return RankRequest(lr, references, job, table, *kept)

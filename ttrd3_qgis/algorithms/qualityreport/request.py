# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads the parameters of the quality report as a QualityJob, in the main thread before a run."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qgis.core import QgsProcessingException, QgsRasterLayer

from ...core.jobs.quality import QualityJob
from ...layers import LayerData, data_bands, describe, shown_bands
from ...materialise import Region
from ...redescribe import opened
from ...translation import report_language
from .. import declare as d
from ..inputs import mistakes, with_grid
from ..run import Run
from ..values import Values
from . import parameters as p

BANDS_TAG = "TTRD3_BANDS"  # as the worker writes it


@dataclass(frozen=True)
class QualityRequest:
    """The user's request: layers by field of the job, without source if a file is needed first."""

    layers: dict[str, LayerData]
    asked: QualityJob

    def problems(self) -> list[str]:
        """Sentences about mistakes, without opening a raster."""
        groups = {field: (layer,) for field, layer in self.layers.items()}
        return mistakes(self.asked, **groups)

    def job(self, run: Run) -> QualityJob:
        """The job with files for layers that have none; of the truth, what the result covers."""
        place = Region.of(self.layers["sr"])
        sources = {
            field: run.source(layer, place if field == "hr" else Region.of(layer), field)
            for field, layer in self.layers.items()
        }
        lr, sr, hr = sources["lr"], sources["sr"], sources.get("hr", "")
        return replace(self.asked, lr=lr, sr=sr, hr=hr)


def read_request(values: Values) -> QualityRequest:
    """Read the parameters; raises QgsProcessingException with a sentence about what is wrong."""
    sr, lr = _raster(values, p.SR), _raster(values, p.LR)
    hr = _raster(values, p.HR) if values.is_set(p.HR) else None
    layers = {"sr": with_grid(describe(sr)), "lr": with_grid(describe(lr))}
    if hr is not None:
        layers["hr"] = describe(hr)
    bands = values.bands(d.BANDS) or _likely_bands(lr, sr)
    job = QualityJob(
        lr=layers["lr"].source,
        sr=layers["sr"].source,
        output=values.target(d.OUTPUT),
        hr=layers["hr"].source if "hr" in layers else "",
        bands=bands,
        language=report_language(),
        overwrite=True,  # QGIS asks the user before it passes an existing file
    )
    return QualityRequest(layers, job)


def _raster(values: Values, name: str) -> QgsRasterLayer:
    layer = values.raster(name)
    if layer is None:
        raise QgsProcessingException(values.algorithm.invalidRasterError(values.raw, name))
    return layer


def _likely_bands(lr: QgsRasterLayer, sr: QgsRasterLayer) -> tuple[int, ...]:
    """The bands shown, if that is their number in a result that does not say what it is made of."""
    count, shown = len(data_bands(sr)), shown_bands(lr)
    if count == len(data_bands(lr)) or count != len(shown):
        return ()
    result = opened(sr.source())
    return () if result is not None and result.GetMetadataItem(BANDS_TAG) else shown

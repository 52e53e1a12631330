# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameter values of the quality report as a QualityJob, in the main thread before a run."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsProcessingException, QgsRasterLayer

from ...core.jobs.quality import QualityJob
from ...layers import LayerData, default_bands, describe
from ...translation import tr
from ..superresolution.request import sentences
from ..values import Values
from . import parameters as p

FIELDS = {p.SR: "sr", p.LR: "lr", p.HR: "hr"}


@dataclass(frozen=True)
class QualityRequest:
    """What the user asked for: layers by field of the job, without source where one is made."""

    layers: dict[str, LayerData]
    job: QualityJob

    def problems(self) -> list[str]:
        """Sentences on what is wrong, without opening a raster."""
        groups = {field: (layer,) for field, layer in self.layers.items()}
        return sentences(self.job.problems(), **groups)


def read_request(values: Values) -> QualityRequest:
    """Read the parameters; raises QgsProcessingException with a sentence on what is wrong."""
    rasters = {field: _raster(values, name) for name, field in FIELDS.items()}
    layers = {field: describe(layer) for field, layer in rasters.items() if layer is not None}
    for field, layer in layers.items():
        if field != "hr" and not layer.has_grid():
            sentence = tr("The layer {name} has no pixels of its own; export it to GeoTIFF first.")
            raise QgsProcessingException(sentence.format(name=layer.name))
    bands = values.integers(p.BANDS) or _likely_bands(rasters["lr"], rasters["sr"])
    job = QualityJob(
        lr=layers["lr"].source,
        sr=layers["sr"].source,
        output=values.target(p.OUTPUT),
        hr=layers["hr"].source if "hr" in layers else "",
        bands=bands,
        overwrite=True,  # QGIS itself asks before it hands over an existing file
    )
    return QualityRequest(layers, job)


def _raster(values: Values, name: str) -> QgsRasterLayer | None:
    """A layer; None only where an optional one is not given."""
    layer = values.raster(name)
    if layer is None and (name != p.HR or values.text(name)):
        raise QgsProcessingException(values.algorithm.invalidRasterError(values.raw, name))
    return layer


def _likely_bands(lr: QgsRasterLayer, sr: QgsRasterLayer) -> tuple[int, ...]:
    """The bands that super-resolution takes by default, where they explain the number of bands."""
    bands = default_bands(lr)
    return bands if lr.bandCount() != sr.bandCount() and len(bands) == sr.bandCount() else ()

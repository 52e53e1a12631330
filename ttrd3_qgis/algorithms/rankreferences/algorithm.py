# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm `ttrd3:rankreferences`: which references should help, the best one first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsWkbTypes,
)

from ...runtime.errors import RunCancelledError
from ...translation import tr
from ..base import all_tags
from ..working import WorkerAlgorithm
from . import parameters as p
from .help import rankreferences_help

if TYPE_CHECKING:
    from ...core.jobs.protocol import RankResult, RankRow
    from ...core.jobs.rank import RankJob
    from ...layers import LayerData
    from ..values import Values
    from .request import RankRequest


class RankReferences(WorkerAlgorithm):
    """Compares references with a raster, in a worker process."""

    def name(self) -> str:
        """Identifier for ever: saved models name it."""
        return "rankreferences"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Rank references")

    def shortDescription(self) -> str:
        """One sentence for tooltips."""
        return tr("Tells which high-resolution rasters would help to super-resolve a raster.")

    def tags(self) -> list[str]:
        """Words the toolbox finds the algorithm by."""
        english = "references,rank,choose,compare,overlap,similarity,shift,super-resolution"
        return all_tags(
            english, tr("references,rank,choose,compare,overlap,similarity,shift,super-resolution")
        )

    def help_texts(self) -> dict[str, str]:
        """Help of the algorithm, its parameters and its outputs."""
        return rankreferences_help()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs, the same ones on every machine."""
        self.declare((*p.visible_parameters(), *p.advanced_parameters(), p.destination()))
        for output in p.outputs():
            self.addOutput(output)

    def read(self, values: Values) -> RankRequest:
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
        request = self._request
        layers: dict[str, LayerData] = {}

        def job(folder: Path) -> RankJob:
            made = _with_files(request, folder, context, feedback)
            layers.update(zip(made.references, request.references))
            return made

        result: RankResult = self.work(job, feedback)
        _tell(result, layers, feedback)
        kept = _kept(result, request)
        return {
            p.OUTPUT: self._table(result, layers, parameters, context),
            p.RANKED: [layers[row.source].uri for row in kept],
            p.BEST: layers[result.rows[0].source].uri,
            p.BEST_SCORE: result.rows[0].score,
            p.COUNT: len(kept),
        }

    def _table(
        self,
        result: RankResult,
        layers: dict[str, LayerData],
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> str:
        """Write a polygon for each reference; returns the name of the new layer."""
        crs = self._request.lr.crs
        kind = QgsWkbTypes.Type.Polygon
        sink, destination = self.parameterAsSink(
            parameters, p.OUTPUT, context, p.fields(), kind, crs
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, p.OUTPUT))
        for row in result.rows:
            feature = _feature(row, layers[row.source])
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                sentence = tr(
                    "A row of the table cannot be written to {name}; choose another file."
                )
                raise QgsProcessingException(sentence.format(name=destination))
        return destination


def _with_files(
    request: RankRequest,
    folder: Path,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> RankJob:
    """Complete the job with files for layers that have none."""
    from ...materialise import Region, openable_source

    transforms = context.transformContext()
    region = Region(request.lr.extent, request.lr.crs, tuple(4 * n for n in request.lr.size))
    sources = [
        openable_source(layer, region, folder / f"layer-{index}", transforms, feedback)
        for index, layer in enumerate((request.lr, *request.references))
    ]
    if feedback.isCanceled():
        raise RunCancelledError
    return replace(request.job, lr=sources[0], references=tuple(sources[1:]))


def _kept(result: RankResult, request: RankRequest) -> list[RankRow]:
    """The rows that go into the list of layers: readable, good enough, not too many."""
    good = [row for row in result.rows if row.score > 0 and row.score >= request.min_score]
    return good[: request.keep] if request.keep else good


def _tell(
    result: RankResult, layers: dict[str, LayerData], feedback: QgsProcessingFeedback
) -> None:
    """Write the table and the remarks to the log."""
    head, *rows = result.table()
    feedback.pushInfo("  ".join(head))
    for cells in rows:
        feedback.pushInfo("  ".join((*cells[:-1], layers[cells[-1]].name)))
    for row in result.rows:
        if row.note:
            feedback.pushWarning(row.note)


def _feature(row: RankRow, layer: LayerData) -> QgsFeature:
    """A row of the table; without a place on the map it has no geometry."""
    feature = QgsFeature(p.fields())
    known = {"name": layer.name, "source": layer.uri}
    feature.setAttributes(
        [known[name] if name in known else getattr(row, name) for name, _ in p.COLUMNS]
    )
    if row.footprint:
        ring = [QgsPointXY(x, y) for x, y in row.footprint]
        feature.setGeometry(QgsGeometry.fromPolygonXY([ring]))
    return feature

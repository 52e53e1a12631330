# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes the ranking to a vector layer, the log and the outputs."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsWkbTypes,
)

from ...core.jobs.addresses import shown
from ...core.jobs.protocol import RankResult, RankRow
from ...core.jobs.rank import RankJob
from ...layers import LayerData
from ...translation import tr
from ...worker_texts import local
from .. import declare as d
from ..declaration import Done
from ..values import Values
from . import parameters as p
from .request import RankRequest


def results(
    done: Done[RankRequest, RankJob, RankResult], values: Values, feedback: QgsProcessingFeedback
) -> dict[str, Any]:
    """The outputs by name; writes the table and the remarks to the log."""
    layers = dict(zip(done.job.references, done.request.references))
    _tell(done.result, layers, feedback)
    kept = _kept(done.result, done.request)
    best = kept[0] if kept else None
    return {
        d.OUTPUT: _table(done, layers, values),
        p.RANKED: [layers[row.source].named for row in kept],
        p.BEST: "" if best is None else layers[best.source].named,
        p.BEST_SCORE: 0.0 if best is None else best.score,
        p.COUNT: len(kept),
    }


def _kept(result: RankResult, request: RankRequest) -> list[RankRow]:
    """The rows for the list of layers: readable, good enough, and not too many."""
    good = [row for row in result.rows if row.score > 0 and row.score >= request.min_score]
    return good[: request.keep] if request.keep else good


def _tell(
    result: RankResult, layers: dict[str, LayerData], feedback: QgsProcessingFeedback
) -> None:
    """Write the table and the remarks to the log."""
    head, *rows = result.table()
    feedback.pushInfo("  ".join(map(local, head)))
    for cells, row in zip(rows, result.rows):
        feedback.pushInfo("  ".join((*cells[:-1], layers[row.source].name)))
    for row in result.rows:
        if row.note:
            feedback.pushWarning(row.note)


def _table(
    done: Done[RankRequest, RankJob, RankResult], layers: dict[str, LayerData], values: Values
) -> str:
    """Write a polygon for each reference; returns the path of the new layer."""
    crs = done.request.lr.crs
    sink, destination = values.sink(d.OUTPUT, p.fields(), QgsWkbTypes.Type.Polygon, crs)
    if sink is None:
        raise QgsProcessingException(values.algorithm.invalidSinkError(values.raw, d.OUTPUT))
    for row in done.result.rows:
        feature = _feature(row, layers[row.source])
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            sentence = tr("A row of the table cannot be written to {name}; choose another file.")
            raise QgsProcessingException(sentence.format(name=destination))
    return destination


def _feature(row: RankRow, layer: LayerData) -> QgsFeature:
    """A row of the table, without a geometry if its place is unknown."""
    feature = QgsFeature(p.fields())
    known = {"name": shown(layer.name), "source": shown(layer.uri)}
    feature.setAttributes(
        [known[name] if name in known else getattr(row, name) for name, _ in p.COLUMNS]
    )
    if row.footprint:
        ring = [QgsPointXY(x, y) for x, y in row.footprint]
        feature.setGeometry(QgsGeometry.fromPolygonXY([ring]))
    return feature

# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm `ttrd3:rankreferences`: which references should help, the best one first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingFeedback

from ...translation import tr
from ..declaration import Declaration, Done, Words, Work
from . import parameters as p
from .help import rankreferences_help

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

    from ...core.jobs.protocol import RankResult
    from ...core.jobs.rank import RankJob
    from ..values import Values
    from .request import RankRequest


def _words() -> Words:
    return Words(
        title=tr("Rank references"),
        summary=tr("Tells which high-resolution rasters would help to super-resolve a raster."),
        tags=tr("references,rank,choose,compare,overlap,similarity,shift,super-resolution"),
    )


def _read(values: Values) -> RankRequest:
    from .request import read_request

    return read_request(values)


def _results(
    done: Done[RankRequest, RankJob, RankResult], values: Values, feedback: QgsProcessingFeedback
) -> dict[str, Any]:
    from .table import results

    return results(done, values, feedback)


def _dialog(algorithm: QgsProcessingAlgorithm, parent: QWidget | None) -> QWidget | None:
    from ..dialogs import plain

    return plain(algorithm, parent)


DECLARATION = Declaration(
    name="rankreferences",
    english_tags="references,rank,choose,compare,overlap,similarity,shift,super-resolution",
    words=_words,
    help=rankreferences_help,
    parameters=p.parameters,
    outputs=p.outputs,
)
WORK = Work(read=_read, results=_results, dialog=_dialog)

# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm `ttrd3:finetune`: references in, weights adapted to their sensor out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingFeedback
from qgis.PyQt.QtWidgets import QWidget

from ...translation import tr
from .. import declare as d
from ..declaration import Declaration, Done, Words, Work
from . import parameters as p
from .help import finetune_help

if TYPE_CHECKING:
    from ...core.jobs.finetune import FinetuneJob
    from ...core.jobs.protocol import FinetuneResult
    from ..values import Values
    from .request import FinetuneRequest


def _words() -> Words:
    return Words(
        title=tr("Adapt the model to your sensor"),
        summary=tr(
            "Trains the super-resolution model further on your own high-resolution rasters."
        ),
        tags=tr("fine-tune,train,adapt,sensor,super-resolution,model,weights"),
    )


def _read(values: Values) -> FinetuneRequest:
    from .request import read_request

    return read_request(values)


def _tell(result: FinetuneResult, feedback: QgsProcessingFeedback) -> None:
    """Write the table and the verdict to the log."""
    from ...worker_texts import filled, local

    for measure, before, after in result.table():
        row = "{measure}: {before:.3f} → {after:.3f}"
        feedback.pushInfo(filled(row, measure=local(measure), before=before, after=after))
    if result.is_better:
        feedback.pushInfo(result.verdict)
    else:
        feedback.pushWarning(result.verdict)
    feedback.pushInfo(_how_to_use(result))


def _how_to_use(result: FinetuneResult) -> str:
    """What to do with the model."""
    from ...own_models import is_own_model

    if is_own_model(result.output):
        return tr(
            "To use it, open Reference-based super-resolution and choose {name} as model; "
            "it is now in the list."
        ).format(name=result.model)
    return tr(
        "To use it, open Reference-based super-resolution and choose {path} as model file."
    ).format(path=result.output)


def _results(
    done: Done[FinetuneRequest, FinetuneJob, FinetuneResult],
    values: Values,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """The outputs by name; writes the table and the verdict to the log."""
    result = done.result
    _tell(result, feedback)
    measures = {
        f"{name}_{when}": getattr(result, f"{name}_{when}".lower())
        for name in p.measured()
        for when in ("BEFORE", "AFTER")
    }
    return {
        d.OUTPUT: result.output,
        p.VERDICT: result.verdict,
        p.IS_BETTER: result.is_better,
        **measures,
        p.STEPS_DONE: result.steps,
        d.SECONDS: result.seconds,
        d.DEVICE_USED: result.device,
        d.MODEL_ID: result.model,
    }


def _dialog(algorithm: QgsProcessingAlgorithm, parent: QWidget | None) -> QWidget | None:
    from ..dialogs import plain

    return plain(algorithm, parent)


DECLARATION = Declaration(
    name="finetune",
    english_tags="fine-tune,finetune,train,adapt,sensor,super-resolution,model,weights",
    words=_words,
    help=finetune_help,
    parameters=p.parameters,
    outputs=p.outputs,
)
WORK = Work(read=_read, results=_results, dialog=_dialog)

# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm `ttrd3:qualityreport`: a super-resolved raster and its input in, a page out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingFeedback

from ...translation import tr
from .. import declare as d
from ..declaration import Declaration, Done, Words, Work
from . import parameters as p
from .help import qualityreport_help

if TYPE_CHECKING:
    from ...core.jobs.protocol import QualityResult
    from ...core.jobs.quality import QualityJob
    from ..values import Values
    from .request import QualityRequest


def _words() -> Words:
    return Words(
        title=tr("Quality report"),
        summary=tr("Compares a super-resolved raster with its input, and with the truth if known."),
        tags=tr("quality,report,validate,compare,accuracy,super-resolution"),
    )


def _read(values: Values) -> QualityRequest:
    from .request import read_request

    return read_request(values)


def _results(
    done: Done[QualityRequest, QualityJob, QualityResult],
    values: Values,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """The outputs by name; writes the measures and the verdict to the log."""
    from ...worker_texts import filled, local

    result = done.result
    for name, value in result.table():
        feedback.pushInfo(filled("{measure}: {value:.4g}", measure=local(name), value=value))
    feedback.pushInfo(result.summary)
    return {
        d.OUTPUT: result.report,
        p.SUMMARY: result.summary,
        d.RMSE_LR: result.rmse_lr,
        p.BIAS_LR: result.bias_lr,
        p.P95_LR: result.p95_lr,
        p.SAM: result.sam_degrees,
        p.CORRELATION: result.correlation_lr,
        p.SHARPNESS_GAIN: result.sharpness_gain,
        p.PSNR: result.psnr,
        p.SSIM: result.ssim,
        p.SHIFT_PX: result.shift_px,
        d.SECONDS: result.seconds,
    }


DECLARATION = Declaration(
    name="qualityreport",
    english_tags="quality,report,validate,compare,accuracy,PSNR,SSIM,RMSE,super-resolution",
    words=_words,
    help=qualityreport_help,
    parameters=p.parameters,
    outputs=p.outputs,
)
WORK = Work(read=_read, results=_results)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters and outputs of the fine-tuning algorithm; their names and order are API."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputBoolean,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
)

from ...core.jobs.finetune import HELD_OUT as HELD_OUT_SHARE
from ...core.jobs.finetune import HELD_OUT_RANGE, MAX_MINUTES, MAX_STEPS, FinetuneJob
from ...core.jobs.finetune import MINUTES as DEFAULT_MINUTES
from ...translation import tr
from .. import declare as d
from ..declare import Parameter

MINUTES, HELD_OUT = "MINUTES", "HELD_OUT"
PERCEPTUAL_WEIGHTS, LPIPS_WEIGHTS = "PERCEPTUAL_WEIGHTS", "LPIPS_WEIGHTS"
VERDICT, IS_BETTER, STEPS_DONE = "VERDICT", "IS_BETTER", "STEPS_DONE"


def parameters() -> list[Parameter]:
    """Everything that can be chosen, and the file to write."""
    held_out = d.number(HELD_OUT, tr("Held-out share"), HELD_OUT_SHARE, *HELD_OUT_RANGE)
    held_out.setMetadata(d.DECIMALS)
    advanced = [
        d.weights_file(d.MODEL_FILE, tr("Model file to begin with")),
        d.reference_bands(),
        *d.sensor(),
        held_out,
        d.optional_integer(d.STEPS, tr("Training steps"), 1, MAX_STEPS),
        d.seed(FinetuneJob.seed),
        d.weights_file(PERCEPTUAL_WEIGHTS, tr("Weights of a perceptual loss")),
        d.weights_file(LPIPS_WEIGHTS, tr("Weights of LPIPS, to score with")),
    ]
    return [
        d.references(),
        d.model(tr("Model to begin with")),
        d.number(MINUTES, tr("Minutes to take"), DEFAULT_MINUTES, 0.01, MAX_MINUTES),
        d.device(),
        *d.as_advanced(advanced),
        QgsProcessingParameterFileDestination(
            d.OUTPUT, tr("Adapted model"), tr("Model weights (*.safetensors)")
        ),
    ]


def measured() -> dict[str, str]:
    """What is measured before and after the training, and how it is called."""
    return {"PSNR": "PSNR", "SSIM": "SSIM", "SHARPNESS": tr("Sharpness error"), "LPIPS": "LPIPS"}


def outputs() -> list[QgsProcessingOutputDefinition]:
    """Numbers and texts that models can use."""
    times = {
        "BEFORE": tr("{measure} before"),
        "AFTER": tr("{measure} after"),
    }
    measures = [
        QgsProcessingOutputNumber(f"{name}_{time}", sentence.format(measure=measure))
        for name, measure in measured().items()
        for time, sentence in times.items()
    ]
    return [
        QgsProcessingOutputString(VERDICT, tr("Verdict")),
        QgsProcessingOutputBoolean(IS_BETTER, tr("Whether the adapted model is better")),
        *measures,
        QgsProcessingOutputNumber(STEPS_DONE, tr("Training steps done")),
        QgsProcessingOutputNumber(d.SECONDS, tr("Seconds")),
        QgsProcessingOutputString(d.DEVICE_USED, tr("Device used")),
        QgsProcessingOutputString(d.MODEL_ID, tr("Name of the adapted model")),
    ]

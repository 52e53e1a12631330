# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters and outputs of the fine-tuning algorithm; their names and order are API."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputBoolean,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core.jobs.finetune import HELD_OUT as HELD_OUT_SHARE
from ...core.jobs.finetune import HELD_OUT_RANGE, MAX_MINUTES, MAX_STEPS, FinetuneJob
from ...core.jobs.finetune import MINUTES as DEFAULT_MINUTES
from ...core.jobs.superresolution import DEFAULT_MODEL, DEVICES
from ...translation import tr
from ..superresolution.parameters import (
    DEVICE,
    DEVICE_USED,
    MODEL,
    MODEL_FILE,
    MODEL_ID,
    MODELS,
    OUTPUT,
    REFERENCE_BANDS,
    SECONDS,
    SEED,
    STEPS,
    as_advanced,
    hinted,
    number,
    references,
)

MINUTES, HELD_OUT = "MINUTES", "HELD_OUT"
PERCEPTUAL_WEIGHTS, LPIPS_WEIGHTS = "PERCEPTUAL_WEIGHTS", "LPIPS_WEIGHTS"
VERDICT, IS_BETTER, STEPS_DONE = "VERDICT", "IS_BETTER", "STEPS_DONE"
MEASURES = {"PSNR": "PSNR", "SSIM": "SSIM", "SHARPNESS": "Sharpness error", "LPIPS": "LPIPS"}

_INTEGER = QgsProcessingParameterNumber.Type.Integer
_DOUBLE = QgsProcessingParameterNumber.Type.Double


def visible_parameters() -> list[QgsProcessingParameterDefinition]:
    """Parameters of the dialog's first page."""
    return [
        references(),
        hinted(MODEL, tr("Model to begin with"), MODELS, DEFAULT_MODEL),
        QgsProcessingParameterNumber(
            MINUTES, tr("Minutes to take"), _DOUBLE, DEFAULT_MINUTES, False, 0.01, MAX_MINUTES
        ),
        hinted(DEVICE, tr("Device"), DEVICES, DEVICES[0]),
    ]


def advanced_parameters() -> list[QgsProcessingParameterDefinition]:
    """Parameters under "Advanced parameters"."""
    held_out = QgsProcessingParameterNumber(
        HELD_OUT, tr("Held-out share"), _DOUBLE, HELD_OUT_SHARE, False, *HELD_OUT_RANGE
    )
    held_out.setMetadata({"widget_wrapper": {"decimals": 2}})
    return as_advanced(
        [
            _weights_file(MODEL_FILE, tr("Model file to begin with")),
            QgsProcessingParameterString(
                REFERENCE_BANDS, tr("Bands of the references"), optional=True
            ),
            held_out,
            QgsProcessingParameterNumber(
                STEPS, tr("Training steps"), _INTEGER, None, True, 1, MAX_STEPS
            ),
            number(SEED, tr("Seed"), FinetuneJob.seed, 0),
            _weights_file(PERCEPTUAL_WEIGHTS, tr("Weights of a perceptual loss")),
            _weights_file(LPIPS_WEIGHTS, tr("Weights of LPIPS, to score with")),
        ]
    )


def _weights_file(name: str, label: str) -> QgsProcessingParameterFile:
    return QgsProcessingParameterFile(
        name, label, optional=True, fileFilter=tr("Model weights (*.safetensors)")
    )


def destination() -> QgsProcessingParameterFileDestination:
    """The result."""
    return QgsProcessingParameterFileDestination(
        OUTPUT, tr("Adapted model"), tr("Model weights (*.safetensors)")
    )


def outputs() -> list[QgsProcessingOutputDefinition]:
    """Numbers and texts that models can use."""
    measures = [
        QgsProcessingOutputNumber(f"{name}_{when}", f"{label} {words}")
        for name, label in MEASURES.items()
        for when, words in (("BEFORE", tr("before")), ("AFTER", tr("after")))
    ]
    return [
        QgsProcessingOutputString(VERDICT, tr("Verdict")),
        QgsProcessingOutputBoolean(IS_BETTER, tr("Whether the adapted model is better")),
        *measures,
        QgsProcessingOutputNumber(STEPS_DONE, tr("Training steps done")),
        QgsProcessingOutputNumber(SECONDS, tr("Seconds")),
        QgsProcessingOutputString(DEVICE_USED, tr("Device used")),
        QgsProcessingOutputString(MODEL_ID, tr("Name of the adapted model")),
    ]

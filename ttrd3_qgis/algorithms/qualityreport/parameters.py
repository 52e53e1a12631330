# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters and outputs of the quality report; their names and order are API."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterLayer,
)

from ...translation import tr
from .. import declare as d
from ..declare import Parameter

SR, LR, HR = "SR", "LR", "HR"
SUMMARY, BIAS_LR, P95_LR, SAM = "SUMMARY", "BIAS_LR", "P95_LR", "SAM"
CORRELATION, SHARPNESS_GAIN = "CORRELATION", "SHARPNESS_GAIN"
PSNR, SSIM, SHIFT_PX = "PSNR", "SSIM", "SHIFT_PX"


def parameters() -> list[Parameter]:
    """Everything that can be chosen, and the page, which is also an HTML output."""
    truth = QgsProcessingParameterRasterLayer(
        HR, tr("True high-resolution raster, if there is one"), optional=True
    )
    return [
        QgsProcessingParameterRasterLayer(SR, tr("Super-resolved raster")),
        QgsProcessingParameterRasterLayer(LR, tr("Low-resolution raster it was made of")),
        truth,
        d.bands(tr("Bands of the low-resolution raster it was made of"), parent=LR),
        QgsProcessingParameterFileDestination(
            d.OUTPUT, tr("Quality report"), tr("HTML files (*.html *.HTML)")
        ),
    ]


def outputs() -> list[QgsProcessingOutputDefinition]:
    """Numbers and texts that models can use."""
    return [
        QgsProcessingOutputString(SUMMARY, tr("Summary")),
        QgsProcessingOutputNumber(d.RMSE_LR, tr("RMSE against the input")),
        QgsProcessingOutputNumber(BIAS_LR, tr("Bias against the input")),
        QgsProcessingOutputNumber(P95_LR, tr("95 % differ from the input by less than")),
        QgsProcessingOutputNumber(SAM, tr("Spectral angle to the input")),
        QgsProcessingOutputNumber(CORRELATION, tr("Correlation with the input")),
        QgsProcessingOutputNumber(SHARPNESS_GAIN, tr("Sharpness over bicubic")),
        QgsProcessingOutputNumber(PSNR, tr("PSNR against the high-resolution raster")),
        QgsProcessingOutputNumber(SSIM, tr("SSIM against the high-resolution raster")),
        QgsProcessingOutputNumber(SHIFT_PX, tr("Shift against the high-resolution raster")),
        QgsProcessingOutputNumber(d.SECONDS, tr("Seconds")),
    ]

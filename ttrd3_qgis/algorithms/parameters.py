# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters and outputs of the super-resolution algorithm; their names and order are API."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..core.job import (
    DEFAULT_MODEL,
    DEVICES,
    MAX_STEPS,
    NORMALIZATIONS,
    OUTPUT_TYPES,
    PRECISIONS,
    PRESETS,
    Job,
)
from ..translation import tr

INPUT, REFERENCES, BANDS, MODEL = "INPUT", "REFERENCES", "BANDS", "MODEL"
PRESET, SCALE, EXTENT, DEVICE = "PRESET", "SCALE", "EXTENT", "DEVICE"
MODEL_FILE, REFERENCE_BANDS, STEPS, NOISE = "MODEL_FILE", "REFERENCE_BANDS", "STEPS", "NOISE"
SEED, PRECISION, TILE_SIZE, OVERLAP = "SEED", "PRECISION", "TILE_SIZE", "OVERLAP"
BATCH_SIZE, OUTPUT_TYPE, NODATA = "BATCH_SIZE", "OUTPUT_TYPE", "NODATA"
NORMALIZATION, CREATION_OPTIONS, COPY_STYLE = "NORMALIZATION", "CREATION_OPTIONS", "COPY_STYLE"
OUTPUT = "OUTPUT"
TILES, SECONDS, RMSE_LR = "TILES", "SECONDS", "RMSE_LR"
DEVICE_USED, MODEL_ID = "DEVICE_USED", "MODEL_ID"

MODELS = (DEFAULT_MODEL,)
DEFAULT_SCALE = 4
MAX_INT = 2**31 - 1  # what QGIS's spin boxes hold

_INTEGER = QgsProcessingParameterNumber.Type.Integer
_DOUBLE = QgsProcessingParameterNumber.Type.Double


def references() -> QgsProcessingParameterMultipleLayers:
    """One or more raster layers."""
    layers = QgsProcessingParameterMultipleLayers(
        REFERENCES, tr("High-resolution references"), QgsProcessing.SourceType.TypeRaster
    )
    layers.setMinimumNumberInputs(1)
    return layers


def visible_parameters() -> list[QgsProcessingParameterDefinition]:
    """Parameters of the dialog's first page."""
    return [
        QgsProcessingParameterRasterLayer(INPUT, tr("Low-resolution raster")),
        references(),
        QgsProcessingParameterBand(
            BANDS, tr("Bands"), None, INPUT, optional=True, allowMultiple=True
        ),
        hinted(MODEL, tr("Model"), MODELS, DEFAULT_MODEL),
        _choice(PRESET, tr("Preset"), tuple(PRESETS), next(iter(PRESETS))),
        number(SCALE, tr("Scale factor"), DEFAULT_SCALE, 2, 16),
        QgsProcessingParameterExtent(EXTENT, tr("Extent to process"), optional=True),
        hinted(DEVICE, tr("Device"), DEVICES, DEVICES[0]),
    ]


def advanced_parameters() -> list[QgsProcessingParameterDefinition]:
    """Parameters under "Advanced parameters"."""
    return as_advanced([*_model_parameters(), *_tile_parameters(), *_raster_parameters()])


def as_advanced(
    parameters: list[QgsProcessingParameterDefinition],
) -> list[QgsProcessingParameterDefinition]:
    """Move parameters under "Advanced parameters"."""
    for parameter in parameters:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return parameters


def destination() -> QgsProcessingParameterRasterDestination:
    """The result."""
    return QgsProcessingParameterRasterDestination(OUTPUT, tr("Super-resolved"))


def outputs() -> list[QgsProcessingOutputDefinition]:
    """Numbers and texts that models can use."""
    return [
        QgsProcessingOutputNumber(TILES, tr("Tiles")),
        QgsProcessingOutputNumber(SECONDS, tr("Seconds")),
        QgsProcessingOutputNumber(RMSE_LR, tr("RMSE against the input")),
        QgsProcessingOutputString(DEVICE_USED, tr("Device used")),
        QgsProcessingOutputString(MODEL_ID, tr("Model used")),
    ]


def _model_parameters() -> list[QgsProcessingParameterDefinition]:
    model_file = QgsProcessingParameterFile(
        MODEL_FILE,
        tr("Model file"),
        optional=True,
        fileFilter=tr("Model weights (*.safetensors)"),
    )
    steps = QgsProcessingParameterNumber(
        STEPS, tr("Sampling steps"), _INTEGER, None, True, 1, MAX_STEPS
    )
    noise = QgsProcessingParameterNumber(NOISE, tr("Noise level"), _DOUBLE, None, True, 0.0, 1.0)
    noise.setMetadata({"widget_wrapper": {"decimals": 2}})
    return [
        model_file,
        QgsProcessingParameterString(REFERENCE_BANDS, tr("Bands of the references"), optional=True),
        steps,
        noise,
        number(SEED, tr("Seed"), Job.seed, 0),
        _choice(PRECISION, tr("Precision"), PRECISIONS, PRECISIONS[0]),
    ]


def _tile_parameters() -> list[QgsProcessingParameterDefinition]:
    return [
        number(TILE_SIZE, tr("Tile size in input pixels (0: automatic)"), 0, 0),
        number(OVERLAP, tr("Overlap in input pixels (-1: automatic)"), -1, -1),
        number(BATCH_SIZE, tr("Tiles at once (0: automatic)"), 0, 0),
    ]


def _raster_parameters() -> list[QgsProcessingParameterDefinition]:
    creation = QgsProcessingParameterString(CREATION_OPTIONS, tr("Creation options"), optional=True)
    creation.setMetadata({"widget_wrapper": {"widget_type": "rasteroptions"}})
    return [
        _choice(OUTPUT_TYPE, tr("Output data type"), OUTPUT_TYPES, OUTPUT_TYPES[0]),
        QgsProcessingParameterNumber(NODATA, tr("Nodata value"), _DOUBLE, None, True),
        _choice(NORMALIZATION, tr("Normalization"), NORMALIZATIONS, NORMALIZATIONS[0]),
        creation,
        QgsProcessingParameterBoolean(COPY_STYLE, tr("Copy the style of the input"), True),
    ]


def number(
    name: str, label: str, default: int, lowest: int, highest: int = MAX_INT
) -> QgsProcessingParameterNumber:
    """A whole number that is always set."""
    return QgsProcessingParameterNumber(name, label, _INTEGER, default, False, lowest, highest)


def _choice(
    name: str, label: str, options: tuple[str, ...], default: str
) -> QgsProcessingParameterEnum:
    return QgsProcessingParameterEnum(
        name, label, list(options), defaultValue=default, usesStaticStrings=True
    )


def hinted(
    name: str, label: str, hints: tuple[Any, ...], default: str
) -> QgsProcessingParameterString:
    """A text with suggestions: unlike a choice it accepts values of another computer."""
    parameter = QgsProcessingParameterString(name, label, default)
    parameter.setMetadata({"widget_wrapper": {"value_hints": list(hints)}})
    return parameter

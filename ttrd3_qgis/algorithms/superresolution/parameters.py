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
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ...core.jobs.superresolution import (
    DEFAULT_MODEL,
    DEVICES,
    MAX_SAMPLES,
    MAX_STEPS,
    NORMALIZATIONS,
    OUTPUT_TYPES,
    PRECISIONS,
    Extras,
    Job,
    Options,
)
from ...core.methods.registry import default_presets
from ...translation import tr

INPUT, REFERENCES, BANDS, MODEL = "INPUT", "REFERENCES", "BANDS", "MODEL"
PRESET, SCALE, EXTENT, DEVICE = "PRESET", "SCALE", "EXTENT", "DEVICE"
MODEL_FILE, REFERENCE_BANDS, STEPS, NOISE = "MODEL_FILE", "REFERENCE_BANDS", "STEPS", "NOISE"
ADAPTIVE_STEPS, RESUME = "ADAPTIVE_STEPS", "RESUME"
SEED, PRECISION, TILE_SIZE, OVERLAP = "SEED", "PRECISION", "TILE_SIZE", "OVERLAP"
BATCH_SIZE, OUTPUT_TYPE, NODATA = "BATCH_SIZE", "OUTPUT_TYPE", "NODATA"
NORMALIZATION, CREATION_OPTIONS, COPY_STYLE = "NORMALIZATION", "CREATION_OPTIONS", "COPY_STYLE"
MASK, SAMPLES = "MASK", "SAMPLES"
OUTPUT, UNCERTAINTY, REFERENCE_MAP, REPORT = "OUTPUT", "UNCERTAINTY", "REFERENCE_MAP", "REPORT"
TARGETS = (OUTPUT, UNCERTAINTY, REFERENCE_MAP, REPORT)
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
    """The decisions of a run: no more than five."""
    return [
        QgsProcessingParameterRasterLayer(INPUT, tr("Low-resolution raster")),
        references(),
        hinted(MODEL, tr("Model"), MODELS, DEFAULT_MODEL),
        _choice(PRESET, tr("Preset"), tuple(default_presets()), next(iter(default_presets()))),
        QgsProcessingParameterExtent(EXTENT, tr("Extent to process"), optional=True),
    ]


def advanced_parameters() -> list[QgsProcessingParameterDefinition]:
    """Parameters under "Advanced parameters"."""
    groups = (_scene_parameters(), _model_parameters(), _tile_parameters(), _raster_parameters())
    return as_advanced([parameter for group in groups for parameter in group])


def as_advanced(
    parameters: list[QgsProcessingParameterDefinition],
) -> list[QgsProcessingParameterDefinition]:
    """Move parameters under "Advanced parameters"."""
    for parameter in parameters:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return parameters


def destinations() -> list[QgsProcessingParameterDefinition]:
    """The result, and what is written only if it is asked for."""
    uncertainty = QgsProcessingParameterRasterDestination(
        UNCERTAINTY, tr("Uncertainty"), optional=True, createByDefault=False
    )
    reference_map = QgsProcessingParameterRasterDestination(
        REFERENCE_MAP, tr("Reference map"), optional=True, createByDefault=False
    )
    report = QgsProcessingParameterFileDestination(
        REPORT,
        tr("Report"),
        tr("HTML files (*.html)"),
        optional=True,
        createByDefault=False,
    )
    return [
        QgsProcessingParameterRasterDestination(OUTPUT, tr("Super-resolved")),
        *as_advanced([uncertainty, reference_map, report]),
    ]


def outputs() -> list[QgsProcessingOutputDefinition]:
    """Numbers and texts that models can use."""
    return [
        QgsProcessingOutputNumber(TILES, tr("Tiles")),
        QgsProcessingOutputNumber(SECONDS, tr("Seconds")),
        QgsProcessingOutputNumber(RMSE_LR, tr("RMSE against the input")),
        QgsProcessingOutputString(DEVICE_USED, tr("Device used")),
        QgsProcessingOutputString(MODEL_ID, tr("Model used")),
    ]


def _scene_parameters() -> list[QgsProcessingParameterDefinition]:
    bands = QgsProcessingParameterBand(
        BANDS, tr("Bands"), None, INPUT, optional=True, allowMultiple=True
    )
    mask = QgsProcessingParameterFeatureSource(
        MASK, tr("Mask"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
    )
    return [
        bands,
        mask,
        number(SCALE, tr("Scale factor"), DEFAULT_SCALE, 2, 16),
        hinted(DEVICE, tr("Device"), DEVICES, DEVICES[0]),
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
        _box(ADAPTIVE_STEPS, tr("Fewer steps for plain tiles"), False),
        noise,
        number(SEED, tr("Seed"), Job.seed, 0),
        number(SAMPLES, tr("Samples of the uncertainty"), Extras.samples, 2, MAX_SAMPLES),
        _choice(PRECISION, tr("Precision"), PRECISIONS, PRECISIONS[0]),
    ]


def _tile_parameters() -> list[QgsProcessingParameterDefinition]:
    return [
        number(TILE_SIZE, tr("Tile size in input pixels (0: automatic)"), 0, 0),
        number(OVERLAP, tr("Overlap in input pixels (-1: automatic)"), -1, -1),
        number(BATCH_SIZE, tr("Tiles at once (0: automatic)"), 0, 0),
        _box(RESUME, tr("Keep finished tiles when the run is cancelled or fails"), Options.resume),
    ]


def _raster_parameters() -> list[QgsProcessingParameterDefinition]:
    creation = QgsProcessingParameterString(CREATION_OPTIONS, tr("Creation options"), optional=True)
    creation.setMetadata({"widget_wrapper": {"widget_type": "rasteroptions"}})
    return [
        _choice(OUTPUT_TYPE, tr("Output data type"), OUTPUT_TYPES, OUTPUT_TYPES[0]),
        QgsProcessingParameterNumber(NODATA, tr("Nodata value"), _DOUBLE, None, True),
        _choice(NORMALIZATION, tr("Normalization"), NORMALIZATIONS, NORMALIZATIONS[0]),
        creation,
        _box(COPY_STYLE, tr("Copy the style of the input"), True),
    ]


def number(
    name: str, label: str, default: int, lowest: int, highest: int = MAX_INT
) -> QgsProcessingParameterNumber:
    """A whole number that is always set."""
    return QgsProcessingParameterNumber(name, label, _INTEGER, default, False, lowest, highest)


def _box(name: str, label: str, default: bool) -> QgsProcessingParameterBoolean:
    return QgsProcessingParameterBoolean(name, label, default)


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

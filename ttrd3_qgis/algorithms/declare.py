# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters that several algorithms have; their names are API."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from .. import offered
from ..core.jobs.sensor import AUTO, CUSTOM, NAMED
from ..core.jobs.superresolution import DEFAULT_MODEL, DEVICES
from ..translation import tr

INPUT, REFERENCES, BANDS, MODEL = "INPUT", "REFERENCES", "BANDS", "MODEL"
EXTENT, DEVICE, MODEL_FILE, SEED = "EXTENT", "DEVICE", "MODEL_FILE", "SEED"
REFERENCE_BANDS, STEPS, OUTPUT = "REFERENCE_BANDS", "STEPS", "OUTPUT"
SENSOR, CUSTOM_SENSOR = "SENSOR", "CUSTOM_SENSOR"
SECONDS, RMSE_LR, DEVICE_USED, MODEL_ID = "SECONDS", "RMSE_LR", "DEVICE_USED", "MODEL_ID"

MAX_INT = 2**31 - 1  # the limit of spin boxes in QGIS
DECIMALS = {"widget_wrapper": {"decimals": 2}}

Parameter = QgsProcessingParameterDefinition
_INTEGER = QgsProcessingParameterNumber.Type.Integer
_DOUBLE = QgsProcessingParameterNumber.Type.Double


def as_advanced(parameters: Sequence[Parameter]) -> list[Parameter]:
    """Move parameters under "Advanced parameters"."""
    for parameter in parameters:
        parameter.setFlags(parameter.flags() | Parameter.Flag.FlagAdvanced)
    return list(parameters)


def low_resolution() -> QgsProcessingParameterRasterLayer:
    """The raster to sharpen."""
    return QgsProcessingParameterRasterLayer(INPUT, tr("Low-resolution raster"))


def references(*, optional: bool = False) -> QgsProcessingParameterMultipleLayers:
    """Raster layers, at least one unless they are optional."""
    layers = QgsProcessingParameterMultipleLayers(
        REFERENCES,
        tr("High-resolution references"),
        QgsProcessing.SourceType.TypeRaster,
        optional=optional,
    )
    layers.setMinimumNumberInputs(0 if optional else 1)
    return layers


def extent() -> QgsProcessingParameterExtent:
    """The part of the raster to process."""
    return QgsProcessingParameterExtent(EXTENT, tr("Extent to process"), optional=True)


def bands(label: str, parent: str = INPUT) -> QgsProcessingParameterBand:
    """Bands, in order, of the raster that another parameter names."""
    return QgsProcessingParameterBand(BANDS, label, None, parent, optional=True, allowMultiple=True)


def reference_bands() -> QgsProcessingParameterString:
    """Band numbers as text, because references may have different bands."""
    return QgsProcessingParameterString(
        REFERENCE_BANDS, tr("Bands of the references"), optional=True
    )


def model(label: str) -> QgsProcessingParameterString:
    """A bundled model or one of the user's own."""
    return hinted(MODEL, label, offered.models(), DEFAULT_MODEL)


def device() -> QgsProcessingParameterString:
    """The device that runs the model."""
    return hinted(DEVICE, tr("Device"), DEVICES, DEVICES[0])


def seed(default: int) -> QgsProcessingParameterNumber:
    """Seed of the random numbers."""
    return integer(SEED, tr("Seed"), default, 0)


def weights_file(name: str, label: str) -> QgsProcessingParameterFile:
    """A file of tensors to read."""
    return QgsProcessingParameterFile(
        name, label, optional=True, fileFilter=tr("Model weights (*.safetensors)")
    )


def integer(
    name: str, label: str, default: int, lowest: int, highest: int = MAX_INT
) -> QgsProcessingParameterNumber:
    """An integer that is always set."""
    return QgsProcessingParameterNumber(name, label, _INTEGER, default, False, lowest, highest)


def optional_integer(
    name: str, label: str, lowest: int, highest: int
) -> QgsProcessingParameterNumber:
    """An integer that may be left empty."""
    return QgsProcessingParameterNumber(name, label, _INTEGER, None, True, lowest, highest)


def number(
    name: str, label: str, default: float | None, lowest: float, highest: float
) -> QgsProcessingParameterNumber:
    """A number; without a default it may be left empty."""
    return QgsProcessingParameterNumber(
        name, label, _DOUBLE, default, default is None, lowest, highest
    )


def any_number(name: str, label: str) -> QgsProcessingParameterNumber:
    """A number without limits that may be left empty."""
    return QgsProcessingParameterNumber(name, label, _DOUBLE, None, True)


def share(name: str, label: str, default: float | None) -> QgsProcessingParameterNumber:
    """A number from 0 to 1, shown with two decimals."""
    parameter = number(name, label, default, 0.0, 1.0)
    parameter.setMetadata(DECIMALS)
    return parameter


def box(name: str, label: str, default: bool) -> QgsProcessingParameterBoolean:
    """A checkbox."""
    return QgsProcessingParameterBoolean(name, label, default)


def choice(
    name: str, label: str, options: Sequence[str], default: str
) -> QgsProcessingParameterEnum:
    """One of a few words, stored as that word."""
    return QgsProcessingParameterEnum(
        name, label, list(options), defaultValue=default, usesStaticStrings=True
    )


def text(name: str, label: str, default: str) -> QgsProcessingParameterString:
    """A text of one line."""
    return QgsProcessingParameterString(name, label, default)


def optional(parameter: Parameter) -> Parameter:
    """A parameter that saved models and scripts of earlier versions may lack."""
    flag = QgsProcessingParameterDefinition.Flag.FlagOptional
    parameter.setFlags(parameter.flags() | flag)
    return parameter


def sensor() -> list[Parameter]:
    """A sensor by its name, or by its numbers."""
    custom = tr("Custom sensor (blur, noise, JPEG)")
    return [
        optional(choice(SENSOR, tr("Sensor"), (AUTO, *NAMED, CUSTOM), AUTO)),
        QgsProcessingParameterString(CUSTOM_SENSOR, custom, optional=True),
    ]


def hinted(
    name: str, label: str, hints: Iterable[str], default: str
) -> QgsProcessingParameterString:
    """A text with suggestions: unlike a choice, it accepts values of another computer."""
    parameter = QgsProcessingParameterString(name, label, default)
    parameter.setMetadata({"widget_wrapper": {"value_hints": list(hints)}})
    return parameter

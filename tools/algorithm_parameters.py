# SPDX-License-Identifier: GPL-2.0-or-later
"""A parameter of an algorithm in words: its type, its choices, its default, a value to show."""

from __future__ import annotations

import re
from typing import Any

from qgis.core import (
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

Parameter = QgsProcessingParameterDefinition

KINDS = {
    "raster": "raster layer",
    "multilayer": "list of raster layers",
    "rasterDestination": "raster file to write",
    "sink": "vector file to write",
    "source": "vector layer",
    "fileDestination": "file to write",
    "folderDestination": "folder to write",
    "enum": "choice",
    "extent": "extent",
    "boolean": "yes or no",
    "file": "file",
    "string": "text",
}
EXAMPLES: dict[str, Any] = {
    "raster": "lr.tif",
    "multilayer": ["ref_a.tif", "ref_b.tif"],
    "file": "file",
    "string": "text",
}
MOST_HINTS = 4
NO_LIMIT = 2**31 - 1  # from here on, a limit is that of the spin box


def kind(parameter: Parameter) -> str:
    """The type, as one says it."""
    if isinstance(parameter, QgsProcessingParameterNumber):
        whole = parameter.dataType() == QgsProcessingParameterNumber.Type.Integer
        return "whole number" if whole else "number"
    if parameter.type() == "band":
        return "band numbers" if parameter.allowMultiple() else "band number"
    return KINDS.get(parameter.type(), parameter.type())


def choices(parameter: Parameter) -> str:
    """What may be given: the options, the suggestions or the range."""
    if isinstance(parameter, QgsProcessingParameterEnum):
        return ": " + ", ".join(f"`{option}`" for option in parameter.options())
    hints = parameter.metadata().get("widget_wrapper", {}).get("value_hints", [])
    if hints:
        shown = ", ".join(f"`{hint}`" for hint in hints[:MOST_HINTS])
        return f", such as {shown}" + (", …" if hints[MOST_HINTS:] else "")
    return _range(parameter) if isinstance(parameter, QgsProcessingParameterNumber) else ""


def _range(parameter: QgsProcessingParameterNumber) -> str:
    low, high = parameter.minimum(), parameter.maximum()
    has_low, has_high = abs(low) < NO_LIMIT, abs(high) < NO_LIMIT
    if has_low and has_high:
        return f", {low:.10g} to {high:.10g}"
    return f", from {low:.10g}" if has_low else f", up to {high:.10g}" if has_high else ""


def default(parameter: Parameter) -> str:
    """What applies when nothing is given."""
    value = parameter.defaultValue()
    if value is not None:
        shown = f"{value:g}" if isinstance(value, float) else str(value).lower()
        return f"`{shown if isinstance(value, (bool, float)) else value}`"
    is_optional = parameter.flags() & Parameter.Flag.FlagOptional
    return "*optional*" if is_optional else "**required**"


def example(parameter: Parameter) -> Any:
    """A value for a sample call, None where the call does well without."""
    if parameter.isDestination():
        if parameter.flags() & Parameter.Flag.FlagOptional:
            return None
        return _file_name(parameter)
    if default(parameter) != "**required**":
        return None
    if parameter.name() == "SR":
        return "sr.tif"
    return EXAMPLES.get(parameter.type(), parameter.name().lower())


def _file_name(parameter: Parameter) -> str:
    """A name for the result after its label, such as adapted_model.safetensors."""
    stem = re.sub(r"\W+", "_", parameter.description().lower()).strip("_")
    if isinstance(parameter, QgsProcessingParameterFileDestination):
        return f"{stem}.{parameter.defaultFileExtension()}"
    endings = {"folderDestination": "", "sink": ".gpkg"}
    return stem + endings.get(parameter.type(), ".tif")

# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads parameter values of an algorithm with their types."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeatureSink,
    QgsFields,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.jobs.sensor import AUTO, CUSTOM, by_numbers
from ..translation import tr
from .declare import CUSTOM_SENSOR, SENSOR


def band_list(text: str) -> tuple[int, ...]:
    """Read band numbers such as "3,2,1"."""
    try:
        return tuple(int(part) for part in re.split("[,;\\s]+", text.strip(" ,;[]()")) if part)
    except ValueError:
        sentence = tr("The bands must be numbers such as 3,2,1, not {text}.")
        raise QgsProcessingException(sentence.format(text=text)) from None


def flattened(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters whose lists have no lists in them, as those have that models put together."""
    return {
        name: list(_items(value)) if isinstance(value, (list, tuple)) else value
        for name, value in parameters.items()
    }


def _items(value: Any) -> Iterator[Any]:
    if isinstance(value, (list, tuple)):
        for part in value:
            yield from _items(part)
    else:
        yield value


@dataclass(frozen=True)
class Values:
    """The values of one run. They may be texts, expressions or model inputs: QGIS resolves them."""

    algorithm: QgsProcessingAlgorithm
    raw: dict[str, Any]
    context: QgsProcessingContext

    def raster(self, name: str) -> QgsRasterLayer | None:
        """Raster layer, or None if there is no valid one."""
        layer = self.algorithm.parameterAsRasterLayer(self.raw, name, self.context)
        return layer if layer is not None and layer.isValid() else None

    def layers(self, name: str) -> list[QgsMapLayer]:
        """Layers of a list; of a file with rasters and tables the raster."""
        found: list[QgsMapLayer] = []
        for item in _items(self.raw.get(name)):
            layer = self._as_raster(item) if isinstance(item, str) else None
            if layer is not None:
                found.append(layer)
            else:
                found += self.algorithm.parameterAsLayerList({name: item}, name, self.context)
        return found

    def _as_raster(self, text: str) -> QgsMapLayer | None:
        hint = QgsProcessingUtils.LayerHint.Raster
        return QgsProcessingUtils.mapLayerFromString(text, self.context, True, hint)

    def unreadable_layers(self, name: str) -> list[str]:
        """Names in a list that do not lead to a layer."""
        texts = [item for item in _items(self.raw.get(name)) if isinstance(item, str) and item]
        find = QgsProcessingUtils.mapLayerFromString
        return [text for text in texts if find(text, self.context) is None]

    def integer(self, name: str) -> int:
        """Integer."""
        return self.algorithm.parameterAsInt(self.raw, name, self.context)

    def bands(self, name: str) -> tuple[int, ...]:
        """Band numbers; empty if the parameter is not set.

        QGIS reads a text only with semicolons; people write commas as well.
        """
        given = self.raw.get(name)
        if isinstance(given, str):
            return band_list(given)
        return tuple(self.algorithm.parameterAsInts(self.raw, name, self.context))

    def number(self, name: str) -> float:
        """Number."""
        return self.algorithm.parameterAsDouble(self.raw, name, self.context)

    def is_set(self, name: str) -> bool:
        """Whether there is a value at all."""
        return self.raw.get(name) not in (None, "", NULL)

    def optional_number(self, name: str) -> float | None:
        """Number, or None if the parameter is not set, or to an expression without a value.

        QGIS takes any text for an optional number, and reads 0. Raises QgsProcessingException.
        """
        given = self.raw.get(name)
        if isinstance(given, QgsProperty):
            given, _ = given.value(self.context.expressionContext(), None)
        if given in (None, "", NULL):
            return None
        try:
            return float(given)
        except (TypeError, ValueError):
            sentence = tr("{name} must be a number such as 0.5, not {value}.")
            raise QgsProcessingException(sentence.format(name=name, value=given)) from None

    def features(self, name: str) -> QgsProcessingFeatureSource | None:
        """Features of a vector layer; only the selected ones if the user wants that."""
        return self.algorithm.parameterAsSource(self.raw, name, self.context)

    def vector(self, name: str) -> QgsVectorLayer | None:
        """The layer that `features` are of."""
        value = self.raw.get(name)
        if isinstance(value, QgsProcessingFeatureSourceDefinition):
            value = value.source
        return self.algorithm.parameterAsVectorLayer({name: value}, name, self.context)

    def text(self, name: str) -> str:
        """Text; empty if the parameter is not set."""
        return self.algorithm.parameterAsString(self.raw, name, self.context)

    def file(self, name: str) -> str:
        """Absolute path of a file; empty if the parameter is not set."""
        path = self.algorithm.parameterAsFile(self.raw, name, self.context)
        return os.path.abspath(path) if path else ""

    def target(self, name: str) -> str:
        """Path of a file to write; empty if it is not wanted."""
        return self.algorithm.parameterAsFileOutput(self.raw, name, self.context)

    def layer_target(self, name: str) -> str:
        """Path of a layer to write, empty if it is not wanted; ask only once per run.

        A temporary layer gets another path each time, and QGIS loads all of them after the run. In
        a batch, it would load one without a path as well.
        """
        if not self.target(name):
            return ""
        return self.algorithm.parameterAsOutputLayer(self.raw, name, self.context)

    def sink(
        self,
        name: str,
        fields: QgsFields,
        kind: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem,
    ) -> tuple[QgsFeatureSink | None, str]:
        """A vector layer to write and its id in QGIS; None if it cannot be written."""
        return self.algorithm.parameterAsSink(self.raw, name, self.context, fields, kind, crs)

    def choice(self, name: str) -> str:
        """The chosen text."""
        return self.algorithm.parameterAsEnumString(self.raw, name, self.context)

    def sensor(self) -> str:
        """The chosen sensor; numbers of one take precedence over a name."""
        chosen, numbers = self.choice(SENSOR) or AUTO, self.text(CUSTOM_SENSOR)
        return by_numbers(numbers) if numbers or chosen == CUSTOM else chosen

    def yes(self, name: str) -> bool:
        """Whether the checkbox is ticked."""
        return self.algorithm.parameterAsBoolean(self.raw, name, self.context)

    def extent(self, name: str, crs: QgsCoordinateReferenceSystem) -> QgsRectangle | None:
        """Extent in `crs`, or None if the parameter is not set."""
        extent = self.algorithm.parameterAsExtent(self.raw, name, self.context, crs)
        return None if extent.isNull() else extent

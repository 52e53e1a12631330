# SPDX-License-Identifier: GPL-2.0-or-later
"""The layer of the project that is the only one to serve as reference, if there is one."""

from __future__ import annotations

from qgis.core import QgsCoordinateTransformContext, QgsProject, QgsRasterLayer

from ..looks.result import INPUT_PROPERTY
from ..reference_checks import Target, is_finer


def only_finer(project: QgsProject, target: Target) -> str:
    """Its id; empty if no layer is finer than the LR raster, or several are."""
    found = [
        layer.id()
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsRasterLayer) and _serves(layer, target, project.transformContext())
    ]
    return found[0] if len(found) == 1 else ""


def _serves(
    layer: QgsRasterLayer, target: Target, transforms: QgsCoordinateTransformContext
) -> bool:
    """Tell whether it is a file with smaller pixels, and not made by a model."""
    if (
        not layer.isValid()
        or layer.providerType() != "gdal"
        or layer.customProperty(INPUT_PROPERTY)
    ):
        return False
    return is_finer(layer, target, transforms)

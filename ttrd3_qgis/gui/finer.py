# SPDX-License-Identifier: GPL-2.0-or-later
"""The layer of the project that is the only one to serve as reference, if there is one."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer

from ..looks.result import INPUT_PROPERTY
from ..reference_checks import Target, has_colour_table, is_finer


def only_finer(project: QgsProject, target: Target, bands: int) -> str:
    """Its id; empty if no layer is finer than the LR raster of so many bands, or several are."""
    found = [
        layer.id()
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsRasterLayer)
        and _is_image(layer, bands)
        and is_finer(layer, target, project.transformContext())
    ]
    return found[0] if len(found) == 1 else ""


def _is_image(layer: QgsRasterLayer, bands: int) -> bool:
    """Tell whether it is a file not made by a model, and no height or class beside colours."""
    if (
        not layer.isValid()
        or layer.providerType() != "gdal"
        or layer.customProperty(INPUT_PROPERTY)
        or has_colour_table(layer)
    ):
        return False
    return layer.bandCount() > 1 or bands == 1

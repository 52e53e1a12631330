# SPDX-License-Identifier: GPL-2.0-or-later
"""Finds the layer of a file, so that none is added to the project twice."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProject

from ..algorithms.run_log import plain_path


def layer_of(path: str) -> QgsMapLayer | None:
    """The layer of the project that shows a file, however its path is written."""
    same = plain_path(path)
    layers = QgsProject.instance().mapLayers().values()
    return next((x for x in layers if x.isValid() and plain_path(x.source()) == same), None)

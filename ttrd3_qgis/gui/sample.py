# SPDX-License-Identifier: GPL-2.0-or-later
"""The sample scene as layers of the project, for a first run without own data."""

from __future__ import annotations

import shutil
from html import escape
from typing import TYPE_CHECKING

from qgis.core import QgsProject, QgsRasterLayer

from ..core.jobs.paths import RESOURCES
from ..runtime.home import data_folder
from ..translation import tr
from .layer_of import layer_of

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

LR, REFERENCE = "town_lr.tif", "town_ref.tif"


def load_sample(interface: QgisInterface) -> None:  # noqa: QGS105
    """Show the sample's LR raster and reference, each as one layer, and zoom to the former."""
    folder = data_folder() / "sample"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # Copies, because QGIS writes statistics beside what it shows.
        paths = [str(shutil.copy(RESOURCES / "sample" / name, folder)) for name in (REFERENCE, LR)]
    except OSError as error:
        text = tr("The sample cannot be copied to {folder} ({reason}); free space there.")
        interface.messageBar().pushWarning(
            "TTRD3", text.format(folder=escape(str(folder)), reason=error.strerror)
        )
        return
    names = (tr("Sample: high-resolution reference"), tr("Sample: low-resolution raster"))
    layers = [layer_of(path) or QgsRasterLayer(path, name) for path, name in zip(paths, names)]
    project = QgsProject.instance()
    project.addMapLayers([layer for layer in layers if project.mapLayer(layer.id()) is None])
    for layer in layers:
        node = project.layerTreeRoot().findLayer(layer.id())
        if node is not None:
            node.setItemVisibilityCheckedParentRecursive(True)
    interface.setActiveLayer(layers[-1])
    interface.zoomToActiveLayer()

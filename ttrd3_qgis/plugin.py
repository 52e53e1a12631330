# SPDX-License-Identifier: GPL-2.0-or-later
"""What QGIS loads and unloads: the provider and one entry of the Raster menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from .icon import ICON
from .provider import Provider
from .translation import install_translator, remove_translator, tr

if TYPE_CHECKING:
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtWidgets import QDialog

ALGORITHM_ID = "ttrd3:superresolution"


class Plugin:
    """Adds the provider and the menu entry, and takes both away again."""

    # Handed in, not imported: a test hands in another, and qgis_process none.
    def __init__(self, interface: QgisInterface | None) -> None:
        self._iface = interface
        self._translator = install_translator()
        self._provider: Provider | None = None
        self._action: QAction | None = None
        self._dialog: QDialog | None = None

    def initProcessing(self) -> None:
        """Register the provider; all that qgis_process calls."""
        self._provider = Provider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Register the provider and add the menu entry."""
        self.initProcessing()
        action = QAction(QIcon(str(ICON)), tr("Super-Resolution…"), self._iface.mainWindow())
        action.setObjectName("ttrd3SuperResolution")
        action.triggered.connect(self._open_dialog)
        self._iface.rasterMenu().addAction(action)
        self._action = action

    def unload(self) -> None:
        """Take away what `initGui` and `initProcessing` added."""
        if self._dialog is not None:
            self._dialog.close()
            self._dialog = None
        if self._action is not None:
            self._iface.rasterMenu().removeAction(self._action)
            self._action.deleteLater()
            self._action = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        remove_translator(self._translator)
        self._translator = None

    def _open_dialog(self) -> None:
        """Open the algorithm's dialog beside the map."""
        try:
            import processing
        except ImportError:
            self._iface.messageBar().pushWarning(
                "TTRD3", tr("Processing is switched off; enable it in the plugin manager.")
            )
            return
        self._dialog = processing.createAlgorithmDialog(ALGORITHM_ID, {})
        self._dialog.show()

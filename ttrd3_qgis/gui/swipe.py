# SPDX-License-Identifier: GPL-2.0-or-later
"""Before and after on the map canvas, on both sides of a divider that the user moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProject

from ..translation import tr
from .swipe_layers import default_pair
from .swipe_session import SwipeSession

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer
    from qgis.gui import QgisInterface as Desktop


class Swipe:
    """Opens and closes the swipe; does nothing while it is closed."""

    # passed in, not imported, so that a test can pass another one
    def __init__(self, interface: Desktop) -> None:
        self._iface = interface
        self._session: SwipeSession | None = None

    def open(self, layer: QgsMapLayer | None = None) -> None:
        """Start to swipe between a layer, else the current one, and what it was made from."""
        if self._session is not None and layer is None:
            self._session.focus()
            return
        self.close()
        pair = default_pair(QgsProject.instance(), layer or self._iface.activeLayer())
        if pair is None:
            self._iface.messageBar().pushInfo(
                "TTRD3", tr("Swiping compares two raster layers; add them to the project first.")
            )
            return
        self._session = SwipeSession(self._iface, pair, self._forget)

    def close(self) -> None:
        """Restore the map; does nothing if no swipe is open."""
        if self._session is not None:
            self._session.end()

    def _forget(self) -> None:
        self._session = None

# SPDX-License-Identifier: GPL-2.0-or-later
"""Registers the options page, which is only made when the options are opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon

from .icon import ICON

if TYPE_CHECKING:
    from qgis.gui import QgsOptionsPageWidget
    from qgis.PyQt.QtWidgets import QWidget

PAGE_NAME = "ttrd3OptionsPage"  # by this name QGIS opens its options at this page
TITLE = "TTRD3"


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the options page."""

    def __init__(self) -> None:
        super().__init__(TITLE, QIcon(str(ICON)))

    def createWidget(self, parent: QWidget | None = None) -> QgsOptionsPageWidget:
        """Make the page; imported only now, because options are opened rarely."""
        from .gui.options import OptionsPage

        page = OptionsPage(parent)
        page.setObjectName(PAGE_NAME)
        return page

# SPDX-License-Identifier: GPL-2.0-or-later
"""Offers the set-up in the message bar from the run that found no PyTorch until there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QPushButton

from ..runtime.notice import NOTICE
from ..translation import tr

if TYPE_CHECKING:
    from qgis.gui import QgisInterface, QgsMessageBarItem

_shown: list[QgsMessageBarItem] = []


def offer_setup(interface: QgisInterface) -> None:  # noqa: QGS105
    """Show the offer, once; call it in the main thread."""
    if any(not sip.isdeleted(item) and item.isVisible() for item in _shown):
        return
    bar = interface.messageBar()
    text = tr("No Python with PyTorch was found.")
    item = bar.createMessage("TTRD3", text)
    button = QPushButton(tr("Set Up…"), item)
    button.setObjectName("ttrd3OfferSetUp")

    def accept() -> None:
        from .setup_dialog import show_setup

        bar.popWidget(item)
        show_setup(interface.mainWindow())

    button.clicked.connect(accept)
    item.layout().addWidget(button)
    _shown[:] = [item]
    bar.pushWidget(item, Qgis.MessageLevel.Warning)


class SetupOffer(QObject):
    """Makes the offer whenever a run in any thread found no Python."""

    # passed in, not imported, so that a test can pass another one
    def __init__(self, interface: QgisInterface) -> None:  # noqa: QGS105
        super().__init__(interface.mainWindow())
        self._interface = interface
        NOTICE.missing.connect(self._offer)
        NOTICE.changed.connect(self._withdraw)

    def stop(self) -> None:
        """Make no more offers; called when the plugin is unloaded."""
        NOTICE.missing.disconnect(self._offer)
        NOTICE.changed.disconnect(self._withdraw)
        self.deleteLater()

    def _offer(self) -> None:
        offer_setup(self._interface)

    def _withdraw(self) -> None:
        """Take the offer back once there is a Python."""
        from .python_known import python_is_known

        if python_is_known():
            for item in _shown:
                if not sip.isdeleted(item):
                    self._interface.messageBar().popWidget(item)
            _shown.clear()

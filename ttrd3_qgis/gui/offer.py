# SPDX-License-Identifier: GPL-2.0-or-later
"""Offers in the message bar: the set-up while there is no PyTorch, the swipe after a run."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Callable

from qgis.core import Qgis, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QPushButton

from .. import settings
from ..runtime.notice import NOTICE
from ..translation import tr

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer
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


class Welcome:
    """Shows after the installation, once, how to begin."""

    # passed in, not imported, so that a test can pass another one
    def __init__(  # noqa: QGS105
        self,
        interface: QgisInterface,
        set_up: Callable[[], None],
        load_sample: Callable[[], None],
    ) -> None:
        self._bar = interface.messageBar()
        self._item: QgsMessageBarItem | None = None
        self._ends = (NOTICE.missing, NOTICE.changed)  # from then on another message says more
        for signal in self._ends:
            signal.connect(self._withdraw)
        self._soon = QTimer()
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(lambda: self._show(set_up, load_sample))
        if not settings.text(settings.WELCOMED):
            self._soon.start(0)  # the start of QGIS does not wait for it

    def stop(self) -> None:
        """Take it away; called when the plugin is unloaded."""
        self._soon.stop()
        for signal in self._ends:
            signal.disconnect(self._withdraw)
        self._withdraw()

    def _withdraw(self) -> None:
        if self._item is not None and not sip.isdeleted(self._item):
            self._bar.popWidget(self._item)
        self._item = None

    def _show(self, set_up: Callable[[], None], load_sample: Callable[[], None]) -> None:
        settings.set_text(settings.WELCOMED, "yes")
        text = tr("Super-resolution is in the menu Raster.")
        self._item = item = self._bar.createMessage("TTRD3", text)
        for name, label, slot in (
            ("ttrd3WelcomeSetUp", tr("Set Up…"), set_up),
            ("ttrd3WelcomeSample", tr("Load Sample"), load_sample),
        ):
            button = QPushButton(label, item)
            button.setObjectName(name)
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
            item.layout().addWidget(button)
        self._bar.pushWidget(item, Qgis.MessageLevel.Info)


class SwipeOffer(QObject):
    """Offers to swipe between a result and its input, as soon as the result is on the map."""

    # passed in, not imported, so that a test can pass another one
    def __init__(  # noqa: QGS105
        self, interface: QgisInterface, swipe: Callable[[QgsMapLayer], None]
    ) -> None:
        super().__init__(interface.mainWindow())
        self._interface = interface
        self._swipe = swipe
        self._item: QgsMessageBarItem | None = None
        NOTICE.arrived.connect(self._offer)

    def stop(self) -> None:
        """Make no more offers; called when the plugin is unloaded."""
        NOTICE.arrived.disconnect(self._offer)
        self._withdraw()
        self.deleteLater()

    def _offer(self, layer_id: str) -> None:
        """Offer it for this result; the rows of a batch take each other's place."""
        from .swipe_layers import has_input

        self._withdraw()
        layer = QgsProject.instance().mapLayer(layer_id)
        if layer is None:
            return
        text = tr("{name} is on the map.").format(name=escape(layer.name()))
        self._item = self._interface.messageBar().createMessage("TTRD3", text)
        if has_input(QgsProject.instance(), layer):
            button = QPushButton(tr("Swipe"), self._item)
            button.setObjectName("ttrd3OfferSwipe")
            button.setToolTip(tr("Compares the result with its input"))
            button.clicked.connect(lambda: self._accept(layer_id))
            self._item.layout().addWidget(button)
        self._interface.messageBar().pushWidget(self._item, Qgis.MessageLevel.Success)

    def _accept(self, layer_id: str) -> None:
        self._withdraw()
        layer = QgsProject.instance().mapLayer(layer_id)
        if layer is not None:
            self._swipe(layer)

    def _withdraw(self) -> None:
        if self._item is not None and not sip.isdeleted(self._item):
            self._interface.messageBar().popWidget(self._item)
        self._item = None


class SetupOffer(QObject):
    """Makes the offer whenever a run in any thread found no Python."""

    # passed in, not imported, so that a test can pass another one
    def __init__(self, interface: QgisInterface) -> None:  # noqa: QGS105
        super().__init__(interface.mainWindow())
        self._interface = interface
        NOTICE.missing.connect(self._offer)
        NOTICE.changed.connect(self._python_changed)

    def stop(self) -> None:
        """Make no more offers; called when the plugin is unloaded."""
        NOTICE.missing.disconnect(self._offer)
        NOTICE.changed.disconnect(self._python_changed)
        self._withdraw()
        self.deleteLater()

    def _offer(self) -> None:
        offer_setup(self._interface)

    def _python_changed(self) -> None:
        """Take the offer back once there is a Python."""
        from .python_known import python_is_known

        if python_is_known():
            self._withdraw()

    def _withdraw(self) -> None:
        for item in _shown:
            if not sip.isdeleted(item):
                self._interface.messageBar().popWidget(item)
        _shown.clear()

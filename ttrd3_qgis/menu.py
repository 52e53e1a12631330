# SPDX-License-Identifier: GPL-2.0-or-later
"""The sub-menu of the Raster menu, and the toolbar."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Callable, NamedTuple

from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMainWindow, QMenu, QToolBar

from .icon import ICON
from .translation import tr

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

PLUGIN_TOOLBAR, OWN_TOOLBAR = "mPluginToolBar", "ttrd3Toolbar"


class Entry(NamedTuple):
    """An entry of the menu; `name` is that of its action, which is never translated."""

    name: str
    text: str
    slot: Callable[[], None]
    is_button: bool = False  # also in the toolbar


@contextmanager
def add_menu(  # noqa: QGS105 - handed in, so that a test hands in another
    interface: QgisInterface, entries: tuple[Entry, ...]
) -> Iterator[QMenu]:
    """Show the sub-menu and the toolbar while the context lasts."""
    raster = interface.rasterMenu()
    menu = QMenu(tr("Super-Resolution (TTRD3)"), interface.mainWindow())
    menu.setObjectName("ttrd3Menu")
    menu.setIcon(QIcon(str(ICON)))
    buttons = []
    for entry in entries:
        action = QAction(entry.text, menu)
        action.setObjectName(entry.name)
        # triggered passes the checked state, which no slot wants
        action.triggered.connect(lambda _checked=False, slot=entry.slot: slot())
        menu.addAction(action)
        if entry.is_button:
            action.setIcon(QIcon(str(ICON)))
            buttons.append(action)
    raster.addMenu(menu)
    toolbar = _toolbar(interface.mainWindow())
    toolbar.addActions(buttons)
    try:
        yield menu
    finally:
        for action in buttons:
            toolbar.removeAction(action)
        if toolbar.objectName() == OWN_TOOLBAR:
            interface.mainWindow().removeToolBar(toolbar)
            toolbar.deleteLater()
        raster.removeAction(menu.menuAction())
        menu.deleteLater()


def _toolbar(window: QMainWindow) -> QToolBar:
    """The toolbar of plugins, else one of our own."""
    found = window.findChild(QToolBar, PLUGIN_TOOLBAR)
    if isinstance(found, QToolBar):
        return found
    toolbar = QToolBar(tr("Super-Resolution (TTRD3)"), window)
    toolbar.setObjectName(OWN_TOOLBAR)
    window.addToolBar(toolbar)
    return toolbar

# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin in a desktop of its own."""

from __future__ import annotations

import pytest
from desktop_stub import Iface
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent

from ttrd3_qgis.plugin import Plugin


@pytest.fixture
def registry(qgis_app):
    registry = QgsApplication.processingRegistry()
    assert not registry.providerById("ttrd3")
    return registry


@pytest.fixture
def loaded(registry):
    """A loaded plugin and the desktop it is in."""
    iface = Iface()
    plugin = Plugin(iface)
    plugin.initGui()
    yield plugin, iface
    plugin.unload()
    delete_now()


def delete_now():
    """Let Qt delete what was to be deleted later."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def entry(iface, name):
    """The menu's action of this name."""
    menu = iface.menu.actions()[0].menu()
    return next(action for action in menu.actions() if action.objectName() == name)

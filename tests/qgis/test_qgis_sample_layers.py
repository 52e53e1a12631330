# SPDX-License-Identifier: GPL-2.0-or-later
"""The sample scene: one layer a file, however often it is loaded."""

from __future__ import annotations

import pytest
from desktop_stub import Iface
from qgis.core import QgsProject
from qgis.PyQt import sip

from ttrd3_qgis.gui.sample import LR, REFERENCE, load_sample


@pytest.fixture
def iface(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setenv("TTRD3_HOME", str(tmp_path))
    iface = Iface()
    iface.shown = []
    iface.setActiveLayer = iface.shown.append
    iface.zoomToActiveLayer = lambda: None
    yield iface
    QgsProject.instance().clear()
    sip.delete(iface.window)


def loaded():
    """The layers of the project by the names of their files."""
    layers = QgsProject.instance().mapLayers().values()
    found = {layer.source().rpartition("/")[2]: layer for layer in layers}
    assert len(found) == len(layers)
    return found


def test_the_sample_is_loaded_once(iface):
    load_sample(iface)
    first = loaded()
    assert set(first) == {LR, REFERENCE}
    load_sample(iface)
    assert loaded() == first
    assert iface.shown == [first[LR]] * 2


def test_what_is_missing_is_added_and_what_is_hidden_is_shown(iface):
    load_sample(iface)
    project = QgsProject.instance()
    project.removeMapLayer(loaded()[REFERENCE].id())
    group, lr = project.layerTreeRoot().addGroup("mine"), loaded()[LR]
    node = project.layerTreeRoot().findLayer(lr.id())
    group.addChildNode(node.clone())
    project.layerTreeRoot().removeChildNode(node)
    node = project.layerTreeRoot().findLayer(lr.id())
    for item in (group, node):
        item.setItemVisibilityChecked(False)
    load_sample(iface)
    assert set(loaded()) == {LR, REFERENCE}
    assert loaded()[LR] is lr
    assert node.isVisible()

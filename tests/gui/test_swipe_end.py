# SPDX-License-Identifier: GPL-2.0-or-later
"""How a swipe ends and what it leaves; which layers it begins with."""

from __future__ import annotations

import gc

import pytest
from qgis.core import QgsProject
from qgis.gui import QgsMapToolPan
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget
from swipe_rig import BLUE, GREEN, RED, add_plain

from ttrd3_qgis.gui.swipe import Swipe
from ttrd3_qgis.gui.swipe_layers import Pair, default_pair, has_input

LEFT, RIGHT = (0.1, 0.7), (0.9, 0.7)


def dock(iface):
    docks = [d for d in iface.window.findChildren(QDockWidget) if d.isVisible()]
    return docks[0] if docks else None


def state(iface):
    """What must be the same before and after."""
    canvas = iface.canvas
    return (
        len(canvas.scene().items()),
        canvas.mapTool(),
        canvas.receivers(canvas.renderStarting),
        canvas.receivers(canvas.extentsChanged),
        canvas.receivers(canvas.mapToolSet),
        QgsProject.instance().receivers(QgsProject.instance().layersWillBeRemoved),
        dock(iface),
    )


def test_closing_leaves_nothing(iface, layers):
    iface.show_all()
    iface.canvas.setMapTool(QgsMapToolPan(iface.canvas))
    tool = iface.canvas.mapTool()
    before, children = state(iface), len(iface.canvas.children())
    swipe = Swipe(iface)
    swipe.close()
    for leave in (
        swipe.close,
        lambda: iface.key(Qt.Key.Key_Escape),
        lambda: dock(iface).close(),
        lambda: swipe._session._panel._buttons.rejected.emit(),
    ):
        swipe.open()
        swipe.open()
        assert state(iface) != before
        iface.settle()
        leave()
        QTest.qWait(200)
        gc.collect()
        assert state(iface) == before
        assert iface.canvas.mapTool() is tool
        assert swipe._session is None
        assert len(iface.canvas.children()) == children
        assert iface.colour_at(*LEFT) == GREEN


def test_closing_while_it_draws_holds_up_nobody(iface, layers):
    iface.show_all()
    before = state(iface)
    swipe = Swipe(iface)
    for _ in range(5):
        swipe.open()
        swipe._session._draw()
        swipe._session._draw()
        swipe.close()
    iface.settle()
    assert state(iface) == before


def test_another_map_tool_ends_it(swipe, iface):
    other = QgsMapToolPan(iface.canvas)
    iface.canvas.setMapTool(other)
    assert swipe._session is None
    assert iface.canvas.mapTool() is other


def test_a_previous_tool_that_is_gone_is_not_given_back(iface, layers):
    iface.show_all()
    old = QgsMapToolPan(iface.canvas)
    iface.canvas.setMapTool(old)
    swipe = Swipe(iface)
    swipe.open()
    sip.delete(old)
    swipe.close()
    assert iface.canvas.mapTool() is None


@pytest.mark.parametrize("which", [0, 1])
def test_a_removed_layer_ends_it(swipe, iface, layers, which):
    QgsProject.instance().removeMapLayer(layers[which].id())
    assert swipe._session is None
    iface.settle()
    swipe.open()
    assert swipe._session is None


def test_a_cleared_project_ends_it(swipe, iface):
    swipe._session._draw()
    QgsProject.instance().clear()
    assert swipe._session is None
    iface.settle()


def test_without_two_rasters_it_says_so(iface, tmp_path):
    swipe = Swipe(iface)
    swipe.open()
    add_plain(tmp_path / "one.tif", RED, "one")
    swipe.open()
    assert "two raster layers" in iface.bar.currentItem().text()
    assert swipe._session is None


def test_layers_that_do_not_overlap(iface, tmp_path):
    add_plain(tmp_path / "far.tif", RED, "far", corner=(100000.0, 4000000.0))
    add_plain(tmp_path / "here.tif", GREEN, "here")
    iface.show_all()
    swipe = Swipe(iface)
    swipe.open()
    iface.settle()
    assert iface.colour_at(*LEFT) == (255, 255, 255)
    assert iface.colour_at(*RIGHT) == GREEN
    swipe.close()


def test_what_is_compared_by_default(iface, layers, tmp_path):
    lr, sr = layers
    top = add_plain(tmp_path / "top.tif", BLUE, "top")
    project = QgsProject.instance()
    assert default_pair(project, sr) == Pair(lr, sr)
    assert default_pair(project, lr) == Pair(lr, sr)
    assert default_pair(project, top) == Pair(sr, top)
    assert default_pair(project, None) == Pair(sr, top)
    sr.setCustomProperty("ttrd3/input", lr.source())
    assert default_pair(project, sr) == Pair(lr, sr)
    sr.setCustomProperty("ttrd3/input", "gone")
    assert default_pair(project, sr) == Pair(lr, sr)
    assert default_pair(project, lr) == Pair(top, lr)


def test_the_input_may_be_named_by_its_file_alone(iface, layers, tmp_path):
    """Where it was chosen as a file, or was removed and added again."""
    lr, sr = layers
    project = QgsProject.instance()
    add_plain(tmp_path / "top.tif", BLUE, "top")
    sr.setCustomProperty("ttrd3/input", "gone")
    assert not has_input(project, sr)
    sr.setCustomProperty("ttrd3/input_source", lr.source())
    assert has_input(project, sr)
    assert default_pair(project, sr) == Pair(lr, sr)
    assert default_pair(project, lr) == Pair(lr, sr)

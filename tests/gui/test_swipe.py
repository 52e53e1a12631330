# SPDX-License-Identifier: GPL-2.0-or-later
"""The swipe on a real map canvas with real rasters. TTRD3_SHOTS names a folder for pictures."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget
from rig import wait
from swipe_rig import BLUE, GREEN, RED, Iface, add_plain, move

LEFT, RIGHT, TOP, BOTTOM = (0.1, 0.7), (0.9, 0.7), (0.2, 0.1), (0.2, 0.9)
SHIFT = Qt.KeyboardModifier.ShiftModifier


def picture(iface, name):
    """Save a picture of the window where the caller wants one."""
    if "TTRD3_SHOTS" in os.environ:
        assert iface.window.grab().save(str(Path(os.environ["TTRD3_SHOTS"]) / f"{name}.png"))


@pytest.fixture
def iface(qgis_app):
    iface = Iface()
    yield iface
    QgsProject.instance().clear()
    iface.window.close()
    iface.window.deleteLater()
    QTest.qWait(10)


@pytest.fixture
def layers(iface, tmp_path):
    """The LR layer in red below its result in green; the result is the current layer."""
    lr = add_plain(tmp_path / "lr.tif", RED, "scene")
    sr = add_plain(tmp_path / "sr.tif", GREEN, "scene, super-resolved", size=(160, 120), pixel=2.5)
    sr.setCustomProperty("ttrd3/input", lr.id())
    iface.active = sr
    return lr, sr


@pytest.fixture
def swipe(iface, layers):
    """An open swipe that has drawn."""
    from ttrd3_qgis.gui.swipe import Swipe

    iface.show_all()
    swipe = Swipe(iface)
    swipe.open()
    iface.settle()
    yield swipe
    swipe.close()


def view(swipe):
    return swipe._session._view


def dock(iface):
    docks = [d for d in iface.window.findChildren(QDockWidget) if d.isVisible()]
    return docks[0] if docks else None


def test_before_is_left_and_after_right(swipe, iface):
    picture(iface, "swipe")
    assert iface.colour_at(*LEFT) == RED
    assert iface.colour_at(*RIGHT) == GREEN
    assert iface.colour_at(0.48, 0.2) == RED
    assert iface.colour_at(0.52, 0.2) == GREEN
    assert iface.canvas.hasFocus() or not iface.window.isActiveWindow()


def test_the_mouse_drags_the_divider(swipe, iface):
    iface.drag((0.5, 0.5), (0.2, 0.6))
    assert view(swipe).divider.position == pytest.approx(0.2, abs=0.01)
    assert iface.colour_at(0.1, 0.2) == RED
    assert iface.colour_at(0.3, 0.2) == GREEN
    iface.drag((0.2, 0.3), (1.4, 0.3))
    assert view(swipe).divider.position == 1.0
    assert iface.colour_at(0.95, 0.7) == RED


def test_the_cursor_tells_what_can_be_taken(swipe, iface):
    cursor = iface.canvas.cursor
    port = iface.canvas.viewport()
    middle = port.rect().center()
    move(port, middle, Qt.MouseButton.NoButton)
    assert cursor().shape() == Qt.CursorShape.SplitHCursor
    iface.key(Qt.Key.Key_O)
    move(port, middle, Qt.MouseButton.NoButton)
    assert cursor().shape() == Qt.CursorShape.SplitVCursor
    move(port, port.rect().topLeft(), Qt.MouseButton.NoButton)
    assert cursor().shape() == Qt.CursorShape.OpenHandCursor


def test_keys_move_turn_and_exchange(swipe, iface):
    steps = [
        (Qt.Key.Key_Left, {}, 0.49),
        (Qt.Key.Key_Right, {}, 0.5),
        (Qt.Key.Key_Down, {"modifier": SHIFT}, 0.6),
        (Qt.Key.Key_Up, {"modifier": SHIFT}, 0.5),
        (Qt.Key.Key_Home, {}, 0.0),
        (Qt.Key.Key_Left, {}, 0.0),
        (Qt.Key.Key_End, {}, 1.0),
    ]
    for key, modifier, position in steps:
        iface.key(key, **modifier)
        assert view(swipe).divider.position == position
        seen = [iface.colour_at(x / 20, 0.7) for x in (1, 5, 9, 11, 15, 19)]
        wanted = [RED if x / 20 < position else GREEN for x in (1, 5, 9, 11, 15, 19)]
        assert seen == wanted
    iface.key(Qt.Key.Key_Space)
    assert iface.colour_at(*LEFT) == GREEN
    iface.key(Qt.Key.Key_Left, SHIFT)
    assert iface.colour_at(0.95, 0.7) == RED


def test_it_turns(swipe, iface):
    iface.key(Qt.Key.Key_O)
    picture(iface, "swipe-horizontal")
    assert iface.colour_at(*TOP) == RED
    assert iface.colour_at(*BOTTOM) == GREEN
    iface.drag((0.7, 0.5), (0.7, 0.2))
    assert iface.colour_at(0.2, 0.4) == GREEN
    iface.key(Qt.Key.Key_O)
    assert iface.colour_at(*LEFT) == RED
    assert iface.colour_at(0.4, 0.9) == GREEN


def test_names_can_be_hidden(swipe, iface):
    with_names = iface.canvas.viewport().grab().toImage()
    iface.key(Qt.Key.Key_N)
    without = iface.canvas.viewport().grab().toImage()
    assert with_names != without
    iface.key(Qt.Key.Key_N)
    assert iface.canvas.viewport().grab().toImage() == with_names


def test_keys_of_qgis_stay_with_qgis(swipe, iface):
    scale = iface.canvas.scale()
    iface.key(Qt.Key.Key_PageUp)
    iface.settle()
    assert iface.canvas.scale() < scale
    iface.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert view(swipe).has_labels


def test_elsewhere_the_mouse_pans(swipe, iface):
    begin = iface.canvas.center()
    iface.drag((0.8, 0.5), (0.7, 0.5))
    iface.settle()
    assert iface.canvas.center().x() > begin.x()
    assert view(swipe).divider.position == 0.5
    assert iface.colour_at(*LEFT) == RED
    assert iface.colour_at(*RIGHT) == GREEN


def test_space_and_the_mouse_pan_without_exchanging(swipe, iface):
    from qgis.PyQt.QtGui import QCursor

    QTest.keyPress(iface.canvas, Qt.Key.Key_Space)
    QCursor.setPos(QCursor.pos().x() + 40, QCursor.pos().y() + 5)
    QTest.keyRelease(iface.canvas, Qt.Key.Key_Space)
    assert not view(swipe).divider.is_swapped


def test_the_divider_stays_while_the_map_is_dragged(swipe, iface):
    port = iface.canvas.viewport()
    start = port.rect().center() + (port.rect().bottomRight() - port.rect().center()) / 2
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    move(port, start + (port.rect().topLeft() - port.rect().center()) / 4)
    assert iface.colour_at(0.48, 0.2) == RED
    assert iface.colour_at(0.52, 0.2) == GREEN
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start)


def test_it_follows_extent_rotation_and_crs(swipe, iface, layers):
    iface.canvas.zoomByFactor(4.0)
    iface.settle()
    assert iface.colour_at(0.02, 0.02) == (255, 255, 255)
    assert iface.colour_at(0.45, 0.45) == RED
    iface.canvas.setRotation(30)
    iface.settle()
    picture(iface, "swipe-rotated")
    assert iface.colour_at(0.45, 0.45) == RED
    assert iface.colour_at(0.55, 0.55) == GREEN
    iface.canvas.setRotation(0)
    iface.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    iface.settle()
    assert iface.colour_at(0.45, 0.45) == RED
    assert iface.colour_at(0.55, 0.55) == GREEN


def test_it_follows_the_size_of_the_window(swipe, iface):
    iface.window.resize(1200, 640)
    wait(lambda: iface.canvas.width() > 1000)
    iface.settle()
    QTest.qWait(600)
    iface.settle()
    assert [iface.colour_at(x, 0.7) for x in (0.02, 0.45, 0.55, 0.98)] == [RED, RED, GREEN, GREEN]


def test_it_follows_the_style(swipe, iface, layers):
    lr, _ = layers
    lr.setOpacity(0.0)
    lr.triggerRepaint()
    iface.settle()
    assert iface.colour_at(*LEFT) == (255, 255, 255)
    assert iface.colour_at(*RIGHT) == GREEN


def test_the_order_and_visibility_on_the_map_do_not_matter(swipe, iface, layers, tmp_path):
    lr, sr = layers
    cover = add_plain(tmp_path / "cover.tif", BLUE, "cover")
    for shown in ([lr, sr], [cover, sr], [cover, lr], [cover]):
        iface.canvas.setLayers(shown)
        iface.settle()
        assert iface.colour_at(*LEFT) == RED
        assert iface.colour_at(*RIGHT) == GREEN


def test_vectors_stay_on_top(swipe, iface, layers):
    area = QgsVectorLayer("Polygon?crs=EPSG:32633", "area", "memory")
    from qgis.core import QgsFeature, QgsFillSymbol, QgsGeometry

    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(layers[0].extent()))
    area.dataProvider().addFeatures([feature])
    area.renderer().setSymbol(QgsFillSymbol.createSimple({"color": "40,60,200"}))
    QgsProject.instance().addMapLayer(area)
    iface.canvas.setLayers([area, *reversed(layers)])
    iface.settle()
    assert iface.colour_at(*LEFT) == BLUE
    assert iface.colour_at(*RIGHT) == BLUE


def test_the_panel_chooses_layers_position_and_orientation(swipe, iface, layers, tmp_path):
    third = add_plain(tmp_path / "third.tif", BLUE, "third")
    panel = swipe._session._panel
    assert [panel._before.currentLayer(), panel._after.currentLayer()] == list(layers)
    QTest.keyClick(panel._after, Qt.Key.Key_Down)
    assert panel._after.currentLayer() is third
    iface.settle()
    assert iface.colour_at(*RIGHT) == BLUE
    panel._slider.setFocus()
    QTest.keyClick(panel._slider, Qt.Key.Key_PageUp)
    assert view(swipe).divider.position == 0.6
    assert iface.colour_at(0.55, 0.7) == RED
    panel._orientation.setCurrentIndex(1)
    assert not view(swipe).divider.is_vertical
    panel._swap.click()
    assert iface.colour_at(*TOP) == BLUE
    iface.key(Qt.Key.Key_Left, SHIFT)
    assert panel._slider.value() == 50
    panel._labels.click()
    assert not view(swipe).has_labels
    third.setName("renamed")
    assert view(swipe).after_name == "renamed"


def test_every_field_of_the_panel_is_named_and_reachable(swipe):
    panel = swipe._session._panel
    for field in (panel._before, panel._after, panel._slider, panel._orientation):
        assert field.accessibleName()
        assert field.focusPolicy() & Qt.FocusPolicy.TabFocus
    from qgis.PyQt.QtWidgets import QLabel

    texts = [label.text() for label in panel.findChildren(QLabel) if label.buddy()]
    texts += [panel._labels.text(), panel._swap.text()]
    mnemonics = [text[text.index("&") + 1].lower() for text in texts]
    assert len(set(mnemonics)) == len(mnemonics) == 6


def state(iface):
    """What must be the same before and after."""
    canvas = iface.canvas
    return (
        len(canvas.scene().items()),
        canvas.mapTool(),
        canvas.receivers(canvas.renderStarting),
        canvas.receivers(canvas.extentsChanged),
        canvas.receivers(canvas.mapToolSet),
        canvas.receivers(canvas.panDistanceBearingChanged),
        QgsProject.instance().receivers(QgsProject.instance().layersWillBeRemoved),
        dock(iface),
    )


def test_closing_leaves_nothing(iface, layers):
    from ttrd3_qgis.gui.swipe import Swipe

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
    from ttrd3_qgis.gui.swipe import Swipe

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
    from qgis.PyQt import sip

    from ttrd3_qgis.gui.swipe import Swipe

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
    from ttrd3_qgis.gui.swipe import Swipe

    swipe = Swipe(iface)
    swipe.open()
    add_plain(tmp_path / "one.tif", RED, "one")
    swipe.open()
    assert "two raster layers" in iface.bar.currentItem().text()
    assert swipe._session is None


def test_layers_that_do_not_overlap(iface, tmp_path):
    from ttrd3_qgis.gui.swipe import Swipe

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
    from ttrd3_qgis.gui.swipe_layers import Pair, default_pair

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

# SPDX-License-Identifier: GPL-2.0-or-later
"""The swipe on a real map canvas with real rasters. TTRD3_SHOTS names a folder for pictures."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from rig import wait
from swipe_rig import BLUE, GREEN, RED, add_plain, move

LEFT, RIGHT, TOP, BOTTOM = (0.1, 0.7), (0.9, 0.7), (0.2, 0.1), (0.2, 0.9)
SHIFT = Qt.KeyboardModifier.ShiftModifier


def picture(iface, name):
    """Save a picture of the window where the caller wants one."""
    if "TTRD3_SHOTS" in os.environ:
        assert iface.window.grab().save(str(Path(os.environ["TTRD3_SHOTS"]) / f"{name}.png"))


def view(swipe):
    return swipe._session._view


def test_before_is_left_and_after_right(swipe, iface):
    picture(iface, "swipe")
    assert iface.colour_at(*LEFT) == RED
    assert iface.colour_at(*RIGHT) == GREEN
    assert iface.colour_at(0.48, 0.2) == RED
    assert iface.colour_at(0.52, 0.2) == GREEN
    image = next(iter(swipe._session._item._pictures.values())).image
    assert image.size() == iface.canvas.viewport().size() * iface.canvas.devicePixelRatioF()
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


def test_the_panel_leaves_the_room_to_the_map(swipe, iface):
    panel = swipe._session._panel
    iface.window.resizeDocks([panel], [500], Qt.Orientation.Vertical)
    iface.settle()
    assert panel.height() < iface.window.height() / 3

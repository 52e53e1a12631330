# SPDX-License-Identifier: GPL-2.0-or-later
"""The map tool of the swipe: moves the divider by mouse and keyboard."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QCursor, QKeyEvent

from .divider import Divider

REACH_PX = 10.0  # how close the mouse must be to grab the line
STEP = 0.01
LARGE_STEP = 0.1
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_OWN_KEYS = (*_BACK, *_ON, *_ENDS, Qt.Key.Key_O, Qt.Key.Key_N, Qt.Key.Key_Escape)


class SwipeTool(QgsMapTool):
    """Emits the divider that the user asks for; apart from that it pans and zooms like QGIS."""

    divider_changed = pyqtSignal(object)
    labels_toggled = pyqtSignal()
    mouse_moved = pyqtSignal()  # a pan in progress shifts the canvas without a signal
    left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._divider = Divider()
        self._is_dragging = False
        self._is_panning = False
        self._pan = QgsMapToolPan(canvas)
        self._pan.setParent(self)
        self._space_began_at: QPoint | None = None
        self.setCursor(QCursor(Qt.CursorShape.OpenHandCursor))

    def set_divider(self, divider: Divider) -> None:
        """Set the current divider."""
        self._divider = divider

    def flags(self) -> QgsMapTool.Flags:
        """Let Shift and dragging zoom to a rectangle, as with the pan tool."""
        return super().flags() | QgsMapTool.Flag.AllowZoomRect

    def activate(self) -> None:
        """Filter the canvas's keys: it would pan with the arrow keys before it asks its tool."""
        super().activate()
        self.canvas().installEventFilter(self)
        self.canvas().viewport().installEventFilter(self)

    def deactivate(self) -> None:
        """Stop filtering the canvas's keys."""
        self.canvas().viewport().removeEventFilter(self)
        self.canvas().removeEventFilter(self)
        super().deactivate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle the keys of the swipe; pass all others on to the canvas."""
        if event.type() == QEvent.Type.MouseMove:
            self.mouse_moved.emit()
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        if event.type() == QEvent.Type.ShortcutOverride and _is_own(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyRelease:
            self._release(event)
        return False

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Grab the divider, or the map."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._is_dragging = self._is_near(event)
        if not self._is_dragging:
            self._is_panning = True
            self._pan.canvasPressEvent(event)
        self._show_cursor(event)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Drag what is grabbed, else show by the cursor what could be grabbed."""
        if self._is_dragging:
            size = self.canvas().viewport().size()
            x, y = event.pos().x(), event.pos().y()
            moved = self._divider.through(x, y, size.width(), size.height())
            self.divider_changed.emit(moved)
        elif self._is_panning:
            self._pan.canvasMoveEvent(event)
        else:
            self._show_cursor(event)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Release."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._is_panning:
            self._pan.canvasReleaseEvent(event)
        self._is_dragging = self._is_panning = False
        self._show_cursor(event)

    def _is_near(self, event: QgsMapMouseEvent) -> bool:
        size = self.canvas().viewport().size()
        x, y = event.pos().x(), event.pos().y()
        return self._divider.is_near(x, y, size.width(), size.height(), REACH_PX)

    def _show_cursor(self, event: QgsMapMouseEvent) -> None:
        if self._is_panning:
            shape = Qt.CursorShape.ClosedHandCursor
        elif not self._is_dragging and not self._is_near(event):
            shape = Qt.CursorShape.OpenHandCursor
        elif self._divider.is_vertical:
            shape = Qt.CursorShape.SplitHCursor
        else:
            shape = Qt.CursorShape.SplitVCursor
        self.setCursor(QCursor(shape))

    def _press(self, event: QKeyEvent) -> bool:
        """Handle a key; tell whether it was one of the swipe's."""
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._space_began_at = QCursor.pos()
            return False
        if not _is_own(event):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_N:
            self.labels_toggled.emit()
        else:
            self.divider_changed.emit(self._after_key(event))
        return True

    def _release(self, event: QKeyEvent) -> None:
        """Swap the sides after Space, unless the mouse has panned the map with it."""
        if event.key() != Qt.Key.Key_Space or event.isAutoRepeat():
            return
        if self._space_began_at == QCursor.pos():
            self.divider_changed.emit(self._divider.swapped())
        self._space_began_at = None

    def _after_key(self, event: QKeyEvent) -> Divider:
        is_large = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = LARGE_STEP if is_large else STEP
        if event.key() in _BACK:
            return self._divider.moved(-step)
        if event.key() in _ON:
            return self._divider.moved(step)
        if event.key() == Qt.Key.Key_O:
            return self._divider.turned()
        return self._divider.at(0.0 if event.key() == Qt.Key.Key_Home else 1.0)


def _is_own(event: QKeyEvent) -> bool:
    """Tell whether a key is one of the swipe's; with Ctrl, Alt or Meta it belongs to QGIS."""
    others = (
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.MetaModifier,
    )
    has_other = any(event.modifiers() & modifier for modifier in others)
    return event.key() in _OWN_KEYS and not has_other

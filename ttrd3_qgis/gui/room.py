# SPDX-License-Identifier: GPL-2.0-or-later
"""Room for the decisions of the run dialog: it opens large enough, and never scrolls sideways."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, QObject, QPoint, QRect, QSize, QTimer
from qgis.PyQt.QtWidgets import QDialog, QScrollArea, QWidget

SETTLED_MS = 50  # texts that wrap are laid out several times
FRAME_PX = 48  # a title bar and a bit of the desktop
WIDTH_PX = 940  # with the help beside the parameters


class Room(QObject):
    """Enlarges a dialog from when it opens until the user resizes it."""

    def __init__(self, dialog: QDialog, decisions: Sequence[QWidget]) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._decisions = decisions
        self._size: QSize | None = None  # that it has from here
        self._area = _scroll_area(decisions)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SETTLED_MS)
        self._soon.timeout.connect(self._enlarge)
        dialog.installEventFilter(self)
        if self._area is not None:
            self._area.installEventFilter(self)
            self._area.widget().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room when the dialog opens, and when the parameters need more."""
        if event.type() == QEvent.Type.Show and watched is self._dialog and self._size is None:
            QTimer.singleShot(0, self._open)
        elif event.type() == QEvent.Type.Resize and watched is self._area:
            self._soon.start()  # what lies below has taken its room
        elif event.type() == QEvent.Type.LayoutRequest and watched is not self._dialog:
            QTimer.singleShot(0, self._widen)
        return False

    def _open(self) -> None:
        self._size = self._dialog.size()
        self._enlarge()

    def _enlarge(self) -> None:
        """Grow up to the size of the screen, so that all decisions show."""
        dialog = self._dialog
        if dialog.size() != self._size:
            return  # the user has chosen another one
        self._widen()
        screen = available(dialog)
        width = min(max(dialog.width(), WIDTH_PX), screen.width() - FRAME_PX)
        height = min(dialog.height() + self._missing_px(), screen.height() - FRAME_PX)
        dialog.resize(max(width, dialog.width()), max(height, dialog.height()))
        self._size = dialog.size()
        frame = dialog.frameGeometry()
        if not screen.contains(frame):
            frame.moveCenter(screen.center())
            dialog.move(frame.topLeft())

    def _missing_px(self) -> int:
        """How much too low the scroll area is for the last decision."""
        if self._area is None:
            return 0
        content = self._area.widget()
        ends = [shown.mapTo(content, QPoint(0, shown.height())).y() for shown in self._decisions]
        return max(0, max(ends) + content.layout().spacing() - self._area.viewport().height())

    def _widen(self) -> None:
        """Keep the scroll area as wide as what it holds."""
        if self._area is not None:
            bar = self._area.verticalScrollBar().sizeHint().width()
            needed = self._area.widget().minimumSizeHint().width() + bar + 2
            self._area.setMinimumWidth(needed)


def available(dialog: QWidget) -> QRect:
    """The part of the screen that windows may take."""
    return dialog.screen().availableGeometry()


def _scroll_area(decisions: Sequence[QWidget]) -> QScrollArea | None:
    """The innermost scroll area around the decisions."""
    widget = decisions[0].parentWidget() if decisions else None
    while widget is not None and not isinstance(widget, QScrollArea):
        widget = widget.parentWidget()
    return widget

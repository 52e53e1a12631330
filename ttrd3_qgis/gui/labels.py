# SPDX-License-Identifier: GPL-2.0-or-later
"""What labels of several windows have in common."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel


def make_selectable(label: QLabel) -> None:
    """Let the text be marked and copied, by mouse and by keyboard."""
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    by_mouse = label.textInteractionFlags()
    label.setTextInteractionFlags(by_mouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Helpers for labels of several windows."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel


def plain_html(text: str) -> str:
    """HTML that shows a text as it is: Qt would take a name with tags for HTML."""
    return f"<span>{escape(text)}</span>"


def make_selectable(label: QLabel) -> None:
    """Let the text be selected and copied, by mouse and keyboard."""
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    by_mouse = label.textInteractionFlags()
    label.setTextInteractionFlags(by_mouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
